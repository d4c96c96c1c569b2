import type { ReactiveControllerHost } from 'lit';
import type { Survey } from '../../../data-schema/v1/types.ts';
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
  /** The survey as it was when the member began, where it has changed under their hands (W21). */
  before: Survey | undefined;
  /** Hears of every change that the member makes. */
  changed: () => void = () => {};

  readonly #host: ReactiveControllerHost;
  #survey: Survey | undefined;
  /** Revision that the first answer was given to; undefined while there is none. */
  #begun: number | undefined;
  /** When the form was first shown, by a clock that does not jump. */
  #shownAt: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The form is shown. */
  begin(survey: Survey): void {
    this.#shownAt ??= performance.now();
    if (this.older(survey)) this.before ??= this.#survey;
    this.#survey = survey;
  }

  /** Another is going to fill it in. */
  restart(): void {
    this.drafts = noDrafts;
    this.step = 0;
    this.problems = this.before = this.#begun = this.#shownAt = undefined;
  }

  /** Filled in faster than anybody reads three questions (C21). */
  get hasty(): boolean {
    return this.#shownAt !== undefined && performance.now() - this.#shownAt < 2000;
  }

  /** Revision of the survey that these are answers to: the one at hand when the member began (W21). */
  get revision(): number {
    return this.#begun ?? this.#survey?.revision ?? 0;
  }

  /** Whether these are answers to another revision. */
  older({ revision }: Survey): boolean {
    return this.#begun !== undefined && this.#begun !== revision;
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

  /** Takes up a draft of some revision. */
  resume(drafts: Drafts, revision: number): void {
    this.#begun = revision;
    this.change(drafts);
  }

  /** Changes what has been filled in. */
  change(drafts: Drafts): void {
    this.#begun ??= this.#survey?.revision;
    this.drafts = drafts;
    this.full = '';
    this.changed();
    this.#host.requestUpdate();
  }
}
