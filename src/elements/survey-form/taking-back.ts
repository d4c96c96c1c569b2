import { withdrawalView, type Text } from './outcome.view.ts';
import { withdraw, type Route, type WithdrawalState } from './sending.ts';

/** Who hears of a withdrawal. */
export interface TakingBackDesk {
  repaint(): void;
  withdrawn(id: string): void;
}

/** Taking answers back. Each receipt has its own state: in one tab several may be opened, one after another. */
export class TakingBack {
  readonly #desk: TakingBackDesk;
  readonly #states = new Map<string, WithdrawalState>();

  constructor(desk: TakingBackDesk) {
    this.#desk = desk;
  }

  /** Whether an answer has been taken back from this page. */
  has(id: string): boolean {
    return this.#states.get(id) === 'withdrawn';
  }

  /**
   * What somebody sees who opens a receipt's link.
   *
   * @param spent - The invite it was sent with stays spent.
   */
  view(id: string, spent: boolean, route: Route | undefined, text: Text): unknown {
    const act = () => void this.#takeBack(route, id);
    return withdrawalView(this.#states.get(id) ?? 'ask', id, spent, text, act);
  }

  async #takeBack(route: Route | undefined, id: string): Promise<void> {
    const states = this.#states;
    if (!route || states.get(id) === 'working') return;
    states.set(id, 'working');
    this.#desk.repaint();
    states.set(id, await withdraw(route.collector, id));
    if (this.has(id)) this.#desk.withdrawn(id);
    this.#desk.repaint();
  }
}
