import { html, nothing } from 'lit';

/** A heading of a level that is known only when the page is there; past h6 it stays h6. */
export function heading(level: number, content: unknown, part?: string): unknown {
  const p = part ?? nothing;
  if (level <= 2) return html`<h2 part=${p}>${content}</h2>`;
  if (level === 3) return html`<h3 part=${p}>${content}</h3>`;
  if (level === 4) return html`<h4 part=${p}>${content}</h4>`;
  if (level === 5) return html`<h5 part=${p}>${content}</h5>`;
  return html`<h6 part=${p}>${content}</h6>`;
}
