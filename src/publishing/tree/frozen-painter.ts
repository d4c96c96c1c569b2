import type { Area, Words } from '../../../data-schema/v1/types.ts';
import type { Painter, TreeFile } from './build.ts';
import { digestOf, jsonBytes } from './files.ts';
import { validate } from './validate.ts';

/**
 * `frozen/<code>.<day>.<sum>.json`: a copy of an area that never changes, for who must show what was published on one
 * day. Self-contained: the words are inside, and no other file of the tree is named.
 */
export async function frozenFile(area: Area, words: Words | undefined): Promise<TreeFile> {
  const { code } = area.area;
  const copy = frozenCopy(area, words);
  validate(`frozen/${code}`, 'area', copy);
  const bytes = jsonBytes(copy);
  return [`frozen/${code}.${area.updated}.${(await digestOf(bytes)).slice(0, 12)}.json`, bytes];
}

/**
 * Paints frozen copies into a tree.
 *
 * @param wanted - Codes of the areas; none: every area that lists were asked in or members answered in.
 */
export function frozenPainter(wanted: readonly string[]): Painter {
  return {
    async area({ area, words }) {
      const { code } = area.area;
      return wanted.length > 0 && !wanted.includes(code) ? [] : [await frozenFile(area, words)];
    },
  };
}

function frozenCopy(area: Area, words: Words | undefined): Area {
  const alone = ({ url: _url, ...place }: Area['area']): Area['area'] => place;
  return { ...area, area: alone(area.area), places: area.places.map(alone), words };
}
