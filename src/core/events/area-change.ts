/** The reader chose an area. Elements of the same scope that name no area of their own follow. */
export class LoAreaChangeEvent extends Event {
  /** Codes of the chosen areas, separated by spaces, e.g. `3201 32`. Empty: the choice was taken away. */
  readonly area: string;
  /** Scope of the widgets it concerns; empty for the page. */
  readonly scope: string;

  constructor(area: string, scope = '') {
    super('lo-area-change', { bubbles: true, composed: true });
    this.area = area;
    this.scope = scope;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lo-area-change': LoAreaChangeEvent;
  }
  interface DocumentEventMap {
    'lo-area-change': LoAreaChangeEvent;
  }
}
