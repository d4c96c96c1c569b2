import type { DocumentName } from '../../../data-schema/index.ts';
import type { Area, Debate, Release, Result, Survey, Words } from '../../../data-schema/v1/types.ts';
import { OSLO, OSLO_COUNTY } from '../../documents/oslo.ts';
import { RULES } from '../../statistics/index.ts';
import { hasAsked } from '../asked.ts';
import type { CheckedDebate } from '../model.ts';
import { areaDocuments, areaPath } from './area.ts';
import { countLists, debateDocument, type ListCounts } from './debate.ts';
import { digestOf, jsonBytes, sortedTree, textBytes, type Tree } from './files.ts';
import { ReadBack } from './read-back.ts';
import { releaseDocument } from './release.ts';
import { breachesIn, protectDebate, type ProtectedDebate, type PublicResults } from './results.ts';
import type { StandingResults } from './standing.ts';
import { withoutHiddenSuggestions } from './suggestions.ts';
import { validate } from './validate.ts';

/** A file that a painter adds: path in the tree and content. */
export type PaintedFile = readonly [path: string, content: string | Uint8Array];

/** What a painter is given of one area. */
export interface PaintedArea {
  readonly area: Area;
  readonly words?: Words;
  readonly debate: CheckedDebate;
}

/**
 * Adds files to the tree from what is published in it: pages, tables, calendars. Painters come from higher rooms, so the
 * tree never has to know them. The same documents must always give the same files.
 */
export interface Painter {
  /** Files of one area. */
  area?(painted: PaintedArea): Iterable<PaintedFile> | Promise<Iterable<PaintedFile>>;
  /** Files of the whole debate. */
  debate?(document: Debate, debate: CheckedDebate): Iterable<PaintedFile> | Promise<Iterable<PaintedFile>>;
}

export interface BuildOptions {
  /** Package and version, for `release.json`: `lo-medlemsdebatt 1.0.0`. */
  builtBy: string;
  /** Words inside the area files, for those who can only put up one file. */
  inlineWords?: boolean;
  painters?: readonly Painter[];
  /** Results that were published before, instead of counts. */
  standing?: StandingResults;
  /** Told the areas whose suggestions are left out, where there are any: what members answered there is hidden. */
  onHiddenSuggestions?: (areas: readonly string[]) => void;
}

/** A file of the tree. */
export type TreeFile = readonly [path: string, bytes: Uint8Array];

/**
 * The published tree of a checked debate, all of it at once. The same debate gives the same bytes, whatever the machine,
 * zone and language.
 *
 * @throws ContractError when a document breaks the contract, which would be a fault of this program
 */
export async function buildTree(debate: CheckedDebate, options: BuildOptions): Promise<Tree> {
  const tree: Tree = new Map();
  for await (const [path, bytes] of treeFiles(debate, options)) tree.set(path, bytes);
  return sortedTree(tree);
}

/**
 * The same tree file by file, for those who write it as it comes: no more than one area is in memory at a time.
 * `release.json`, which has the digests of the others, is last.
 *
 * @throws ContractError as {@link buildTree}
 * @throws DisclosureError after the other files, when a table or page says more than the data, or an attacker who reads them
 *   all could pin down a small group: without `release.json` a tree is none, and whoever writes it takes it back
 */
export async function* treeFiles(given: CheckedDebate, options: BuildOptions): AsyncGenerator<TreeFile> {
  const digests: Release['files'] = {};
  const { debate: whole, results, report } = protectedResults(given, options.standing);
  if (report.contradictory.length > 0) throw new DisclosureError('contradicts', report.contradictory);
  const { debate, leftOut } = withoutHiddenSuggestions(whole, results);
  if (leftOut.length > 0) options.onHiddenSuggestions?.(leftOut);
  const readBack = new ReadBack();
  for await (const file of contentFiles(debate, results, options)) {
    const [path, bytes] = file;
    readBack.read(path, bytes);
    if (Object.hasOwn(digests, path)) throw new Error(`Two painters paint ${path}.`);
    digests[path] = { sha256: await digestOf(bytes), bytes: bytes.length };
    yield file;
  }
  if (readBack.stray.length > 0) throw new DisclosureError('reveals', readBack.stray);
  refuseBreaches(debate, readBack.results);
  yield documentFile(
    'release.json',
    'release',
    releaseDocument(debate, results, digests, { builtBy: options.builtBy, rules: report.rules }),
  );
}

function protectedResults(given: CheckedDebate, standing: StandingResults | undefined): ProtectedDebate {
  if (!standing) return protectDebate(given);
  const { results, places, date } = standing;
  const updated = date && date > given.updated ? date : given.updated;
  const debate = { ...given, places, updated, resultsDate: date ?? given.resultsDate };
  return { debate, results, report: { rules: RULES, contradictory: [] } };
}

/** Figures that would give a small group away, or that contradict each other: nothing is published. */
export class DisclosureError extends Error {
  override readonly name = 'DisclosureError';
  readonly why: 'reveals' | 'contradicts';
  /** Areas and questions where it happened, never a figure. */
  readonly places: readonly string[];

  constructor(why: DisclosureError['why'], places: readonly string[]) {
    super(
      why === 'reveals' ? 'published figures would give a small group away' : 'figures contradict each other',
    );
    this.why = why;
    this.places = places;
  }
}

function refuseBreaches(debate: CheckedDebate, published: readonly Result[]): void {
  const { breaches, contradictory } = breachesIn(published, debate);
  if (contradictory.length > 0) throw new DisclosureError('contradicts', contradictory);
  if (breaches.length === 0) return;
  const places = breaches.map(({ areas, question, issue }) =>
    [areas.join('+'), question, issue].filter(Boolean).join(' '),
  );
  throw new DisclosureError('reveals', [...new Set(places)].sort());
}

async function* contentFiles(
  debate: CheckedDebate,
  results: PublicResults,
  options: BuildOptions,
): AsyncGenerator<TreeFile> {
  const published = publishedAreas(debate, results);
  const counts = new Map<string, ListCounts>();
  const painters = options.painters ?? [];
  for (const code of published) {
    const { area, words } = areaDocuments(debate, code, results, {
      inlineWords: options.inlineWords,
      published,
    });
    counts.set(code, countLists(area));
    yield documentFile(areaPath(code), 'area', area);
    if (words && !options.inlineWords) yield documentFile(`areas/${code}.words.json`, 'words', words);
    for (const painter of painters) yield* painted((await painter.area?.({ area, words, debate })) ?? []);
  }
  const document = debateDocument(debate, counts, results);
  yield documentFile('debate.json', 'debate', document);
  if (debate.survey) yield documentFile('survey.json', 'survey', await withDigest(debate.survey));
  for (const painter of painters) yield* painted((await painter.debate?.(document, debate)) ?? []);
}

function documentFile(path: string, name: DocumentName, document: unknown): TreeFile {
  validate(path, name, document);
  return [path, jsonBytes(document)];
}

function painted(files: Iterable<PaintedFile>): TreeFile[] {
  return Array.from(files, ([path, content]) => [
    path,
    typeof content === 'string' ? textBytes(content) : content,
  ]);
}

/**
 * Areas that get a file: those with results or answers of their own and what lies above them; every municipality, when
 * there are national results to fall back on.
 */
function publishedAreas(debate: CheckedDebate, results: PublicResults): Set<string> {
  const found = new Set<string>();
  const national = results.has('0');
  for (const place of debate.places.all) {
    const source = debate.areas.get(place.code);
    const something =
      hasAsked(source) ||
      results.has(place.code) ||
      (source?.suggestions.length ?? 0) > 0 ||
      source?.seats !== undefined ||
      debate.standpoints.some(({ areas }) => areas?.has(place.code)) ||
      debate.lists.some(({ areas }) => areas?.has(place.code));
    if (something || (national && place.level !== 'group')) {
      found.add(place.code);
      for (const each of debate.places.above(place.code)) found.add(each.code);
    }
  }
  // What there is of the county of Oslo is read on the municipality's page: it has the council.
  if (found.has(OSLO_COUNTY) && debate.places.get(OSLO)) found.add(OSLO);
  return found;
}

/** The survey with a digest of itself, by which an answer can say what it answered. */
async function withDigest(survey: Survey): Promise<Survey> {
  return { ...survey, digest: await digestOf(jsonBytes(survey)) };
}
