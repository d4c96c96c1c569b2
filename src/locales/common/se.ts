import type { Translation } from '../message.ts';
import type nb from './nb.ts';

/** Northern Sámi. Empty: a native reader has to write it; bokmål is shown with its language until then. */
export default {
  months:
    'ođđajagemánu guovvamánu njukčamánu cuoŋománu miessemánu geassemánu suoidnemánu borgemánu čakčamánu golggotmánu skábmamánu juovlamánu',
  date: '{m} {d}. b. {y}',
  and: '{a} ja {b}',
  fictional: '',
  internal: '',
  loading: '',
  retry: '',
  updated: '',
  stale: '',
  moved: '',
  partMissing: '',
  'error.fetch': '',
  'error.not-found': '',
  'error.unreadable': '',
  'error.newer-version': '',
  'error.unknown-area': '',
  'error.split-area': '',
  'error.config': '',
} satisfies Translation<typeof nb>;
