import type { Place } from './register.ts';

/** Oslo is a county for statistics, and has one council: that of the municipality. Code of the county, and of who elects. */
const withoutCouncil: ReadonlyMap<string, string> = new Map([['03', '0301']]);

/** Whether an area elects somebody that lists can stand for. */
export function hasElection({ code }: Place): boolean {
  return !withoutCouncil.has(code);
}

/** What is wrong with an area that lists are said to stand in or to have answered in; undefined where it is an area for that. */
export function noElection(place: Place): { code: string; message: string; suggestion: string } | undefined {
  const instead = withoutCouncil.get(place.code);
  return instead === undefined
    ? undefined
    : {
        code: 'area-without-election',
        message: `${place.names[0]} har ett valg, og det er kommunen som har det. ${place.code} er koden for fylket.`,
        suggestion: `Skriv ${instead}.`,
      };
}
