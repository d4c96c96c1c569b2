import type { Cell, Result } from './v1/types.ts';

/**
 * The share of those who answered, in whole percent or in the steps the result prescribes: `{ base: 82366 }` and 44277
 * give 54. Rounded half up from whole numbers, so that every engine and painter says the same. Undefined where no count
 * is published or the numbers make no share. A count that was rounded up past the base is all of them.
 */
export function percentOf(
  cell: Cell | undefined,
  result: Pick<Result, 'base' | 'step' | 'percentStep'>,
): number | undefined {
  const { base = 0, percentStep } = result;
  const slack = result.step === 5 ? 5 : 1;
  if (!isCount(cell) || !isCount(base) || base === 0 || cell >= base + slack) return undefined;
  const step = percentStep === 5 ? 5 : 1;
  return Math.min(100, Math.floor((200 * cell + base * step) / (2 * base * step)) * step);
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
