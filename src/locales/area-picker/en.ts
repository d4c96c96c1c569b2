import type { Translation } from '../message.ts';
import type nb from './nb.ts';

/** English. */
export default {
  label: 'Find your municipality',
  'hint.municipality': 'Type the name of the municipality.',
  'hint.all': 'Type the name of the municipality or county.',
  showAll: 'Show the whole list',
  list: 'Municipalities and counties',
  'level.county': 'county',
  'level.country': 'the whole country',
  formerCode: 'formerly {code}',
  count: {
    one: '{n} match. Use the arrow keys to choose.',
    other: '{n} matches. Use the arrow keys to choose.',
  },
  none: 'We found no municipality or county of that name. Try fewer letters, or choose from the list below.',
  unsettled: 'Choose one municipality or county from the list.',
  'former.moved': 'The code {code} is no longer in use. It now stands for {name}.',
  'former.split': 'The municipality with the code {code} has been divided into {names}. Choose one of them.',
  chosen: 'You have chosen {name}.',
  unknown: 'We do not know the code “{code}”. Type the name of the municipality.',
  all: 'Show all municipalities',
  'all.county': 'All in {name}',
  'all.wholeCounty': 'All of {name} county',
  'all.country': 'The whole country',
  'all.others': 'Other municipalities',
  empty: 'No municipalities have been added here yet.',
} satisfies Translation<typeof nb>;
