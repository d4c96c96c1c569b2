import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Survey } from '../../../data-schema/v1/types.ts';
import { discard, keep, kept } from '../../core/device-store.ts';
import { isEmpty } from '../../documents/survey-submission.ts';
import type { Draft, Drafts } from '../../documents/survey.ts';

/** A draft on a device that somebody else may use soon is offered for this long, in milliseconds (W31). */
const DRAFT_LIVES = 30 * 60_000;
/** Keys pressed in quick succession are kept as one, in milliseconds. */
const PAUSE = 500;

/** A draft as it is kept on the device, when the member asked for it. */
interface KeptDraft {
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

  readonly #host: ReactiveControllerHost;
  readonly #key: string;
  readonly #revision: number;
  #drafts: Drafts | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #expiry: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, { id, revision }: Survey) {
    this.#host = host;
    this.#key = `draft:${id}`;
    this.#revision = revision;
    this.offered = kept(this.#key, DRAFT_LIVES, isKeptDraft)?.value;
    if (this.offered) this.#expiry = setTimeout(() => this.#dismiss(), DRAFT_LIVES);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#write();
  }

  /** The member has changed something. */
  changed(drafts: Drafts): void {
    this.#drafts = drafts;
    if (!this.keeping) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), PAUSE);
  }

  /** The member wants the draft kept on this device, or not any more. */
  keep(yes: boolean, drafts: Drafts): void {
    this.keeping = yes;
    this.#drafts = drafts;
    if (yes) this.#write();
    else this.forget();
    this.#host.requestUpdate();
  }

  /** Takes up the draft that was found; `older`: of another revision of the survey. */
  resume(): { drafts: Drafts; older: boolean } | undefined {
    const { offered } = this;
    if (!offered) return undefined;
    this.keeping = true;
    this.#dismiss();
    return { drafts: offered.drafts, older: offered.revision !== this.#revision };
  }

  /** Deletes the draft from the device. */
  forget(): void {
    clearTimeout(this.#timer);
    this.keeping = false;
    discard(this.#key);
    this.#dismiss();
  }

  #dismiss(): void {
    this.offered = undefined;
    clearTimeout(this.#expiry);
    this.#host.requestUpdate();
  }

  #write(): void {
    clearTimeout(this.#timer);
    if (!this.keeping || !this.#drafts || isEmpty(this.#drafts)) return;
    this.failed = !keep(this.#key, { revision: this.#revision, drafts: this.#drafts } satisfies KeptDraft);
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
