/** Texts of the question where a member lives or works. */
export default {
  place_live: 'Kommunen du bor i',
  place_work: 'Kommunen du jobber i',
  placeHint: 'Skriv de første bokstavene, og velg fra lista.',
  placeList: 'Kommuner',
  placeAll: 'Vis alle kommuner',
  placeNone: 'Ingen kommune passer med det du skrev.',
  placeUnsettled: 'Velg en kommune fra lista.',
  placeCount: { one: 'Én kommune passer.', other: '{n} kommuner passer.' },
  placeUnstated: 'Jeg vil ikke oppgi kommune, eller jeg hører til på Svalbard eller i utlandet',
  aboutYou: 'Først: hvor?',
  federation: 'Forbundet ditt (valgfritt)',
  federationNone: 'Vil ikke oppgi',
  placeMissing: 'Velg kommune, eller kryss av for at du ikke vil oppgi den.',
} as const;
