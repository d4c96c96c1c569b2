/** What the made-up asker stands for, and sentences that made-up lists answer with. */
export interface MadeUpStandpoint {
  readonly id: string;
  readonly no: string;
  readonly topic: readonly [nb: string, nn: string];
  readonly title: readonly [nb: string, nn: string];
  readonly asked: string;
  readonly stand?: string;
  readonly background?: string;
  readonly meaning?: string;
  readonly issues: readonly string[];
  readonly open?: boolean;
  /** In bokmål and nynorsk, by position. */
  readonly words: Readonly<
    Partial<Record<'yes' | 'partly' | 'no' | 'comment', readonly (readonly [nb: string, nn: string])[]>>
  >;
}

const work = ['Arbeidsliv', 'Arbeidsliv'] as const;
const welfare = ['Velferd', 'Velferd'] as const;
const place = ['Bolig og transport', 'Bustad og transport'] as const;

export const standpoints: readonly MadeUpStandpoint[] = [
  {
    id: 'heltid',
    no: '1',
    topic: work,
    title: ['Hele, faste stillinger', 'Heile, faste stillingar'],
    asked: 'Vil dere gå inn for at alle nye stillinger i kommunen lyses ut som hele og faste?',
    stand: 'Hele, faste stillinger skal være regelen i kommunen.',
    background:
      'I pleie og omsorg er mange stillinger delt opp i små deler. Mange som jobber deltid, ønsker å jobbe mer.',
    meaning: 'Du får en lønn å leve av og en turnus du kjenner på forhånd.',
    issues: ['faste-hele'],
    words: {
      yes: [
        [
          'Ja. Den som vil jobbe heltid, skal få gjøre det.',
          'Ja. Den som vil jobbe heiltid, skal få gjere det.',
        ],
        [
          'Vi vil ha en heltidskultur og begynner med sykehjemmene.',
          'Vi vil ha ein heiltidskultur og byrjar med sjukeheimane.',
        ],
      ],
      partly: [
        [
          'Hele stillinger er målet, men de minste tjenestene må kunne lyse ut 80 prosent.',
          'Heile stillingar er målet, men dei minste tenestene må kunne lyse ut 80 prosent.',
        ],
      ],
      no: [
        [
          'Kommunen må kunne lyse ut den stillingen den trenger.',
          'Kommunen må kunne lyse ut den stillinga han treng.',
        ],
      ],
    },
  },
  {
    id: 'innleie',
    no: '2',
    topic: work,
    title: ['Egne ansatte framfor innleie', 'Eigne tilsette framfor innleige'],
    asked: 'Vil dere at kommunen bygger opp egne vikarordninger i stedet for å leie inn fra byrå?',
    stand: 'Kommunen skal dekke vanlig fravær med egne ansatte.',
    meaning: 'Du får flere kolleger som kjenner avdelingen.',
    issues: ['egne-ansatte'],
    words: {
      yes: [
        [
          'Ja, innleie er dyrt og gir utrygghet for brukerne.',
          'Ja, innleige er dyrt og gjev utryggleik for brukarane.',
        ],
      ],
      partly: [
        [
          'Vi vil ha egne vikarpooler, men kan ikke love at vi aldri leier inn.',
          'Vi vil ha eigne vikarpoolar, men kan ikkje love at vi aldri leiger inn.',
        ],
      ],
      no: [
        [
          'Om sommeren er alternativet til innleie å stenge avdelinger. Det vil vi ikke.',
          'Om sommaren er alternativet til innleige å stengje avdelingar. Det vil vi ikkje.',
        ],
      ],
    },
  },
  {
    id: 'lærlinger',
    no: '3',
    topic: work,
    title: ['Flere lærlingplasser', 'Fleire læreplassar'],
    asked: 'Vil dere at kommunen skal ha minst to lærlinger per tusen innbyggere?',
    stand: 'To lærlinger per tusen innbyggere.',
    background: 'Hvert år er det søkere som ikke får læreplass.',
    issues: ['laerlinger'],
    words: {
      yes: [
        ['Ja, det har vi allerede foreslått.', 'Ja, det har vi alt gjort framlegg om.'],
        [
          'Ja. Kommunen må ta ansvar for sine egne fagfolk.',
          'Ja. Kommunen må ta ansvar for sine eigne fagfolk.',
        ],
      ],
      partly: [['Vi støtter økningen, men ikke tallet.', 'Vi støttar auken, men ikkje talet.']],
      no: [['Kommunen har ikke nok veiledere til det.', 'Kommunen har ikkje nok rettleiarar til det.']],
    },
  },
  {
    id: 'leverandører',
    no: '4',
    topic: work,
    title: ['Ryddige leverandører', 'Ryddige leverandørar'],
    asked:
      'Vil dere at kommunen bare skal inngå kontrakt med bedrifter som har tarifflønn, faste ansatte og lærlinger?',
    stand: 'Kommunen skal bruke kjøpekraften sin til et seriøst arbeidsliv.',
    meaning: 'Bedriften din konkurrerer ikke mot noen som presser lønna ned.',
    issues: ['leverandorer', 'uteliv'],
    words: {
      yes: [['Ja, og kravene må kontrolleres.', 'Ja, og krava må kontrollerast.']],
      partly: [
        [
          'Ja til tarifflønn. Krav om lærlinger rammer de minste bedriftene.',
          'Ja til tarifflønn. Krav om lærlingar råkar dei minste bedriftene.',
        ],
      ],
      no: [
        [
          'Lokale småbedrifter må også kunne levere til kommunen.',
          'Lokale småbedrifter må òg kunne levere til kommunen.',
        ],
      ],
      comment: [
        [
          'Vi vil først vite hvor mange lokale bedrifter som oppfyller kravene i dag.',
          'Vi vil fyrst vite kor mange lokale bedrifter som oppfyller krava i dag.',
        ],
      ],
    },
  },
  {
    id: 'trygghet',
    no: '5',
    topic: work,
    title: ['Trygghet mot vold og trusler', 'Tryggleik mot vald og truslar'],
    asked:
      'Vil dere at det alltid skal være minst to på jobb kveld og natt i boliger der det har vært vold mot ansatte?',
    stand: 'Ingen skal være alene på jobb der det har vært vold.',
    issues: ['vold', 'innflytelse'],
    words: {
      yes: [['Ja. Alle skal komme hele hjem fra jobb.', 'Ja. Alle skal kome heile heim frå jobb.']],
      partly: [['Der vernombudet mener det trengs, ja.', 'Der verneombodet meiner det trengst, ja.']],
      no: [['Det må vurderes fra bolig til bolig.', 'Det må vurderast frå bustad til bustad.']],
      comment: [
        [
          'Dette er arbeidsgivers ansvar etter loven. Kommunestyret bør ikke vedta bemanningen bolig for bolig.',
          'Dette er ansvaret til arbeidsgjevaren etter lova. Kommunestyret bør ikkje vedta bemanninga bustad for bustad.',
        ],
      ],
    },
  },
  {
    id: 'eldreomsorg',
    no: '6',
    topic: welfare,
    title: ['Bemanning i eldreomsorgen', 'Bemanning i eldreomsorga'],
    asked: 'Vil dere innføre en bemanningsnorm for sykehjem og hjemmetjeneste i denne perioden?',
    stand: 'En bemanningsnorm sikrer tid til omsorg.',
    meaning: 'Du får tid til å gjøre jobben slik du har lært den.',
    issues: ['eldreomsorg', 'utdanning'],
    words: {
      yes: [
        [
          'Ja, vi vil vedta en norm og følge den opp i budsjettet.',
          'Ja, vi vil vedta ei norm og følgje henne opp i budsjettet.',
        ],
      ],
      partly: [
        [
          'Vi vil ha en norm, men den må innføres trinn for trinn. Først dagvakt, så kveld, så natt og helg.',
          'Vi vil ha ei norm, men ho må innførast steg for steg. Fyrst dagvakt, så kveld, så natt og helg.',
        ],
      ],
      no: [
        [
          'En norm på papiret skaffer ikke flere sykepleiere.',
          'Ei norm på papiret skaffar ikkje fleire sjukepleiarar.',
        ],
      ],
    },
  },
  {
    id: 'velferd',
    no: '7',
    topic: welfare,
    title: ['Velferd uten kommersiell profitt', 'Velferd utan kommersiell profitt'],
    asked: 'Vil dere si nei til at kommersielle selskaper driver sykehjem og barnevern for kommunen?',
    stand: 'Velferden skal drives av kommunen og ideelle.',
    issues: ['profitt'],
    words: {
      yes: [['Ja, skattepenger skal gå til velferd.', 'Ja, skattepengar skal gå til velferd.']],
      partly: [['Vi vil velge kommunen og ideelle først.', 'Vi vil velje kommunen og ideelle fyrst.']],
      no: [
        [
          'For oss er kvaliteten viktigere enn hvem som eier.',
          'For oss er kvaliteten viktigare enn kven som eig.',
        ],
        ['Innbyggerne skal kunne velge selv.', 'Innbyggjarane skal kunne velje sjølve.'],
      ],
    },
  },
  {
    id: 'sfo',
    no: '8',
    topic: welfare,
    title: ['Gratis SFO', 'Gratis SFO'],
    asked: 'Vil dere innføre gratis halvdagsplass i SFO på alle barnetrinn?',
    stand: 'Alle barn skal kunne gå på SFO.',
    issues: ['sfo', 'fritid'],
    words: {
      yes: [['Ja, for alle fra neste skoleår.', 'Ja, for alle frå neste skuleår.']],
      partly: [['For familier med lav inntekt først.', 'For familiar med låg inntekt fyrst.']],
      no: [['Det koster for mye i dagens økonomi.', 'Det kostar for mykje i dagens økonomi.']],
    },
  },
  {
    id: 'bolig',
    no: '9',
    topic: place,
    title: ['Boliger til vanlig inntekt', 'Bustader til vanleg inntekt'],
    asked: 'Vil dere at en fjerdedel av nye boliger på kommunale tomter skal leies ut til selvkost?',
    stand: 'De som jobber i kommunen, skal ha råd til å bo her.',
    issues: ['bolig'],
    words: {
      yes: [['Ja, kommunen må bruke tomtene sine.', 'Ja, kommunen må bruke tomtene sine.']],
      partly: [
        [
          'Prinsippet er godt. Andelen må vurderes fra tomt til tomt.',
          'Prinsippet er godt. Delen må vurderast frå tomt til tomt.',
        ],
      ],
      no: [
        [
          'Vi vil heller regulere flere tomter og la folk bygge selv.',
          'Vi vil heller regulere fleire tomter og la folk byggje sjølve.',
        ],
      ],
    },
  },
  {
    id: 'buss',
    no: '10',
    topic: place,
    title: ['Buss kveld og helg', 'Buss kveld og helg'],
    asked: 'Vil dere arbeide for at bussen går hver halvtime også om kvelden og i helgene?',
    stand: 'De som jobber skift, skal også komme seg til jobb.',
    meaning: 'Du rekker vakta uten å måtte ha bil.',
    issues: ['buss'],
    words: {
      yes: [['Ja, og vi vil ta det opp med fylkeskommunen.', 'Ja, og vi vil ta det opp med fylkeskommunen.']],
      partly: [
        ['Bestillingsbuss kan være bedre her hos oss.', 'Bestillingsbuss kan vere betre her hos oss.'],
      ],
      no: [['Det er for få som reiser sent.', 'Det er for få som reiser seint.']],
    },
  },
  {
    id: 'skolemat',
    no: '11',
    topic: welfare,
    title: ['Skolemat', 'Skulemat'],
    asked: '',
    stand: 'Et enkelt, sunt måltid på skolen hver dag.',
    issues: ['skolemat'],
    words: {
      yes: [['Ja, barn lærer bedre når de er mette.', 'Ja, barn lærer betre når dei er mette.']],
      partly: [
        [
          'Frukt og brød på alle skoler, men ikke varm mat.',
          'Frukt og brød på alle skular, men ikkje varm mat.',
        ],
      ],
      no: [['Matpakka fungerer.', 'Matpakka fungerer.']],
    },
  },
  {
    id: 'først',
    no: '12',
    topic: place,
    title: ['Det dere vil gjøre først', 'Det de vil gjere fyrst'],
    open: true,
    asked: 'Hva vil dere gjøre først hvis dere får flertall?',
    issues: [],
    words: {
      yes: [
        [
          'Vi vil bygge om det eldste sykehjemmet og lyse ut alle stillinger der som hele.',
          'Vi vil byggje om den eldste sjukeheimen og lyse ut alle stillingar der som heile.',
        ],
        [
          'Først går vi gjennom økonomien, og så sier vi åpent fra om hva vi får råd til.',
          'Fyrst går vi gjennom økonomien, og så seier vi ope frå om kva vi får råd til.',
        ],
        [
          'Vi vil gi ungdomsrådet penger til et møtested som er åpent hver kveld.',
          'Vi vil gje ungdomsrådet pengar til ein møteplass som er open kvar kveld.',
        ],
      ],
    },
  },
];

/** What lists say when they will not answer; all made up. */
export const reasons = [
  'Vi svarer ikke på spørreskjemaer fra organisasjoner. Programmet vårt ligger åpent for alle.',
  'Vi har ikke kapasitet til å svare på alle som spør i år.',
  'Vi mener spørsmålene er stilt slik at det bare går an å svare ja.',
] as const;
