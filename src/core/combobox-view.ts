/* eslint lit-a11y/accessible-name: off -- the rule does not see the <label> of another template */
/* eslint lit-a11y/click-events-have-key-events: off -- focus and keys stay in the field; a click is another way */
import { html, nothing } from 'lit';
import type { Combobox } from './combobox.ts';

/** What stands around a combobox, in the reader's language. */
export interface ComboboxTexts {
  readonly label: unknown;
  /** How to use it, under the label. */
  readonly hint?: unknown;
  /** Name of the button that shows everything. */
  readonly showAll: string;
  /** Name of the list. */
  readonly list: string;
  /** Nothing fits what was typed. */
  readonly none: unknown;
  /** The reader left the field without a choice. */
  readonly unsettled: unknown;
  /** So many fit; read out. */
  readonly count: (n: number) => unknown;
  /** Something to say about what was typed, shown and read out instead of the count. */
  readonly note?: unknown;
  /** Something that is only read out, when there is no count: what has been chosen. */
  readonly spoken?: unknown;
}

/**
 * Paints a combobox. `option` paints one option. The live region is there from the start: one that comes together with
 * its first message is not read.
 */
export function comboboxView<T>(
  box: Combobox<T>,
  texts: ComboboxTexts,
  option: (option: T) => unknown,
): unknown {
  const { id, unsettled, expanded, open } = box;
  const { note, hint } = texts;
  const visible = note || (open && !expanded ? texts.none : unsettled ? texts.unsettled : nothing);
  return html`<div class="combobox" id=${`${id}-frame`} part="combobox">
    <label class="label" for=${`${id}-input`} part="label">${texts.label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    <div class="field">${inputView(box, Boolean(hint))}${buttonView(box, texts.showAll)}</div>
    ${listView(box, texts.list, option)}
    <p class="said" id=${`${id}-said`} role="status">${visible}</p>
    <p class="visually-hidden" role="status">
      ${
        expanded && visible === nothing && box.announced !== undefined
          ? texts.count(box.announced)
          : (texts.spoken ?? nothing)
      }
    </p>
  </div>`;
}

function inputView<T>(box: Combobox<T>, hinted: boolean): unknown {
  const { id } = box;
  return html`<input
    class="input"
    id=${`${id}-input`}
    part="input"
    type="text"
    role="combobox"
    autocomplete="off"
    autocapitalize="words"
    spellcheck="false"
    aria-autocomplete="list"
    aria-haspopup="listbox"
    aria-expanded=${box.expanded}
    aria-controls=${`${id}-list`}
    aria-activedescendant=${box.expanded && box.active >= 0 ? `${id}-${box.active}` : nothing}
    aria-describedby=${hinted ? `${id}-hint ${id}-said` : `${id}-said`}
    aria-invalid=${box.unsettled ? 'true' : nothing}
    .value=${box.query}
    @input=${box.input}
    @keydown=${box.keydown}
    @focus=${box.focus}
    @blur=${box.blur}
  />`;
}

function buttonView<T>(box: Combobox<T>, name: string): unknown {
  return html`<button
    class="arrow"
    type="button"
    tabindex="-1"
    aria-label=${name}
    aria-expanded=${box.expanded}
    aria-controls=${`${box.id}-list`}
    @pointerdown=${keepFocus}
    @click=${box.toggle}
  >
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M3 5.5 8 11l5-5.5" fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  </button>`;
}

function listView<T>(box: Combobox<T>, name: string, option: (option: T) => unknown): unknown {
  const { id, expanded } = box;
  return html`<ul class="list" id=${`${id}-list`} part="list" role="listbox" aria-label=${name} ?hidden=${!expanded}>
    ${
      expanded
        ? box.options.map(
            (each, n) =>
              html`<li
              class="option"
              id=${`${id}-${n}`}
              part="option"
              role="option"
              aria-selected=${n === box.active}
              @pointerdown=${keepFocus}
              @click=${() => box.pick(each)}
            >
              ${option(each)}
            </li>`,
          )
        : nothing
    }
  </ul>`;
}

/** A press on the list or its button leaves focus, and the phone's keyboard, where they are. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
