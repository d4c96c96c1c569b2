import type { PublishedArea } from '../../index.ts';

type Lists = PublishedArea['lists'];
type Questions = PublishedArea['questions'];
type Standpoints = PublishedArea['standpoints'];

/** Nine made-up lists: local ones, a joint one, one whose id has a letter outside a-z. None of them exists. */
export const lists: Lists = [
  { id: 'bylista', name: 'Bylista', short: 'By', colour: '#7b3f98' },
  { id: 'fjellpartiet', name: 'Fjellpartiet', short: 'Fjell', colour: '#2f6f8f' },
  { id: 'framtidslista', name: { nb: 'Framtidslista', nn: 'Framtidslista', en: 'The Future List' }, short: 'Framt', colour: '#b5651d' },
  { id: 'havnepartiet', name: 'Havnepartiet', short: 'Havne', colour: '#0b5394' },
  { id: 'naermiljo', name: 'Nærmiljølista i Bærum', short: 'Nærm', colour: '#6a7f10', group: 'Lokale lister' },
  { id: 'ØYP', name: 'Øypartiet', short: 'Øy', colour: '#8c1d40' },
  { id: 'skog-vann', name: 'Felleslista Skog og Vann', short: 'S&V', colour: '#3d6b35', parties: ['Skogpartiet', 'Vannpartiet'] },
  { id: 'sykkellista', name: 'Sykkellista', short: 'Sykk', colour: '#5f5f5f', group: 'Lokale lister', from: '2027-06-01' },
  { id: 'lysloypelista', name: 'Lysløypelista', short: 'Lys', colour: '#947300', group: 'Lokale lister', to: '2027-05-20' },
];

const issue = (id: string, nb: string, nn: string) => ({ id, title: { nb, nn } });

/** Two survey questions of twelve issues each, in LO's manner but made up; the issues in bokmål and nynorsk. */
export const bothLanguages: Questions = [
  {
    id: 'arbeid',
    text: { nb: 'Hva er viktigst for et godt og trygt arbeidsliv i din kommune?', nn: 'Kva er viktigast for eit godt og trygt arbeidsliv i kommunen din?' },
    kind: 'choice',
    max: 3,
    ownSuggestion: true,
    issues: [
      issue('faste-hele', 'Flere faste, hele stillinger i kommunen', 'Fleire faste, heile stillingar i kommunen'),
      issue('egne-ansatte', 'Ansette flere i stedet for å leie inn fra vikarbyrå', 'Tilsetje fleire i staden for å leige inn frå vikarbyrå'),
      issue('lonn', 'Lønnsvekst til alle kommuneansatte', 'Lønsvekst til alle kommunetilsette'),
      issue('utdanning', 'Flere ansatte med riktig utdanning i helse, velferd og skole', 'Fleire tilsette med rett utdanning i helse, velferd og skule'),
      issue('laerlinger', 'Flere lærlingplasser, både i kommunen og i bedriftene', 'Fleire læreplassar, både i kommunen og i bedriftene'),
      issue('leverandorer', 'Ryddige arbeidsforhold hos dem som leverer til kommunen', 'Ryddige arbeidsforhold hos dei som leverer til kommunen'),
      issue('innflytelse', 'Større innflytelse over eget arbeid', 'Større innverknad på eige arbeid'),
      issue('likestilling', 'Likestilling og vern mot diskriminering', 'Likestilling og vern mot diskriminering'),
      issue('kurs', 'Etter- og videreutdanning for alle', 'Etter- og vidareutdanning for alle'),
      issue('vold', 'Vern mot vold og trusler på jobben', 'Vern mot vald og truslar på jobben'),
      issue('arbeidsplasser', 'Legge til rette for flere arbeidsplasser', 'Leggje til rette for fleire arbeidsplassar'),
      issue('uteliv', 'Tarifflønn som vilkår for skjenkebevilling', 'Tarifflønn som vilkår for skjenkeløyve'),
    ],
  },
  {
    id: 'velferd',
    text: { nb: 'Hvilke velferdstiltak er viktigst for deg?', nn: 'Kva velferdstiltak er viktigast for deg?' },
    kind: 'choice',
    max: 3,
    ownSuggestion: true,
    issues: [
      issue('eldreomsorg', 'Flere hender i eldreomsorgen', 'Fleire hender i eldreomsorga'),
      issue('sfo', 'Gratis skolefritidsordning', 'Gratis skulefritidsordning'),
      issue('skolemat', 'Et enkelt, sunt måltid på skolen hver dag', 'Eit enkelt, sunt måltid på skulen kvar dag'),
      issue('bolig', 'Boliger som folk med vanlig inntekt har råd til', 'Bustader som folk med vanleg inntekt har råd til'),
      issue('buss', 'Buss også om kvelden og i helgene', 'Buss også om kvelden og i helgane'),
      issue('legevakt', 'Kort vei til fastlege og legevakt', 'Kort veg til fastlege og legevakt'),
      issue('profitt', 'Velferd uten kommersiell profitt', 'Velferd utan kommersiell profitt'),
      issue('fritid', 'Fritidsaktiviteter som alle barn kan være med på', 'Fritidsaktivitetar som alle barn kan vere med på'),
      issue('psykisk', 'Lavterskeltilbud for psykisk helse', 'Lågterskeltilbod for psykisk helse'),
      issue('barnehage', 'Nok voksne i barnehagen hele dagen', 'Nok vaksne i barnehagen heile dagen'),
      issue('bibliotek', 'Åpne bibliotek i alle bydeler', 'Opne bibliotek i alle bydelar'),
      issue('svomming', 'Svømmeopplæring til alle', 'Symjeopplæring til alle'),
    ],
  },
];

/** The same with the issues in bokmål alone, as most debates have them. */
export const questions: Questions = bothLanguages.map(question => ({
  ...question,
  issues: question.issues?.map(({ id, title }) => ({ id, title: bokmal(title) })),
}));

function bokmal(text: Standpoints[number]['title']): string {
  return typeof text === 'string' ? text : text.nb!;
}

const topics = {
  work: { nb: 'Arbeidsliv', nn: 'Arbeidsliv' },
  welfare: { nb: 'Velferd', nn: 'Velferd' },
  place: { nb: 'Bolig og transport', nn: 'Bustad og transport' },
};

/** Twelve standpoints, titles in bokmål and nynorsk: the last is an open question, the one before has lost its wording. */
export const standpointsInBoth: Standpoints = [
  {
    id: 'hele-stillinger', no: '1', topic: topics.work, kind: 'support', issues: ['faste-hele'],
    title: { nb: 'Hele, faste stillinger', nn: 'Heile, faste stillingar' },
    askedAs: { text: 'Vil dere gå inn for at alle nye stillinger i kommunen lyses ut som hele og faste?', language: 'nb' },
    stand: 'Hele, faste stillinger skal være regelen i kommunen.',
    background: 'I pleie og omsorg er mange stillinger delt opp i små deler. De fleste som har deltid, ønsker å jobbe mer.',
    meaning: { text: 'Du får en lønn å leve av og en turnus du kjenner på forhånd.', source: 'https://example.org/heltid', signedBy: 'Eksempel-LO i Bærum' },
    decidedBy: 'Årsmøtet i Eksempel-LO', decidedOn: '2027-03-04',
  },
  {
    id: 'innleie', no: '2', topic: topics.work, kind: 'support', issues: ['egne-ansatte'],
    title: { nb: 'Egne ansatte framfor innleie', nn: 'Eigne tilsette framfor innleige' },
    askedAs: { text: 'Vil dere at kommunen bygger opp egne vikarordninger i stedet for å leie inn fra byrå?', language: 'nb' },
    stand: 'Kommunen skal dekke vanlig fravær med egne ansatte.',
  },
  {
    id: 'laerlinger', no: '3', topic: topics.work, kind: 'support', issues: ['laerlinger'],
    title: { nb: 'Flere lærlingplasser', nn: 'Fleire læreplassar' },
    askedAs: { text: 'Vil dere at kommunen skal ha minst to lærlinger per tusen innbyggere?', language: 'nb' },
    stand: 'To lærlinger per tusen innbyggere.',
  },
  {
    id: 'leverandorer', no: '4a', topic: topics.work, kind: 'support', issues: ['leverandorer', 'uteliv'],
    title: { nb: 'Ryddige leverandører', nn: 'Ryddige leverandørar' },
    askedAs: { text: 'Vil dere at kommunen bare skal inngå kontrakt med bedrifter som har tarifflønn, faste ansatte og lærlinger?', language: 'nb' },
    stand: 'Kommunen skal bruke kjøpekraften sin til et seriøst arbeidsliv.',
    meaning: { text: 'Du konkurrerer ikke mot bedrifter som presser lønna ned.', signedBy: 'Eksempel-LO i Bærum' },
  },
  {
    id: 'vold', no: '4b', topic: topics.work, kind: 'support', issues: ['vold', 'innflytelse'],
    title: { nb: 'Trygghet mot vold og trusler', nn: 'Tryggleik mot vald og truslar' },
    askedAs: { text: 'Vil dere at ingen skal jobbe alene på kveld og natt i boliger der det har vært vold mot ansatte?', language: 'nb' },
    stand: 'Ingen skal være alene på jobb der det har vært vold.',
  },
  {
    id: 'eldreomsorg', no: '5', topic: topics.welfare, kind: 'support', issues: ['eldreomsorg', 'utdanning'],
    title: { nb: 'Bemanning i eldreomsorgen', nn: 'Bemanning i eldreomsorga' },
    askedAs: { text: 'Vil dere innføre en bemanningsnorm for sykehjem og hjemmetjeneste i denne perioden?', language: 'nb' },
    stand: 'En bemanningsnorm sikrer tid til omsorg.',
  },
  {
    id: 'profitt', no: '6', topic: topics.welfare, kind: 'support', issues: ['profitt'],
    title: { nb: 'Velferd uten kommersiell profitt', nn: 'Velferd utan kommersiell profitt' },
    askedAs: { text: 'Vil dere si nei til at kommersielle selskaper driver sykehjem og barnevern for kommunen?', language: 'nb' },
    stand: 'Velferden skal drives av kommunen og ideelle.',
  },
  {
    id: 'sfo', no: '7', topic: topics.welfare, kind: 'support', issues: ['sfo'],
    title: { nb: 'Gratis SFO', nn: 'Gratis SFO' },
    askedAs: { text: 'Vil dere innføre gratis halvdagsplass i SFO på alle barnetrinn?', language: 'nb' },
    stand: 'Alle barn skal kunne gå på SFO.',
  },
  {
    id: 'bolig', no: '8', topic: topics.place, kind: 'support', issues: ['bolig'],
    title: { nb: 'Boliger til vanlig inntekt', nn: 'Bustader til vanleg inntekt' },
    askedAs: { text: 'Vil dere at en fjerdedel av nye boliger på kommunale tomter skal leies ut til selvkost?', language: 'nb' },
    stand: 'De som jobber i kommunen, skal ha råd til å bo her.',
  },
  {
    id: 'buss', no: '9', topic: topics.place, kind: 'support', issues: ['buss'],
    title: { nb: 'Buss kveld og helg', nn: 'Buss kveld og helg' },
    askedAs: { text: 'Vil dere arbeide for at bussen går hver halvtime også om kvelden og i helgene?', language: 'nb' },
    stand: 'De som jobber skift, skal også komme seg til jobb.',
  },
  {
    id: 'skolemat', no: '10', topic: topics.welfare, kind: 'support', issues: ['skolemat'],
    title: { nb: 'Skolemat', nn: 'Skulemat' },
    askedAsMissing: { nb: 'Brevet som ble sendt ut, er ikke tatt vare på.', nn: 'Brevet som vart sendt ut, er ikkje teke vare på.' },
    stand: 'Et enkelt, sunt måltid på skolen hver dag.',
  },
  {
    id: 'viktigst', no: '11', kind: 'open',
    title: { nb: 'Det viktigste de neste fire årene', nn: 'Det viktigaste dei neste fire åra' },
    askedAs: { text: 'Hva vil dere gjøre først hvis dere får flertall?', language: 'nb' },
  },
];

/** The same in bokmål alone. */
export const standpoints: Standpoints = standpointsInBoth.map(({ title, topic, ...rest }) => ({
  ...rest,
  title: bokmal(title),
  ...(topic && { topic: bokmal(topic) }),
}));
