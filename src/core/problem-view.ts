import { html } from 'lit';
import type { Problem } from './errors.ts';
import type { Localize } from './localize.ts';

/** What a reader may do about a problem. */
export interface Remedies {
  retry(): void;
  /** Shows another area instead, where one has been divided. */
  choose?(code: string): void;
}

/** Tells a reader in plain words why there is nothing, with a button where trying again may help. */
export function problemView(
  problem: Problem,
  text: Pick<Localize, 'say' | 'lookup'>,
  remedies: Remedies,
): unknown {
  const { code, message, candidates } = problem;
  // Codes without a text of their own share two: it could not be fetched, or not read.
  const key = `error.${/^(network|http|timeout)$/.test(code) ? 'fetch' : code}`;
  const button = (label: unknown, act: () => void) => {
    const click = (event: Event) => {
      keepFocus(event);
      act();
    };
    return html`<button class="button" part="button" type="button" @click=${click}>${label}</button>`;
  };
  const final = /^(config|newer|unknown|split)/.test(code);
  return html`<div class="problem" part="problem" role="status">
    <p>${text.say({ key: text.lookup(key) ? key : 'error.unreadable', params: { about: message } })}</p>
    <p class="actions">
      ${candidates.map(each => button(each.name, () => remedies.choose?.(each.code)))}
      ${final ? '' : button(text.say('retry'), remedies.retry)}
    </p>
  </div>`;
}

/** The button goes away when it has done its work; focus stays in the element rather than falling to the page. */
function keepFocus({ target }: Event): void {
  const frame = (target as Element).closest<HTMLElement>('.lo');
  if (!frame) return;
  frame.tabIndex = -1;
  frame.focus();
}
