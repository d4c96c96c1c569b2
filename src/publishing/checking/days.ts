const months = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];

/**
 * A day as people write it - 13.09.2027, 13.9.27, 13. september 2027, 2027-09-13, 2027-09-13 08:00 - as yyyy-mm-dd.
 * Undefined when it is none, such as 31.02.2027.
 */
export function parseDay(text: string): string | undefined {
  // A table has few days and many rows.
  if (!seen.has(text)) {
    if (seen.size > 5000) seen.clear();
    seen.set(text, readDay(text));
  }
  return seen.get(text);
}

const seen = new Map<string, string | undefined>();

function readDay(text: string): string | undefined {
  const clean = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/.exec(clean);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const dotted = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?: .*)?$/.exec(clean);
  if (dotted) return dayOf(dotted[3]!, dotted[2]!, dotted[1]!);
  const named = /^(\d{1,2})\.? ([a-zæøå]{3,})\.? (\d{4})$/.exec(clean);
  const month = named ? months.findIndex(each => each.startsWith(named[2]!)) : -1;
  return named && month >= 0 ? dayOf(named[3]!, String(month + 1), named[1]!) : undefined;
}

const shortDay = new RegExp(
  `^(?:\\d{1,2}[. -]*)?(?:${[...months, 'may', 'october', 'december'].map(month => month.slice(0, 3)).join('|')})\\p{L}*[. -]*\\d*$`,
  'iu',
);

/** Whether a text is how a spreadsheet shows a day, in short too: `01.jan`, `jan.26`, `1-May`. */
export function looksLikeDay(text: string): boolean {
  return parseDay(text) !== undefined || shortDay.test(text.trim());
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

/** Day 0 of a spreadsheet, reckoned from days after February 1900: Excel believes that there was a 29th. */
const ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * What the number of a day in a spreadsheet most likely means, 46266 for 2026-09-01 and 46266,5 for 2026-09-01 12:00, of
 * this century. Only for whoever is to be asked: it may be any number, and a Mac may have begun in 1904.
 */
export function fromDayNumber(text: string): string | undefined {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text.trim())) return undefined;
  const minutes = Math.round((Number(text.trim().replace(',', '.')) * DAY) / 60_000);
  const [day, time = ''] = new Date(ZERO + minutes * 60_000).toISOString().split('T');
  if (!day!.startsWith('20')) return undefined;
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

/**
 * A moment in Norwegian time, `15.01.2027 08:00`, with its offset: `2027-01-15T08:00:00+01:00`. One that has an offset
 * already stays as it is. The summer time rule is reckoned here, so that no machine's zone data can change the output.
 *
 * @param endOfDay where no time is given, the day's last minute instead of its first
 */
export function parseMoment(text: string, endOfDay = false): string | undefined {
  const clean = text.trim();
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.test(clean)) return clean;
  const [, dayText = clean, hour, minute] =
    /^(.+?)[t ,]+(?:kl\.? ?)?(\d{1,2})[:.](\d{2})(?::\d{2})?$/i.exec(clean) ?? [];
  const day = parseDay(dayText);
  if (!day || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return undefined;
  const time = hour ? `${hour.padStart(2, '0')}:${minute}:00` : endOfDay ? '23:59:00' : '00:00:00';
  return `${day}T${time}${isSummer(day, time) ? '+02:00' : '+01:00'}`;
}

/** Summer time in Norway: from 02:00 on the last Sunday of March to 03:00 on the last Sunday of October. */
function isSummer(day: string, time: string): boolean {
  const year = day.slice(0, 4);
  const moment = `${day}T${time}`;
  return moment >= `${lastSunday(year, '03')}T02:00:00` && moment < `${lastSunday(year, '10')}T03:00:00`;
}

function lastSunday(year: string, month: string): string {
  const last = new Date(`${year}-${month}-31T00:00:00Z`);
  last.setUTCDate(31 - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}
