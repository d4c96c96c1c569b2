import { existsSync } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { obstaclesAfter, someOf, type CheckedDebate } from '../../publishing/index.ts';
import type { Breach, RawResult, ReleaseObstacle } from '../../statistics/index.ts';
import { UserError } from '../io.ts';
import { readRelease } from '../read-tree.ts';
import { sumOfTree } from './published-sum.ts';

/** The secret file of what was counted for the figures that are published. */
export interface KeptCounts {
  readonly survey: string;
  readonly rows: readonly RawResult[];
  /** The sum of the figures that were published of them. */
  readonly published?: string;
  /** What was counted for the releases before that one, where it was something else. */
  readonly earlier?: readonly (readonly RawResult[])[];
}

/** Where a count goes. */
export interface CountPaths {
  readonly out: string;
  readonly counts: string;
}

/**
 * One release after closing; a second one only where every area that changed has moved by at least the threshold (L7).
 * That cannot be seen from what was published, so what was counted is kept in a file that nobody else reads. Another file
 * than the one of the figures that stand in the tree is refused, and a new one where there is one already: held against it
 * anything might be released. Figures that were published from a folder that is not named here cannot be known of.
 *
 * @returns what was counted for each release before this one
 * @throws UserError
 */
export async function demandRelease(
  next: readonly RawResult[],
  debate: CheckedDebate,
  paths: CountPaths,
): Promise<NonNullable<KeptCounts['earlier']>> {
  const kept = existsSync(paths.counts) ? await readCounts(paths.counts) : undefined;
  if (kept && kept.survey !== debate.survey!.id)
    throw new UserError(`«${paths.counts}» er fra en annen undersøkelse (${kept.survey}).`);
  await demandSameRelease(kept, debate, paths);
  if (!kept) await demandNoOther(debate.survey!.id, paths.counts);
  const releases = kept ? [...(kept.earlier ?? []), kept.rows] : [];
  const { obstacles, breaches } = obstaclesAfter(releases, next, debate);
  if (obstacles.length > 0) throw new UserError(movedTooLittle(obstacles));
  if (breaches.length > 0) throw new UserError(toldTogether(breaches));
  return releases;
}

/** What to keep of a count for the next time. Equal ones are kept once, for nothing can be seen by comparing them. */
export function keptCounts(
  survey: string,
  rows: readonly RawResult[],
  releases: KeptCounts['earlier'] = [],
  published?: string,
): string {
  const known = new Map(releases.map(each => [JSON.stringify(each), each]));
  known.delete(JSON.stringify(rows));
  const earlier = [...known.values()];
  const kept: KeptCounts = { survey, rows, published, ...(earlier.length > 0 && { earlier }) };
  return JSON.stringify(kept);
}

/** Figures that stand where the tree goes are the ones that the file is of; a tree without any is no release. */
async function demandSameRelease(
  kept: KeptCounts | undefined,
  debate: CheckedDebate,
  { out, counts }: CountPaths,
): Promise<void> {
  const release = await readRelease(out);
  if (!release || !Object.keys(release.totals).some(key => key.startsWith('results.'))) return;
  if (release.debate !== debate.id)
    throw new UserError(
      `«${out}» viser tall fra en annen debatt («${release.debate}»). Velg en annen mappe.`,
    );
  if (!kept)
    throw new UserError(
      `Det er publisert tall i «${out}» før. Oppgi med --counts filen som ble laget da. Uten den kan ingen se om nok har svart siden sist.`,
    );
  if (kept.published !== undefined && kept.published !== (await sumOfTree(out, release)))
    throw new UserError(
      `«${counts}» er ikke fra tallene som står i «${out}». Oppgi med --counts filen som ble laget sammen med dem. Uten den kan ingen se om nok har svart siden sist. Ingenting er skrevet.`,
    );
}

/** A new file beside one of the same survey is most often a second count under another name. */
async function demandNoOther(survey: string, counts: string): Promise<void> {
  const folder = dirname(resolve(counts));
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(each => extname(each) === extname(counts)).sort())
    if (await begins(join(folder, name), `{"survey":${JSON.stringify(survey)},"rows":`))
      throw new UserError(
        `I samme mappe ligger «${name}», fra en tidligere telling av den samme undersøkelsen. Oppgi den med --counts. Har ingen sett tallene fra den, kan du slette den i stedet. Ingenting er skrevet.`,
      );
}

/** Whether a file begins so; of what lies beside, no more is read than that. */
async function begins(path: string, text: string): Promise<boolean> {
  const wanted = Buffer.from(text);
  const file = await open(path).catch(() => undefined);
  try {
    const read = await file?.read(Buffer.alloc(wanted.length), 0, wanted.length, 0);
    return read !== undefined && wanted.equals(read.buffer);
  } catch {
    // A folder can be opened, and not read.
    return false;
  } finally {
    await file?.close();
  }
}

async function readCounts(path: string): Promise<KeptCounts> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as KeptCounts;
  } catch {
    throw new UserError(`«${path}» kan ikke leses som en fil fra en tidligere telling.`);
  }
}

function movedTooLittle(obstacles: readonly ReleaseObstacle[]): string {
  const areas = [...new Set(obstacles.map(({ area }) => named(area!)))];
  return (
    'Tallene kan ikke publiseres på nytt: noen områder har fått så få nye svar at den som sammenligner de to utgavene, ' +
    `kan se hva de få har svart. Ingenting er skrevet. Det gjelder: ${someOf(areas, 10)}`
  );
}

function toldTogether(breaches: readonly Breach[]): string {
  const areas = [...new Set(breaches.flatMap(({ areas: some }) => some.map(named)))];
  return (
    'Tallene kan ikke publiseres på nytt: den som har tatt vare på de forrige tallene og holder dem sammen med disse, ' +
    `kan regne ut hva noen få har svart. La de forrige tallene stå, eller vent til flere har svart. Ingenting er skrevet. Det gjelder: ${someOf(areas, 10)}`
  );
}

function named(area: string): string {
  return area === '?' ? 'de uten kommune' : area;
}
