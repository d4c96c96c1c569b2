import type { Message } from '../locales/index.ts';
import type { Column, CompareCell } from './compare-types.ts';

/**
 * The day of an answer. A list that chose it answered that day. What somebody else read out of a letter or a programme has
 * a day too, but "answered" would be said of a list that may have answered nothing.
 */
export function dayOfAnswer({
  date,
  interpretedBy,
}: CompareCell): Message<'words.given' | 'words.dated'> | undefined {
  return date ? { key: interpretedBy ? 'words.dated' : 'words.given', params: { date } } : undefined;
}

/** Whose answers a list refers to. Answers are taken from there only where somebody has read them out of it. */
export function whoseAnswers({
  refersTo: who,
  read,
}: Column): Message<'reply.refersTo' | 'reply.readFrom'> | undefined {
  return who ? { key: read > 0 ? 'reply.readFrom' : 'reply.refersTo', params: { who } } : undefined;
}
