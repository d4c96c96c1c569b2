import type { Translation } from '../message.ts';
import type nb from './nb.ts';

/** Northern Sámi. Empty: a native reader has to write it; bokmål is shown with its language until then. */
export default {
  fictional: '',
  internal: '',
  loading: '',
  retry: '',
  updated: '',
  stale: '',
  staleUndated: '',
  moved: '',
  partMissing: '',
  unknownAnswer: '',
  opensElsewhere: '',
  'error.fetch': '',
  'error.timeout': '',
  'error.not-found': '',
  'error.unreadable': '',
  'error.newer-version': '',
  'error.unknown-area': '',
  'error.split-area': '',
  'error.config': '',
  'error.render': '',
  'hint.src': '',
  'hint.area': '',
} satisfies Translation<typeof nb>;
