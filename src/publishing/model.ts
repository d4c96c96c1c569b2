import type {
  Assessment,
  Change,
  Debate,
  Federation,
  List,
  Order,
  Question,
  Reply,
  Seats,
  Sender,
  Standpoint,
  Survey,
  Text,
} from '../../data-schema/v1/types.ts';
import type { Cell, RawResult } from '../statistics/index.ts';
import type { PlaceRegister } from './places/index.ts';

/** Positions of the contract; closed here, since what is published is. */
export type Position = 'supports' | 'partly' | 'opposes' | 'undecided' | 'unclear' | 'comment' | 'withheld';

/** The areas something is for; undefined means every area that was asked. */
export type AreaSet = ReadonlySet<string> | undefined;

/** A list and where it stands. */
export interface CheckedList {
  readonly list: List;
  readonly areas: AreaSet;
}

/** A standpoint and where it was sent to the lists. */
export interface CheckedStandpoint {
  readonly standpoint: Standpoint;
  readonly areas: AreaSet;
}

/** One version of an answer, as given that day. */
export interface GivenAnswer {
  position?: Position;
  text?: string;
  language?: string;
  date?: string;
  source?: string;
  interpretedBy?: string;
  /** Why this version replaced the one before it. */
  reason?: string;
  /** The version it replaced. */
  before?: GivenAnswer;
}

/** A coded topic of members' own suggestions. */
export interface CountedSuggestion {
  topic: Text;
  count: Cell;
  summary?: Text;
}

/** Everything the source says of one area. */
export interface AreaSource {
  readonly code: string;
  /** By list. */
  readonly replies: Map<string, Reply>;
  /** By standpoint, then by list. */
  readonly answers: Map<string, Map<string, GivenAnswer>>;
  readonly assessments: Assessment[];
  /** As counted: never written out. */
  readonly results: RawResult[];
  readonly suggestions: CountedSuggestion[];
  seats?: Seats;
  /** The latest day in the area's own rows. */
  latest?: string;
}

/** A source in which everything was found to be in order: what the tree is built of. */
export interface CheckedDebate {
  readonly id: string;
  readonly title: Text;
  readonly language: 'nb' | 'nn' | 'en' | 'se';
  readonly updated: string;
  /** The day the members' answers are from. */
  readonly resultsDate?: string;
  readonly fictional: boolean;
  readonly internal: boolean;
  /** Public address of the tree, with a slash last. */
  readonly base?: string;
  /** Public address of the scripts, for pages. */
  readonly scripts?: string;
  readonly election?: Debate['election'];
  readonly dates?: Debate['dates'];
  readonly sender: Sender;
  readonly order?: Order;
  /** Whose members could answer; all federations' where undefined. */
  readonly membersOf?: Text;
  /** Why some of the lists that stand are missing. */
  readonly extract?: Text;
  readonly thresholds: { readonly base: number; readonly difference?: number };
  /** The threshold was set under the usual one on purpose. */
  readonly lowered: boolean;
  readonly questions: readonly Question[];
  /** Ids of those of which other figures were published before. */
  readonly publishedBefore?: readonly string[];
  readonly federations: readonly Federation[];
  /** In the order in which they are shown. */
  readonly lists: readonly CheckedList[];
  readonly standpoints: readonly CheckedStandpoint[];
  readonly places: PlaceRegister;
  /** Areas that the source says something of, by code. */
  readonly areas: ReadonlyMap<string, AreaSource>;
  readonly organisations: readonly { id: string; name: Text; areas: string[] }[];
  /** Without its digest. */
  readonly survey?: Survey;
  /** Changes that the source tells of itself; revised answers are found in the answers. */
  readonly changes: readonly Change[];
}
