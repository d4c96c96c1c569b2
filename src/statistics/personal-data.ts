/** What a text seems to hold that could say who wrote it, or whom it is about. */
export type PersonalDataFlag = 'email' | 'phone' | 'national-id' | 'long-number';

const EMAIL =
  /[^\s@]{1,64}\s?(?:@|\(at\)|\[at\]|krøllalfa)\s?[^\s@]{1,64}(?:\.|\s(?:punktum|dot)\s)[^\s@.]{2,}/iu;
/** Digits with at most two of what people put between them. */
const NUMBER = /\d(?:[\s.\-/]{0,2}\d)*/gu;
/** What stands in front of a foreign number, and Norway's own code. */
const NORWAY = /^(?:00)?47(?=\d{8}$)/;
const LONG = 8;

/**
 * Says which personal data a text seems to hold. Rather one flag too many than one too few: whoever moderates looks.
 * Knows Norwegian national identity numbers by their checksum (also D and H numbers and test persons'), Norwegian and
 * international phone numbers, e-mail addresses, and any other long number. In a fixed order, each at most once.
 */
export function personalDataIn(text: string): PersonalDataFlag[] {
  // Full-width and other digits become plain ones.
  const plain = text.normalize('NFKC').replaceAll(/\p{Nd}/gu, asciiDigit);
  const found = new Set<PersonalDataFlag>();
  if (EMAIL.test(plain)) found.add('email');
  for (const match of plain.matchAll(NUMBER)) {
    const digits = match[0].replaceAll(/\D/g, '');
    const abroad = plain[match.index - 1] === '+' || digits.startsWith('00');
    const flag = flagOf(digits, abroad);
    if (flag) found.add(flag);
  }
  return (['email', 'phone', 'national-id', 'long-number'] as const).filter(flag => found.has(flag));
}

function flagOf(digits: string, abroad: boolean): PersonalDataFlag | undefined {
  if (holdsNationalId(digits)) return 'national-id';
  const national = digits.replace(NORWAY, '');
  if (national.length === LONG && /^[2-9]/.test(national)) return 'phone';
  if (abroad && digits.length >= LONG) return 'phone';
  return digits.length >= LONG ? 'long-number' : undefined;
}

/** Also where it stands beside other digits: spaces between two numbers do not tell them apart. */
function holdsNationalId(digits: string): boolean {
  for (let at = 0; at + 11 <= digits.length; at++) {
    if (isNationalId(digits.slice(at, at + 11))) return true;
  }
  return false;
}

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Whether eleven digits are a national identity number: a possible date and two control digits (Skatteetaten,
 * "Fødselsnummer"). Numbers given out from 2032 leave out the rule for the first control digit; it is kept here, since a
 * member who answers before 2050 has an older one.
 */
export function isNationalId(number: string): boolean {
  if (!/^\d{11}$/.test(number)) return false;
  const digits = Array.from(number, Number);
  const weigh = (weights: readonly number[]) =>
    weights.reduce((sum, weight, at) => sum + weight * digits[at]!, 0) % 11;
  return weigh(FIRST_WEIGHTS) === 0 && weigh(SECOND_WEIGHTS) === 0 && isDate(number);
}

/** D numbers add 4 to the first digit; H numbers add 4 to the third, test persons 4 or 8 (Skatteetaten, NAV: 4-8). */
function isDate(number: string): boolean {
  const day = Number(number.slice(0, 2)) % 40;
  const month = Number(number.slice(2, 4)) % 20;
  return day >= 1 && day <= 31 && Number(number.slice(0, 2)) <= 71 && month >= 1 && month <= 12;
}

/** The decimal digits of every script stand ten in a row in Unicode, beginning with its zero. */
function asciiDigit(digit: string): string {
  let value = 0;
  let code = digit.codePointAt(0)!;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code--;
    value++;
  }
  return String(value);
}
