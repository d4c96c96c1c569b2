/** Written languages of the debate: bokmål, nynorsk, English, Northern Sámi. */
export type Language = 'nb' | 'nn' | 'en' | 'se';

/** All languages, in the order a reader is offered them. */
export const languages: readonly Language[] = ['nb', 'nn', 'en', 'se'];

/**
 * The language that a language tag stands for. `no` is not `nb` to browsers, `sme` is an old way to write Northern Sámi;
 * whatever we have no texts for is read in bokmål.
 */
export function languageOf(tag: string | null | undefined): Language {
  const main = /^\s*(nn|en|se|sme)(?![a-z])/i.exec(tag ?? '')?.[1]?.toLowerCase();
  return main === 'sme' ? 'se' : ((main ?? 'nb') as Language);
}

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as it is written in a language: `82 366`, `82,366`. Chromium has no figures for nn and se and would write
 * them the American way; theirs are those of nb.
 *
 * @param decimals - The largest number of decimals.
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const tag = language === 'en' ? 'en-GB' : 'nb';
  const key = tag + decimals;
  const format = formats.get(key) ?? new Intl.NumberFormat(tag, { maximumFractionDigits: decimals });
  formats.set(key, format);
  return format.format(value);
}

/** A percentage, given as 0-100: `45 %` with a space that does not break, in English `45%`. */
export function formatPercent(value: number, language: Language, decimals = 0): string {
  return formatNumber(value, language, decimals) + (language === 'en' ? '%' : '\u00a0%');
}
