import { html, nothing, type PropertyValues } from 'lit';
import {
  AreaDocuments,
  LoElement,
  Localize,
  Problem,
  type LoadedArea,
  type LoadedAreas,
} from '../../core/index.ts';
import { comparison, type CompareRow, type ComparisonView } from '../../documents/compare.ts';
import { partyCompareTexts } from '../../locales/party-compare/index.ts';
import { base } from '../../styles/index.ts';
import { LayoutWatch } from './layout.ts';
import { detailTexts, OnDemand } from './on-demand.ts';
import { choiceOf, comparisonView } from './party-compare.view.ts';
import { hasAbout, hasMore, listKey, type CompareText, type CopiedLink, type Scene } from './scene.ts';
import { Selection } from './selection.ts';
import { styles } from './party-compare.styles.ts';

/**
 * What the lists that stand in an area answer to the asker's standpoints: every list, also those that have not
 * answered, with its position, its own words, and who read the position where the list did not choose it. There is no
 * score and no order by closeness.
 *
 * @summary Lists and standpoints of one area side by side, with replies, words, differences and majority.
 * @tag lo-party-compare
 * @slot - Fallback, shown until data is painted and whenever nothing can be shown.
 * @csspart base - Frame of everything the element shows.
 * @csspart mark - "Oppdiktede data", or that it is not public.
 * @csspart notice - That a code is old, that something is missing, or that the copy is not the newest.
 * @csspart choice - The choice between elections or areas.
 * @csspart title - The heading.
 * @csspart lead - The sentence that says how many have answered.
 * @csspart issue - The issue that was picked, with the way back.
 * @csspart replies - What became of the sheet sent to each list.
 * @csspart legend - The signs used.
 * @csspart controls - Filters, order and lists.
 * @csspart table - The table, where there is room for it.
 * @csspart blocks - The blocks, where there is not.
 * @csspart standpoint - One standpoint with its answers.
 * @csspart about - Background of a standpoint, unfolded.
 * @csspart words - A list's own words, unfolded.
 * @csspart assessment - What the sender thinks of an answer.
 * @csspart method - How the comparison was made.
 * @csspart sender - Who publishes it.
 * @cssproperty [--lo-sticky-top] - Height of what sticks to the top of the page already, so that the table's head sticks under it, and nothing with focus is hidden.
 * @cssproperty [--lo-answer] - Colour of the signs; the same for all of them, 3:1 against the surface.
 * @fires {LoDataEvent} lo-data - Data has been loaded and painted.
 * @fires {LoErrorEvent} lo-error - Something could not be shown.
 * @fires {LoIssueSelectEvent} lo-issue-select - The reader went back to all issues.
 * @fires {LoAreaRequestEvent} lo-area-request - Asks a picker which area is chosen.
 */
export class LoPartyCompare extends LoElement {
  static override styles = [base, styles];

  static override properties = {
    ...LoElement.properties,
    assessments: { type: Boolean },
    deepLink: { type: Boolean, attribute: 'deep-link' },
  };

  /** Also show what the sender thinks of the answers: signed, dated and apart from them. */
  declare assessments: boolean;
  /** Open as a link says (`#lo.compare?...`), and offer to copy such a link. The page's address is never changed. */
  declare deepLink: boolean;

  protected override readonly text: CompareText = new Localize<string>(this, partyCompareTexts, detailTexts);

  readonly #areas = new AreaDocuments(this, this.text);
  readonly #onDemand = new OnDemand(this);
  readonly #layout = new LayoutWatch(this);
  readonly #selection = new Selection(this);
  /** Parts of the whole that are unfolded, and what is unfolded of each standpoint. */
  readonly #parts = new Set<string>();
  readonly #rows = new Map<string, ReadonlySet<string>>();
  /** What is painted now, for those who handle clicks. */
  #scene: Scene | undefined;
  readonly #views = new Map<LoadedArea, { readonly by: unknown; readonly view: ComparisonView }>();
  readonly #told = new WeakSet<object>();
  #link: CopiedLink = { copied: false };

  constructor() {
    super();
    this.assessments = false;
    this.deepLink = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
    void this.#onHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Two listeners for thousands of cells.
    root.addEventListener('click', this.#onClick);
    root.addEventListener('change', ({ target }) => this.#onDemand.details?.changed(target, this.#selection));
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('texts') || changed.has('assessments')) this.#views.clear();
  }

  protected override updated(): void {
    if (!this.#scene) return;
    const { loaded, view } = this.#scene;
    if (view.odd.length > 0 && !this.#told.has(loaded.area)) {
      this.#told.add(loaded.area);
      this.report(
        new Problem('odd-data', view.odd.map(each => `${each.kind} «${each.value}»`).join(', '), loaded.url),
      );
    }
    this.#onDemand.prepare(this.text.language);
    if (this.#selection.arrived) this.#arrive();
  }

  protected override content(): unknown {
    this.#scene = undefined;
    return this.#areas.when({ ready: value => this.#ready(value) });
  }

  #ready({ areas }: LoadedAreas): unknown {
    const shown = areas.find(({ area }) => area.area.code === this.#selection.place.area) ?? areas[0];
    if (!shown) return nothing;
    const scene = this.#sceneOf(shown);
    const county = this.#onDemand.county?.show(scene, loaded =>
      comparisonView(this.#sceneOf(loaded, 1), 1, {}),
    );
    return html`<div class="ruler"></div>${choiceOf({ all: areas, shown }, scene)}${comparisonView(scene, 0, { picked: this.#selection.picked, county })}`;
  }

  /**
   * What painters need for an area; it is the one that clicks are about from now on.
   *
   * @param inside - 1 for the county under an empty municipality: what is unfolded of one is not so of the other.
   */
  #sceneOf(loaded: LoadedArea, inside = 0): Scene {
    const view = this.#view(loaded);
    const { printing } = this.#layout;
    const { details, failed } = this.#onDemand;
    const words = this.#onDemand.words(loaded);
    return (this.#scene = {
      loaded,
      view,
      text: this.text,
      layout: this.#layout.of(view.columns.length),
      said: new Map(),
      words,
      details,
      failed,
      place: this.#selection.place,
      link: this.deepLink ? this.#link : undefined,
      unfolded: row =>
        printing ? everything(row, words.state === 'ready') : (this.#rows.get(row.id) ?? folded),
      shows: part => (printing ? part === 'replies' || part === 'method' : this.#parts.has(part + inside)),
      heading: this.heading.bind(this),
    });
  }

  /** The comparison of an area, made anew only when the area or what is chosen is another. */
  #view(loaded: LoadedArea): ComparisonView {
    const { place } = this.#selection;
    const known = this.#views.get(loaded);
    if (known?.by === place) return known.view;
    const view = comparison(loaded.area, { ...place, assessments: this.assessments });
    this.#views.set(loaded, { by: place, view });
    return view;
  }

  /** Shows what a link or another element chose. Focus moves only for a reader who picked an issue. */
  #arrive(): void {
    const banner = this.renderRoot.querySelector<HTMLElement>('.banner');
    this.#selection.arrived = false;
    if (this.#selection.picked) banner?.querySelector('p')?.focus({ preventScroll: true });
    (banner ?? this).scrollIntoView({ block: 'start' });
  }

  /** Opens as a link says, where the page lets it. */
  readonly #onHash = async (): Promise<void> => {
    const { hash } = location;
    if (!this.deepLink || !hash.startsWith('#lo.compare')) return;
    await this.#load();
    this.#onDemand.details?.restore(hash, this, this.#selection);
  };

  readonly #onClick = (event: Event): void => {
    const button = event.target instanceof Element && event.target.closest<HTMLButtonElement>('[data-do]');
    if (!button || !this.#scene) return;
    const action = button.dataset['do'] ?? '';
    const id = button.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const row = this.#scene.view.rows.find(each => each.id === id);
    if (row) this.#onRow(action, row, button);
    else this.#onPart(action, button, this.#scene);
    this.requestUpdate();
    void this.#onDemand.details?.keepFocus(button, this);
  };

  /** Unfolds something of a standpoint, or folds it when it is open. */
  #onRow(action: string, row: CompareRow, button: Element): void {
    const cells = action === 'words' ? [row.cells[placeOf(button)]!] : row.cells.filter(cell => cell.words);
    const keys = action === 'about' ? [action] : cells.map(cell => listKey(cell.list));
    const open = new Set(this.#rows.get(row.id));
    const all = keys.every(key => open.has(key));
    if (action !== 'retry') for (const key of keys) if (!(all && open.delete(key))) open.add(key);
    this.#rows.set(row.id, open);
    const worded = action !== 'about' && cells.some(cell => cell.words || cell.revised);
    void this.#load(worded ? this.#scene?.loaded : undefined);
  }

  #onPart(action: string, button: HTMLButtonElement, scene: Scene): void {
    const { details } = scene;
    const selection = this.#selection;
    if (action === 'area') {
      // Another area's standpoints may have the same ids.
      this.#rows.clear();
      selection.choose({ area: button.value });
    } else if (action === 'all-issues' || action === 'back') selection.leaveIssue(action === 'back');
    else if (action === 'reset') details?.reset(selection);
    else if (action === 'offer') this.#onDemand.county?.ask(scene);
    else if (action === 'copy')
      void details?.copyLink(selection, this, this.#areas.codes).then(link => {
        this.#link = link;
        this.requestUpdate();
      });
    else {
      const part = action + (button.closest('section') ? 1 : 0);
      if (action !== 'retry' && !this.#parts.delete(part)) this.#parts.add(part);
      void this.#load();
    }
  }

  #load(words?: LoadedArea): Promise<void> {
    return this.#onDemand.load(this.text.language, words);
  }
}

const folded: ReadonlySet<string> = new Set();

/** A cell's place in its row; the first cell of a table row is its head. */
function placeOf(button: Element): number {
  const cell = button.closest('td');
  if (cell) return cell.cellIndex - 1;
  const group = button.closest('dl > div');
  return group?.parentElement ? [...group.parentElement.children].indexOf(group) : -1;
}

/** On paper everything is unfolded that can be. */
function everything(row: CompareRow, words: boolean): ReadonlySet<string> {
  const more = row.cells.filter(cell => hasMore(cell) && (words || !cell.words));
  return new Set([...(hasAbout(row) ? ['about'] : []), ...more.map(cell => listKey(cell.list))]);
}
