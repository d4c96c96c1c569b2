import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { replied } from '../../documents/compare-cells.ts';
import { cellStates, type Column, type CompareCell, type CompareRow } from '../../documents/compare.ts';
import { marker, toggle, waiting } from './parts.view.ts';
import { answerOf, hasAbout, hasMore, listKey, nameOf, titleOf, type Scene } from './scene.ts';

/** Lists and standpoints: a table where there is room, else a block for each standpoint. */
export function grid(scene: Scene): unknown {
  const { view, layout, text, words, details, failed } = scene;
  const paint = layout === 'blocks' ? block : tableRows;
  const rows = view.rows.map(row => {
    // Opening one answer must not cost a walk through thousands of others.
    const open = scene.unfolded(row);
    const more = open.size > 0 ? [words.state, details, failed] : [];
    return guard([row, layout, text.lookup, open, ...more], () => paint(row, scene));
  });
  if (layout === 'blocks') return html`<div part="blocks">${rows}</div>`;
  const table = html`<table class="grid ${layout}" part="table">
    <caption class="visually-hidden">${text.say('caption')}</caption>
    <thead>
      <tr>
        <th scope="col"><span class="visually-hidden">${text.say('standpoint')}</span></th>
        ${view.columns.map(column => columnHead(column, scene))}
      </tr>
    </thead>
    ${rows}
  </table>`;
  return layout === 'scroll'
    ? html`<div class="scroller" role="region" tabindex="0" aria-label=${text.plain('caption')}>${table}</div>`
    : table;
}

function columnHead(column: Column, scene: Scene): unknown {
  const { view, text, layout } = scene;
  const name = nameOf(column, scene);
  const short = column.known && (layout === 'tight' || layout === 'scroll');
  return html`<th scope="col">
    ${marker(column.colour)}${
      short
        ? html`<span aria-hidden="true">${text.data(column.short, view.language)}</span
            ><span class="visually-hidden">${name}</span>`
        : name
    } <small>${columnSays(column, scene)}</small>
  </th>`;
}

/** How much a list has answered; where it has not, what became of its sheet. */
function columnSays({ reply, answered, read }: Column, { view, text }: Scene): unknown {
  const some = answered > 0 || replied(reply) || reply === 'unrecorded';
  return [
    some ? text.say('column.answered', { n: answered, of: view.asked }) : text.say(`why.${reply}`),
    read > 0 ? html`<br />${text.say('column.read', { n: read })}` : nothing,
  ];
}

function tableRows(row: CompareRow, scene: Scene): unknown {
  const span = scene.view.columns.length + 1;
  const across = (content: unknown) =>
    html`<tr><td colspan=${span}><div class="across">${content}</div></td></tr>`;
  const about = aboutRow(row, scene);
  const words = scene.layout === 'wide' ? [] : row.cells.map((cell, i) => saidBy(row, cell, i, scene));
  return html`<tbody data-row=${row.id} part="standpoint">
    <tr class="subject">
      <th scope="rowgroup" colspan=${span}><div class="across">${subject(row, scene)}</div></th>
    </tr>
    ${about === nothing ? nothing : across(about)}
    <tr>
      <th scope="row"><span class="visually-hidden">${titleOf(row, scene)}</span></th>
      ${row.cells.map((cell, i) => tableCell(cell, row, i, scene))}
    </tr>
    ${words.some(each => each !== nothing) ? across(html`<div class="words">${words}</div>`) : nothing}
  </tbody>`;
}

/** What is told under an answer. */
const noted = ({ interpretedBy, refersTo, change }: CompareCell) => interpretedBy ?? refersTo ?? change;

/** A cell in as few pieces as its content allows: there are thousands. */
function tableCell(cell: CompareCell, row: CompareRow, i: number, scene: Scene): unknown {
  const { state } = cell;
  const answer = answerOf(cell, scene);
  const wide = scene.layout === 'wide';
  if (!noted(cell) && !hasMore(cell)) return html`<td class=${state}>${answer}</td>`;
  if (noted(cell) || wide)
    return html`<td class=${state}>${answer}${cellNotes(cell, row, scene)}${wide ? saidBy(row, cell, i, scene) : nothing}</td>`;
  const [open, label] = wordsButton(cell, row, scene);
  return html`<td class=${state}>${answer}<button class="link-button" type="button" data-do="words" aria-expanded=${open}>${label}</button></td>`;
}

function block(row: CompareRow, scene: Scene): unknown {
  return html`<section class="block" data-row=${row.id} part="standpoint">
    ${subject(row, scene)}${aboutRow(row, scene)}
    <dl>${row.cells.map((cell, i) => blockCell(cell, row, i, scene))}</dl>
  </section>`;
}

function blockCell(cell: CompareCell, row: CompareRow, i: number, scene: Scene): unknown {
  const name = nameOf(scene.view.columns[i]!, scene);
  const answer = answerOf(cell, scene);
  return noted(cell) || hasMore(cell)
    ? html`<div><dt>${name}</dt><dd class=${cell.state}>${answer}${cellNotes(cell, row, scene)}</dd>${saidBy(row, cell, i, scene)}</div>`
    : html`<div><dt>${name}</dt><dd class=${cell.state}>${answer}</dd></div>`;
}

/** Whether a list's words are open, and what the button to them says. */
function wordsButton(cell: CompareCell, row: CompareRow, scene: Scene): [boolean, unknown] {
  const open = scene.unfolded(row).has(listKey(cell.list));
  return [open, scene.text.say(open ? 'words.hide' : cell.words ? 'words' : 'words.more')];
}

/** Who read the answer, whether it has changed, and the way to its words. */
function cellNotes(cell: CompareCell, row: CompareRow, scene: Scene): unknown {
  const { text } = scene;
  const { change, interpretedBy: who, refersTo } = cell;
  const [open, label] = wordsButton(cell, row, scene);
  const small = (content: unknown) => html`<small>${content}</small>`;
  return [
    who && small(text.say('readBy', { who })),
    refersTo && small(refersTo),
    change && small(text.say(change)),
    hasMore(cell) ? toggle('words', label, open) : nothing,
  ];
}

/** A standpoint as it was asked, how many say what, and what there is to unfold. */
function subject(row: CompareRow, scene: Scene): unknown {
  const { view, text, layout } = scene;
  const title = [row.no ? html`<span class="no">${row.no}</span> ` : nothing, titleOf(row, scene)];
  const open = scene.unfolded(row);
  const worded = row.cells.filter(cell => cell.words);
  const allOpen = worded.every(cell => open.has(listKey(cell.list)));
  return html`${row.over !== undefined && view.topics.length > 1 ? html`<p class="topic">${row.over ? text.data(row.over, view.language) : text.say('topic.other')}</p>` : nothing}
    <div>
      ${layout === 'blocks' ? scene.heading(title, 1) : html`<p class="title">${title}</p>`}${asked(row, scene)}
      <p class="actions">
        ${hasAbout(row) ? toggle('about', text.say('more'), open.has('about')) : nothing}
        ${worded.length > 1 ? toggle('row', text.say('words.all', { n: worded.length }), allOpen) : nothing}
      </p>
    </div>
    <div><p class="counts">${row.notice ? text.say(row.notice) : counts(row, scene)}</p>${majority(row, scene)}</div>`;
}

/** The wording that was sent, or why it is not there. */
function asked(
  { known, open, askedAs, askedAsMissing, notAsked }: CompareRow,
  { view, text }: Scene,
): unknown {
  if (!known) return nothing;
  return html`<p class="asked">
    ${
      askedAs
        ? html`${text.say('askedAs')} <q lang=${askedAs.language ?? view.language} dir="auto">${text.data(askedAs.text)}</q>`
        : [notAsked ? '' : text.say('askedAs.missing'), ' ', text.data(askedAsMissing, view.language)]
    }
    ${open ? text.say('open') : nothing}
  </p>`;
}

function counts(row: CompareRow, { text }: Scene): unknown {
  const said = cellStates.filter(state => row.counts[state] > 0);
  const parts = said.flatMap((state, i) => [
    i > 0 ? ' · ' : '',
    text.say(`state.${state}`),
    ` ${row.counts[state]}`,
  ]);
  return parts.every(part => typeof part === 'string') ? parts.join('') : parts;
}

function majority({ majority: of }: CompareRow, { text }: Scene): unknown {
  return of
    ? html`<p class="majority"><b>${text.say(`majority.${of.state}`)}.</b> ${text.say('majority.seats', { ...of })}</p>`
    : nothing;
}

/** The background of a standpoint, when it is unfolded. */
function aboutRow(row: CompareRow, scene: Scene): unknown {
  if (!scene.unfolded(row).has('about')) return nothing;
  return scene.details?.aboutRow(row, scene) ?? waiting(scene);
}

/** A list's own words, when they are unfolded. */
function saidBy(row: CompareRow, cell: CompareCell, i: number, scene: Scene): unknown {
  if (!scene.unfolded(row).has(listKey(cell.list))) return nothing;
  return scene.details?.saidBy(row, cell, scene.view.columns[i]!, scene) ?? waiting(scene);
}
