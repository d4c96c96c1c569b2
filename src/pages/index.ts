/**
 * The views of an area as readable HTML text, and the small files that belong to it. Pure: neither DOM nor Node is
 * needed. Content is escaped where it is written (`html.ts`), so nothing in the data can become markup.
 */
export { areaPage, viewsOf, type AreaViews, type PageSite } from './page.ts';
export { frameOf, oembedOf } from './oembed.ts';
export { pagesPainter, siteOf } from './painter.ts';
export { treePainters } from './tree-painters.ts';
export { speechesIn, pageLanguages, type PageLanguage, type Speeches } from './speech.ts';
