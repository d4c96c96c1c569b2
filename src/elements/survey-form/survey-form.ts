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
import { askable } from '../../documents/survey.ts';
import { surveyFormTexts, type SurveyFormKey } from '../../locales/survey-form/index.ts';
import { base, details } from '../../styles/index.ts';
import { Asking } from './asking.ts';
import { Part } from './part.ts';
import { missingView } from './part.view.ts';
import type { DeskForm } from './desk.ts';
import type { Route } from './sending.ts';
import { LoSurveyInviteEvent } from './survey-form-events.ts';
import { receiptIn, sentFrom, takeInvite, type TakenInvite } from './survey-link.ts';
import { styles } from './survey-form.styles.ts';

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
 * @cssproperty [--lo-sticky-top] - Height of what sticks to the top of the page already, so that nothing with focus is under it.
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
  readonly #asking = new Asking(this, this.text);
  readonly #desk = new Part(this, () => import('./desk.ts').then(part => new part.Desk(this.#forDesk())));
  #invite: TakenInvite | undefined;
  #receipt: string | undefined;
  /** Send has been pressed, and what sends is on its way. */
  #pressed = false;
  /** Send has been pressed at all. */
  #tried = false;

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
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const survey = this.#survey.value;
    if (!survey) return;
    this.#takeInvite(survey);
    this.#asking.begin(survey);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const survey = this.#survey.value;
    if (survey && this.#survey.takeNews()) {
      this.dispatchEvent(new LoDataEvent(this.area));
      void this.#opened(survey);
    }
    this.#asking.giveFocus();
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
    return privacy ? this.#stop('noPrivacy') : problemView(problem, this.text, this.#survey.retry);
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
    const over = this.#receipt || (desk ? desk.over : sentFrom(survey.id));
    const stop = over ? undefined : this.#reasonToStop(survey, route);
    return html`<div class="news" id="news" role="status" tabindex="-1">${desk?.news(survey, !over && !stop)}</div>
      ${stop ? this.#stop(stop) : over ? nothing : this.#form(survey)}
      <div class="outcome" part="outcome" id="outcome" role="status" tabindex="-1">${this.#outcome(survey, route, !!over)}</div>`;
  }

  #outcome(survey: Survey, route: Route | undefined, over: boolean): unknown {
    const desk = this.#desk.value;
    const again = () => (over ? this.#desk.get() : this.#send(survey));
    if (!desk) return over || this.#tried ? missingView(this.#desk, this.text, again) : nothing;
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

  #form(survey: Survey): unknown {
    const desk = this.#desk.value;
    const busy = this.#pressed || (desk?.state ?? 'idle') !== 'idle';
    return this.#asking.form(survey, desk, busy, () => void this.#send(survey));
  }

  async #send(survey: Survey): Promise<void> {
    const asking = this.#asking;
    if (this.#pressed) return;
    this.#pressed = this.#tried = true;
    const { hasty } = asking.filling;
    if (!this.#desk.value) asking.moveFocus('outcome');
    const desk = await this.#desk.get();
    this.#pressed = false;
    const route = this.#route(survey);
    if (!desk || !route) return this.requestUpdate();
    if (!asking.passes(desk.check(survey, asking.unsettled))) return asking.moveFocus('summary');
    asking.moveFocus('outcome');
    void desk.send(survey, route, { source: this.source, trap: asking.trap, hasty });
  }

  #forDesk(): DeskForm {
    const survey = this.#survey.value!;
    const asking = this.#asking;
    return {
      host: this,
      survey,
      filling: asking.filling,
      keeps: this.draft !== 'off',
      focus: id => (id === 'question' ? asking.focusShown(survey) : asking.moveFocus(id)),
      restart: () => {
        this.#invite = undefined;
        asking.restart(survey);
      },
    };
  }

  /** A receipt, or an invite, also when its link is opened in a tab that has the page already. */
  readonly #readAddress = (): void => {
    this.#receipt = receiptIn(location.hash);
    this.#desk.value?.recall();
    this.requestUpdate();
  };

  /** Where one is needed, and not before that is known: in other addresses `k` is the page's own. */
  #takeInvite({ mode }: Survey): void {
    if (mode !== 'code') return;
    const invite = takeInvite();
    if (!invite || invite.code === this.#invite?.code) return;
    if (invite.seen) this.dispatchEvent(new LoSurveyInviteEvent());
    // Another member's: what the last one sent from here is theirs.
    if (this.#desk.value?.over) this.#desk.value.restart();
    this.#invite = invite;
  }
}

/** `survey.json` of the tree that `src` names, or the file itself. */
function surveyAddress(src: string): string {
  const tree = treeOf(src);
  if (!tree) throw new Problem('config', 'src');
  return tree.file || `${tree.base}survey.json`;
}
