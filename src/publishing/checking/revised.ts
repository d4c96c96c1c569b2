import type { Survey, SurveyQuestion, Text } from '../../../data-schema/v1/types.ts';
import { someOf } from '../some.ts';
import type { Context } from './context.ts';
import { isSameText, type EarlierTree } from './earlier.ts';

/** So many changes are named. */
const MOST = 5;

/** One thing that is not as it was published. */
interface Change {
  readonly says: string;
  /** Forms that had the earlier survey have their answers refused for it, whatever the revision. */
  readonly isRefused?: boolean;
}

/**
 * Holds a survey against the one that is published, while members answer that one (W21). The collector tells forms that had
 * another survey by the revision alone: where it is forgotten, it refuses what they still offer, and answers to two
 * wordings are counted as answers to one.
 *
 * Before it opens and after it closes everything may change: nobody answers.
 */
export async function checkRevised(
  earlier: EarlierTree,
  now: Survey,
  { context, fictional }: { context: Context; fictional: boolean },
): Promise<void> {
  const { release } = earlier;
  if (release.debate !== now.debate || (release.fictional ?? false) !== fictional || release.internal) return;
  const before = await earlier.survey();
  if (!before && 'survey.json' in release.files) tellUnreadable(context);
  if (!before || before.id !== now.id || !isAnswered(before, now, context.today)) return;
  const changes = [...changesOf(before, now)];
  tellRemoved(before, now, context);
  if (now.revision < before.revision || (now.revision === before.revision && changes.length > 0))
    tellForgotten(changes, before, { now, context });
  else tellRefused(changes, context);
}

function tellUnreadable({ problems }: Context): void {
  problems.note(
    { file: 'survey.json' },
    'earlier-unreadable',
    'Filen i det som er publisert fra før, kan ikke leses. Undersøkelsen er ikke sammenlignet med den nye.',
  );
}

/** Whether it is open on a day, as it was published or as it is to be. Without a day nobody can say that it is not. */
function isAnswered(before: Survey, now: Survey, today: string | undefined): boolean {
  if (!today) return true;
  const closes = [before, now].map(survey => survey.closes.slice(0, 10)).sort();
  return before.opens.slice(0, 10) <= today && today <= closes[1]!;
}

function tellForgotten(
  changes: readonly Change[],
  before: Survey,
  { now, context }: { now: Survey; context: Context },
): void {
  const named = changes.map(({ says }) => says);
  const why =
    changes.length > 0
      ? `Den er endret siden den ble publisert: ${someOf(named, MOST)}. Uten ny revisjon kan svar som er på vei inn, bli avvist, og svar på det gamle og det nye blir talt sammen.`
      : 'Skjemaer som alt er åpne, har en nyere revisjon enn denne.';
  context.problems.error(
    { file: fileOf(context, 'survey'), column: 'revisjon', value: String(now.revision) },
    'survey-not-revised',
    `Undersøkelsen er åpen, og er publisert med revisjon ${before.revision}. ${why}`,
    `Skriv ${before.revision + 1} i feltet «revisjon», og start mottaket på nytt med den nye survey.json før du legger den ut.`,
  );
}

/** No revision helps whoever has ticked one already: the collector must know it, as retired. */
function tellRemoved(before: Survey, now: Survey, context: Context): void {
  for (const question of before.questions) {
    const present = now.questions.find(({ id }) => id === question.id);
    if (!present) continue;
    for (const { id } of missingFrom(present.issues, question.issues))
      context.problems.error(
        { file: fileOf(context, 'issues'), column: 'id', value: id },
        'issue-removed',
        `Saken «${id}» i «${question.id}» er tatt bort mens undersøkelsen er åpen. Svar der noen har valgt den, ville blitt avvist.`,
        'Sett raden inn igjen, med «ja» i kolonnen «utgått».',
      );
  }
}

function tellRefused(changes: readonly Change[], context: Context): void {
  const named = changes.filter(({ isRefused }) => isRefused).map(({ says }) => says);
  if (named.length === 0) return;
  context.problems.warn(
    { file: fileOf(context, 'survey') },
    'survey-refuses-earlier',
    `Undersøkelsen er åpen. Skjemaer som alt er åpne, og utkast som er begynt, kan bli avvist fordi dette er endret: ${someOf(named, MOST)}.`,
    'La det stå som det var til undersøkelsen er stengt, hvis du kan.',
  );
}

function* changesOf(before: Survey, now: Survey): Generator<Change> {
  for (const { id } of missingFrom(now.questions, before.questions))
    yield { says: `spørsmålet «${id}» er tatt bort`, isRefused: true };
  for (const { id } of missingFrom(before.questions, now.questions))
    yield { says: `spørsmålet «${id}» er nytt` };
  for (const question of before.questions) {
    const present = now.questions.find(({ id }) => id === question.id);
    if (!present) continue;
    yield* changesOfQuestion(question, present, now.language);
    yield* changesOfIssues(question, present, now.language);
  }
  if (before.place.ask !== now.place.ask || before.place.required !== now.place.required)
    yield { says: 'spørsmålet om sted er et annet' };
  const [had, have] = [before, now].map(({ areas = [] }) => areas.map(({ code }) => ({ id: code })));
  for (const { id } of missingFrom(have, had)) yield { says: `kommunen ${id} er tatt bort`, isRefused: true };
  for (const { id } of missingFrom(had, have)) yield { says: `kommunen ${id} er ny` };
  for (const { id } of missingFrom(now.federations, before.federations))
    yield { says: `forbundet «${id}» er tatt bort`, isRefused: true };
  for (const { id } of missingFrom(before.federations, now.federations))
    yield { says: `forbundet «${id}» er nytt` };
}

function* changesOfQuestion(
  before: SurveyQuestion,
  now: SurveyQuestion,
  language: string,
): Generator<Change> {
  const of = `spørsmålet «${now.id}»`;
  if (isReworded(before.text, now.text, language)) yield { says: `${of} har en annen tekst` };
  if (isReworded(before.note, now.note, language)) yield { says: `${of} har en annen merknad` };
  if (before.kind !== now.kind) yield { says: `${of} er av en annen type`, isRefused: true };
  if (before.max !== now.max)
    yield {
      says: `${of} har et annet «maks_valg»`,
      isRefused: (now.max ?? Infinity) < (before.max ?? Infinity),
    };
  const [had, has] = [before.ownSuggestion ?? false, now.ownSuggestion ?? false];
  if (had !== has)
    yield { says: `${of} ${has ? 'tar' : 'tar ikke lenger'} imot egne forslag`, isRefused: had };
}

function* changesOfIssues(before: SurveyQuestion, now: SurveyQuestion, language: string): Generator<Change> {
  for (const { id } of missingFrom(now.issues, before.issues)) yield { says: `saken «${id}» er tatt bort` };
  for (const { id } of missingFrom(before.issues, now.issues)) yield { says: `saken «${id}» er ny` };
  for (const issue of before.issues ?? []) {
    const present = now.issues?.find(({ id }) => id === issue.id);
    if (!present) continue;
    const of = `saken «${issue.id}»`;
    if (isReworded(issue.title, present.title, language)) yield { says: `${of} har en annen tittel` };
    if ((issue.retired ?? false) !== (present.retired ?? false))
      yield { says: `${of} er ${present.retired ? 'utgått' : 'ikke lenger utgått'}` };
    const [had, has] = [before, now].map(({ exclusive = [] }) => exclusive.includes(issue.id));
    if (had !== has) yield { says: `${of} kan ${has ? 'bare velges alene' : 'velges sammen med andre'}` };
  }
}

/** Whether a text says something else in a language that it had. A translation that is added is no other question. */
function isReworded(before: Text | undefined, now: Text | undefined, language: string): boolean {
  const [one, other] = [before, now].map((text): Record<string, string | undefined> =>
    typeof text === 'string' ? { [language]: text } : { ...text },
  ) as [Record<string, string | undefined>, Record<string, string | undefined>];
  return [...new Set([language, ...Object.keys(one)])].some(
    each => (each === language || other[each] !== undefined) && !isSameText(one[each], other[each]),
  );
}

/** Those of `all` that `some` has not. */
function missingFrom<T extends { id: string }>(some: readonly T[] = [], all: readonly T[] = []): T[] {
  const known = new Set(some.map(({ id }) => id));
  return all.filter(({ id }) => !known.has(id));
}

const fileOf = (context: Context, table: 'survey' | 'issues'): string =>
  context.table(table)?.file ?? { survey: 'undersøkelse', issues: 'saker' }[table];
