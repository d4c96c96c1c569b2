import { html, nothing } from 'lit';
import type { Survey } from '../../../data-schema/v1/types.ts';
import { webAddress, type Localize } from '../../core/index.ts';
import type { Step } from './setting.ts';
import type { SurveyFormKey } from '../../locales/survey-form/index.ts';

export type Text = Pick<
  Localize<SurveyFormKey>,
  'say' | 'plain' | 'data' | 'dataPlain' | 'number' | 'language'
>;

/** What the member can do with the form as a whole. */
export interface FormActions {
  go(step: number): void;
  send(): void;
  trap(value: string): void;
}

/** What the form as a whole shows. */
export interface FormModel {
  readonly survey: Survey;
  readonly steps: readonly Step[];
  /** Index of the shown step; all are shown when undefined. */
  readonly step: number | undefined;
  /** The draft that was found on the device. */
  readonly offer: unknown;
  readonly busy: boolean;
  readonly trap: string;
  /** What must be put right. */
  readonly summary: unknown;
  /** The offer to keep a draft. */
  readonly keep: unknown;
}

/** The form: steps, the summary of what is wrong just above the buttons, and how answers are treated. */
export function formView(
  model: FormModel,
  text: Text,
  actions: FormActions,
  paint: (step: Step, index: number) => unknown,
): unknown {
  const { steps, step, busy } = model;
  const shown = step === undefined ? steps : steps.slice(step, step + 1);
  const first = step === undefined ? 0 : step;
  const { intro, language } = model.survey;
  return html`${intro ? html`<p>${text.data(intro, language)}</p>` : nothing}${model.offer}
    <form class="form" part="form" novalidate autocomplete="off" @submit=${submitted(model, actions)}>
      <fieldset class="all" ?disabled=${busy}>
        ${shown.map((each, i) => paint(each, first + i))} ${trapView(model.trap, text, actions)}
        ${model.keep} ${model.summary} ${buttonsView(model, text, actions)}
      </fieldset>
    </form>
    ${privacyView(model.survey, text)}`;
}

/**
 * Enter in a field, a password manager or the button: all mean the next thing to do. Where a frame's sandbox lets no form
 * be submitted, the browser tells nobody; a press of the button is heard there too, and Enter is one.
 */
function submitted({ step, steps, busy }: FormModel, actions: FormActions): (event: Event) => void {
  return event => {
    event.preventDefault();
    if (busy) return;
    if (step !== undefined && step < steps.length - 1) actions.go(step + 1);
    else actions.send();
  };
}

function buttonsView(model: FormModel, text: Text, actions: FormActions): unknown {
  const { step, steps } = model;
  const last = step === undefined || step === steps.length - 1;
  return html`<p class="actions">
    ${
      step
        ? html`<button class="button" part="button" type="button" @click=${() => actions.go(step - 1)}>
            ${text.say('back')}
          </button>`
        : nothing
    }
    <button class="button primary" part="button send" type="submit" @click=${submitted(model, actions)}>
      ${text.say(last ? 'send' : 'next')}
    </button>
  </p>`;
}

/** Robots fill in every field; people neither see this one nor reach it. */
function trapView(value: string, text: Text, actions: FormActions): unknown {
  return html`<p class="trap" aria-hidden="true">
    <label
      >${text.say('trap')}
      <input
        type="text"
        name="website"
        tabindex="-1"
        autocomplete="off"
        .value=${value}
        @input=${(event: Event) => actions.trap((event.target as HTMLInputElement).value)}
    /></label>
  </p>`;
}

/** Who answers for the data, how long it lives, and what is true of it. Never folded away whole. */
function privacyView({ privacy, controller, language }: Survey, text: Text): unknown {
  const { name, contact } = controller;
  const more = webAddress(privacy.url ?? controller.url);
  return html`<div class="privacy" part="privacy">
    <p>${text.data(privacy.text, language)}</p>
    <details>
      <summary>${text.say('privacy')}</summary>
      <p>${text.say('controller', { name, contact })}</p>
      <p>${text.say('retention', { text: { data: privacy.retention, language } })}</p>
      ${more ? html`<p><a href=${more} rel="noopener">${text.say('privacyLink')}</a></p>` : nothing}
    </details>
  </div>`;
}
