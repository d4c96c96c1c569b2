import type { Translation } from '../message.ts';
import type nb from './nb.ts';

export default {
  months: 'January February March April May June July August September October November December',
  date: '{d} {m} {y}',
  and: '{a} and {b}',
  fictional: 'Made-up data',
  internal: 'For discussion – not public',
  loading: 'Loading …',
  retry: 'Try again',
  updated: 'Updated {date:date}',
  stale: 'We could not fetch a newer edition. You are looking at the one from {date:date}.',
  moved: 'The code {from} is no longer in use. You are looking at {to}.',
  partMissing: 'We could not fetch everything. Something is missing here.',
  'error.fetch': 'We could not fetch the content.',
  'error.not-found': 'We did not find the content that should have been here.',
  'error.unreadable': 'The content could not be read, and cannot be shown here.',
  'error.newer-version': 'The content needs a newer version of this page. Reload the page.',
  'error.unknown-area': 'We do not know the area “{about}”. Choose a municipality again.',
  'error.split-area': 'The area “{about}” has been divided into several. Choose which one to see.',
  'error.config': 'This view has not been set up correctly: {about}',
} satisfies Translation<typeof nb>;
