import { css } from 'lit';
import { table } from '../../styles/index.ts';

/** Tables and choices. */
export const extraStyles = [
  table,
  css`
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75em 1.5em;
      margin-block-end: 1em;
    }
    .choice {
      display: grid;
      gap: 0.2em;
      max-inline-size: 100%;
    }
    .choice select {
      min-block-size: 2.75em;
      max-inline-size: 100%;
      padding: 0.4em 0.6em;
      color: var(--_lo-text);
      background: var(--_lo-surface);
      border: 1px solid var(--_lo-border);
      border-radius: var(--_lo-radius);
    }
    .difference {
      display: block;
    }
    .scroller {
      overflow-x: auto;
    }
    .scroller th[scope='row'] {
      min-inline-size: 9em;
      overflow-wrap: anywhere;
      hyphens: auto;
      text-align: start;
    }
    .scroller td.words {
      text-align: end;
    }
    .scroller tfoot :is(th, td) {
      font-weight: 400;
      color: var(--_lo-muted);
      border-block-end: 0;
    }
    @container lo (inline-size < 30em) {
      .scroller {
        font-size: 0.875em;
      }
      .scroller :is(th, td) {
        padding-inline: 0.3em;
      }
    }
    @media print {
      .choices {
        display: none;
      }
    }
  `,
];
