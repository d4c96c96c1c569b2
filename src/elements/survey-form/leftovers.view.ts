import { html, nothing } from 'lit';
import {
  buttonView,
  copyView,
  receiptView,
  refusalKey,
  wordsView,
  type Copied,
  type Text,
  type Words,
} from './outcome.view.ts';
import type { Posting } from './sending.ts';

/** An answer that waited on this device since an earlier visit. */
export interface LeftoverModel {
  readonly posting: Posting;
  readonly words: Words;
  /** Whoever sits here has said that it is theirs. */
  readonly mine: boolean;
  readonly actions: {
    mine(): void;
    /** Deletes it, unsent if it is not. */
    cancel(): void;
    hurry(): void;
    copy(): void;
  };
}

/**
 * What became of answers that waited on this device. Whoever opens the page hears that there was one and how it went, so
 * that its owner need not answer again; the receipt and the words come only when somebody says that it is theirs (W31).
 */
export function leftoversView(
  leftovers: readonly LeftoverModel[],
  copied: Copied | undefined,
  text: Text,
): unknown {
  return leftovers.map(each => {
    const { posting, mine, actions } = each;
    const { state } = posting.state;
    return html`<div class="notice" part="notice">
      <p>${text.say(`leftover.${state}`)}</p>
      ${
        mine
          ? ownView(each, copied, text)
          : state === 'sending'
            ? nothing
            : html`<p class="actions">${buttonView('leftoverMine', text, actions.mine)}</p>`
      }
    </div>`;
  });
}

function ownView(
  { posting, words, actions }: LeftoverModel,
  copied: Copied | undefined,
  text: Text,
): unknown {
  const { state, id } = posting;
  switch (state.state) {
    case 'waiting':
      return html`<p class="actions">
        ${buttonView('tryNow', text, actions.hurry)} ${buttonView('leftoverDelete', text, actions.cancel)}
      </p>`;
    case 'sent':
      return receiptView(id, text);
    case 'refused':
      return html`<p>${text.say(refusalKey(state.code))}</p>
        ${words.text ? wordsView(words, text) : nothing}
        <p class="actions">
          ${copyView(words, copied, text, actions.copy)} ${buttonView('leftoverDelete', text, actions.cancel)}
        </p>`;
    default:
      return nothing;
  }
}
