import type { DebateArea } from '../../data-schema/v1/types.ts';
import { meantArea, searchAreas, type AreaMatch } from '../documents/areas-search.ts';
import { areaIndex, areaLabel, type AreaEntry, type AreaIndex } from '../documents/areas.ts';
import { areaPickerTexts, type AreaPickerKey } from '../locales/area-picker/index.ts';
import { adopt } from './adopt.ts';
import { areaFieldTexts, areaOption } from './area-field.ts';
import { comboboxView } from './combobox-view.ts';
import { combobox } from './combobox.styles.ts';
import { Combobox } from './combobox.ts';
import type { LoElement } from './element.ts';
import type { Remedy } from './errors.ts';
import { Localize } from './localize.ts';
import { holdFocus } from './problem-view.ts';

/**
 * A field to find another area in, where a page names one that the debate does not know. Fetched only then.
 *
 * @param areas - The debate's areas, as they came; those without a file have nothing to show and are left out.
 * @returns undefined when there is none to choose.
 */
export function areaChoice(areas: readonly Partial<DebateArea>[]): Remedy | undefined {
  const index = areaIndex(areas.filter(canBeShown));
  if (index.entries.length === 0) return undefined;
  const fields = new WeakMap<LoElement, () => unknown>();
  return (host, choose) => {
    const field = fields.get(host) ?? makeField(host, index, choose);
    fields.set(host, field);
    return field();
  };
}

function canBeShown(area: Partial<DebateArea>): area is DebateArea {
  const { code, level, names, file } = area;
  return Boolean(typeof code === 'string' && typeof level === 'string' && file && Array.isArray(names));
}

function makeField(host: LoElement, index: AreaIndex, choose: (code: string) => void): () => unknown {
  const text = new Localize<AreaPickerKey>(host, areaPickerTexts);
  let found: readonly AreaMatch[] = [];
  const box = new Combobox<AreaEntry>(
    host,
    {
      options: query => {
        found = searchAreas(index, query).matches;
        return found.map(({ area }) => area);
      },
      label: areaLabel,
      meant: query => meantArea(index, query),
      picked: entry => {
        if (!entry) return;
        // The field goes away when it has done its work; who tabs on has left it already.
        if (host.shadowRoot?.activeElement) holdFocus(host.shadowRoot.activeElement);
        choose(entry.code);
      },
    },
    'area-choice',
  );
  adopt(host.renderRoot, [combobox]);
  const option = (area: AreaEntry) => areaOption(found.find(match => match.area === area) ?? { area }, text);
  return () => (text.ready ? comboboxView(box, areaFieldTexts(text, 'hint.all'), option) : undefined);
}
