import { css } from 'lit';

/** Grey lines where data will come. */
export const skeletonStyles = css`
  .skeleton {
    padding-block: 0.5em;
  }
  .bone {
    display: block;
    block-size: 1em;
    margin-block-end: 0.75em;
    background: var(--_lo-surface-raised);
    border-radius: var(--_lo-radius);
  }
  .bone:nth-child(3) {
    inline-size: 80%;
  }
  .bone:last-child {
    inline-size: 60%;
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
`;
