import type { LoadedArea, Localize, WordsState } from '../../core/index.ts';
import type { ComparePlace } from '../../documents/compare-link.ts';
import type { Column, CompareCell, CompareRow, ComparisonView } from '../../documents/compare.ts';
import type { CompareDetailKey } from '../../locales/party-compare-details/index.ts';
import type { CompareKey } from '../../locales/party-compare/index.ts';
import type { Layout } from './layout.ts';
import type { Details } from './on-demand.ts';

/** Says everything a comparison says; what belongs to the details only once they are there. */
export type CompareText = Localize<CompareKey | CompareDetailKey>;

/** What a painter of the comparison needs. Plain: the element makes one for each rendering. */
export interface Scene {
  readonly loaded: LoadedArea;
  readonly view: ComparisonView;
  readonly text: CompareText;
  readonly layout: Layout;
  /** What has been said in this rendering, by key. */
  readonly said: Map<string, unknown>;
  readonly words: WordsState;
  /** Paints what readers unfold, once it has been fetched; `failed` when it could not be. */
  readonly details: Details | undefined;
  readonly failed: boolean;
  readonly place: ComparePlace;
  /** Whether a link to what is shown is offered, and what came of the last one. */
  readonly link: CopiedLink | undefined;
  /** What is unfolded of a standpoint: `about`, and lists by {@link listKey}. Another set when it has changed. */
  unfolded(row: CompareRow): ReadonlySet<string>;
  /** Whether a part of the whole is unfolded. */
  shows(part: Part | 'lists'): boolean;
  heading(content: unknown, deeper: number, part?: string): unknown;
}

/** What came of copying a link: the link itself when it could not be copied, and what it is a link to. */
export interface CopiedLink {
  readonly copied: boolean;
  readonly byHand?: string;
  readonly to?: ComparePlace;
}

/** Parts of the whole that can be unfolded. */
export type Part = 'replies' | 'method' | 'controls';

/** The areas that can be chosen between, and which of them is shown. */
export interface Elections {
  readonly all: readonly LoadedArea[];
  readonly shown: LoadedArea;
}

/** Key of a list among what is unfolded of a standpoint; an id can be anything, `about` too. */
export const listKey = (list: string): string => ` ${list}`;

/** Whether there is more to read about an answer than its cell says. */
export const hasMore = ({ words, source, revised, assessments }: CompareCell): boolean =>
  words || !!(source ?? revised ?? assessments[0]);

/** Whether there is more to read about a standpoint than its head says. */
export const hasAbout = ({ stand, background, meaning, decidedBy }: CompareRow): boolean =>
  !!(stand ?? background ?? meaning ?? decidedBy);

/** A list's whole name, or what stands for it where the document only names it. */
export const nameOf = ({ id, known, name }: Column, { view, text }: Scene): unknown =>
  known ? text.data(name, view.language) : text.say('unknownList', { id });

/** A standpoint's title, or what stands for it where the document only names it. */
export const titleOf = ({ id, known, title }: CompareRow, { view, text }: Scene): unknown =>
  known ? text.data(title, view.language) : text.say('unknownStandpoint', { id });

/** What a cell says, in a word or two. The same few words stand in thousands of cells: they are said once. */
export function answerOf({ state, why }: CompareCell, { text, said }: Scene): unknown {
  const key = why ? (`why.${why}` as const) : (`state.${state}` as const);
  if (!said.has(key)) said.set(key, text.say(key));
  return said.get(key);
}
