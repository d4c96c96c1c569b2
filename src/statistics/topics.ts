import { COUNTRY, byText } from './geography.ts';
import type { Geography } from './geography.ts';
import { narrow } from './intervals.ts';
import type { Bounds, Equation } from './intervals.ts';
import { protectCount } from './protect.ts';
import { STEP, checkThreshold, openValues } from './threshold.ts';
import type { Cell } from './types.ts';

/** How many suggestions in one area were sorted under a topic: secret. */
export interface TopicCount {
  /** The country, a county or a municipality. */
  area: string;
  count: number;
}

/** An area there is a count of, those inside it that are told next, and whether people elsewhere in it may be left. */
interface Part {
  area: string;
  count: number;
  inside: Part[];
  hasRest: boolean;
}

/** What is said of an area: exactly, in steps of five, or nothing. */
type Shown = 'exact' | 'rounded' | 'hidden';

/**
 * Protects the counts of one topic over all areas, together: one number less the others must not tell of the few elsewhere.
 * The country's number is rounded, and then the smallest numbers are left out, until that is so.
 *
 * @returns what may be shown, by area; an area that is missing is not to be shown at all
 * @throws StatisticsError for a threshold that is not allowed, or counts that are no counts
 */
export function protectTopic(
  counts: readonly TopicCount[],
  geography: Geography,
  options: { threshold?: number; acknowledged?: boolean } = {},
): Map<string, Cell> {
  const { threshold } = checkThreshold(options.threshold, options.acknowledged);
  const { country = COUNTRY } = geography;
  const tree = treeOf(counts, geography, country);
  const shown = new Map<string, Shown>(
    counts.map(({ area }) => [area, area === country ? 'exact' : 'rounded']),
  );
  const cellOf = ({ area, count }: TopicCount): Cell =>
    protectCount(count, {
      level: shown.get(area) === 'exact' ? 'country' : 'municipality',
      threshold,
      acknowledged: true,
    });
  const isNumber = (part: Part) => shown.get(part.area) !== 'hidden' && part.count >= threshold;
  const rangeOf = (part: Part): [number, number] => {
    if (shown.get(part.area) === 'hidden') return [0, Infinity];
    return rangeBehind(cellOf(part), shown.get(part.area) === 'exact', threshold);
  };
  for (let whole = leakIn(tree, isNumber, rangeOf, threshold); whole;) {
    if (shown.get(country) === 'exact') shown.set(country, 'rounded');
    else shown.set(smallestIn(whole, isNumber).area, 'hidden');
    whole = leakIn(tree, isNumber, rangeOf, threshold);
  }
  return new Map(
    counts.filter(({ area }) => shown.get(area) !== 'hidden').map(each => [each.area, cellOf(each)]),
  );
}

/** The outermost areas with a count, each with those inside it. */
function treeOf(counts: readonly TopicCount[], { municipalities }: Geography, country: string): Part[] {
  const countyOf = new Map(municipalities.map(({ code, county }) => [code, county]));
  const parts = new Map(counts.map(each => [each.area, { ...each, inside: [], hasRest: true } as Part]));
  const outermost: Part[] = [];
  for (const part of parts.values()) {
    const around = parts.get(countyOf.get(part.area) ?? country) ?? parts.get(country);
    if (around && around !== part) around.inside.push(part);
    else outermost.push(part);
  }
  for (const part of parts.values()) {
    const all = municipalities.filter(({ county }) => county === part.area);
    const isWhole = all.length > 0 && all.every(({ code }) => parts.has(code));
    part.hasRest = !isWhole || part.inside.reduce((sum, { count }) => sum + count, 0) !== part.count;
  }
  return outermost;
}

/** A whole in which a group under the threshold can only be few numbers, if there is one. */
function leakIn(
  tree: readonly Part[],
  isNumber: (part: Part) => boolean,
  rangeOf: (part: Part) => [number, number],
  threshold: number,
): Part | undefined {
  const bounds: Bounds = { lo: [], hi: [] };
  const equations: Equation[] = [];
  const numbers = new Map<Part, number>();
  /** Hidden groups, each with the wholes around it, the nearest first. */
  const groups: [number, Part[]][] = [];
  const variable = ([least, most]: [number, number]) => {
    bounds.lo.push(least);
    return bounds.hi.push(most) - 1;
  };
  const numberOf = (part: Part) => {
    if (!numbers.has(part)) numbers.set(part, variable(rangeOf(part)));
    return numbers.get(part)!;
  };
  /** Writes down a whole; gives the numbers inside it that are told, and what they leave. */
  const divide = (whole: Part, beyond: Part[]): { told: number[]; left: number[] } => {
    const around = [whole, ...beyond];
    const rest = whole.hasRest ? [variable([0, Infinity])] : [];
    const divided = whole.inside.map(part => ({ part, ...divide(part, around) }));
    if (whole.inside.length === 0) return { told: [], left: [] };
    for (const group of [...rest, ...whole.inside.filter(part => !isNumber(part)).map(numberOf)])
      groups.push([group, around]);
    equations.push({ total: numberOf(whole), parts: [...whole.inside.map(numberOf), ...rest] });
    const told = divided.flatMap(each => (isNumber(each.part) ? [numberOf(each.part)] : each.told));
    const hidden = divided.filter(each => !isNumber(each.part));
    const left = [
      ...rest,
      ...hidden.flatMap(each => (each.part.inside.length > 0 ? each.left : [numberOf(each.part)])),
    ];
    if (left.length > 0) {
      const difference = variable([0, Infinity]);
      equations.push(
        { total: difference, parts: left },
        { total: numberOf(whole), parts: [...told, difference] },
      );
      groups.push([difference, around]);
    }
    return { told, left };
  };
  for (const whole of tree) divide(whole, []);
  narrow(bounds, equations);
  const leak = groups.find(([group]) => {
    const [least, most] = [bounds.lo[group]!, bounds.hi[group]!];
    return least < threshold && most - least + 1 < openValues(threshold);
  });
  return leak?.[1].find(whole => hasNumber(whole, isNumber));
}

/** Without any number in it there is nothing to say less of. */
function hasNumber(whole: Part, isNumber: (part: Part) => boolean): boolean {
  return isNumber(whole) || whole.inside.some(part => hasNumber(part, isNumber));
}

/** The number to leave out: the smallest inside the whole, or the whole's own. */
function smallestIn(whole: Part, isNumber: (part: Part) => boolean): Part {
  const inside = (part: Part): Part[] => part.inside.flatMap(each => [each, ...inside(each)]);
  const told = inside(whole).filter(isNumber);
  return told.sort((a, b) => a.count - b.count || byText(a.area, b.area))[0] ?? whole;
}

/** The counts that are shown as this cell. */
function rangeBehind(cell: Cell, exact: boolean, threshold: number): [number, number] {
  if (typeof cell !== 'number') return [0, threshold - 1];
  if (exact) return [cell, cell];
  const first = Math.ceil(threshold / STEP) * STEP;
  return [cell === first ? threshold : Math.max(threshold, cell - 2), cell + 2];
}
