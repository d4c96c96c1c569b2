/**
 * A frozen copy of an area: `src="https://…/frozen/3201.2027-09-08.1a2b3c4d5e6f.json#sha256-…"`. The sum is what an
 * `integrity` attribute takes, of the file's bytes. Pure: the elements, the command line and the panel read it alike.
 */
import type { Area } from '../../data-schema/v1/types.ts';

/** The sum in a `src`; undefined when there is none, null when there is one that says nothing a browser would check. */
export function sumIn(src: string): string | null | undefined {
  const [, sum] = /#(sha.*)$/.exec(src.trim()) ?? [];
  return sum === undefined || sum.split('-').length !== 2 || !sums.test(sum) ? sum && null : sum;
}

/** A browser passes over a sum that is too short, and checks nothing. */
const sums = /^sha(256-[\w+/]{43}=|384-[\w+/]{64}|512-[\w+/]{86}==)$/;

/** Where the living file of a frozen one is: in the tree it says it is of, else beside its folder. */
export function livingOf({ base, area }: Area, url: string): string | undefined {
  const tree = base ?? /^(.*\/)frozen\/[^/]*$/.exec(url)?.[1];
  return tree && `${tree}areas/${area.code}.json`;
}

/** Whether the living file says something else than the frozen one, of a later day or of the same. */
export function isNewer(living: Area, frozen: Area): boolean {
  return living.updated === frozen.updated ? said(living) !== said(frozen) : living.updated > frozen.updated;
}

/** What differs between a living file and its own copy says nothing: where the words and other files are. */
const said = ({ words: _words, places: _places, area: _area, ...rest }: Area): string => JSON.stringify(rest);
