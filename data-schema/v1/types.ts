// Generated from the zod sources by `npm run generate`. Do not edit.

/** One round of the members' debate: what there is, and where. */
export interface Debate {
  schema: "lo.debate/1";
  /** Stable id, never a position. */
  id: string;
  title: Text;
  /** Made-up data: everything says "Oppdiktede data". */
  fictional?: boolean;
  /** For discussion in the organisation; not public. */
  internal?: boolean;
  language: "nb" | "nn" | "en" | "se" | (string & {});
  /** yyyy-mm-dd */
  updated: string;
  /** Public address of the tree, ending in a slash. */
  base?: string;
  election?: {
    /** yyyy-mm-dd */
    day?: string;
    name?: Text;
  };
  dates?: {
    /** yyyy-mm-dd */
    date: string;
    /** yyyy-mm-dd */
    to?: string;
    label: Text;
    /** An https address. */
    url?: string;
  }[];
  sender: Sender;
  order?: Order;
  thresholds?: Thresholds;
  questions: Question[];
  federations?: Federation[];
  lists: List[];
  /** The day from which the names and codes of areas hold. */
  placesFrom?: string;
  areas: DebateArea[];
  organisations?: {
    /** Stable id, never a position. */
    id: string;
    name: Text;
    areas: string[];
  }[];
  /** An https address, or a path relative to this file. */
  survey?: string;
}

/** Plain text: a string in the document's language, or one per language. */
export type Text = string | {
  nb?: string;
  nn?: string;
  en?: string;
  se?: string;
};

export interface Sender {
  names: {
    name: string;
    /** An https address. */
    url?: string;
  }[];
  paidBy?: Text;
  ties?: Text;
  contact?: string;
  press?: string;
  /** E-mail or https address for corrections. */
  corrections: string;
}

export interface Order {
  rule: "official" | "alphabetical" | "drawn" | "left-right" | (string & {});
  source?: string;
}

export interface Thresholds {
  /** No number is shown for fewer people than this. 10, never under 5. */
  base: number;
  /** Differences are put into words from this base on both sides. */
  difference?: number;
}

export interface Question {
  /** Stable id, never a position. */
  id: string;
  text: Text;
  kind: "choice" | "text" | "standpoint" | (string & {});
  /** How many issues one person could choose. */
  max?: number;
  ownSuggestion?: boolean;
  issues?: Issue[];
  note?: Text;
}

export interface Issue {
  /** Stable id, never a position. */
  id: string;
  title: Text;
  /** Made up to show the form; not what LO asked. */
  example?: boolean;
  /** No longer offered; old answers keep it. */
  retired?: boolean;
}

export interface Federation {
  /** Stable id, never a position. */
  id: string;
  name: Text;
}

export interface List {
  /** Stable id, never a position. */
  id: string;
  name: Text;
  short: Text;
  /** A small marker beside the name, never the carrier of an answer. */
  colour?: string;
  /** The parties in a joint list. */
  parties?: string[];
  group?: Text;
  groupSource?: string;
  /** Stands from this day, e.g. when the lists were approved. */
  from?: string;
  /** Stood until this day, when it was withdrawn. */
  to?: string;
}

export interface DebateArea {
  /** Code of an area. */
  code: string;
  /** All official names, in the area's own order. */
  names: string[];
  level: "municipality" | "county" | "country" | "group" | (string & {});
  /** Code of an area. */
  parent?: string;
  /** The municipalities of a group. */
  members?: string[];
  /** Earlier codes. A code that stands at two areas was split: ask. */
  former?: string[];
  /** Path of its area file, relative to debate.json. */
  file?: string;
  /** State of the area's own result; see the area file for what is shown instead. */
  result?: "published" | "leading" | "below-threshold" | "protected" | "merged" | "no-answers" | "not-asked" | (string & {});
  /** Lists that stand. */
  lists?: number;
  /** Lists that have answered, wholly or partly. */
  answered?: number;
}

/** One area's results and answers, self-contained. */
export interface Area {
  schema: "lo.area/1";
  fictional?: boolean;
  internal?: boolean;
  language: "nb" | "nn" | "en" | "se" | (string & {});
  /** yyyy-mm-dd */
  updated: string;
  /** Public address of the tree, ending in a slash. */
  base?: string;
  debate: {
    /** Stable id, never a position. */
    id: string;
    title: Text;
    /** yyyy-mm-dd */
    electionDay?: string;
  };
  sender: Sender;
  order?: Order;
  thresholds?: Thresholds;
  area: Place;
  /** The group, county and country this file speaks of. */
  places: Place[];
  questions: Question[];
  membersOf?: Text;
  federations?: Federation[];
  results: Result[];
  suggestions?: Suggestion[];
  extract?: Text;
  lists: List[];
  standpoints: Standpoint[];
  replies: Reply[];
  /** By standpoint, then by list. What is absent has not been answered. */
  answers: Record<string, Record<string, Answer>>;
  assessments?: Assessment[];
  seats?: Seats;
  /** Address of the words file, or the words themselves. */
  words?: string | Words;
}

export interface Place {
  /** Code of an area. */
  code: string;
  names: string[];
  level: "municipality" | "county" | "country" | "group" | (string & {});
  /** Code of an area. */
  parent?: string;
  members?: string[];
  /** Its own area file, relative to this one or absolute. */
  url?: string;
}

export interface Result {
  /** Code of an area. */
  area: string;
  /** Stable id, never a position. */
  question: string;
  /** Stable id, never a position. */
  federation?: string;
  state: "published" | "leading" | "below-threshold" | "protected" | "merged" | "no-answers" | "not-asked" | (string & {});
  /** How many people answered the question. */
  base?: number;
  /** Counts are rounded to multiples of this: 1 or 5. */
  step?: number;
  /** Percentages are shown in steps of this: 1 or 5. */
  percentStep?: number;
  counts?: Record<string, Cell>;
  /** Where LO has already published these figures. */
  source?: string;
  /** From and to, e.g. [10, 29]. */
  baseRange?: number[];
  /** Up to three issues chosen by at least five, in no order. */
  leading?: string[];
  /** Code of an area. */
  mergedInto?: string;
}

export type Cell = number | {
  fewerThan?: number;
  shareUnder?: number;
  shareOver?: number;
};

export interface Suggestion {
  /** Code of an area. */
  area: string;
  topic: Text;
  count: Cell;
  summary?: Text;
}

export interface Standpoint {
  /** Stable id, never a position. */
  id: string;
  /** The number it had when it was asked, e.g. "1a". */
  no?: string;
  topic?: Text;
  title: Text;
  /** `open`: answered in words only. */
  kind: "support" | "open" | (string & {});
  askedAs?: Quote;
  askedAsMissing?: Text;
  /** No list here has been asked: it came after the sheets were sent. */
  notAsked?: boolean;
  stand?: Text;
  background?: Text;
  /** What it means for those who work here. Signed, with a source, never per party. */
  meaning?: {
    text: Text;
    source?: string;
    signedBy?: string;
  };
  issues?: string[];
  decidedBy?: string;
  /** yyyy-mm-dd */
  decidedOn?: string;
}

/** The exact wording that was sent. */
export interface Quote {
  text: string;
  language?: "nb" | "nn" | "en" | "se" | (string & {});
}

export interface Reply {
  /** Stable id, never a position. */
  list: string;
  state: "answered" | "partly-answered" | "declined" | "no-reply" | "referred" | "pending" | "not-asked" | "not-standing" | (string & {});
  /** yyyy-mm-dd */
  date?: string;
  /** yyyy-mm-dd */
  deadline?: string;
  reason?: Quote;
  /** Whose answers it refers to. */
  refersTo?: string;
  source?: string;
  /** The day a mistake of the publisher was put right in what is told of it, when that is the latest that happened to it. */
  corrected?: string;
}

export interface Answer {
  position?: "supports" | "partly" | "opposes" | "undecided" | "unclear" | "comment" | "withheld" | (string & {});
  /** Who read the position out of a text; absent when the list chose it itself. */
  interpretedBy?: string;
  /** The words file has the text of this answer. */
  words?: boolean;
  language?: "nb" | "nn" | "en" | "se" | (string & {});
  /** yyyy-mm-dd */
  date?: string;
  source?: string;
  /** The day of the latest change; the words file has the history. */
  revised?: string;
  revisions?: number;
  /** The day a mistake of the publisher was put right in it, when that is the latest that happened to it. */
  corrected?: string;
}

export interface Assessment {
  /** Stable id, never a position. */
  standpoint: string;
  /** Stable id, never a position. */
  list: string;
  text: Text;
  by: string;
  /** yyyy-mm-dd */
  date: string;
}

export interface Seats {
  /** e.g. "2023-2027" */
  term: string;
  total: number;
  lists: Record<string, number>;
  source?: string;
}

/** The lists' own words in one area, verbatim. */
export interface Words {
  schema: "lo.words/1";
  /** Code of an area. */
  area: string;
  fictional?: boolean;
  internal?: boolean;
  language: "nb" | "nn" | "en" | "se" | (string & {});
  /** yyyy-mm-dd */
  updated: string;
  words: Record<string, Record<string, WordsOfList>>;
}

export interface WordsOfList {
  text?: string;
  language?: "nb" | "nn" | "en" | "se" | (string & {});
  revisions?: Revision[];
}

export interface Revision {
  position?: "supports" | "partly" | "opposes" | "undecided" | "unclear" | "comment" | "withheld" | (string & {});
  text?: string;
  language?: "nb" | "nn" | "en" | "se" | (string & {});
  interpretedBy?: string;
  /** yyyy-mm-dd */
  date?: string;
  /** Why the next version replaced this one. */
  reason: string;
  /** It was a mistake of the publisher: the list had never answered this. */
  corrected?: boolean;
}

/** The members' survey. */
export interface Survey {
  schema: "lo.survey/1";
  /** Stable id, never a position. */
  id: string;
  revision: number;
  /** SHA-256 of the definition without this field, hex. */
  digest?: string;
  /** Stable id, never a position. */
  debate: string;
  title: Text;
  intro?: Text;
  fictional?: boolean;
  language: "nb" | "nn" | "en" | "se" | (string & {});
  /** A moment with its offset from UTC, yyyy-mm-ddThh:mm:ss+hh:mm. */
  opens: string;
  /** A moment with its offset from UTC, yyyy-mm-ddThh:mm:ss+hh:mm. */
  closes: string;
  /** An answer begun before closing is taken this long after. */
  graceMinutes?: number;
  mode: "open" | "code" | (string & {});
  place: {
    /** "kommunen du bor i" or "kommunen du jobber i". */
    ask: "live" | "work" | (string & {});
    required?: boolean;
  };
  areas?: {
    /** Code of an area. */
    code: string;
    names: string[];
    /** Code of an area. */
    parent?: string;
    former?: string[];
  }[];
  federations?: Federation[];
  /** Base address of the collector. */
  collector?: string;
  controller: {
    name: string;
    contact: string;
    /** An https address. */
    url?: string;
  };
  privacy: {
    text: Text;
    retention: Text;
    /** An https address. */
    url?: string;
  };
  questions: SurveyQuestion[];
}

export interface SurveyQuestion {
  /** Stable id, never a position. */
  id: string;
  kind: "choice" | "text" | "standpoint" | (string & {});
  text: Text;
  help?: Text;
  required?: boolean;
  max?: number;
  ownSuggestion?: boolean;
  /** Graphemes; the own suggestion and the free text. */
  maxLength?: number;
  issues?: Issue[];
  /** Issues that cannot be chosen with others: "none of these". */
  exclusive?: string[];
  note?: Text;
}

export interface Submission {
  schema: "lo.submission/1";
  /** Stable id, never a position. */
  survey: string;
  revision: number;
  /** UUIDv4, made at the first press of Send. */
  id: string;
  /** Municipality code, or `unstated`. */
  place: string;
  /** Stable id, never a position. */
  federation?: string;
  language: "nb" | "nn" | "en" | "se" | (string & {});
  /** Which embed it came from, as the host named it. */
  source?: string;
  answers: ({
    /** Stable id, never a position. */
    question: string;
    issues?: string[];
    position?: "supports" | "partly" | "opposes" | "undecided" | (string & {});
    /** Own suggestion. */
    own?: string;
    /** Free text. */
    text?: string;
  })[];
  /** The honeypot's text. */
  trap?: string;
  /** Filled in implausibly fast. */
  hasty?: boolean;
}

/** What was published, from what, by which rules. */
export interface Release {
  schema: "lo.release/1";
  /** Stable id, never a position. */
  debate: string;
  fictional?: boolean;
  internal?: boolean;
  /** yyyy-mm-dd */
  updated: string;
  /** Package and version, e.g. "lo-medlemsdebatt 0.1.0". */
  builtBy: string;
  /** e.g. "lo.area/1" */
  contracts: string[];
  parameters: {
    /** Version of the rules for small groups. */
    rules: string;
    thresholds: Thresholds;
    /** The threshold was set under 10 on purpose. */
    lowered?: boolean;
  };
  /** Control totals, e.g. areas, lists, answers.supports. */
  totals: Record<string, number>;
  merged?: {
    /** Code of an area. */
    area: string;
    /** Code of an area. */
    into: string;
  }[];
  protected?: {
    /** Code of an area. */
    area: string;
    /** Stable id, never a position. */
    question?: string;
    /** Only the figures of this federation are hidden; absent, the area's own. */
    federation?: string;
  }[];
  changes: Change[];
  files: Record<string, {
    /** hex */
    sha256: string;
    bytes: number;
  }>;
}

export interface Change {
  kind: "published" | "added" | "revised" | "corrected" | "withdrawn" | (string & {});
  /** yyyy-mm-dd */
  date: string;
  /** Code of an area. */
  area?: string;
  /** Stable id, never a position. */
  list?: string;
  /** Stable id, never a position. */
  standpoint?: string;
  /** Stable id, never a position. */
  question?: string;
  reason?: string;
}
