import { css } from 'lit';

/** Signs are drawn with borders and gradients: equally large, equally strong, in one colour, without nodes of their own. */
const signs = css`
  :host {
    scroll-margin-block-start: calc(var(--lo-sticky-top, 0px) + 1em);
  }
  .lo {
    --_lo-answer: var(--lo-answer, var(--_lo-text));
  }
  :where(td, dd, .legend li)[class]:where(:not(.panel))::before {
    content: '';
    display: inline-block;
    box-sizing: border-box;
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin-inline-end: 0.4em;
    vertical-align: middle;
    line-height: 0.8em;
    font-weight: 700;
    text-align: center;
    color: var(--_lo-answer);
    border: 0.16em solid;
    border-radius: 50%;
    forced-color-adjust: none;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .supports::before {
    background: currentColor;
  }
  .partly::before {
    background: linear-gradient(90deg, currentColor 50%, transparent 50%);
  }
  .undecided::before {
    border-style: dotted;
  }
  :is(.unclear, .unknown)::before {
    content: '?' / '';
  }
  :is(.withheld, .unknown)::before {
    border-radius: 0.15em;
  }
  :is(.comment, .withheld, .none)::before {
    background: linear-gradient(currentColor, currentColor) center / 60% 0.14em no-repeat;
  }
  .comment::before {
    border-radius: 0.35em 0.35em 0.35em 0;
  }
  .withheld::before {
    background-size: 0.14em 60%;
  }
  .none::before {
    border-color: transparent;
  }
  td.none,
  dd.none {
    color: var(--_lo-muted);
  }
  @media (forced-colors: active) {
    .lo {
      --_lo-answer: CanvasText;
    }
  }
`;

/** The table, and the blocks that take its place. */
const grids = css`
  .grid {
    table-layout: fixed;
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    text-align: start;
  }
  .grid :is(th, td) {
    padding: 0 0.6em 0.9em 0;
    vertical-align: top;
    text-align: start;
    font-weight: 400;
  }
  .grid th:first-child {
    inline-size: 0;
    padding: 0;
  }
  .grid thead th {
    position: sticky;
    inset-block-start: var(--lo-sticky-top, 0);
    z-index: 1;
    padding-block: 0.6em;
    line-height: 1.3;
    font-weight: 700;
    background: var(--_lo-surface);
    border-block-end: 2px solid;
  }
  .grid .subject th {
    padding-block: 1.4em 0.9em;
  }
  tbody + tbody .subject th {
    border-block-start: 1px solid var(--_lo-line);
  }
  td > button {
    display: block;
  }
  /* Holds what only screen readers see: else it lies as far down on the page as its row in here, and the page is as long. */
  .scroller {
    position: relative;
    overflow: auto;
    max-block-size: 90vh;
    border: 1px solid var(--_lo-line);
    padding-inline-start: 0.75em;
  }
  .scroll thead th {
    inline-size: 7em;
    inset-block-start: 0;
  }
  .scroll .across {
    position: sticky;
    inset-inline-start: 0.75em;
    inline-size: calc(100cqi - 3em);
  }
  .marker {
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.35em;
  }
  .block {
    padding-block: 1.25em 0.5em;
    border-block-start: 1px solid var(--_lo-line);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 40em;
  }
  .lo dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    gap: 0 2em;
    padding: 0;
  }
  dd {
    margin: 0;
  }
  .block dl > div {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    align-content: start;
    gap: 0 0.75em;
    padding-block: 0.6em;
    border-block-start: 1px solid var(--_lo-line);
  }
  dt {
    hyphens: auto;
  }
  .block dd[class] {
    position: relative;
    padding-inline-start: 1.7em;
  }
  .block dd::before {
    position: absolute;
    inset: 0.18em auto auto 0;
  }
  .block .link-button {
    display: block;
    min-block-size: 2.75em;
  }
  .block dd .link-button {
    margin-block-end: -0.6em;
  }
`;

/** What stands around the answers. */
const around = css`
  .title {
    font-size: 1.15em;
    font-weight: 700;
    line-height: 1.3;
  }
  .lo .across p {
    max-inline-size: 46em;
    margin-block-end: 0.25em;
  }
  .actions {
    gap: 0.25em 1.25em;
  }
  .no,
  .asked,
  .small,
  small {
    font-weight: 400;
    color: var(--_lo-muted);
  }
  .small,
  .asked,
  .counts,
  .majority {
    font-size: 0.9375em;
  }
  small {
    display: block;
    font-size: 0.8125em;
  }
  .topic {
    font-weight: 700;
    color: var(--_lo-accent);
  }
  .lo .across .topic {
    margin-block-end: 0.6em;
  }
  .lead {
    font-size: 1.15em;
  }
  .choice {
    margin-block-end: 1.25em;
  }
  .button[aria-expanded]::after,
  p > [aria-expanded]::after {
    content: '';
    display: inline-block;
    margin-inline-start: 0.5em;
    border: 0.3em solid transparent;
    border-block-start-color: currentColor;
    border-block-end: 0;
    vertical-align: 0.1em;
    forced-color-adjust: none;
  }
  .lo [aria-expanded='true']::after {
    transform: rotate(180deg);
  }
  .lo .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.5em;
    padding: 0;
  }
  .legend li {
    display: flex;
    align-items: center;
  }
  .sender {
    margin-block-start: 1.5em;
    padding-block-start: 1em;
    border-block-start: 2px solid;
    font-size: 0.9375em;
  }
  .lo .sender dl {
    row-gap: 0.5em;
  }
  .sender dt {
    color: var(--_lo-muted);
  }
  .on-paper {
    display: none;
  }
  @container lo (min-width: 54em) {
    .subject .across {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      column-gap: 3em;
    }
    .topic {
      grid-column: 1 / -1;
    }
  }
  @media print {
    .block .link-button {
      display: none;
    }
    .on-paper {
      display: block;
    }
    .block {
      content-visibility: visible;
    }
  }
`;

export const styles = [signs, grids, around];
