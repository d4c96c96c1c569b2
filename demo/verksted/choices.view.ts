import { html, type TemplateResult } from 'lit';

/** A group of radio buttons: one stop for the keyboard, arrows inside. */
export function choices<T extends string | number>(
  legend: string,
  name: string,
  options: readonly (readonly [value: T, label: string])[],
  chosen: T,
  change: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="choices">
    <legend>${legend}</legend>
    ${options.map(
      ([value, label]) =>
        html`<label
          ><input
            type="radio"
            name=${name}
            .checked=${value === chosen}
            @change=${() => change(value)}
          />${label}</label
        >`,
    )}
  </fieldset>`;
}
