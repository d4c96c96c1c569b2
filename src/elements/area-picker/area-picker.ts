import type { PropertyValues } from 'lit';
import type { Debate } from '../../../data-schema/v1/types.ts';
import { Combobox } from '../../core/combobox.ts';
import { loadDebate } from '../../core/debate-loading.ts';
import {
  codesIn,
  DocumentController,
  inScope,
  LoAreaChangeEvent,
  LoDataEvent,
  LoElement,
  Localize,
  problemView,
  skeleton,
  stringOf,
  type Problem,
} from '../../core/index.ts';
import { meantArea, searchAreas, type AreaSearch } from '../../documents/areas-search.ts';
import {
  areaIndex,
  areaLabel,
  areaLevels,
  chosenCodes,
  resolveArea,
  type AreaEntry,
  type AreaIndex,
  type AreaLevel,
} from '../../documents/areas.ts';
import { areaPickerTexts, type AreaPickerKey } from '../../locales/area-picker/index.ts';
import { combobox } from '../../core/combobox.styles.ts';
import { base, details } from '../../styles/index.ts';
import { styles } from './area-picker.styles.ts';
import { pickerView, type PickerNote } from './area-picker.view.ts';

/**
 * Finds a municipality or a county among all that the debate has, by any official name or by code, and tells the other
 * elements of its scope. It remembers nothing: what was chosen is gone when the page is.
 *
 * @summary A field to find a municipality; the elements of its scope that name no area follow it.
 * @tag lo-area-picker
 * @slot - Fallback, shown until data is painted and whenever nothing can be shown.
 * @csspart base - Frame of everything the element shows.
 * @csspart combobox - The field with its label and list.
 * @csspart label - The label.
 * @csspart input - The field to type in.
 * @csspart list - The list of places that fit.
 * @csspart option - A place in that list.
 * @csspart all - The fold-out with all municipalities by county.
 * @fires {LoAreaChangeEvent} lo-area-change - The reader chose a place, or emptied the field.
 * @fires {LoDataEvent} lo-data - The list of places has been loaded and painted.
 */
export class LoAreaPicker extends LoElement {
  static override styles = [base, details, combobox, styles];

  static override properties = {
    ...LoElement.properties,
    levels: { type: String },
  };

  /** Codes of the place that is chosen when the page opens, separated by spaces; then what the reader has chosen. */
  declare area: string;

  /**
   * What can be chosen, separated by spaces: `municipality`, `county`, `country`. With `county`, a chosen municipality
   * brings its county, so that both councils are shown. Empty: all three.
   */
  declare levels: string;

  protected override readonly text = new Localize<AreaPickerKey>(this, areaPickerTexts);

  readonly #debate = new DocumentController<readonly [string], Debate>(this, {
    args: () => [this.src] as const,
    load: ([src], options) => loadDebate(src, options),
  });
  readonly #box = new Combobox<AreaEntry>(this, {
    options: query => this.#search(query),
    label: areaLabel,
    meant: query => this.#meant(query),
    picked: entry => this.#picked(entry),
  });
  #index: AreaIndex = areaIndex([]);
  #found: AreaSearch = { matches: [] };
  /** The `area` and places that the field shows now. */
  #shown: readonly [string, AreaIndex] | undefined;
  #note: PickerNote | undefined;
  /** The counties that have been folded out; their municipalities are painted from then on. */
  readonly #unfolded = new Set<string>();

  constructor() {
    super();
    this.levels = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('lo-area-request', this.#answer);
    document.addEventListener('lo-area-change', this.#follow);
    // Those that asked before this element was there get their answer now.
    if (this.area) this.#tell();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('lo-area-request', this.#answer);
    document.removeEventListener('lo-area-change', this.#follow);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const debate = this.#debate.value;
    if (debate) this.#show(areaIndex(debate.areas));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const debate = this.#debate.value;
    if (debate && this.#debate.takeNews()) this.dispatchEvent(new LoDataEvent(this.area, debate.updated));
  }

  protected override content(): unknown {
    return this.#debate.when({
      idle: () => '',
      pending: due => (due && !this.hasFallback ? skeleton(this.text) : ''),
      failed: problem => problemView(problem, this.text, this.#debate.retry),
      ready: debate => this.#paint(debate),
      stale: (debate, problem) => this.#paint(debate, problem),
    });
  }

  get #levels(): readonly AreaLevel[] {
    const wanted = areaLevels.filter(level => this.levels.split(/[\s,]+/).includes(level));
    return wanted.length > 0 ? wanted : areaLevels;
  }

  #paint(debate: Debate, problem?: Problem): unknown {
    const model = {
      debate,
      stale: Boolean(problem),
      index: this.#index,
      levels: this.#levels,
      search: this.#found,
      note: this.#note,
      unfolded: this.#unfolded,
    };
    return pickerView(model, this.#box, this.text, {
      pick: entry => this.#box.pick(entry),
      unfold: key => {
        this.#unfolded.add(key);
        this.requestUpdate();
      },
    });
  }

  /** Reads `area` anew when it or the places have changed; only another area takes what the reader is typing away. */
  #show(index: AreaIndex): void {
    if (this.#shown?.[0] === this.area && this.#shown[1] === index) return;
    const { chosen, query } = this.#box;
    const typing = this.#shown?.[0] === this.area && query !== (chosen ? areaLabel(chosen) : '');
    this.#index = index;
    this.#shown = [this.area, index];
    const [code] = codesIn(this.area);
    const found = code === undefined ? undefined : resolveArea(index, code);
    this.#note = found && found.kind !== 'known' ? found : undefined;
    const meant = found && 'area' in found ? found.area : undefined;
    if (typing) this.#box.chosen = meant;
    else this.#box.choose(meant);
  }

  #search(query: string): AreaEntry[] {
    const levels = this.#levels;
    const { matches, former } = searchAreas(this.#index, query);
    this.#found = { matches: matches.filter(({ area }) => levels.includes(area.level)), former };
    this.#note = undefined;
    return this.#found.matches.map(({ area }) => area);
  }

  #meant(query: string): AreaEntry | undefined {
    const entry = meantArea(this.#index, query);
    return entry && this.#levels.includes(entry.level) ? entry : undefined;
  }

  #picked(entry: AreaEntry | undefined): void {
    const from = this.#found.matches.find(({ area }) => area === entry)?.formerCode;
    this.#note =
      entry && from && this.#found.former?.areas.length === 1
        ? { kind: 'moved', from, area: entry }
        : undefined;
    this.area = entry ? chosenCodes(this.#index, entry, this.#levels).join(' ') : '';
    this.#shown = [this.area, this.#index];
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new LoAreaChangeEvent(this.area, this.scope));
  }

  readonly #answer = (event: Event): void => {
    if (this.area && inScope(event, this.scope)) this.#tell();
  };

  /** Another picker of the scope, maybe of another build, was used. */
  readonly #follow = (event: Event): void => {
    if (event.composedPath()[0] !== this && inScope(event, this.scope)) this.area = stringOf(event, 'area');
  };
}
