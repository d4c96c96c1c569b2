import type { CheckedDebate } from '../model.ts';

/** Where the publisher has put a mistake of its own right, in one area. */
export interface Corrections {
  /** The last day it happened in an answer. */
  dayOf(standpoint: string, list: string): string | undefined;
}

/** The rows of `endringer` with `rettet` that name one answer of an area. What else was put right has no cell to mark. */
export function correctionsIn({ changes }: CheckedDebate, area: string): Corrections {
  const own = changes.filter(change => change.kind === 'corrected' && change.area === area);
  return {
    dayOf: (standpoint, list) =>
      own
        .filter(change => change.standpoint === standpoint && change.list === list)
        .map(({ date }) => date)
        .sort()
        .at(-1),
  };
}
