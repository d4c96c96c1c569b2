/** The two questions of the made-up survey: id, bokmål, nynorsk, and how popular the issue is (percent who choose it). */
export type MadeUpIssue = readonly [id: string, nb: string, nn: string, share: number];

export const questions: readonly {
  id: string;
  text: readonly [string, string];
  issues: readonly MadeUpIssue[];
}[] = [
  {
    id: 'arbeid',
    text: [
      'Hva er viktigst for et godt og trygt arbeidsliv i din kommune?',
      'Kva er viktigast for eit godt og trygt arbeidsliv i kommunen din?',
    ],
    issues: [
      [
        'faste-hele',
        'Flere faste, hele stillinger i kommunen',
        'Fleire faste, heile stillingar i kommunen',
        51,
      ],
      [
        'egne-ansatte',
        'Ansette flere i stedet for å leie inn fra vikarbyrå',
        'Tilsetje fleire i staden for å leige inn frå vikarbyrå',
        42,
      ],
      ['lonn', 'Lønnsvekst til alle kommuneansatte', 'Lønsvekst til alle kommunetilsette', 38],
      [
        'utdanning',
        'Flere ansatte med riktig utdanning i helse, velferd og skole',
        'Fleire tilsette med rett utdanning i helse, velferd og skule',
        31,
      ],
      [
        'laerlinger',
        'Flere lærlingplasser, både i kommunen og i bedriftene',
        'Fleire læreplassar, både i kommunen og i bedriftene',
        24,
      ],
      [
        'leverandorer',
        'Ryddige arbeidsforhold hos dem som leverer til kommunen',
        'Ryddige arbeidsforhold hos dei som leverer til kommunen',
        20,
      ],
      ['innflytelse', 'Større innflytelse over eget arbeid', 'Større innverknad på eige arbeid', 18],
      [
        'likestilling',
        'Likestilling og vern mot diskriminering',
        'Likestilling og vern mot diskriminering',
        13,
      ],
      ['kurs', 'Etter- og videreutdanning for alle', 'Etter- og vidareutdanning for alle', 12],
      ['vold', 'Vern mot vold og trusler på jobben', 'Vern mot vald og truslar på jobben', 11],
      [
        'arbeidsplasser',
        'Legge til rette for flere arbeidsplasser',
        'Leggje til rette for fleire arbeidsplassar',
        12,
      ],
      ['uteliv', 'Tarifflønn som vilkår for skjenkebevilling', 'Tarifflønn som vilkår for skjenkeløyve', 7],
    ],
  },
  {
    id: 'velferd',
    text: ['Hvilke velferdstiltak er viktigst for deg?', 'Kva velferdstiltak er viktigast for deg?'],
    issues: [
      ['eldreomsorg', 'Flere hender i eldreomsorgen', 'Fleire hender i eldreomsorga', 55],
      ['sfo', 'Gratis skolefritidsordning', 'Gratis skulefritidsordning', 26],
      [
        'skolemat',
        'Et enkelt, sunt måltid på skolen hver dag',
        'Eit enkelt, sunt måltid på skulen kvar dag',
        27,
      ],
      [
        'bolig',
        'Boliger som folk med vanlig inntekt har råd til',
        'Bustader som folk med vanleg inntekt har råd til',
        33,
      ],
      ['buss', 'Buss også om kvelden og i helgene', 'Buss også om kvelden og i helgane', 25],
      ['legevakt', 'Kort vei til fastlege og legevakt', 'Kort veg til fastlege og legevakt', 34],
      ['profitt', 'Velferd uten kommersiell profitt', 'Velferd utan kommersiell profitt', 22],
      [
        'fritid',
        'Fritidsaktiviteter som alle barn kan være med på',
        'Fritidsaktivitetar som alle barn kan vere med på',
        19,
      ],
      ['psykisk', 'Lavterskeltilbud for psykisk helse', 'Lågterskeltilbod for psykisk helse', 21],
      ['barnehage', 'Nok voksne i barnehagen hele dagen', 'Nok vaksne i barnehagen heile dagen', 17],
      ['bibliotek', 'Åpne bibliotek i alle bydeler', 'Opne bibliotek i alle bydelar', 6],
      ['svomming', 'Svømmeopplæring til alle', 'Symjeopplæring til alle', 8],
    ],
  },
];

/** What members propose, coded into topics. */
export const proposals: readonly (readonly [topic: string, summary: string])[] = [
  ['Kollektivtransport', 'Flere avganger tidlig om morgenen, særlig for dem som begynner klokka sju.'],
  ['Møteplasser', 'Lokaler som lag og foreninger kan låne uten å betale.'],
  ['Sykkel og gange', 'Brøyting av gang- og sykkelveier før arbeidstid.'],
  ['Skole og fritid', 'Lavere priser på utstyr og aktiviteter for barn.'],
];
