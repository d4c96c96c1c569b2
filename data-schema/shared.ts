import { z } from 'zod';
import type { Kit } from './kit.ts';

/** Written languages of the debate: bokmål, nynorsk, English, Northern Sámi. */
export const LANGUAGES = ['nb', 'nn', 'en', 'se'] as const;

/** Levels of an area. `group`: small municipalities whose results are shown together. */
export const LEVELS = ['municipality', 'county', 'country', 'group'] as const;

/** Stable id of a list, standpoint, question or issue. Letters of any alphabet, since `RØDT` is a party's code. */
export const id = (k: Kit) => k.form(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, 'Stable id, never a position.');

/** `0` the country, `32` a county, `3201` a municipality, `g-...` a group of municipalities. */
export const code = (k: Kit) => k.form(/^(0|\d{2}|\d{4}|g-[a-z0-9-]{1,40})$/, 'Code of an area.');

/** A day, `yyyy-mm-dd`, in Norwegian time. */
export const day = (k: Kit) => k.form(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'yyyy-mm-dd');

/** A moment with its zone, `2027-01-15T08:00:00+01:00`. */
export const moment = (k: Kit) =>
  k.form(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/,
    'A moment with its offset from UTC, yyyy-mm-ddThh:mm:ss+hh:mm.',
  );

/** Links are https only. */
export const link = (k: Kit) => k.form(/^https:\/\/[^\s"<>]+$/, 'An https address.');

/** A file of the same tree, relative to the file that names it, or an https address. */
export const place = (k: Kit) =>
  k.form(
    /^(https:\/\/[^\s"<>]+|[A-Za-z0-9][A-Za-z0-9._/-]*)$/,
    'An https address, or a path relative to this file.',
  );

export const language = (k: Kit) => k.oneOf(LANGUAGES);

/** Text that the publisher may have written in several languages; a plain string is in the document's `language`. */
export const text = (k: Kit) =>
  z
    .union([
      k.words(),
      k.object({
        nb: k.words().optional(),
        nn: k.words().optional(),
        en: k.words().optional(),
        se: k.words().optional(),
      }),
    ])
    .meta({
      title: 'Text',
      description: "Plain text: a string in the document's language, or one per language.",
    });

/** Someone's own words, verbatim, with the language they were written in. */
export const quote = (k: Kit) =>
  k.object({ text: k.words(), language: language(k).optional() }).meta({ title: 'Quote' });

/** Who publishes, who pays, ties to parties, and where to turn. Always shown. */
export const sender = (k: Kit) =>
  k
    .object({
      names: z.array(k.object({ name: k.words(200), url: link(k).optional() })),
      paidBy: text(k).optional(),
      ties: text(k).optional().meta({ description: 'Ties between the sender and parties, in plain words.' }),
      contact: k.words(300).optional(),
      press: k.words(300).optional(),
      corrections: k.words(300).meta({ description: 'E-mail or https address for corrections.' }),
    })
    .meta({ title: 'Sender' });

/** An alternative of a survey question: the thing members choose. */
export const issue = (k: Kit) =>
  k
    .object({
      id: id(k),
      title: text(k),
      example: z.boolean().optional().meta({ description: 'Made up to show the form; not what LO asked.' }),
      retired: z.boolean().optional().meta({ description: 'No longer offered; old answers keep it.' }),
    })
    .meta({ title: 'Issue' });

export const question = (k: Kit) =>
  k
    .object({
      id: id(k),
      text: text(k),
      kind: k.oneOf(['choice', 'text', 'standpoint']),
      max: k.count(1).optional().meta({ description: 'How many issues one person could choose.' }),
      ownSuggestion: z.boolean().optional(),
      issues: z.array(issue(k)).optional(),
      note: text(k)
        .optional()
        .meta({ description: 'What the reader must know, e.g. that labels are shortened.' }),
    })
    .meta({ title: 'Question' });

/** A federation, as data: they merge and change names, so there is never an enumeration in code. */
export const federation = (k: Kit) => k.object({ id: id(k), name: text(k) }).meta({ title: 'Federation' });

/** What stands for election: a national party, a local list or a joint list. The order in the array is the order shown. */
export const list = (k: Kit) =>
  k
    .object({
      id: id(k),
      name: text(k),
      short: text(k),
      colour: k
        .form(/^#[0-9a-fA-F]{6}$/, 'A small marker beside the name, never the carrier of an answer.')
        .optional(),
      parties: z.array(k.words(120)).optional().meta({ description: 'The parties in a joint list.' }),
      group: text(k).optional(),
      groupSource: k.words(500).optional(),
      from: day(k)
        .optional()
        .meta({ description: 'Stands from this day, e.g. when the lists were approved.' }),
      to: day(k).optional().meta({ description: 'Stood until this day, when it was withdrawn.' }),
    })
    .meta({ title: 'List' });

/** The one printed rule by which lists are ordered everywhere; never by closeness to the asker. */
export const order = (k: Kit) =>
  k
    .object({
      rule: k.oneOf(['official', 'alphabetical', 'drawn', 'left-right']),
      source: k.words(500).optional(),
    })
    .meta({ title: 'Order' });

export const thresholds = (k: Kit) =>
  k
    .object({
      base: k
        .count(5)
        .meta({ description: 'No number is shown for fewer people than this. 10, never under 5.' }),
      difference: k
        .count(100)
        .optional()
        .meta({ description: 'Differences are put into words from this base on both sides.' }),
    })
    .meta({ title: 'Thresholds' });
