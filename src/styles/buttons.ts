import { css } from 'lit';

/** `.button`, and `.link-button` for a button that reads as a link. */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.75em;
    padding: 0.4em 1em;
    text-align: start;
    color: var(--_lo-text);
    background: var(--_lo-surface);
    border: 1px solid var(--_lo-border);
    border-radius: var(--_lo-radius);
    cursor: pointer;
  }
  .button:hover {
    background: var(--_lo-surface-raised);
  }
  .button:is([aria-pressed='true'], .primary) {
    color: var(--_lo-on-accent);
    background: var(--_lo-accent);
    border-color: var(--_lo-accent);
  }
  .button:disabled {
    color: var(--_lo-muted);
    cursor: default;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .link-button {
    min-block-size: 1.5em;
    padding: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    color: var(--_lo-accent);
    background: none;
    border: 0;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .button:is([aria-pressed='true'], .primary) {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
    }
  }
  @media print {
    .button,
    .link-button {
      display: none;
    }
  }
`;
