import { byText } from './geography.ts';

/** A municipality or county with fewer answers than this is not named beside a text. */
export const TEXT_PLACE_FROM = 100;

/** How many answered in a municipality, at most in any question. */
export interface TextPlace {
  code: string;
  county: string;
  people: number;
}

/**
 * Which place may stand beside a text from each municipality: itself where enough answered, else its county, else none.
 *
 * The large municipalities of a county are named themselves, so what stands under the county comes from its small ones:
 * they are whom it must not give away, and it is named only where enough answered in them together, which one of them
 * alone never has. The same goes for what stands under no place. If too few stand behind that, the smallest place that is
 * named is not.
 *
 * @param unstated people who told no municipality
 * @returns the municipality's own code, its county's or undefined, by code
 */
export function textPlaces(
  places: readonly TextPlace[],
  unstated: number,
  from: number = TEXT_PLACE_FROM,
): Map<string, string | undefined> {
  const isEnough = (group: readonly TextPlace[], more = 0) => sumOf(group) + more >= from;
  const named = new Map<string, TextPlace[]>();
  for (const place of places) {
    const key = place.people >= from ? place.code : place.county;
    named.set(key, [...(named.get(key) ?? []), place]);
  }
  const nowhere: TextPlace[] = [];
  const hide = (key: string) => {
    nowhere.push(...named.get(key)!);
    named.delete(key);
  };
  const isItself = ([key, group]: [string, TextPlace[]]) => group[0]!.code === key;
  for (const entry of [...named]) if (!isItself(entry) && !isEnough(entry[1])) hide(entry[0]);
  while (sumOf(nowhere) > 0 && named.size > 0 && !isEnough(nowhere, unstated)) hide(smallestOf(named));
  return new Map([...named].flatMap(([key, group]) => group.map(({ code }) => [code, key])));
}

function smallestOf(named: ReadonlyMap<string, readonly TextPlace[]>): string {
  return [...named].sort(([a, one], [b, other]) => sumOf(one) - sumOf(other) || byText(a, b))[0]![0];
}

function sumOf(group: readonly TextPlace[]): number {
  return group.reduce((sum, { people }) => sum + people, 0);
}
