import type { GivenAnswer } from '../model.ts';
import type { Problems } from '../problems.ts';
import type { Table } from '../reading/table.ts';

/** One of several rows for the same list and standpoint. */
export interface Version {
  readonly answer: GivenAnswer;
  readonly row: number;
}

/**
 * Rows of one list and standpoint as a history: the latest day stands, each points at the one it replaced. Rows without
 * a day or with the same day contradict or repeat each other; a later one must say why it came.
 */
export function chainVersions(
  versions: readonly Version[],
  table: Table,
  list: string,
  standpoint: string,
  problems: Problems,
): GivenAnswer {
  const what = `${list} har flere svar på «${standpoint}»`;
  const column = table.header('date');
  const sorted = [...versions].sort(
    (a, b) => order(a.answer.date ?? '', b.answer.date ?? '') || a.row - b.row,
  );
  sorted.forEach((version, at) => {
    const before = sorted[at - 1];
    const where = { file: table.file, row: version.row };
    if (!version.answer.date) {
      problems.error(
        { ...where, column },
        'undated-version',
        `${what}, men denne raden mangler dato.`,
        'Gi hver rad sin dato hvis svaret er endret, ellers slett den ene.',
      );
    }
    if (!before) return;
    version.answer.before = before.answer;
    if (version.answer.date && version.answer.date === before.answer.date)
      repeated(version, before, what, where, problems);
    else if (before.answer.date && !version.answer.reason) {
      problems.error(
        { ...where, column: table.header('reason') },
        'no-reason',
        `${what}. Det står ikke hvorfor svaret ble endret.`,
        'Fyll ut «endringsgrunn» i raden med siste dato.',
      );
    }
  });
  return sorted.at(-1)!.answer;
}

function repeated(
  version: Version,
  before: Version,
  what: string,
  where: { file: string; row: number },
  problems: Problems,
): void {
  const same =
    version.answer.position === before.answer.position && version.answer.text === before.answer.text;
  const code = same ? 'duplicate-row' : 'conflicting-answers';
  const message = same
    ? `${what} fra samme dag, og de er like. Den andre står i rad ${before.row}.`
    : `${what} fra samme dag, og de er ulike. Den andre står i rad ${before.row}.`;
  problems.error(
    where,
    code,
    message,
    same
      ? 'Slett den ene raden.'
      : 'Finn ut hvilken som gjelder. Er svaret endret, må radene ha hver sin dato.',
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
