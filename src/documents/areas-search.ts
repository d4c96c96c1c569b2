import { compareNames, fold, tidy } from './areas-fold.ts';
import { resolveArea, type AreaEntry, type AreaIndex } from './areas.ts';

/** A place that fits what was typed. */
export interface AreaMatch {
  readonly area: AreaEntry;
  /** The other official name that fitted, when it was not the first one. */
  readonly alternative?: string;
  /** The former code that was typed. */
  readonly formerCode?: string;
}

/** What a search gave. */
export interface AreaSearch {
  readonly matches: readonly AreaMatch[];
  /** A former code was typed: these are its successors, more than one when the area was split. */
  readonly former?: { readonly code: string; readonly areas: readonly AreaEntry[] };
}

/** How well a name fits, best first. */
const ranks = { whole: 0, folded: 1, typed: 2, beginning: 3, word: 4, words: 5, inside: 6 } as const;

/** A name as it is written, but for case and marks, and as it may be typed. */
interface Spelling {
  readonly typed: string;
  readonly folded: string;
}

// Folding 400 names at each keystroke is felt on an old phone.
const spellings = new WeakMap<AreaEntry, readonly Spelling[]>();

function spellingsOf(area: AreaEntry): readonly Spelling[] {
  const known = spellings.get(area);
  if (known) return known;
  const made = area.names.map(name => ({ typed: tidy(name), folded: fold(name) }));
  spellings.set(area, made);
  return made;
}

interface Ranked extends AreaMatch {
  readonly rank: number;
}

/**
 * Finds places by any official name, by the county with it (`herøy nordland`), by today's code or by one of 2020-2023.
 * The best fit is first: the whole name, then names that begin so, then words in a name, then what is inside one; equal
 * fits in alphabetical order. Nothing typed gives every place.
 */
export function searchAreas(index: AreaIndex, query: string): AreaSearch {
  const typed = tidy(query);
  if (!typed) return { matches: index.entries.map(area => ({ area })) };
  if (/^\d+$/.test(typed)) return byCode(index, typed);
  const wanted = { typed, folded: fold(query) };
  const ranked = index.entries.map(area => rankOf(area, wanted)).filter(each => each !== undefined);
  return { matches: ranked.sort(better).map(({ area, alternative }) => ({ area, alternative })) };
}

/**
 * The one place that was meant, when what was typed leaves no doubt: a whole name that one place has, or a code.
 * Undefined for `Herøy`, which two have.
 */
export function meantArea(index: AreaIndex, query: string): AreaEntry | undefined {
  const typed = tidy(query);
  if (/^\d+$/.test(typed)) {
    const found = resolveArea(index, typed);
    return found.kind === 'known' || found.kind === 'moved' ? found.area : undefined;
  }
  const folded = fold(query);
  const exact = index.entries.filter(area =>
    spellingsOf(area).some(
      name => name.folded === folded || `${name.folded} ${fold(area.county?.name ?? '')}` === folded,
    ),
  );
  // Oslo is both a municipality and a county; the municipality has the council.
  const smallest = exact.filter(each => each.level === 'municipality');
  const candidates = smallest.length > 0 ? smallest : exact;
  return candidates.length === 1 ? candidates[0] : undefined;
}

function byCode(index: AreaIndex, code: string): AreaSearch {
  const found = resolveArea(index, code);
  if (found.kind === 'moved') return former(code, [found.area]);
  if (found.kind === 'split') return former(code, found.areas);
  const rest = index.entries
    .filter(each => each.code.startsWith(code))
    .sort((a, b) => compareNames(a.code, b.code));
  const areas = found.kind === 'known' ? [found.area, ...rest.filter(each => each !== found.area)] : rest;
  return { matches: areas.map(area => ({ area })) };
}

function former(code: string, areas: readonly AreaEntry[]): AreaSearch {
  return { matches: areas.map(area => ({ area, formerCode: code })), former: { code, areas } };
}

function rankOf(area: AreaEntry, wanted: Spelling): Ranked | undefined {
  let best: Ranked | undefined;
  for (const [place, spelling] of spellingsOf(area).entries()) {
    const rank = rankOfName(spelling, wanted);
    if (rank === undefined || (best && best.rank <= rank)) continue;
    best = { area, rank, alternative: place > 0 ? area.names[place] : undefined };
  }
  return best ?? (fitsWords(area, wanted.folded) ? { area, rank: ranks.words } : undefined);
}

function rankOfName(name: Spelling, { typed, folded }: Spelling): number | undefined {
  if (name.typed === typed) return ranks.whole;
  if (name.folded === folded) return ranks.folded;
  if (name.typed.startsWith(typed)) return ranks.typed;
  if (name.folded.startsWith(folded)) return ranks.beginning;
  if (name.folded.includes(` ${folded}`)) return ranks.word;
  return folded.length > 1 && name.folded.includes(folded) ? ranks.inside : undefined;
}

/** Every word begins a word of its names or its county, and at least one is of a name: `herøy nordland`. */
function fitsWords(area: AreaEntry, folded: string): boolean {
  const words = folded.split(' ').filter(word => word !== 'i' && word !== 'kommune' && word !== 'fylke');
  const own = spellingsOf(area).flatMap(name => name.folded.split(' '));
  const all = area.county ? [...own, ...fold(area.county.name).split(' ')] : own;
  const begins = (list: readonly string[]) => (word: string) => list.some(each => each.startsWith(word));
  return words.length > 0 && words.some(begins(own)) && words.every(begins(all));
}

function better(a: Ranked, b: Ranked): number {
  // The index is sorted by name, and sort() is stable.
  return a.rank - b.rank;
}
