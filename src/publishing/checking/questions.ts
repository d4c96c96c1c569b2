import type { Federation, Issue, Question } from '../../../data-schema/v1/types.ts';
import type { Row } from '../reading/table.ts';
import { questionKinds, yesNo } from '../tables/vocabulary.ts';
import { countCell, idCell, requiredText, textCell, wordCell } from './cells.ts';
import type { Context } from './context.ts';
import { inOrder, orderCell } from './order.ts';
import { Registry, textsOf } from './registry.ts';
import { unwiseQuestion } from './unwise.ts';

/** Survey questions with their issues, and the federations that have released figures. */
export interface QuestionRegistries {
  questions: Registry<Question>;
  /** Issues by question. */
  issues: Map<string, Registry<Issue>>;
  /** Ids of issues that cannot be chosen with others, by question; only for the survey. */
  exclusive: Map<string, string[]>;
  federations: Registry<Federation>;
}

/** More survey questions than this tire people out. */
const MOST_QUESTIONS = 12;

/** Checks `spørsmål`, `saker` and `forbund`. */
export function checkQuestions(context: Context): QuestionRegistries {
  const questions = readQuestions(context);
  const issues = new Map(questions.items.map(question => [question.id, issueRegistry()]));
  const exclusive = new Map<string, string[]>();
  for (const row of context.rows('issues')) readIssue(row, context, questions, { issues, exclusive });
  for (const question of questions.items) {
    const own = issues.get(question.id)!.items;
    if (own.length > 0) question.issues = own;
    else if (question.kind === 'choice') {
      const file = context.table('questions')?.file ?? 'spørsmål';
      context.problems.error(
        { file, value: question.id },
        'no-issues',
        `Spørsmålet «${question.id}» har ingen saker å velge mellom.`,
        'Legg dem inn i tabellen «saker», eller sett type til fritekst.',
      );
    }
  }
  return { questions, issues, exclusive, federations: readFederations(context) };
}

function readQuestions(context: Context): Registry<Question> {
  const found: { item: Question; order?: number }[] = [];
  const ids = new Set<string>();
  for (const row of context.rows('questions')) {
    const id = idCell(row);
    const question: Question = {
      id,
      text: requiredText(row, 'text', context.language),
      kind: wordCell(row, 'kind', questionKinds) ?? 'choice',
    };
    const max = countCell(row, 'max');
    if (max !== undefined && max < 1) row.error('max', 'bad-number', 'Det må gå an å velge minst én sak.');
    else if (max !== undefined) question.max = max;
    const own = wordCell(row, 'own', yesNo);
    if (own !== undefined) question.ownSuggestion = own;
    const note = textCell(row, 'note', context.language);
    if (note) question.note = note;
    unwiseQuestion(row, 'text');
    if (ids.has(id)) row.error('id', 'duplicate-row', `Spørsmålet «${id}» står to ganger.`);
    ids.add(id);
    if (id) found.push({ item: question, order: orderCell(row) });
  }
  const registry = new Registry<Question>({ the: 'spørsmålet', table: 'spørsmål', code: 'unknown-question' });
  for (const question of inOrder(found)) registry.add(question.id, question, textsOf(question.text));
  if (registry.size > MOST_QUESTIONS) {
    context.problems.warn(
      { file: context.table('questions')!.file },
      'many-questions',
      `Det er ${registry.size} spørsmål. Mange faller fra når det er flere enn ${MOST_QUESTIONS}.`,
    );
  }
  return registry;
}

function issueRegistry(): Registry<Issue> {
  return new Registry<Issue>({ the: 'saken', table: 'saker', code: 'unknown-issue' });
}

function readIssue(
  row: Row,
  context: Context,
  questions: Registry<Question>,
  { issues, exclusive }: Pick<QuestionRegistries, 'issues' | 'exclusive'>,
): void {
  const id = idCell(row);
  const question = questions.resolve(row, 'question');
  const issue: Issue = { id, title: requiredText(row, 'title', context.language) };
  if (wordCell(row, 'example', yesNo)) issue.example = true;
  if (wordCell(row, 'retired', yesNo)) issue.retired = true;
  if (!id || !question) return;
  if (wordCell(row, 'exclusive', yesNo))
    exclusive.set(question.id, [...(exclusive.get(question.id) ?? []), id]);
  const elsewhere = [...issues].find(([other, registry]) => other !== question.id && registry.get(id));
  if (elsewhere)
    row.error(
      'id',
      'duplicate-issue',
      `Saken «${id}» hører også til spørsmålet «${elsewhere[0]}».`,
      'Gi den ene en annen id.',
    );
  else if (!issues.get(question.id)!.add(id, issue, textsOf(issue.title))) {
    row.error('id', 'duplicate-row', `Saken «${id}» står to ganger under «${question.id}».`);
  }
}

function readFederations(context: Context): Registry<Federation> {
  const registry = new Registry<Federation>({
    the: 'forbundet',
    table: 'forbund',
    code: 'unknown-federation',
  });
  for (const row of context.rows('federations')) {
    const id = idCell(row);
    const name = requiredText(row, 'name', context.language);
    if (id && !registry.add(id, { id, name }, textsOf(name)))
      row.error('id', 'duplicate-row', `Forbundet «${id}» står to ganger.`);
  }
  return registry;
}
