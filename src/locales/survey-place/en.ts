import type { Translation } from '../message.ts';
import type nb from './nb.ts';

/** English. */
export default {
  place_live: 'The municipality you live in',
  place_work: 'The municipality you work in',
  placeHint: 'Type the first letters and choose from the list.',
  placeList: 'Municipalities',
  placeAll: 'Show all municipalities',
  placeNone: 'No municipality fits what you typed.',
  placeUnsettled: 'Choose a municipality from the list.',
  placeCount: { one: 'One municipality fits.', other: '{n} municipalities fit.' },
  placeUnstated: 'I would rather not say, or it is in Svalbard or abroad',
  aboutYou: 'First: where?',
  federation: 'Your union (optional)',
  federationNone: 'Do not want to say',
  placeMissing: 'Choose a municipality, or tick that you do not want to say.',
} satisfies Translation<typeof nb>;
