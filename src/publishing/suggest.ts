import { fold } from '../documents/areas-fold.ts';

/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to get from one text to the other
 * (optimal string alignment). Gives up and answers `most + 1` when it is more than `most`.
 */
export function distance(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, above] = [above, row];
  }
  return above[b.length]!;
}

/** Something that can be meant, under all the texts one may know it by. */
export interface Candidate<T> {
  readonly item: T;
  readonly texts: readonly string[];
}

/**
 * What was most likely meant by a text that fits nothing: the nearest within a third of its letters, or else the only
 * one that begins with it. Nothing when it is a guess among equals.
 */
export function nearest<T>(text: string, candidates: Iterable<Candidate<T>>): T | undefined {
  const wanted = fold(text);
  if (!wanted) return undefined;
  const most = Math.min(3, Math.floor(wanted.length / 3));
  let best: { item: T; far: number; tied: boolean } | undefined;
  const beginning = new Set<T>();
  for (const { item, texts } of candidates) {
    const keys = texts.map(fold);
    const far = Math.min(...keys.map(key => distance(wanted, key, most)));
    if (keys.some(key => wanted.length > 2 && key.startsWith(wanted))) beginning.add(item);
    if (far > most) continue;
    if (!best || far < best.far) best = { item, far, tied: false };
    else if (far === best.far && item !== best.item) best.tied = true;
  }
  if (best && !best.tied) return best.item;
  return !best && beginning.size === 1 ? [...beginning][0] : undefined;
}
