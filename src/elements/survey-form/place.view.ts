/* eslint lit-a11y/no-invalid-change-handler: off -- choosing only remembers the choice; nothing moves */
import { html, nothing } from 'lit';
import type { Survey } from '../../../data-schema/v1/types.ts';
import type { Localize } from '../../core/index.ts';
import type { SurveyPlaceKey } from '../../locales/survey-place/index.ts';
import { comboboxView } from '../../core/combobox-view.ts';
import type { Combobox } from '../../core/combobox.ts';
import { areaLabel, fullAreaName, type AreaEntry } from '../../documents/areas.ts';
import type { PlaceModel } from './place-step.ts';

type Text = Pick<Localize<SurveyPlaceKey>, 'say' | 'plain' | 'dataPlain'>;

/** What the member says of where, and of which federation. */
export interface PlaceActions {
  unstated(yes: boolean): void;
  federation(id: string): void;
}

/** Where the member lives or works, and the federation if asked for; what the page has set is not shown. */
export function placeView(
  { survey, drafts, wrong, withoutPlace, askFederation }: PlaceModel,
  box: Combobox<AreaEntry>,
  text: Text,
  actions: PlaceActions,
): unknown {
  const unstated = drafts.place === 'unstated';
  const changed = (event: Event) => actions.unstated((event.target as HTMLInputElement).checked);
  return html`<fieldset class="question" part="question" id="place" tabindex="-1" aria-describedby="place-problem">
    <legend><span class="title">${text.say('aboutYou')}</span></legend>
    <p class="wrong" id="place-problem">${wrong ? text.say('placeMissing') : nothing}</p>
    ${
      withoutPlace
        ? nothing
        : html`${boxView(survey, box, text)}
            <label class="choice"
              ><input type="checkbox" .checked=${unstated} @change=${changed} /><span
                >${text.say('placeUnstated')}</span
              ></label
            >`
    }
    ${askFederation ? federationView(survey, drafts.federation, text, actions) : nothing}
  </fieldset>`;
}

function boxView(survey: Survey, box: Combobox<AreaEntry>, text: Text): unknown {
  const texts = {
    label: text.say(survey.place.ask === 'work' ? 'place_work' : 'place_live'),
    hint: text.say('placeHint'),
    showAll: text.plain('placeAll'),
    list: text.plain('placeList'),
    none: text.say('placeNone'),
    unsettled: text.say('placeUnsettled'),
    count: (n: number) => text.say('placeCount', { n }),
    spoken: box.chosen && !box.open ? areaLabel(box.chosen) : undefined,
  };
  return comboboxView(box, texts, entry => html`<span>${fullAreaName(entry)}</span>`);
}

function federationView(survey: Survey, chosen: string, text: Text, actions: PlaceActions): unknown {
  const changed = (event: Event) => actions.federation((event.target as HTMLSelectElement).value);
  return html`<p class="federation">
    <label class="label" for="federation">${text.say('federation')}</label>
    <select class="select" id="federation" part="select" @change=${changed}>
      <option value="" .selected=${chosen === ''}>${text.plain('federationNone')}</option>
      ${survey.federations?.map(
        each =>
          html`<option value=${each.id} .selected=${chosen === each.id}>
            ${text.dataPlain(each.name, survey.language)}
          </option>`,
      )}
    </select>
  </p>`;
}
