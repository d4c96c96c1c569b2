import type { PublishedSubmission, PublishedSurvey } from '../../index.ts';
import { changed, type Example } from './example.ts';
import { debate } from './full.ts';
import { bothLanguages } from './vocabulary.ts';

const example = (id: string, nb: string, nn: string) => ({ id, title: { nb, nn }, example: true });

/** The three questions of 2023. LO's own wording of the welfare alternatives is not known, so those are marked as examples. */
export const open: PublishedSurvey = {
  schema: 'lo.survey/1',
  id: 'undersokelse-2027',
  revision: 3,
  debate: 'eksempel-2027',
  title: { nb: 'Si hva som er viktig for deg', nn: 'Sei kva som er viktig for deg', en: 'Tell us what matters to you' },
  intro: { nb: 'Tre spørsmål. Det tar omtrent tre minutter.', nn: 'Tre spørsmål. Det tek om lag tre minutt.', en: 'Three questions. It takes about three minutes.' },
  fictional: true,
  language: 'nb',
  opens: '2027-01-11T08:00:00+01:00',
  closes: '2027-02-28T23:59:00+01:00',
  graceMinutes: 30,
  mode: 'open',
  place: { ask: 'live', required: true },
  areas: debate.areas.filter(a => a.level === 'municipality').map(({ code, names, parent, former }) => ({ code, names, parent, ...(former && { former }) })),
  federations: debate.federations,
  collector: 'https://svar.example.org/',
  controller: { name: 'Eksempelforbundet', contact: 'personvern@example.org', url: 'https://example.org/personvern' },
  privacy: {
    text: {
      nb: 'Vi lagrer ikke hvem du er. Svaret blir telt sammen med andre svar og kan ikke spores tilbake til deg.',
      nn: 'Vi lagrar ikkje kven du er. Svaret blir talt saman med andre svar og kan ikkje sporast tilbake til deg.',
      en: 'We do not store who you are. Your answer is counted together with others and cannot be traced back to you.',
    },
    retention: { nb: 'Svarene slettes 31. desember 2027.', nn: 'Svara blir sletta 31. desember 2027.', en: 'The answers are deleted on 31 December 2027.' },
  },
  questions: [
    {
      id: 'arbeid', kind: 'choice', required: true, max: 3, ownSuggestion: true, maxLength: 200,
      text: { ...(bothLanguages[0]!.text as object), en: 'What matters most for a good and safe working life in your municipality?' },
      help: { nb: 'Du kan velge inntil tre.', nn: 'Du kan velje inntil tre.', en: 'You can choose up to three.' },
      note: { nb: 'Svarene er forkortet fra LOs spørsmål i 2023.', nn: 'Svara er korta ned frå LOs spørsmål i 2023.', en: "The alternatives are shortened from LO's question of 2023." },
      issues: bothLanguages[0]!.issues!,
    },
    {
      id: 'velferd', kind: 'choice', max: 3, ownSuggestion: true, maxLength: 200,
      text: { ...(bothLanguages[1]!.text as object), en: 'Which welfare measures matter most to you?' },
      help: { nb: 'Du kan velge inntil tre.', nn: 'Du kan velje inntil tre.', en: 'You can choose up to three.' },
      note: { nb: 'Svarene er eksempler. LOs egne er ikke kjent.', nn: 'Svara er døme. LOs eigne er ikkje kjende.', en: "The alternatives are examples. LO's own are not known." },
      issues: [
        example('eldreomsorg', 'Flere hender i eldreomsorgen', 'Fleire hender i eldreomsorga'),
        example('sfo', 'Gratis skolefritidsordning', 'Gratis skulefritidsordning'),
        example('skolemat', 'Et enkelt, sunt måltid på skolen hver dag', 'Eit enkelt, sunt måltid på skulen kvar dag'),
        example('bolig', 'Boliger som folk med vanlig inntekt har råd til', 'Bustader som folk med vanleg inntekt har råd til'),
        example('buss', 'Buss også om kvelden og i helgene', 'Buss også om kvelden og i helgane'),
        example('legevakt', 'Kort vei til fastlege og legevakt', 'Kort veg til fastlege og legevakt'),
        { ...example('postkontor', 'Eget postkontor i hver bydel', 'Eige postkontor i kvar bydel'), retired: true },
      ],
    },
    {
      id: 'forslag', kind: 'text', maxLength: 1000,
      text: {
        nb: 'Hva vil du gjøre for at kommunen eller regionen blir et bedre sted å bo og arbeide?',
        nn: 'Kva vil du gjere for at kommunen eller regionen blir ein betre stad å bu og arbeide?',
        en: 'What would you do to make the municipality or region a better place to live and work?',
      },
      help: {
        nb: 'Forslaget blir lest, men ikke offentliggjort. Ikke skriv noe som kan vise hvem du er.',
        nn: 'Forslaget blir lese, men ikkje offentleggjort. Ikkje skriv noko som kan vise kven du er.',
        en: 'Your proposal is read, but not published. Do not write anything that can show who you are.',
      },
    },
  ],
};

export const submission: PublishedSubmission = {
  schema: 'lo.submission/1',
  survey: 'undersokelse-2027',
  revision: 3,
  id: '6f1c2f0e-5a7d-4c1b-9e58-2b7f6d1c9a40',
  place: '3201',
  federation: 'forbund-a',
  language: 'nb',
  source: 'eksempelforbundet',
  answers: [
    { question: 'arbeid', issues: ['faste-hele', 'laerlinger'], own: 'Arbeidstøy til alle i hjemmetjenesten' },
    { question: 'velferd', issues: ['eldreomsorg'] },
    { question: 'forslag', text: 'Et bemannet ungdomshus i sentrum.' },
  ],
};

/** The members' survey and what a member sends. */
export const surveyExamples: Example[] = [
  { name: 'survey-open', document: 'survey', case: 'anyone with the address can answer', value: open },
  { name: 'survey-code', document: 'survey', case: 'each member has a single-use code; asks where people work', value: changed(open, copy => {
    copy.mode = 'code';
    copy.place = { ask: 'work' };
  }) },
  { name: 'survey-closed', document: 'survey', case: 'closed long ago', value: changed(open, copy => {
    copy.opens = '2023-01-09T08:00:00+01:00';
    copy.closes = '2023-02-28T23:59:00+01:00';
  }) },
  { name: 'survey-exclusive', document: 'survey', case: 'C5: a choice that cannot be made together with others', value: changed(open, copy => {
    const [work] = copy.questions;
    work!.issues!.push({ id: 'ingen', title: { nb: 'Ingen av disse', nn: 'Ingen av desse', en: 'None of these' }, example: true });
    work!.exclusive = ['ingen'];
  }) },
  { name: 'survey-unknown-optional', document: 'survey', case: 'W14: an optional question of a kind that does not exist yet', publish: false, value: changed(open as unknown as { questions: unknown[] }, copy => {
    copy.questions.push({ id: 'kart', kind: 'map', text: 'Pek på kartet der du jobber.' });
  }) },
  { name: 'survey-unknown-required', document: 'survey', case: 'W14: a required one', publish: false, value: changed(open as unknown as { questions: unknown[] }, copy => {
    copy.questions.push({ id: 'kart', kind: 'map', required: true, text: 'Pek på kartet der du jobber.' });
  }) },
  { name: 'submission-ok', document: 'submission', case: 'two choices, an own suggestion and a free text', value: submission },
  { name: 'submission-unstated', document: 'submission', case: 'lives abroad or will not say; one answer, filled in fast, honeypot filled', value: {
    schema: 'lo.submission/1', survey: 'undersokelse-2027', revision: 3, id: '0b6a6f3c-91d4-4b7e-8a2f-5d3e8c7b1a90', place: 'unstated', language: 'nn', answers: [{ question: 'arbeid', issues: ['lonn'] }], trap: 'http://example.org', hasty: true,
  } satisfies PublishedSubmission },
];
