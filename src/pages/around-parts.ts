import type { Area, Debate } from '../../data-schema/v1/types.ts';
import { OSLO_COUNTY } from '../documents/oslo.ts';
import { html, type Content } from './html.ts';
import { addressed, pageName, webLink } from './links.ts';
import type { PageSite } from './page.ts';
import type { Speech } from './speech.ts';

/** The election authority's own page on where and when to vote. */
export const VOTE = 'https://www.valg.no/';

/** Where and when to vote, and the dates that matter. */
export function votePart(
  { debate, language }: Pick<Area, 'debate' | 'language'>,
  { election, dates = [], calendar }: PageSite,
  speech: Speech,
): Content {
  const day = election?.day ?? debate.electionDay;
  return html`<section class="vote">
<h2>${speech.say('vote')}</h2>
${election?.name !== undefined && html`<p>${speech.data(election.name, language)}</p>`}
<p>${day && [speech.say('vote.day', { date: day }), ' ']}<a href="${VOTE}">${speech.say('vote.link')}</a></p>
${
  dates.length > 0 &&
  html`<h3>${speech.say('dates')}</h3>
<ul class="dates">${dates.map(each => dateItem(each, language, speech))}</ul>
${calendar && html`<p><a href="../dates.ics">${speech.say('vote.calendar')}</a></p>`}`
}
</section>`;
}

function dateItem(
  { date, to, label, url }: NonNullable<Debate['dates']>[number],
  language: string,
  speech: Speech,
): Content {
  const link = webLink(url);
  const what = speech.data(label, language);
  const when = to ? speech.say('dates.to', { from: date, to }) : speech.day(date);
  return html`<li><strong>${when}</strong>: ${link ? html`<a href="${link}">${what}</a>` : what}</li>`;
}

/** The pages of the areas around this one, and the data behind it. */
export function morePart({ area, places }: Area, site: PageSite, speech: Speech): Content {
  const around = places.filter(each => each.url && each.code !== area.code && each.code !== OSLO_COUNTY);
  const name = (place: Area['area']) =>
    place.level === 'country'
      ? speech.say('page.more.country')
      : place.level === 'county'
        ? speech.say('page.more.county', { place: place.names.join(' – ') })
        : html`<bdi>${place.names.join(' – ')}</bdi>`;
  return html`<nav class="more" aria-labelledby="se-ogsa"><h2 id="se-ogsa">${speech.say('page.more')}</h2>
<ul>${around.map(place => html`<li><a href="${pageName(place.code, speech.language)}">${name(place)}</a></li>`)}
${site.index && html`<li><a href="${pageName('index', speech.language)}">${speech.say('page.more.all')}</a></li>`}
${site.csv && html`<li><a href="../areas/${area.code}.csv">${speech.say('page.download')}: ${speech.say('page.download.csv')}</a></li>`}
<li><a href="../areas/${area.code}.json">${speech.say('page.download')}: ${speech.say('page.download.json')}</a></li></ul></nav>`;
}

/** What a footer needs of an area or of a whole debate. */
export interface Published {
  readonly sender: Area['sender'];
  readonly language: string;
  readonly updated: string;
  readonly base?: string;
  /** Name of the page's file without language and ending. */
  readonly name: string;
}

/** Who publishes, ties to parties, when, and where to report mistakes. Always shown. */
export function senderPart({ sender, language, updated, base, name }: Published, speech: Speech): Content {
  const { names, paidBy, ties, contact, press, corrections } = sender;
  const line = (label: string, content: Content) =>
    content &&
    html`<div><dt>${speech.say(label)}</dt> <dd>${content}</dd></div>
`;
  const address = base && `${base}pages/${pageName(name, speech.language)}`;
  return html`<footer>
<h2>${speech.say('page.about')}</h2>
${ties !== undefined && html`<p>${speech.data(ties, language)}</p>`}
<dl>
${line(
  'sender',
  names.map((each, i) => {
    const link = webLink(each.url);
    return [i > 0 && ', ', link ? html`<a href="${link}">${each.name}</a>` : html`<bdi>${each.name}</bdi>`];
  }),
)}${line('paidBy', paidBy !== undefined && speech.data(paidBy, language))}${line('contact', contact && addressed(contact))}${line(
    'press',
    press && addressed(press),
  )}${line('corrections', addressed(corrections))}${line('address', address && html`<a href="${address}">${address}</a>`)}</dl>
<p class="small">${speech.say('updated', { date: updated })}</p>
</footer>`;
}

/** The footer of an area's page. */
export function aboutPart(area: Area, speech: Speech): Content {
  const { sender, language, updated, base } = area;
  return senderPart({ sender, language, updated, base, name: area.area.code }, speech);
}
