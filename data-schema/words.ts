import { z } from 'zod';
import type { Kit } from './kit.ts';
import * as s from './shared.ts';
import { POSITIONS } from './positions.ts';

/** An earlier version of an answer, kept with the day it was given and why it was replaced. */
const revision = (k: Kit) =>
  k
    .object({
      position: k.oneOf(POSITIONS).optional(),
      text: k.words().optional(),
      language: s.language(k).optional(),
      interpretedBy: k.words(300).optional(),
      date: s.day(k).optional(),
      reason: k.words(2000).meta({ description: 'Why the next version replaced this one.' }),
      corrected: z.boolean().optional().meta({
        description: 'It was a mistake of the publisher: the list had never answered this.',
      }),
    })
    .meta({ title: 'Revision' });

/** A list's own words on one standpoint, verbatim, with the earlier versions (oldest first). */
const wordsOfList = (k: Kit) =>
  k
    .object({
      text: k.words().optional(),
      language: s.language(k).optional(),
      revisions: z.array(revision(k)).optional(),
    })
    .meta({ title: 'WordsOfList' });

/** `areas/<code>.words.json`: what the lists wrote, by standpoint and list. Loaded on demand. */
export const words = (k: Kit) =>
  k
    .object({
      schema: z.literal('lo.words/1'),
      area: s.code(k),
      fictional: z.boolean().optional(),
      internal: z.boolean().optional(),
      language: s.language(k),
      updated: s.day(k),
      words: z.record(z.string(), z.record(z.string(), wordsOfList(k))),
    })
    .meta({ title: 'Words', description: "The lists' own words in one area, verbatim." });
