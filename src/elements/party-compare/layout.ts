import type { ReactiveController } from 'lit';
import type { LoElement } from '../../core/index.ts';

/**
 * How lists and standpoints are laid out. `blocks`: one block per standpoint, lists under each other. `table`: a table
 * whose head sticks to the page. `scroll`: a table in a frame of its own that scrolls both ways, so that the page never
 * scrolls sideways. In a `tight` table columns have room for short names only, in a `wide` one for the lists' words.
 */
export type Layout = 'blocks' | 'tight' | 'table' | 'wide' | 'scroll';

/** Narrower than this many em, a table is harder to read than blocks. */
const TABLE = 36;
/** A column needs so many em for an icon and a word; with so many it has room for the list's name; and for its words. */
const COLUMN = 5.5;
const NAMED = 8;
const WORDED = 18;

/**
 * The layout for a width in em and a number of lists. Without a width (not shown yet) blocks: they suit every width.
 */
export function layoutFor(em: number, lists: number): Layout {
  if (em < TABLE) return 'blocks';
  const column = em / lists;
  if (column < COLUMN) return 'scroll';
  return column < NAMED ? 'tight' : column < WORDED ? 'table' : 'wide';
}

/**
 * Follows the width of a `.ruler` in what the element paints, and the printer; asks for a new rendering only when the
 * layout becomes another. The ruler has no height, so that what is painted never changes what is observed.
 */
export class LayoutWatch implements ReactiveController {
  /** Whether the page is on its way to paper: everything is unfolded, in blocks. */
  printing = false;

  readonly #host: LoElement;
  readonly #observer =
    typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.#measure());
  #print: MediaQueryList | undefined;
  #ruler: Element | null = null;
  #em = 0;
  #lists = 1;

  constructor(host: LoElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#print ??= matchMedia('print');
    this.printing = this.#print.matches;
    // After a move in the page the ruler has to be observed anew.
    this.#host.requestUpdate();
    this.#print.addEventListener('change', this.#onPrint);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#ruler = null;
    this.#print?.removeEventListener('change', this.#onPrint);
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
  }

  hostUpdated(): void {
    const ruler = this.#host.renderRoot.querySelector('.ruler');
    if (ruler === this.#ruler) return;
    this.#observer?.disconnect();
    if (ruler) this.#observer?.observe(ruler);
    this.#ruler = ruler;
  }

  /** The layout for a number of lists. */
  of(lists: number): Layout {
    this.#lists = lists;
    // The first painting comes before there is a ruler.
    if (this.#em === 0) this.#em = this.#width();
    return this.printing ? 'blocks' : layoutFor(this.#em, lists);
  }

  #measure(): void {
    const before = layoutFor(this.#em, this.#lists);
    this.#em = this.#width();
    if (layoutFor(this.#em, this.#lists) !== before) this.#host.requestUpdate();
  }

  /** In the frame's own em: the reader's font size, whatever the page's is. 0 while the element is not shown. */
  #width(): number {
    const frame = this.#host.renderRoot?.querySelector('.lo');
    return frame ? this.#host.clientWidth / parseFloat(getComputedStyle(frame).fontSize) : 0;
  }

  readonly #onPrint = ({ type }: Event): void => {
    const printing = type === 'change' ? this.#print?.matches === true : type === 'beforeprint';
    if (printing === this.printing) return;
    this.printing = printing;
    this.#host.requestUpdate();
  };
}
