import { groups, sum, type MadeUpArea } from './municipalities.ts';
import { Dice } from './random.ts';
import { proposals, questions } from './survey.ts';
import type { Table } from './tables.ts';

/** Members who would not say where they live: they count for the country alone. */
const UNSTATED = 2140;

type Counts = { base: number; chosen: number[] };

/** Raw counts per area; the build applies the rules for small groups. */
export function resultTable(municipalities: readonly MadeUpArea[]): Table {
  const rows: (string | number)[][] = [];
  for (const [number, question] of questions.entries()) {
    const add = (area: string, counts: Counts, federation = '') => {
      if (counts.base === 0) return;
      question.issues.forEach(([issue], i) =>
        rows.push([area, question.id, issue, counts.chosen[i]!, counts.base, federation]),
      );
    };
    const own = new Map(
      municipalities.map(area => [
        area.code,
        throwCounts(area.code, area.base - (number === 0 ? 0 : Math.round(area.base * 0.02)), question),
      ]),
    );
    const together = (codes: readonly string[]): Counts =>
      total(
        codes.map(code => own.get(code)!),
        question.issues.length,
      );

    for (const [code, counts] of own) add(code, counts);
    for (const group of groups) add(group.code, together(group.members));
    const counties = new Set(municipalities.map(area => area.county));
    for (const county of counties)
      if (county !== '03')
        add(county, together(municipalities.filter(area => area.county === county).map(area => area.code)));
    const country = total(
      [...own.values(), throwCounts('uoppgitt', UNSTATED, question)],
      question.issues.length,
    );
    add('0', country);
    add('0', share('eksempelforbundet', country, 0.34), 'eksempelforbundet');
    add('0', share('proveforbundet', country, 0.13), 'proveforbundet');
  }
  return [['område', 'spørsmål', 'sak', 'valgt_av', 'antall_svarte', 'forbund'], ...rows];
}

/** What moderators have coded members' own proposals into; what few wrote of in a municipality is not shown there. */
export function suggestionTable(municipalities: readonly MadeUpArea[]): Table {
  const rows = municipalities
    .filter(area => area.base >= 100)
    .flatMap(area => {
      const dice = new Dice(`forslag ${area.code}`);
      return proposals
        .filter(() => dice.chance(0.7))
        .map(([topic, summary]) => ({
          topic,
          summary,
          count: Math.round(area.base * (0.02 + dice.next() * 0.1)),
        }))
        .filter(({ count }) => count >= 10)
        .map(({ topic, summary, count }) => [area.code, topic, count, summary]);
    });
  return [['område', 'tema', 'antall', 'sammendrag'], ...rows];
}

function throwCounts(name: string, base: number, question: (typeof questions)[number]): Counts {
  const dice = new Dice(`${question.id} ${name}`);
  const chosen = question.issues.map(([, , , share]) => {
    const here = Math.min(0.94, Math.max(0.01, (share / 100) * (1 + 0.25 * dice.bell())));
    return Math.min(
      base,
      Math.max(0, Math.round(base * here + Math.sqrt(base * here * (1 - here)) * dice.bell())),
    );
  });
  return { base, chosen: noMoreThanAllowed(chosen, base) };
}

/** Nobody ticks more than three boxes: figures that say otherwise contradict themselves, and are refused. */
function noMoreThanAllowed(chosen: readonly number[], base: number): number[] {
  const most = base * 2.81;
  const ticks = sum([...chosen]);
  return ticks <= most ? [...chosen] : chosen.map(count => Math.floor((count * most) / ticks));
}

function total(all: readonly Counts[], issues: number): Counts {
  return {
    base: sum(all.map(counts => counts.base)),
    chosen: Array.from({ length: issues }, (_, i) => sum(all.map(counts => counts.chosen[i]!))),
  };
}

/** A federation's members: a part of the whole, with leanings of their own. */
function share(name: string, whole: Counts, part: number): Counts {
  const dice = new Dice(`forbund ${name} ${whole.base}`);
  const base = Math.round(whole.base * part);
  const chosen = whole.chosen.map(count =>
    Math.min(base, count, Math.round(count * part * (1 + 0.3 * dice.bell()))),
  );
  return { base, chosen: noMoreThanAllowed(chosen, base) };
}
