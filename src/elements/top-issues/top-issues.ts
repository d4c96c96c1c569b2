import { html, nothing, type PropertyValues } from 'lit';
import type { Area } from '../../../data-schema/v1/types.ts';
import {
  adopt,
  AreaDocuments,
  LoElement,
  LoIssueSelectEvent,
  Localize,
  Problem,
  webAddress,
  type LoadedAreas,
} from '../../core/index.ts';
import { placeOf, ranking, type RankingRow, type RankingView } from '../../documents/ranking.ts';
import { topIssuesTexts, type TopIssuesKey } from '../../locales/top-issues/index.ts';
import { Companion } from './companion.ts';
import { widest } from './lanes.ts';
import type { Choice } from './top-issues.choices.ts';
import { rankingView, type Extras, type Painting } from './top-issues.view.ts';
import { base } from '../../styles/index.ts';
import { styles } from './top-issues.styles.ts';

/** Issues before the fold, unless `max` says otherwise. */
const MAX = 5;

/**
 * What members in an area found most important, ranked, beside the county and the country. Where too few answered, it
 * shows the group, the county or the country instead and says why.
 *
 * @summary Ranked issues of the members' debate for one area.
 * @tag lo-top-issues
 * @slot - Fallback, shown until data is painted and whenever nothing can be shown.
 * @csspart base - Frame of everything the element shows.
 * @csspart heading - Whose choices are shown.
 * @csspart reason - Why another area's result is shown, or none.
 * @csspart question - One question with its issues.
 * @csspart question-text - The question as it was asked.
 * @csspart legend - What bar and marks mean.
 * @csspart list - The list of issues.
 * @csspart issue - One issue.
 * @csspart value - Its figure.
 * @csspart bar - Its bar with the marks of county and country.
 * @csspart answers - The way to what the lists answer about it.
 * @csspart more - The button that shows the rest.
 * @csspart table - The same numbers as a table.
 * @csspart notes - Who answered, and how the numbers were made.
 * @csspart tools - The buttons for table, file and picture.
 * @csspart about - Which debate, who publishes it, and the day of the data.
 * @cssproperty [--lo-accent] - Colour of bars and links; must have 4.5:1 against --lo-surface.
 * @fires {LoIssueSelectEvent} lo-issue-select - The reader picked an issue; a comparison on the page can follow.
 * @fires {LoDataEvent} lo-data - Data has been loaded and painted.
 */
export class LoTopIssues extends LoElement {
  static override styles = [base, styles];

  static override properties = {
    ...LoElement.properties,
    max: { type: Number },
    question: { type: String },
    federation: { type: String },
    _table: { state: true },
    _code: { state: true },
    _failed: { state: true },
  };

  /** How many issues to show of each question; the rest fold out. */
  declare max: number;
  /** Ids of the questions to show, separated by spaces. Empty: all. */
  declare question: string;
  /** Id of the federation to begin with, where the country is shown and it has released its result. */
  declare federation: string;
  declare private _table: boolean;
  /** Code of the area the reader chose among several. */
  declare private _code: string;
  /** What the reader asked for last could not be had. */
  declare private _failed: boolean;

  protected override readonly text = new Localize<TopIssuesKey>(this, topIssuesTexts);

  readonly #areas = new AreaDocuments(this, this.text);
  readonly #companion = new Companion(this);
  readonly #open = new Set<string>();
  #extras: Extras | undefined;
  #view: RankingView | undefined;
  #viewOf: readonly [Area, string, string] | undefined;
  #told: Area | undefined;

  constructor() {
    super();
    this.max = MAX;
    this.question = '';
    this.federation = '';
    this._table = false;
    this._code = '';
    this._failed = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const shown = this.#viewOf?.[0];
    if (!this.#view || !shown || shown === this.#told) return;
    this.#told = shown;
    for (const odd of this.#view.odd) this.report(new Problem('odd-data', odd));
  }

  /** Views cost little, but not so little that folding and picking should make them anew. */
  #viewFor(area: Area): RankingView {
    const key = [area, this.federation, this.question] as const;
    if (this.#view && key.every((each, index) => each === this.#viewOf?.[index])) return this.#view;
    const view = ranking(area, { federation: this.federation });
    const wanted = this.question.split(/[\s,;]+/);
    const questions = view.questions.filter(each => wanted.includes(each.id));
    this.#viewOf = key;
    this.#view = questions.length > 0 ? { ...view, questions } : view;
    return this.#view;
  }

  #paint({ areas }: LoadedAreas): unknown {
    const loaded = areas.find(each => each.area.area.code === this._code) ?? areas[0];
    if (!loaded) return nothing;
    const view = this.#viewFor(loaded.area);
    const choices = this.#choices(view, areas);
    if (choices.length > 0 && !this.#extras && !this._failed) {
      // Nothing is painted twice: the choices would push the rest down.
      this.fallback = true;
      void this.#withExtras(() => this.requestUpdate());
      return nothing;
    }
    return rankingView(view, this.#painting(view, loaded.area), choices, {
      toggle: () => void this.#withExtras(() => (this._table = !this._table)),
      download: () =>
        void this.#withExtras(extras => extras.saveRanking(view, this.text.language, loaded.area.debate.id)),
      picture: () =>
        void this.#withExtras(extras =>
          extras.savePictures(view, loaded.area.debate.id, this.text.language, ({ id }) =>
            this._table || this.#open.has(id) ? Infinity : this.#max,
          ),
        ),
      failed: this._failed,
    });
  }

  get #max(): number {
    return this.max >= 1 ? Math.trunc(this.max) : MAX;
  }

  #painting(view: RankingView, area: Area): Painting {
    const figures = view.questions.flatMap(each => each.rows.flatMap(row => [row.figure, ...row.references]));
    const here = this.#companion.here;
    const page = here ? undefined : this.#pageOf(area);
    return {
      text: this.text,
      heading: (content, deeper, part) => this.heading(content, deeper, part),
      max: this.#max,
      open: this.#open,
      scale: widest(figures.map(each => (each.kind === 'over' ? 100 : 'percent' in each ? each.percent : 0))),
      asTable: this._table,
      extras: this.#extras,
      selected: here ? this.#companion.issue : '',
      link: row => (row.asked ? this.#link(row, view, page) : nothing),
      fold: id => {
        if (!this.#open.delete(id)) this.#open.add(id);
        this.requestUpdate();
      },
    };
  }

  #choices(view: RankingView, areas: LoadedAreas['areas']): Choice[] {
    const places: Choice = {
      label: { key: 'choose.area' },
      value: view.code,
      options: areas.map(({ area }) => ({
        value: area.area.code,
        label: placeOf(area, area.area.code).label,
      })),
      choose: code => (this._code = code),
    };
    const federations: Choice = {
      label: { key: 'choose.federation' },
      value: view.federation,
      options: [
        { value: '', label: { key: 'choose.all' } },
        ...view.federations.map(({ id, name }) => ({ value: id, label: name })),
      ],
      choose: id => (this.federation = id),
    };
    return [...(areas.length > 1 ? [places] : []), ...(view.federations.length > 0 ? [federations] : [])];
  }

  /** The area's page with the same content as text, where the tree has a public address. */
  #pageOf({ base, area }: Area): string | undefined {
    const language =
      this.text.language === 'nn' || this.text.language === 'en' ? `.${this.text.language}` : '';
    const tree = webAddress(base);
    return tree && webAddress(`pages/${encodeURIComponent(area.code)}${language}.html`, tree);
  }

  #link(row: RankingRow, view: RankingView, page: string | undefined): unknown {
    const { text } = this;
    const name = text.plain('answers.about', { title: row.title });
    const content = text.say('answers.show');
    if (page) return html`<a class="answers" part="answers" href=${page} aria-label=${name}>${content}</a>`;
    if (!this.#companion.here) return nothing;
    return html`<button
      class="link-button answers"
      part="answers"
      type="button"
      aria-label=${name}
      aria-pressed=${row.issue === this.#companion.issue ? 'true' : 'false'}
      @click=${() => this.dispatchEvent(new LoIssueSelectEvent(row.issue, text.plain(row.title), view.code, this.scope))}
    >
      ${content}
    </button>`;
  }

  /** Does something with what few readers ask for, once that has been fetched. */
  async #withExtras(act: (extras: Extras) => unknown): Promise<void> {
    try {
      const extras = await import('./extras.ts');
      if (!this.#extras) adopt(this.renderRoot, extras.styles);
      this.#extras = extras;
      await act(extras);
      this._failed = false;
    } catch (error) {
      this._failed = true;
      this.report(new Problem('network', String(error)));
    }
  }

  /** A comparison that sends the reader back: focus goes to the issue that was picked. */
  override focus(options?: FocusOptions): void {
    const picked = this.renderRoot.querySelector<HTMLElement>('.answers[aria-pressed="true"]');
    if (picked) picked.focus(options);
    else super.focus(options);
  }

  protected override content(): unknown {
    return this.#areas.when({ ready: value => this.#paint(value) });
  }
}
