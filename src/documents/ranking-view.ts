import type { Message } from '../locales/message.ts';
import type { TopIssuesKey } from '../locales/top-issues/index.ts';

/** Something a ranking says, by key of the texts of top-issues. */
export type Says = Message<TopIssuesKey>;

/** What may be said of how many chose an issue. */
export type Figure =
  /** Whole percent (or steps of 5) of those who answered, computed from the published count. */
  | { readonly kind: 'share'; readonly percent: number; readonly count: number }
  /** A count whose base is not published. */
  | { readonly kind: 'count'; readonly count: number }
  /** Fewer people than this. */
  | { readonly kind: 'fewer'; readonly than: number }
  /** Only which side of a percentage it is on. */
  | { readonly kind: 'under' | 'over'; readonly percent: number }
  /** Among the most chosen; no number and no order. */
  | { readonly kind: 'leading' }
  /** Nothing is published. */
  | { readonly kind: 'none' };

/** An area, or a federation's members, whose answers are shown. */
export interface RankingPlace {
  readonly code: string;
  /** Id of the federation; empty for everybody. */
  readonly federation: string;
  /** As in a legend: "Akershus", "hele landet". */
  readonly label: Says;
  /** As in a sentence: "i Akershus", "i hele landet". */
  readonly where: Says;
  /** How many people answered, where that is published. */
  readonly base?: number;
}

/** One issue with its figures. */
export interface RankingRow {
  readonly issue: string;
  readonly title: Says;
  /** Absent where nothing may be said about the order. Equal counts share a rank. */
  readonly rank?: number;
  readonly figure: Figure;
  /** One for each of the question's references, in their order. */
  readonly references: readonly Figure[];
  /** Differences from the references that are large and sure enough to be put into words. */
  readonly differences: readonly Difference[];
  /** Whether lists have been asked about it here. */
  readonly asked: boolean;
  /** What must be said of the issue itself: made up to show the form, no longer offered. */
  readonly marks: readonly Says[];
}

/** The issue was chosen more, or less, often than in a reference. */
export interface Difference {
  readonly than: RankingPlace;
  readonly direction: 'more' | 'less';
  /** The reference's percentage. */
  readonly percent: number;
}

/** One question: what was chosen, where, by how many. */
export interface RankingQuestion {
  readonly id: string;
  readonly text: Says;
  readonly note?: Says;
  /** `counted`: ranked by numbers; `leading`: the most chosen in no order; `none`: nothing to show, `reasons` say why. */
  readonly state: 'counted' | 'leading' | 'none';
  /** Whose answers are shown: the area's own, or those of what it falls back to. */
  readonly shown: RankingPlace;
  readonly heading: Says;
  /** Why it is not the area's own result, or none. Empty when it is its own. */
  readonly reasons: readonly Says[];
  readonly rows: readonly RankingRow[];
  /** What the rows are compared with: county, country, all federations. */
  readonly references: readonly RankingPlace[];
  /** Who answered, how many could be chosen, rounding, source. */
  readonly notes: readonly Says[];
}

/** What members in one area found most important: everything there is to say, for painters to paint. */
export interface RankingView {
  readonly code: string;
  readonly place: RankingPlace;
  /** Language of the document. */
  readonly language: string;
  /** Day of the data, yyyy-mm-dd. */
  readonly updated: string;
  readonly fictional: boolean;
  readonly internal: boolean;
  /** Which debate it is, who publishes it, and the day of the data. */
  readonly about: Says;
  /** The federation that is shown; empty for all. */
  readonly federation: string;
  /** Federations that have released their results for this area. */
  readonly federations: readonly { readonly id: string; readonly name: Says }[];
  readonly questions: readonly RankingQuestion[];
  /** What the document names but does not hold, or cannot mean; for editors. */
  readonly odd: readonly string[];
}
