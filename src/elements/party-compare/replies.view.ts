import { html, nothing } from 'lit';
import { whoseAnswers } from '../../documents/compare-said.ts';
import type { Column } from '../../documents/compare.ts';
import { linked, marker } from './parts.view.ts';
import { nameOf, type Scene } from './scene.ts';

/** What became of the sheet sent to each list, with its own reason. */
export function replies(scene: Scene): unknown {
  const { view, text } = scene;
  const away = view.away.map(name => text.dataPlain(name, view.language));
  return html`<ul class="replies" part="replies">
    ${view.allColumns.map(column => replyOf(column, scene))}
    ${away.length > 0 ? html`<li>${text.say('away', { lists: text.list(away) })}</li>` : nothing}
  </ul>`;
}

function replyOf(column: Column, scene: Scene): unknown {
  const { view, text } = scene;
  const { reply, deadline, reason, source, parties, answered, read, corrected } = column;
  const who = whoseAnswers(column);
  const date = reply === 'pending' || reply === 'no-reply' ? undefined : column.date;
  return html`<li>
    ${marker(column.colour)}<b>${nameOf(column, scene)}</b>
    ${parties.length > 0 ? html`(${text.say('column.joint', { parties: text.list(parties) })})` : nothing}<br />
    ${answered > 0 && reply === 'answered' ? nothing : text.say(`reply.${reply}`)}
    ${answered > 0 ? html`${text.say('column.answered', { n: answered, of: view.asked })}.` : nothing}
    ${read > 0 ? html`${text.say('column.read', { n: read })}.` : nothing}
    ${who ? text.say(who) : nothing}
    ${date ? text.say('reply.date', { date }) : deadline ? text.say('reply.deadline', { date: deadline }) : nothing}
    ${corrected ? html`${text.say('corrected', { date: corrected })}.` : nothing}
    ${source ? html`${text.say('source')}: ${linked(source, scene)}` : nothing}
    ${
      reason
        ? html`<blockquote lang=${reason.language ?? view.language} dir="auto">${text.data(reason.text)}</blockquote>`
        : nothing
    }
  </li>`;
}

const orders = ['official', 'alphabetical', 'drawn', 'left-right'] as const;

/** How the comparison was made. */
export function method(scene: Scene): unknown {
  const { view, text } = scene;
  const { term, orderSource, seatsSource, extract } = view;
  const order = orders.find(each => each === view.order) ?? 'other';
  const source = (value: string | undefined) =>
    value ? html`${text.say('source')}: ${linked(value, scene)}` : nothing;
  return html`<ul class="method" part="method">
    <li>${extract ? [text.say('method.extract'), ' ', text.data(extract, view.language)] : text.say('method.all')} ${text.say(`method.order.${order}`)} ${source(orderSource)}</li>
    <li>${text.say('method.words')}</li>
    <li>${text.say('method.none')}</li>
    <li>${text.say('method.counts')} ${text.say('method.differing')}</li>
    ${term ? html`<li>${text.say('method.seats', { term })} ${source(seatsSource)}</li>` : nothing}
    <li>${text.say('method.score')}</li>
  </ul>`;
}
