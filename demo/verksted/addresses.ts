import type { Choices, State } from './state.ts';

/** Addresses that a snippet names. */
export interface Addresses {
  /** The tree, or one area file where only that is put up. */
  readonly tree: string;
  /** `lo.js`. */
  readonly script: string;
  /** The picture for newsletters, or the folder it is put in. */
  readonly picture: string;
}

/** Placeholder where nobody has said where the files will be. */
const SOMEWHERE = 'https://DIN-ADRESSE/';

/** What the placeholders look like, for what must not be pasted. */
export const isPlaceholder = (address: string): boolean => address.startsWith(SOMEWHERE);

/**
 * The addresses as they are now: what somebody typed, else what the source says, else a placeholder. Typed ones are kept
 * apart, so that a corrected file takes none of them away, and no placeholder is ever taken for one.
 */
export function addressesOf({
  source,
  choices: { typed },
  ownScript,
}: Pick<State, 'source' | 'ownScript'> & { choices: Pick<Choices, 'typed'> }): Addresses {
  const published = source !== undefined && !source.files;
  return {
    tree: typed.tree ?? (source?.base || `${SOMEWHERE}${source?.debate.id ?? 'debatt'}/`),
    script:
      typed.script ??
      (source?.scripts ? `${source.scripts}lo.js` : published ? ownScript : `${SOMEWHERE}v1/lo.js`),
    picture: typed.picture ?? `${SOMEWHERE}bilder/`,
  };
}

/** Where a snippet leads. */
export interface Place {
  /** The tree, with a slash last; undefined where only one file is put up: there is no readable page then. */
  readonly tree?: string;
  /** The area's own file, where only that is put up. */
  readonly file?: string;
}

/**
 * A tree, or one area file. The readable page of a file is where the tables or the debate say that the tree is; nobody has
 * put one beside the file.
 *
 * @param base - Where the tree is, when that is known.
 */
export function placeOf(address: string, base: string | undefined): Place {
  if (!/\.(json|txt)$/i.test(address)) return { tree: address.endsWith('/') ? address : `${address}/` };
  return { tree: base || undefined, file: address };
}
