import type { CSSResult } from 'lit';

/** Gives an element styles that came later than itself. */
export function adopt(root: HTMLElement | DocumentFragment, styles: readonly CSSResult[]): void {
  if (root instanceof ShadowRoot)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...styles.flatMap(each => each.styleSheet ?? [])];
}
