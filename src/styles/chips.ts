import { css } from 'lit';

/** Small labels: a topic, a state, a count. */
export const chips = css`
  .lo .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin: 0 0 0.75em;
    padding: 0;
    list-style: none;
  }
  .chip {
    display: inline-block;
    max-inline-size: 100%;
    padding: 0.1em 0.6em;
    font-size: 0.875em;
    color: var(--_lo-text);
    background: var(--_lo-surface-raised);
    border: 1px solid var(--_lo-line);
    border-radius: 1em;
  }
  @media (forced-colors: active) {
    .chip {
      border-color: CanvasText;
    }
  }
`;
