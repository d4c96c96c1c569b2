/** One published sum: the total is the sum of its parts. Both are numbers of variables. */
export interface Equation {
  total: number;
  parts: readonly number[];
}

/** Lowest and highest value that each variable can have, both included; whole numbers, `Infinity` where open. */
export interface Bounds {
  lo: number[];
  hi: number[];
}

/** Narrowing stops after so many rounds; what has not settled by then is wider than it could be, never narrower. */
const ROUNDS = 60;

/**
 * Narrows every variable to what the equations leave it: elimination with intervals, for sums of whole numbers.
 * Where no two equations share more than one variable (a geography that is a tree) the result is the tightest
 * there is; where areas overlap it is as tight as each equation by itself can make it.
 *
 * @returns false where no numbers fit all equations; the bounds are then worth nothing
 */
export function narrow(bounds: Bounds, equations: readonly Equation[]): boolean {
  let work: readonly Equation[] = equations;
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const equation of work) {
      const outcome = narrowOne(bounds, equation);
      if (outcome === 'impossible') return false;
      if (outcome === 'moved') moved = true;
    }
    if (!moved) return true;
    // There and back again: news from the leaves reaches the root in one round, and returns in the next.
    work = round % 2 === 0 ? equations.toReversed() : equations;
  }
  return true;
}

function narrowOne({ lo, hi }: Bounds, { total, parts }: Equation): 'moved' | 'still' | 'impossible' {
  let least = 0;
  let most = 0;
  let unbounded = 0;
  for (const part of parts) {
    least += lo[part]!;
    if (hi[part] === Infinity) unbounded++;
    else most += hi[part]!;
  }
  let moved = false;
  if (least > lo[total]!) {
    lo[total] = least;
    moved = true;
  }
  if (unbounded === 0 && most < hi[total]!) {
    hi[total] = most;
    moved = true;
  }
  if (lo[total]! > hi[total]!) return 'impossible';
  for (const part of parts) {
    const highest = hi[total]! - (least - lo[part]!);
    const othersUnbounded = unbounded - (hi[part] === Infinity ? 1 : 0);
    const othersMost = hi[part] === Infinity ? most : most - hi[part]!;
    const lowest = othersUnbounded > 0 ? -Infinity : lo[total]! - othersMost;
    if (lowest > lo[part]!) {
      least += lowest - lo[part]!;
      lo[part] = lowest;
      moved = true;
    }
    if (highest < hi[part]!) {
      if (hi[part] === Infinity) {
        unbounded--;
        most += highest;
      } else {
        most -= hi[part]! - highest;
      }
      hi[part] = highest;
      moved = true;
    }
    if (lo[part]! > hi[part]!) return 'impossible';
  }
  return moved ? 'moved' : 'still';
}
