import { clean } from '../locales/index.ts';
import { html, type Content } from './html.ts';

/** A web address that may be a link, or undefined: `javascript:` and `data:` never are. */
export function webLink(value: string | undefined): string | undefined {
  return value && /^https?:\/\//i.test(value) && URL.canParse(value) ? new URL(value).href : undefined;
}

/** A source or an address for people: a link where it is a web address or an e-mail address, else the text. */
export function addressed(value: string): Content {
  const url = webLink(value);
  if (url) return html`<a href="${url}">${clean(value)}</a>`;
  if (/^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(value)) return html`<a href="mailto:${value}">${clean(value)}</a>`;
  return html`<bdi>${clean(value)}</bdi>`;
}

/** File name of an oEmbed document: that of the page in bokmål has no language in it. */
export function oembedName(code: string, language: string): string {
  return language === 'nb' ? `${code}.json` : `${code}.${language}.json`;
}

/** File name of a page beside the others: `3201.html`, `3201.nn.html`. */
export function pageName(code: string, language: string): string {
  return language === 'nb' ? `${code}.html` : `${code}.${language}.html`;
}
