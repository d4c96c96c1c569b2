import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishSchemas, readSchemas } from '../../data-schema/index.ts';
import type { Area, Release } from '../../data-schema/v1/types.ts';
import {
  earlierTree,
  standingResults,
  type CheckedDebate,
  type EarlierTree,
  type StandingResults,
} from '../publishing/index.ts';
import { UserError } from './io.ts';
import { reasonOf } from './read-source.ts';

/** What a tree says of itself; undefined where there is none that we have built. */
export async function readRelease(tree: string): Promise<Release | undefined> {
  const text = await readFile(join(tree, 'release.json'), 'utf8').catch(() => '');
  // An older version may have written more than this one writes.
  const parsed = readSchemas.release.safeParse(jsonOf(text));
  return parsed.success ? (parsed.data as Release) : undefined;
}

/** The lists' answers that a tree was published with; undefined where there is none that we have built. */
export async function readEarlier(tree: string): Promise<EarlierTree | undefined> {
  const release = await readRelease(tree);
  const read = async (path: string) => jsonOf(await readFile(join(tree, path), 'utf8').catch(() => ''));
  return release && earlierTree(release, read);
}

/**
 * The members' results of a tree that has been published.
 *
 * @throws UserError when it is no such tree, or is of something else than the debate
 */
export async function readStanding(tree: string, debate: CheckedDebate): Promise<StandingResults> {
  const folder = join(tree, 'areas');
  const names = await readdir(folder).catch(error => {
    throw new UserError(`Kan ikke lese «${folder}»: ${reasonOf(error)}.`);
  });
  const areas: Area[] = [];
  for (const name of names.filter(each => /^[^.]+\.json$/.test(each)).sort())
    areas.push(await readArea(join(folder, name)));
  demandSame(tree, areas, debate);
  return standingResults(areas);
}

/** Results of another debate look like those of this one: questions have the same ids from one election to the next. */
function demandSame(tree: string, areas: readonly Area[], debate: CheckedDebate): void {
  const other = areas.find(area => area.debate.id !== debate.id)?.debate.id;
  if (other !== undefined)
    throw new UserError(`«${tree}» er fra en annen debatt («${other}»). Tabellene er fra «${debate.id}».`);
  const known = new Set(
    debate.questions.flatMap(({ id, issues = [] }) => [id, ...issues.map(issue => `${id}/${issue.id}`)]),
  );
  const used = areas.flatMap(({ results }) =>
    results.flatMap(({ question, counts = {}, leading = [] }) => [
      question,
      ...[...Object.keys(counts), ...leading].map(issue => `${question}/${issue}`),
    ]),
  );
  const missing = [...new Set(used)].filter(each => !known.has(each)).sort();
  if (missing.length > 0)
    throw new UserError(
      `Medlemmene har svart på noe som ikke lenger står i «spørsmål» og «saker»: «${missing.join('», «')}». Sett det inn igjen: id-ene må være de samme som da det ble talt.`,
    );
}

async function readArea(path: string): Promise<Area> {
  const text = await readFile(path, 'utf8').catch(error => {
    throw new UserError(`Kan ikke lese «${path}»: ${reasonOf(error)}.`);
  });
  const parsed = publishSchemas.area.safeParse(jsonOf(text));
  if (!parsed.success) throw new UserError(`«${path}» er ikke en områdefil som denne utgaven har laget.`);
  return parsed.data;
}

/** What the text says; undefined where it is no JSON, as when only half of a file was copied. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
