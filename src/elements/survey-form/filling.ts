import type { ReactiveControllerHost } from 'lit';
import { noDrafts, withAnswer, type Draft, type Drafts, type FormProblem } from '../../documents/survey.ts';

/** What a member has filled in so far. In memory only; see `DeviceDraft` for what may be kept. */
export class Filling {
  drafts: Drafts = noDrafts;
  /** Index of the step that is shown. */
  step = 0;
  /** What must be put right; undefined until the member has tried to send. */
  problems: readonly FormProblem[] | undefined;
  /** The question whose choice was one too many, until the next change. */
  full = '';
  /** Hears of every change that the member makes. */
  changed: (drafts: Drafts) => void = () => {};

  readonly #host: ReactiveControllerHost;
  /** When the form was first shown, by a clock that does not jump. */
  #shownAt: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The form is shown. */
  begin(): void {
    this.#shownAt ??= performance.now();
  }

  /** Filled in faster than anybody reads three questions (C21). */
  get hasty(): boolean {
    return this.#shownAt !== undefined && performance.now() - this.#shownAt < 2000;
  }

  /** What the page has set. */
  preset({ place, federation }: { place?: string; federation?: string }): void {
    const { drafts } = this;
    this.drafts = { ...drafts, place: place ?? drafts.place, federation: federation ?? drafts.federation };
  }

  /** Changes the answer to one question. */
  answer(id: string, change: Partial<Draft>): void {
    this.change(withAnswer(this.drafts, id, change));
  }

  /** Changes what has been filled in. */
  change(drafts: Drafts): void {
    this.drafts = drafts;
    this.full = '';
    this.changed(drafts);
    this.#host.requestUpdate();
  }
}
