import type { Translation } from '../message.ts';
import type nb from './nb.ts';

/** Nynorsk. */
export default {
  place_live: 'Kommunen du bur i',
  place_work: 'Kommunen du jobbar i',
  placeHint: 'Skriv dei første bokstavane, og vel frå lista.',
  placeList: 'Kommunar',
  placeAll: 'Vis alle kommunane',
  placeNone: 'Ingen kommune passar med det du skreiv.',
  placeUnsettled: 'Vel ein kommune frå lista.',
  placeCount: { one: 'Éin kommune passar.', other: '{n} kommunar passar.' },
  placeUnstated: 'Eg vil ikkje oppgi kommune, eller eg høyrer til på Svalbard eller i utlandet',
  aboutYou: 'Først: kvar?',
  federation: 'Forbundet ditt (valfritt)',
  federationNone: 'Vil ikkje oppgi',
  placeMissing: 'Vel kommune, eller kryss av for at du ikkje vil oppgi han.',
} satisfies Translation<typeof nb>;
