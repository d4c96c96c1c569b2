import { css } from 'lit';

/** Paper, and readers who have chosen their own colours. */
export const page = css`
  @media print {
    .lo {
      color-scheme: only light;
      color: #000;
      background: none;
    }
    .skeleton {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .mark,
    .notice,
    .problem {
      border: 1px solid CanvasText;
    }
    .lo :focus-visible {
      outline-color: Highlight;
    }
  }
`;
