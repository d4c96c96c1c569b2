import { csvOf } from '../documents/csv.ts';
import { inviteHash, newInvite, normalInvite } from './invite.ts';

/** Languages in which a federation writes to its members. */
export const INVITATION_LANGUAGES = ['nb', 'nn', 'en'] as const;
export type InvitationLanguage = (typeof INVITATION_LANGUAGES)[number];

/** What the invitations need to say. */
export interface InvitationOptions {
  count: number;
  /** Page with the form; the code is put into its fragment, which is never sent to a server. */
  page: string;
  /** When the survey closes, as `survey.json` has it. */
  closes: string;
  /** Who invites, e.g. a federation's name. */
  sender: string;
  key: Uint8Array;
  random?: (size: number) => Uint8Array;
}

/** New invites: hashes for the store, a merge file for the federation, and nothing that ties one to a member. */
export interface Invitations {
  hashes: Uint8Array[];
  /** One row per invite: number, code, link. For the federation's own mailing, deleted afterwards. */
  mergeFile: string;
}

/** Makes invites. The codes stand in the merge file alone; the store gets keyed hashes. */
export function invitations(options: InvitationOptions): Invitations {
  const codes = Array.from({ length: options.count }, () => newInvite(options.random));
  const rows = codes.map((code, i) => [i + 1, code, `${options.page}#k=${code}`]);
  return {
    hashes: codes.map(code => inviteHash(normalInvite(code)!, options.key)),
    mergeFile: csvOf([['nr', 'kode', 'lenke'], ...rows]),
  };
}

/** Texts of an invitation and a reminder, by e-mail and by SMS, with the merge file's fields in double braces. */
export interface InvitationTexts {
  subject: string;
  email: string;
  sms: string;
  reminderSubject: string;
  reminder: string;
  reminderSms: string;
}

/**
 * The texts in one language. The reminder goes to all: nobody knows who has answered, and it says so.
 */
export function invitationTexts(
  language: InvitationLanguage,
  { sender, closes }: Pick<InvitationOptions, 'sender' | 'closes'>,
): InvitationTexts {
  const day = deadlineIn(language, closes);
  return TEXTS[language](sender, day);
}

const TEXTS: Record<InvitationLanguage, (sender: string, day: string) => InvitationTexts> = {
  nb: (sender, day) => ({
    subject: 'Hva er viktigst for deg der du bor?',
    email:
      `Hei!\n\n${sender} og LO spør medlemmene hva som er viktigst i kommunen før valget. Det er tre spørsmål, og det ` +
      `tar noen få minutter.\n\nSvar her senest ${day}:\n{{lenke}}\n\nLenken er din og kan brukes én gang. ` +
      `Vi lagrer ikke hvem du er, og ingen kan se hva akkurat du har svart.\n\nHilsen ${sender}`,
    sms: `${sender}: Hva er viktigst i kommunen din? Svar senest ${day}: {{lenke}} Vi lagrer ikke hvem du er.`,
    reminderSubject: 'Har du svart? Fristen nærmer seg',
    reminder:
      `Hei!\n\nHar du alt svart, takk! Vi vet ikke hvem som har svart, så denne påminnelsen går til alle.\n\n` +
      `Har du ikke svart, kan du gjøre det her senest ${day}:\n{{lenke}}\n\nHilsen ${sender}`,
    reminderSms: `${sender}: Har du alt svart, takk! Hvis ikke: svar senest ${day}: {{lenke}}`,
  }),
  nn: (sender, day) => ({
    subject: 'Kva er viktigast for deg der du bur?',
    email:
      `Hei!\n\n${sender} og LO spør medlemmene kva som er viktigast i kommunen før valet. Det er tre spørsmål, og det ` +
      `tek nokre få minutt.\n\nSvar her seinast ${day}:\n{{lenke}}\n\nLenkja er di og kan brukast éin gong. ` +
      `Vi lagrar ikkje kven du er, og ingen kan sjå kva nett du har svart.\n\nHelsing ${sender}`,
    sms: `${sender}: Kva er viktigast i kommunen din? Svar seinast ${day}: {{lenke}} Vi lagrar ikkje kven du er.`,
    reminderSubject: 'Har du svart? Fristen nærmar seg',
    reminder:
      `Hei!\n\nHar du alt svart, takk! Vi veit ikkje kven som har svart, så denne påminninga går til alle.\n\n` +
      `Har du ikkje svart, kan du gjere det her seinast ${day}:\n{{lenke}}\n\nHelsing ${sender}`,
    reminderSms: `${sender}: Har du alt svart, takk! Om ikkje: svar seinast ${day}: {{lenke}}`,
  }),
  en: (sender, day) => ({
    subject: 'What matters most to you where you live?',
    email:
      `Hello!\n\n${sender} and LO ask members what matters most in their municipality before the election. There are ` +
      `three questions and it takes a few minutes.\n\nAnswer here by ${day}:\n{{lenke}}\n\nThe link is yours and can ` +
      `be used once. We do not store who you are, and nobody can see what you answered.\n\nRegards, ${sender}`,
    sms: `${sender}: What matters most in your municipality? Answer by ${day}: {{lenke}} We do not store who you are.`,
    reminderSubject: 'Have you answered? The deadline is near',
    reminder:
      `Hello!\n\nIf you have already answered, thank you! We do not know who has, so this reminder goes to everyone.` +
      `\n\nIf not, you can answer here by ${day}:\n{{lenke}}\n\nRegards, ${sender}`,
    reminderSms: `${sender}: If you have already answered, thank you! If not, answer by ${day}: {{lenke}}`,
  }),
};

/** From this hour on a day is as good as over, and to name the time would only make the reader wonder. */
const LATE = 23;
const AT = { nb: ' kl. ', nn: ' kl. ', en: ' at ' };

/** The last whole day on which members can answer, or the time where it closes in the middle of one. Norwegian time. */
function deadlineIn(language: InvitationLanguage, closes: string): string {
  const zone = { timeZone: 'Europe/Oslo' } as const;
  const tag = language === 'en' ? 'en-GB' : `${language}-NO`;
  const moment = new Date(closes);
  const [hour = '', minute = ''] = new Intl.DateTimeFormat('en-GB', { ...zone, timeStyle: 'short' })
    .format(moment)
    .split(':');
  // What closes at midnight is open to the end of the day before.
  const atMidnight = hour === '00' && minute === '00';
  const last = atMidnight ? new Date(moment.getTime() - 60_000) : moment;
  const day = new Intl.DateTimeFormat(tag, { ...zone, dateStyle: 'long' }).format(last);
  if (atMidnight || Number(hour) >= LATE) return day;
  return `${day}${AT[language]}${hour}${language === 'en' ? ':' : '.'}${minute}`;
}
