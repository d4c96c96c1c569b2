/* eslint-disable lit-a11y/valid-lang -- the language of a page is a value */
import type { Debate, DebateArea } from '../../data-schema/v1/types.ts';
import { capital } from '../documents/ranking-words.ts';
import { OSLO_COUNTY } from '../documents/oslo.ts';
import { senderPart, votePart } from './around-parts.ts';
import { commonHead } from './head.ts';
import { html, type Content } from './html.ts';
import { pageName } from './links.ts';
import { languageLinks, type PageSite } from './page.ts';
import type { Speech, Speeches } from './speech.ts';

/** The page that leads to all others: every area with a page, by county. */
export function indexPage(debate: Debate, site: PageSite, { page, answers }: Speeches): string {
  const { sender, language, updated, base, fictional, internal } = debate;
  const siteName = page.dataPlain(debate.title, language);
  const areas = debate.areas.filter(each => each.file);
  // Many a local organisation asks the lists and has no survey of its own.
  const description = page.plain(debate.questions.length > 0 ? 'index.lead' : 'index.lead.answers');
  return html`<!doctype html>
<html lang="${page.language}">
<head>
${commonHead(
  {
    title: `${page.plain('index')} – ${siteName}${fictional ? ` (${page.plain('fictional')})` : ''}`,
    description,
    name: 'index',
    base,
    hidden: internal === true || fictional === true,
    siteName,
  },
  page.language,
)}
<script defer src="embed.js"></script>
</head>
<body id="embed">
<a class="skip" href="#innhold">${page.say('skip')}</a>
<header>
<p class="debate"><bdi>${page.data(debate.title, language)}</bdi></p>
${languageLinks('index', page.language, page)}
${fictional && html`<p class="mark">${page.say('fictional')}</p>`}${internal && html`<p class="mark">${page.say('internal')}</p>`}
<h1>${page.say('index')}</h1>
</header>
<main id="innhold">
<p>${description}</p>
${areas.filter(each => each.level === 'country').map(each => html`<p>${link(each, page)}</p>`)}
${areas.filter(each => each.level === 'county').map(county => countyPart(county, areas, page))}
${othersPart(areas, page)}
${votePart({ debate: { id: debate.id, title: debate.title, electionDay: debate.election?.day }, language }, site, page)}
</main>
${senderPart({ sender, language, updated, base, name: 'index' }, answers)}
</body>
</html>
`.toString();
}

function countyPart(county: DebateArea, areas: readonly DebateArea[], speech: Speech): Content {
  const inside = areas.filter(each => each.parent === county.code);
  const [city] = inside;
  if (city && county.code === OSLO_COUNTY)
    return html`<h2>${link(city, speech)}${counted(city, speech)}</h2>
`;
  return html`<h2>${link(county, speech)}</h2>
${list(inside, speech)}`;
}

/** Areas under no county that has a page, and groups across borders. */
function othersPart(areas: readonly DebateArea[], speech: Speech): Content {
  const counties = new Set(areas.filter(each => each.level === 'county').map(each => each.code));
  const others = areas.filter(
    ({ level, parent }) => (level === 'municipality' || level === 'group') && !counties.has(parent ?? ''),
  );
  return (
    others.length > 0 &&
    html`<h2>${speech.say('index.others')}</h2>
${list(others, speech)}`
  );
}

const list = (areas: readonly DebateArea[], speech: Speech): Content =>
  areas.length > 0 &&
  html`<ul class="areas">${areas.map(
    area =>
      html`<li>${link(area, speech)}${counted(area, speech)}</li>
`,
  )}</ul>`;

/** Where nobody has answered, nobody may have been asked: the page of the area says which. */
const counted = ({ lists: of = 0, answered: n = 0 }: DebateArea, speech: Speech): Content =>
  n > 0 && html` <small>${speech.say('index.answered', { n, of })}</small>`;

function link({ code, names, level }: DebateArea, speech: Speech): Content {
  const name = level === 'country' ? speech.plain('place.all') : capital(names.join(' – '));
  return html`<a href="${pageName(code, speech.language)}">${name}</a>`;
}
