import type { Change } from '../../../data-schema/v1/types.ts';

/** One answer: where, to what, and whose. */
export interface AnswerPlace {
  readonly area: string;
  readonly standpoint: string;
  readonly list: string;
}

/** Whether `endringer` tells of an answer what was not told when it was published. */
export type IsTold = (answer: AnswerPlace) => boolean;

/**
 * Which answers the source says itself to have corrected or withdrawn. A correction has to name the answer, for then it
 * is marked for the reader; what is withdrawn has no cell to mark, and may be everything of a list or a standpoint.
 *
 * @param now what `endringer` says
 * @param published the changes that `release.json` told the last time
 */
export function toldChanges(now: readonly Change[], published: readonly Change[]): IsTold {
  const known = new Set(published.map(keyOf));
  const told = now.filter(change => !known.has(keyOf(change)));
  return answer =>
    told.some(change =>
      change.kind === 'corrected'
        ? parts.every(part => change[part] === answer[part])
        : change.kind === 'withdrawn' &&
          (change.list ?? change.standpoint) !== undefined &&
          fits(change, answer),
    );
}

const parts = ['area', 'standpoint', 'list'] as const;

const fits = (change: Change, answer: AnswerPlace) =>
  parts.every(part => change[part] === undefined || change[part] === answer[part]);

const keyOf = ({ kind, date, area, standpoint, list, question, reason }: Change) =>
  JSON.stringify([kind, date, area, standpoint, list, question, reason]);
