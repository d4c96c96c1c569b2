import type { Translation } from '../message.ts';
import type nb from './nb.ts';

export default {
  frozen: 'Frose {date}.',
  newer: 'Nyare utgåve finst',
} satisfies Translation<typeof nb>;
