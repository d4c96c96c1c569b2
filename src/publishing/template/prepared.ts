import { checkGroups } from '../checking/areas.ts';
import { Context } from '../checking/context.ts';
import { checkLists } from '../checking/lists.ts';
import { checkQuestions } from '../checking/questions.ts';
import { textsOf } from '../checking/registry.ts';
import { checkStandpoints } from '../checking/standpoints.ts';
import { noElection, officialPlaces, resolvePlace } from '../places/index.ts';
import { Problems, type Problem } from '../problems.ts';
import { readSources, type SourceFiles } from '../reading/sources.ts';

/** Lists and standpoints of an area that there is something to fill in of, as a template needs them. */
export interface Prepared {
  /** Code and name of each area. */
  areas: { code: string; name: string; lists: Named[]; standpoints: Named[] }[];
  /** What stopped it: errors in the tables of lists and standpoints, or an area that is none. */
  problems: Problem[];
}

/** Something with an id and the name a volunteer knows it by. */
export interface Named {
  id: string;
  name: string;
}

/**
 * Reads the lists and standpoints of a source, for a template with one row for each of them in the areas asked for. A list
 * that has been withdrawn, and a standpoint that was not sent, get no answers.
 */
export async function prepare(files: SourceFiles, areas: readonly string[]): Promise<Prepared> {
  const problems = new Problems();
  const sources = await readSources(files, problems);
  const context = new Context(sources, problems, officialPlaces);
  context.places = checkGroups(context);
  const lists = checkLists(context, false).items.filter(({ list }) => !list.to);
  const questions = checkQuestions(context);
  const standpoints = checkStandpoints(context, questions.issues.values()).items.filter(
    ({ standpoint }) => !standpoint.notAsked,
  );
  const found: Prepared['areas'] = [];
  for (const text of areas) {
    const resolved = resolvePlace(text, context.places);
    const wrong = 'problem' in resolved ? resolved.problem : noElection(resolved.place);
    if (wrong || 'problem' in resolved) {
      const { code, message, suggestion } = wrong!;
      problems.error({ file: '--area', value: text }, code, message, suggestion);
      continue;
    }
    const { code } = resolved.place;
    const here = <T extends { areas: ReadonlySet<string> | undefined }>(each: T) =>
      each.areas?.has(code) ?? true;
    found.push({
      code,
      name: context.places.label(resolved.place),
      lists: lists.filter(here).map(({ list }) => ({ id: list.id, name: textsOf(list.name)[0] ?? list.id })),
      standpoints: standpoints.filter(here).map(({ standpoint: { id, no, title } }) => ({
        id,
        name: [no, textsOf(title)[0]].filter(Boolean).join(' '),
      })),
    });
  }
  return { areas: found, problems: problems.sorted().filter(problem => problem.severity === 'error') };
}
