/** The snippets, what each of them must keep in every pipeline, and the column of the guide's table that it fills. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/rooms.mjs';
import type { Way } from './pipelines.ts';
import type { Survived, Wanted } from './survived.ts';

export const columns = ['element', 'link', 'box', 'frame', 'address', 'table', 'picture'] as const;
export type Column = (typeof columns)[number];

/**
 * - `words`: the place's name and a working link;
 * - `picture`: words, and where the picture is shown, all it says in words and the way to the page;
 * - `address`: the place's name, and a link or the address alone in its paragraph;
 * - `frame`, `bare-address`: as they were first shown. They hold nothing that can survive where frames are dropped, and
 *   the address alone does not name the place; what is shown today has words beside them.
 */
type Promised = 'words' | 'picture' | 'address' | 'frame' | 'bare-address';

export interface Fixture {
  readonly name: string;
  readonly ways: readonly Way[];
  readonly keeps: Promised;
  /** Shown in the guide today. */
  readonly column?: Column;
  readonly wanted: Wanted;
  /** Snippets without an area of their own are rendered elsewhere. */
  readonly rendered: boolean;
}

/** Where snippets lead here. The guides say DIN-ADRESSE. */
export const address = 'https://lo.test/';
const tree = `${address}debatt-2027/`;
const baerum: Wanted = { page: `${tree}pages/3201.html`, place: 'Bærum' };
const survey: Wanted = { page: `${address}undersokelse`, place: 'medlemsundersøkelsen' };
const allAreas: Wanted = { page: `${tree}pages/index.html`, place: 'Finn kommunen din' };

const shown: readonly (readonly [name: string, column: Column, keeps?: Promised])[] = [
  ['modul-dato', 'element'],
  ['lenke', 'link'],
  ['boks', 'box'],
  ['ramme-lenke', 'frame'],
  ['adresse-navn', 'address', 'address'],
  ['tabell-dato', 'table'],
  ['bilde', 'picture', 'picture'],
];

const earlier: readonly (readonly [name: string, keeps: Promised])[] = [
  ['modul', 'words'],
  ['modul-avsnitt', 'words'],
  ['tabell', 'words'],
  ['tabell-avsnitt', 'words'],
  ['ramme', 'frame'],
  ['adresse', 'bare-address'],
  ['redaktor-element', 'words'],
  ['redaktor-element-v1', 'words'],
  ['readme', 'words'],
  ['readme-v1', 'words'],
  ['forside', 'words'],
  ['forside-v1', 'words'],
  ['frosset', 'words'],
  ['redaktor-lenke', 'words'],
  ['redaktor-ramme', 'frame'],
];

/** Files that are not pasted into a text: the script for a whole site, and elements with nothing inside. */
export const notPasted = ['ramme-lytter', 'ramme-lytter-v1', 'redaktor-velger'];

export const fixtures: readonly Fixture[] = [
  ...shown.map(([name, column, keeps = 'words']): Fixture => ({
    name,
    column,
    keeps,
    ways: column === 'address' ? ['text'] : ['source', 'content'],
    wanted: baerum,
    rendered: true,
  })),
  ...earlier.map(([name, keeps]): Fixture => ({
    name,
    keeps,
    ways: keeps === 'bare-address' ? ['text'] : ['source'],
    wanted: baerum,
    rendered: false,
  })),
  { name: 'redaktor-velger-lenke', keeps: 'words', ways: ['source'], wanted: allAreas, rendered: false },
  ...['undersokelse', 'undersokelse-v1'].map((name): Fixture => ({
    name,
    keeps: 'words',
    ways: ['source'],
    wanted: survey,
    rendered: false,
  })),
];

/** A snippet as it is copied. */
export const textOf = ({ name }: Fixture): string =>
  readFileSync(join(root, 'demo/snippets', `${name}.html`), 'utf8')
    .trim()
    .replaceAll(/https:\/\/(DIN-ADRESSE|your\.host|din\.tjener)\//g, address);

/**
 * What a snippet promised and has not kept; empty when all is well. Of those shown today also that figures never stand
 * without what they stand for: earlier ones had it in a caption, which CKEditor drops and Tiptap puts into a cell.
 */
export function lossesOf({ keeps, column }: Fixture, left: Survived): string[] {
  const words = { 'the name of the place': left.name, 'the link': left.link };
  const promised: Record<Promised, Record<string, boolean>> = {
    words,
    picture: { ...words, 'all that the picture says': left.picture !== 'dumb' },
    address: { ...words, 'the link': left.link || left.address },
    'bare-address': { 'the address': left.link || left.address },
    frame: { 'the title of the frame': left.frame === 'none' || left.namedFrame },
  };
  const figures = { 'what the figures stand for': left.reservation, 'that the data is made up': left.madeUp };
  const kept = { ...promised[keeps], ...(column && left.table ? figures : {}) };
  return Object.keys(kept).filter(each => !kept[each as keyof typeof kept]);
}
