import { percentOf } from '../../../data-schema/percent.ts';
import type { Area } from '../../../data-schema/v1/types.ts';
import { DEFAULT_THRESHOLD } from '../../statistics/index.ts';
import { readCsv } from '../reading/csv.ts';

/** Columns of what members chose, in every language; the table of answers has others, and more of them. */
const COLUMNS = 13;
const [COUNT, PERCENT, BASE] = [6, 7, 9] as const;

/** What the data of an area says of its members. */
interface Told {
  readonly people: ReadonlySet<number>;
  readonly percent: ReadonlySet<number>;
  /** Whether it says of any issue how many chose it there. */
  readonly hasCounts: boolean;
}

/**
 * Whether a table (`.csv`) or a page (`.html`) of an area says how many, or what share, where the area's data says nothing of
 * the kind. Whoever has all files then knows no more than the data tells, and it is the data that is attacked. Reads the
 * files as a stranger would: by their columns and cells, with nothing of what wrote them. Where the data has figures and
 * none is found here, the file is not read as it is written, and counts as one that says more.
 */
export function hasStrayFigures(path: string, text: string, area: Area): boolean {
  const told = toldBy(area);
  return path.endsWith('.csv') ? strayInTable(text, told) : strayInPage(text, told);
}

function toldBy({ area, results, thresholds }: Area): Told {
  const people = new Set([thresholds?.base ?? DEFAULT_THRESHOLD]);
  const percent = new Set<number>();
  let hasCounts = false;
  for (const result of results) {
    for (const number of [result.base, ...(result.baseRange ?? [])])
      if (number !== undefined) people.add(number);
    for (const cell of Object.values(result.counts ?? {})) {
      hasCounts ||= result.area === area.code && typeof cell === 'number';
      if (typeof cell === 'number') people.add(cell);
      else if (cell.fewerThan !== undefined) people.add(cell.fewerThan);
      const share = typeof cell === 'number' ? percentOf(cell, result) : (cell.shareUnder ?? cell.shareOver);
      if (share !== undefined) percent.add(share);
    }
  }
  return { people, percent, hasCounts };
}

function strayInTable(text: string, { people, percent, hasCounts }: Told): boolean {
  let found = 0;
  for (const { cells } of readCsv(text, ';')) {
    if (cells.length !== COLUMNS) continue;
    if (/^\d+$/.test(cells[COUNT]!)) found += 1;
    const isStray = (at: number, told: ReadonlySet<number>) =>
      /^\d+$/.test(cells[at]!) && !told.has(Number(cells[at]));
    if (isStray(COUNT, people) || isStray(BASE, people) || isStray(PERCENT, percent)) return true;
  }
  return found === 0 && hasCounts;
}

function strayInPage(text: string, { people, percent, hasCounts }: Told): boolean {
  let found = 0;
  for (const [table] of text.matchAll(/<table class="figures">.*?<\/table>/gs)) {
    for (const [, cell = ''] of table.matchAll(/<td class="n[^>]*>(.*?)<\/td>/gs)) {
      // Digits in groups of three belong together, whatever stands between the groups.
      const plain = cell.replace(/<[^>]*>/g, ' ').replace(/(?<=\d)[\u00a0\u202f,](?=\d{3}(?!\d))/g, '');
      found += 1;
      for (const [, digits, share] of plain.matchAll(/(\d+)(\s*%)?/g))
        if (!(share ? percent : people).has(Number(digits))) return true;
    }
  }
  // A page that only sends on to another says nothing at all: there is not one digit on it.
  return found === 0 && hasCounts && /\d/.test(text.replace(/<[^>]*>/g, ''));
}
