/** A group of people in a set of areas: who answered, who of them chose the issue, who did not. */
export type Quantity = 'answered' | 'chose' | 'left';

/** Least and most of each quantity, and whether it is open to everybody anyway. */
export type Given = Record<Quantity, [number, number]> & { open: boolean };

/** One set of municipalities, for one federation or for everybody, and what is known of its people. */
export interface Fact extends Given {
  federation: string;
  /** One bit for each place. */
  places: bigint;
}

/** A whole that is the sum of others, none of which share anybody. */
export interface Sum {
  whole: Fact;
  parts: Fact[];
}

export const QUANTITIES: readonly Quantity[] = ['answered', 'chose', 'left'];

/** Holds every sum against its parts once, and every fact against its halves. Says whether anything became narrower. */
export function sweep(sums: readonly Sum[], facts: Iterable<Fact>): boolean {
  let narrower = false;
  for (const { whole, parts } of sums) {
    for (const quantity of QUANTITIES) {
      const ranges = parts.map(part => part[quantity]);
      narrower = hold(whole[quantity], ranges) || narrower;
    }
  }
  for (const fact of facts) narrower = hold(fact.answered, [fact.chose, fact.left]) || narrower;
  return narrower;
}

/** Holds a sum against its parts. */
function hold(whole: [number, number], parts: readonly [number, number][]): boolean {
  const after = sumsFromBehind(parts);
  let narrower = tighten(whole, ...after[0]!);
  let before: [number, number] = [0, 0];
  for (const [at, part] of parts.entries()) {
    const [least, most] = part;
    const [leastAfter, mostAfter] = after[at + 1]!;
    narrower = tighten(part, whole[0] - before[1] - mostAfter, whole[1] - before[0] - leastAfter) || narrower;
    before = [before[0] + least, before[1] + most];
  }
  return narrower;
}

function tighten(range: [number, number], least: number, most: number): boolean {
  const narrower = least > range[0] || most < range[1];
  range[0] = Math.max(range[0], least);
  range[1] = Math.min(range[1], most);
  return narrower;
}

/** Whether one set of people is a true part of another. */
export function isProperlyInside(inner: Fact, outer: Fact): boolean {
  return (
    inner.federation === outer.federation &&
    inner.places !== outer.places &&
    (inner.places & ~outer.places) === 0n
  );
}

/** Whether it is about one municipality, or about those without one. */
export function isOnePlace({ places }: Fact): boolean {
  return (places & -places) === places;
}

/** How many places there are in a set. */
export function sizeOf(places: bigint): number {
  let size = 0;
  for (let rest = places; rest !== 0n; rest &= rest - 1n) size++;
  return size;
}

/** At each position the sum of the ranges from there on. */
function sumsFromBehind(parts: readonly [number, number][]): [number, number][] {
  const sums: [number, number][] = [[0, 0]];
  for (const [least, most] of parts.toReversed())
    sums.push([least + sums.at(-1)![0], most + sums.at(-1)![1]]);
  return sums.reverse();
}
