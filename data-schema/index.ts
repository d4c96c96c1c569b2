/**
 * The contract of everything that is published, in its two readings. `lo-medlemsdebatt/schema` is this file; it is the
 * only entry that needs zod.
 */
import { publish, read } from './kit.ts';
import { area } from './area.ts';
import { debate } from './debate.ts';
import { release } from './release.ts';
import { submission, survey } from './survey.ts';
import { words } from './words.ts';
import type { z } from 'zod';

export { LANGUAGES, LEVELS } from './shared.ts';
export { POSITIONS, REPLY_STATES } from './positions.ts';
export { RESULT_STATES } from './results.ts';
export { CHANGE_KINDS } from './release.ts';
export { referenceProblems, type ReferenceProblem } from './references.ts';

/** The strict reading: what may be published. */
export const publishSchemas = {
  debate: debate(publish),
  area: area(publish),
  words: words(publish),
  survey: survey(publish),
  submission: submission(publish),
  release: release(publish),
} as const;

/** The open reading: what a browser or an older version accepts. */
export const readSchemas = {
  debate: debate(read),
  area: area(read),
  words: words(read),
  survey: survey(read),
  submission: submission(read),
  release: release(read),
} as const;

export type DocumentName = keyof typeof publishSchemas;

/** Types of what may be published; all enumerations are closed. For what a browser may meet, see `v1/types.ts`. */
export type PublishedDebate = z.output<typeof publishSchemas.debate>;
export type PublishedArea = z.output<typeof publishSchemas.area>;
export type PublishedWords = z.output<typeof publishSchemas.words>;
export type PublishedSurvey = z.output<typeof publishSchemas.survey>;
export type PublishedSubmission = z.output<typeof publishSchemas.submission>;
export type PublishedRelease = z.output<typeof publishSchemas.release>;
