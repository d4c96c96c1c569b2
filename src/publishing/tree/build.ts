import type { Area, Debate, Survey, Words } from '../../../data-schema/v1/types.ts';
import type { CheckedDebate } from '../model.ts';
import { areaDocuments, areaPath, hasAsked } from './area.ts';
import { countLists, debateDocument, type ListCounts } from './debate.ts';
import { digestOf, jsonBytes, sortedTree, textBytes, type Tree } from './files.ts';
import { releaseDocument } from './release.ts';
import { publicResults, type PublicResults } from './results.ts';
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
}

/**
 * The published tree of a checked debate. The same debate gives the same bytes, whatever the machine, zone and language.
 *
 * @throws ContractError when a document breaks the contract, which would be a fault of this program
 */
export async function buildTree(debate: CheckedDebate, options: BuildOptions): Promise<Tree> {
  const tree: Tree = new Map();
  const results = publicResults(debate);
  const published = publishedAreas(debate, results);
  const counts = new Map<string, ListCounts>();
  for (const code of published) {
    counts.set(code, await addArea(tree, debate, code, results, published, options));
  }
  const document = debateDocument(debate, counts, results);
  add(tree, 'debate.json', 'debate', document);
  if (debate.survey) add(tree, 'survey.json', 'survey', await withDigest(debate.survey));
  for (const painter of options.painters ?? []) paint(tree, (await painter.debate?.(document, debate)) ?? []);
  add(tree, 'release.json', 'release', await releaseDocument(debate, results, tree, options.builtBy));
  return sortedTree(tree);
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
      (results.get(place.code) ?? []).some(result => result.state !== 'no-answers') ||
      (source?.suggestions.length ?? 0) > 0 ||
      source?.seats !== undefined ||
      debate.standpoints.some(({ areas }) => areas?.has(place.code)) ||
      debate.lists.some(({ areas }) => areas?.has(place.code));
    if (something || (national && place.level !== 'group')) {
      found.add(place.code);
      for (const each of debate.places.above(place.code)) found.add(each.code);
    }
  }
  return found;
}

async function addArea(
  tree: Tree,
  debate: CheckedDebate,
  code: string,
  results: PublicResults,
  published: ReadonlySet<string>,
  options: BuildOptions,
): Promise<ListCounts> {
  const { area, words } = areaDocuments(debate, code, results, {
    inlineWords: options.inlineWords,
    published,
  });
  add(tree, areaPath(code), 'area', area);
  if (words && !options.inlineWords) add(tree, `areas/${code}.words.json`, 'words', words);
  for (const painter of options.painters ?? [])
    paint(tree, (await painter.area?.({ area, words, debate })) ?? []);
  return countLists(area);
}

function add(tree: Tree, path: string, name: Parameters<typeof validate>[1], document: unknown): void {
  validate(path, name, document);
  tree.set(path, jsonBytes(document));
}

function paint(tree: Tree, files: Iterable<PaintedFile>): void {
  for (const [path, content] of files) {
    if (tree.has(path)) throw new Error(`Two painters paint ${path}.`);
    tree.set(path, typeof content === 'string' ? textBytes(content) : content);
  }
}

/** The survey with a digest of itself, by which an answer can say what it answered. */
async function withDigest(survey: Survey): Promise<Survey> {
  return { ...survey, digest: await digestOf(jsonBytes(survey)) };
}
