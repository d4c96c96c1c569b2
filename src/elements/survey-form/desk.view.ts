import { html, nothing } from 'lit';
import type { Survey } from '../../../data-schema/v1/types.ts';
import type { Localize } from '../../core/index.ts';
import type { FormProblem } from '../../documents/survey.ts';
import type { SurveySendingKey } from '../../locales/survey-sending/index.ts';
import type { DeviceDraft } from './device-draft.ts';
import { buttonView } from './outcome.view.ts';
import type { Step } from './setting.ts';

type Text = Pick<Localize<SurveySendingKey>, 'say' | 'plain'>;

/** That the survey is not open by the clock there is, which may be wrong, and that it has changed under the member's hands. */
export function noticesView(
  { opens, closes }: Survey,
  window: 'before' | 'open' | 'after',
  changed: boolean,
  text: Text,
): unknown {
  const notice = (key: SurveySendingKey, day = '') =>
    html`<p class="notice" part="notice">${text.say(key, { day })}</p>`;
  return [
    window === 'before' ? notice('before', opens) : nothing,
    window === 'after' ? notice('after', closes) : nothing,
    changed ? notice('surveyChanged') : nothing,
  ];
}

/** That an answer went out from here before, and what to do about it. `asking`: there is a form under it. */
export function unheardView(asking: boolean, text: Text, restart: () => void): unknown {
  return html`<div class="notice" part="notice">
    <p>${text.say('unheard')}</p>
    ${asking ? html`<p class="actions">${buttonView('unheardOther', text, restart)}</p>` : nothing}
  </div>`;
}

/** What must be put right, just above the button, each a way to its place. */
export function summaryView(
  problems: readonly FormProblem[] | undefined,
  steps: readonly Step[],
  text: Text,
  jump: (problem: FormProblem) => void,
): unknown {
  if (!problems?.length) return nothing;
  const line = (problem: FormProblem) => {
    const question = steps.find(step => step.id === problem.at)?.question;
    const title = question ? { data: question.text } : text.plain('place');
    const params = { n: problem.n ?? 0, question: title };
    return html`<li>
      <button class="link-button" type="button" @click=${() => jump(problem)}>
        ${text.say(`problem.${problem.kind}`, params)}
      </button>
    </li>`;
  };
  return html`<div class="summary" part="summary" id="summary" role="alert" tabindex="-1">
    <p>${text.say('summary', { n: problems.length })}</p>
    <ul>
      ${problems.map(line)}
    </ul>
  </div>`;
}

/** The offer to keep a draft on this device, and to delete it. */
export function keepView(
  draft: DeviceDraft,
  text: Text,
  actions: { keep(yes: boolean): void; forget(): void },
): unknown {
  const { keeping, failed } = draft;
  const change = (event: Event) => actions.keep((event.target as HTMLInputElement).checked);
  return html`<div class="keep" part="keep">
    <label class="choice"
      ><input type="checkbox" aria-describedby="keep-hint" .checked=${keeping} @change=${change} /><span
        >${text.say('keep')}</span
      ></label
    >
    <p class="hint" id="keep-hint">${text.say(failed ? 'keepFailed' : 'keepHint')}</p>
    ${
      keeping
        ? html`<button class="link-button" type="button" @click=${actions.forget}>${text.say('draftDelete')}</button>`
        : nothing
    }
  </div>`;
}

/** A draft was found; nothing of it is shown before the member says that it is theirs (W31). */
export function offerView(draft: DeviceDraft, text: Text, actions: { use(): void; forget(): void }): unknown {
  if (!draft.offered || draft.keeping) return nothing;
  const button = (key: SurveySendingKey, act: () => void) =>
    html`<button class="button" part="button" type="button" @click=${act}>${text.say(key)}</button>`;
  return html`<div class="notice" part="notice">
    <p>${text.say('draftFound')}</p>
    <p class="actions">${button('draftUse', actions.use)} ${button('draftDelete', actions.forget)}</p>
  </div>`;
}
