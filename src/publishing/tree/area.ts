import type { Area, Place as PublishedPlace, Reply, Words } from '../../../data-schema/v1/types.ts';
import { textIn, type Language } from '../../locales/index.ts';
import { hasAsked, standsIn } from '../asked.ts';
import type { AreaSource, CheckedDebate } from '../model.ts';
import type { Place } from '../places/index.ts';
import { correctionsIn, type Corrections } from './corrections.ts';
import { resultsFor, type PublicResults } from './results.ts';
import { withOwnShortNames } from './short-names.ts';
import { halve, wordsDocument } from './words.ts';

/** One area's documents. */
export interface AreaDocuments {
  area: Area;
  words?: Words;
}

export interface AreaOptions {
  /** Puts the words into the area file. */
  inlineWords?: boolean;
  /** Areas that have a file, so that an address is only given of what exists. */
  published: ReadonlySet<string>;
}

/** Path of an area's file in the tree. */
export function areaPath(code: string): string {
  return `areas/${code}.json`;
}

/** Builds one area's file and words. Results fall back to what is above; answers are its own lists' alone. */
export function areaDocuments(
  debate: CheckedDebate,
  code: string,
  results: PublicResults,
  options: AreaOptions,
): AreaDocuments {
  const source = debate.areas.get(code);
  const place = debate.places.get(code)!;
  const above = debate.places.above(code);
  const asked = hasAsked(source);
  const lists = debate.lists.filter(each => standsIn(each, place, source)).map(({ list }) => list);
  const standpoints = standpointsIn(debate, code, asked);
  const listIds = lists.map(list => list.id);
  const corrections = correctionsIn(debate, code);
  const { answers, words } = halve(
    source,
    standpoints.map(each => each.id),
    listIds,
    corrections,
  );
  const own = resultsFor([code, ...above.map(each => each.code)], results);
  const updated = updatedOf(debate, source, own.length > 0, lists);
  const document = wordsDocument(debate, code, updated, words);
  const area: Area = {
    schema: 'lo.area/1',
    fictional: debate.fictional || undefined,
    internal: debate.internal || undefined,
    language: debate.language,
    updated,
    base: debate.base,
    debate: { id: debate.id, title: debate.title, electionDay: debate.election?.day },
    sender: debate.sender,
    order: debate.order,
    thresholds: debate.thresholds,
    area: publishedPlace(place, debate, options),
    places: above.map(each => publishedPlace(each, debate, options)),
    questions: [...debate.questions],
    membersOf: debate.membersOf,
    federations: debate.federations.length > 0 ? [...debate.federations] : undefined,
    results: own,
    suggestions: source?.suggestions.length
      ? source.suggestions.map(each => ({ area: code, ...each }))
      : undefined,
    extract: debate.extract,
    lists: withOwnShortNames(lists, debate.language),
    standpoints,
    replies: repliesIn(debate, source, listIds, corrections),
    answers,
    assessments: source?.assessments.length
      ? sortedAssessments(
          source,
          standpoints.map(each => each.id),
          listIds,
        )
      : undefined,
    seats: source?.seats,
    words: wordsOf(code, document, debate, options),
  };
  return { area, words: document };
}

function standpointsIn(debate: CheckedDebate, code: string, asked: boolean): Area['standpoints'] {
  return debate.standpoints
    .filter(({ areas }) => (areas ? areas.has(code) : asked))
    .map(({ standpoint }) => standpoint);
}

/**
 * One state for each list, in the lists' order; a list nobody has asked is said to be so. Whoever refers to another list may
 * have written its id: readers are told its name.
 */
function repliesIn(
  debate: CheckedDebate,
  source: AreaSource | undefined,
  lists: readonly string[],
  corrections: Corrections,
): Reply[] {
  return lists.map(id => {
    const told: Reply = source?.replies.get(id) ?? { list: id, state: 'not-asked' };
    const corrected = corrections.dayOfSheet(id);
    // A list that has replied since has the last word.
    const reply = corrected && corrected >= (told.date ?? '') ? { ...told, corrected } : told;
    const to = debate.lists.find(({ list }) => list.id === reply.refersTo)?.list.name;
    return to === undefined
      ? reply
      : { ...reply, refersTo: textIn(to, debate.language as Language, debate.language).text };
  });
}

function sortedAssessments(
  source: AreaSource,
  standpoints: readonly string[],
  lists: readonly string[],
): Area['assessments'] {
  const place = (each: { standpoint: string; list: string }) =>
    standpoints.indexOf(each.standpoint) * lists.length + lists.indexOf(each.list);
  return [...source.assessments].sort(
    (a, b) => place(a) - place(b) || (a.date < b.date ? -1 : Number(a.date > b.date)),
  );
}

/** The latest day in the area's own rows, so that a change elsewhere leaves the file as it was. */
function updatedOf(
  debate: CheckedDebate,
  source: AreaSource | undefined,
  hasResults: boolean,
  lists: Area['lists'],
): string {
  const own = [source?.latest, ...lists.flatMap(({ from, to }) => [from, to])];
  const days = [...own, hasResults ? debate.resultsDate : undefined].filter(day => day !== undefined);
  return days.sort().at(-1) ?? debate.updated;
}

function publishedPlace(place: Place, debate: CheckedDebate, { published }: AreaOptions): PublishedPlace {
  const { code, names, level, parent, members } = place;
  const url = published.has(code) ? `${debate.base ? `${debate.base}areas/` : ''}${code}.json` : undefined;
  return { code, names: [...names], level, parent, members: members && [...members], url };
}

function wordsOf(
  code: string,
  words: Words | undefined,
  debate: CheckedDebate,
  options: AreaOptions,
): Area['words'] {
  if (!words || options.inlineWords) return words;
  return `${debate.base ? `${debate.base}areas/` : ''}${code}.words.json`;
}
