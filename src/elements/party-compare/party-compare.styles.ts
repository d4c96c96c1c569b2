import { css } from 'lit';

/** Signs are drawn with borders and gradients: equally large, equally strong, in one colour, without nodes of their own. */
const signs = css`
  .lo {
    --_lo-answer: var(--lo-answer, var(--_lo-text));
  }
  :where(td, dd, .legend li)[class]:where(:not(.panel))::before {
    content: '';
    display: block;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin-block-end: 0.25em;
    line-height: 0.85em;
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
  .unclear::before {
    content: '?' / '';
  }
  .comment::before {
    border-radius: 0.3em 0.3em 0.3em 0;
    background: linear-gradient(currentColor, currentColor) center / 60% 0.14em no-repeat;
  }
  .withheld::before {
    border-radius: 0.15em;
    background: linear-gradient(currentColor, currentColor) center / 0.14em 60% no-repeat;
  }
  .unknown::before {
    content: '?' / '';
    border-radius: 0.15em;
  }
  .none::before {
    border-color: transparent;
    border-radius: 0;
    background: linear-gradient(currentColor, currentColor) center / 80% 0.16em no-repeat;
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
    padding: 0 0.4em 0.9em;
    vertical-align: top;
    text-align: start;
    font-weight: 400;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .grid :is(th, td):first-child {
    padding-inline: 0;
  }
  .grid thead th {
    position: sticky;
    inset-block-start: var(--lo-sticky-top, 0);
    z-index: 1;
    padding-block: 0.6em;
    line-height: 1.3;
    font-weight: 700;
    background: var(--_lo-surface);
    border-block-end: 2px solid var(--_lo-text);
  }
  .grid :is(thead, .answers) th:first-child {
    inline-size: 0;
    padding: 0;
  }
  .grid small,
  dd small {
    display: block;
    font-size: 0.8125em;
    font-weight: 400;
    color: var(--_lo-muted);
  }
  .grid .subject th {
    padding-block: 1.4em 0.9em;
  }
  .grid :is(td, th) > button {
    display: block;
  }
  @container lo (min-width: 54em) {
    .subject .across {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      column-gap: 3em;
    }
    .subject .topic {
      grid-column: 1 / -1;
    }
  }
  tbody + tbody .subject th {
    border-block-start: 1px solid var(--_lo-line);
  }
  .scroller {
    overflow: auto;
    max-block-size: 90vh;
    overscroll-behavior: auto;
    border: 1px solid var(--_lo-line);
  }
  .scroll {
    inline-size: 100%;
  }
  .scroll thead th:not(:first-child) {
    inline-size: 7em;
    inset-block-start: 0;
  }
  .scroller .across {
    position: sticky;
    inset-inline-start: 0.75em;
    inline-size: calc(100cqi - 3em);
  }
  .marker {
    display: inline-block;
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
  .block dl {
    margin: 0;
    padding: 0;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    column-gap: 2em;
  }
  .block dl > div {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    align-content: start;
    gap: 0 0.75em;
    padding-block: 0.6em;
    border-block-start: 1px solid var(--_lo-line);
  }
  .block dd {
    margin: 0;
  }
  .block dd:not(.panel) {
    position: relative;
    padding-inline-start: 1.7em;
  }
  .block dd:not(.panel)::before {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.15em;
  }
  .block dd.panel {
    grid-column: 1 / -1;
  }
  .block .link-button {
    min-block-size: 2.75em;
    margin-block: -0.3em;
  }
  .block dd .link-button {
    margin-block: -0.5em -0.9em;
  }
`;

/** What stands around the answers. */
const around = css`
  .title {
    font-size: 1.15em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }
  .across .title,
  .across p {
    margin-block-end: 0.25em;
  }
  .no {
    color: var(--_lo-muted);
    font-weight: 400;
  }
  .small,
  .counts,
  .majority,
  .asked {
    font-size: 0.9375em;
  }
  .lo .topic {
    margin-block-end: 0.6em;
    font-size: 1em;
    font-weight: 700;
    color: var(--_lo-accent);
  }
  .asked,
  .small {
    color: var(--_lo-muted);
  }
  .across > p {
    max-inline-size: 46em;
  }
  .lead {
    font-size: 1.15em;
  }
  .lead .link-button {
    min-block-size: 2.4em;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: 1.25em;
  }
  [aria-expanded]::after {
    content: '▾' / '';
    padding-inline-start: 0.3em;
    display: inline-block;
  }
  [aria-expanded='true']::after {
    transform: rotate(180deg);
    padding-inline: 0 0.3em;
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
  .banner {
    padding: 1em 1em 0.5em;
    margin-block-end: 1.25em;
    background: var(--_lo-surface-raised);
    border-radius: var(--_lo-radius);
  }
  .banner p:first-child {
    font-size: 1.1em;
    font-weight: 700;
  }
  .lo :is(.legend, .replies) {
    padding: 0;
    list-style: none;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.5em;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .lo .legend li::before {
    margin: 0;
    flex: none;
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
  fieldset .button {
    justify-self: start;
  }
  .shown {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    margin-block-end: 0.5em;
  }
  .shown p {
    margin: 0;
  }
  footer {
    margin-block-start: 1.5em;
    padding-block-start: 1em;
    border-block-start: 2px solid var(--_lo-text);
    font-size: 0.9375em;
  }
  .lo footer dl {
    padding: 0;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr));
    gap: 0.5em 1.5em;
  }
  footer dt {
    color: var(--_lo-muted);
  }
  footer dd {
    margin: 0;
  }
  .on-paper {
    display: none;
  }
  @media print {
    .controls,
    .shown,
    .link,
    .choice .button:not([aria-pressed='true']) {
      display: none;
    }
    .on-paper {
      display: block;
    }
    .block {
      content-visibility: visible;
    }
    .block dl > div {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .lo .panel,
    .banner {
      border: 1px solid CanvasText;
    }
  }
`;

export const styles = [signs, grids, around];
