/* eslint-disable lit-a11y/valid-lang -- the language of a page is a value */
import type { Area } from '../../data-schema/v1/types.ts';
import { OSLO } from '../documents/oslo.ts';
import { commonHead } from './head.ts';
import { html } from './html.ts';
import { oembedName, pageName } from './links.ts';
import type { PageSite } from './page.ts';
import type { Speech } from './speech.ts';

/** The page of a county that sends on, with and without scripts; a frame keeps what it asked for. */
export function sendingPage(area: Area, site: PageSite, speech: Speech): string {
  const { base, fictional, internal, debate, language } = area;
  const name = area.area.names.join(' – ');
  const target = pageName(OSLO, speech.language);
  const description = speech.plain('page.sent');
  return html`<!doctype html>
<html lang="${speech.language}">
<head>
${commonHead(
  {
    title: name,
    description,
    name: OSLO,
    base,
    hidden: internal === true || fictional === true,
    siteName: speech.dataPlain(debate.title, language),
  },
  speech.language,
)}
${
  site.oembed &&
  base &&
  html`<link rel="alternate" type="application/json+oembed" href="${base}oembed/${oembedName(area.area.code, speech.language)}" title="${name}">`
}
<link rel="next" href="${target}">
<script defer src="embed.js"></script>
<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>
</head>
<body id="embed">
<main id="innhold">
${fictional && html`<p class="mark">${speech.say('fictional')}</p>`}${internal && html`<p class="mark">${speech.say('internal')}</p>`}
<h1><bdi>${name}</bdi></h1>
<p>${description} <a href="${target}">${speech.say('page.sent.link')}</a></p>
</main>
</body>
</html>
`.toString();
}
