import type { Translation } from '../message.ts';
import type nb from './nb.ts';

/** Nynorsk. */
export default {
  progress: 'Spørsmål {n} av {of}',
  choose: 'Du kan velje inntil {n}.',
  chooseOwn: 'Du kan velje inntil {n}. I tillegg kan du skrive eit eige forslag.',
  chosen: '{n} av {of} valde',
  full: 'Du har valt {n}, og det er det meste. Fjern eitt val først om du heller vil ha dette.',
  required: 'Må svarast på',
  own: 'Eige forslag',
  ownLabel: 'Skriv forslaget ditt',
  ownHint: 'Forslaget blir lese, men ikkje offentleggjort.',
  textHint: 'Forslaget blir lese, men ikkje offentleggjort. Ikkje skriv noko som kan vise kven du er.',
  left: { one: 'Eitt teikn att', other: '{n} teikn att' },
  over: { one: 'Eitt teikn for mykje', other: '{n} teikn for mykje' },
  example: 'døme',
  next: 'Neste',
  back: 'Tilbake',
  send: 'Send svaret',
  draftChanged: 'Undersøkinga er endra sidan utkastet blei laga. Sjå over svara dine.',
  'here.missing': 'Du må svare på dette spørsmålet.',
  'here.too-many': 'Vel høgst {n}.',
  'here.too-long': 'Teksten er {n} teikn for lang.',
  privacy: 'Slik blir svaret ditt behandla',
  controller: 'Behandlingsansvarleg: {name}. Kontakt: {contact}.',
  privacyLink: 'Les meir om personvern',
  retention: 'Lagringstid: {text}',
  trap: 'La dette feltet stå tomt',
  before: 'Undersøkinga er ikkje opna enno. Ho opnar {day:date}.',
  after:
    'Fristen gjekk ut {day:date}. Du kan prøve å sende, men det er ikkje sikkert at svaret blir teke imot.',
  outdated: 'Undersøkinga har spørsmål som denne sida ikkje kan vise. Last sida på nytt for å svare.',
  noPrivacy: 'Undersøkinga manglar opplysningar om personvern, og kan ikkje opnast.',
  noCollector: 'Undersøkinga er ikkje sett opp med ein stad å sende svara.',
  noCode: 'Denne undersøkinga svarer du på med ei personleg lenkje. Bruk lenkja i invitasjonen du har fått.',
  partFailed: 'Vi fekk ikkje henta resten av skjemaet. Svara dine står her framleis.',
} satisfies Translation<typeof nb>;
