import { html, nothing, type PropertyValues } from 'lit';
import {
  AreaDocuments,
  DocumentController,
  loadAreas,
  LoElement,
  Localize,
  nothingToLoad,
  Problem,
  problemView,
  skeleton,
  webAddress,
  WordsOnDemand,
  type LoadedArea,
  type LoadedAreas,
} from '../../core/index.ts';
import { comparison, type CompareRow, type ComparisonView } from '../../documents/compare.ts';
import { partyCompareTexts, type CompareKey } from '../../locales/party-compare/index.ts';
import { base } from '../../styles/index.ts';
import { LayoutWatch } from './layout.ts';
import { body, comparisonView, offer, titleOfArea } from './party-compare.view.ts';
import { hasAbout, hasMore, listKey, type Scene } from './scene.ts';
import { Selection } from './selection.ts';
import { Unfolded } from './unfolded.ts';
import { styles } from './party-compare.styles.ts';

/** An area and what is shown of it. */
interface Painted {
  readonly loaded: LoadedArea;
  readonly view: ComparisonView;
}

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
 * @cssproperty [--lo-sticky-top] - Height of what sticks to the top of the page already, so that the table's head sticks under it.
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

  protected override readonly text = new Localize<CompareKey>(this, partyCompareTexts);

  readonly #areas = new AreaDocuments(this, this.text);
  readonly #words = new WordsOnDemand(this);
  readonly #layout = new LayoutWatch(this);
  readonly #selection = new Selection(this);
  readonly #unfolded = new Unfolded();
  readonly #county = new DocumentController<readonly [string], LoadedAreas>(this, {
    args: () => [this.#countyUrl] as const,
    load: ([url], options) => (url ? loadAreas(url, [], options) : Promise.resolve(nothingToLoad)),
  });
  /** Address of the county's file, once the reader has asked for it. */
  #countyUrl = '';
  /** What is painted now, for those who handle clicks. */
  #painted: Painted | undefined;
  #views = new Map<LoadedArea, { readonly by: unknown; readonly view: ComparisonView }>();
  readonly #told = new WeakSet<object>();
  #link: { readonly copied: boolean; readonly byHand?: string } = { copied: false };

  constructor() {
    super();
    this.assessments = false;
    this.deepLink = false;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Two listeners for thousands of cells.
    root.addEventListener('click', this.#onClick);
    root.addEventListener('change', this.#onChange);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('texts') || changed.has('assessments')) this.#views.clear();
    if (changed.has('src') || changed.has('area')) this.#countyUrl = '';
  }

  protected override updated(): void {
    const { loaded, view } = this.#painted ?? {};
    if (!loaded || !view) return;
    if (view.odd.length > 0 && !this.#told.has(loaded.area)) {
      this.#told.add(loaded.area);
      const names = view.odd.map(({ kind, value }) => `${kind} «${value}»`).join(', ');
      this.report(new Problem('odd-data', names, loaded.url));
    }
    if (this.#selection.arrived) {
      this.#selection.arrived = false;
      this.#arrive();
    }
  }

  protected override content(): unknown {
    this.#painted = undefined;
    return this.#areas.when({ ready: value => this.#ready(value) });
  }

  #ready({ areas }: LoadedAreas): unknown {
    const shown = areas.find(({ area }) => area.area.code === this.#selection.place.area) ?? areas[0];
    if (!shown) return nothing;
    const scene = this.#scene(shown);
    this.#painted = { loaded: shown, view: scene.view };
    const { picked } = this.#selection;
    return comparisonView(scene, {
      elections: { all: areas, shown },
      picked: picked && { title: picked.title, back: picked.from !== undefined },
      link: this.deepLink ? this.#link : undefined,
      county: this.#countyView(scene),
    });
  }

  /** The county's lists under a heading of their own, once they have been asked for. */
  #countyView(scene: Scene): unknown {
    if (!scene.view.offer) return nothing;
    if (!this.#countyUrl) return offer(scene);
    const { text } = this;
    const view = this.#county.when({
      idle: () => nothing,
      pending: () => skeleton(text),
      failed: problem => problemView(problem, text, { retry: this.#county.retry }),
      stale: value => this.#countyReady(value),
      ready: value => this.#countyReady(value),
    });
    // The county is an addition: without it there is still something to show.
    this.fallback = false;
    return view;
  }

  #countyReady({ areas: [loaded] }: LoadedAreas): unknown {
    if (!loaded) return nothing;
    const scene = this.#scene(loaded);
    this.#painted = { loaded, view: scene.view };
    const { view, text } = scene;
    return html`<section>
      ${this.heading(titleOfArea(scene), 1)}
      ${view.fictional ? html`<p class="mark">${text.say('fictional')}</p>` : nothing}
      <p class="lead">${view.lead.map(message => [text.say(message), ' '])}</p>
      ${body({ ...scene, heading: (content, deeper) => this.heading(content, deeper + 1) }, {})}
    </section>`;
  }

  #scene(loaded: LoadedArea): Scene {
    const view = this.#view(loaded);
    const { printing } = this.#layout;
    const words = this.#words.of(loaded);
    return {
      view,
      text: this.text,
      layout: this.#layout.of(view.columns.length),
      words,
      place: this.#selection.place,
      unfolded: row => (printing ? everything(row, words.state === 'ready') : this.#unfolded.of(row.id)),
      shows: part => (printing ? part === 'replies' || part === 'method' : this.#unfolded.shows(part)),
      heading: (content, deeper, part) => this.heading(content, deeper, part),
    };
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
    const banner = this.renderRoot.querySelector<HTMLElement>('.banner [tabindex]');
    if (this.#selection.picked) banner?.focus({ preventScroll: true });
    (banner ?? this).scrollIntoView({ block: 'start' });
  }

  readonly #onClick = (event: Event): void => {
    const button = event.target instanceof Element && event.target.closest<HTMLButtonElement>('[data-do]');
    const painted = this.#painted;
    if (!button || !painted) return;
    const { dataset } = button;
    const id = button.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const row = painted.view.rows.find(each => each.id === id);
    if (row) this.#onRow(dataset['do'], row, button, painted.loaded);
    else this.#onPart(dataset['do'], button, painted);
    this.requestUpdate();
  };

  #onRow(action: string | undefined, row: CompareRow, button: Element, loaded: LoadedArea): void {
    if (action === 'about') this.#unfolded.toggle(row.id, 'about');
    else if (action === 'row' && this.#unfolded.toggleWords(row)) void this.#words.load(loaded);
    else if (action === 'retry-words') void this.#words.load(loaded);
    else if (action === 'words') {
      const cell = row.cells[placeOf(button)];
      if (cell && this.#unfolded.toggle(row.id, listKey(cell.list)) && (cell.words || cell.revised))
        void this.#words.load(loaded);
    }
  }

  #onPart(action: string | undefined, button: HTMLButtonElement, { loaded, view }: Painted): void {
    const selection = this.#selection;
    if (action === 'part') this.#unfolded.togglePart(button.dataset['part'] ?? '');
    else if (action === 'reset') selection.reset();
    else if (action === 'all-lists') selection.choose({ lists: [] });
    else if (action === 'all-issues') selection.leaveIssue();
    else if (action === 'back') {
      const from = selection.leaveIssue();
      from?.focus();
      from?.scrollIntoView({ block: 'nearest' });
    } else if (action === 'offer') this.#countyUrl = webAddress(view.offer?.url, loaded.url) ?? '';
    else if (action === 'copy') void this.#copy();
    else if (action === 'area') {
      this.#unfolded.clear();
      selection.choose({ area: button.value });
    }
  }

  readonly #onChange = (event: Event): void => {
    const field = event.target;
    if (field instanceof HTMLSelectElement) {
      const { name, value } = field;
      if (name === 'topic' || name === 'issue') this.#selection.choose({ [name]: value || undefined });
      else if (name === 'sort')
        this.#selection.choose({ sort: value === 'disagreement' ? 'disagreement' : 'order' });
    } else if (field instanceof HTMLInputElement) {
      if (field.name === 'differing') this.#selection.choose({ differing: field.checked });
      else if (field.name === 'list') this.#selection.choose({ lists: this.#checkedLists() });
    }
  };

  #checkedLists(): string[] {
    const boxes = this.renderRoot.querySelectorAll<HTMLInputElement>('[name="list"]:checked');
    return [...boxes].map(box => box.value);
  }

  async #copy(): Promise<void> {
    const { link } = this.#selection;
    try {
      await navigator.clipboard.writeText(link);
      this.#link = { copied: true };
    } catch {
      // Pages may forbid it, and only secure ones have it.
      this.#link = { copied: false, byHand: link };
    }
    this.requestUpdate();
  }
}

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
