import { z } from 'zod';
import type { Kit } from './kit.ts';
import * as s from './shared.ts';
import { POSITIONS, REPLY_STATES } from './positions.ts';
import { result, suggestion } from './results.ts';
import { words } from './words.ts';

/** An area as this file speaks of it: itself, and those whose figures stand beside it or instead of it. */
const areaPlace = (k: Kit) =>
  k
    .object({
      code: s.code(k),
      names: z.array(k.words(120)),
      level: k.oneOf(s.LEVELS),
      parent: s.code(k).optional(),
      members: z.array(s.code(k)).optional(),
      url: s
        .place(k)
        .optional()
        .meta({ description: 'Its own area file, relative to this one or absolute.' }),
    })
    .meta({ title: 'Place' });

const standpoint = (k: Kit) =>
  k
    .object({
      id: s.id(k),
      no: k.words(12).optional().meta({ description: 'The number it had when it was asked, e.g. "1a".' }),
      topic: s.text(k).optional(),
      title: s.text(k),
      kind: k.oneOf(['support', 'open']).meta({ description: '`open`: answered in words only.' }),
      askedAs: s.quote(k).optional().meta({ description: 'The exact wording that was sent.' }),
      askedAsMissing: s.text(k).optional().meta({ description: 'Why the wording is not there.' }),
      notAsked: z
        .boolean()
        .optional()
        .meta({ description: 'No list here has been asked: it came after the sheets were sent.' }),
      stand: s.text(k).optional().meta({ description: 'What the asker stands for.' }),
      background: s.text(k).optional(),
      meaning: k
        .object({ text: s.text(k), source: k.words(500).optional(), signedBy: k.words(300).optional() })
        .optional()
        .meta({
          description: 'What it means for those who work here. Signed, with a source, never per party.',
        }),
      issues: z.array(s.id(k)).optional(),
      decidedBy: k.words(300).optional(),
      decidedOn: s.day(k).optional(),
    })
    .meta({ title: 'Standpoint' });

/** What became of the sheet sent to one list. */
const reply = (k: Kit) =>
  k
    .object({
      list: s.id(k),
      state: k.oneOf(REPLY_STATES),
      date: s.day(k).optional(),
      deadline: s.day(k).optional(),
      reason: s.quote(k).optional().meta({ description: "The list's own reason, verbatim." }),
      refersTo: k.words(500).optional().meta({ description: 'Whose answers it refers to.' }),
      source: k.words(500).optional(),
      corrected: s.day(k).optional().meta({
        description:
          'The day a mistake of the publisher was put right in what is told of it, when that is the latest that happened to it.',
      }),
    })
    .meta({ title: 'Reply' });

/** One list's answer to one standpoint. An assessment has no place in it. */
const answer = (k: Kit) =>
  k
    .object({
      position: k.oneOf(POSITIONS).optional(),
      interpretedBy: k
        .words(300)
        .optional()
        .meta({ description: 'Who read the position out of a text; absent when the list chose it itself.' }),
      words: z.boolean().optional().meta({ description: 'The words file has the text of this answer.' }),
      language: s.language(k).optional(),
      date: s.day(k).optional(),
      source: k.words(500).optional(),
      revised: s
        .day(k)
        .optional()
        .meta({ description: 'The day of the latest change; the words file has the history.' }),
      revisions: k.count(1).optional(),
      corrected: s.day(k).optional().meta({
        description:
          'The day a mistake of the publisher was put right in it, when that is the latest that happened to it.',
      }),
    })
    .meta({ title: 'Answer' });

/** What the asker thinks of an answer: signed, dated, outside the answer, off by default. */
const assessment = (k: Kit) =>
  k
    .object({ standpoint: s.id(k), list: s.id(k), text: s.text(k), by: k.words(300), date: s.day(k) })
    .meta({ title: 'Assessment' });

/** A council's seats in one term. */
const seats = (k: Kit) =>
  k
    .object({
      term: k.words(40).meta({ description: 'e.g. "2023-2027"' }),
      total: k.count(1),
      lists: z.record(z.string(), k.count()),
      source: k.words(500).optional(),
    })
    .meta({ title: 'Seats' });

/**
 * `areas/<code>.json`: everything one area's widgets show except the words. Self-contained, so that a local
 * organisation can put this single file in its CMS.
 */
export const area = (k: Kit) =>
  k
    .object({
      schema: z.literal('lo.area/1'),
      fictional: z.boolean().optional(),
      internal: z.boolean().optional(),
      language: s.language(k),
      updated: s.day(k),
      base: s.link(k).optional().meta({ description: 'Public address of the tree, ending in a slash.' }),
      debate: k.object({ id: s.id(k), title: s.text(k), electionDay: s.day(k).optional() }),
      sender: s.sender(k),
      order: s.order(k).optional(),
      thresholds: s.thresholds(k).optional(),
      area: areaPlace(k),
      places: z
        .array(areaPlace(k))
        .meta({ description: 'The group, county and country this file speaks of.' }),
      questions: z.array(s.question(k)),
      membersOf: s.text(k).optional().meta({
        description: 'Whose members could answer. Absent where those of all federations in LO could.',
      }),
      federations: z.array(s.federation(k)).optional(),
      results: z.array(result(k)),
      suggestions: z.array(suggestion(k)).optional(),
      extract: s
        .text(k)
        .optional()
        .meta({ description: 'Why lists that stand are missing here. Absent where all of them are here.' }),
      lists: z.array(s.list(k)),
      standpoints: z.array(standpoint(k)),
      replies: z.array(reply(k)),
      answers: z
        .record(z.string(), z.record(z.string(), answer(k)))
        .meta({ description: 'By standpoint, then by list. What is absent has not been answered.' }),
      assessments: z.array(assessment(k)).optional(),
      seats: seats(k).optional(),
      words: k
        .either(z.union([s.place(k), words(k)]), () => z.union([z.string(), words(k)]))
        .optional()
        .meta({ description: 'Address of the words file, or the words themselves.' }),
    })
    .meta({ title: 'Area', description: "One area's results and answers, self-contained." });
