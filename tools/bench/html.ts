/** The floor: what somebody would write by hand to show the same words, without any script. */
import type { BarRow, Sheet, SheetRow } from './data.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A table of all lists and standpoints; each answer's words folded in its cell. */
export function comparisonHtml({ lists, rows }: Sheet): string {
  const heads = lists.map(
    ({ name, answered }) => `<th scope="col">${escape(name)} <small>${answered}</small></th>`,
  );
  return `<p class="mark">Oppdiktede data</p><h2>Hva svarer listene?</h2><p>${lists.length} av ${lists.length} lister har svart.</p>
<ul class="legend"><li>Støtter</li><li>Støtter delvis</li><li>Støtter ikke</li><li>Har ikke tatt stilling</li><li>Egne ord: har ikke valgt et svar</li></ul>
<table class="grid"><caption class="visually-hidden">Ett standpunkt på hver rad, én liste i hver kolonne.</caption>
<thead><tr><th scope="col">Standpunkt</th>${heads.join('')}</tr></thead>
${rows.map(row => rowHtml(row, lists.length)).join('\n')}</table>
<dl><div><dt>Avsender</dt><dd>Eksempel-LO</dd></div><div><dt>Er noe feil? Meld fra til</dt><dd><a href="mailto:retting@example.org">retting@example.org</a></dd></div></dl><p>Oppdatert 21. juni 2027</p>`;
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
  return `<p class="mark">Oppdiktede data</p><h2>Dette valgte flest av medlemmene som svarte</h2>
<section><h3>Hva er viktigst for et godt og trygt arbeidsliv i din kommune?</h3>
<ul class="legend"><li><svg width="16" height="30" aria-hidden="true"><rect y="10" height="10" width="16"/></svg>Andel som valgte saken</li><li><svg width="16" height="30" aria-hidden="true"><rect class="county" height="15" width="2"/></svg>Akershus</li><li><svg width="16" height="30" aria-hidden="true"><rect class="country" y="15" height="15" width="2"/></svg>hele landet</li></ul>
<ol class="bars">${rows.map(barHtml).join('\n')}</ol>
<p>Svar fra rundt 2 000 LO-medlemmer som valgte å delta. Ikke et representativt utvalg. Spørsmålet gikk til medlemmer av forbundene i LO. Man kunne velge flere, inntil 3. Derfor kan ikke prosentene legges sammen. Antall er avrundet til nærmeste 5.</p></section>
<p><button>Vis som tabell</button> <button>Last ned som CSV</button></p><p>Medlemsdebatten 2027. Avsender: Eksempel-LO. Oppdatert 21. juni 2027.</p>`;
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
