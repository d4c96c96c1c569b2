import { html } from 'lit';
import type { Says } from '../../documents/ranking.ts';
import type { Painting } from './top-issues.view.ts';

/** A choice for the reader, e.g. between areas. */
export interface Choice {
  readonly label: Says;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: Says }[];
  readonly choose: (value: string) => void;
}

/** A choice as a labelled field. */
/* eslint-disable lit-a11y/no-invalid-change-handler -- only the content below changes, focus stays where it is */
export function choice({ label, value, options, choose }: Choice, text: Painting['text']): unknown {
  return html`<label class="choice">
    <span>${text.say(label)}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(
        each =>
          html`<option value=${each.value} .selected=${each.value === value}>${text.plain(each.label)}</option>`,
      )}
    </select>
  </label>`;
}
