import { html, nothing } from 'lit';
import type { Debate } from '../../../data-schema/v1/types.ts';
import { areaFieldTexts, areaOption } from '../../core/area-field.ts';
import { comboboxView } from '../../core/combobox-view.ts';
import type { Combobox } from '../../core/combobox.ts';
import type { Localize } from '../../core/index.ts';
import type { AreaSearch } from '../../documents/areas-search.ts';
import {
  areaGroups,
  areaLabel,
  fullAreaName,
  type AreaEntry,
  type AreaGroup,
  type AreaIndex,
  type AreaLevel,
  type ResolvedArea,
} from '../../documents/areas.ts';
import type { AreaPickerKey } from '../../locales/area-picker/index.ts';

type Text = Pick<Localize<AreaPickerKey>, 'say' | 'plain' | 'list'>;

/** What must be said about the code that was given: it has moved, been split, or is unknown. */
export type PickerNote = Exclude<ResolvedArea, { kind: 'known' }>;

/** What the picker shows. */
export interface PickerModel {
  readonly debate: Debate;
  /** A newer copy of the debate could not be had. */
  readonly stale: boolean;
  readonly index: AreaIndex;
  readonly levels: readonly AreaLevel[];
  /** The latest search. */
  readonly search: AreaSearch;
  readonly note: PickerNote | undefined;
  /** Keys of the counties whose lists have been folded out at least once. */
  readonly unfolded: ReadonlySet<string>;
}

/** What the reader can do beside typing. */
export interface PickerActions {
  pick(entry: AreaEntry): void;
  unfold(key: string): void;
}

/** The whole picker: marks, the field, and the full list. */
export function pickerView(
  model: PickerModel,
  box: Combobox<AreaEntry>,
  text: Text,
  actions: PickerActions,
): unknown {
  const { debate, stale, index, levels } = model;
  return html`${debate.fictional ? mark(text.say('fictional')) : nothing}
  ${debate.internal ? mark(text.say('internal')) : nothing}
  ${stale ? staleView(debate, text) : nothing}
  ${
    index.entries.some(each => levels.includes(each.level))
      ? html`${fieldView(model, box, text)}${fullListView(model, box.chosen, text, actions)}`
      : html`<p>${text.say('empty')}</p>`
  }`;
}

function mark(text: unknown): unknown {
  return html`<p class="mark" part="mark">${text}</p>`;
}

function staleView({ updated }: Debate, text: Text): unknown {
  return html`<p class="notice" part="notice" role="status">${text.say('stale', { date: updated })}</p>`;
}

function fieldView(model: PickerModel, box: Combobox<AreaEntry>, text: Text): unknown {
  const matches = new Map(model.search.matches.map(match => [match.area, match]));
  const { chosen } = box;
  const texts = {
    ...areaFieldTexts(text, model.levels.includes('county') ? 'hint.all' : 'hint.municipality'),
    note: noteView(model, box, text),
    spoken: chosen && !box.open ? text.say('chosen', { name: areaLabel(chosen) }) : undefined,
  };
  return comboboxView(box, texts, area => areaOption(matches.get(area) ?? { area }, text));
}

/** What there is to say about an old or unknown code: the one typed now, or the one that was given. */
function noteView({ search, note }: PickerModel, box: Combobox<AreaEntry>, text: Text): unknown {
  const { former } = search;
  const names = (areas: readonly AreaEntry[]) => text.list(areas.map(areaLabel));
  if (box.open && former) {
    const { code, areas } = former;
    const key = areas.length > 1 ? 'former.split' : 'former.moved';
    return text.say(key, { code, name: names(areas), names: names(areas) });
  }
  if (box.open || !note) return undefined;
  if (note.kind === 'split') return text.say('former.split', { code: note.from, names: names(note.areas) });
  if (note.kind === 'moved') return text.say('former.moved', { code: note.from, name: names([note.area]) });
  return text.say('unknown', { code: note.from });
}

/** Every place by county, for who would rather look than type. A county is painted when it is first folded out. */
function fullListView(
  model: PickerModel,
  chosen: AreaEntry | undefined,
  text: Text,
  actions: PickerActions,
): unknown {
  const { index, levels, unfolded } = model;
  const country = index.entries.filter(each => each.level === 'country' && levels.includes('country'));
  const groups = unfolded.has('all') ? areaGroups(index) : [];
  return html`<details class="all" part="all" @toggle=${onOpen(() => actions.unfold('all'))}>
    <summary>${text.say('all')}</summary>
    ${country.map(each => html`<p>${placeButton(each, text.say('all.country'), chosen, actions)}</p>`)}
    ${groups.map(group => groupView(group, model, chosen, text, actions))}
  </details>`;
}

function groupView(
  { county, municipalities }: AreaGroup,
  { levels, unfolded }: PickerModel,
  chosen: AreaEntry | undefined,
  text: Text,
  actions: PickerActions,
): unknown {
  const key = county?.code ?? 'others';
  const name = county?.names[0] ?? '';
  const whole = county && levels.includes('county');
  if (municipalities.length === 0 && !whole) return nothing;
  const places = levels.includes('municipality') ? municipalities : [];
  return html`<details class="county" @toggle=${onOpen(() => actions.unfold(key))}>
    <summary>${county ? county.names.join(' – ') : text.say('all.others')}</summary>
    ${
      unfolded.has(key)
        ? html`<ul class="places">
          ${whole ? html`<li>${placeButton(county, text.say('all.wholeCounty', { name }), chosen, actions)}</li>` : nothing}
          ${places.map(each => html`<li>${placeButton(each, fullAreaName(each), chosen, actions)}</li>`)}
        </ul>`
        : nothing
    }
  </details>`;
}

function placeButton(
  entry: AreaEntry,
  name: unknown,
  chosen: AreaEntry | undefined,
  actions: PickerActions,
): unknown {
  return html`<button
    class="link-button"
    type="button"
    aria-current=${entry === chosen ? 'true' : nothing}
    @click=${() => actions.pick(entry)}
  >
    ${name}
  </button>`;
}

/** Only the fold-out itself: `toggle` does not bubble, but a nested one may be retargeted by a polyfill. */
function onOpen(then: () => void): (event: Event) => void {
  return event => {
    if ((event.currentTarget as HTMLDetailsElement).open) then();
  };
}
