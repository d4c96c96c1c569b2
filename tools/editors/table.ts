/** The table of the guide: what readers get, by editor, by sanitiser and by way of pasting. In Norwegian, as the guide is. */
import { columns, type Column } from './fixtures.ts';
import type { Measured } from './measure.ts';
import {
  cleaners,
  cleanerTitles,
  nameOf,
  throughs,
  titleOf,
  type Cleaner,
  type Through,
  type Way,
} from './pipelines.ts';

const columnTitles: Readonly<Record<Column, string>> = {
  element: '1. Skript og element',
  link: '2. Merket lenke',
  box: '3. Merket boks',
  frame: '4. Ramme med lenke',
  address: '5. Adresse med navn',
  table: '6. Tabell',
  picture: '7. Bilde',
};

/** From most to least: what is cleaned after an editor is at best as much as the lesser of the two leaves. */
const ranks = [
  'delen',
  'delen, med `lo.js`',
  'tabell, og delen med `lo.js`',
  'ramme',
  'ramme uten skript',
  'tabell og lenke',
  'bilde og lenke',
  'lenke',
  'adressen som tekst',
  'ingenting',
] as const;
type Cell = (typeof ranks)[number];

/** What a reader gets, in words. With `lo.js`: only where the site has it on all pages. */
export function cellOf({ outcome, left }: Pick<Measured, 'outcome' | 'left'>): Cell {
  switch (outcome) {
    case 'widget':
      if (left.script) return 'delen';
      return left.table && left.elements.length === 0 ? 'tabell, og delen med `lo.js`' : 'delen, med `lo.js`';
    case 'frame':
      return 'ramme';
    case 'still':
      return 'ramme uten skript';
    case 'table':
      return 'tabell og lenke';
    case 'picture':
      return 'bilde og lenke';
    case 'link':
      return 'lenke';
    case 'address':
      return 'adressen som tekst';
    default:
      return 'ingenting';
  }
}

/** Everything that stands between the markers of the guide. */
export function tablesOf(all: readonly Measured[], versions: Readonly<Record<string, string>>): string {
  const table = new Table(all);
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `Prøvd med ${named.join(', ')}.

### Redigeringsverktøy

${table.editors()}

### Rensing når siden lagres

${table.cleaning()}

${table.chains()}`;
}

class Table {
  readonly #all: readonly Measured[];

  constructor(all: readonly Measured[]) {
    this.#all = all.filter(({ fixture }) => fixture.column);
  }

  #cell(column: Column, { editor, open }: Through, way: Way, cleaner: Cleaner): Cell | undefined {
    const found = this.#all.find(
      each =>
        each.fixture.column === column &&
        each.through.editor === editor &&
        each.through.open === open &&
        each.through.way === way &&
        each.cleaner === cleaner,
    );
    return found && cellOf(found);
  }

  /** One row where both ways of pasting give the same, else two. */
  editors(): string {
    const rows = throughs(['source']).flatMap(through => {
      const cells = (way: Way) =>
        columns.map(each => this.#cell(each, through, each === 'address' ? 'text' : way, 'none') ?? '–');
      const [source, content] = [cells('source'), cells('content')];
      if (!through.editor) return [[titleOf(through), 'feltet', ...source]];
      return source.join() === content.join()
        ? [[titleOf(through), 'kildekoden eller teksten', ...source]]
        : [
            [titleOf(through), 'kildekoden', ...source],
            [titleOf(through), 'teksten', ...content],
          ];
    });
    return markdownTable(['verktøy', 'limt inn i', ...columns.map(each => columnTitles[each])], rows);
  }

  cleaning(): string {
    const wanted = columns.filter(each => each !== 'address');
    const rows = cleaners
      .filter(each => each !== 'none')
      .map(cleaner => [
        cleanerTitles[cleaner],
        ...wanted.map(each => this.#cell(each, { way: 'source' }, 'source', cleaner) ?? '–'),
      ]);
    return markdownTable(['rensing', ...wanted.map(each => columnTitles[each])], rows);
  }

  /** Whether an editor and then a sanitiser leave what the lesser of the two does, and where they leave another thing. */
  chains(): string {
    const chained = this.#all.filter(
      ({ through, cleaner, fixture }) => through.editor && cleaner !== 'none' && fixture.column !== 'address',
    );
    const odd = chained.flatMap(each => {
      const column = each.fixture.column!;
      const before = this.#cell(column, each.through, each.through.way, 'none')!;
      const alone = this.#cell(column, { way: 'source' }, 'source', each.cleaner)!;
      const [lesser, got] = [Math.max(ranks.indexOf(before), ranks.indexOf(alone)), cellOf(each)];
      return ranks.indexOf(got) === lesser ? [] : [`${nameOf(each)}, ${columnTitles[column]}: ${got}`];
    });
    const lesser = `Renser løsningen det som kommer fra verktøyet, får leseren det som er minst av de to. Alle de ${chained.length} kombinasjonene av kode, verktøy og rensing er prøvd.`;
    if (odd.length === 0) return lesser;
    return `${lesser} Unntatt fra dette er:\n\n${odd.map(each => `- ${each}`).join('\n')}`;
  }
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
