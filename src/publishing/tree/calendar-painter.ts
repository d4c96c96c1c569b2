import type { Debate } from '../../../data-schema/v1/types.ts';
import { textIn, type Language } from '../../locales/index.ts';
import type { PaintedFile, Painter } from './build.ts';

/** `dates.ics`: the debate's dates as whole days for a calendar (RFC 5545). */
export const calendarPainter: Painter = {
  debate(document: Debate): PaintedFile[] {
    const { dates = [] } = document;
    return dates.length > 0 ? [['dates.ics', calendarOf(document, dates)]] : [];
  },
};

type DebateDate = NonNullable<Debate['dates']>[number];

function calendarOf(debate: Debate, dates: readonly DebateDate[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//lo-medlemsdebatt//NO',
    'CALSCALE:GREGORIAN',
    ...dates.flatMap((each, i) => eventOf(debate, each, earlierThatDay(dates, i))),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

/** How many dates before this one begin the same day. */
const earlierThatDay = (dates: readonly DebateDate[], i: number): number =>
  dates.slice(0, i).filter(({ date }) => date === dates[i]!.date).length;

/** @param earlier - Calendars keep one event for each UID: the first of a day has the name it has always had. */
function eventOf(debate: Debate, { date, to, label, url }: DebateDate, earlier: number): string[] {
  const text = textIn(label, debate.language as Language, debate.language).text;
  return [
    'BEGIN:VEVENT',
    `UID:${date}${earlier > 0 ? `.${earlier + 1}` : ''}-${debate.id}@lo-medlemsdebatt`,
    // The day of the data, not of the build: the same source gives the same file.
    `DTSTAMP:${compact(debate.updated)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(to ?? date))}`,
    `SUMMARY:${escaped(debate.fictional ? `${text} (oppdiktede data)` : text)}`,
    ...(url ? [`URL:${url}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const compact = (day: string): string => day.replaceAll('-', '');

/** The end of a whole-day event is the first day that is not part of it. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, mark => `\\${mark}`).replace(/\r?\n/g, '\\n');
}

/** Lines of at most 75 octets, broken between letters. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let size = 0;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (size + octets > 75) {
      out += '\r\n ';
      size = 1;
    }
    out += letter;
    size += octets;
  }
  return out;
}
