import { css } from 'lit';

/** Looks of what readers unfold or choose. */
export const detailStyles = css`
  /* What has focus is not hidden under what sticks to the page (WCAG 2.4.11). */
  .banner,
  :is(a, button, input, select) {
    scroll-margin-block-start: calc(var(--lo-sticky-top, 0px) + 1em);
  }
  .banner {
    padding: 1em 1em 0.25em;
    margin-block-end: 1em;
    background: var(--_lo-surface-raised);
    border-inline-start: 0.25em solid var(--_lo-accent);
  }
  .banner p:first-child {
    font-size: 1.15em;
  }
  /* Nor under the table's head, which sticks too and may be this high. */
  tbody button {
    scroll-margin-block-start: calc(var(--lo-sticky-top, 0px) + 10em);
  }
  .lo .panel {
    grid-column: 1 / -1;
  }
  .lo dd.panel {
    padding-inline: 1em;
  }
  .lo .replies {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(24em, 100%), 1fr));
    gap: 0 2em;
    padding: 0;
    list-style: none;
  }
  .lo .panel {
    margin-block: 0.5em 0.75em;
    padding: 0.75em 1em 0.1em;
    font-weight: 400;
    background: var(--_lo-surface-raised);
    border-radius: var(--_lo-radius);
  }
  .words {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22em, 100%), 1fr));
    gap: 0.75em;
  }
  .words .panel {
    margin: 0;
  }
  .said {
    white-space: pre-line;
  }
  .panel > * {
    max-inline-size: 42em;
  }
  blockquote {
    margin: 0.25em 0 0.75em;
  }
  .assessment {
    padding-inline-start: 0.9em;
    border-inline-start: 0.2em dotted var(--_lo-border);
  }
  .replies li {
    padding-block: 0.6em;
    border-block-start: 1px solid var(--_lo-line);
    max-inline-size: 42em;
  }
  .replies blockquote {
    padding-inline-start: 0.9em;
    border-inline-start: 0.2em solid var(--_lo-line);
  }
  fieldset {
    flex-basis: 100%;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    column-gap: 1.5em;
    min-inline-size: 0;
    margin: 0;
    padding: 0.5em 1em;
    border: 1px solid var(--_lo-line);
    border-radius: var(--_lo-radius);
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em 1.25em;
    padding-block: 1em;
    margin-block-end: 0.75em;
    border-block: 1px solid var(--_lo-line);
  }
  .controls label:not(.check) {
    display: grid;
    gap: 0.25em;
    max-inline-size: 100%;
    font-size: 0.9375em;
  }
  :is(select, input[type='text']) {
    min-block-size: 2.75em;
    inline-size: 100%;
    max-inline-size: 22em;
    padding: 0.4em 0.6em;
    color: var(--_lo-text);
    background: var(--_lo-surface);
    border: 1px solid var(--_lo-border);
    border-radius: var(--_lo-radius);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
  }
  .check input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_lo-accent);
  }
  .shown {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }
  .lo .shown p {
    margin: 0;
  }
  .shown .button {
    margin-block: 0.5em;
  }
  @media print {
    .shown {
      display: none;
    }
    .block dl > div {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .lo .panel {
      border: 1px solid CanvasText;
    }
  }
`;
