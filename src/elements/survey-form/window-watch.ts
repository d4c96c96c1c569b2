import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Survey } from '../../../data-schema/v1/types.ts';
import { windowOf } from '../../documents/survey.ts';

/**
 * Where the survey stands by the best clock there is: this device's own, put right by the collector's once that has been
 * heard (W19). Paints again when the survey opens or closes while somebody looks at it (W20).
 */
export class WindowWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #skew = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** The collector's clock, in milliseconds. */
  heard(now: number): void {
    this.#skew = now - Date.now();
    this.#host.requestUpdate();
  }

  of(survey: Survey): ReturnType<typeof windowOf> {
    const now = Date.now() + this.#skew;
    const next = [survey.opens, survey.closes].map(each => Date.parse(each) - now).filter(left => left > 0);
    const left = Math.min(...next);
    clearTimeout(this.#timer);
    // Longer waits than a browser can count would end at once.
    if (left < 2 ** 31) this.#timer = setTimeout(() => this.#host.requestUpdate(), left);
    return windowOf(survey, now);
  }
}
