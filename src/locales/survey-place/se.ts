import type { Translation } from '../message.ts';
import type nb from './nb.ts';

/** Northern Sámi. Empty: a native reader has to write it; bokmål is shown with its language until then. */
export default {
  place_live: '',
  place_work: '',
  placeHint: '',
  placeList: '',
  placeAll: '',
  placeNone: '',
  placeUnsettled: '',
  placeCount: '',
  placeUnstated: '',
  aboutYou: '',
  federation: '',
  federationNone: '',
  placeMissing: '',
} satisfies Translation<typeof nb>;
