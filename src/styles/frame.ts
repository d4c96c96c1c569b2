import { css } from 'lit';

/**
 * The frame around everything an element shows. `all: initial` keeps the page's inherited styles out and gives back the
 * reader's own font size, whatever the page's root says; measures inside are in `em`. Of the page, the font and the
 * colour scheme come through. It holds what only screen readers see: in a box of the page that scrolls, that would else
 * lie outside the box and make the page as long as what is in it.
 */
export const frame = css`
  :host {
    display: block;
    flex-grow: 1;
  }
  :host([hidden]) {
    display: none;
  }
  .lo {
    all: initial;
    display: block;
    position: relative;
    color-scheme: inherit;
    font-family: var(--lo-font, inherit);
    line-height: 1.5;
    color: var(--_lo-text);
    background: var(--_lo-surface);
    overflow-wrap: break-word;
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
    container: lo / inline-size;
    min-inline-size: min(15em, 75vw);
  }
  .lo,
  .lo * {
    box-sizing: border-box;
  }
  .lo:empty {
    display: none;
  }
  .lo :is(h2, h3, h4, h5, h6) {
    margin: 0 0 0.4em;
    font-size: 1.15em;
    line-height: 1.25;
    text-wrap: balance;
  }
  .lo h2 {
    font-size: 1.4em;
  }
  .lo p {
    margin: 0 0 0.75em;
  }
  .lo :is(ul, ol, dl) {
    margin: 0 0 0.75em;
    padding-inline-start: 1.4em;
  }
  .lo a {
    color: var(--_lo-accent);
    text-underline-offset: 0.15em;
  }
  .lo :is(button, input, select, textarea) {
    font: inherit;
    letter-spacing: inherit;
  }
  .lo :focus-visible {
    outline: 0.15em solid var(--_lo-focus);
    outline-offset: 0.15em;
  }
  .lo span[lang] {
    unicode-bidi: isolate;
  }
  .lo [hidden] {
    display: none;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .lo .mark {
    display: inline-block;
    margin-inline-end: 0.5em;
    padding: 0.1em 0.6em;
    font-weight: 700;
    color: var(--_lo-on-mark);
    background: var(--_lo-mark);
    border-radius: var(--_lo-radius);
  }
  .lo :is(.notice, .problem) {
    padding: 0.75em 1em;
    background: var(--_lo-surface-raised);
    border-inline-start: 0.25em solid var(--_lo-border);
  }
  .problem > :last-child {
    margin: 0;
  }
  .lo .problem + * {
    margin-block-start: 0.75em;
  }
  .hint {
    color: var(--_lo-muted);
  }
  @media (prefers-reduced-motion: reduce) {
    .lo * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
