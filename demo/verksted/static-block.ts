import type { Area } from '../../data-schema/v1/types.ts';
import { figureSays, type RankingQuestion } from '../../src/documents/ranking.ts';
import { html, type Content } from '../../src/pages/html.ts';
import type { AreaViews, Speeches } from '../../src/pages/index.ts';
import { ISSUES, questionShown } from './question-shown.ts';
import { snippetTexts } from './snippet-texts.ts';

/** What a block is written of: an area, and the language it is written in. */
export interface BlockMatter {
  readonly views: AreaViews;
  readonly speeches: Speeches;
}

/**
 * Heading, a small real table, who stands behind it and from when, and a link where there is a page: what stands when
 * nothing else does. It does not change by itself, so it says which day it is from.
 */
export function blockOf(tag: 'top-issues' | 'party-compare', matter: BlockMatter, link?: Content): Content {
  const { speeches, views } = matter;
  const texts = snippetTexts[speeches.page.language];
  const { area, ranking } = views;
  const place = placeName(area, speeches);
  const heading = tag === 'top-issues' ? texts.results(place) : texts.answers(place);
  const mark = area.fictional ? 'fictional' : area.internal ? 'internal' : undefined;
  return html`<h2>${heading}</h2>
${mark && html`<p><strong>${speeches.page.say(mark)}</strong></p>`}
${tag === 'top-issues' ? resultsTable(matter) : answersTable(matter)}
<p>${speeches.results.say(ranking.about)}</p>
${link !== undefined && html`<p>${link}</p>`}`;
}

/** The area by name, to stand after "in". */
export function placeName({ area }: Area, { page }: Speeches): string {
  if (area.level === 'country') return snippetTexts[page.language].country;
  return area.names.join(' – ') || area.code;
}

/**
 * What members chose, from the same view as the widget: the first question that has something to show. Whose answers
 * they are stands above the table, not in its caption: some editors drop a caption, others make a cell of it.
 */
function resultsTable({ views, speeches: { results } }: BlockMatter): Content {
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
function answersTable({ views, speeches: { page, answers } }: BlockMatter): Content {
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
