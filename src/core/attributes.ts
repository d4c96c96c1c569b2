/** Attributes that the elements read, for what looks at a page from outside: the command line and the panel for editors. */

const shared: readonly string[] = ['area', 'heading-level', 'scope', 'src'];

const own: Readonly<Record<string, readonly string[]>> = {
  'lo-area-picker': ['levels'],
  'lo-party-compare': ['assessments', 'deep-link'],
  'lo-survey-form': ['collector', 'draft', 'layout', 'source'],
  'lo-top-issues': ['federation', 'max', 'question'],
};

/** Names of the attributes that an element of ours reads, beside those that any element may have. */
export const attributesOf = (tag: string): string[] => [...shared, ...(own[tag] ?? [])];

/** Attributes that any element may have. */
const ofAny =
  /^(class|id|style|lang|dir|hidden|title|slot|part|role|tabindex|nonce|inert|translate|(data|aria)-.*)$/;

/** Those among the names of attributes that neither the element reads nor any element may have. */
export const strangeAmong = (names: readonly string[], known: readonly string[]): string[] =>
  names.filter(name => !known.includes(name) && !ofAny.test(name));
