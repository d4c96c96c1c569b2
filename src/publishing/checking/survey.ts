import type { Question, Survey } from '../../../data-schema/v1/types.ts';
import type { Row, Table } from '../reading/table.ts';
import { surveyPairs } from '../tables/pairs.ts';
import { placeQuestions, surveyModes, yesNo } from '../tables/vocabulary.ts';
import {
  countCell,
  idCell,
  limited,
  linkCell,
  requiredText,
  textCell,
  wordCell,
  tellDayNumber,
} from './cells.ts';
import type { Context } from './context.ts';
import type { DebateFields } from './debate.ts';
import { fromDayNumber, parseMoment } from './days.ts';
import { readPairs } from './pairs.ts';
import type { Registers } from './registers.ts';

/** Checks `undersøkelse` together with the questions. Undefined where there is none, or only empty fields. */
export function checkSurvey(
  context: Context,
  debate: DebateFields,
  registers: Registers,
): Survey | undefined {
  const table = context.table('survey');
  // A template's table with nothing filled in is no survey.
  if (!table || !isFilled(table, context)) return undefined;
  const { row } = readPairs(table, surveyPairs, context.problems);
  const language = debate.language;
  const opens = momentCell(row, 'opens');
  const closes = momentCell(row, 'closes', true);
  if (opens && closes && Date.parse(opens) >= Date.parse(closes)) {
    row.error('closes', 'dates-reversed', `Undersøkelsen stenger (${closes}) før den åpner (${opens}).`);
  }
  const questions = registers.questions.items.map(question => surveyQuestion(question, registers));
  if (questions.length === 0) {
    context.problems.error(
      { file: table.file },
      'no-questions',
      'Undersøkelsen har ingen spørsmål.',
      'Legg dem inn i tabellene «spørsmål» og «saker».',
    );
  }
  const required = wordCell(row, 'placeRequired', yesNo);
  const survey: Survey = {
    schema: 'lo.survey/1',
    id: row.get('id') ? idCell(row) : debate.id,
    revision: Math.max(1, countCell(row, 'revision') ?? 1),
    debate: debate.id,
    title: textCell(row, 'title', language) ?? debate.title,
    intro: textCell(row, 'intro', language),
    fictional: debate.fictional || undefined,
    language,
    opens: opens ?? '',
    closes: closes ?? '',
    graceMinutes: countCell(row, 'grace'),
    mode: wordCell(row, 'mode', surveyModes) ?? 'open',
    place: {
      ask: wordCell(row, 'place', placeQuestions) ?? 'live',
      ...(required !== undefined && { required }),
    },
    areas: areasOf(row, context),
    federations: registers.federations.size > 0 ? registers.federations.items : undefined,
    collector: debate.collector,
    controller: controllerOf(row),
    privacy: privacyOf(row, language),
    questions,
  };
  return survey;
}

function isFilled(table: Table, context: Context): boolean {
  for (const row of table.rows(context.problems)) if (row.get('value')) return true;
  return false;
}

function surveyQuestion(
  { id, kind, text, max, ownSuggestion, issues, note }: Question,
  { exclusive }: Registers,
): Survey['questions'][number] {
  return { id, kind, text, max, ownSuggestion, issues, exclusive: exclusive.get(id), note };
}

function momentCell(row: Row, key: string, endOfDay = false): string | undefined {
  const text = row.get(key);
  if (!text) return undefined;
  const moment = parseMoment(text, endOfDay);
  if (!moment && !tellDayNumber(row, key, text, fromDayNumber(text)))
    row.error(
      key,
      'bad-date',
      `«${text}» er ikke et tidspunkt.`,
      'Skriv det som 15.01.2027 08:00, norsk tid.',
    );
  return moment;
}

function areasOf(row: Row, context: Context): Survey['areas'] {
  const wanted = context.placeSet(row, 'areas', ['municipality']);
  const municipalities = context.places.all.filter(
    place => place.level === 'municipality' && (wanted?.has(place.code) ?? true),
  );
  return municipalities.map(({ code, names, parent, former }) => ({
    code,
    names: [...names],
    parent,
    ...(former.length > 0 && { former: [...former] }),
  }));
}

function controllerOf(row: Row): Survey['controller'] {
  const text = limited(row, 'controller', 300);
  const address = /[^\s<>(),]+@[^\s<>(),]+/.exec(text)?.[0] ?? '';
  const contact = limited(row, 'controllerContact', 300) || address;
  if (text && !contact) {
    row.error(
      'controllerContact',
      'missing-field',
      'Det står ikke hvordan medlemmene når den behandlingsansvarlige.',
      'Fyll ut «behandlingsansvarlig_kontakt» med en e-postadresse.',
    );
  }
  const name = text.replace(address, '').replace(/[\s<>(),]+$/, '') || text;
  const url = linkCell(row, 'controllerUrl');
  return { name, contact, ...(url && { url }) };
}

function privacyOf(row: Row, language: string): Survey['privacy'] {
  const url = linkCell(row, 'privacyUrl');
  // Empty ones are told already, as fields that are missing.
  const text = row.get('privacy') ? requiredText(row, 'privacy', language) : '';
  const retention = row.get('retention') ? requiredText(row, 'retention', language) : '';
  return { text, retention, ...(url && { url }) };
}
