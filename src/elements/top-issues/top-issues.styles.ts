import { css } from 'lit';

export const styles = css`
  .lo .asked {
    margin-block-end: 0.1em;
    color: var(--_lo-muted);
  }
  .question {
    margin-block: 1.25em 2em;
  }
  .why {
    padding: 0.75em 1em 0;
    margin-block-end: 1em;
    background: var(--_lo-surface-raised);
    border-inline-start: 0.25em solid var(--_lo-border);
    overflow: hidden;
  }
  .lo .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin: 0 0 0.75em;
    padding: 0;
    font-size: 0.875em;
    color: var(--_lo-muted);
    list-style: '';
  }
  .legend li {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .legend svg {
    flex: none;
  }
  .name {
    display: inline-block;
  }
  .name::first-letter {
    text-transform: uppercase;
  }
  .lo .rows {
    margin: 0;
    padding: 0;
    list-style: '';
  }
  .row {
    display: grid;
    grid-template:
      'rank label label' auto
      '. value picture' auto
      '. extra extra' auto / 1.6em 3.5em minmax(0, 1fr);
    column-gap: 0.5em;
    align-items: center;
    padding-block: 0.6em;
    border-block-start: 1px solid var(--_lo-line);
  }
  .rows > :last-child {
    border-block-end: 1px solid var(--_lo-line);
  }
  .rank {
    grid-area: rank;
    align-self: start;
    color: var(--_lo-muted);
    font-variant-numeric: tabular-nums;
  }
  .label {
    grid-area: label;
    hyphens: auto;
  }
  .extra {
    grid-area: extra;
  }
  .leading .row {
    grid-template-columns: 0 0 minmax(0, 1fr);
    column-gap: 0;
  }
  .aside,
  .lo .answers {
    font-size: 0.875em;
  }
  .aside {
    color: var(--_lo-muted);
  }
  .answers {
    display: table;
    padding-block: 0.15em;
  }
  .value {
    grid-area: value;
    text-align: end;
    font-size: 0.875em;
    line-height: 1.2;
    text-wrap: balance;
    color: var(--_lo-muted);
  }
  .value.number {
    font-size: 1.15em;
    font-weight: 700;
    color: var(--_lo-text);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .picture {
    grid-area: picture;
    position: relative;
    padding-inline: 0.25em 0.4em;
  }
  .bar {
    display: block;
    overflow: visible;
  }
  .fill {
    fill: var(--_lo-accent);
  }
  .open {
    fill: none;
    stroke: var(--_lo-accent);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
  .bar path {
    fill: var(--_lo-text);
    stroke: var(--_lo-surface);
    stroke-width: 2;
    paint-order: stroke;
  }
  .selected {
    box-shadow: -0.3em 0 0 var(--_lo-accent);
  }
  .lo .more {
    margin-block: 0.75em;
  }
  .lo .notes {
    max-inline-size: 42em;
    margin-block: 0.75em 0;
    font-size: 0.875em;
    color: var(--_lo-muted);
  }
  @container lo (inline-size >= 40em) {
    .rows:not(.leading) .row {
      grid-template:
        'rank label value picture' auto
        '. extra value picture' auto / 1.6em minmax(0, 5fr) 4.5em minmax(0, 6fr);
    }
  }
  @media not print {
    .folded .rest {
      display: none;
    }
  }
  @media print {
    .tools,
    .answers {
      display: none;
    }
    .row,
    .question h3 {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .fill {
      fill: CanvasText;
    }
    .open {
      stroke: CanvasText;
    }
    .bar path {
      fill: LinkText;
      stroke: Canvas;
    }
    .selected {
      outline: 2px solid Highlight;
    }
  }
`;
