import type { LoElement } from './element.ts';

/**
 * Codes of `lo-error`. They are stable: pages may act on them.
 *
 * | code | meaning |
 * |---|---|
 * | `config` | an attribute is missing or cannot be used; `message` says which |
 * | `network` | no connection, blocked, the host is not there, or it does not let this page read (the console says if so) |
 * | `http` | the host answered with an error (`message` is the status) |
 * | `not-found` | the host has no such file (404, 410) |
 * | `timeout` | nothing whole within 15 seconds |
 * | `html` | a web page came instead of data |
 * | `empty` | the file is empty |
 * | `unreadable` | not JSON in UTF-8 |
 * | `too-large` | over 10 MB, or nested deeper than 64 levels |
 * | `wrong-shape` | JSON, but not the document that was asked for (`message` says where) |
 * | `newer-version` | a document of a later major version than this build reads |
 * | `unknown-area` | the debate has no such area |
 * | `split-area` | the area has been divided into several |
 * | `odd-data` | the document names something it does not hold; the rest is shown |
 * | `digest` | the file is not the one that was frozen (`message` is the sum in `src`) |
 * | `render` | a mistake in this library |
 */
export const errorCodes = [
  'config',
  'network',
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
  'digest',
  'render',
] as const;

/** A stable code of `lo-error`; see `errorCodes`. */
export type ErrorCode = (typeof errorCodes)[number];

/** Paints what a reader may do instead, in the element that has the problem; `choose` shows another area there. */
export type Remedy = (host: LoElement, choose: (code: string) => void) => unknown;

/** Why something cannot be shown. */
export class Problem extends Error {
  declare readonly code: ErrorCode;
  declare readonly url: string;
  declare readonly remedy: Remedy | undefined;

  /**
   * @param about - What it is about: an attribute, an area code, a status, a place in a document.
   * @param url - Address of the document, where there is one.
   * @param remedy - For `split-area` and `unknown-area`: what to choose between.
   */
  constructor(code: ErrorCode, about = '', url = '', remedy?: Remedy) {
    super(about);
    this.code = code;
    this.url = url;
    this.remedy = remedy;
  }
}

/**
 * Any thrown thing as a problem; what is not one already is a mistake of ours. Not by its class: a part fetched on demand
 * may have been given another copy of it (a script address with a query does that).
 */
export function problemOf(error: unknown): Problem {
  return error instanceof Error && 'remedy' in error
    ? (error as Problem)
    : new Problem('render', String(error));
}
