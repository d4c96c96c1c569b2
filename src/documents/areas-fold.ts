/** How names of places are compared: as people type them, and as a Norwegian list sorts them. */

/** Letters that Unicode does not take apart, and what people type who lack the key. */
const plain: Readonly<Record<string, string>> = { ø: 'o', æ: 'a', ŋ: 'n', đ: 'd', ŧ: 't' };

/** Lower case, composed, with one space between words and nothing but letters and digits in them. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A name as a key that meets every common way to type it: `Bærum`, `Baerum` and `Barum`; `Tromsø`, `Tromsoe` and
 * `Tromso`; `Hábmer` and `Habmer`; `Ålesund` and `Aalesund`. What is a beginning of a name stays one, so that search
 * as you type can compare beginnings.
 */
export function fold(text: string): string {
  return tidy(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øæŋđŧ]/g, letter => plain[letter] ?? letter)
    .replace(/a[ae]+|oe/g, letters => letters.charAt(0));
}

/** Where letters stand that are not where Unicode has them: æ, ø, å last, and their Swedish and Sámi kin with them. */
const places: Readonly<Record<string, string>> = { æ: '{', ä: '{', ø: '|', ö: '|', å: '}' };

function sortKey(text: string): string {
  return [...tidy(text)]
    .map(letter => places[letter] ?? letter.normalize('NFD').replace(/\p{M}+/gu, ''))
    .join('')
    .replace(/aa/g, '}')
    .replace(/[ŋđŧ]/g, letter => plain[letter] ?? letter);
}

/**
 * Order of names in a Norwegian list: æ, ø, å last, `aa` as å, accents after none. Own tables, because Chromium, Node
 * and WebKit need not have the same data for nb, and a list must not change with the browser.
 */
export function compareNames(a: string, b: string): number {
  return order(sortKey(a), sortKey(b)) || order(tidy(a), tidy(b)) || order(a, b);
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
