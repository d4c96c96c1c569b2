import { html } from 'lit';
import type { Problem } from './errors.ts';
import type { Localize } from './localize.ts';

/** What a reader may do about a problem. */
export interface Remedies {
  retry(): void;
  /** Shows another area instead, where one has been divided. */
  choose?(code: string): void;
}

/** Codes that share a text: the content could not be fetched, or could not be read. */
const kinds: Partial<Record<string, string>> = { network: 'fetch', cors: 'fetch', http: 'fetch' };

/** Tells a reader in plain words why there is nothing, with a button where trying again may help. */
export function problemView(
  problem: Problem,
  text: Pick<Localize, 'say' | 'lookup'>,
  remedies: Remedies,
): unknown {
  const { code, message, candidates } = problem;
  const key = `error.${kinds[code] ?? code}`;
  const button = (label: unknown, act: () => void) =>
    html`<button class="button" part="button" type="button" @click=${act}>${label}</button>`;
  const final = /^(config|newer|unknown|split)/.test(code);
  return html`<div class="problem" part="problem" role="status">
    <p>${text.say({ key: text.lookup(key) ? key : 'error.unreadable', params: { about: message } })}</p>
    <p class="actions">
      ${candidates.map(each => button(each.name, () => remedies.choose?.(each.code)))}
      ${final ? '' : button(text.say('retry'), remedies.retry)}
    </p>
  </div>`;
}
