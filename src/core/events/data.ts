/** Data has been loaded and painted. */
export class LoDataEvent extends Event {
  /** Codes of the areas that are shown, separated by spaces. */
  readonly area: string;
  /** Day of the data, `yyyy-mm-dd`. */
  readonly updated: string;

  constructor(area: string, updated = '') {
    super('lo-data', { bubbles: true, composed: true });
    this.area = area;
    this.updated = updated;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lo-data': LoDataEvent;
  }
  interface DocumentEventMap {
    'lo-data': LoDataEvent;
  }
}
