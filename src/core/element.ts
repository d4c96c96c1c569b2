import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Entries } from '../locales/index.ts';
import { problemOf, type Problem } from './errors.ts';
import { LoErrorEvent } from './events/error.ts';
import { heading } from './heading.ts';
import type { Localize } from './localize.ts';
import { problemView } from './problem-view.ts';
import { version } from './version.ts';

/**
 * What all elements have in common: the attributes, the frame that keeps the host page's styles out, the fallback, and
 * that nothing is ever thrown at the page. An element adds `static override styles = [base, ...]` (of `styles`), `text`
 * with its own catalogue, and `content`.
 *
 * @slot - Fallback, shown until data is painted and whenever nothing can be shown.
 * @csspart base - Frame of everything the element shows.
 * @csspart mark - "Oppdiktede data", and that something is not public.
 * @csspart notice - What must be said above the content: an old code, a copy that is not the newest.
 * @csspart problem - Why nothing can be shown.
 * @csspart button - The buttons of a problem.
 * @csspart combobox - A field to find a place in, with its label and list.
 * @csspart label - The label of the field.
 * @csspart input - The field itself.
 * @csspart list - The list of places that fit.
 * @csspart option - A place in the list.
 * @csspart skeleton - Where data will come.
 * @cssproperty [--lo-surface] - Behind everything.
 * @cssproperty [--lo-surface-raised] - Behind heads, chips and notices; text and muted text must be legible on it.
 * @cssproperty [--lo-text] - Text.
 * @cssproperty [--lo-muted] - Less important text.
 * @cssproperty [--lo-line] - Thin lines between things; decoration only.
 * @cssproperty [--lo-border] - Edges of controls; 3:1 against the surfaces.
 * @cssproperty [--lo-accent] - Bars, links and pressed buttons; 4.5:1 against the surfaces.
 * @cssproperty [--lo-on-accent] - Text on the accent.
 * @cssproperty [--lo-focus] - Ring around what has focus.
 * @cssproperty [--lo-mark] - Behind what must not be missed, e.g. that data is made up.
 * @cssproperty [--lo-on-mark] - Text on it.
 * @cssproperty [--lo-radius] - Rounding of corners.
 * @cssproperty [--lo-font] - Font; that of the page when not set.
 * @fires {LoErrorEvent} lo-error - Something could not be shown.
 */
export abstract class LoElement extends LitElement {
  static readonly version = version;

  static override properties = {
    src: { type: String },
    area: { type: String },
    scope: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
    texts: { attribute: false },
  };

  /** Address of the published tree, or of one area file; with `#sha256-…` behind, of a frozen one. */
  declare src: string;
  /** Codes of areas, separated by spaces. Empty: what the picker of the scope has chosen. */
  declare area: string;
  /** Widgets of one scope follow each other; empty: all on the page that name none. */
  declare scope: string;
  /** Level of the element's first heading, 2-6. */
  declare headingLevel: number;
  /** Texts to use instead of the library's own, by key. */
  declare texts: Entries | undefined;

  /**
   * Whether the fallback is shown. Set while `content` runs, by whoever has nothing to paint; every rendering starts
   * with false.
   *
   * @ignore Not for pages: the manifest, and what is made from it, leaves it out.
   */
  fallback = false;

  /** The language of the element; made with its own catalogue. */
  protected abstract readonly text: Localize;

  #broken: Problem | undefined;
  #again = false;

  constructor() {
    super();
    this.src = '';
    this.area = '';
    this.scope = '';
    this.headingLevel = 2;
  }

  /** Whether the page has put any text inside the element. */
  get hasFallback(): boolean {
    return Boolean(this.textContent?.trim());
  }

  /**
   * Tells the page and, once for each address and code, the console: what a web editor can do about it.
   *
   * @ignore For what belongs to the element; a page has no problem to give it.
   */
  report(problem: Problem): void {
    const { code, message, url } = problem;
    const note = `[lo-medlemsdebatt] <${this.localName}> ${code} ${message} ${url}`;
    if (!noted.has(note))
      void import('./editor-notes.ts')
        .then(({ editorNote }) => editorNote(code, url))
        .catch(() => '')
        .then(advice => console.warn(note, advice));
    noted.add(note);
    this.dispatchEvent(new LoErrorEvent(problem));
  }

  /**
   * Leaves the state after a mistake of ours; new data may be better.
   *
   * @ignore For what belongs to the element, as is `report`.
   */
  recover(): void {
    this.#broken = undefined;
  }

  /** What the element shows. May throw: the fallback is shown then, and `lo-error` says `render`. */
  protected abstract content(): unknown;

  /** A heading at the element's level, or `deeper` levels under it, never past h6. */
  protected heading(content: unknown, deeper = 0, part?: string): unknown {
    const level = Math.trunc(this.headingLevel);
    return heading((level >= 2 && level <= 6 ? level : 2) + deeper, content, part);
  }

  protected override performUpdate(): void {
    try {
      if (this.hasUpdated && rewritten(this.renderRoot)) this.#clear();
      super.performUpdate();
      this.#again = false;
    } catch (error) {
      this.#fail(error);
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.size > 0) this.recover();
  }

  protected override render(): unknown {
    this.fallback = false;
    const content = this.#safeContent();
    return html`${this.fallback ? html`<slot @slotchange=${() => this.requestUpdate()}></slot>` : nothing}
      <div class="lo" part="base" lang=${this.text.language} dir="ltr">${content}</div>`;
  }

  #safeContent(): unknown {
    if (this.text.ready && !this.#broken) return this.content();
    this.fallback = true;
    return this.#broken ? problemView(this.#broken, this.text, this.#retry) : nothing;
  }

  readonly #retry = (): void => {
    this.recover();
    this.requestUpdate();
  };

  /** Takes away what was painted, and what lit remembers of it. */
  #clear(): void {
    const root = this.renderRoot as { _$litPart$?: unknown } & (HTMLElement | DocumentFragment);
    delete root._$litPart$;
    root.replaceChildren();
    this.renderOptions.renderBefore = undefined;
  }

  /**
   * Translating browser extensions rewrite what lit holds on to: the first remedy is to paint everything anew, the
   * second to say that it cannot be shown, the third, where a page's policy refuses every template, the bare fallback.
   */
  #fail(error: unknown): void {
    this.#clear();
    if (this.#broken) return this.renderRoot.append(document.createElement('slot'));
    if (this.#again) {
      this.#broken = problemOf(error);
      this.report(this.#broken);
    }
    this.#again = true;
    this.requestUpdate();
  }
}

/**
 * Whether a translator has put its `<font>` around texts. What lit sets then lands outside the page, and old answers
 * would stand under a new list: everything is painted anew. Not while the reader types, who would lose the place.
 */
function rewritten(root: HTMLElement | DocumentFragment): boolean {
  const typing = (root as ShadowRoot).activeElement?.matches('input,textarea,select');
  return !typing && !!root.querySelector('font');
}

const noted = new Set<string>();
