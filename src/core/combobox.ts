import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a combobox chooses between. `T` is compared by identity. */
export interface ComboboxSource<T> {
  /** What fits the typed text, best first; everything when nothing is typed. */
  options(query: string): readonly T[];
  /** What stands in the field when an option has been chosen. */
  label(option: T): string;
  /** The one option that the typed text means beyond doubt; taken when the reader leaves the field. */
  meant(query: string): T | undefined;
  /** The reader chose, or emptied the field. */
  picked(option: T | undefined): void;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The number of options is announced when the reader has stopped typing for this many milliseconds. */
const PAUSE = 500;

/**
 * An editable combobox with list autocomplete and manual selection, as the ARIA Authoring Practices describe it: focus
 * stays in the field, arrows move in the list, Enter takes, Escape closes and then empties, Home and End belong to the
 * text. The state only; `comboboxView` paints it. One element may have several, each with its own `id`.
 *
 * The list stays open when a phone's keyboard is put away: then there is room to read it.
 */
export class Combobox<T> implements ReactiveController {
  /** Prefix of the ids in the shadow root. */
  readonly id: string;
  /** What stands in the field. */
  query = '';
  open = false;
  /** Index of the option that arrows have reached; -1: the text. */
  active = -1;
  options: readonly T[] = [];
  chosen: T | undefined;
  /** How many options to tell a screen reader about; undefined while the reader types. */
  announced: number | undefined;
  /** The reader left the field with a text that means no single option. */
  unsettled = false;

  readonly #host: Host;
  readonly #source: ComboboxSource<T>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, source: ComboboxSource<T>, id = 'combobox') {
    this.#host = host;
    this.#source = source;
    this.id = id;
    host.addController(this);
  }

  /** Whether a list is shown: open, and with something in it. */
  get expanded(): boolean {
    return this.open && this.options.length > 0;
  }

  /** Sets what is chosen from outside; nothing is reported. */
  choose(option: T | undefined): void {
    this.chosen = option;
    this.query = option === undefined ? '' : this.#source.label(option);
    this.unsettled = false;
    this.#close();
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#pointer);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#pointer);
    this.#close();
  }

  hostUpdated(): void {
    const list = this.expanded ? this.#part('list') : undefined;
    if (!list) return;
    keepVisible(list);
    scrollTo(list, list.children[this.active]);
  }

  /** The reader typed, pasted or dictated. */
  readonly input = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.unsettled = false;
    this.#show(this.query);
  };

  readonly keydown = (event: KeyboardEvent): void => {
    // While an input method composes a letter, the keys are its own.
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (this.#act(event.key, event.altKey)) event.preventDefault();
    this.#host.requestUpdate();
  };

  /** The arrow beside the field: everything, or nothing. */
  readonly toggle = (): void => {
    if (this.open) this.#close();
    else this.#show('');
    this.#part('input')?.focus();
  };

  /** What is there may be replaced by typing. */
  readonly focus = (event: Event): void => {
    if (this.chosen !== undefined) (event.target as HTMLInputElement).select();
  };

  /** Focus went to another control: what was meant is taken. When it went nowhere (a keyboard put away), nothing is. */
  readonly blur = (event: FocusEvent): void => {
    if (event.relatedTarget && !this.#holds(event.relatedTarget)) this.settle();
  };

  /** Takes an option, as a click on it does. */
  pick(option: T): void {
    const same = option === this.chosen;
    this.choose(option);
    if (!same) this.#source.picked(option);
  }

  /** Takes what was meant, as when the reader leaves the field; `unsettled` when that is no single option. */
  settle(): void {
    const { query, chosen } = this;
    const meant = query.trim() ? this.#source.meant(query) : undefined;
    const asShown = chosen !== undefined && query === this.#source.label(chosen);
    if (!query.trim()) this.#empty();
    else if (!asShown && meant !== undefined) this.pick(meant);
    else this.unsettled = !asShown;
    this.#close();
  }

  readonly #pointer = (event: Event): void => {
    if (this.open && !event.composedPath().some(target => this.#holds(target))) this.settle();
  };

  /** Does what a key asks for; true when the browser must not do its own. */
  #act(key: string, alt: boolean): boolean {
    switch (key) {
      case 'ArrowDown':
        return alt ? this.#show(this.#sought) : this.#move(1);
      case 'ArrowUp':
        return alt ? this.#close() : this.#move(-1);
      case 'Enter':
        return this.#enter();
      case 'Escape':
        return this.#escape();
      case 'Tab':
        this.settle();
        return false;
      case 'Shift':
      case 'Alt':
        return false;
      default:
        // Home, End, left, right and letters are for the text.
        this.active = -1;
        return false;
    }
  }

  /** What to search for: nothing when the field only shows what has been chosen. */
  get #sought(): string {
    return this.chosen !== undefined && this.query === this.#source.label(this.chosen) ? '' : this.query;
  }

  #move(step: 1 | -1): true {
    if (!this.open) {
      this.#show(this.#sought);
      const at = this.chosen === undefined ? -1 : this.options.indexOf(this.chosen);
      if (at >= 0) this.active = at;
    }
    const count = this.options.length;
    if (count > 0)
      this.active = this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count;
    return true;
  }

  #enter(): boolean {
    const active = this.open ? this.options[this.active] : undefined;
    const only = this.open && this.options.length === 1 ? this.options[0] : undefined;
    const option = active ?? this.#source.meant(this.query) ?? only;
    if (option !== undefined) this.pick(option);
    return this.query !== '';
  }

  #escape(): boolean {
    if (this.open) return this.#close();
    if (!this.query) return false;
    this.#empty();
    return true;
  }

  #empty(): void {
    const had = this.chosen !== undefined;
    this.choose(undefined);
    if (had) this.#source.picked(undefined);
  }

  #show(query: string): true {
    this.options = this.#source.options(query);
    this.open = true;
    this.active = -1;
    this.announced = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.announced = this.options.length;
      this.#host.requestUpdate();
    }, PAUSE);
    this.#host.requestUpdate();
    return true;
  }

  #close(): true {
    clearTimeout(this.#timer);
    this.open = false;
    this.active = -1;
    this.announced = undefined;
    this.#host.requestUpdate();
    return true;
  }

  #part(name: string): HTMLElement | null {
    return this.#host.renderRoot?.querySelector<HTMLElement>(`#${this.id}-${name}`);
  }

  #holds(target: EventTarget): boolean {
    return target instanceof Node && !!this.#part('frame')?.contains(target);
  }
}

/** Scrolls the list, and only the list: the page stays where the reader has it. */
function scrollTo(list: HTMLElement, option: Element | undefined): void {
  if (!(option instanceof HTMLElement)) {
    list.scrollTop = 0;
    return;
  }
  const { offsetTop: top, offsetHeight: height } = option;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + height > list.scrollTop + list.clientHeight)
    list.scrollTop = top + height - list.clientHeight;
}

/**
 * A list that floats over the page is cut off where a column hides its overflow, or where the page (or an iframe) ends:
 * there it takes its place in the page instead.
 */
function keepVisible(list: HTMLElement): void {
  if (list.classList.contains('inline')) return;
  const { bottom } = list.getBoundingClientRect();
  const root = document.documentElement;
  let cut = bottom + window.scrollY > Math.max(root.scrollHeight, root.clientHeight) + 1;
  for (let at = parentOf(list); at && at !== root && !cut; at = parentOf(at)) {
    const { overflowX, overflowY } = getComputedStyle(at);
    cut =
      at !== document.body &&
      `${overflowX}${overflowY}` !== 'visiblevisible' &&
      bottom > at.getBoundingClientRect().bottom;
  }
  list.classList.toggle('inline', cut);
}

function parentOf(element: Element): Element | null {
  const { parentNode } = element.assignedSlot ?? element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}
