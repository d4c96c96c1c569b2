import { html } from 'lit';
import type { Localize } from './localize.ts';

/** What stands where data will come, once that takes long enough to be noticed. */
export function skeleton(text: Pick<Localize<string>, 'say'>): unknown {
  return html`<div class="skeleton" part="skeleton" role="status">
    <span class="visually-hidden">${text.say('loading')}</span>
    <span class="bone"></span><span class="bone"></span><span class="bone"></span>
  </div>`;
}
