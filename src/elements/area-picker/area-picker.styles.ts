import { css } from 'lit';

export const styles = css`
  .all {
    margin-block-start: 0.75em;
  }
  .lo .county {
    margin-block: 0.25em;
    padding-inline-start: 1em;
  }
  .lo .places {
    margin: 0.25em 0 0.5em;
    padding-inline-start: 1em;
    columns: 14em auto;
    list-style: none;
  }
  .places li {
    break-inside: avoid;
  }
  .places .link-button {
    min-block-size: 2.25em;
  }
  .link-button[aria-current] {
    font-weight: 700;
    text-decoration: none;
  }
  @media (forced-colors: active) {
    .link-button[aria-current] {
      color: Highlight;
    }
  }
`;
