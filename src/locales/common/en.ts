import type { Translation } from '../message.ts';
import type nb from './nb.ts';

export default {
  fictional: 'Made-up data',
  internal: 'For discussion – not public',
  loading: 'Loading …',
  retry: 'Try again',
  updated: 'Updated {date:date}',
  stale: 'We could not fetch a newer edition. You are looking at the one from {date:date}.',
  staleUndated: 'We could not fetch a newer edition. You are looking at the previous one.',
  moved: 'The code {from} is no longer in use. You are looking at {to}.',
  partMissing: 'We could not fetch everything. Something is missing here.',
  unknownAnswer: 'unknown answer',
  opensElsewhere: '(opens on another website)',
  'error.fetch': 'We could not fetch the content. Check your connection and try again.',
  'error.timeout': 'Fetching the content took too long. Try again in a little while.',
  'error.not-found': 'We did not find the content that should have been here.',
  'error.unreadable': 'The content could not be read.',
  'error.newer-version': 'The content was made for a newer version of this page. Reload the page.',
  'error.unknown-area': 'We do not know the area “{code}”. Choose a municipality again.',
  'error.split-area': 'The area “{code}” has been divided into several: {areas}. Choose which one to see.',
  'error.config': 'This view has not been set up correctly yet.',
  'error.render': 'Something went wrong, and the content cannot be shown here.',
  'hint.src': 'To whoever edits this page: “src” is missing, or is not a web address that starts with https.',
  'hint.area':
    'To whoever edits this page: “area” must be a municipality code of four digits, a county code of two, or 0 for the whole country.',
} satisfies Translation<typeof nb>;
