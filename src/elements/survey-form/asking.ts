import type { ReactiveController } from 'lit';
import type { Survey } from '../../../data-schema/v1/types.ts';
import type { LoElement, Localize } from '../../core/index.ts';
import { askable, draftOf, graphemes, longest, toggled, type FormProblem } from '../../documents/survey.ts';
import type { SurveyFormKey } from '../../locales/survey-form/index.ts';
import type { Desk } from './desk.ts';
import { Filling } from './filling.ts';
import { Part } from './part.ts';
import { missingView } from './part.view.ts';
import { questionView, type QuestionModel } from './question.view.ts';
import { settingOf, type Setting, type Step } from './setting.ts';
import { formView, type FormModel } from './survey-form.view.ts';

/** What is written is counted aloud when the member has stopped for this many milliseconds. */
const PAUSE = 1000;

/** The element, as the questions know it. */
type Host = LoElement & { readonly layout: string; readonly source: string };

/** The questions, until Send: what is shown of them, what the member does with them, and where focus goes. */
export class Asking implements ReactiveController {
  readonly filling: Filling;
  /** What stands in the field that people do not see. */
  trap = '';

  readonly #host: Host;
  readonly #text: Localize<SurveyFormKey>;
  readonly #place;
  /** What the counter of a question says aloud, after a pause. */
  #counted: { readonly id: string; readonly left: number } | undefined;
  #countTimer: ReturnType<typeof setTimeout> | undefined;
  /** Id of what gets focus after the next painting; only ever what the member asked for. */
  #focus = '';

  constructor(host: Host, text: Localize<SurveyFormKey>) {
    this.#host = host;
    this.#text = text;
    this.filling = new Filling(host);
    this.#place = new Part(host, () => import('./place-step.ts').then(part => new part.PlaceStep(host)));
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#countTimer);
  }

  /** Before the survey is painted. */
  begin(survey: Survey): void {
    this.filling.begin(survey);
    const { place, federation } = settingOf(survey, this.#host);
    // What the page has set is set before anything is painted; what the member has chosen stays.
    if (place !== undefined || federation !== undefined) this.filling.preset({ place, federation });
  }

  /** Another is going to answer here. */
  restart(survey: Survey): void {
    this.filling.restart();
    this.trap = '';
    this.focusShown(survey);
  }

  /** Something stands in the field for the municipality that is none. */
  get unsettled(): boolean {
    return this.#place.value?.unsettled() ?? false;
  }

  /** Takes what keeps the answer from being sent. True when that is nothing. */
  passes(problems: readonly FormProblem[]): boolean {
    this.filling.problems = problems;
    return problems.length === 0;
  }

  /** After the next painting. */
  moveFocus(id: string): void {
    this.#focus = id;
    this.#host.requestUpdate();
  }

  /** Moves focus to the step that is shown. */
  focusShown(survey: Survey): void {
    this.#focusOn(settingOf(survey, this.#host).steps, this.filling.step);
  }

  /** After a painting: to where the member's own act led. */
  giveFocus(): void {
    const target = this.#focus && this.#host.renderRoot.querySelector<HTMLElement>(`#${this.#focus}`);
    if (!target) return;
    target.focus();
    // Firefox is content with seeing the end of a long question; a member who comes to it has to see where it begins.
    if (target.getBoundingClientRect().top < parseFloat(getComputedStyle(target).scrollMarginBlockStart))
      target.scrollIntoView();
    this.#focus = '';
  }

  /**
   * The form.
   *
   * @param busy - Send has been pressed: the answers are read-only until there is a final reply.
   */
  form(survey: Survey, desk: Desk | undefined, busy: boolean, send: () => void): unknown {
    const { filling } = this;
    const setting = settingOf(survey, this.#host);
    const { steps } = setting;
    const jump = (problem: FormProblem) => {
      filling.step = Math.max(
        0,
        steps.findIndex(step => step.id === problem.at),
      );
      this.#focusOn(steps, filling.step);
    };
    const model: FormModel = {
      survey,
      steps,
      step: this.#host.layout === 'all' ? undefined : Math.min(filling.step, steps.length - 1),
      offer: desk?.offer(survey),
      busy,
      trap: this.trap,
      summary: desk?.summary(filling.problems, steps, jump),
      keep: desk?.keep(),
    };
    const actions = {
      go: (step: number) => {
        filling.step = step;
        filling.problems = undefined;
        this.#focusOn(steps, step);
      },
      send,
      trap: (value: string) => (this.trap = value),
    };
    return formView(model, this.#text, actions, step => this.#step(survey, step, setting));
  }

  #step(survey: Survey, { question }: Step, setting: Setting): unknown {
    const { filling } = this;
    const { drafts } = filling;
    const problem = filling.problems?.find(each => each.at === (question?.id ?? 'place'));
    if (!question) {
      const place = this.#place.value;
      if (!place && !this.#place.failed) void this.#place.get();
      const change = (changed: typeof drafts) => filling.change(changed);
      return (
        place?.view({ survey, drafts, wrong: problem?.kind === 'place', ...setting, change }) ??
        missingView(this.#place, this.#text, () => this.#place.get())
      );
    }
    const { questions } = askable(survey);
    const model: QuestionModel = {
      survey,
      question,
      draft: draftOf(drafts, question.id),
      before: filling.before?.questions.find(each => each.id === question.id),
      number: questions.indexOf(question) + 1,
      of: questions.length,
      problem,
      full: filling.full === question.id,
      counted: this.#counted?.id === question.id ? this.#counted.left : undefined,
    };
    return questionView(model, this.#text, {
      toggle: issue => this.#toggle(question.id, survey, issue),
      change: change => filling.answer(question.id, change),
      wrote: written => this.#count(question.id, longest(question) - graphemes(written)),
    });
  }

  #toggle(id: string, survey: Survey, issue: string): boolean {
    const { filling } = this;
    const question = survey.questions.find(each => each.id === id)!;
    const { draft, full } = toggled(question, draftOf(filling.drafts, id), issue);
    if (!full) filling.answer(id, draft);
    filling.full = full ? id : '';
    this.#host.requestUpdate();
    return !full;
  }

  #count(id: string, left: number): void {
    clearTimeout(this.#countTimer);
    this.#countTimer = setTimeout(() => {
      this.#counted = { id, left };
      this.#host.requestUpdate();
    }, PAUSE);
  }

  #focusOn(steps: readonly Step[], index: number): void {
    const asksPlace = steps[0]?.question === undefined;
    this.moveFocus(asksPlace && index === 0 ? 'place' : `q${index + (asksPlace ? 0 : 1)}`);
  }
}
