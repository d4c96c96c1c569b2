import { Problems } from '../../publishing/index.ts';
import { fill, messages, type About, type MessageCode, type Telling } from './messages.ts';

/** Gathers what is found on one page, each thing once with its line. */
export class Findings extends Problems {
  readonly #page: string;

  /** @param page - What the page is called in the report. */
  constructor(page: string) {
    super();
    this.#page = page;
  }

  /** Tells something, at a line where there is one. */
  tell(code: MessageCode, row: number | undefined, about: About = {}): void {
    const { severity, message, advice }: Telling = messages[code];
    this.add({
      severity,
      code,
      file: this.#page,
      row,
      message: fill(message, about),
      suggestion: advice && fill(advice, about),
    });
  }
}
