import { html, nothing, type TemplateResult } from 'lit';
import { addressesOf } from './addresses.ts';
import { choices } from './choices.view.ts';
import { canPin } from './pinning.ts';
import type { Place } from './addresses.ts';
import type { Actions, State } from './state.ts';

/** The moving script is what most want; who must hold it by a digest, takes the version of today. */
export function pinChoice(state: State, actions: Actions): TemplateResult | typeof nothing {
  const { choices: made, pin } = state;
  const { script } = addressesOf(state);
  if (!canPin(script)) return nothing;
  return html`${choices(
    'Skriptet',
    'kanal',
    [
      ['moving', 'Følger med: får rettelser av seg selv'],
      ['pinned', 'Låst med kontrollsum'],
    ],
    made.pinned ? 'pinned' : 'moving',
    kind => actions.choose({ pinned: kind === 'pinned' }),
  )}
    ${
      made.pinned && pin?.of === script
        ? html`<p class="small">
            Låst til utgave ${pin.version}. Den får ingen rettelser: du bytter koden selv når det kommer en ny.
          </p>`
        : nothing
    }`;
}

/** Living data is what most want; who must show what stood one day, takes a copy. */
export function frozenChoice(
  { choices: made, copy: frozen }: State,
  { tree }: Place,
  actions: Actions,
): TemplateResult {
  return html`<fieldset class="choices">
      <legend>Data</legend>
      <label
        ><input
          type="checkbox"
          id="frosset"
          .checked=${made.frozen}
          @change=${({ target }: Event) => actions.choose({ frozen: (target as HTMLInputElement).checked })}
        />Frosne data: vis det som står i dag, også når svarene blir rettet</label
      >
    </fieldset>
    ${
      made.frozen && frozen
        ? html`<p>
            <button type="button" class="button quiet" @click=${() => actions.saveFrozen()}>
              Last ned den frosne filen (.json)
            </button>
            ${
              tree
                ? 'Legg filen i mappen «frozen» i debatten, med det navnet den har.'
                : 'Legg filen ved siden av den andre, med det navnet den har.'
            }
            Endrer noen den, viser delen ingenting av den.
          </p>`
        : nothing
    }`;
}
