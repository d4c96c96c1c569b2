import type { Text } from '../../../data-schema/v1/types.ts';
import type { CheckedDebate } from '../model.ts';
import type { GroupArea } from '../../statistics/index.ts';

type Languages = 'nb' | 'nn' | 'en';

/** What the contract has room for. */
const LONGEST = 120;

/** As in the middle of a sentence, where the name stands most often; whoever puts it first writes a capital. */
const inCounty: Readonly<Record<Languages, (county: string) => string>> = {
  nb: county => `de minste kommunene i ${county}`,
  nn: county => `dei minste kommunane i ${county}`,
  en: county => `the smallest municipalities in ${county}`,
};

const ofOrganisation: Readonly<Record<Languages, (organisation: string) => string>> = {
  nb: organisation => `de minste kommunene som ${organisation} dekker`,
  nn: organisation => `dei minste kommunane som ${organisation} dekkjer`,
  en: organisation => `the smallest municipalities that ${organisation} covers`,
};

/**
 * What a group that no source has named is called: after the organisation that its municipalities share, or else their
 * county. In the debate's own language, since names of places have no other.
 */
export function groupName(
  { county, organisation }: GroupArea,
  { places, organisations, language }: CheckedDebate,
): string {
  // Nobody who reads Northern Sámi has written it yet.
  const spoken = language === 'se' ? 'nb' : language;
  const around = organisations.find(({ id }) => `~${id}` === organisation)?.name;
  const name = around && ofOrganisation[spoken](textIn(around, spoken));
  return name && name.length <= LONGEST ? name : inCounty[spoken](places.get(county)!.names[0]!);
}

function textIn(text: Text, language: Languages): string {
  if (typeof text === 'string') return text;
  return text[language] ?? text.nb ?? text.nn ?? text.en ?? text.se ?? '';
}
