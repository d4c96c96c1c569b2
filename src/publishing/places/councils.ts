import { OSLO, OSLO_COUNTY } from '../../documents/oslo.ts';
import type { Place } from './register.ts';

/** Whether an area elects somebody that lists can stand for. */
export function hasElection({ code }: Place): boolean {
  return code !== OSLO_COUNTY;
}

/** What is wrong with an area that lists are said to stand in or to have answered in; undefined where it is an area for that. */
export function noElection(place: Place): { code: string; message: string; suggestion: string } | undefined {
  return hasElection(place)
    ? undefined
    : {
        code: 'area-without-election',
        message: `${place.names[0]} har ett valg, og det er kommunen som har det. ${place.code} er koden for fylket.`,
        suggestion: `Skriv ${OSLO}.`,
      };
}
