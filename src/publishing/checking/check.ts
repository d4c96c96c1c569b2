import type { CheckedDebate, CheckedList, CheckedStandpoint } from '../model.ts';
import { officialPlaces } from '../places/index.ts';
import { type Problem, type ProblemCounts, Problems } from '../problems.ts';
import { readSources, type SourceFiles } from '../reading/sources.ts';
import { checkAnswers } from './answers.ts';
import { checkAssessments, tellOutdated } from './assessments.ts';
import { checkGroups, checkOrganisations } from './areas.ts';
import { Context } from './context.ts';
import { checkDebate, type DebateFields } from './debate.ts';
import { checkEarlier, type EarlierTree } from './earlier.ts';
import { checkChanges } from './extras.ts';
import { checkLists } from './lists.ts';
import { checkQuestions } from './questions.ts';
import type { Registers } from './registers.ts';
import { checkRevised } from './revised.ts';
import { checkReplies } from './replies.ts';
import { checkResults } from './results.ts';
import { checkSeats } from './seats.ts';
import { checkStandpoints } from './standpoints.ts';
import { checkStatus } from './status.ts';
import { checkSuggestions } from './suggestions.ts';
import { checkSurvey } from './survey.ts';
import { checkTotals } from './totals.ts';

export interface CheckOptions {
  /**
   * Today, `yyyy-mm-dd`, for warnings such as a deadline that has passed, and for what a survey that is open may not be changed
   * in. Nothing published depends on it.
   */
  today?: string;
  /** Whoever builds has said that they understand what a threshold under 10 means. */
  acknowledged?: boolean;
  /** What was published before, where it is known. */
  earlier?: EarlierTree;
}

/** What a check found. */
export interface CheckResult {
  /** The debate, where there were no errors. */
  debate?: CheckedDebate;
  /** Everything found, sorted. */
  problems: Problem[];
  counts: ProblemCounts;
}

/**
 * Reads and checks a whole source: every table, every row, everything at once. The files are those of a folder, or one
 * workbook.
 */
export async function checkSource(files: SourceFiles, options: CheckOptions = {}): Promise<CheckResult> {
  const problems = new Problems();
  const sources = await readSources(files, problems);
  const context = new Context(sources, problems, officialPlaces, options.today);
  const fields = checkDebate(context, options.acknowledged ?? false);
  context.places = checkGroups(context);
  const registers = checkRegisters(context, fields);
  const controls = checkReplies(context, registers);
  const rows = checkAnswers(context, registers);
  checkTotals(context, controls, registers);
  const assessments = checkAssessments(context, registers);
  checkSeats(context, registers);
  checkResults(context, registers);
  checkSuggestions(context, fields?.thresholds.base ?? 10);
  checkStatus(context, registers);
  const changes = checkChanges(context, registers);
  tellOutdated(assessments, changes, context, registers);
  const organisations = checkOrganisations(context);
  const survey = fields && checkSurvey(context, fields, registers);
  const updated = fields && updatedOf(fields, context);
  const ok = fields && updated && !problems.hasErrors;
  const debate = ok
    ? { ...debateOf(fields, context, registers), updated, organisations, survey, changes }
    : undefined;
  if (debate && options.earlier) {
    await checkEarlier(options.earlier, { debate, context, registers, rows });
    if (survey) await checkRevised(options.earlier, survey, { context, fictional: debate.fictional });
  }
  return {
    ...(debate && !problems.hasErrors && { debate }),
    problems: problems.sorted(),
    counts: problems.counts(),
  };
}

function checkRegisters(context: Context, fields: DebateFields | undefined): Registers {
  const questions = checkQuestions(context);
  return {
    ...questions,
    lists: checkLists(context, fields?.order?.rule === 'alphabetical'),
    standpoints: checkStandpoints(context, questions.issues.values()),
  };
}

/** The day the reader sees: as told, else the latest of all tables; never the day of the build. */
function updatedOf(fields: DebateFields, context: Context): string | undefined {
  const updated = fields.updated ?? [context.latest, fields.resultsDate].filter(Boolean).sort().at(-1);
  if (!updated) {
    context.problems.error(
      { file: context.table('debate')!.file, column: 'oppdatert' },
      'missing-field',
      'Det finnes ingen datoer i tabellene, og feltet «oppdatert» er tomt.',
      'Skriv datoen leserne skal se.',
    );
  }
  return updated;
}

type Rest = 'updated' | 'organisations' | 'survey' | 'changes';

function debateOf(fields: DebateFields, context: Context, registers: Registers): Omit<CheckedDebate, Rest> {
  const { collector: _collector, updated: _updated, ...debate } = fields;
  return {
    ...debate,
    questions: registers.questions.items,
    federations: registers.federations.items,
    lists: registers.lists.items satisfies CheckedList[],
    standpoints: registers.standpoints.items satisfies CheckedStandpoint[],
    places: context.places,
    areas: context.areas,
  };
}
