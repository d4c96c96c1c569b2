import fc from 'fast-check';

import { areasOf, membersOfCounties } from '../../src/statistics/geography.ts';
import type { Geography, Municipality } from '../../src/statistics/geography.ts';
import type { PublicKnowledge } from '../../src/statistics/attack.ts';
import type { Disclosure, DiscloseOptions } from '../../src/statistics/disclose.ts';
import type { RawResult } from '../../src/statistics/types.ts';

/** Answers of one place for tests: how many answered, and how many chose each issue. */
export type Figures = readonly [base: number, ...counts: number[]];

/** Municipality `1003` is in county `10`. */
export function municipality(code: string): Municipality {
  return { code, county: code.slice(0, 2) };
}

/** Everything that was counted of one question, from what each municipality answered: counties and country as sums. */
export function counted(
  places: Readonly<Record<string, Figures>>,
  { question = 'q', unplaced = [0] }: { question?: string; unplaced?: Figures } = {},
): { rows: RawResult[]; geography: Geography } {
  const municipalities = Object.keys(places).map(municipality);
  const row = (area: string, parts: readonly Figures[]): RawResult => ({ area, question, ...added(parts) });
  const rows = Object.entries(places).map(([code, figures]) => row(code, [figures]));
  for (const [county, members] of membersOfCounties({ municipalities })) {
    rows.push(
      row(
        county,
        members.map(code => places[code]!),
      ),
    );
  }
  rows.push(row('0', [...Object.values(places), unplaced]));
  return { rows, geography: { municipalities } };
}

/** Figures of several places together, as base and counts of the issues a, b, c ... */
export function added(parts: readonly Figures[]): { base: number; counts: Record<string, number> } {
  const length = Math.max(...parts.map(part => part.length));
  const sums = Array.from({ length }, (_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0));
  const issues = sums.slice(1).map((count, at) => [String.fromCharCode(97 + at), count] as const);
  return { base: sums[0] ?? 0, counts: Object.fromEntries(issues) };
}

/** What everybody knows of a disclosure, for the attacker. */
export function publicKnowledge(
  { groups, report }: Pick<Disclosure, 'groups' | 'report'>,
  geography: Geography,
  options: DiscloseOptions = {},
): PublicKnowledge {
  const organisations = [...areasOf(geography).values()].filter(({ level }) => level === 'organisation');
  return {
    country: geography.country ?? '0',
    counties: Object.fromEntries(geography.municipalities.map(({ code, county }) => [code, county])),
    members: Object.fromEntries([...groups, ...organisations].map(({ code, members }) => [code, members])),
    threshold: report.parameters.threshold,
    questions: Object.fromEntries((options.questions ?? []).map(question => [question.id, question])),
  };
}

/** Part of a whole, any as likely as any other: `fc.double` counts by its bits, and is next to nothing nine times of ten. */
export const share: fc.Arbitrary<number> = fc.integer({ min: 0, max: 1000 }).map(part => part / 1000);

/** So many cases of a property; a fraction of them where `STATISTICS_CASES` says so, for tests that are run many times. */
export function cases(all: number): number {
  return Math.ceil(all * Number(process.env['STATISTICS_CASES'] ?? 1));
}
