import { html } from 'lit';
import type { Localize } from './localize.ts';

/** What stands where data will come, once that takes long enough to be noticed. */
export function skeleton(text: Pick<Localize, 'say'>): unknown {
  return html`<p class="skeleton" part="skeleton" role="status">${text.say('loading')}</p>`;
}
