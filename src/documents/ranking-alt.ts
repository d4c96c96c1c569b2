import { figureSays } from './ranking-figures.ts';
import type { RankingQuestion, RankingView } from './ranking-view.ts';
import {
  marksOf,
  othersSay,
  rowsShown,
  sayIn,
  someOf,
  titleSays,
  type RankingPictureOptions,
} from './ranking-words.ts';

/** What the picture of a question says, in words and in the same order, for those who do not see it. */
export function altOf(view: RankingView, question: RankingQuestion, options: RankingPictureOptions): string {
  const say = sayIn(options.language);
  const rows = rowsShown(question, options.max);
  const { text, note, heading, reasons, notes } = question;
  return [
    ...marksOf(view).map(say),
    say(heading),
    say(text),
    ...(note ? [say(note)] : []),
    ...reasons.map(say),
    ...rows.flatMap(row => [
      `${row.rank === undefined ? '' : `${row.rank}. `}${titleSays(row, say)}: ${say(figureSays(row.figure))}`,
      ...othersSay(row, question, say),
    ]),
    ...someOf(rows, question).map(say),
    ...notes.map(say),
    say(view.about),
  ]
    .map(sentence)
    .join(' ');
}

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
