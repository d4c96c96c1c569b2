import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { discard, keep, kept } from '../../core/device-store.ts';
import { isEmpty } from '../../documents/survey-submission.ts';
import type { Draft, Drafts } from '../../documents/survey.ts';
import type { Filling } from './filling.ts';
import type { Outbox } from './outbox.ts';
import { newId } from './uuid.ts';

/** A draft on a device that somebody else may use soon is offered for this long, in milliseconds (W31). */
const DRAFT_LIVES = 30 * 60_000;
/** Keys pressed in quick succession are kept as one, in milliseconds. */
const PAUSE = 500;

/** A draft as it is kept on the device, when the member asked for it. */
interface KeptDraft {
  /** Tells drafts apart, so that one that is open in two tabs is sent once (W23). */
  readonly name: string;
  readonly revision: number;
  readonly drafts: Drafts;
}

/** A draft on this device, only when the member has asked for it. */
export class DeviceDraft implements ReactiveController {
  /** The member asked to keep the draft. */
  keeping = false;
  /** The device did not let us. */
  failed = false;
  /** A draft was found; nothing of it is shown before the member says that it is theirs. */
  offered: KeptDraft | undefined;
  /** Name of the draft that is being filled in. */
  name = newId();

  readonly #host: ReactiveControllerHost;
  readonly #filling: Filling;
  readonly #outbox: Outbox;
  readonly #key: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #expiry: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, survey: string, filling: Filling, outbox: Outbox) {
    this.#host = host;
    this.#filling = filling;
    this.#outbox = outbox;
    this.#key = `draft:${survey}`;
    const found = this.#found();
    // What has been sent, or waits to be, is not offered to be filled in again.
    if (found && !outbox.has(found.name)) this.offered = found;
    if (this.offered) this.#expiry = setTimeout(() => this.#dismiss(), DRAFT_LIVES);
    host.addController(this);
  }

  hostDisconnected(): void {
    if (this.#timer) this.#write();
  }

  /** The member has changed something. */
  changed(): void {
    if (!this.keeping) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), PAUSE);
  }

  /** The member wants the draft kept on this device, or not any more. */
  keep(yes: boolean): void {
    this.keeping = yes;
    if (yes) this.#write();
    else this.forget();
    this.#host.requestUpdate();
  }

  /** Takes up the draft that was found. */
  resume(): KeptDraft | undefined {
    const { offered } = this;
    if (!offered) return undefined;
    this.keeping = true;
    this.name = offered.name;
    this.#dismiss();
    return offered;
  }

  /** Deletes the draft from the device; what is filled in next is another. */
  forget(): void {
    this.#stop();
    discard(this.#key);
    this.#dismiss();
  }

  /** A draft has been sent: it is deleted, if it is the one that is there. */
  sent(name: string | undefined): void {
    this.#discard(name);
    if (this.name === name) this.#stop();
  }

  #discard(name: string | undefined): void {
    if (this.#found()?.name === name) discard(this.#key);
  }

  #found(): KeptDraft | undefined {
    return kept(this.#key, DRAFT_LIVES, isKeptDraft)?.value;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#expiry);
    this.#timer = undefined;
    this.keeping = false;
    this.name = newId();
  }

  #dismiss(): void {
    this.offered = undefined;
    clearTimeout(this.#expiry);
    this.#host.requestUpdate();
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { drafts, revision } = this.#filling;
    // Another tab may have sent it, and was told that it is deleted then.
    if (!this.keeping || isEmpty(drafts) || this.#outbox.has(this.name)) return;
    this.failed = !keep(this.#key, { name: this.name, revision, drafts } satisfies KeptDraft);
    clearTimeout(this.#expiry);
    this.#expiry = setTimeout(() => this.#discard(this.name), DRAFT_LIVES);
    this.#host.requestUpdate();
  }
}

/** What another version, another script or a curious reader may have put there is not taken for a draft (W29). */
function isKeptDraft(value: unknown): value is KeptDraft {
  const { name, drafts, revision } = (value ?? {}) as Partial<KeptDraft>;
  if (
    typeof name !== 'string' ||
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
