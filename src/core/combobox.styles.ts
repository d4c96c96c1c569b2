import { css } from 'lit';

/** The field with a list of `comboboxView`. The list floats over what follows; `.inline` gives it a place of its own. */
export const combobox = css`
  .combobox {
    position: relative;
    max-inline-size: 32em;
  }
  .combobox .label {
    display: block;
    margin-block-end: 0.25em;
    font-weight: 700;
  }
  .combobox .hint {
    margin-block-end: 0.4em;
  }
  .field {
    position: relative;
    display: flex;
  }
  .input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2.75em;
    padding: 0.4em 3em 0.4em 0.75em;
    /* iOS zooms into fields of smaller text. */
    font-size: max(1em, 16px);
    color: var(--_lo-text);
    background: var(--_lo-surface);
    border: 1px solid var(--_lo-border);
    border-radius: var(--_lo-radius);
    appearance: none;
  }
  .input[aria-invalid='true'] {
    border-width: 2px;
  }
  .arrow {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    inline-size: 2.75em;
    padding: 0;
    color: var(--_lo-muted);
    background: none;
    border: 0;
    cursor: pointer;
  }
  .lo .list {
    position: absolute;
    z-index: 10;
    inset-inline: 0;
    max-block-size: min(20em, 50vh);
    margin: 0.25em 0 0;
    padding: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
    background: var(--_lo-surface);
    border: 1px solid var(--_lo-border);
    border-radius: var(--_lo-radius);
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 0.2);
  }
  .lo .list.inline {
    position: relative;
    box-shadow: none;
  }
  .option {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: baseline;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    cursor: pointer;
  }
  .option + .option {
    border-block-start: 1px solid var(--_lo-line);
  }
  .option:hover {
    background: var(--_lo-surface-raised);
  }
  .option[aria-selected='true'] {
    color: var(--_lo-on-accent);
    background: var(--_lo-accent);
  }
  .option .kind {
    color: var(--_lo-muted);
  }
  .option[aria-selected='true'] .kind {
    color: inherit;
  }
  .lo .said {
    margin: 0;
  }
  .lo .said:not(:empty) {
    margin-block-start: 0.4em;
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
  @media print {
    .combobox .hint,
    .arrow,
    .lo .list {
      display: none;
    }
  }
`;
