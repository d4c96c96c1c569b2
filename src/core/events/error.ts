import type { ErrorCode, Problem } from '../errors.ts';

/** Something could not be shown. */
export class LoErrorEvent extends Event {
  /** A stable code; see `errorCodes`. */
  readonly code: ErrorCode;
  /** What went wrong, for editors and developers; not for readers. */
  readonly message: string;
  /** Address of the document it is about; empty when it is about none. */
  readonly url: string;

  constructor(problem: Pick<Problem, 'code' | 'message' | 'url'>) {
    super('lo-error', { bubbles: true, composed: true });
    this.code = problem.code;
    this.message = problem.message;
    this.url = problem.url;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lo-error': LoErrorEvent;
  }
  interface DocumentEventMap {
    'lo-error': LoErrorEvent;
  }
}
