import { css } from 'lit';

export const styles = css`
  .lo fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .form {
    max-inline-size: 42em;
  }
  .lo .question {
    margin-block-end: 1.5em;
  }
  .question > legend {
    display: block;
    inline-size: 100%;
    padding: 0;
    margin-block-end: 0.4em;
  }
  /* What has focus, and the question that it belongs to, is not hidden under what sticks to the page (WCAG 2.4.11). */
  .lo :is(.question, .summary, .outcome, .news, a, button, input, select, textarea, summary) {
    scroll-margin-block-start: calc(var(--lo-sticky-top, 0px) + 1em);
  }
  :is(.question, .outcome, .news):focus {
    outline: none;
  }
  :is(.question, .outcome, .news):focus-visible {
    outline: 0.15em solid var(--_lo-focus);
    outline-offset: 0.4em;
  }
  .progress {
    display: block;
    color: var(--_lo-muted);
  }
  .title {
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.3;
  }
  /* On a line of its own what follows begins where the question does. */
  .question .title {
    padding-inline-end: 0.3em;
  }
  .required {
    color: var(--_lo-muted);
    white-space: nowrap;
  }
  .choice {
    display: flex;
    gap: 0.7em;
    align-items: flex-start;
    min-block-size: 2.75em;
    padding: 0.6em 0.75em;
    margin-block-end: 0.4em;
    border: 1px solid var(--_lo-line);
    border-radius: var(--_lo-radius);
    cursor: pointer;
  }
  .choice:hover {
    background: var(--_lo-surface-raised);
  }
  .choice:has(:checked) {
    border-color: var(--_lo-accent);
    box-shadow: inset 0 0 0 1px var(--_lo-accent);
  }
  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.1em 0 0;
    accent-color: var(--_lo-accent);
  }
  .own {
    padding-inline-start: 0.75em;
    margin-block: 0.4em 0.75em;
    border-inline-start: 0.2em solid var(--_lo-line);
  }
  .label {
    display: block;
    margin-block-end: 0.25em;
    font-weight: 700;
  }
  .lo .text,
  .lo .select {
    display: block;
    inline-size: 100%;
    padding: 0.5em 0.75em;
    /* iOS zooms into fields of smaller text. */
    font-size: max(1em, 16px);
    color: var(--_lo-text);
    background: var(--_lo-surface);
    border: 1px solid var(--_lo-border);
    border-radius: var(--_lo-radius);
  }
  .lo .select {
    max-inline-size: 32em;
    min-block-size: 2.75em;
  }
  .lo .text {
    resize: vertical;
  }
  .lo .text[aria-invalid] {
    border-width: 2px;
  }
  .lo .count {
    margin: 0.4em 0 0;
    color: var(--_lo-muted);
    font-variant-numeric: tabular-nums;
  }
  .lo .wrong {
    margin: 0;
    font-weight: 700;
  }
  .lo .wrong:not(:empty) {
    margin-block-end: 0.5em;
  }
  .federation {
    margin-block-start: 1em;
  }
  .lo :is(.summary, .outcome, .notice) {
    max-inline-size: 42em;
  }
  .lo .summary li {
    padding-block: 0.25em;
  }
  .lo .summary .link-button {
    display: inline-block;
    min-block-size: 0;
    vertical-align: top;
    text-align: start;
  }
  .combobox + .choice {
    margin-block-start: 0.75em;
  }
  .summary,
  .outcome:not(:empty) {
    padding: 0.75em 1em;
    margin-block: 1em;
    background: var(--_lo-surface-raised);
    border-inline-start: 0.25em solid var(--_lo-border);
  }
  .lo .summary ul,
  .lo .outcome p:last-child,
  .lo .notice p:last-child {
    margin-block-end: 0;
  }
  .outcome .done {
    font-size: 1.2em;
    font-weight: 700;
  }
  .lo .notice {
    padding: 0.75em 1em;
    background: var(--_lo-surface-raised);
    border-inline-start: 0.25em solid var(--_lo-border);
  }
  .news:not(:empty) {
    margin-block-end: 1em;
  }
  .lo .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
    margin-block: 1em;
  }
  .lo .button.primary {
    color: var(--_lo-on-accent);
    background: var(--_lo-accent);
    border-color: var(--_lo-accent);
  }
  .privacy {
    max-inline-size: 42em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_lo-line);
  }
  /* Out of sight and out of reach, but not display: none, which robots look for. */
  .lo .trap {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border-color: Highlight;
    }
    .summary,
    .outcome:not(:empty),
    .lo .notice {
      border: 1px solid CanvasText;
    }
  }
`;
