import { z } from 'zod';
import type { Kit } from './kit.ts';
import * as s from './shared.ts';

const surveyQuestion = (k: Kit) =>
  k
    .object({
      id: s.id(k),
      kind: k.oneOf(['choice', 'text', 'standpoint']),
      text: s.text(k),
      help: s.text(k).optional(),
      required: z.boolean().optional(),
      max: k.count(1).optional(),
      ownSuggestion: z.boolean().optional(),
      maxLength: k
        .count(1)
        .optional()
        .meta({ description: 'Graphemes; the own suggestion and the free text.' }),
      issues: z.array(s.issue(k)).optional(),
      exclusive: z
        .array(s.id(k))
        .optional()
        .meta({ description: 'Issues that cannot be chosen with others: "none of these".' }),
      note: s.text(k).optional(),
    })
    .meta({ title: 'SurveyQuestion' });

/** `survey.json`: the members' survey. Without controller and privacy block the form refuses to open. */
export const survey = (k: Kit) =>
  k
    .object({
      schema: z.literal('lo.survey/1'),
      id: s.id(k),
      revision: k.count(1),
      digest: k.form(/^[0-9a-f]{64}$/, 'SHA-256 of the definition without this field, hex.').optional(),
      debate: s.id(k),
      title: s.text(k),
      intro: s.text(k).optional(),
      fictional: z.boolean().optional(),
      language: s.language(k),
      opens: s.moment(k),
      closes: s.moment(k),
      graceMinutes: k
        .count()
        .optional()
        .meta({ description: 'An answer begun before closing is taken this long after.' }),
      mode: k.oneOf(['open', 'code']),
      place: k.object({
        ask: k
          .oneOf(['live', 'work'])
          .meta({ description: '"kommunen du bor i" or "kommunen du jobber i".' }),
        required: z.boolean().optional(),
      }),
      areas: z
        .array(
          k.object({
            code: s.code(k),
            names: z.array(k.words(120)),
            parent: s.code(k).optional(),
            former: z.array(k.words(20)).optional(),
          }),
        )
        .optional(),
      federations: z.array(s.federation(k)).optional(),
      collector: s.link(k).optional().meta({ description: 'Base address of the collector.' }),
      controller: k.object({ name: k.words(300), contact: k.words(300), url: s.link(k).optional() }),
      privacy: k.object({ text: s.text(k), retention: s.text(k), url: s.link(k).optional() }),
      questions: z.array(surveyQuestion(k)),
    })
    .meta({ title: 'Survey', description: "The members' survey." });

/** What one member sends. No time, no identity, no user agent, no page address; unknown fields are refused. */
export const submission = (k: Kit) =>
  k
    .object({
      schema: z.literal('lo.submission/1'),
      survey: s.id(k),
      revision: k.count(1),
      id: k.form(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        'UUIDv4, made at the first press of Send.',
      ),
      place: k.form(/^(\d{4}|unstated)$/, 'Municipality code, or `unstated`.'),
      federation: s.id(k).optional(),
      language: s.language(k),
      source: k.form(/^[a-z0-9-]{1,64}$/, 'Which embed it came from, as the host named it.').optional(),
      answers: z.array(
        k.object({
          question: s.id(k),
          issues: z.array(s.id(k)).optional(),
          position: k.oneOf(['supports', 'partly', 'opposes', 'undecided']).optional(),
          own: k.words(2000).optional().meta({ description: 'Own suggestion.' }),
          text: k.words(8000).optional().meta({ description: 'Free text.' }),
        }),
      ),
      trap: z.string().max(200).optional().meta({ description: "The honeypot's text." }),
      hasty: z.boolean().optional().meta({ description: 'Filled in implausibly fast.' }),
    })
    .meta({ title: 'Submission' });
