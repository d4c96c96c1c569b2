/**
 * Codes of `lo-error`. They are stable: pages may act on them.
 *
 * | code | meaning |
 * |---|---|
 * | `config` | an attribute is missing or cannot be used; the console says which |
 * | `network` | no connection, blocked, or the host is not there |
 * | `cors` | the host answers, but does not let this page read it |
 * | `http` | the host answered with an error (`status` says which) |
 * | `not-found` | the host has no such file (404, 410) |
 * | `timeout` | nothing whole within 15 seconds |
 * | `html` | a web page came instead of data |
 * | `empty` | the file is empty |
 * | `unreadable` | not JSON in UTF-8 |
 * | `too-large` | over 10 MB, or nested deeper than 64 levels |
 * | `wrong-shape` | JSON, but not the document that was asked for |
 * | `newer-version` | a document of a later major version than this build reads |
 * | `unknown-area` | the debate has no such area |
 * | `split-area` | the area has been divided into several |
 * | `odd-data` | the document names something it does not hold; the rest is shown |
 * | `render` | a mistake in this library |
 */
export const errorCodes = [
  'config',
  'network',
  'cors',
  'http',
  'not-found',
  'timeout',
  'html',
  'empty',
  'unreadable',
  'too-large',
  'wrong-shape',
  'newer-version',
  'unknown-area',
  'split-area',
  'odd-data',
  'render',
] as const;

/** A stable code of `lo-error`; see `errorCodes`. */
export type ErrorCode = (typeof errorCodes)[number];

/** An area that a divided area became. */
export interface Candidate {
  readonly code: string;
  readonly name: string;
}

/** Why something cannot be shown. `message` is for editors and developers, never shown to readers. */
export class Problem extends Error {
  readonly code: ErrorCode;
  /** Address of the document, where there is one. */
  readonly url: string;
  /** HTTP status, for `http` and `not-found`. */
  readonly status: number;
  /** Which attribute or area code it is about. */
  readonly about: string;
  /** For `split-area`: what to choose between. */
  readonly candidates: readonly Candidate[];

  constructor(
    code: ErrorCode,
    message: string,
    more: { url?: string; status?: number; about?: string; candidates?: readonly Candidate[] } = {},
  ) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.url = more.url ?? '';
    this.status = more.status ?? 0;
    this.about = more.about ?? '';
    this.candidates = more.candidates ?? [];
  }
}

/** Any thrown thing as a problem; what is not one already is a mistake of ours. */
export function problemOf(error: unknown): Problem {
  return error instanceof Problem
    ? error
    : new Problem('render', String(error instanceof Error ? error.stack : error));
}
