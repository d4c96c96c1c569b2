import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishSchemas } from '../../data-schema/index.ts';
import type { Area } from '../../data-schema/v1/types.ts';
import { standingResults, type StandingResults } from '../publishing/index.ts';
import { UserError } from './io.ts';
import { reasonOf } from './read-source.ts';

/**
 * The members' results of a tree that has been published.
 *
 * @throws UserError when it is no such tree
 */
export async function readStanding(tree: string): Promise<StandingResults> {
  const folder = join(tree, 'areas');
  const names = await readdir(folder).catch(error => {
    throw new UserError(`Kan ikke lese «${folder}»: ${reasonOf(error)}.`);
  });
  const areas: Area[] = [];
  for (const name of names.filter(each => /^[^.]+\.json$/.test(each)).sort())
    areas.push(await readArea(join(folder, name)));
  return standingResults(areas);
}

async function readArea(path: string): Promise<Area> {
  const value: unknown = JSON.parse(await readFile(path, 'utf8'));
  const parsed = publishSchemas.area.safeParse(value);
  if (!parsed.success) throw new UserError(`«${path}» er ikke en områdefil som denne utgaven har laget.`);
  return parsed.data;
}
