import { z } from 'zod';
import type { Kit } from './kit.ts';
import * as s from './shared.ts';

/** What may be shown of a result. A state, never a hole. */
export const RESULT_STATES = [
  'published',
  'leading',
  'below-threshold',
  'protected',
  'merged',
  'no-answers',
  'not-asked',
] as const;

/**
 * What is published for one issue: a count, or why there is none.
 * `fewerThan`: fewer people than this chose it. `shareUnder`, `shareOver`: the share in percent is capped.
 */
const cell = (k: Kit) =>
  k
    .either(
      z.union([
        z.int().min(0),
        z.strictObject({ fewerThan: z.int().min(5) }),
        z.strictObject({ shareUnder: z.literal(10) }),
        z.strictObject({ shareOver: z.literal(90) }),
      ]),
      () =>
        z.union([
          z.number(),
          z.object({
            fewerThan: z.number().optional(),
            shareUnder: z.number().optional(),
            shareOver: z.number().optional(),
          }),
        ]),
    )
    .meta({ title: 'Cell' });

const head = (k: Kit) => ({
  area: s.code(k),
  question: s.id(k),
  federation: s.id(k).optional(),
});

const counted = (k: Kit) => ({
  base: k.count().meta({ description: 'How many people answered the question.' }),
  step: z.number().meta({ description: 'Counts are rounded to multiples of this: 1 or 5.' }),
  percentStep: z.number().meta({ description: 'Percentages are shown in steps of this: 1 or 5.' }),
  counts: z.record(z.string(), cell(k)),
  source: k.words(500).optional().meta({ description: 'Where LO has already published these figures.' }),
});

const leading = (k: Kit) => ({
  baseRange: z.array(k.count()).meta({ description: 'From and to, e.g. [10, 29].' }),
  leading: z.array(s.id(k)).meta({ description: 'Up to three issues chosen by at least five, in no order.' }),
});

/** The result of one question in one area (for one federation): a closed form per state, so a number has nowhere to hide. */
export const result = (k: Kit) =>
  k
    .either(
      z.discriminatedUnion('state', [
        k.object({ ...head(k), state: z.literal('published'), ...counted(k) }),
        k.object({ ...head(k), state: z.literal('leading'), ...leading(k) }),
        k.object({ ...head(k), state: z.literal('merged'), mergedInto: s.code(k) }),
        k.object({ ...head(k), state: z.literal('below-threshold') }),
        k.object({ ...head(k), state: z.literal('protected') }),
        k.object({ ...head(k), state: z.literal('no-answers') }),
        k.object({ ...head(k), state: z.literal('not-asked') }),
      ]),
      () =>
        k.object({
          ...head(k),
          state: k.oneOf(RESULT_STATES),
          ...k.object({ ...counted(k), ...leading(k), mergedInto: s.code(k) }).partial().shape,
        }),
    )
    .meta({ title: 'Result' });

/** Members' own proposals, coded into topics by moderators. Never quoted. */
export const suggestion = (k: Kit) =>
  k
    .object({ area: s.code(k), topic: s.text(k), count: cell(k), summary: s.text(k).optional() })
    .meta({ title: 'Suggestion' });
