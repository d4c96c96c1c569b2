import { html, nothing, type TemplateResult } from 'lit';
import type { DebateArea } from '../../data-schema/v1/types.ts';
import { coverageText, type Coverage } from './coverage.ts';
import type { DebateSource } from './debate-source.ts';
import type { Actions, State } from './state.ts';

/** Where to choose the area, and how far the round has come in each of them. */
export function areasView(state: State, actions: Actions): TemplateResult | typeof nothing {
  const { source, chosen, areaWrong, board } = state;
  if (!source) return nothing;
  const change = ({ target }: Event) => void actions.chooseArea((target as HTMLSelectElement).value);
  return html`<section class="page" aria-labelledby="omraade">
    <h2 id="omraade">Velg kommune</h2>
    <p class="line">
      <label for="kommune">Kommune eller fylke</label>
      <select id="kommune" .value=${chosen?.code ?? ''} @input=${change} aria-describedby="kommune-feil">
        <option value="" ?selected=${!chosen}>Velg …</option>
        ${areaOptions(source, chosen?.code)}
      </select>
    </p>
    <p id="kommune-feil" class="wrong" role="alert">${areaWrong}</p>
    ${board.length > 0 ? boardView(board, state, actions) : nothing}
    ${
      chosen
        ? html`${board.some(({ code }) => code === chosen.code) ? nothing : ownCoverage(state)}
            <p class="jumps">
              <a class="button" href="#koden">Hent koden</a>
              <a class="button quiet" href="#visning">Se hvordan det blir</a>
            </p>`
        : nothing
    }
  </section>`;
}

/** Places by county, as a reader looks for them. Only those with something to show. */
function areaOptions({ debate }: DebateSource, chosen = ''): readonly unknown[] {
  const areas = debate.areas.filter(area => area.file);
  const option = (area: DebateArea, name = nameOf(area)) =>
    html`<option value=${area.code} ?selected=${area.code === chosen}>${name}</option>`;
  const counties = areas.filter(area => area.level === 'county');
  const inCounty = new Set(counties.map(({ code }) => code));
  const groups = counties.map(county => ({
    label: nameOf(county),
    county,
    areas: areas.filter(({ parent, level }) => parent === county.code && level !== 'county'),
  }));
  const rest = areas.filter(({ parent = '', level }) => level !== 'county' && !inCounty.has(parent));
  return [
    rest.map(area => option(area)),
    groups.map(
      ({ label, county, areas: inside }) =>
        html`<optgroup label=${label}>
          ${inside.sort(byName).map(area => option(area))}${option(county, `${label} (fylket)`)}
        </optgroup>`,
    ),
  ];
}

const collator = new Intl.Collator('nb');
const byName = (a: DebateArea, b: DebateArea): number => collator.compare(nameOf(a), nameOf(b));

/** Two municipalities have the same name: the code tells them apart, as in the snippet. */
const nameOf = ({ names, code, level }: DebateArea): string =>
  level === 'country'
    ? 'Hele landet'
    : level === 'municipality'
      ? `${names.join(' – ')} (${code})`
      : names.join(' – ');

/** The same line for an area that stands alone. */
const ownCoverage = ({ chosen, today }: State): TemplateResult =>
  html`<p class="coverage">
    <strong>${chosen!.coverage.name}:</strong> ${coverageText(chosen!.coverage, today)}
  </p>`;

function boardView(board: readonly Coverage[], { chosen, today }: State, actions: Actions): TemplateResult {
  return html`<h3 id="tavle">Slik ligger det an der listene er spurt</h3>
    <div class="scroll" role="group" tabindex="0" aria-labelledby="tavle">
      <table class="board">
        <thead>
          <tr>
            <th scope="col">Område</th>
            <th scope="col">Lister og svar</th>
            <th scope="col"><span class="hidden">Velg</span></th>
          </tr>
        </thead>
        <tbody>
          ${board.map(
            each =>
              html`<tr>
                <th scope="row">${each.name}</th>
                <td>${coverageText(each, today)}</td>
                <td>
                  <button
                    type="button"
                    aria-label=${`Vis ${each.name}`}
                    aria-pressed=${each.code === chosen?.code ? 'true' : 'false'}
                    @click=${() => void actions.chooseArea(each.code)}
                  >
                    Vis
                  </button>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
