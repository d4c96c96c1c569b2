import type { Area, Issue, Question, Result } from '../../data-schema/v1/types.ts';
import { listMessage } from '../locales/message.ts';
import { cellAt, differencesOf, figureOf, ranked } from './ranking-figures.ts';
import { notesOf } from './ranking-notes.ts';
import { federationName, placeOf, sourceOf, thresholdOf, type Source } from './ranking-places.ts';
import type { RankingQuestion, RankingRow, RankingView, Says } from './ranking-view.ts';

export { differencesSay, figureSays } from './ranking-figures.ts';
export { placeOf } from './ranking-places.ts';
export type * from './ranking-view.ts';

/** What a reader has chosen to see. */
export interface RankingOptions {
  /** Id of a federation; one that has released nothing here is everybody. */
  readonly federation?: string;
}

/**
 * What members in an area found most important, by question: whose answers are shown and why, the issues in order, the
 * county and the country beside them, and what must be said about the numbers.
 */
export function ranking(document: Area, options: RankingOptions = {}): RankingView {
  const federations = federationsOf(document);
  const federation = federations.find(id => id === options.federation) ?? '';
  const odd: string[] = [];
  return {
    code: document.area.code,
    place: placeOf(document, document.area.code, federation),
    language: document.language,
    updated: document.updated,
    fictional: document.fictional === true,
    internal: document.internal === true,
    about: aboutOf(document),
    federation,
    federations: federations.map(id => ({ id, name: federationName(document, id) })),
    questions: document.questions
      .filter(question => question.kind === 'choice' || hasResult(document, question.id))
      .map(question => questionOf(document, question, federation, odd)),
    odd,
  };
}

const aboutOf = ({ debate, sender, updated, language }: Area): Says => ({
  key: 'about',
  params: {
    debate: { data: debate.title, language },
    sender: listMessage(sender.names.map(each => each.name)),
    updated,
  },
});

const hasResult = (document: Area, question: string): boolean =>
  document.results.some(each => each.question === question && !!(each.counts ?? each.leading));

/** Federations with results for the whole country. Smaller areas are never divided by federation: too few would be left. */
function federationsOf(document: Area): string[] {
  if (document.area.level !== 'country') return [];
  const released = document.results.filter(each => each.area === document.area.code && each.federation);
  const named = document.federations?.map(each => each.id) ?? [];
  const ids = new Set(released.map(each => each.federation ?? ''));
  return [...named.filter(id => ids.has(id)), ...[...ids].filter(id => !named.includes(id))];
}

function questionOf(document: Area, question: Question, federation: string, odd: string[]): RankingQuestion {
  const source = sourceOf(document, question.id, federation);
  const { shown, result, reasons, references } = source;
  const data = (data: Question['text']): Says => ({
    key: 'text',
    params: { text: { data, language: document.language } },
  });
  const rows = result ? rowsOf(document, question, { ...source, result }, odd) : [];
  const based = (place: typeof shown, { base }: Result) => (base === undefined ? place : { ...place, base });
  return {
    id: question.id,
    text: data(question.text),
    ...(question.note ? { note: data(question.note) } : {}),
    state: result ? (result.state === 'leading' ? 'leading' : 'counted') : 'none',
    shown: result ? based(shown, result) : shown,
    heading: shown.federation
      ? { key: 'heading.federation', params: { federation: shown.label } }
      : { key: 'heading', params: { where: shown.where } },
    reasons,
    rows,
    references: references.map(each => based(each.place, each.result)),
    notes: result ? notesOf(document, question, result, shown, rows) : [],
  };
}

type Shown = Source & { readonly result: Result };

function rowsOf(document: Area, question: Question, source: Shown, odd: string[]): RankingRow[] {
  const { result } = source;
  const known = question.issues ?? [];
  const named = result.state === 'leading' ? (result.leading ?? []) : Object.keys(result.counts ?? {});
  const unknown = named.filter(id => !known.some(issue => issue.id === id));
  for (const id of unknown)
    odd.push(`Resultatet for «${question.id}» har en sak som spørsmålet ikke har: «${id}».`);
  const issues = [...known, ...new Set(unknown)].filter(issue => isShown(issue, named, result));
  const rows = issues.map(issue => rowOf(document, issue, source));
  for (const { issue, figure } of rows)
    if (figure.kind === 'none' && cellAt(result, issue) !== undefined)
      odd.push(`Tallet for «${issue}» på «${question.id}» gir ingen mening.`);
  return ranked(rows);
}

/** Leading issues alone; else all that were offered, and those no longer offered that have a number. */
function isShown(issue: Issue | string, named: readonly string[], result: Result): boolean {
  if (typeof issue === 'string') return true;
  return named.includes(issue.id) || (result.state !== 'leading' && !issue.retired);
}

function rowOf(document: Area, issue: Issue | string, { shown, result, references }: Shown): RankingRow {
  const id = typeof issue === 'string' ? issue : issue.id;
  const threshold = thresholdOf(document);
  const least = Math.max(1, document.thresholds?.difference ?? 100);
  return {
    issue: id,
    title:
      typeof issue === 'string'
        ? { key: 'row.unknown', params: { id } }
        : { key: 'text', params: { text: { data: issue.title, language: document.language } } },
    figure: result.state === 'leading' ? { kind: 'leading' } : figureOf(result, id, threshold),
    references: references.map(each => figureOf(each.result, id, threshold)),
    differences:
      result.state === 'leading' ? [] : differencesOf({ place: shown, result }, references, id, least),
    asked: document.lists.length > 0 && document.standpoints.some(each => each.issues?.includes(id)),
    marks: typeof issue === 'string' ? [] : marksOf(issue),
  };
}

function marksOf({ example, retired }: Issue): Says[] {
  return [
    ...(example ? [{ key: 'row.example' } as const] : []),
    ...(retired ? [{ key: 'row.retired' } as const] : []),
  ];
}
