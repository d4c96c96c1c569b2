import type { Area } from '../../../data-schema/v1/types.ts';
import { isNewer, livingOf, sumIn } from '../../core/frozen-copy.ts';
import { areaKind } from '../../core/kinds.ts';
import { parseDocument } from '../../core/parse.ts';
import { digest } from '../integrity.ts';
import type { Place } from './place.ts';

/**
 * Checks a `src` with a sum: that it says something, that the file is the one, and whether there is a newer edition.
 *
 * @param file - Address of the file; empty when `src` names a tree.
 * @param frozen - The document, when it can be read.
 */
export async function checkFrozen(
  src: string,
  file: string,
  frozen: Area | undefined,
  line: number,
  { findings, get }: Place,
): Promise<void> {
  const sum = sumIn(src);
  if (!sum || !file) return findings.tell('frozen-unreadable', line, { value: src });
  const { bytes, failed } = await get(file);
  if (failed) return;
  const actual = digest(sum.slice(0, 6), bytes);
  if (actual !== sum) return findings.tell('frozen-mismatch', line, { address: file, actual });
  if (!frozen) return;
  findings.tell('frozen', line, { date: frozen.updated });
  const living = livingOf(frozen, file);
  const answer = living ? await get(living) : undefined;
  if (!living || !answer || answer.failed) return;
  try {
    const area = parseDocument(new TextDecoder().decode(answer.bytes), areaKind, living);
    if (isNewer(area, frozen))
      findings.tell('frozen-old', line, { date: frozen.updated, newer: area.updated });
  } catch {
    // A living file that cannot be read is none that readers are led to.
  }
}
