import { common } from '../locales/common/index.ts';
import { lookupIn } from '../locales/catalogue.ts';
import type { Language } from '../locales/languages.ts';
import { plain, type Message } from '../locales/message.ts';
import { columnTexts } from '../locales/top-issues/columns.ts';
import { topIssuesTexts } from '../locales/top-issues/index.ts';
import { csvOf, type CsvOptions, type CsvValue } from './csv.ts';
import { differencesSay, figureSays } from './ranking-figures.ts';
import type { Figure, RankingPlace, RankingQuestion, RankingRow, RankingView } from './ranking-view.ts';

const columns = [
  'question',
  'rank',
  'issue',
  'place',
  'code',
  'federation',
  'count',
  'percent',
  'words',
  'base',
  'difference',
  'note',
  'updated',
] as const;

type Say = (message: Message) => string;

/** How a ranking is written, and what stands below it. */
export interface RankingCsvOptions extends CsvOptions {
  /** The same ranking for each federation that has released its own result. */
  readonly federations?: readonly RankingView[];
}

/**
 * A ranking as a CSV file: a row for each issue and each place it is counted in, the area's own first. What is not a
 * number stands in words in a column of its own, so that the columns of numbers hold nothing else. A question with
 * nothing to show has one row that says why. In English and Northern Sámi the texts must have been loaded.
 */
export function rankingCsv(
  view: RankingView,
  language: Language,
  { federations = [], ...options }: RankingCsvOptions = {},
): string {
  const lookup = lookupIn([columnTexts, topIssuesTexts, common], language);
  const say: Say = message => plain(message, language, lookup);
  const head = columns.map(name => say({ key: `column.${name}` }));
  const rows = view.questions.flatMap(question => rowsOf(view, question, say));
  const own = federations.flatMap(each =>
    each.questions.flatMap(question => federationRows(each, question, say)),
  );
  return csvOf([head, ...rows, ...own], options);
}

/** A federation's own numbers; everybody's stand above. Where it has released none, one row says so. */
function federationRows(view: RankingView, question: RankingQuestion, say: Say): CsvValue[][] {
  if (question.shown.federation) return rowsOf(view, { ...question, references: [] }, say);
  const reasons = question.reasons.filter(({ key }) => key !== 'why.instead');
  return rowsOf(view, { ...question, shown: view.place, state: 'none', reasons }, say);
}

function rowsOf(view: RankingView, question: RankingQuestion, say: Say): CsvValue[][] {
  const note = [...marksOf(view), ...question.reasons].map(say).join(' ');
  const all = (cells: Partial<Record<(typeof columns)[number], CsvValue>>) =>
    columns.map(name => ({ question: say(question.text), note, updated: view.updated, ...cells })[name]);
  const place = (at: RankingPlace) => ({
    place: at.federation ? '' : say(at.label),
    federation: at.federation ? say(at.label) : '',
    code: at.code,
    base: at.base,
  });
  if (question.state === 'none') return [all(place(question.shown))];
  return question.rows.flatMap(row => [
    all({ ...place(question.shown), ...ownCells(row, say), ...figureCells(row.figure, say) }),
    ...question.references.map((at, index) =>
      all({
        ...place(at),
        issue: say(row.title),
        ...figureCells(row.references[index] ?? { kind: 'none' }, say),
      }),
    ),
  ]);
}

const marksOf = ({ fictional, internal }: RankingView): Message[] => [
  ...(fictional ? [{ key: 'fictional' }] : []),
  ...(internal ? [{ key: 'internal' }] : []),
];

const ownCells = (row: RankingRow, say: Say) => ({
  rank: row.rank,
  issue: say(row.title),
  difference: differencesSay(row.differences).map(say).join('. '),
});

const figureCells = (figure: Figure, say: Say) => ({
  count: 'count' in figure ? figure.count : undefined,
  percent: figure.kind === 'share' ? figure.percent : undefined,
  words: 'count' in figure ? undefined : say(figureSays(figure)),
});
