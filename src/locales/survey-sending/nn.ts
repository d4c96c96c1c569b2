import type { Translation } from '../message.ts';
import type nb from './nb.ts';

/** Nynorsk. */
export default {
  before:
    'Undersøkinga opnar {day:date}. Du kan prøve å sende, men det er ikkje sikkert at svaret blir teke imot.',
  after:
    'Fristen gjekk ut {day:date}. Du kan prøve å sende, men det er ikkje sikkert at svaret blir teke imot.',
  surveyChanged: 'Undersøkinga er endra sidan du byrja. Sjå over svara dine.',
  sending: 'Sender …',
  'waiting.offline': 'Ikkje sendt enno: Du er utan nett. Vi sender når du får nett igjen. La sida stå open.',
  'waiting.busy':
    'Ikkje sendt enno: Mange svarer akkurat no. Vi prøver igjen av oss sjølve. La sida stå open.',
  'waiting.unreachable':
    'Vi veit ikkje om svaret kom fram: Vi fekk ikkje kontakt. Vi prøver igjen av oss sjølve, og det blir berre lagra éin gong. La sida stå open.',
  'unsure.offline':
    'Vi veit ikkje om svaret kom fram: Du er utan nett. Vi prøver igjen når du får nett, og det blir berre lagra éin gong. La sida stå open.',
  'unsure.busy':
    'Vi veit ikkje om svaret kom fram: Mange svarer akkurat no. Vi prøver igjen av oss sjølve, og det blir berre lagra éin gong. La sida stå open.',
  waitingKept: 'Svaret er òg lagra på denne eininga, så du kan kome tilbake til sida seinare.',
  waitingForget: 'Slett kopien på eininga',
  tryNow: 'Prøv no',
  sent: 'Takk! Svaret ditt er sendt.',
  sentAgain: 'Takk! Svaret ditt var alt kome fram, og er lagra éin gong.',
  sentEarlier: 'Svaret du sende først, kom fram og er lagra. Det du sende no, er ikkje lagra.',
  sentEarlierOther: 'Var det nokon andre som svarte først? Gå tilbake til skjemaet og send ein gong til.',
  toForm: 'Tilbake til skjemaet',
  unheard:
    'Du sende eit svar herifrå, men vi fekk ikkje vite om det kom fram. Du kan svare på nytt. Kom det første svaret fram, er det berre det som blir lagra.',
  unheardOther: 'Nokon andre skal svare',
  receipt: 'Kvittering: {code}',
  receiptHint: 'Koden viser berre at eit svar er sendt. Ingen kan bruke han til å finne svaret ditt.',
  receiptLink: 'Lenkje for å trekkje svaret',
  receiptLinkHint:
    'Med lenkja kan du trekkje svaret så lenge undersøkinga er open. Den som har lenkja, kan trekkje svaret: Ikkje del ho.',
  another: 'Skal nokon andre svare her, får dei eit tomt skjema. Då blir ikkje kvitteringa vist lenger.',
  restart: 'Tomt skjema',
  'leftover.sending': 'Eit svar som har venta på denne eininga, blir sendt no.',
  'leftover.waiting':
    'Eit svar ventar på denne eininga. Vi prøver å sende det av oss sjølve så lenge sida står open, og det blir berre lagra éin gong.',
  'leftover.sent':
    'Eit svar som venta på denne eininga, er no sendt. Var det ditt, treng du ikkje svare på nytt.',
  'leftover.refused': 'Eit svar som har venta på denne eininga, blei ikkje teke imot.',
  leftoverMine: 'Svaret er mitt',
  leftoverDelete: 'Slett svaret frå eininga',
  withdrawAsk: 'Vil du trekkje svaret ditt?',
  withdrawSpends: 'Trekkjer du svaret, kan du ikkje svare på nytt med den same invitasjonen.',
  withdraw: 'Trekk svaret',
  withdrawing: 'Trekkjer svaret …',
  withdrawn: 'Svaret er trekt og sletta.',
  withdrawFailed: 'Vi fekk ikkje trekt svaret. Prøv igjen om litt.',
  withdrawClosed: 'Undersøkinga er stengd, og svaret kan ikkje trekkjast lenger.',
  withdrawUnknown: 'Vi finn ikkje noko svar med denne lenkja.',
  refused: 'Svaret blei ikkje sendt',
  'refused.closed':
    'Undersøkinga er stengd. Svaret blei ikkje teke imot. Det du skreiv, står framleis her, så du kan kopiere det.',
  'refused.not-open': 'Undersøkinga er ikkje opna enno. Prøv igjen når ho er open.',
  'refused.withdrawn': 'Dette svaret er trekt, og kan ikkje sendast på nytt.',
  'refused.code-used':
    'Invitasjonen er brukt. Kvar invitasjon gjeld for eitt svar. Har du prøvd å sende før, kan det hende at svaret kom fram då, sjølv om sida ikkje fekk vite det.',
  'refused.code-unknown': 'Invitasjonen er ikkje gyldig. Sjekk at du har brukt heile lenkja.',
  'refused.code-missing':
    'Denne undersøkinga svarer du på med ei personleg lenkje. Bruk lenkja i invitasjonen du har fått.',
  'refused.id-conflict': 'Eit anna svar er alt sendt herifrå. Last sida på nytt for å svare på nytt.',
  'refused.too-large': 'Svaret er for stort. Kort ned teksten og send på nytt.',
  'refused.invalid': 'Noko i svaret kunne ikkje takast imot. Sjå over og send på nytt.',
  'refused.origin': 'Denne sida har ikkje lov til å sende svar. Sei frå til dei som eig sida.',
  'refused.address': 'Sida sender til feil adresse. Sei frå til dei som eig sida.',
  'refused.broken': 'Svaret blei øydelagt på vegen. Prøv igjen, gjerne på eit anna nett.',
  'refused.other': 'Svaret kunne ikkje takast imot. Last sida på nytt og prøv igjen.',
  edit: 'Rett svaret',
  copy: 'Kopier teksten min',
  copied: 'Kopiert.',
  copyFailed: 'Nettlesaren lét oss ikkje kopiere. Merk teksten og kopier han sjølv.',
  yourText: 'Det du skreiv',
  keep: 'Lagre utkast på denne eininga',
  keepHint:
    'Bruk det berre på di eiga eining. Utkastet blir sletta når du har sendt. Etter 30 minutt utan endringar blir det ikkje vist meir. Eit svar som ikkje lèt seg sende med ein gong, ventar på eininga i inntil 7 dagar, og du kan slette det.',
  keepFailed: 'Utkastet blir ikkje lagra på eininga. Nettlesaren tillèt det ikkje.',
  draftFound: 'Det ligg eit utkast på denne eininga frå i dag. Er det ditt?',
  draftUse: 'Hald fram på utkastet',
  draftDelete: 'Slett utkastet',
  summary: { one: 'Éin ting må rettast før du kan sende:', other: '{n} ting må rettast før du kan sende:' },
  'problem.place': 'Vel kommune, eller kryss av for at du ikkje vil oppgi han.',
  'problem.unsettled': 'Kommunen du skreiv, er ikkje vald. Vel han frå lista, eller tøm feltet.',
  'problem.missing': 'Svar på spørsmålet: {question}',
  'problem.too-many': 'Vel høgst {n}: {question}',
  'problem.alone': 'Eitt av vala kan ikkje veljast saman med andre: {question}',
  'problem.too-long': 'Teksten er {n} teikn for lang: {question}',
  'problem.empty': 'Du har ikkje svart på noko enno. Svar på minst eitt spørsmål.',
  'problem.refused': 'Dette svaret blei ikkje teke imot: {question}',
  place: 'Kommune',
} satisfies Translation<typeof nb>;
