import type { LoadedArea, Localize, WordsState } from '../../core/index.ts';
import type { ComparePlace } from '../../documents/compare-link.ts';
import type { Column, CompareCell, CompareRow, ComparisonView } from '../../documents/compare.ts';
import type { CompareKey } from '../../locales/party-compare/index.ts';
import type { Layout } from './layout.ts';

/** What a painter of the comparison needs. Plain: the element makes one for each rendering. */
export interface Scene {
  readonly view: ComparisonView;
  readonly text: Localize<CompareKey>;
  readonly layout: Layout;
  readonly words: WordsState;
  readonly place: ComparePlace;
  /** What is unfolded of a standpoint: `about`, and ids of lists with a space before. */
  unfolded(row: CompareRow): ReadonlySet<string>;
  /** Whether a part of the whole is unfolded: `replies`, `method`, `controls`, `lists`. */
  shows(part: string): boolean;
  heading(content: unknown, deeper: number, part?: string): unknown;
}

/** The areas that can be chosen between, and which of them is shown. */
export interface Elections {
  readonly all: readonly LoadedArea[];
  readonly shown: LoadedArea;
}

/** Key of a list among what is unfolded of a standpoint; an id can be anything, `about` too. */
export const listKey = (list: string): string => ` ${list}`;

/** Whether there is more to read about an answer than its cell says. */
export function hasMore(cell: CompareCell): boolean {
  return cell.words || cell.source !== undefined || cell.revised !== undefined || cell.assessments.length > 0;
}

/** Whether there is more to read about a standpoint than its head says. */
export function hasAbout(row: CompareRow): boolean {
  return !!(row.stand ?? row.background ?? row.meaning ?? row.decidedBy);
}

/** A list's whole name, or what stands for it where the document only names it. */
export function nameOf({ id, known, name }: Column, { view, text }: Scene): unknown {
  return known ? text.data(name, view.language) : text.say('unknownList', { id });
}

/** A standpoint's title, or what stands for it where the document only names it. */
export function titleOf({ id, known, title }: CompareRow, { view, text }: Scene): unknown {
  return known ? text.data(title, view.language) : text.say('unknownStandpoint', { id });
}

/** What a cell says, in a word or two. */
export function answerOf({ state, why }: CompareCell, { text }: Scene): unknown {
  return text.say(why ? `why.${why}` : `state.${state}`);
}
