import { html, nothing } from 'lit';
import { receiptCode } from '../../documents/survey-submission.ts';
import type { Localize } from '../../core/index.ts';
import type { SurveySendingKey } from '../../locales/survey-sending/index.ts';
import type { DeliveryState } from '../../core/delivery.ts';
import type { Posted, WithdrawalState } from './sending.ts';
import { receiptLink } from './survey-link.ts';

export type Text = Pick<Localize<SurveySendingKey>, 'say'>;

/** What the member can do once Send has been pressed. */
export interface OutcomeActions {
  hurry(): void;
  edit(): void;
  copy(): void;
  /** Deletes the copy on the device. */
  forget(): void;
  /** Another is going to answer here. */
  restart(): void;
}

/** What the member wrote, and the id of the field that shows it. */
export interface Words {
  readonly id: string;
  readonly text: string;
}

/** Which words the member has tried to copy, and whether the browser let us. */
export interface Copied {
  readonly id: string;
  readonly done: boolean;
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
/** What members cannot know the reason of, and codes that come to the same for them. */
const SAME = new Map<string, SurveySendingKey>([
  ['not-found', 'refused.address'],
  ['method', 'refused.address'],
  ['not-json', 'refused.broken'],
  ['content-type', 'refused.broken'],
]);
/** After these the member can put something right and send again. */
const MENDABLE = new Set<string>([
  'invalid',
  'too-large',
  'not-open',
  'code-unknown',
  'code-missing',
  'not-json',
  'content-type',
]);

/** A button with a text of its own. */
export function buttonView(key: SurveySendingKey, text: Text, act: () => void): unknown {
  return html`<button class="button" part="button" type="button" @click=${act}>${text.say(key)}</button>`;
}

/** Sent, waiting or not sent, in plain words; nothing while the form is being filled in. */
export function outcomeView(
  own: Posted,
  words: Words,
  copied: Copied | undefined,
  text: Text,
  actions: OutcomeActions,
): unknown {
  const { state, id, kept } = own;
  switch (state.state) {
    case 'sending':
      return html`<p>${text.say('sending')}</p>`;
    case 'waiting':
      return html`<p>${text.say(waitingKey(state))} ${kept ? text.say('waitingKept') : nothing}</p>
        <p class="actions">
          ${buttonView('tryNow', text, actions.hurry)}
          ${kept ? buttonView('waitingForget', text, actions.forget) : nothing}
        </p>`;
    case 'sent':
      return own.earlier
        ? html`<p class="done">${text.say('sentEarlier')}</p>
            ${receiptView(id, text)}
            <p class="hint">${text.say('sentEarlierOther')}</p>
            <p class="actions">${buttonView('toForm', text, actions.edit)}</p>`
        : html`<p class="done">${text.say(state.replayed ? 'sentAgain' : 'sent')}</p>
            ${receiptView(id, text)}
            <p class="hint">${text.say('another')}</p>
            <p class="actions">${buttonView('restart', text, actions.restart)}</p>`;
    case 'withdrawn':
      return html`<p>${text.say('withdrawn')}</p>
        <p class="actions">${buttonView('restart', text, actions.restart)}</p>`;
    case 'refused':
      return html`<p><strong>${text.say('refused')}</strong></p>
        <p>${text.say(refusalKey(state.code))}</p>
        <p class="actions">
          ${MENDABLE.has(state.code) ? buttonView('edit', text, actions.edit) : nothing}
          ${copyView(words, copied, text, actions.copy)}
        </p>
        ${copied?.id === words.id && !copied.done ? wordsView(words, text) : nothing}`;
    default:
      return nothing;
  }
}

/** Why it waits; that it was not sent is said only where no attempt may have arrived. */
function waitingKey({ why, unsure }: DeliveryState & { state: 'waiting' }): SurveySendingKey {
  return unsure && why !== 'unreachable' ? `unsure.${why}` : `waiting.${why}`;
}

/** Why an answer was not taken. */
export function refusalKey(code: string): SurveySendingKey {
  return TOLD.has(code) ? (`refused.${code}` as SurveySendingKey) : (SAME.get(code) ?? 'refused.other');
}

/** The receipt: a code that opens nothing, and the link with which the answer can be withdrawn. */
export function receiptView(id: string, text: Text): unknown {
  return html`<p><strong>${text.say('receipt', { code: receiptCode(id) })}</strong></p>
    <p class="hint">${text.say('receiptHint')}</p>
    <p><a href=${receiptLink(id)} rel="nofollow">${text.say('receiptLink')}</a></p>
    <p class="hint">${text.say('receiptLinkHint')}</p>`;
}

/** The way to copy what the member wrote; nothing where only boxes were ticked. */
export function copyView(words: Words, copied: Copied | undefined, text: Text, copy: () => void): unknown {
  if (!words.text) return nothing;
  const said = copied?.id === words.id && text.say(copied.done ? 'copied' : 'copyFailed');
  return html`${buttonView('copy', text, copy)} ${said || nothing}`;
}

/** What the member wrote, to be marked and copied by hand. */
export function wordsView({ id, text: words }: Words, text: Text): unknown {
  const mark = (event: Event) => (event.target as HTMLTextAreaElement).select();
  return html`<label class="label" for=${id}>${text.say('yourText')}</label>
    <textarea class="text" part="text" id=${id} rows="6" readonly .value=${words} @focus=${mark}></textarea>`;
}

/** What somebody sees who opens the receipt's link. */
export function withdrawalView(
  state: WithdrawalState,
  id: string,
  spent: boolean,
  text: Text,
  withdraw: () => void,
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
  return html`<p><strong>${text.say('receipt', { code: receiptCode(id) })}</strong></p>
    <p>${text.say(said[state])} ${again && spent ? text.say('withdrawSpends') : nothing}</p>
    ${again ? html`<p class="actions">${buttonView('withdraw', text, withdraw)}</p>` : nothing}`;
}
