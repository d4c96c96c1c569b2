import type { Submission, Survey } from '../../../data-schema/v1/types.ts';
import type { DeliveryState } from '../../core/delivery.ts';
import { Localize, type LoElement } from '../../core/index.ts';
import { draftOf, type Drafts } from '../../documents/survey.ts';
import { surveySendingTexts, type SurveySendingKey } from '../../locales/survey-sending/index.ts';
import { outcomeView, withdrawalView, type OutcomeActions } from './outcome.view.ts';
import { SurveySending, withdraw, type Route, type WithdrawalState } from './sending.ts';
import { LoSurveySentEvent, LoSurveyStateEvent } from './survey-form-events.ts';

/** What happens from Send on: sending, waiting, the receipt, and taking an answer back. */
export class Desk {
  readonly #host: LoElement;
  readonly #text: Localize<SurveySendingKey>;
  readonly #sending: SurveySending;
  readonly #arrived: () => void;
  #survey = '';
  #withdrawal: WithdrawalState = 'ask';
  #copied = false;

  /** `arrived`: the answer is at the collector. */
  constructor(host: LoElement, arrived: () => void) {
    this.#host = host;
    this.#arrived = arrived;
    this.#text = new Localize(host, surveySendingTexts);
    this.#sending = new SurveySending(host, state => this.#told(state));
  }

  get state(): DeliveryState['state'] | 'idle' {
    return this.#sending.state.state;
  }

  send(route: Route, submission: Submission, keepIt: boolean): void {
    this.#survey = route.survey;
    this.#sending.send(route, submission, keepIt);
    this.#host.requestUpdate();
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
    this.#arrived();
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
