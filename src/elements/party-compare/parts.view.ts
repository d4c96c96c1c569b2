import { html, nothing } from 'lit';
import { webAddress } from '../../core/index.ts';
import type { Part, Scene } from './scene.ts';

/** A button that is handled by what it does; see the element's click listener. */
export function button(action: string, label: unknown, look = 'button'): unknown {
  return html`<button class=${look} type="button" data-do=${action}>${label}</button>`;
}

/** A button that unfolds something. */
export function toggle(action: string, label: unknown, open: boolean, look = 'link-button'): unknown {
  return html`<button class=${look} type="button" data-do=${action} aria-expanded=${open}>${label}</button>`;
}

/** Parts of the whole that can be unfolded: their buttons, and what is unfolded of them. */
export function foldable(parts: readonly Part[], scene: Scene): unknown {
  const { text, details } = scene;
  return html`<p class="actions">${parts.map(part => toggle(part, text.say(part), scene.shows(part)))}</p>
    ${parts.filter(part => scene.shows(part)).map(part => details?.[part](scene) ?? waiting(scene))}`;
}

/** Stands where something unfolded will come, or could not come. */
export function waiting({ text, failed }: Scene): unknown {
  return html`<p class="small" role="status">
    ${text.say(failed ? 'error.fetch' : 'loading')} ${failed ? button('retry', text.say('retry'), 'link-button') : nothing}
  </p>`;
}

/** A small marker in the list's colour; says nothing that words do not. */
export function marker(colour: string | undefined): unknown {
  return /^#[\da-f]{6}$/i.test(colour ?? '')
    ? html`<svg class="marker" viewBox="0 0 1 1" aria-hidden="true"><rect width="1" height="1" rx=".2" fill=${colour} /></svg>`
    : nothing;
}

/** A link where a text is a web or an e-mail address, else the text: nothing else is ever a link. */
export function linked(value: string, { text }: Pick<Scene, 'text'>, label = value): unknown {
  const url = /^[^\s@<>"?&:]+@[^\s@<>"?&:]+$/.test(value)
    ? `mailto:${value}`
    : /^https?:/i.test(value) && webAddress(value);
  return url ? html`<a href=${url}>${text.data(label)}</a>` : html`<bdi>${text.data(label)}</bdi>`;
}
