import type { Translation } from '../message.ts';
import type nb from './nb.ts';

/** Northern Sámi. Empty: a native reader has to write it; bokmål is shown with its language until then. */
export default {
  frozen: '',
  newer: '',
} satisfies Translation<typeof nb>;
