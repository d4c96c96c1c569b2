import { html } from 'lit';
import { skeleton } from '../../core/index.ts';
import type { Part } from './part.ts';
import type { Text } from './survey-form.view.ts';

/** A part that is on its way, or could not be had. */
export function missingView<T>(part: Part<T>, text: Text, retry: () => unknown): unknown {
  if (!part.failed) return skeleton(text);
  return html`<p>${text.say('partFailed')}</p>
    <p class="actions">
      <button class="button" part="button" type="button" @click=${retry}>${text.say('retry')}</button>
    </p>`;
}
