import { dataBlock, html, type Content } from './html.ts';
import { oembedName, pageName, webLink } from './links.ts';
import { headingOf, placeName, placeWithin, type AreaViews, type PageSite } from './page.ts';
import { pageLanguages, type PageLanguage, type Speech } from './speech.ts';

const locales: Readonly<Record<PageLanguage, string>> = { nb: 'nb_NO', nn: 'nn_NO', en: 'en_GB' };

/** What a head says of a page, whatever is on it. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Name of the file without language and ending: `3201`. */
  readonly name: string;
  readonly base?: string;
  readonly hidden?: boolean;
  /** Name of the site, for those who show the link. */
  readonly siteName: string;
}

/** The part of a head that all pages have. Nothing in it is in the way of a strict content security policy. */
export function commonHead(
  { title, description, name, base, hidden, siteName }: PageHead,
  language: PageLanguage,
): Content {
  const address = base && `${base}pages/${pageName(name, language)}`;
  const others = base ? pageLanguages : [];
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
${hidden && html`<meta name="robots" content="noindex">`}
<link rel="stylesheet" href="style.css">
${address && html`<link rel="canonical" href="${address}">`}
${others.map(
  each =>
    html`<link rel="alternate" hreflang="${each}" href="${base}pages/${pageName(name, each)}">
`,
)}<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:site_name" content="${siteName}">
<meta property="og:locale" content="${locales[language]}">
${address && html`<meta property="og:url" content="${address}">`}`;
}

/** The head of an area's page. */
export function headOf(views: AreaViews, site: PageSite, speech: Speech): Content {
  const { area, has } = views;
  const { code } = area.area;
  const siteName = speech.dataPlain(area.debate.title, area.language);
  const title = headingOf(views, speech);
  return html`<head>
${commonHead(
  {
    title: `${title} – ${siteName}${area.fictional ? ` (${speech.plain('fictional')})` : ''}`,
    description: descriptionOf(views, speech),
    name: code,
    base: area.base,
    hidden: area.internal === true || area.fictional === true,
    siteName,
  },
  speech.language,
)}
${
  site.oembed &&
  area.base &&
  html`<link rel="alternate" type="application/json+oembed" href="${area.base}oembed/${oembedName(code, speech.language)}" title="${title}">`
}
${site.csv && html`<link rel="alternate" type="text/csv" href="../areas/${code}.csv">`}
<script defer src="embed.js"></script>
${site.scripts && html`<script type="module" src="${webLink(`${site.scripts}lo.js`)}"></script>`}
${has.results && dataset(views, site, speech)}
</head>`;
}

function descriptionOf({ area, has }: AreaViews, speech: Speech): string {
  const key =
    has.results && has.answers
      ? 'page.description'
      : has.results
        ? 'page.description.results'
        : has.answers
          ? 'page.description.answers'
          : 'index.lead';
  return speech.plain(key, { place: placeWithin(area.area, speech) });
}

/** The result as search engines read it, where the area has one of its own to show. */
function dataset({ area, ranking }: AreaViews, site: PageSite, speech: Speech): Content {
  const { code } = area.area;
  const own = ranking.questions.some(each => each.state !== 'none' && each.shown.code === code);
  if (!own || !area.base || area.internal || area.fictional) return undefined;
  const place = placeName(area.area, speech);
  const file = (path: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: `${area.base}areas/${code}.${path}`,
  });
  return dataBlock('application/ld+json', {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${speech.plain('results.data', { place })} – ${speech.dataPlain(area.debate.title, area.language)}`,
    description: speech.plain('page.description.results', { place: placeWithin(area.area, speech) }),
    url: `${area.base}pages/${pageName(code, speech.language)}`,
    inLanguage: speech.language,
    dateModified: area.updated,
    isAccessibleForFree: true,
    creator: area.sender.names.map(({ name, url }) => ({
      '@type': 'Organization',
      name,
      url: webLink(url),
    })),
    spatialCoverage: { '@type': 'Place', name: place },
    distribution: [...(site.csv ? [file('csv', 'text/csv')] : []), file('json', 'application/json')],
  });
}
