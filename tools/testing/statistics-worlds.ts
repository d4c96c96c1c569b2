import type { DiscloseOptions } from '../../src/statistics/disclose.ts';
import type { Geography } from '../../src/statistics/geography.ts';
import type { RawResult } from '../../src/statistics/types.ts';
import { added, counted, type Figures } from './statistics.ts';

/** Everything that was counted somewhere, made up. */
export interface World {
  readonly rows: readonly RawResult[];
  readonly geography: Geography;
  readonly options: DiscloseOptions;
}

/**
 * A small world, the same for the same number in all years to come: no library decides what it is. Many of its
 * municipalities are small, its organisations cross counties and each other, some federations have released theirs, and some
 * rows have been published before.
 */
export function world(number: number): World {
  const draw = drawing(number);
  const issues = ['a', 'b', 'c', 'd'].slice(0, 1 + draw(4));
  const figures = (most: number): Figures => {
    const base = draw(3) === 0 ? draw(10) : draw(most);
    return [base, ...issues.map(() => draw(base + 1))];
  };
  const codes = Array.from({ length: 2 + draw(6) }, (_, at) => `${10 + draw(1 + draw(3))}0${at}`);
  const places = Object.fromEntries(codes.map(code => [code, figures(draw(2) === 0 ? 70 : 300)]));
  const unplaced = figures(20);
  const { rows, geography } = counted(places, { unplaced });
  const some = () => codes.filter(() => draw(2) === 0);
  const organisations = Array.from({ length: draw(5) }, (_, at) => ({ code: `lo-${at}`, members: some() }));
  const named = organisations.filter(({ members }) => members.length > 1);
  const sums = named.map(({ code, members }) =>
    rowOf(
      code,
      members.map(member => places[member]!),
    ),
  );
  const federations = ['f1', 'f2'].slice(0, draw(3));
  const shares = federations.flatMap(federation => sharesOf(federation, places, draw));
  const source = 'https://www.lo.no/';
  const all = [...rows, ...sums].map(row => (draw(25) === 0 ? { ...row, source } : row));
  const limits = draw(3) === 0 ? { maxPicks: 1, ownSuggestion: draw(2) === 0 } : {};
  return {
    rows: [...all, ...shares],
    geography: { ...geography, organisations: named },
    options: {
      federations: federations.slice(draw(2)),
      questions: draw(4) === 0 ? [] : [{ id: 'q', issues, ...limits }],
      ...(draw(6) === 0 && { threshold: 5, acknowledged: true }),
    },
  };
}

/** Whole numbers from 0 to under `below`. */
function drawing(seed: number): (below: number) => number {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) | 0;
  return below => {
    state = (Math.imul(state, 0x19660d) + 0x3c6ef35f) | 0;
    return Math.floor(((state >>> 8) / 0x1000000) * below);
  };
}

function rowOf(area: string, parts: readonly Figures[]): RawResult {
  return { area, question: 'q', ...added(parts) };
}

/** What some of a federation's members answered, by county and in the whole country. */
function sharesOf(
  federation: string,
  places: Readonly<Record<string, Figures>>,
  draw: (below: number) => number,
): RawResult[] {
  const part = 2 + draw(3);
  const shares = Object.entries(places).map(
    ([code, figures]) =>
      [code, figures.map(count => Math.floor(count / part)) as unknown as Figures] as const,
  );
  const within = (start: string) =>
    shares.filter(([code]) => code.startsWith(start)).map(([, share]) => share);
  const counties = [...new Set(shares.map(([code]) => code.slice(0, 2)))];
  return ['', ...counties].map(county => ({ ...rowOf(county || '0', within(county)), federation }));
}
