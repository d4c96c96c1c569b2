import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Survey } from '../../../data-schema/v1/types.ts';
import { discard, keep, kept } from '../../core/device-store.ts';
import {
  isEmpty,
  noDrafts,
  withAnswer,
  type Draft,
  type Drafts,
  type FormProblem,
} from '../../documents/survey.ts';

/** A draft on a device that somebody else may use soon is offered for this long, in milliseconds (W31). */
const DRAFT_LIVES = 30 * 60_000;
/** Keys pressed in quick succession are kept as one, in milliseconds. */
const PAUSE = 500;

/** A draft as it is kept on the device, when the member asked for it. */
interface KeptDraft {
  readonly revision: number;
  readonly drafts: Drafts;
}

/** What a member has filled in so far, in memory, and on the device only if asked. */
export class Filling implements ReactiveController {
  drafts: Drafts = noDrafts;
  /** Index of the step that is shown. */
  step = 0;
  /** What must be put right; undefined until the member has tried to send. */
  problems: readonly FormProblem[] | undefined;
  /** The member asked to keep the draft on this device. */
  keeping = false;
  /** The device did not let us. */
  keepFailed = false;
  /** A draft was found on the device; nothing of it is shown before the member says that it is theirs. */
  offered: KeptDraft | undefined;
  /** The draft was made with another revision of the survey. */
  changed = false;
  /** The question whose choice was one too many, until the next change. */
  full = '';
  /** When the form was first shown, by a clock that does not jump. */
  #shownAt: number | undefined;

  readonly #host: ReactiveControllerHost;
  #key = '';
  #revision = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #expiry: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#write();
  }

  /** The survey is here. Looks for a draft of it, once, unless drafts are off. */
  begin(survey: Survey, drafts: boolean): void {
    this.#shownAt ??= performance.now();
    this.#revision = survey.revision;
    const key = `draft:${survey.id}`;
    if (key === this.#key || !drafts) return;
    this.#key = key;
    this.offered = kept(key, DRAFT_LIVES, isKeptDraft)?.value;
    clearTimeout(this.#expiry);
    if (this.offered) this.#expiry = setTimeout(() => this.dismiss(), DRAFT_LIVES);
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
    if (this.keeping) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#write(), PAUSE);
    }
    this.#host.requestUpdate();
  }

  /** The member wants the draft kept on this device, or not any more. */
  keepOnDevice(yes: boolean): void {
    this.keeping = yes;
    if (yes) this.#write();
    else this.forget();
    this.#host.requestUpdate();
  }

  /** Takes up the draft that was found. */
  resume(survey: Survey): void {
    if (!this.offered) return;
    this.changed = this.offered.revision !== survey.revision;
    this.drafts = this.offered.drafts;
    this.keeping = true;
    this.dismiss();
  }

  /** Stops offering the draft. */
  dismiss(): void {
    this.offered = undefined;
    clearTimeout(this.#expiry);
    this.#host.requestUpdate();
  }

  /** Deletes the draft from the device. */
  forget(): void {
    clearTimeout(this.#timer);
    this.offered = undefined;
    discard(this.#key);
    this.#host.requestUpdate();
  }

  /** Filled in faster than anybody reads three questions (C21). */
  get hasty(): boolean {
    return this.#shownAt !== undefined && performance.now() - this.#shownAt < 2000;
  }

  #write(): void {
    clearTimeout(this.#timer);
    if (!this.keeping || isEmpty(this.drafts)) return;
    this.keepFailed = !keep(this.#key, { revision: this.#revision, drafts: this.drafts } satisfies KeptDraft);
    this.#host.requestUpdate();
  }
}

/** What another version, another script or a curious reader may have put there is not taken for a draft (W29). */
function isKeptDraft(value: unknown): value is KeptDraft {
  const { drafts, revision } = (value ?? {}) as { drafts?: Partial<Drafts>; revision?: unknown };
  if (
    typeof revision !== 'number' ||
    typeof drafts?.place !== 'string' ||
    typeof drafts.federation !== 'string'
  )
    return false;
  const { answers } = drafts;
  return typeof answers === 'object' && answers !== null && Object.values(answers).every(isDraft);
}

function isDraft(value: unknown): value is Draft {
  const { issues, ownOpen, own, text } = (value ?? {}) as Partial<Draft>;
  const strings = Array.isArray(issues) && issues.every(each => typeof each === 'string');
  return strings && typeof ownOpen === 'boolean' && typeof own === 'string' && typeof text === 'string';
}
