import { html, nothing } from 'lit';
import type { ErrorCode, Problem } from './errors.ts';
import type { Localize } from './localize.ts';

/** Codes that have a text of their own; the rest say that the content could not be fetched or read. */
const own: readonly ErrorCode[] = [
  'timeout',
  'not-found',
  'newer-version',
  'unknown-area',
  'split-area',
  'config',
  'render',
];
const unfetched: readonly ErrorCode[] = ['network', 'cors', 'http'];
/** Trying again cannot help. */
const final: readonly ErrorCode[] = ['config', 'unknown-area', 'split-area', 'newer-version'];

/** What a reader may do about a problem. */
export interface Remedies {
  retry(): void;
  /** Shows another area instead, where one has been divided. */
  choose?(code: string): void;
}

/** Tells a reader in plain words why there is nothing, with a button where trying again may help. */
export function problemView(
  problem: Problem,
  text: Pick<Localize<string>, 'say' | 'list'>,
  { retry, choose }: Remedies,
): unknown {
  const { code, about, candidates } = problem;
  const kind = own.includes(code) ? code : unfetched.includes(code) ? 'fetch' : 'unreadable';
  const params = { code: about, areas: text.list(candidates.map(each => each.name)) };
  return html`<div class="problem" part="problem" role="status">
    <p>${text.say(`error.${kind}`, params)}</p>
    ${code === 'config' ? html`<p class="hint">${text.say(about === 'area' ? 'hint.area' : 'hint.src')}</p>` : nothing}
    ${
      choose && candidates.length > 0
        ? html`<p class="actions">
          ${candidates.map(
            each =>
              html`<button class="button" type="button" @click=${() => choose(each.code)}>${each.name}</button>`,
          )}
        </p>`
        : nothing
    }
    ${
      final.includes(code)
        ? nothing
        : html`<p><button class="button" part="retry" type="button" @click=${retry}>${text.say('retry')}</button></p>`
    }
  </div>`;
}
