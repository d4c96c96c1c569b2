/**
 * What can be said of the parts of a page from how they are placed, without asking for anything. Pure: the command line
 * reads it off a page's text, the panel for editors off the page itself, and both judge alike.
 */
import { sumIn } from './frozen-copy.ts';
import { treeOf } from './tree.ts';

/** A part as somebody put it on a page. */
export interface PlacedPart {
  readonly tag: string;
  readonly src: string | null | undefined;
  readonly area: string | null | undefined;
  readonly scope: string | null | undefined;
  /** Whether a link is inside, for when scripts do not run. */
  readonly hasLink: boolean;
}

const picker = 'lo-area-picker';
const scopeOf = ({ scope }: PlacedPart) => scope?.trim() ?? '';

/** Whether a part shows areas: those that do follow a picker, or say which. */
const showsAreas = ({ tag }: PlacedPart): boolean => tag === 'lo-top-issues' || tag === 'lo-party-compare';

/** Parts that a picker on the page leads, the picker first. None when the part is no picker. */
function ledBy<T extends PlacedPart>(part: T, all: readonly T[]): T[] {
  if (part.tag !== picker) return [];
  return all.filter(
    each => each !== part && showsAreas(each) && !each.area?.trim() && scopeOf(each) === scopeOf(part),
  );
}

/** Whether a part follows a picker of the page. */
export function followsPicker(part: PlacedPart, all: readonly PlacedPart[]): boolean {
  return all.some(each => ledBy(each, all).includes(part));
}

/** Whether nothing says which area to show: neither `area`, nor a file of one area, nor a picker. */
export function lacksArea(part: PlacedPart, all: readonly PlacedPart[], base?: string): boolean {
  const { src, area } = part;
  if (!showsAreas(part) || area?.trim() || !src?.trim() || sumIn(src) !== undefined) return false;
  const tree = treeOf(src, base);
  return Boolean(tree && !tree.file) && !followsPicker(part, all);
}

/** Whether readers see no way on where scripts do not run. A picker and what follows it need one link between them. */
export function lacksLink(part: PlacedPart, all: readonly PlacedPart[]): boolean {
  if (part.hasLink || followsPicker(part, all)) return false;
  return !ledBy(part, all).some(({ hasLink }) => hasLink);
}

/** The same part twice, which is one paste too many: each list has what is the same, as it stands. */
export function repeatedParts<T extends PlacedPart>(all: readonly T[]): T[][] {
  const same = Map.groupBy(all, ({ tag, src, area, scope }) => JSON.stringify([tag, src, area, scope]));
  return [...same.values()].filter(({ length }) => length > 1);
}
