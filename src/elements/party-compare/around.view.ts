import { html, nothing } from 'lit';
import { linked } from './parts.view.ts';
import type { Scene } from './scene.ts';

/** The signs that occur. Each answer is a word as well; this only helps to look for them. */
export function legend({ view, text }: Scene): unknown {
  return html`<ul class="legend" aria-label=${text.plain('legend')} part="legend">
    ${view.states.map(state => {
      const key = text.lookup(`legend.${state}`) ? `legend.${state}` : `state.${state}`;
      return html`<li class=${state}>${text.say({ key })}</li>`;
    })}
  </ul>`;
}

/** Who publishes, ties to parties, when, and where to report mistakes. Always shown. */
export function sender(scene: Scene): unknown {
  const { view, text } = scene;
  const { names, paidBy, ties, contact, press, corrections } = view.sender;
  const line = (label: 'sender' | 'paidBy' | 'contact' | 'press' | 'corrections', content: unknown) =>
    content ? html`<div><dt>${text.say(label)}</dt><dd>${content}</dd></div>` : nothing;
  return html`<div class="sender" part="sender">
    ${ties ? html`<p>${text.data(ties, view.language)}</p>` : nothing}
    <dl>
      ${line(
        'sender',
        names.map(({ name, url }, i) => [i > 0 ? ', ' : '', linked(url ?? '', scene, name)]),
      )}
      ${line('paidBy', paidBy && text.data(paidBy, view.language))}
      ${line('contact', contact && linked(contact, scene))} ${line('press', press && text.data(press))}
      ${line('corrections', linked(corrections, scene))}
    </dl>
    <p class="small">${text.say('updated', { date: view.updated })}</p>
  </div>`;
}
