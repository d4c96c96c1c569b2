import { css } from 'lit';

/**
 * Colours and measures. A site sets the public `--lo-*`; elements read the private `--_lo-*`, which fall back to neutral
 * values. Light or dark follows the page's `color-scheme`, not the device: a white page stays white. Every pair that
 * meets here has 4.5:1 for text and 3:1 for what must be seen (tested).
 * What each of them is for stands at `LoElement`, where the manifest finds it.
 */
export const tokens = css`
  .lo {
    --_lo-surface: var(--lo-surface, light-dark(#fff, #16191d));
    --_lo-surface-raised: var(--lo-surface-raised, light-dark(#f2f4f6, #23282e));
    --_lo-text: var(--lo-text, light-dark(#1a1d21, #eceef1));
    --_lo-muted: var(--lo-muted, light-dark(#525961, #b3bac3));
    --_lo-line: var(--lo-line, light-dark(#d3d8de, #3d444d));
    --_lo-border: var(--lo-border, light-dark(#737a84, #8d959f));
    --_lo-accent: var(--lo-accent, light-dark(#31506f, #a8c4e0));
    --_lo-on-accent: var(--lo-on-accent, light-dark(#fff, #10151b));
    --_lo-focus: var(--lo-focus, light-dark(#1a1d21, #fff));
    --_lo-mark: var(--lo-mark, light-dark(#ffefc2, #4a3b05));
    --_lo-on-mark: var(--lo-on-mark, light-dark(#3d2f00, #ffe9a8));
    --_lo-radius: var(--lo-radius, 0.25em);
  }
`;
