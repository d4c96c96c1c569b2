import type { Debate } from '../../../data-schema/v1/types.ts';
import type { Row } from '../reading/table.ts';
import { isLink, tellDayNumber, tellLong } from './cells.ts';
import { fromDayNumber, parseDay } from './days.ts';
import type { Fields } from './pairs.ts';

type DateLine = NonNullable<Debate['dates']>[number];

/** The dates that matter, of the field `datoer`: each a line with a day, or two, and what happens. */
export function datesOf(fields: Fields, language: string): Debate['dates'] {
  const dates = linesOf(fields, 'dates').map(({ line }) => line);
  for (const other of ['nn', 'en', 'se', 'nb']) mergeDates(dates, fields, other, language);
  return dates.length > 0
    ? dates.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    : undefined;
}

/** What can be read of a field's lines; what cannot is told. */
function linesOf(fields: Fields, key: string): { row: Row; text: string; line: DateLine }[] {
  return fields.many(key).flatMap(row =>
    row
      .get(key)
      .split(/[\n;]+/)
      .map(each => each.trim())
      .flatMap(text => {
        const line = text ? readLine(row, key, text) : undefined;
        return line ? [{ row, text, line }] : [];
      }),
  );
}

function readLine(row: Row, key: string, text: string): DateLine | undefined {
  const line = dateLine(text);
  const number = /^\S+/.exec(text)?.[0] ?? '';
  if (line) {
    tellLong(row, key, String(line.label));
    if (line.to && line.to < line.date)
      row.error(
        key,
        'dates-reversed',
        `«${text}» slutter (${line.to}) før det begynner (${line.date}).`,
        'Skriv den første dagen først.',
      );
  } else if (!tellDayNumber(row, key, number, fromDayNumber(number)))
    row.error(
      key,
      'bad-date-line',
      `Kan ikke lese datoen i «${text}».`,
      'Skriv datoen først og så hva som skjer: 10.08.2027-10.09.2027 Forhåndsstemming.',
    );
  return line;
}

function dateLine(text: string): DateLine | undefined {
  const [, first = '', second, label = ''] =
    /^(\d[\d.-]*\d)(?:\s*[–-]\s*(\d[\d.-]*\d))?[\s:]+(.+)$/su.exec(splitRange(text)) ?? [];
  const date = parseDay(first);
  const to = second ? parseDay(second) : undefined;
  if (!date || (second && !to)) return undefined;
  const link = /\s(https:\/\/\S+)$/.exec(label)?.[1];
  const words = link ? label.slice(0, -link.length).trim() : label.trim();
  return { date, ...(to && { to }), label: words, ...(link && isLink(link) && { url: link }) };
}

/** `2027-08-10-2027-09-10` has one dash too many to be told apart without help. */
function splitRange(text: string): string {
  return text.replace(/^(\d{4}-\d{2}-\d{2}|[\d.]+)\s*[–-]\s*(?=\d)/, '$1 – ');
}

/**
 * Labels in other languages stand in fields of their own, by the same dates. Where several things begin and end on the same
 * days, the first line there is the first line here: nothing else says which is which.
 */
function mergeDates(dates: readonly DateLine[], fields: Fields, other: string, language: string): void {
  const left = [...dates];
  const key = `dates_${other}`;
  for (const { row, text, line } of linesOf(fields, key)) {
    const at = left.findIndex(each => each.date === line.date && each.to === line.to);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (!same)
      row.error(
        key,
        'unmatched-date-line',
        `«${text}» har ingen linje med de samme datoene i «datoer».`,
        'Skriv datoene likt i begge, og en linje for hver.',
      );
    else same.label = { ...inLanguages(same.label, language), [other]: line.label };
  }
}

const inLanguages = (label: DateLine['label'], language: string) =>
  typeof label === 'string' ? { [language]: label } : label;
