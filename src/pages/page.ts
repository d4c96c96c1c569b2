/* eslint-disable lit-a11y/valid-lang -- the language of a page is a value */
import type { Area, Debate, Words } from '../../data-schema/v1/types.ts';
import { hasCouncil } from '../documents/compare-lead.ts';
import { comparison, type ComparisonView } from '../documents/compare.ts';
import { capital } from '../documents/ranking-words.ts';
import { ranking, type RankingView } from '../documents/ranking.ts';
import { answersPart } from './answers-part.ts';
import { aboutPart, morePart, votePart } from './around-parts.ts';
import { headOf } from './head.ts';
import { html, type Content } from './html.ts';
import { pageName } from './links.ts';
import { resultsPart } from './results-part.ts';
import { pageLanguages, type PageLanguage, type Speech, type Speeches } from './speech.ts';

/** What the pages of a debate have in common. */
export interface PageSite {
  /** Address of the folder with `lo.js`; without it the pages have no widgets. */
  readonly scripts?: string;
  readonly election?: Debate['election'];
  readonly dates?: Debate['dates'];
  /** Whether there is an oEmbed file, a page that lists all areas, a CSV file and a calendar beside the pages. */
  readonly oembed?: boolean;
  readonly index?: boolean;
  readonly csv?: boolean;
  readonly calendar?: boolean;
}

/** Everything a page shows of an area: the same views that the elements paint. */
export interface AreaViews {
  readonly area: Area;
  readonly words?: Words;
  readonly ranking: RankingView;
  /** One for each federation that has released its own result. */
  readonly federations: readonly RankingView[];
  readonly comparison: ComparisonView;
  /** Which of the two there is anything to say of. */
  readonly has: { readonly results: boolean; readonly answers: boolean };
}

/** The views of one area, made once for all languages. */
export function viewsOf(area: Area, words?: Words): AreaViews {
  const all = ranking(area);
  const answers = comparison(area);
  return {
    area,
    words: words ?? (typeof area.words === 'object' ? area.words : undefined),
    ranking: all,
    federations: all.federations.map(({ id }) => ranking(area, { federation: id })),
    comparison: answers,
    has: {
      results: all.questions.length > 0,
      // Where there is no council no list stands for election: there is nothing to be missing.
      answers: hasCouncil(area.area) || answers.standing > 0,
    },
  };
}

/** What the page is about, in a sentence: its first heading, and its title. With nothing to say of it, the place alone. */
export function headingOf({ area, has }: AreaViews, speech: Speech): string {
  // A group's name begins as in a sentence: "de minste kommunene i Nordland".
  const place = capital(placeName(area.area, speech));
  if (!has.results && !has.answers) return place;
  const key = has.results ? (has.answers ? 'page.title' : 'page.title.results') : 'page.title.answers';
  return speech.plain(key, { place });
}

/** A place's names, as they stand alone. */
export function placeName({ level, names, code }: Area['area'], speech: Speech): string {
  return level === 'country' ? speech.plain('place.all') : names.join(' – ') || code;
}

/** A place's names inside a sentence: "i hele landet". */
export function placeWithin(area: Area['area'], speech: Speech): string {
  return area.level === 'country' ? speech.plain('place.all.within') : placeName(area, speech);
}

/**
 * One area's page: everything its widgets show and the lists' words, as HTML that needs no script. Where the site has
 * scripts the widgets take over; what stands here is what they hold until then.
 */
export function areaPage(views: AreaViews, site: PageSite, { page, results, answers }: Speeches): string {
  const { area, has } = views;
  const heading = headingOf(views, page);
  const document = html`<!doctype html>
<html lang="${page.language}">
${headOf(views, site, page)}
<body id="embed">
<a class="skip" href="#innhold">${page.say('skip')}</a>
<header>
<p class="debate"><bdi>${page.data(area.debate.title, area.language)}</bdi></p>
${languageLinks(area.area.code, page.language, page)}
${marks(area, page)}
<h1>${heading}</h1>
</header>
<main id="innhold">
${has.results && widget('lo-top-issues', area, resultsPart(views.ranking, views.federations, results))}
${!has.results && !has.answers && html`<p>${results.say('empty')}</p>`}
${has.answers && widget('lo-party-compare', area, answersPart(views.comparison, views.words, answers))}
${votePart(area, site, page)}
${morePart(area, site, page)}
</main>
${aboutPart(area, answers)}
</body>
</html>
`;
  return document.toString();
}

/** That data is made up, or not public: on top, and never to be overlooked. */
function marks({ fictional, internal }: Area, speech: Speech): Content {
  return [
    fictional && html`<p class="mark">${speech.say('fictional')}</p>`,
    internal && html`<p class="mark">${speech.say('internal')}</p>`,
  ];
}

/** The element with the content as its fallback. It finds its data beside the page, wherever the tree is moved. */
function widget(tag: 'lo-top-issues' | 'lo-party-compare', { area }: Area, content: Content): Content {
  if (tag === 'lo-top-issues')
    return html`<lo-top-issues src="../" area="${area.code}">${content}</lo-top-issues>`;
  return html`<lo-party-compare src="../" area="${area.code}">${content}</lo-party-compare>`;
}

const ownNames: Readonly<Record<PageLanguage, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** The same page in the other languages. */
export function languageLinks(code: string, language: PageLanguage, speech: Speech): Content {
  const link = (each: PageLanguage) =>
    each === language
      ? html`<li aria-current="page">${ownNames[each]}</li>`
      : html`<li><a href="${pageName(code, each)}" lang="${each}" hreflang="${each}">${ownNames[each]}</a></li>`;
  return html`<nav class="languages" aria-label="${speech.plain('page.languages')}"><ul>${pageLanguages.map(link)}</ul></nav>`;
}
