import { css } from 'lit';

/** A plain table of figures: `.table`; numbers in `.number` cells line up. */
export const table = css`
  .table {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  .table caption {
    padding-block-end: 0.4em;
    text-align: start;
    font-weight: 700;
  }
  .table :is(th, td) {
    padding: 0.5em 0.6em;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_lo-line);
  }
  .table thead th {
    background: var(--_lo-surface-raised);
  }
  .table tbody th {
    font-weight: 400;
  }
  .table .number {
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
`;
