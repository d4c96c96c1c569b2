import { z } from 'zod';
import type { Kit } from './kit.ts';
import * as s from './shared.ts';

/**
 * Kinds of change a reader may meet between two releases.
 * `published`: the first release. `added`: an answer, area or result that was not there. `revised`: a list changed its
 * answer. `corrected`: the publisher had made a mistake. `withdrawn`: something was taken back.
 */
export const CHANGE_KINDS = ['published', 'added', 'revised', 'corrected', 'withdrawn'] as const;

const change = (k: Kit) =>
  k
    .object({
      kind: k.oneOf(CHANGE_KINDS),
      date: s.day(k),
      area: s.code(k).optional(),
      list: s.id(k).optional(),
      standpoint: s.id(k).optional(),
      question: s.id(k).optional(),
      reason: k.words(2000).optional(),
    })
    .meta({ title: 'Change' });

/** `release.json`: what was published, from what, by which rules, and how to check it. */
export const release = (k: Kit) =>
  k
    .object({
      schema: z.literal('lo.release/1'),
      debate: s.id(k),
      fictional: z.boolean().optional(),
      internal: z.boolean().optional(),
      updated: s.day(k),
      builtBy: k.words(80).meta({ description: 'Package and version, e.g. "lo-medlemsdebatt 0.1.0".' }),
      contracts: z.array(k.words(40)).meta({ description: 'e.g. "lo.area/1"' }),
      parameters: k.object({
        rules: k.words(40).meta({ description: 'Version of the rules for small groups.' }),
        thresholds: s.thresholds(k),
        lowered: z.boolean().optional().meta({ description: 'The threshold was set under 10 on purpose.' }),
      }),
      totals: z
        .record(z.string(), k.count())
        .meta({ description: 'Control totals, e.g. areas, lists, answers.supports.' }),
      merged: z.array(k.object({ area: s.code(k), into: s.code(k) })).optional(),
      protected: z
        .array(
          k.object({
            area: s.code(k),
            question: s.id(k).optional(),
            federation: s.id(k).optional().meta({
              description: "Only the figures of this federation are hidden; absent, the area's own.",
            }),
          }),
        )
        .optional(),
      changes: z.array(change(k)),
      files: z.record(z.string(), k.object({ sha256: k.form(/^[0-9a-f]{64}$/, 'hex'), bytes: k.count() })),
    })
    .meta({ title: 'Release', description: 'What was published, from what, by which rules.' });
