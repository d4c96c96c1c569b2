import { html, nothing } from 'lit';
import type { Column } from '../../documents/compare.ts';
import { toggle } from './controls.view.ts';
import { marker } from './grid.view.ts';
import { sourceLink } from './more.view.ts';
import { nameOf, type Scene } from './scene.ts';

const orders = ['official', 'alphabetical', 'drawn', 'left-right'] as const;

/** What became of the sheet sent to each list, with its own reason. */
export function replies(scene: Scene): unknown {
  const { view, text } = scene;
  if (view.standing === 0) return nothing;
  const away = view.away.map(name => text.dataPlain(name, view.language));
  return html`<p>${toggle('replies', text.say('replies'), scene, 'link-button')}</p>
    ${
      scene.shows('replies')
        ? html`<ul class="replies" part="replies">
            ${view.allColumns.map(column => replyOf(column, scene))}
            ${away.length > 0 ? html`<li>${text.say('away', { lists: text.list(away) })}</li>` : nothing}
          </ul>`
        : nothing
    }`;
}

function replyOf(column: Column, scene: Scene): unknown {
  const { view, text } = scene;
  const { reply, date, deadline, reason, refersTo, source, parties, answered, read } = column;
  const day = reply === 'pending' || reply === 'no-reply' ? undefined : date;
  return html`<li>
    ${marker(column.colour)}<b>${nameOf(column, scene)}</b>
    ${parties.length > 0 ? html`(${text.say('column.joint', { parties: text.list(parties) })})` : nothing}<br />
    ${text.say(`reply.${reply}`)}
    ${answered > 0 ? html`${text.say('column.answered', { n: answered, of: view.asked })}.` : nothing}
    ${read > 0 ? html`${text.say('column.read', { n: read })}.` : nothing}
    ${refersTo ? text.say('reply.refersTo', { who: refersTo }) : nothing}
    ${day ? text.say('reply.date', { date: day }) : nothing}
    ${!day && deadline ? text.say('reply.deadline', { date: deadline }) : nothing}
    ${source ? html`${text.say('source')}: ${sourceLink(source, scene)}` : nothing}
    ${reason ? html`<blockquote lang=${reason.language ?? view.language} dir="auto">${text.data(reason.text)}</blockquote>` : nothing}
  </li>`;
}

/** Signs used here, those that occur: each answer is a word as well, so this only helps to look for them. */
export function legend({ view, text }: Scene): unknown {
  return html`<ul class="legend" aria-label=${text.plain('legend')} part="legend">
    ${view.states.map(state => {
      const more = text.lookup(`legend.${state}`);
      return html`<li class=${state}>${text.say({ key: more ? `legend.${state}` : `state.${state}` })}</li>`;
    })}
  </ul>`;
}

/** How the comparison was made. */
export function method(scene: Scene): unknown {
  const { view, text } = scene;
  const order = orders.find(each => each === view.order) ?? 'other';
  return html`<p>${toggle('method', text.say('method'), scene, 'link-button')}</p>
    ${
      scene.shows('method')
        ? html`<ul class="method" part="method">
            <li>
              ${text.say('method.all')} ${text.say(`method.order.${order}`)}
              ${view.orderSource ? html`${text.say('source')}: ${sourceLink(view.orderSource, scene)}` : nothing}
            </li>
            <li>${text.say('method.words')}</li>
            <li>${text.say('method.none')}</li>
            <li>${text.say('method.counts')} ${text.say('method.differing')}</li>
            ${
              view.term
                ? html`<li>
                    ${text.say('method.seats', { term: view.term })}
                    ${view.seatsSource ? html`${text.say('source')}: ${sourceLink(view.seatsSource, scene)}` : nothing}
                  </li>`
                : nothing
            }
            <li>${text.say('method.score')}</li>
          </ul>`
        : nothing
    }`;
}

/** Who publishes, ties to parties, when, and where to report mistakes. Always shown. */
export function sender(scene: Scene): unknown {
  const { view, text } = scene;
  const { names, paidBy, ties, contact, press, corrections } = view.sender;
  const line = (label: 'sender' | 'paidBy' | 'contact' | 'press' | 'corrections', content: unknown) =>
    content ? html`<div><dt>${text.say(label)}</dt><dd>${content}</dd></div>` : nothing;
  return html`<footer part="sender">
    ${ties ? html`<p>${text.data(ties, view.language)}</p>` : nothing}
    <dl>
      ${line(
        'sender',
        names.map(({ name, url }, i) => [
          i > 0 ? ', ' : '',
          url && /^https?:/i.test(url) ? html`<a href=${url}>${text.data(name)}</a>` : text.data(name),
        ]),
      )}
      ${line('paidBy', paidBy && text.data(paidBy, view.language))} ${line('contact', contact && address(contact, scene))}
      ${line('press', press && text.data(press))} ${line('corrections', address(corrections, scene))}
    </dl>
    <p class="small">${text.say('updated', { date: view.updated })}</p>
  </footer>`;
}

/** An e-mail address as a link; a web address too. */
function address(value: string, scene: Scene): unknown {
  return /^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(value)
    ? html`<a href="mailto:${value}">${text(value)}</a>`
    : sourceLink(value, scene);
  function text(plain: string): unknown {
    return scene.text.data(plain);
  }
}
