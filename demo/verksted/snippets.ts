import type { Area } from '../../data-schema/v1/types.ts';
import { figureSays, type RankingQuestion } from '../../src/documents/ranking.ts';
import { attributes, html, type Content } from '../../src/pages/html.ts';
import { frameOf, type AreaViews, type PageLanguage, type Speeches } from '../../src/pages/index.ts';
import { pageName } from '../../src/pages/links.ts';
import { pictureOf } from './picture.ts';
import { ISSUES, questionShown } from './question-shown.ts';
import { snippetTexts } from './snippet-texts.ts';

/** The ways of putting an area on a page, in the order an editor should try them. */
export const rungs = ['script', 'link', 'box', 'frame-link', 'frame', 'address', 'table', 'picture'] as const;
export type Rung = (typeof rungs)[number];

/** What of an area is put on the page. */
export type Part = 'both' | 'top-issues' | 'party-compare';

/** Everything a snippet is made of. */
export interface SnippetMatter {
  /** Address of the tree, with a slash last. */
  readonly tree: string;
  /** Address of the area's own file, where only that is put up. */
  readonly file?: string;
  /** Address of `lo.js`. */
  readonly script: string;
  readonly views: AreaViews;
  readonly part: Part;
  readonly speeches: Speeches;
}

/** Where the picture will be, until the reader has put it up. */
const PICTURES = 'https://DIN-ADRESSE/bilder/';

const painters: Readonly<Record<Rung, (matter: SnippetMatter) => string>> = {
  script: scriptRung,
  link: linkRung,
  box: boxRung,
  'frame-link': frameLinkRung,
  frame: frameRung,
  address: addressRung,
  table: tableRung,
  picture: pictureRung,
};

/** The text to paste for a rung. All rungs lead to the same page, and name the place in words. */
export function snippetOf(rung: Rung, matter: SnippetMatter): string {
  return painters[rung](matter);
}

/** Parts that the area has anything to say in, of those asked for. */
export function partsOf({ has }: AreaViews, part: Part): Exclude<Part, 'both'>[] {
  const all = [has.results && ('top-issues' as const), has.answers && ('party-compare' as const)];
  const there = all.filter(each => each !== false);
  const chosen = there.filter(each => part === 'both' || part === each);
  return chosen.length > 0 ? chosen : there;
}

/** Address of the readable page of the area, in the language of the snippet. */
export function pageAddress({ tree, views, speeches }: SnippetMatter): string {
  return `${tree}pages/${pageName(views.area.area.code, speeches.page.language)}`;
}

function scriptRung(matter: SnippetMatter): string {
  const { script, tree, file, views, part, speeches } = matter;
  const { language } = speeches.page;
  const given = attributes({
    src: file ?? tree,
    area: file ? undefined : views.area.area.code,
    lang: language === 'nb' ? undefined : language,
  });
  const element = (tag: Exclude<Part, 'both'>) =>
    tag === 'top-issues'
      ? html`<lo-top-issues${given}>\n${blockOf(tag, matter)}\n</lo-top-issues>`
      : html`<lo-party-compare${given}>\n${blockOf(tag, matter)}\n</lo-party-compare>`;
  return linesOf([
    html`<script type="module" src="${script}"></script>`,
    ...partsOf(views, part).map(element),
  ]);
}

function linkRung(matter: SnippetMatter): string {
  return linesOf(partsOf(matter.views, matter.part).map(tag => html`<p>${linkOf(tag, matter)}</p>`));
}

function boxRung(matter: SnippetMatter): string {
  const { tree, file, views, part, speeches } = matter;
  const box = (tag: Exclude<Part, 'both'>) => {
    const given = attributes({
      'data-lo-widget': `lo-${tag}`,
      'data-lo-src': file ?? tree,
      'data-lo-area': file ? undefined : views.area.area.code,
      'data-lo-lang': speeches.page.language === 'nb' ? undefined : speeches.page.language,
    });
    return html`<div${given}>\n<p><a href="${pageAddress(matter)}">${labelOf(tag, matter)}</a></p>\n</div>`;
  };
  return linesOf(partsOf(views, part).map(box));
}

function frameRung({ tree, views, speeches }: SnippetMatter): string {
  const title = speeches.page.plain('frame.title', { place: placeOf(views.area, speeches) });
  const { language } = speeches.page;
  const { code } = views.area.area;
  const frame = frameOf(tree, code, title);
  return language === 'nb' ? frame : frame.replace(pageName(code, 'nb'), pageName(code, language));
}

/** For the source of a text: where the editor takes the frame away, the link below it is left. */
function frameLinkRung(matter: SnippetMatter): string {
  const { views, speeches } = matter;
  const label = snippetTexts[speeches.page.language].ownPage(placeOf(views.area, speeches));
  return `${frameRung(matter)}\n${html`<p><a href="${pageAddress(matter)}">${label}</a></p>`.toString()}`;
}

/**
 * The name in a paragraph of its own: sites that know oEmbed look for an address that stands alone. It is text, which some
 * paste where it is read as markup: a name must not be either.
 */
function addressRung(matter: SnippetMatter): string {
  const texts = snippetTexts[matter.speeches.page.language];
  const place = placeOf(matter.views.area, matter.speeches).replace(/[<>&]/g, '');
  return `${texts.debate(place)}:\n\n${pageAddress(matter)}`;
}

function tableRung(matter: SnippetMatter): string {
  const { views, part } = matter;
  return linesOf(partsOf(views, part).map(tag => blockOf(tag, matter)));
}

/** The picture says all it says in words too; where it is not shown, they are, and the link below it is left. */
function pictureRung(matter: SnippetMatter): string {
  const picture = pictureOf(matter.views, matter.speeches.page.language);
  const [tag = 'top-issues'] = partsOf(matter.views, 'top-issues');
  const address = pageAddress(matter);
  return linesOf([
    picture &&
      html`<p><a href="${address}"><img src="${PICTURES}${picture.fileName}" width="600" alt="${picture.alt}"></a></p>`,
    html`<p><a href="${address}">${labelOf(tag, matter)}</a></p>`,
  ]);
}

/** Heading, a small real table and a link: what stands when nothing else does. */
function blockOf(tag: Exclude<Part, 'both'>, matter: SnippetMatter): Content {
  const { speeches, views } = matter;
  const texts = snippetTexts[speeches.page.language];
  const { area } = views;
  const place = placeOf(area, speeches);
  const heading = tag === 'top-issues' ? texts.results(place) : texts.answers(place);
  const mark = area.fictional ? 'fictional' : area.internal ? 'internal' : undefined;
  return html`<h2>${heading}</h2>
${mark && html`<p><strong>${speeches.page.say(mark)}</strong></p>`}
${tag === 'top-issues' ? resultsTable(matter) : answersTable(matter)}
<p>${linkOf(tag, matter)}</p>`;
}

/** Marked, so that a site with `lo.js` turns it into the widget where the element around it was taken away. */
function linkOf(tag: Exclude<Part, 'both'>, matter: SnippetMatter): Content {
  return html`<a data-lo="${tag}" href="${pageAddress(matter)}">${labelOf(tag, matter)}</a>`;
}

function labelOf(tag: Exclude<Part, 'both'>, { speeches, views }: SnippetMatter): string {
  const texts = snippetTexts[speeches.page.language];
  const place = placeOf(views.area, speeches);
  return tag === 'top-issues' ? texts.seeResults(place) : texts.seeAnswers(place);
}

function placeOf({ area }: Area, { page }: Speeches): string {
  if (area.level === 'country') return snippetTexts[page.language].country;
  return area.names.join(' – ') || area.code;
}

/**
 * What members chose, from the same view as the widget: the first question that has something to show. Whose answers
 * they are stands above the table, not in its caption: some editors drop a caption, others make a cell of it.
 */
function resultsTable({ views, speeches: { results } }: SnippetMatter): Content {
  const question = questionShown(views.ranking) ?? views.ranking.questions[0];
  if (!question) return html`<p>${results.say('empty')}</p>`;
  const reasons = question.reasons.map(each => html`<p>${results.say(each)}</p>\n`);
  if (question.state === 'none') return reasons;
  const shown = question.shown.label;
  const about = [results.say(question.heading), '.', question.notes.map(each => [' ', results.say(each)])];
  if (question.state === 'leading')
    return html`${reasons}<p>${about}</p>
<ul>
${question.rows.map(({ title }) => html`<li>${results.say(title)}</li>\n`)}</ul>`;
  return html`${reasons}<p>${about}</p>
<table>
<thead><tr><th scope="col">${results.say('column.issue')}</th><th scope="col">${
    shown.key === 'place.country' ? results.say('place.all') : results.say(shown)
  }</th></tr></thead>
<tbody>
${topRows(question).map(
  ({ title, figure }) =>
    html`<tr><th scope="row">${results.say(title)}</th><td>${results.say(figureSays(figure))}</td></tr>\n`,
)}</tbody>
</table>`;
}

const topRows = ({ rows }: RankingQuestion) => rows.slice(0, ISSUES);

/** Every list that stands and how much it has answered; never how often it agrees. */
function answersTable({ views, speeches: { page, answers } }: SnippetMatter): Content {
  const { comparison } = views;
  const { answered, standing, asked, language } = comparison;
  const lead = comparison.lead.map(each => html`<p>${answers.say(each)}</p>\n`);
  if (standing === 0 || comparison.empty) return lead;
  return html`<p>${page.say('answered', { n: answered, of: standing })}</p>
<table>
<thead><tr><th scope="col">${page.say('column.list')}</th><th scope="col">${page.say('column.reply')}</th></tr></thead>
<tbody>
${comparison.allColumns.map(
  column =>
    html`<tr><th scope="row">${
      column.known ? page.data(column.name, language) : answers.say('unknownList', { id: column.id })
    }</th><td>${
      column.answered > 0
        ? answers.say('column.answered', { n: column.answered, of: asked })
        : answers.say(`reply.${column.reply}`)
    }</td></tr>\n`,
)}</tbody>
</table>`;
}

/** Lines without what is empty: editors keep every line break they are given. */
function linesOf(parts: readonly Content[]): string {
  return html`${parts.map(part => [part, '\n'])}`
    .toString()
    .split('\n')
    .filter(line => line.trim() !== '')
    .join('\n');
}

/** Languages of snippets: those that pages are written in. */
export type SnippetLanguage = PageLanguage;
