import { fold } from '../../documents/areas-fold.ts';
import { nearest } from '../suggest.ts';
import type { Place, PlaceRegister } from './register.ts';
import { SUCCESSORS } from './successors-2024.ts';

/** What a cell meant, or why it cannot be told. */
export type Resolved =
  | { place: Place; repaired?: { code: string; message: string } }
  | { problem: { code: string; message: string; suggestion?: string } };

const successors = new Map(SUCCESSORS.map(([from, ...to]) => [from, to]));

/** Counties of 2020-2023 that were divided. */
const dividedCounties: Readonly<Record<string, { name: string; into: string }>> = {
  '30': { name: 'Viken', into: '31 Østfold, 32 Akershus eller 33 Buskerud' },
  '38': { name: 'Vestfold og Telemark', into: '39 Vestfold eller 40 Telemark' },
  '54': { name: 'Troms og Finnmark', into: '55 Troms eller 56 Finnmark' },
};

const wholeCountry = new Set(
  ['norge', 'noreg', 'norga', 'landet', 'hele landet', 'heile landet', '00', '0000'].map(fold),
);

/**
 * What area a cell means: a code, a code that lost its leading zero, a code of 2020-2023, a name, or a name and a code.
 * Never guesses between two: two Herøy, two Våler and the divided Ålesund ask for the code.
 */
export function resolvePlace(text: string, places: PlaceRegister): Resolved {
  const typed = text.trim().replace(/^(\d+)[.,]0+$/, '$1');
  const exact = places.get(typed);
  if (exact) return { place: exact };
  if (/^\d+$/.test(typed)) return byNumber(typed, places);
  if (/^\d+[.,]\d+$/.test(typed)) return twoCodes(typed);
  const both =
    /^(\d{2,4})\s*[-–:,]?\s+(\D+)$/u.exec(typed) ??
    swap(/^(\D+?)\s*[-–:,(]?\s*\(?(\d{2,4})\)?$/u.exec(typed));
  if (both) return byNumberAndName(both[1]!, both[2]!, places);
  return byName(typed, places);
}

function swap(match: RegExpExecArray | null): string[] | undefined {
  return match ? [match[0], match[2]!, match[1]!] : undefined;
}

function byNumber(code: string, places: PlaceRegister): Resolved {
  const exact = places.get(code);
  if (exact) return { place: exact };
  if (code === '9999') {
    return problem(
      'area-unstated',
      'Koden 9999 betyr at kommunen ikke er oppgitt. Den er ikke et område.',
      'Ta bort raden, eller skriv kommunen den gjelder.',
    );
  }
  if (/^21\d\d$/.test(code)) {
    return problem(
      'area-svalbard',
      `Koden ${code} er på Svalbard, som ikke er en kommune og ikke har kommunevalg.`,
    );
  }
  const moved = successors.get(code);
  if (moved) return successor(code, moved, places);
  const padded = places.get(`0${code}`);
  if (padded && (code.length === 3 || code.length === 1)) {
    return {
      place: padded,
      repaired: {
        code: 'leading-zero',
        message: `Koden ${code} har mistet nullen foran. Den er lest som ${padded.code} (${places.label(padded)}).`,
      },
    };
  }
  const divided = dividedCounties[code];
  if (divided) {
    return problem('area-divided', `Fylke ${code} (${divided.name}) er delt.`, `Skriv ${divided.into}.`);
  }
  // Two codes of four digits with a comma between, read as thousands, or the first without its zero.
  if (code.length === 7 || code.length === 8) return twoCodes(code);
  return problem('unknown-area', `Fant ikke området med kode ${code}.`, nearCode(code, places));
}

/** `0301,3201` is a number to a spreadsheet, and keeps neither the zero nor what was meant. */
function twoCodes(text: string): Resolved {
  return problem(
    'codes-as-number',
    `«${text}» er ikke en kode. Sto det flere koder i cellen med komma mellom, har regnearket gjort dem til ett tall.`,
    'Skriv mellomrom mellom kodene, eller gi cellen tekstformat, og skriv dem på nytt.',
  );
}

function successor(code: string, to: readonly string[], places: PlaceRegister): Resolved {
  const names = to.map(each => `${each} (${places.label(places.get(each)!)})`);
  if (to.length > 1) {
    return problem(
      'area-split',
      `Kommunen med kode ${code} er delt i flere.`,
      `Skriv hvilken det gjelder: ${names.join(' eller ')}.`,
    );
  }
  return {
    place: places.get(to[0]!)!,
    repaired: {
      code: 'former-area',
      message: `Koden ${code} gjaldt til og med 2023. Den er lest som ${names[0]}.`,
    },
  };
}

/**
 * A municipality code is nobody's slip of the finger where neither today's counties nor those of 2020-2023 begin so: the
 * nearest code of today has nothing to do with what 0219 was.
 */
function isOlder(code: string, places: PlaceRegister): boolean {
  const county = code.slice(0, 2);
  return code.length === 4 && !places.get(county) && !Object.hasOwn(dividedCounties, county);
}

function nearCode(code: string, places: PlaceRegister): string | undefined {
  const alike = isOlder(code, places) ? [] : places.all.filter(each => each.code.length === code.length);
  const found = nearest(
    code,
    alike.map(item => ({ item, texts: [item.code] })),
  );
  if (found) return `Mente du ${found.code} (${places.label(found)})?`;
  return 'Kommuner har fire sifre, fylker to, og hele landet er 0. Koder fra før 2020 må byttes ut.';
}

function byNumberAndName(code: string, name: string, places: PlaceRegister): Resolved {
  const found = byNumber(code, places);
  if (!('place' in found)) return found;
  const { place } = found;
  if (place.names.some(each => fold(name).includes(fold(each)))) return found;
  return problem(
    'area-name-differs',
    `Koden ${place.code} er ${places.label(place)}, men det står «${name.trim()}».`,
    'Rett enten koden eller navnet.',
  );
}

function byName(text: string, places: PlaceRegister): Resolved {
  if (wholeCountry.has(fold(text))) return { place: places.get('0')! };
  const county = /\b(fylke|fylkeskommune|fylkesting|fylkestinget)$/iu.test(text);
  const bare = text.replace(/\s+(kommune|fylke|fylkeskommune|fylkesting|fylkestinget)$/iu, '').trim();
  const inCounty = /^(.+?)\s*(?:\((.+)\)|\bi\s+(.+)|,\s*(.+))$/iu.exec(bare);
  const whole = places.named(bare);
  const found =
    whole.length > 0 ? whole : inCounty ? within(inCounty[1]!, inCounty.slice(2).find(Boolean)!, places) : [];
  const wanted = narrow(found, county);
  const [only] = wanted;
  if (only && wanted.length === 1) {
    const message = `«${text}» er lest som ${only.code} (${places.label(only)}).`;
    return {
      place: only,
      repaired: { code: 'area-by-name', message: `${message} Kode er tryggere enn navn.` },
    };
  }
  if (wanted.length > 1) {
    const choices = wanted.map(each => `${each.code} (${places.label(each)})`);
    return problem(
      'area-ambiguous',
      `«${text}» kan være ${wanted.length} kommuner.`,
      `Skriv koden: ${choices.join(' eller ')}.`,
    );
  }
  const near = nearest(
    bare,
    places.all.map(item => ({ item, texts: item.names })),
  );
  return problem(
    'unknown-area',
    `Fant ikke området «${text}».`,
    near
      ? `Mente du ${near.code} (${places.label(near)})?`
      : 'Skriv nummeret eller navnet på kommunen eller fylket, for eksempel 3301 eller Drammen.',
  );
}

function within(name: string, county: string, places: PlaceRegister): Place[] {
  const named = new Set(places.named(county.replace(/\s+fylke$/iu, '')).map(each => each.code));
  return places.named(name).filter(each => each.parent !== undefined && named.has(each.parent));
}

/** Oslo is both a municipality and a county; the municipality has the council. */
function narrow(found: readonly Place[], county: boolean): readonly Place[] {
  const level = county ? 'county' : 'municipality';
  const smaller = found.filter(each => each.level === level);
  return smaller.length > 0 ? smaller : found;
}

function problem(code: string, message: string, suggestion?: string): Resolved {
  return { problem: { code, message, suggestion } };
}
