import type { PublishedArea } from '../../index.ts';
import { changed, type Example } from './example.ts';
import { debate, full } from './full.ts';
import { longTexts, naughty } from './extremes.ts';
import { bothLanguages, standpointsInBoth } from './vocabulary.ts';
import { words } from './words.ts';

/** A document as it may look one day: only the browser's reading takes it, so the published type does not fit. */
const later = (change: (copy: Record<string, any>) => void): unknown => changed<any>(full, change); // eslint-disable-line @typescript-eslint/no-explicit-any

const nynorskWording: Record<string, string> = {
  'hele-stillinger': 'Vil de gå inn for at alle nye stillingar i kommunen blir lyste ut som heile og faste?',
  innleie: 'Vil de at kommunen byggjer opp eigne vikarordningar i staden for å leige inn frå byrå?',
  laerlinger: 'Vil de at kommunen skal ha minst to lærlingar per tusen innbyggjarar?',
  leverandorer: 'Vil de at kommunen berre skal inngå kontrakt med bedrifter som har tarifflønn, fast tilsette og lærlingar?',
  vold: 'Vil de at ingen skal jobbe åleine kveld og natt i bustader der det har vore vald mot tilsette?',
  eldreomsorg: 'Vil de innføre ei bemanningsnorm for sjukeheim og heimeteneste i denne perioden?',
  profitt: 'Vil de seie nei til at kommersielle selskap driv sjukeheimar og barnevern for kommunen?',
  sfo: 'Vil de innføre gratis halvdagsplass i SFO på alle barnetrinn?',
  bolig: 'Vil de at ein fjerdedel av nye bustader på kommunale tomter skal leigast ut til sjølvkost?',
  buss: 'Vil de arbeide for at bussen går kvar halvtime også om kvelden og i helgane?',
  viktigst: 'Kva vil de gjere først om de får fleirtal?',
};

const nynorskStand: Record<string, string> = {
  'hele-stillinger': 'Heile, faste stillingar skal vere regelen i kommunen.',
  innleie: 'Kommunen skal dekkje vanleg fråvær med eigne tilsette.',
  laerlinger: 'To lærlingar per tusen innbyggjarar.',
  leverandorer: 'Kommunen skal bruke kjøpekrafta si til eit seriøst arbeidsliv.',
  vold: 'Ingen skal vere åleine på jobb der det har vore vald.',
  eldreomsorg: 'Ei bemanningsnorm sikrar tid til omsorg.',
  profitt: 'Velferda skal drivast av kommunen og ideelle.',
  sfo: 'Alle barn skal kunne gå på SFO.',
  bolig: 'Dei som jobbar i kommunen, skal ha råd til å bu her.',
  buss: 'Dei som jobbar skift, skal også kome seg til jobb.',
  skolemat: 'Eit enkelt, sunt måltid på skulen kvar dag.',
};

const nynorsk: PublishedArea = changed(full, copy => {
  copy.language = 'nn';
  copy.questions = bothLanguages;
  copy.standpoints = standpointsInBoth.map(s => ({
    ...s,
    ...(s.askedAs && { askedAs: { text: nynorskWording[s.id]!, language: 'nn' as const } }),
    ...(s.stand && { stand: nynorskStand[s.id]! }),
    background: undefined,
    meaning: undefined,
  })).map(s => JSON.parse(JSON.stringify(s)) as typeof s);
  copy.sender.paidBy = 'Eksempel-LO i Bærum';
  copy.replies[3]!.reason = { text: 'Vi svarar ikkje på spørjeskjema frå organisasjonar. Programmet vårt ligg ope for alle.', language: 'nn' };
  copy.replies[7]!.reason = { text: 'Lista vart godkjend etter at spørsmåla var sende.', language: 'nn' };
  copy.assessments = [{ standpoint: 'eldreomsorg', list: 'fjellpartiet', text: 'Vi les svaret som ein lovnad om ei norm innan 2031.', by: 'Styret i Eksempel-LO i Bærum', date: '2027-06-14' }];
  delete copy.suggestions;
});

const sarpsborg: PublishedArea = changed(full, copy => {
  copy.area = { code: '3105', names: ['Sarpsborg'], level: 'municipality', parent: '31', url: '3105.json' };
  copy.places = [{ code: '31', names: ['Østfold'], level: 'county', parent: '0', url: '31.json' }, full.places[1]!];
  copy.results = copy.results.map(r => ({ ...r, area: { '3201': '3105', '32': '31' }[r.area] ?? r.area }));
  delete copy.suggestions;
});

const oldCodes = changed(debate, copy => {
  copy.areas = [
    { code: '0', names: ['Norge', 'Noreg', 'Norga'], level: 'country' },
    { code: '15', names: ['Møre og Romsdal'], level: 'county', parent: '0' },
    { code: '31', names: ['Østfold'], level: 'county', parent: '0' },
    { code: '1508', names: ['Ålesund'], level: 'municipality', parent: '15', former: ['1507'] },
    { code: '1580', names: ['Haram'], level: 'municipality', parent: '15', former: ['1507'] },
    { code: '3105', names: ['Sarpsborg'], level: 'municipality', parent: '31', former: ['3003', '0105'], file: 'area-old-code.json', result: 'published', lists: 8, answered: 3 },
  ];
});

/** How a document is read: languages, years, versions, and what was never meant to be there. */
export const readingExamples: Example[] = [
  { name: 'area-inline-words', document: 'area', case: 'the words inside, so that one file is enough', value: { ...full, words } },
  { name: 'area-nynorsk', document: 'area', case: 'a document in nynorsk, with bokmål beside it', value: nynorsk },
  { name: 'area-internal', document: 'area', case: '"Til behandling - ikke offentlig"', value: { ...full, internal: true } },
  { name: 'area-old-code', document: 'area', case: 'a municipality that had another code in 2023 (3003, now 3105)', value: sarpsborg },
  { name: 'debate-old-code', document: 'debate', case: 'renumbered municipalities, and 1507 that was split in two: ask', value: oldCodes },
  { name: 'area-unknown-references', document: 'area', case: 'W41: names a list, issue, standpoint and position that it does not hold', publish: false, references: 6, value: later(copy => {
    copy.results[0].counts['ikke-i-lista'] = 15;
    copy.standpoints[0].issues.push('ikke-i-lista');
    copy.replies.push({ list: 'ukjent-liste', state: 'answered' });
    copy.answers['hele-stillinger']['ukjent-liste'] = { position: 'supports' };
    copy.answers['ukjent-standpunkt'] = { bylista: { position: 'supports' } };
    copy.answers.sfo.fjellpartiet = { position: 'kanskje' };
    copy.seats.lists['ukjent-liste'] = 2;
  }) },
  { name: 'area-newer-minor', document: 'area', case: 'a newer minor version: unknown fields are ignored, unknown values kept', publish: false, value: later(copy => {
    copy.edition = 'kveld';
    copy.sender.slogan = 'Ukjent felt';
    copy.lists[0].logo = 'https://example.org/logo.svg';
    copy.questions.push({ id: 'rangering', text: 'Ranger disse sakene.', kind: 'ranking', issues: [{ id: 'en', title: 'En', weight: 2 }, { id: 'to', title: 'To' }] });
    copy.results[0].marginOfError = 4.5;
    copy.results[1] = { area: '3201', question: 'velferd', state: 'estimated', base: 405, estimate: { eldreomsorg: 52.5 } };
    copy.standpoints[1].kind = 'scale';
    copy.replies[4].state = 'answered-by-phone';
    copy.answers.innleie.bylista = { position: 'conditionally', condition: 'hvis økonomien tillater det' };
    copy.order.rule = 'by-size';
  }) },
  { name: 'area-newer-major', document: 'area', case: 'a newer major version: a clear message, nothing shown', publish: false, read: false, value: later(copy => {
    copy.schema = 'lo.area/2';
  }) },
  { name: 'area-long-texts', document: 'area', case: 'W44: 40 lists, 64 standpoints, long labels, a word of 60 letters, three names, an answer of 3,518 characters', value: longTexts },
  { name: 'area-xss', document: 'area', case: 'W15: markup, control and bidi characters, and ids that every object has, in every text', value: naughty },
];
