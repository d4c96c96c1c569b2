import type { Debate } from '../../data-schema/v1/types.ts';
import { clean, textIn } from '../locales/index.ts';
import { webLink } from './links.ts';

/**
 * `dates.ics`: the dates of a debate as whole days (RFC 5545). Nothing in it depends on when it is made. Undefined when
 * there are none.
 *
 * @param mark - Stands before every event, e.g. that data is made up.
 */
export function calendarOf({ id, dates, updated, language, title }: Debate, mark: string): string | undefined {
  if (!dates?.length) return undefined;
  const stamp = `${compact(updated)}T000000Z`;
  const same = new Map<string, number>();
  const events = dates.flatMap(({ date, to, label, url }) => {
    const n = (same.get(date) ?? 0) + 1;
    same.set(date, n);
    const link = webLink(url);
    const summary = `${mark && `${mark}: `}${textIn(label, 'nb', language).text}`;
    return [
      'BEGIN:VEVENT',
      `UID:${id.replace(/[^\w.-]/g, '-')}-${date}-${n}@lo-medlemsdebatt`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(date)}`,
      // The end of a calendar event is the day after its last.
      `DTEND;VALUE=DATE:${compact(dayAfter(to ?? date))}`,
      `SUMMARY:${escaped(summary)}`,
      ...(link ? [`URL:${link}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//lo-medlemsdebatt//NO',
    `X-WR-CALNAME:${escaped(textIn(title, 'nb', language).text)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

const compact = (day: string): string => day.replaceAll('-', '');

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const escaped = (text: string): string =>
  clean(text)
    .replace(/[\\;,]/g, mark => `\\${mark}`)
    .replaceAll('\n', '\\n');

const encoder = new TextEncoder();

/** Lines are at most 75 bytes; what is longer goes on after a space, never in the middle of a letter. */
function folded(line: string): string {
  let out = '';
  let width = 0;
  for (const mark of line) {
    const bytes = encoder.encode(mark).length;
    if (width + bytes > 75) {
      out += '\r\n ';
      width = 1;
    }
    out += mark;
    width += bytes;
  }
  return out;
}
