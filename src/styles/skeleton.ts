import { css } from 'lit';

/** Where data will come: a word, and grey lines under it. */
export const skeletonStyles = css`
  .lo .skeleton {
    min-block-size: 8em;
    color: var(--_lo-muted);
    background: repeating-linear-gradient(#0000 0 2em, var(--_lo-surface-raised) 2em 3em);
  }
`;
