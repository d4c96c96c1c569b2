import type { Area, Place, Result } from '../../data-schema/v1/types.ts';
import type { RankingPlace, Says } from './ranking-view.ts';

/** Where a question's answers are taken from. */
export interface Source {
  readonly shown: RankingPlace;
  /** Absent when there is nothing to show. */
  readonly result?: Result;
  readonly reasons: readonly Says[];
  readonly references: readonly { readonly place: RankingPlace; readonly result: Result }[];
}

/** States with a text of their own; others, of a newer minor version, are said to be unknown. */
const told = ['leading', 'below-threshold', 'protected', 'merged', 'no-answers', 'not-asked'];

/** All official names of a place, in its own order. */
const nameOf = (place: Place): string => place.names.join(' – ') || place.code;

/** A place as a ranking speaks of it. */
export function placeOf(document: Area, code: string, federation = ''): RankingPlace {
  const place = placeAt(document, code);
  const country = place.level === 'country';
  if (federation) {
    const named = federationName(document, federation);
    return {
      code,
      federation,
      label: named,
      where: { key: 'where.federation', params: { federation: named } },
    };
  }
  if (country) return { code, federation, label: { key: 'place.country' }, where: { key: 'where.country' } };
  const name = nameOf(place);
  return {
    code,
    federation,
    label: { key: 'text', params: { text: name } },
    where: { key: 'where.place', params: { name } },
  };
}

/** Name of a federation; its id when the document does not name it. */
export function federationName(document: Area, id: string): Says {
  const found = document.federations?.find(each => each.id === id);
  return { key: 'text', params: { text: { data: found?.name ?? id, language: document.language } } };
}

function placeAt(document: Area, code: string): Place {
  const all = [document.area, ...document.places];
  return all.find(each => each.code === code) ?? { code, names: [], level: 'municipality' };
}

/** The areas that hold an area, from the smallest, the country last. */
function around(document: Area, code: string): string[] {
  const groups = document.places.filter(each => each.level === 'group' && each.members?.includes(code));
  const codes = groups.map(each => each.code);
  for (let at = placeAt(document, code).parent; at && !codes.includes(at); at = placeAt(document, at).parent)
    codes.push(at);
  const countries = document.places.filter(each => each.level === 'country').map(each => each.code);
  return [...new Set([...codes, ...countries])].filter(each => each !== code);
}

const find = (document: Area, question: string, code: string, federation = ''): Result | undefined =>
  document.results.find(
    each => each.area === code && each.question === question && (each.federation ?? '') === federation,
  );

/** The fewest people a number is shown for. */
export const thresholdOf = (document: Area): number => Math.max(5, document.thresholds?.base ?? 10);

/**
 * Whether a result has something to show. A base under the threshold is not believed, whatever its state says: no
 * widget shows a number that should not have been published. What LO itself has published passes.
 */
function shows(result: Result, document: Area): boolean {
  if (result.state === 'leading') return (result.leading?.length ?? 0) > 0;
  if (result.state !== 'published' || Object.keys(result.counts ?? {}).length === 0) return false;
  return !!result.source || (result.base ?? 0) >= thresholdOf(document);
}

/**
 * Results may fall back: from the area to the group it was merged into, its county, the country. Says why in plain
 * words. A federation's result falls back to everybody's.
 */
export function sourceOf(document: Area, question: string, federation: string): Source {
  const code = document.area.code;
  const own = find(document, question, code, federation);
  const wanted = placeOf(document, code, federation);
  if (own && shows(own, document))
    return { shown: wanted, result: own, reasons: [], references: referencesOf(document, own) };
  const merged = own?.state === 'merged' && own.mergedInto ? [own.mergedInto] : [];
  const chain = [...(federation ? [code] : []), ...merged, ...around(document, code)];
  const why = reason(own, wanted);
  for (const next of new Set(chain)) {
    const result = find(document, question, next);
    if (!result || !shows(result, document)) continue;
    const shown = placeOf(document, next);
    const instead: Says = { key: 'why.instead', params: { where: shown.where } };
    return { shown, result, reasons: [why, instead], references: referencesOf(document, result) };
  }
  const larger: Says[] = around(document, code).length > 0 ? [{ key: 'why.nothing' }] : [];
  return { shown: wanted, reasons: [why, ...larger], references: [] };
}

function reason(own: Result | undefined, { federation, label, where }: RankingPlace): Says {
  const state = own?.state === 'published' ? 'below-threshold' : own?.state;
  if (federation)
    return {
      key: state === 'below-threshold' ? 'why.federation.below-threshold' : 'why.federation',
      params: { federation: label },
    };
  const kind = state === undefined ? 'missing' : told.includes(state) ? state : 'unknown';
  return { key: `why.${kind}` as Says['key'], params: { where } };
}

/** The county and the country (for a federation: everybody) beside a result, where they have numbers. */
function referencesOf(document: Area, shown: Result): Source['references'] {
  if (shown.state !== 'published') return [];
  const codes = shown.federation
    ? [shown.area]
    : around(document, shown.area).filter(code => placeAt(document, code).level !== 'group');
  return codes.flatMap(code => {
    const result = find(document, shown.question, code);
    if (result?.state !== 'published' || !shows(result, document)) return [];
    const place = placeOf(document, code);
    return [{ place: shown.federation ? { ...place, ...everybody } : place, result }];
  });
}

const everybody = { label: { key: 'place.federations' }, where: { key: 'where.federations' } } as const;
