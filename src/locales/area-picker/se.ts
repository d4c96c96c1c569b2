import type { Translation } from '../message.ts';
import type nb from './nb.ts';

/** Northern Sámi. Empty: a native reader has to write it; bokmål is shown with its language until then. */
export default {
  label: '',
  'hint.municipality': '',
  'hint.all': '',
  showAll: '',
  list: '',
  'level.county': '',
  'level.country': '',
  formerCode: '',
  count: '',
  none: '',
  unsettled: '',
  'former.moved': '',
  'former.split': '',
  chosen: '',
  unknown: '',
  all: '',
  'all.county': '',
  'all.wholeCounty': '',
  'all.country': '',
  'all.others': '',
  empty: '',
} satisfies Translation<typeof nb>;
