import type { Assessment, Place, Quote, Sender, Text, Words } from '../../data-schema/v1/types.ts';
import type { Message } from '../locales/index.ts';

/**
 * What one cell says. The first seven are positions of the contract; `unknown` is a code or a name that this document
 * or this build does not know (fault W41); `none` is no answer, and `why` says what became of the sheet. Nothing here is ever
 * derived from anything else: no answer is not `opposes`, and not neutral.
 */
export type CellState =
  'supports' | 'partly' | 'opposes' | 'undecided' | 'unclear' | 'comment' | 'withheld' | 'unknown' | 'none';

/** All states of a cell, in the order in which they are counted and explained. */
export const cellStates: readonly CellState[] = [
  'supports',
  'partly',
  'opposes',
  'undecided',
  'unclear',
  'comment',
  'withheld',
  'unknown',
  'none',
];

/**
 * Why there is no answer. `silent`: the list answered the sheet, but not this. `unrecorded`: the document does not say,
 * or says it with a word this build does not know.
 */
export type NoAnswer =
  'declined' | 'no-reply' | 'referred' | 'pending' | 'not-asked' | 'silent' | 'unrecorded';

/** All reasons, in the order in which they are counted. */
export const noAnswers: readonly NoAnswer[] = [
  'declined',
  'no-reply',
  'referred',
  'pending',
  'not-asked',
  'silent',
  'unrecorded',
];

/** What became of the sheet sent to a list; `unrecorded` as in {@link NoAnswer}. */
export type ReplyState =
  | 'answered'
  | 'partly-answered'
  | 'declined'
  | 'no-reply'
  | 'referred'
  | 'pending'
  | 'not-asked'
  | 'unrecorded';

/** What is chosen to be seen. Everything left out: all of it, in the printed order. */
export interface CompareOptions {
  /** Key of a topic, see `choicesOf`. */
  readonly topic?: string;
  /** Id of an issue that members could choose: only the standpoints about it. */
  readonly issue?: string;
  /** Id of one standpoint. */
  readonly standpoint?: string;
  /** Only standpoints on which the lists shown differ. */
  readonly differing?: boolean;
  /** Ids of the lists to see side by side; empty for all. */
  readonly lists?: readonly string[];
  /** `disagreement`: most pairs of lists that answered differently first. There is no order by closeness. */
  readonly sort?: 'order' | 'disagreement';
  /** Also what the asker thinks of the answers. Off unless the publisher wants it. */
  readonly assessments?: boolean;
}

/** One list that stands, also one that has answered nothing. */
export interface Column {
  readonly id: string;
  /** False: the document names the list without saying what it is. */
  readonly known: boolean;
  readonly name: Text;
  readonly short: Text;
  readonly colour?: string;
  readonly parties: readonly string[];
  readonly reply: ReplyState;
  readonly date?: string;
  readonly deadline?: string;
  readonly reason?: Quote;
  readonly refersTo?: string;
  readonly source?: string;
  /** Day when a mistake of the publisher was put right in what is told of its sheet. */
  readonly corrected?: string;
  /** How many standpoints it has answered, of {@link ComparisonView.asked}. Never how many it agrees with. */
  readonly answered: number;
  /** How many of its positions were read out of its texts by somebody else. */
  readonly read: number;
  readonly seats?: number;
}

/** A list's answer to a standpoint, or why there is none. */
export interface CompareCell {
  readonly list: string;
  readonly state: CellState;
  /** Only when `state` is `none`. */
  readonly why?: NoAnswer;
  readonly interpretedBy?: string;
  /** Whose answers the list refers to instead of its own. */
  readonly refersTo?: string;
  /** The words document has a text for this cell. */
  readonly words: boolean;
  readonly language?: string;
  readonly date?: string;
  readonly source?: string;
  /** Day of the latest change. */
  readonly revised?: string;
  readonly revisions?: number;
  /** Day when a mistake of the publisher was put right. */
  readonly corrected?: string;
  /** What is told of that: the correction, else the latest change. */
  readonly change?: Message<'corrected' | 'changed'>;
  readonly assessments: readonly Assessment[];
}

/**
 * Is there a majority for a standpoint, by the seats of the lists that support it?
 *
 * `yes`: those who support it are more than half. `partly`: only together with those who support it in part. `no`: those who
 * do not support it hold at least half. `open`: it depends on lists that have not said, or that sit without standing again.
 */
export interface Majority {
  readonly state: 'yes' | 'partly' | 'no' | 'open';
  readonly supports: number;
  readonly partly: number;
  readonly opposes: number;
  /** Seats whose lists have not said. */
  readonly open: number;
  readonly total: number;
}

/** One standpoint with what every list shown answers. */
export interface CompareRow {
  readonly id: string;
  /** False: answers name the standpoint, but the document does not hold it. */
  readonly known: boolean;
  readonly no?: string;
  readonly title: Text;
  readonly topic?: Text;
  /** Ids of the members' issues it is about. */
  readonly issues?: readonly string[];
  /**
   * The topic, to be named over the first of its standpoints as long as they follow each other. Empty over those that have
   * none and follow some that have: without a heading of their own they would stand under the last topic.
   */
  readonly over?: Text;
  /** Answered in words only. */
  readonly open: boolean;
  readonly askedAs?: Quote;
  readonly askedAsMissing?: Text;
  /** It came after the sheets were sent: there is no wording that could be missing. */
  readonly notAsked?: boolean;
  readonly stand?: Text;
  readonly background?: Text;
  readonly meaning?: { readonly text: Text; readonly source?: string; readonly signedBy?: string };
  readonly decidedBy?: string;
  readonly decidedOn?: string;
  /** In the order of {@link ComparisonView.columns}. */
  readonly cells: readonly CompareCell[];
  /** Over all lists that stand, whatever is chosen: adds up to {@link ComparisonView.standing}. */
  readonly counts: Readonly<Record<CellState, number>>;
  /** Adds up to `counts.none`. */
  readonly why: Readonly<Record<NoAnswer, number>>;
  /** Pairs of the lists shown that answered differently. */
  readonly differing: number;
  readonly majority?: Majority;
  /** Said instead of counts when nobody has answered. */
  readonly notice?: Message;
}

/** An issue of the members' survey that standpoints are about. */
export interface CompareIssue {
  readonly id: string;
  /** Absent: the document names it without saying what it is. */
  readonly title?: Text;
  readonly standpoints: number;
  /** No other issue of its question was chosen by more of the members who answered in this area. */
  readonly top?: boolean;
}

/** Something the document names and does not hold, or names in a way this build does not know. */
export interface OddReference {
  readonly kind: 'list' | 'standpoint' | 'issue' | 'position' | 'reply';
  readonly value: string;
}

/** Everything a comparison says, for every painter. */
export interface ComparisonView {
  readonly area: Place;
  readonly language: string;
  readonly updated: string;
  readonly fictional: boolean;
  readonly internal: boolean;
  readonly electionDay?: string;
  readonly sender: Sender;
  /** Rule by which lists are ordered; unknown rules are only said to be the sender's. */
  readonly order?: string;
  readonly orderSource?: string;
  /** Why lists that stand are missing. */
  readonly extract?: Text;
  /** The sentences on top. */
  readonly lead: readonly Message[];
  /** Nothing to compare: only `lead` (and `offer`) is shown. */
  readonly empty: boolean;
  /** The county whose lists can be offered where this municipality's lists were not asked. */
  readonly offer?: Place;
  /** How many lists stand, and how many of them have answered, wholly or in part. */
  readonly standing: number;
  readonly answered: number;
  /** The lists shown, in the printed order. */
  readonly columns: readonly Column[];
  /** All lists that stand, to choose from. */
  readonly allColumns: readonly Column[];
  /** Lists in the document that do not stand here. */
  readonly away: readonly Text[];
  /** How many standpoints there are, shown or not. */
  readonly standpoints: number;
  /** How many of them somebody was asked about. */
  readonly asked: number;
  readonly rows: readonly CompareRow[];
  /** Keys of the topics that standpoints stand under, shown or not; see `choicesOf`. */
  readonly topics: readonly string[];
  /** The issue that is chosen, when one is. */
  readonly issue?: CompareIssue;
  /** States that occur, in the order of {@link cellStates}: what a legend explains. */
  readonly states: readonly CellState[];
  readonly term?: string;
  readonly seatsSource?: string;
  readonly words?: string | Words;
  readonly odd: readonly OddReference[];
}
