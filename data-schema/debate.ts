import { z } from 'zod';
import type { Kit } from './kit.ts';
import * as s from './shared.ts';
import { RESULT_STATES } from './results.ts';

/** Where an area stands in the tree, what it is called now and which codes it had before. */
const debateArea = (k: Kit) =>
  k
    .object({
      code: s.code(k),
      names: z.array(k.words(120)).meta({ description: "All official names, in the area's own order." }),
      level: k.oneOf(s.LEVELS),
      parent: s.code(k).optional(),
      members: z.array(s.code(k)).optional().meta({ description: 'The municipalities of a group.' }),
      former: z
        .array(k.words(20))
        .optional()
        .meta({ description: 'Earlier codes. A code that stands at two areas was split: ask.' }),
      file: s.place(k).optional().meta({ description: 'Path of its area file, relative to debate.json.' }),
      result: k.oneOf(RESULT_STATES).optional().meta({
        description: "State of the area's own result; see the area file for what is shown instead.",
      }),
      lists: k.count().optional().meta({ description: 'Lists that stand.' }),
      answered: k.count().optional().meta({ description: 'Lists that have answered, wholly or partly.' }),
    })
    .meta({ title: 'DebateArea' });

/** `debate.json`: one round of the members' debate; what there is, and where. */
export const debate = (k: Kit) =>
  k
    .object({
      schema: z.literal('lo.debate/1'),
      id: s.id(k),
      title: s.text(k),
      fictional: z
        .boolean()
        .optional()
        .meta({ description: 'Made-up data: everything says "Oppdiktede data".' }),
      internal: z
        .boolean()
        .optional()
        .meta({ description: 'For discussion in the organisation; not public.' }),
      language: s.language(k),
      updated: s.day(k),
      base: s.link(k).optional().meta({ description: 'Public address of the tree, ending in a slash.' }),
      election: k.object({ day: s.day(k).optional(), name: s.text(k).optional() }).optional(),
      dates: z
        .array(
          k.object({ date: s.day(k), to: s.day(k).optional(), label: s.text(k), url: s.link(k).optional() }),
        )
        .optional(),
      sender: s.sender(k),
      order: s.order(k).optional(),
      thresholds: s.thresholds(k).optional(),
      questions: z.array(s.question(k)),
      federations: z.array(s.federation(k)).optional(),
      lists: z.array(s.list(k)),
      placesFrom: s
        .day(k)
        .optional()
        .meta({ description: 'The day from which the names and codes of areas hold.' }),
      areas: z.array(debateArea(k)),
      organisations: z
        .array(k.object({ id: s.id(k), name: s.text(k), areas: z.array(s.code(k)) }))
        .optional(),
      survey: s.place(k).optional(),
    })
    .meta({ title: 'Debate', description: "One round of the members' debate: what there is, and where." });
