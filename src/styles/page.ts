import { css } from 'lit';

/**
 * Paper, and readers who have chosen their own colours. Paper is white whatever the page is: the page's own colours of text
 * and surface do not count there, since browsers print light text without the dark behind it.
 */
export const page = css`
  @media print {
    .lo {
      color-scheme: only light;
      --lo-surface: initial;
      --lo-surface-raised: initial;
      --lo-text: #000;
      --lo-muted: initial;
      --lo-answer: initial;
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
