import type { Survey } from '../../../data-schema/v1/types.ts';
import type { DeliveryState } from '../../core/delivery.ts';
import { Localize, type LoElement } from '../../core/index.ts';
import { formProblems, submissionOf } from '../../documents/survey-submission.ts';
import { draftOf, type Drafts, type FormProblem } from '../../documents/survey.ts';
import { surveySendingTexts, type SurveySendingKey } from '../../locales/survey-sending/index.ts';
import { keepView, offerView, summaryView } from './desk.view.ts';
import { DeviceDraft } from './device-draft.ts';
import type { Filling } from './filling.ts';
import { outcomeView, withdrawalView, type OutcomeActions } from './outcome.view.ts';
import { SurveySending, withdraw, type Route, type WithdrawalState } from './sending.ts';
import type { Step } from './setting.ts';
import { LoSurveySentEvent, LoSurveyStateEvent } from './survey-form-events.ts';
import { newId } from './uuid.ts';

/** What is said of an answer beside what was answered. */
export interface Envelope {
  readonly source: string;
  readonly trap: string;
  readonly hasty: boolean;
}

/** What happens from Send on: checking, sending, waiting, the receipt, taking back; and the draft on the device. */
export class Desk {
  /** An old draft was taken up. */
  older = false;

  readonly #host: LoElement;
  readonly #text: Localize<SurveySendingKey>;
  readonly #sending: SurveySending;
  readonly #filling: Filling;
  readonly #draft: DeviceDraft | undefined;
  #survey = '';
  #withdrawal: WithdrawalState = 'ask';
  #copied = false;

  /** `drafts`: the member may keep a draft on this device. */
  constructor(host: LoElement, survey: Survey, filling: Filling, drafts: boolean) {
    this.#host = host;
    this.#filling = filling;
    this.#text = new Localize(host, surveySendingTexts);
    this.#sending = new SurveySending(host, state => this.#told(state));
    if (!drafts) return;
    const draft = new DeviceDraft(host, survey);
    this.#draft = draft;
    filling.changed = changed => draft.changed(changed);
  }

  get state(): DeliveryState['state'] | 'idle' {
    return this.#sending.state.state;
  }

  /** What keeps the answer from being sent. */
  check(survey: Survey): FormProblem[] {
    return formProblems(survey, this.#filling.drafts);
  }

  send(survey: Survey, route: Route, envelope: Envelope): void {
    this.#survey = route.survey;
    const sending = { id: newId(), language: this.#text.language, ...envelope };
    this.#sending.send(
      route,
      submissionOf(survey, this.#filling.drafts, sending),
      this.#draft?.keeping ?? false,
    );
    this.#host.requestUpdate();
  }

  summary(
    problems: readonly FormProblem[] | undefined,
    steps: readonly Step[],
    jump: (problem: FormProblem) => void,
  ): unknown {
    return summaryView(problems, steps, this.#text, jump);
  }

  /** The offer to keep a draft; nothing where drafts are off. */
  keep(): unknown {
    const draft = this.#draft;
    const actions = {
      keep: (yes: boolean) => draft!.keep(yes, this.#filling.drafts),
      forget: () => draft!.forget(),
    };
    return draft && keepView(draft, this.#text, actions);
  }

  /** The draft that was found. */
  offer(): unknown {
    const draft = this.#draft;
    return (
      draft && offerView(draft, this.#text, { use: () => this.#resume(draft), forget: () => draft.forget() })
    );
  }

  #resume(draft: DeviceDraft): void {
    const found = draft.resume();
    if (!found) return;
    this.older = found.older;
    this.#filling.change(found.drafts);
  }

  /** Goes on with an answer that waits on the device since an earlier visit. */
  resume(route: Route): void {
    this.#survey = route.survey;
    this.#sending.resume(route);
  }

  /** Sent, waiting or not sent. */
  view(survey: Survey, drafts: Drafts): unknown {
    const { state, id, kept } = this.#sending;
    return outcomeView(state, { id, kept, copied: this.#copied }, this.#text, this.#actions(survey, drafts));
  }

  /** What somebody sees who opens a receipt's link. */
  withdrawal(survey: Survey, route: Route | undefined, id: string, drafts: Drafts): unknown {
    const actions = {
      ...this.#actions(survey, drafts),
      withdraw: () => void this.#takeBack(survey, route, id),
    };
    return withdrawalView(this.#withdrawal, id, this.#text, actions);
  }

  #actions(survey: Survey, drafts: Drafts): OutcomeActions {
    return {
      hurry: this.#sending.hurry,
      edit: this.#sending.edit,
      copy: () => void this.#copy(survey, drafts),
      withdraw: () => {},
    };
  }

  /** What the host and the member are told of the sending. Never what was answered. */
  #told(state: DeliveryState): void {
    const code = state.state === 'refused' ? state.code : state.state === 'waiting' ? state.why : '';
    this.#host.dispatchEvent(new LoSurveyStateEvent(this.#survey, state.state, code));
    if (state.state !== 'sent') return;
    this.#draft?.forget();
    this.#host.dispatchEvent(new LoSurveySentEvent(this.#survey, state.replayed));
  }

  async #copy(survey: Survey, drafts: Drafts): Promise<void> {
    const texts = survey.questions.flatMap(({ id }) => {
      const { own, text } = draftOf(drafts, id);
      return [own, text].filter(Boolean);
    });
    this.#copied = await navigator.clipboard.writeText(texts.join('\n\n')).then(
      () => true,
      () => false,
    );
    this.#host.requestUpdate();
  }

  async #takeBack(survey: Survey, route: Route | undefined, id: string): Promise<void> {
    if (!route || this.#withdrawal === 'working') return;
    this.#withdrawal = 'working';
    this.#host.requestUpdate();
    this.#withdrawal = await withdraw(route.collector, id);
    if (this.#withdrawal === 'withdrawn')
      this.#host.dispatchEvent(new LoSurveyStateEvent(survey.id, 'withdrawn'));
    this.#host.requestUpdate();
  }
}
