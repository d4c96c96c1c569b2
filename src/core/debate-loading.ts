import type { Debate } from '../../data-schema/v1/types.ts';
import { Problem } from './errors.ts';
import { debateKind } from './kinds.ts';
import { loadDocument } from './load.ts';
import { treeOf } from './tree.ts';

/**
 * Loads the debate of the tree that `src` names.
 *
 * @throws Problem `config` when `src` is no address, or that of a single area file: it knows no other places.
 */
export async function loadDebate(
  src: string,
  options: { signal: AbortSignal; again: boolean },
): Promise<Debate> {
  const base = treeOf(src)?.base;
  if (!base) throw new Problem('config', 'src');
  return loadDocument(`${base}debate.json`, debateKind, options);
}
