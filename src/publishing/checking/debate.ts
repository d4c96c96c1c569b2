import type { Debate, Order, Sender, Text } from '../../../data-schema/v1/types.ts';
import { checkThreshold, DEFAULT_THRESHOLD, StatisticsError } from '../../statistics/index.ts';
import type { Row } from '../reading/table.ts';
import { debatePairs } from '../tables/pairs.ts';
import { languages, orderRules, yesNo } from '../tables/vocabulary.ts';
import {
  dayCell,
  idCell,
  isLink,
  limited,
  linkCell,
  requiredText,
  tellLong,
  textCell,
  unknownWord,
  wordCell,
} from './cells.ts';
import type { Context } from './context.ts';
import { datesOf } from './dates.ts';
import { readPairs, type Fields } from './pairs.ts';

/** What the debate table says, before the latest day of all tables is known. */
export interface DebateFields {
  id: string;
  title: Text;
  language: 'nb' | 'nn' | 'en' | 'se';
  updated?: string;
  resultsDate?: string;
  fictional: boolean;
  internal: boolean;
  base?: string;
  scripts?: string;
  collector?: string;
  election?: Debate['election'];
  dates?: Debate['dates'];
  sender: Sender;
  order?: Order;
  membersOf?: Text;
  extract?: Text;
  thresholds: { base: number; difference?: number };
  lowered: boolean;
}

/** Checks the table `debatt`. Undefined when there is none, which is an error. */
export function checkDebate(context: Context, acknowledged: boolean): DebateFields | undefined {
  const table = context.table('debate');
  if (!table) {
    // In a workbook that could not be read, nobody knows what is missing.
    if (!context.problems.has('wrong-format', 'locked', 'unreadable', 'stray-cells'))
      context.problems.error(
        { file: 'debatt' },
        'missing-table',
        'Tabellen «debatt» mangler.',
        'Den sier hva debatten heter, når valget er, og hvem som står bak.',
      );
    return undefined;
  }
  const fields = readPairs(table, debatePairs, context.problems);
  const { row } = fields;
  const language = wordCell(row, 'language', languages) ?? 'nb';
  context.language = language;
  context.fictional = wordCell(row, 'fictional', yesNo) ?? false;
  const rule = row.get('order') ? orderOf(row) : undefined;
  return {
    id: row.get('id') ? idCell(row) : '',
    title: row.get('title') ? requiredText(row, 'title', language) : (textCell(row, 'title', language) ?? ''),
    language,
    updated: dayCell(row, 'updated'),
    resultsDate: dayCell(row, 'resultsDate'),
    fictional: context.fictional,
    internal: wordCell(row, 'internal', yesNo) ?? false,
    base: folderLink(row, 'base'),
    scripts: folderLink(row, 'scripts'),
    collector: linkCell(row, 'collector'),
    election: electionOf(row, language),
    dates: datesOf(fields, language),
    sender: senderOf(fields, language),
    order: rule,
    membersOf: textCell(row, 'membersOf', language) || undefined,
    extract: textCell(row, 'extract', language) || undefined,
    ...thresholdsOf(row, acknowledged),
  };
}

function electionOf(row: Row, language: string): Debate['election'] {
  const day = dayCell(row, 'electionDay');
  const name = textCell(row, 'election', language);
  return day || name ? { ...(day && { day }), ...(name && { name }) } : undefined;
}

/** An https address with a slash last, so that paths can be put after it. */
function folderLink(row: Row, key: string): string | undefined {
  const link = linkCell(row, key);
  return link && !link.endsWith('/') ? `${link}/` : link;
}

function senderOf(fields: Fields, language: string): Sender {
  const { row } = fields;
  const sender: Sender = {
    names: fields.many('sender').flatMap(namesIn),
    corrections: limited(row, 'corrections', 300),
  };
  const paidBy = textCell(row, 'paidBy', language);
  const ties = textCell(row, 'ties', language);
  if (paidBy) sender.paidBy = paidBy;
  if (ties) sender.ties = ties;
  else
    row.warn(
      undefined,
      'no-ties',
      'Feltet «bindinger» er tomt.',
      'Har avsenderen bånd til et parti, skal det stå her. Er det ingen, skriver du det.',
    );
  if (row.get('contact')) sender.contact = limited(row, 'contact', 300);
  if (row.get('press')) sender.press = limited(row, 'press', 300);
  const { corrections } = sender;
  if (corrections && !isLink(corrections) && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(corrections)) {
    row.error(
      'corrections',
      'bad-contact',
      `«${corrections}» er verken en e-postadresse eller en adresse som begynner med https.`,
    );
  }
  return sender;
}

function namesIn(row: Row): Sender['names'] {
  const texts = row.get('sender').split(/[\n;]+/);
  const names = texts
    .map(each => each.trim())
    .filter(Boolean)
    .map(nameAndLink);
  for (const { name } of names) tellLong(row, 'sender', name, 200);
  return names;
}

function nameAndLink(text: string): { name: string; url?: string } {
  const found = /^(.*?)[\s,(]+(https:\/\/[^\s)]+)\)?$/.exec(text);
  return found?.[1] && isLink(found[2]!) ? { name: found[1].trim(), url: found[2]! } : { name: text };
}

function orderOf(row: Row): Order | undefined {
  // The source may have colons of its own, such as that of an address.
  const [, word = '', mark, rest = ''] = /^([^:(]*)([:(])?(.*)$/s.exec(row.get('order')) ?? [];
  const source = (mark === '(' ? rest.replace(/\)\s*$/, '') : rest).trim();
  tellLong(row, 'order', source, 500);
  const rule = orderRules.find(word);
  if (!rule) {
    unknownWord(row, 'order', word.trim(), orderRules);
    return undefined;
  }
  return { rule, ...(source && { source }) };
}

function thresholdsOf(row: Row, acknowledged: boolean): Pick<DebateFields, 'thresholds' | 'lowered'> {
  const numbers = row.get('thresholds').match(/\d+/g)?.map(Number) ?? [];
  const [base = DEFAULT_THRESHOLD, difference = 100] = numbers;
  const usual = { thresholds: { base: DEFAULT_THRESHOLD, difference: 100 }, lowered: false };
  if (difference < 100) {
    row.error(
      'thresholds',
      'threshold-difference',
      'Forskjeller kan ikke sies i ord ved færre enn 100 svar på begge sider.',
      'Skriv 100 eller mer, eller la det stå tomt.',
    );
  }
  try {
    const { lowered } = checkThreshold(base, acknowledged);
    if (lowered)
      row.warn(
        'thresholds',
        'threshold-lowered',
        `Terskelen er senket til ${base}. Det blir skrevet i release.json.`,
      );
    return { thresholds: { base, difference: Math.max(difference, 100) }, lowered };
  } catch (error) {
    if (!(error instanceof StatisticsError)) throw error;
    if (error.code === 'threshold-not-acknowledged') {
      row.error(
        'thresholds',
        error.code,
        `Terskelen ${base} er lavere enn ${DEFAULT_THRESHOLD}.`,
        'Bygg med --i-understand hvis du har vurdert hva det betyr for personvernet.',
      );
    } else {
      row.error(
        'thresholds',
        error.code,
        `Terskelen ${base} er for lav. Den kan aldri være under 5.`,
        `Skriv ${DEFAULT_THRESHOLD}, eller la feltet stå tomt.`,
      );
    }
    return usual;
  }
}
