import type { CheckedDebate } from '../model.ts';

/** Where the publisher has put a mistake of its own right, in one area. */
export interface Corrections {
  /** The last day it happened in an answer. */
  dayOf(standpoint: string, list: string): string | undefined;
  /** The last day it happened in what is told of a list's sheet: its state, its day, its own reason. */
  dayOfSheet(list: string): string | undefined;
  /** Whether it happened in an answer on a day: what was written in then, the list had answered before. */
  isOn(day: string | undefined, standpoint: string, list: string): boolean;
  /** The lists whose answers to a standpoint it happened in, also where nothing is left of the answer. */
  listsOf(standpoint: string): ReadonlySet<string>;
}

/**
 * The rows of `endringer` with `rettet` that name one answer of an area, or one list of it. What else was put right has no
 * place to be marked.
 */
export function correctionsIn({ changes }: CheckedDebate, area: string): Corrections {
  const own = changes.filter(change => change.kind === 'corrected' && change.area === area);
  const of = (standpoint: string, list: string) =>
    own.filter(change => change.standpoint === standpoint && change.list === list).map(({ date }) => date);
  return {
    dayOf: (standpoint, list) => of(standpoint, list).sort().at(-1),
    dayOfSheet: list =>
      own
        .filter(change => change.list === list && !change.standpoint && !change.question)
        .map(({ date }) => date)
        .sort()
        .at(-1),
    isOn: (day, standpoint, list) => day !== undefined && of(standpoint, list).includes(day),
    listsOf: standpoint =>
      new Set(own.flatMap(change => (change.standpoint === standpoint && change.list ? [change.list] : []))),
  };
}
