/** The floor: what somebody would write by hand to show the same words, without any script. */
import type { BarRow, Sheet, SheetRow } from './data.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A table of all lists and standpoints; each answer's words folded in its cell. */
export function comparisonHtml({ lists, rows }: Sheet): string {
  const heads = lists.map(
    ({ name, answered }) => `<th scope="col">${escape(name)} <small>${answered}</small></th>`,
  );
  return `<h2>Hva svarer listene?</h2><p>${lists.length} av ${lists.length} lister har svart.</p>
<table class="grid"><thead><tr><th scope="col">Standpunkt</th>${heads.join('')}</tr></thead>
${rows.map(row => rowHtml(row, lists.length)).join('\n')}</table>`;
}

function rowHtml({ no, topic, title, asked, counts, cells }: SheetRow, columns: number): string {
  const answers = cells.map(
    ({ state, label, words }) =>
      `<td class="${state}">${label}<details><summary>Les svaret</summary><p lang="nb">${escape(words)}</p></details></td>`,
  );
  return `<tbody><tr><th scope="rowgroup" colspan="${columns + 1}"><p class="topic">${topic}</p><p class="title">${no} ${escape(title)}</p>
<p class="asked">Spurt slik: <q>${escape(asked)}</q></p><p class="counts">${counts}</p></th></tr>
<tr><th scope="row">${escape(title)}</th>${answers.join('')}</tr></tbody>`;
}

/** Bars with marks for county and country, as a list. */
export function barsHtml(rows: readonly BarRow[]): string {
  return `<h2>Dette valgte flest</h2><ol class="bars">${rows.map(barHtml).join('\n')}</ol>`;
}

function barHtml({ rank, title, share, county, country, beside, aside }: BarRow): string {
  return `<li><span class="rank">${rank}</span> <span class="label">${escape(title)}</span> <span class="value">${share} %</span>
<svg width="100%" height="30" aria-hidden="true"><rect y="10" height="10" width="${share}%"/><rect class="county" height="15" width="2" x="${county}%"/><rect class="country" y="15" height="15" width="2" x="${country}%"/></svg>
<span class="visually-hidden">${beside}</span>${aside ? `<span class="aside">${aside}</span>` : ''}</li>`;
}

/** The style sheet of such a page: as little as makes it look the part. */
export const css = `
body { font-family: sans-serif; line-height: 1.5; margin: 1em; }
.grid { border-collapse: collapse; width: 100%; }
.grid :is(th, td) { padding: 0.5em; text-align: start; vertical-align: top; border-bottom: 1px solid #ccc; }
.grid td::before { content: ''; display: inline-block; width: 0.8em; height: 0.8em; border: 2px solid; border-radius: 50%; margin-inline-end: 0.4em; }
.grid td.supports::before { background: currentcolor; }
.grid thead th { position: sticky; top: 0; background: #fff; }
.bars { list-style: none; padding: 0; }
.bars li { display: grid; grid-template-columns: 2em 1fr auto; gap: 0 0.5em; margin-block-end: 0.5em; }
.bars svg, .bars .aside { grid-column: 2 / 4; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`;

/** A whole page around it. */
export function pageHtml(body: string, head = ''): string {
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Debatt</title>
<style>${css}</style>${head}</head><body>${body}</body></html>`;
}
