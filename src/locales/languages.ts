/** Written languages of the debate: bokmål, nynorsk, English, Northern Sámi. */
export type Language = 'nb' | 'nn' | 'en' | 'se';

/** All languages, in the order a reader is offered them. */
export const languages: readonly Language[] = ['nb', 'nn', 'en', 'se'];

/**
 * The language that a language tag stands for. `no` is not `nb` to browsers, `sme` and `smi` are old ways to write
 * Northern Sámi; whatever we have no texts for is read in bokmål.
 */
export function languageOf(tag: string | null | undefined): Language {
  const main = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0];
  if (main === 'nn' || main === 'en' || main === 'se') return main;
  return main === 'sme' || main === 'smi' ? 'se' : 'nb';
}

/** Chromium has no figures for nn and se and would write them the American way; theirs are those of nb. */
const numberTag = (language: Language): string => (language === 'en' ? 'en-GB' : 'nb');

const formats = new Map<string, Intl.NumberFormat>();

/** A number as it is written in a language: `82 366`, `82,366`. `decimals` is the largest number of them. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const key = numberTag(language) + decimals;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(numberTag(language), { maximumFractionDigits: decimals });
    formats.set(key, format);
  }
  return format.format(value);
}

/** A percentage, given as 0-100: `45 %` with a space that does not break, in English `45%`. */
export function formatPercent(value: number, language: Language, decimals = 0): string {
  return formatNumber(value, language, decimals) + (language === 'en' ? '%' : '\u00a0%');
}

const nbMonths = 'januar februar mars april mai juni juli august september oktober november desember';
const months: Record<Language, string> = {
  nb: nbMonths,
  nn: nbMonths,
  en: 'January February March April May June July August September October November December',
  se: 'ođđajagemánu guovvamánu njukčamánu cuoŋománu miessemánu geassemánu suoidnemánu borgemánu čakčamánu golggotmánu skábmamánu juovlamánu',
};

/**
 * A day, `yyyy-mm-dd`, in words: `13. september 2027`. Days are never made into moments, so no time zone can shift
 * them. What is not a day comes back as it is.
 */
export function formatDate(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(day) ?? [];
  const name = months[language].split(' ')[Number(month) - 1];
  if (!name) return day;
  if (language === 'en') return `${Number(date)} ${name} ${year}`;
  return language === 'se' ? `${name} ${Number(date)}. b. ${year}` : `${Number(date)}. ${name} ${year}`;
}

const ands: Record<Language, string> = { nb: 'og', nn: 'og', en: 'and', se: 'ja' };

/** Several names as one phrase: `a, b og c`. */
export function formatList(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${ands[language]} ${last}`;
}
