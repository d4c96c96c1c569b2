import { css } from 'lit';

/** Fold-outs. On paper they are open: a closed one prints empty unless its content is shown. */
export const details = css`
  .lo details {
    margin-block-end: 0.75em;
  }
  .lo summary {
    min-block-size: 1.5em;
    padding-block: 0.25em;
    color: var(--_lo-accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  @media print {
    .lo details::details-content {
      content-visibility: visible;
      block-size: auto;
      display: block;
    }
    .lo summary {
      color: inherit;
      text-decoration: none;
      list-style: none;
    }
  }
`;
