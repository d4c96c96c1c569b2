import { html, nothing, type PropertyValues } from 'lit';
import type { Survey } from '../../../data-schema/v1/types.ts';
import {
  DocumentController,
  loadDocument,
  LoDataEvent,
  LoElement,
  Localize,
  Problem,
  problemView,
  skeleton,
  surveyKind,
  treeOf,
  webAddress,
} from '../../core/index.ts';
import { askable, draftOf, graphemes, longest, toggled, type FormProblem } from '../../documents/survey.ts';
import { surveyFormTexts, type SurveyFormKey } from '../../locales/survey-form/index.ts';
import { base, details } from '../../styles/index.ts';
import { Filling } from './filling.ts';
import { Part } from './part.ts';
import { questionView, type QuestionModel } from './question.view.ts';
import type { DeskForm } from './desk.ts';
import type { Route } from './sending.ts';
import { settingOf, type Setting, type Step } from './setting.ts';
import { LoSurveyInviteEvent } from './survey-form-events.ts';
import { formView, type FormActions, type FormModel } from './survey-form.view.ts';
import { receiptIn, sentFrom, takeInvite, type TakenInvite } from './survey-link.ts';
import { styles } from './survey-form.styles.ts';

/** What is written is counted aloud when the member has stopped for this many milliseconds. */
const PAUSE = 1000;

/**
 * The members' survey: three questions, answered without saying who one is, and sent exactly once. Nothing is stored on
 * the device unless the member asks.
 *
 * @summary The members' survey as a form.
 * @tag lo-survey-form
 * @slot - Fallback, shown until data is painted and whenever nothing can be shown.
 * @csspart base - Frame of everything the element shows.
 * @csspart form - The form.
 * @csspart question - One question.
 * @csspart text - A field for text.
 * @csspart select - The field for the federation.
 * @csspart summary - What must be put right, just above the button.
 * @csspart button - A button.
 * @csspart send - The button that sends, or goes on.
 * @csspart outcome - Sent, waiting or not sent.
 * @csspart privacy - How answers are treated.
 * @fires {LoDataEvent} lo-data - The survey has been loaded and painted.
 * @fires {LoSurveySentEvent} lo-survey-sent - The answer has arrived. Says nothing of what was answered.
 * @fires {LoSurveyStateEvent} lo-survey-state - How far the answer has come.
 * @fires {LoSurveyInviteEvent} lo-survey-invite-seen - The invite stood where servers could see it.
 */
export class LoSurveyForm extends LoElement {
  static override styles = [base, details, styles];

  static override properties = {
    ...LoElement.properties,
    layout: { type: String },
    source: { type: String },
    collector: { type: String },
    draft: { type: String },
  };

  /** `steps`: one question after another; `all`: all at once. */
  declare layout: string;
  /** Name of this embed, sent with the answer; the id of a federation presets it. Small letters, digits, hyphens. */
  declare source: string;
  /** Address of the collector, where it is not the survey's own. */
  declare collector: string;
  /** `off`: never offer to keep a draft, for devices that several people use. */
  declare draft: string;

  protected override readonly text = new Localize<SurveyFormKey>(this, surveyFormTexts);

  readonly #survey = new DocumentController<readonly [string], Survey>(this, {
    args: () => [this.src] as const,
    load: ([src], options) => loadDocument(surveyAddress(src), surveyKind, options),
  });
  readonly #filling = new Filling(this);
  readonly #place = new Part(this, () => import('./place-step.ts').then(part => new part.PlaceStep(this)));
  readonly #desk = new Part(this, () => import('./desk.ts').then(part => new part.Desk(this.#forDesk())));
  #invite: TakenInvite | undefined;
  #receipt: string | undefined;
  #trap = '';
  /** Send has been pressed, and what sends is on its way. */
  #pressed = false;
  /** Send has been pressed at all. */
  #tried = false;
  /** What the counter of a question says aloud, after a pause. */
  #counted: { readonly id: string; readonly left: number } | undefined;
  #countTimer: ReturnType<typeof setTimeout> | undefined;
  /** Id of what gets focus after the next painting; only ever what the member asked for. */
  #focus = '';

  constructor() {
    super();
    this.layout = 'steps';
    this.source = '';
    this.collector = '';
    this.draft = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readAddress();
    addEventListener('hashchange', this.#readAddress);
    addEventListener('pageshow', this.#readAddress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#readAddress);
    removeEventListener('pageshow', this.#readAddress);
    clearTimeout(this.#countTimer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const survey = this.#survey.value;
    if (!survey) return;
    this.#takeInvite(survey);
    this.#filling.begin(survey);
    const { place, federation } = settingOf(survey, this);
    // What the page has set is set before anything is painted; what the member has chosen stays.
    if (place !== undefined || federation !== undefined) this.#filling.preset({ place, federation });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const survey = this.#survey.value;
    if (survey && this.#survey.takeNews()) {
      this.dispatchEvent(new LoDataEvent(this.area));
      void this.#opened(survey);
    }
    const target = this.#focus && this.renderRoot.querySelector<HTMLElement>(`#${this.#focus}`);
    if (!target) return;
    target.focus();
    this.#focus = '';
  }

  /** The questions are painted: now comes what the member will need after them. */
  async #opened(survey: Survey): Promise<void> {
    const desk = await this.#desk.get();
    const route = this.#route(survey);
    if (route && this.draft !== 'off') desk?.resume(route);
  }

  #route(survey: Survey): Route | undefined {
    const collector = webAddress(this.collector || survey.collector, surveyAddress(this.src));
    if (!collector) return undefined;
    const slash = collector.endsWith('/') ? collector : `${collector}/`;
    return { collector: slash, survey: survey.id, invite: this.#invite?.code };
  }

  protected override content(): unknown {
    return this.#survey.when({
      idle: () => nothing,
      pending: due => (due ? skeleton(this.text) : nothing),
      ready: survey => this.#paint(survey),
      stale: survey => this.#paint(survey),
      failed: problem => this.#failed(problem),
    });
  }

  #failed(problem: Problem): unknown {
    // A definition without controller or privacy reads as one of the wrong shape; members are told the reason.
    const privacy = problem.code === 'wrong-shape' && /^\/(controller|privacy)/.test(problem.message);
    return privacy ? this.#stop('noPrivacy') : problemView(problem, this.text, { retry: this.#survey.retry });
  }

  #paint(survey: Survey): unknown {
    const mark = survey.fictional
      ? html`<p class="mark" part="mark">${this.text.say('fictional')}</p>`
      : nothing;
    return html`${mark}${this.heading(this.text.data(survey.title, survey.language))} ${this.#body(survey)}`;
  }

  /** Both live regions are there from the start and stay, so that what comes into them is read out. */
  #body(survey: Survey): unknown {
    const desk = this.#desk.value;
    const route = this.#route(survey);
    const over = this.#receipt || (desk ? desk.state === 'sent' : sentFrom(survey.id));
    const stop = over ? undefined : this.#reasonToStop(survey, route);
    return html`<div class="news" id="news" role="status" tabindex="-1">${desk?.news(survey, !over && !stop)}</div>
      ${stop ? this.#stop(stop) : over ? nothing : this.#form(survey)}
      <div class="outcome" part="outcome" id="outcome" role="status" tabindex="-1">${this.#outcome(survey, route, !!over)}</div>`;
  }

  #outcome(survey: Survey, route: Route | undefined, over: boolean): unknown {
    const desk = this.#desk.value;
    const again = () => (over ? this.#desk.get() : this.#send(survey));
    if (!desk) return over || this.#tried ? this.#missing(this.#desk, again) : nothing;
    return this.#receipt ? desk.withdrawal(survey, route, this.#receipt) : desk.view();
  }

  #reasonToStop(survey: Survey, route: Route | undefined): SurveyFormKey | undefined {
    if (!route) return 'noCollector';
    if (askable(survey).outdated) return 'outdated';
    if (survey.mode !== 'code' || route.invite) return undefined;
    return this.#invite ? 'badCode' : 'noCode';
  }

  #stop(key: SurveyFormKey): unknown {
    this.fallback = true;
    return html`<div class="problem" part="problem" role="status"><p>${this.text.say(key)}</p></div>`;
  }

  /** A part that is on its way, or could not be had. */
  #missing<T>(part: Part<T>, retry: () => unknown): unknown {
    if (!part.failed) return skeleton(this.text);
    return html`<p>${this.text.say('partFailed')}</p>
      <p class="actions">
        <button class="button" part="button" type="button" @click=${retry}>${this.text.say('retry')}</button>
      </p>`;
  }

  #form(survey: Survey): unknown {
    const filling = this.#filling;
    const setting = settingOf(survey, this);
    const { steps } = setting;
    const desk = this.#desk.value;
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
      step: this.layout === 'all' ? undefined : Math.min(filling.step, steps.length - 1),
      offer: desk?.offer(survey),
      busy: this.#pressed || (desk?.state ?? 'idle') !== 'idle',
      trap: this.#trap,
      summary: desk?.summary(filling.problems, steps, jump),
      keep: desk?.keep(),
    };
    return formView(model, this.text, this.#actions(survey, setting), step =>
      this.#step(survey, step, setting),
    );
  }

  #step(survey: Survey, { question }: Step, setting: Setting): unknown {
    const filling = this.#filling;
    const { drafts } = filling;
    const problem = filling.problems?.find(each => each.at === (question?.id ?? 'place'));
    if (!question) {
      const place = this.#place.value;
      if (!place && !this.#place.failed) void this.#place.get();
      const change = (changed: typeof drafts) => filling.change(changed);
      return (
        place?.view({ survey, drafts, wrong: problem?.kind === 'place', ...setting, change }) ??
        this.#missing(this.#place, () => this.#place.get())
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
    return questionView(model, this.text, {
      toggle: issue => this.#toggle(question.id, survey, issue),
      change: change => filling.answer(question.id, change),
      wrote: written => this.#count(question.id, longest(question) - graphemes(written)),
    });
  }

  #actions(survey: Survey, { steps }: Setting): FormActions {
    const filling = this.#filling;
    return {
      go: step => {
        filling.step = step;
        filling.problems = undefined;
        this.#focusOn(steps, step);
      },
      send: () => void this.#send(survey),
      trap: value => (this.#trap = value),
    };
  }

  async #send(survey: Survey): Promise<void> {
    const filling = this.#filling;
    if (this.#pressed) return;
    this.#pressed = this.#tried = true;
    const { hasty } = filling;
    if (!this.#desk.value) this.#moveFocus('outcome');
    const desk = await this.#desk.get();
    this.#pressed = false;
    const route = this.#route(survey);
    if (!desk || !route) return this.requestUpdate();
    filling.problems = desk.check(survey, this.#place.value?.unsettled() ?? false);
    if (filling.problems.length > 0) return this.#moveFocus('summary');
    this.#moveFocus('outcome');
    void desk.send(survey, route, { source: this.source, trap: this.#trap, hasty });
  }

  #forDesk(): DeskForm {
    const survey = this.#survey.value!;
    const filling = this.#filling;
    const steps = () => settingOf(survey, this).steps;
    return {
      host: this,
      survey,
      filling,
      keeps: this.draft !== 'off',
      focus: id => (id === 'question' ? this.#focusOn(steps(), filling.step) : this.#moveFocus(id)),
      restart: () => {
        filling.restart();
        this.#invite = undefined;
        this.#trap = '';
        this.#focusOn(steps(), 0);
      },
    };
  }

  #toggle(id: string, survey: Survey, issue: string): boolean {
    const filling = this.#filling;
    const question = survey.questions.find(each => each.id === id)!;
    const { draft, full } = toggled(question, draftOf(filling.drafts, id), issue);
    if (!full) filling.answer(id, draft);
    filling.full = full ? id : '';
    this.requestUpdate();
    return !full;
  }

  #count(id: string, left: number): void {
    clearTimeout(this.#countTimer);
    this.#countTimer = setTimeout(() => {
      this.#counted = { id, left };
      this.requestUpdate();
    }, PAUSE);
  }

  #focusOn(steps: readonly Step[], index: number): void {
    const asksPlace = steps[0]?.question === undefined;
    this.#moveFocus(asksPlace && index === 0 ? 'place' : `q${index + (asksPlace ? 0 : 1)}`);
  }

  #moveFocus(id: string): void {
    this.#focus = id;
    this.requestUpdate();
  }

  /** A receipt, or an invite, also when its link is opened in a tab that has the page already. */
  readonly #readAddress = (): void => {
    this.#receipt = receiptIn(location.hash);
    this.requestUpdate();
  };

  /** Where one is needed, and not before that is known: in other addresses `k` is the page's own. */
  #takeInvite({ mode }: Survey): void {
    if (mode !== 'code') return;
    const invite = takeInvite();
    if (!invite || invite.code === this.#invite?.code) return;
    if (invite.seen) this.dispatchEvent(new LoSurveyInviteEvent());
    // Another member's: what the last one sent from here is theirs.
    if (this.#desk.value?.state === 'sent') this.#desk.value.restart();
    this.#invite = invite;
  }
}

/** `survey.json` of the tree that `src` names, or the file itself. */
function surveyAddress(src: string): string {
  const tree = treeOf(src);
  if (!tree) throw new Problem('config', 'src');
  return tree.file || `${tree.base}survey.json`;
}
