/** The examples that a reader of a page can meet, in Norwegian; `data-schema/examples/README.md` lists all of them. */
export interface State {
  /** File name in `data-schema/examples`, without `.json`. */
  readonly file: string;
  readonly title: string;
  readonly about: string;
  /** Which elements have something to say about it. */
  readonly shows?: 'results' | 'answers' | 'both';
}

export const states: readonly (readonly [chapter: string, states: readonly State[]])[] = [
  [
    'Vanlig',
    [
      {
        file: 'area-full',
        title: 'Alt på plass',
        about: 'Ni lister i alle svartilstander, tolv standpunkter med alle slags svar, to spørsmål.',
      },
      {
        file: 'area-two-lists',
        title: 'To lister',
        about: 'Den minste tabellen: to lister og fem standpunkter.',
        shows: 'answers',
      },
      { file: 'area-county', title: 'Fylket', about: 'Fylkestingsvalget, med egne lister.' },
      { file: 'area-oslo', title: 'Oslo', about: 'Både kommune og fylke, og uten fylkestingsvalg.' },
      {
        file: 'area-country',
        title: 'Landet, med forbund',
        about: 'To forbund har frigitt egne tall.',
        shows: 'results',
      },
      { file: 'area-nynorsk', title: 'Nynorsk', about: 'Dokumentet er skrevet på nynorsk.' },
    ],
  ],
  [
    'Få svar',
    [
      {
        file: 'area-below-threshold',
        title: '7 svar',
        about: 'Ingen tall vises noe sted. Fylket vises i stedet.',
        shows: 'results',
      },
      {
        file: 'area-leading',
        title: '12 svar',
        about: 'De sakene flest valgte, uten tall og uten rekkefølge.',
        shows: 'results',
      },
      {
        file: 'area-leading-none',
        title: '10–29 svar, ingen sak fra fem',
        about: 'Nok svar, men ingen sak ble valgt av fem.',
        shows: 'results',
      },
      {
        file: 'area-mid-base',
        title: '30–99 svar',
        about: 'Tall i trinn på fem. De minste og største er ikke vist nøyaktig.',
        shows: 'results',
      },
      {
        file: 'area-merged',
        title: 'Vist sammen med naboen',
        about: 'To små kommuner deler ett resultat.',
        shows: 'results',
      },
      {
        file: 'area-protected',
        title: 'Skjermet',
        about: 'Tallet kunne vært regnet ut av andre tall.',
        shows: 'results',
      },
      {
        file: 'area-no-answers',
        title: 'Ingen har svart',
        about: 'Kommune med tre navn, uten svar.',
        shows: 'results',
      },
    ],
  ],
  [
    'Svar som mangler',
    [
      {
        file: 'area-not-asked',
        title: 'Ikke spurt',
        about: 'Verken medlemmer eller lister er spurt her. Fylkets lister tilbys.',
      },
      {
        file: 'area-no-lists',
        title: 'Ingen lister ennå',
        about: 'Resultatet er klart, men listene er ikke kjent.',
        shows: 'answers',
      },
      {
        file: 'area-all-pending',
        title: 'Venter på svar',
        about: 'Spørsmålene er sendt, og fristen er ikke ute.',
        shows: 'answers',
      },
      {
        file: 'area-no-reply',
        title: 'Ingen har svart innen fristen',
        about: 'Alle lister lot være å svare.',
        shows: 'answers',
      },
      {
        file: 'area-all-declined',
        title: 'Alle takket nei',
        about: 'Noen med egen begrunnelse.',
        shows: 'answers',
      },
      {
        file: 'area-referred-answers',
        title: 'Viser til andre svar',
        about: 'En liste sendte det partiet sentralt har svart.',
        shows: 'answers',
      },
      {
        file: 'area-no-standpoints',
        title: 'Ingen standpunkter ennå',
        about: 'Listene er kjent, men ikke hva de blir spurt om.',
        shows: 'answers',
      },
      {
        file: 'area-standpoint-nobody-asked',
        title: 'Et standpunkt ingen er spurt om',
        about: 'Kom til etter at brevene var sendt.',
        shows: 'answers',
      },
      {
        file: 'area-agreement',
        title: 'Alle er enige',
        about: 'Ingen uenighet å filtrere på.',
        shows: 'answers',
      },
    ],
  ],
  [
    'Vanskelige data',
    [
      {
        file: 'area-long-texts',
        title: '40 lister og 64 standpunkter',
        about: 'Lange ord og lange svar. Ingenting skal gå utenfor siden.',
      },
      {
        file: 'area-unknown-references',
        title: 'Peker på noe som ikke finnes',
        about: 'Resten vises, og det ukjente står som ukjent.',
      },
      {
        file: 'area-newer-minor',
        title: 'Fra en nyere utgave',
        about: 'Ukjente felt blir hoppet over, ukjente svar står som ukjente.',
      },
      {
        file: 'area-newer-major',
        title: 'Fra en ny hovedutgave',
        about: 'Kan ikke leses. Det som står inni elementet, blir stående.',
      },
      {
        file: 'area-xss',
        title: 'Skadelig tekst',
        about: 'Kode og styretegn i alle tekster. Alt skal vises som tekst.',
      },
      { file: 'area-internal', title: 'Til behandling', about: 'Ikke offentlig ennå.' },
      {
        file: 'area-old-code',
        title: 'Nytt kommunenummer',
        about: 'Sarpsborg hadde et annet nummer i 2023.',
      },
      { file: 'area-inline-words', title: 'Alt i én fil', about: 'Tekstene ligger i samme fil som resten.' },
    ],
  ],
];
