import { html } from 'lit';
import type { Problem } from './errors.ts';
import type { Localize } from './localize.ts';

/**
 * Tells a reader in plain words why there is nothing, with a button where trying again may help.
 *
 * @param remedy - What else may help, painted below.
 */
export function problemView(
  { code, message }: Problem,
  text: Pick<Localize, 'say' | 'lookup'>,
  retry: () => void,
  remedy?: unknown,
): unknown {
  // Codes without a text of their own share two: it could not be fetched, or not read.
  const key = `error.${/^(network|http|timeout)$/.test(code) ? 'fetch' : code}`;
  const final = /^(config|newer|unknown|split)/.test(code);
  return html`<div class="problem" part="problem" role="status">
      <p>${text.say({ key: text.lookup(key) ? key : 'error.unreadable', params: { about: message } })}</p>
      ${final ? '' : problemButton(text.say('retry'), retry)}
    </div>
    ${remedy}`;
}

/** A button that takes the problem away. */
export function problemButton(label: unknown, act: () => void): unknown {
  const click = (event: Event) => {
    holdFocus(event.target as Element);
    act();
  };
  return html`<button class="button" part="button" type="button" @click=${click}>${label}</button>`;
}

/** The control goes away when it has done its work; focus stays in the element rather than falling to the page. */
export function holdFocus(control: Element): void {
  const frame = control.closest<HTMLElement>('.lo');
  if (!frame) return;
  frame.tabIndex = -1;
  frame.focus();
}
