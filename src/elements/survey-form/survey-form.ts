import { html, nothing, type PropertyValues } from 'lit';
import { checkSurvey } from '../../../data-schema/v1/guards.ts';
import type { Survey } from '../../../data-schema/v1/types.ts';
import { Combobox } from '../../core/combobox.ts';
import type { DeliveryState } from '../../core/delivery.ts';
import {
  codesIn,
  DocumentController,
  loadDocument,
  LoDataEvent,
  LoElement,
  Localize,
  Problem,
  problemView,
  skeleton,
  treeOf,
  webAddress,
} from '../../core/index.ts';
import { meantArea, searchAreas } from '../../documents/areas-search.ts';
import { areaIndex, areaLabel, resolveArea, type AreaEntry, type AreaIndex } from '../../documents/areas.ts';
import {
  askable,
  draftOf,
  formProblems,
  graphemes,
  longest,
  submissionOf,
  toggled,
  windowOf,
  type FormProblem,
} from '../../documents/survey.ts';
import { surveyFormTexts, type SurveyFormKey } from '../../locales/survey-form/index.ts';
import { combobox } from '../../styles/combobox.ts';
import { base, details } from '../../styles/index.ts';
import { Filling } from './filling.ts';
import { outcomeView, withdrawalView, type OutcomeActions } from './outcome.view.ts';
import { placeView } from './place.view.ts';
import { questionView, type QuestionModel } from './question.view.ts';
import { SurveySending, withdraw, type Route, type WithdrawalState } from './sending.ts';
import { LoSurveyInviteEvent, LoSurveySentEvent, LoSurveyStateEvent } from './survey-form-events.ts';
import { formView, type FormActions, type FormModel, type Step } from './survey-form.view.ts';
import { receiptIn, takeInvite } from './survey-link.ts';
import { styles } from './survey-form.styles.ts';
import { newId } from './uuid.ts';

/** A survey whose controller or privacy block is missing may not be opened. */
const surveyKind = { schema: 'lo.survey/1', check: checkSurvey };
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
 * @fires {LoSurveySentEvent} lo-survey-sent - The answer has arrived. Says nothing of what was answered.
 * @fires {LoSurveyStateEvent} lo-survey-state - How far the answer has come.
 * @fires {LoSurveyInviteEvent} lo-survey-invite-seen - The invite stood where servers could see it.
 */
export class LoSurveyForm extends LoElement {
  static override styles = [base, details, combobox, styles];

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
    load: ([src], options) => loadDocument(surveyAddress(src), surveyKind, options) as Promise<Survey>,
  });
  readonly #box = new Combobox<AreaEntry>(
    this,
    {
      options: query => searchAreas(this.#index, query).matches.map(match => match.area),
      label: areaLabel,
      meant: query => meantArea(this.#index, query),
      picked: entry => this.#filling.change({ ...this.#filling.drafts, place: entry?.code ?? '' }),
    },
    'place-box',
  );
  readonly #filling = new Filling(this);
  readonly #sending = new SurveySending(this, state => this.#told(state));
  #index: AreaIndex = areaIndex([]);
  #invite: string | undefined;
  #receipt: string | undefined;
  #withdrawal: WithdrawalState = 'ask';
  #trap = '';
  #copied = false;
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
    const invite = takeInvite();
    if (invite) {
      this.#invite = invite.code;
      if (invite.seen) this.dispatchEvent(new LoSurveyInviteEvent());
    }
    this.#readReceipt();
    addEventListener('hashchange', this.#readReceipt);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#readReceipt);
    clearTimeout(this.#countTimer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const survey = this.#survey.value;
    if (survey) this.#prepare(survey);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const survey = this.#survey.value;
    if (survey && this.#survey.takeNews()) {
      this.dispatchEvent(new LoDataEvent(this.area));
      if (this.#route(survey) && this.draft !== 'off') this.#sending.resume(this.#route(survey)!);
    }
    if (this.#focus) this.renderRoot.querySelector<HTMLElement>(`#${this.#focus}`)?.focus();
    this.#focus = '';
  }

  /** What the page has set is set before anything is painted; what the member has chosen stays. */
  #prepare(survey: Survey): void {
    this.#index = areaIndex((survey.areas ?? NO_AREAS).length > 0 ? areasOf(survey) : []);
    this.#filling.begin(survey, this.draft !== 'off');
    const { drafts } = this.#filling;
    const preset = this.#preset(survey);
    const federation = survey.federations?.some(each => each.id === this.source)
      ? this.source
      : drafts.federation;
    const place = preset ?? drafts.place;
    if (place !== drafts.place || federation !== drafts.federation)
      this.#filling.drafts = { ...drafts, place, federation };
    const entry = this.#index.byCode.get(place);
    if (entry && entry !== this.#box.chosen) this.#box.choose(entry);
  }

  /** The municipality that the page has set with `area`, today's code for an old one. */
  #preset(survey: Survey): string | undefined {
    const code = codesIn(this.area).find(each => /^\d{4}$/.test(each));
    if (!code || !survey.areas) return code;
    const found = resolveArea(this.#index, code);
    return found.kind === 'known' || found.kind === 'moved' ? found.area.code : undefined;
  }

  #route(survey: Survey): Route | undefined {
    const collector = webAddress(this.collector || survey.collector, surveyAddress(this.src));
    if (!collector) return undefined;
    const slash = collector.endsWith('/') ? collector : `${collector}/`;
    return { collector: slash, survey: survey.id, invite: this.#invite };
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
    const intro = survey.intro ? html`<p>${this.text.data(survey.intro, survey.language)}</p>` : nothing;
    return html`${mark}${this.heading(this.text.data(survey.title, survey.language))} ${this.#body(survey, intro)}`;
  }

  #body(survey: Survey, intro: unknown): unknown {
    if (this.#receipt)
      return withdrawalView(this.#withdrawal, this.#receipt, this.text, this.#outcomeActions(survey));
    const route = this.#route(survey);
    if (!route) return this.#stop('noCollector');
    if (askable(survey).outdated) return this.#stop('outdated');
    if (survey.mode === 'code' && !this.#invite) return this.#stop('noCode');
    const { state } = this.#sending;
    const outcome = outcomeView(
      state,
      { id: this.#sending.id, kept: this.#sending.kept, copied: this.#copied },
      this.text,
      this.#outcomeActions(survey),
    );
    if (state.state === 'sent') return outcome;
    return html`${intro}${this.#form(survey)}${outcome}`;
  }

  #stop(key: SurveyFormKey): unknown {
    this.fallback = true;
    return html`<div class="problem" part="problem" role="status"><p>${this.text.say(key)}</p></div>`;
  }

  #form(survey: Survey): unknown {
    const filling = this.#filling;
    const steps = this.#steps(survey);
    const step = this.layout === 'all' ? undefined : Math.min(filling.step, steps.length - 1);
    const model: FormModel = {
      survey,
      steps,
      step,
      problems: filling.problems,
      notices: this.#notices(survey),
      busy: this.#sending.state.state !== 'idle',
      keeping: this.draft === 'off' ? undefined : filling.keeping,
      keepFailed: filling.keepFailed,
      draftOffered: filling.offered !== undefined && !filling.keeping,
      trap: this.#trap,
    };
    const actions = this.#formActions(survey);
    return formView(model, this.text, actions, each => this.#step(survey, each));
  }

  #step(survey: Survey, { question }: Step): unknown {
    const filling = this.#filling;
    const problem = (at: string) => filling.problems?.find(each => each.at === at);
    if (!question) return this.#place(survey, Boolean(problem('place')));
    const { questions } = askable(survey);
    const model: QuestionModel = {
      survey,
      question,
      draft: draftOf(filling.drafts, question.id),
      number: questions.indexOf(question) + 1,
      of: questions.length,
      problem: problem(question.id),
      full: filling.full === question.id,
      counted: this.#counted?.id === question.id ? this.#counted.left : undefined,
    };
    return questionView(model, this.text, {
      toggle: issue => this.#toggle(question.id, survey, issue),
      change: change => filling.answer(question.id, change),
      wrote: written => this.#count(question.id, longest(question) - graphemes(written)),
    });
  }

  #place(survey: Survey, wrong: boolean): unknown {
    const filling = this.#filling;
    const { drafts } = filling;
    const askFederation =
      Boolean(survey.federations?.length) && !survey.federations!.some(each => each.id === this.source);
    const asked = this.#preset(survey) ? { ...survey, areas: undefined } : survey;
    return placeView(asked, this.#box, { drafts, wrong, askFederation }, this.text, {
      unstated: yes => {
        if (yes) this.#box.choose(undefined);
        filling.change({ ...filling.drafts, place: yes ? 'unstated' : '' });
      },
      federation: id => filling.change({ ...filling.drafts, federation: id }),
    });
  }

  /** The place comes first, where there is anything to ask about it. */
  #steps(survey: Survey): Step[] {
    const asksPlace = Boolean(survey.areas?.length) && !this.#preset(survey);
    const asksFederation =
      Boolean(survey.federations?.length) && !survey.federations!.some(each => each.id === this.source);
    const questions = askable(survey).questions.map(question => ({ id: question.id, question }));
    return asksPlace || asksFederation ? [{ id: 'place' }, ...questions] : questions;
  }

  #notices(survey: Survey): unknown[] {
    const notice = (key: SurveyFormKey, day = '') =>
      html`<p class="notice" part="notice" role="status">${this.text.say(key, { day })}</p>`;
    const window = windowOf(survey, Date.now());
    const found: unknown[] = [];
    if (window === 'before') found.push(notice('before', survey.opens));
    if (window === 'after') found.push(notice('after', survey.closes));
    if (this.#filling.changed) found.push(notice('draftChanged'));
    return found;
  }

  #formActions(survey: Survey): FormActions {
    const filling = this.#filling;
    return {
      go: step => {
        filling.step = step;
        filling.problems = undefined;
        this.#focusOn(this.#steps(survey)[step]);
      },
      send: () => this.#send(survey),
      keep: yes => filling.keepOnDevice(yes),
      resumeDraft: () => filling.resume(survey),
      deleteDraft: () => {
        filling.keeping = false;
        filling.forget();
      },
      jump: problem => this.#jump(survey, problem),
      trap: value => (this.#trap = value),
    };
  }

  #outcomeActions(survey: Survey): OutcomeActions {
    return {
      hurry: this.#sending.hurry,
      edit: this.#sending.edit,
      copy: () => void this.#copy(survey),
      withdraw: () => void this.#takeBack(survey),
    };
  }

  #send(survey: Survey): void {
    const filling = this.#filling;
    const problems = formProblems(survey, filling.drafts);
    filling.problems = problems;
    if (problems.length > 0) {
      this.#focus = 'summary';
      return this.requestUpdate();
    }
    const sending = {
      id: newId(),
      language: this.text.language,
      source: this.source,
      trap: this.#trap,
      hasty: filling.hasty,
    };
    this.#focus = 'outcome';
    this.#sending.send(this.#route(survey)!, submissionOf(survey, filling.drafts, sending), filling.keeping);
  }

  /** What the host and the member are told of the sending. */
  #told(state: DeliveryState): void {
    const survey = this.#survey.value;
    if (!survey) return;
    const code = state.state === 'refused' ? state.code : state.state === 'waiting' ? state.why : '';
    this.dispatchEvent(new LoSurveyStateEvent(survey.id, state.state, code));
    if (state.state === 'sent') {
      this.#filling.forget();
      this.dispatchEvent(new LoSurveySentEvent(survey.id, state.replayed));
    }
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

  #jump(survey: Survey, problem: FormProblem): void {
    const steps = this.#steps(survey);
    const step = steps.findIndex(each => each.id === problem.at);
    this.#filling.step = Math.max(0, step);
    this.#focusOn(steps[step]);
  }

  #focusOn(step: Step | undefined): void {
    const number = step?.question ? askable(this.#survey.value!).questions.indexOf(step.question) + 1 : 0;
    this.#focus = number ? `q${number}` : 'place';
    this.requestUpdate();
  }

  async #copy(survey: Survey): Promise<void> {
    const texts = survey.questions.flatMap(({ id }) => {
      const { own, text } = draftOf(this.#filling.drafts, id);
      return [own, text].filter(Boolean);
    });
    this.#copied = await navigator.clipboard.writeText(texts.join('\n\n')).then(
      () => true,
      () => false,
    );
    this.requestUpdate();
  }

  readonly #readReceipt = (): void => {
    this.#receipt = receiptIn(location.hash);
    this.requestUpdate();
  };

  async #takeBack(survey: Survey): Promise<void> {
    const route = this.#route(survey);
    if (!route || !this.#receipt || this.#withdrawal === 'working') return;
    this.#withdrawal = 'working';
    this.requestUpdate();
    this.#withdrawal = await withdraw(route.collector, this.#receipt);
    if (this.#withdrawal === 'withdrawn') this.dispatchEvent(new LoSurveyStateEvent(survey.id, 'withdrawn'));
    this.requestUpdate();
  }
}

const NO_AREAS: NonNullable<Survey['areas']> = [];
const madeAreas = new WeakMap<Survey, Parameters<typeof areaIndex>[0]>();

/** The survey's municipalities as the search knows them; made once, since the index is. */
function areasOf(survey: Survey): Parameters<typeof areaIndex>[0] {
  const known = madeAreas.get(survey);
  if (known) return known;
  const made = (survey.areas ?? []).map(each => ({ ...each, level: 'municipality' }));
  madeAreas.set(survey, made);
  return made;
}

/** `survey.json` of the tree that `src` names, or the file itself. */
function surveyAddress(src: string): string {
  const tree = treeOf(src);
  if (!tree) throw new Problem('config', 'src');
  return tree.file || `${tree.base}survey.json`;
}
