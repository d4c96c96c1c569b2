import type { Translation } from '../message.ts';
import type nb from './nb.ts';

/** Nynorsk. */
export default {
  sending: 'Sender …',
  'waiting.offline': 'Ikkje sendt enno: Du er utan nett. Vi sender når du får nett att. La sida stå open.',
  'waiting.busy': 'Ikkje sendt enno: Mange svarer akkurat no. Vi prøver att av oss sjølve. La sida stå open.',
  'waiting.unreachable':
    'Ikkje sendt enno: Vi fekk ikkje kontakt. Vi prøver att av oss sjølve. La sida stå open.',
  waitingKept: 'Svaret er òg lagra på denne eininga, så du kan kome attende til sida seinare.',
  tryNow: 'Prøv no',
  sent: 'Takk! Svaret ditt er sendt.',
  sentAgain: 'Takk! Svaret ditt var alt kome fram, og er lagra éin gong.',
  receipt: 'Kvittering: {code}',
  receiptHint: 'Koden viser berre at eit svar er sendt. Ingen kan bruke han til å finne svaret ditt.',
  receiptLink: 'Lenkje for å trekkje svaret',
  receiptLinkHint:
    'Med lenkja kan du trekkje svaret så lenge undersøkinga er open. Den som har lenkja, kan trekkje svaret: Ikkje del ho.',
  withdrawAsk: 'Vil du trekkje svaret ditt?',
  withdraw: 'Trekk svaret',
  withdrawing: 'Trekkjer svaret …',
  withdrawn: 'Svaret er trekt og sletta.',
  withdrawFailed: 'Vi fekk ikkje trekt svaret. Prøv att om litt.',
  withdrawClosed: 'Undersøkinga er stengd, og svaret kan ikkje trekkjast lenger.',
  withdrawUnknown: 'Vi finn ikkje noko svar med denne lenkja.',
  refused: 'Svaret blei ikkje sendt',
  'refused.closed':
    'Undersøkinga er stengd. Svaret blei ikkje teke imot. Teksten din står framleis her, så du kan kopiere han.',
  'refused.not-open': 'Undersøkinga er ikkje opna enno. Prøv att når ho er open.',
  'refused.withdrawn': 'Dette svaret er trekt, og kan ikkje sendast på nytt.',
  'refused.code-used': 'Invitasjonen er brukt. Kvar invitasjon gjeld for eitt svar.',
  'refused.code-unknown': 'Invitasjonen er ikkje gyldig. Sjekk at du har brukt heile lenkja.',
  'refused.code-missing':
    'Denne undersøkinga svarer du på med ei personleg lenkje. Bruk lenkja i invitasjonen du har fått.',
  'refused.id-conflict': 'Eit anna svar er alt sendt herifrå. Last sida på nytt for å svare på nytt.',
  'refused.too-large': 'Svaret er for stort. Kort ned teksten og send på nytt.',
  'refused.invalid': 'Noko i svaret kunne ikkje takast imot. Sjå over og send på nytt.',
  'refused.origin': 'Denne sida har ikkje lov til å sende svar. Sei frå til dei som eig sida.',
  'refused.other': 'Svaret kunne ikkje takast imot. Last sida på nytt og prøv att.',
  edit: 'Rett svaret',
  copy: 'Kopier teksten min',
  copied: 'Kopiert.',
  keep: 'Lagre utkast på denne eininga',
  keepHint:
    'Bruk det berre på di eiga eining. Utkastet blir sletta når du har sendt, eller etter 30 minutt utan endringar.',
  keepFailed: 'Utkastet blir ikkje lagra på eininga. Nettlesaren tillèt det ikkje.',
  draftFound: 'Det ligg eit utkast på denne eininga frå i dag. Er det ditt?',
  draftUse: 'Hald fram på utkastet',
  draftDelete: 'Slett utkastet',
  summary: { one: 'Éin ting må rettast før du kan sende:', other: '{n} ting må rettast før du kan sende:' },
  'problem.place': 'Vel kommune, eller kryss av for at du ikkje vil oppgi han.',
  'problem.missing': 'Svar på spørsmålet: {question}',
  'problem.too-many': 'Vel høgst {n}: {question}',
  'problem.too-long': 'Teksten er {n} teikn for lang: {question}',
} satisfies Translation<typeof nb>;
