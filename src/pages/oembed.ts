import { OSLO, OSLO_COUNTY } from '../documents/oslo.ts';
import { html } from './html.ts';
import { pageName } from './links.ts';
import { headingOf, placeName, type AreaViews } from './page.ts';
import type { Speech } from './speech.ts';

/** Height in pixels until the page has told its own. */
export const FRAME_HEIGHT = 900;
const WIDTH = 640;

/** The frame that shows a page on another site: exactly one element, since that is all that some take. */
export function frameOf(base: string, code: string, title: string, language = 'nb'): string {
  const src = `${base}pages/${pageName(code, language)}?embed`;
  return html`<iframe src="${src}" title="${title}" width="100%" height="${String(FRAME_HEIGHT)}" loading="lazy"></iframe>`.toString();
}

/**
 * `oembed/<code>.json`: what a site that is given the bare address of a page shows instead (oEmbed 1.0, rich). One for each
 * language, since the frame shows the page whose address was given.
 * Undefined for a tree without a public address: a frame needs one.
 */
export function oembedOf(views: AreaViews, speech: Speech): string | undefined {
  const { area } = views;
  if (!area.base) return undefined;
  const [sender] = area.sender.names;
  const document = {
    version: '1.0',
    type: 'rich',
    title: headingOf(views, speech),
    provider_name: sender?.name ?? speech.dataPlain(area.debate.title, area.language),
    provider_url: area.base,
    cache_age: 3600,
    html: frameOf(
      area.base,
      area.area.code === OSLO_COUNTY ? OSLO : area.area.code,
      speech.plain('frame.title', { place: placeName(area.area, speech) }),
      speech.language,
    ),
    width: WIDTH,
    height: FRAME_HEIGHT,
  };
  return `${JSON.stringify(document)}\n`;
}
