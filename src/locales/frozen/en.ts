import type { Translation } from '../message.ts';
import type nb from './nb.ts';

export default {
  frozen: 'Frozen {date}.',
  newer: 'There is a newer edition',
} satisfies Translation<typeof nb>;
