import { html, nothing } from 'lit';
import type { AreaMatch } from '../documents/areas-search.ts';
import type { AreaPickerKey } from '../locales/area-picker/index.ts';
import type { ComboboxTexts } from './combobox-view.ts';
import type { Localize } from './localize.ts';

/** What stands around a field to find a place in. */
export function areaFieldTexts(
  text: Pick<Localize<AreaPickerKey>, 'say' | 'plain'>,
  hint: 'hint.all' | 'hint.municipality',
): ComboboxTexts {
  return {
    label: text.say('label'),
    hint: text.say(hint),
    showAll: text.plain('showAll'),
    list: text.plain('list'),
    none: text.say('none'),
    unsettled: text.say('unsettled'),
    count: n => text.say('count', { n }),
  };
}

/** A place in the list: its name, the other name that was typed, and what tells it apart. */
export function areaOption(
  { area, alternative, formerCode }: AreaMatch,
  text: Pick<Localize<AreaPickerKey>, 'say'>,
): unknown {
  const [name] = area.names;
  const kind = area.level === 'municipality' ? area.county?.name : text.say(`level.${area.level}`);
  return html`<span>${name}${alternative ? html` – ${alternative}` : nothing}</span>
    ${kind ? html`<span class="kind">${kind}</span>` : nothing}
    ${formerCode ? html`<span class="kind">${text.say('formerCode', { code: formerCode })}</span>` : nothing}`;
}
