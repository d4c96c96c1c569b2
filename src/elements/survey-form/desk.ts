import { nothing } from 'lit';
import type { Survey } from '../../../data-schema/v1/types.ts';
import { Localize, type LoElement } from '../../core/index.ts';
import { formProblems, isEmpty, submissionOf, withoutGone } from '../../documents/survey-submission.ts';
import { askable, type FormProblem } from '../../documents/survey.ts';
import { surveySendingTexts, type SurveySendingKey } from '../../locales/survey-sending/index.ts';
import { jsonText } from '../../core/json.ts';
import { keepView, noticesView, offerView, summaryView, unheardView } from './desk.view.ts';
import { DeviceDraft } from './device-draft.ts';
import type { Filling } from './filling.ts';
import { Copying } from './copying.ts';
import { Leftovers } from './leftovers.ts';
import { outcomeView, type OutcomeActions, type Words } from './outcome.view.ts';
import { Outbox, wordsOf, type Message } from './outbox.ts';
import { Remembered } from './remembered.ts';
import { Posting, type Posted, type Route } from './sending.ts';
import type { Step } from './setting.ts';
import { LoSurveySentEvent, LoSurveyStateEvent } from './survey-form-events.ts';
import { forgetInvite } from './survey-link.ts';
import { TakingBack } from './taking-back.ts';
import { newId } from './uuid.ts';
import { WindowWatch } from './window-watch.ts';

/** What is said of an answer beside what was answered. */
export interface Envelope {
  readonly source: string;
  readonly trap: string;
  readonly hasty: boolean;
}

/** The form, as the desk knows it. */
export interface DeskForm {
  readonly host: LoElement;
  readonly survey: Survey;
  readonly filling: Filling;
  /** The member may keep something on this device; not where several people use it. */
  readonly keeps: boolean;
  /** Moves focus after the next painting, to where the member's own act leads; `question`: to the one that is shown. */
  focus(id: string): void;
  /** Somebody else is going to answer here: an empty form. */
  restart(): void;
}

const NOTHING_SENT: Posted = { id: '', state: { state: 'idle' }, kept: false };

/** What happens from Send on: checking, sending, waiting, the receipt, taking back; and what is on the device. */
export class Desk {
  readonly #form: DeskForm;
  readonly #text: Localize<SurveySendingKey>;
  readonly #window: WindowWatch;
  readonly #outbox: Outbox;
  readonly #draft: DeviceDraft | undefined;
  readonly #remembered: Remembered;
  /** What has been sent from this form. */
  #own: Posted = NOTHING_SENT;
  readonly #leftovers: Leftovers;
  readonly #takingBack = new TakingBack({
    repaint: () => this.#repaint(),
    withdrawn: id => this.#withdrawn(id),
  });
  readonly #copying: Copying;

  constructor(form: DeskForm) {
    this.#form = form;
    const { host, survey, filling, keeps } = form;
    this.#text = new Localize(host, surveySendingTexts);
    this.#window = new WindowWatch(host);
    this.#outbox = new Outbox(survey.id);
    this.#copying = new Copying(host, id => form.focus(id));
    this.#remembered = new Remembered(survey.id, keeps);
    if (keeps) this.#draft = new DeviceDraft(host, survey.id, filling, this.#outbox);
    filling.changed = () => this.#draft?.changed();
    this.#leftovers = new Leftovers({
      outbox: this.#outbox,
      draft: this.#draft,
      copying: this.#copying,
      heard: now => this.#window.heard(now),
      repaint: () => this.#repaint(),
    });
    this.recall();
  }

  get state(): Posted['state']['state'] {
    return this.#own.state.state;
  }

  /** There is no form: the answer has arrived, or has been taken back since. */
  get over(): boolean {
    return this.state === 'sent' || this.state === 'withdrawn';
  }

  /** The member has come to this entry of the tab's history, from outside or from another entry of this page. */
  recall(): void {
    const remembered = this.#remembered;
    const id = remembered.sent;
    if (id && this.#takingBack.has(id)) remembered.forget();
    // What somebody has begun to fill in is not covered by what was sent before it.
    else if (id && this.state === 'idle' && isEmpty(this.#form.filling.drafts))
      this.#own = { id, state: { state: 'sent', replayed: false }, kept: false };
    remembered.recall(this.#own, this.#outbox);
  }

  /** What keeps the answer from being sent. */
  check(survey: Survey, placeUnsettled: boolean): FormProblem[] {
    return formProblems(survey, this.#form.filling.drafts, placeUnsettled);
  }

  async send(survey: Survey, route: Route, envelope: Envelope): Promise<void> {
    if (this.state !== 'idle') return;
    // At once, and not when the lock has been had: a second click may come before that (W22).
    this.#own = { ...NOTHING_SENT, state: { state: 'sending' } };
    this.#copying.done = undefined;
    const draft = this.#draft;
    const make = () => this.#message(survey, route, envelope);
    const { message, kept, sent } = draft?.keeping
      ? await this.#outbox.claim(draft.name, make)
      : { message: make(), kept: false, sent: false };
    if (sent) this.#told({ id: message.id, state: { state: 'sent', replayed: true }, kept }, message);
    else this.#own = this.#post(route, message, kept);
    this.#form.host.requestUpdate();
  }

  /** Sends what waits on the device since an earlier visit. The form stays open: it may be another's. */
  resume({ collector }: Route): void {
    this.#leftovers.send(collector, this.#own.id);
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
    const actions = { keep: (yes: boolean) => draft!.keep(yes), forget: () => draft!.forget() };
    return draft && keepView(draft, this.#text, actions);
  }

  /** The draft that was found. */
  offer(survey: Survey): unknown {
    const draft = this.#draft;
    const actions = { use: () => this.#useDraft(survey), forget: () => draft!.forget() };
    return draft && offerView(draft, this.#text, actions);
  }

  /** What must be said above the form. `asking`: there is a form under it. */
  news(survey: Survey, asking: boolean): unknown {
    const window = this.#window.of(survey);
    const changed = this.#form.filling.older(survey);
    const unheard = this.#remembered.unheard && this.state === 'idle';
    return [
      asking ? noticesView(survey, window, changed, this.#text) : nothing,
      unheard ? unheardView(asking, this.#text, () => this.restart()) : nothing,
      this.#leftovers.view(this.#text),
    ];
  }

  /** Sent, waiting or not sent. */
  view(): unknown {
    const own = this.#own;
    const words = { id: 'words', text: own instanceof Posting ? wordsOf(own.message) : '' };
    return outcomeView(own, words, this.#copying.done, this.#text, this.#actions(own, words));
  }

  /** What somebody sees who opens a receipt's link. */
  withdrawal(survey: Survey, route: Route | undefined, id: string): unknown {
    return this.#takingBack.view(id, survey.mode === 'code', route, this.#text);
  }

  /** Another is going to answer here. */
  restart(): void {
    this.#own = NOTHING_SENT;
    this.#remembered.forget();
    this.#form.restart();
  }

  #message(survey: Survey, { invite }: Route, envelope: Envelope): Message {
    const { drafts, revision } = this.#form.filling;
    const id = this.#remembered.unheard || newId();
    const sending = { id, language: this.#text.language, revision, ...envelope };
    return { id, body: jsonText(submissionOf(survey, drafts, sending)), ...(invite ? { invite } : {}) };
  }

  #post({ collector }: Route, message: Message, kept: boolean): Posting {
    return new Posting(collector, message, kept, this.#outbox, {
      heard: now => this.#window.heard(now),
      changed: posting => {
        this.#told(posting, posting.message);
        this.#repaint();
      },
    });
  }

  /** What the host and the member are told of the sending. Never what was answered. */
  #told(told: Posted, { draft }: Message): void {
    const { survey, host } = this.#form;
    const own = this.#arrivedEarlier(told) ?? told;
    const { state } = own;
    if (state.state === 'idle' || state.state === 'withdrawn') return;
    this.#own = own;
    this.#remembered.note(own);
    const code = state.state === 'refused' ? state.code : state.state === 'waiting' ? state.why : '';
    host.dispatchEvent(new LoSurveyStateEvent(survey.id, state.state, code));
    if (state.state === 'refused') this.#refused(own, state.at);
    if (state.state !== 'sent') return;
    this.#draft?.sent(draft);
    forgetInvite();
    host.dispatchEvent(new LoSurveySentEvent(survey.id, state.replayed));
  }

  /** The collector has another answer with this id: the one that went out before, and of which nothing was heard. */
  #arrivedEarlier(told: Posted): Posted | undefined {
    const { id, state } = told;
    if (id !== this.#remembered.unheard || state.state !== 'refused' || state.code !== 'id-conflict')
      return undefined;
    if (told instanceof Posting) told.forget();
    return { id, state: { state: 'sent', replayed: true }, kept: false, earlier: true };
  }

  /** The form still holds what was written; where the collector names questions, they can be put right at once. */
  #refused(own: Posted, at: readonly string[]): void {
    const { filling, survey, focus } = this.#form;
    if (own instanceof Posting) own.forget();
    const known = new Set(['place', ...askable(survey).questions.map(({ id }) => id)]);
    const places = [...new Set(at)].filter(each => known.has(each));
    if (places.length === 0) return;
    filling.problems = places.map(each => ({ at: each, kind: 'refused' }));
    this.#own = NOTHING_SENT;
    focus('summary');
  }

  #useDraft(survey: Survey): void {
    const found = this.#draft?.resume();
    if (found) this.#form.filling.resume(withoutGone(survey, found.drafts), found.revision);
  }

  #actions(own: Posted, words: Words): OutcomeActions {
    const posting = own instanceof Posting ? own : undefined;
    return {
      hurry: () => posting?.hurry(),
      edit: () => {
        // What arrived is another's, so what is sent next is an answer of its own.
        if (own.earlier) this.#remembered.forget();
        this.#own = NOTHING_SENT;
        this.#form.focus('question');
      },
      copy: () => void this.#copying.copy(words),
      forget: () => {
        posting?.forget();
        this.#draft?.sent(posting?.message.draft);
        this.#repaint();
      },
      restart: () => this.restart(),
    };
  }

  /** Wherever the member now goes in this tab, nothing says that the answer is there. */
  #withdrawn(id: string): void {
    const { host, survey } = this.#form;
    if (this.#own.id === id) this.#own = { id, state: { state: 'withdrawn' }, kept: false };
    this.#leftovers.withdrawn(id);
    this.#outbox.withdrawn(id);
    this.recall();
    host.dispatchEvent(new LoSurveyStateEvent(survey.id, 'withdrawn'));
  }

  /** Paints anew; whoever had focus on something that is painted away keeps the place. */
  #repaint(): void {
    const { host } = this.#form;
    const root = host.renderRoot as ShadowRoot;
    const held = root.activeElement?.closest<HTMLElement>('#outcome, #news');
    host.requestUpdate();
    if (held) void host.updateComplete.then(() => root.activeElement ?? held.focus());
  }
}
