import { html, nothing } from 'lit';
import { receiptCode } from '../../documents/survey-submission.ts';
import type { Localize } from '../../core/index.ts';
import type { SurveySendingKey } from '../../locales/survey-sending/index.ts';
import type { SendingState, WithdrawalState } from './sending.ts';
import { receiptLink } from './survey-link.ts';

type Text = Pick<Localize<SurveySendingKey>, 'say'>;

/** What the member can do once Send has been pressed. */
export interface OutcomeActions {
  hurry(): void;
  edit(): void;
  copy(): void;
  withdraw(): void;
}

/** Refusals with a text of their own. */
const TOLD = new Set<string>([
  'closed',
  'not-open',
  'withdrawn',
  'code-used',
  'code-unknown',
  'code-missing',
  'id-conflict',
  'too-large',
  'invalid',
  'origin',
]);
/** After these the member can put something right and send again. */
const MENDABLE = new Set<string>(['invalid', 'too-large', 'not-open', 'code-unknown', 'code-missing']);

/** Sent, waiting or not sent, in plain words. The live region stands there from the start. */
export function outcomeView(
  sending: SendingState,
  { id, kept, copied }: { id: string; kept: boolean; copied: boolean },
  text: Text,
  actions: OutcomeActions,
): unknown {
  const box = sending.state === 'idle' ? 'outcome' : 'outcome box';
  return html`<div class=${box} part="outcome" id="outcome" role="status" tabindex="-1">
    ${stateView(sending, { id, kept, copied }, text, actions)}
  </div>`;
}

function stateView(
  sending: SendingState,
  { id, kept, copied }: { id: string; kept: boolean; copied: boolean },
  text: Text,
  actions: OutcomeActions,
): unknown {
  const button = (key: SurveySendingKey, act: () => void) =>
    html`<button class="button" part="button" type="button" @click=${act}>${text.say(key)}</button>`;
  switch (sending.state) {
    case 'sending':
      return html`<p>${text.say('sending')}</p>`;
    case 'waiting':
      return html`<p>${text.say(`waiting.${sending.why}`)} ${kept ? text.say('waitingKept') : nothing}</p>
        <p class="actions">${button('tryNow', actions.hurry)}</p>`;
    case 'sent':
      return html`<p class="done">${text.say(sending.replayed ? 'sentAgain' : 'sent')}</p>
        <p><strong>${text.say('receipt', { code: receiptCode(id) })}</strong></p>
        <p class="hint">${text.say('receiptHint')}</p>
        <p><a href=${receiptLink(id)} rel="nofollow">${text.say('receiptLink')}</a></p>
        <p class="hint">${text.say('receiptLinkHint')}</p>`;
    case 'refused': {
      const { code } = sending;
      return html`<p><strong>${text.say('refused')}</strong></p>
        <p>${text.say(TOLD.has(code) ? (`refused.${code}` as SurveySendingKey) : 'refused.other')}</p>
        <p class="actions">
          ${MENDABLE.has(code) ? button('edit', actions.edit) : nothing} ${button('copy', actions.copy)}
          ${copied ? text.say('copied') : nothing}
        </p>`;
    }
    default:
      return nothing;
  }
}

/** What somebody sees who opens the receipt's link. */
export function withdrawalView(
  state: WithdrawalState,
  id: string,
  text: Text,
  actions: OutcomeActions,
): unknown {
  const said: Record<WithdrawalState, SurveySendingKey> = {
    ask: 'withdrawAsk',
    working: 'withdrawing',
    withdrawn: 'withdrawn',
    failed: 'withdrawFailed',
    closed: 'withdrawClosed',
    unknown: 'withdrawUnknown',
  };
  const again = state === 'ask' || state === 'failed';
  return html`<div class="outcome box" part="outcome" id="outcome" role="status" tabindex="-1">
    <p><strong>${text.say('receipt', { code: receiptCode(id) })}</strong></p>
    <p>${text.say(said[state])}</p>
    ${
      again
        ? html`<p class="actions">
            <button class="button" part="button" type="button" @click=${actions.withdraw}>
              ${text.say('withdraw')}
            </button>
          </p>`
        : nothing
    }
  </div>`;
}
