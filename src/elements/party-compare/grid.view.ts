import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { cellStates, type Column, type CompareCell, type CompareRow } from '../../documents/compare.ts';
import { aboutRow, saidBy } from './more.view.ts';
import { answerOf, hasAbout, hasMore, listKey, nameOf, titleOf, type Scene } from './scene.ts';

/** The topic to name over a standpoint. */
type Topic = CompareRow['topic'];

/** Lists and standpoints: a table where there is room, else a block for each standpoint. */
export function grid(scene: Scene): unknown {
  const { view, layout, text, words } = scene;
  const row = layout === 'blocks' ? block : tableRows;
  const rows = view.rows.map((each, i) => {
    // A topic stands over the first of its standpoints, as long as they follow each other.
    const topic = view.topics.length > 1 && each.topic !== view.rows[i - 1]?.topic ? each.topic : undefined;
    // Opening one answer must not cost a walk through thousands of others.
    return guard([each, layout, text.lookup, topic, scene.unfolded(each), words.state], () =>
      row(each, topic, scene),
    );
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

/** A small marker in the list's colour; says nothing that words do not. */
export function marker(colour: string | undefined): unknown {
  return colour && /^#[\da-f]{6}$/i.test(colour)
    ? html`<svg class="marker" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2" fill=${colour} /></svg>`
    : nothing;
}

function columnHead(column: Column, scene: Scene): unknown {
  const { view, text, layout } = scene;
  const name = nameOf(column, scene);
  return html`<th scope="col">
    ${marker(column.colour)}${
      (layout !== 'tight' && layout !== 'scroll') || !column.known
        ? name
        : html`<span aria-hidden="true">${text.data(column.short, view.language)}</span
            ><span class="visually-hidden">${name}</span>`
    }
    <small>${columnSays(column, scene)}</small>
  </th>`;
}

/** How much a list has answered; where it has not, what became of its sheet. */
function columnSays({ reply, answered, read }: Column, { view, text }: Scene): unknown {
  const some = reply === 'answered' || reply === 'partly-answered' || answered > 0 || reply === 'unrecorded';
  return [
    some ? text.say('column.answered', { n: answered, of: view.asked }) : text.say(`why.${reply}`),
    read > 0 ? html`<br />${text.say('column.read', { n: read })}` : nothing,
  ];
}

function tableRows(row: CompareRow, topic: Topic, scene: Scene): unknown {
  const { view, layout } = scene;
  const span = view.columns.length + 1;
  const about = aboutRow(row, scene);
  const words =
    layout === 'wide' ? [] : row.cells.map((cell, i) => saidBy(row, cell, view.columns[i]!, scene));
  const across = (content: unknown, name: string) =>
    html`<tr><td colspan=${span}><div class="across ${name}">${content}</div></td></tr>`;
  return html`<tbody data-row=${row.id} part="standpoint">
    <tr class="subject">
      <th scope="rowgroup" colspan=${span}><div class="across">${subject(row, topic, scene, standpointTitle(row, scene))}</div></th>
    </tr>
    ${about === nothing ? nothing : across(about, '')}
    <tr class="answers">
      <th scope="row"><span class="visually-hidden">${titleOf(row, scene)}</span></th>
      ${row.cells.map((cell, i) => tableCell(cell, row, i, scene))}
    </tr>
    ${words.some(each => each !== nothing) ? across(words, 'words') : nothing}
  </tbody>`;
}

function tableCell(cell: CompareCell, row: CompareRow, i: number, scene: Scene): unknown {
  const answer = answerOf(cell, scene);
  if (!cell.interpretedBy && !hasMore(cell)) return html`<td class=${cell.state}>${answer}</td>`;
  const said = scene.layout === 'wide' ? saidBy(row, cell, scene.view.columns[i]!, scene) : nothing;
  return html`<td class=${cell.state}>${answer}${cellNotes(cell, row, scene)}${said}</td>`;
}

function block(row: CompareRow, topic: Topic, scene: Scene): unknown {
  const { view, heading } = scene;
  return html`<section class="block" data-row=${row.id} part="standpoint">
    ${subject(row, topic, scene, heading(standpointTitle(row, scene), 1))}${aboutRow(row, scene)}
    <dl>
      ${row.cells.map((cell, i) => {
        const column = view.columns[i]!;
        return html`<div>
          <dt>${nameOf(column, scene)}</dt>
          <dd class=${cell.state}>${answerOf(cell, scene)}${cellNotes(cell, row, scene)}</dd>
          ${saidBy(row, cell, column, scene)}
        </div>`;
      })}
    </dl>
  </section>`;
}

/** Who read the answer, whether it has changed, and the way to its words. */
function cellNotes(cell: CompareCell, row: CompareRow, scene: Scene): unknown {
  const { text } = scene;
  const open = scene.unfolded(row).has(listKey(cell.list));
  return [
    cell.interpretedBy ? html`<small>${text.say('readBy', { who: cell.interpretedBy })}</small>` : nothing,
    cell.revised ? html`<small>${text.say('changed', { date: cell.revised })}</small>` : nothing,
    hasMore(cell)
      ? html`<button class="link-button" type="button" data-do="words" aria-expanded=${open}>${text.say(
          open ? 'words.hide' : cell.words ? 'words' : 'words.more',
        )}</button>`
      : nothing,
  ];
}

function standpointTitle(row: CompareRow, scene: Scene): unknown {
  return [row.no ? html`<span class="no">${row.no}</span> ` : nothing, titleOf(row, scene)];
}

/** A standpoint as it was asked, how many say what, and what there is to unfold. */
function subject(row: CompareRow, topic: Topic, scene: Scene, title: unknown): unknown {
  const { view, text, layout } = scene;
  const open = scene.unfolded(row);
  const worded = row.cells.filter(cell => cell.words);
  const allOpen = worded.every(cell => open.has(listKey(cell.list)));
  return html`
    ${topic ? html`<p class="topic">${text.data(topic, view.language)}</p>` : nothing}
    <div>${layout === 'blocks' ? title : html`<p class="title">${title}</p>`}${asked(row, scene)}
    <p class="actions">
      ${
        hasAbout(row)
          ? html`<button class="link-button" type="button" data-do="about" aria-expanded=${open.has('about')}>${text.say('more')}</button>`
          : nothing
      }
      ${
        worded.length > 1
          ? html`<button class="link-button" type="button" data-do="row" aria-expanded=${allOpen}>${
              allOpen ? text.say('words.hide') : text.say('words.all', { n: worded.length })
            }</button>`
          : nothing
      }
    </p></div>
    <div><p class="counts">${row.notice ? text.say(row.notice) : counts(row, scene)}</p>${majority(row, scene)}</div>
  `;
}

function asked(row: CompareRow, { view, text }: Scene): unknown {
  const { askedAs, askedAsMissing } = row;
  if (!row.known) return nothing;
  return html`<p class="asked">
    ${
      askedAs
        ? html`${text.say('askedAs')} <q lang=${askedAs.language ?? view.language} dir="auto">${text.data(askedAs.text)}</q>`
        : [text.say('askedAs.missing'), ' ', text.data(askedAsMissing, view.language)]
    }
    ${row.open ? text.say('open') : nothing}
  </p>`;
}

function counts(row: CompareRow, { text }: Scene): unknown {
  const said = cellStates.filter(state => row.counts[state] > 0);
  return said.map((state, i) => [i > 0 ? ' · ' : '', text.say(`count.${state}`, { n: row.counts[state] })]);
}

function majority({ majority: of }: CompareRow, { text }: Scene): unknown {
  if (!of) return nothing;
  const { state, supports, partly, opposes, open, total } = of;
  return html`<p class="majority"><b>${text.say(`majority.${state}`)}.</b> ${text.say('majority.seats', {
    supports,
    partly,
    opposes,
    open,
    total,
  })}</p>`;
}
