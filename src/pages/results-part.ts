import {
  differencesSay,
  figureSays,
  type Figure,
  type RankingPlace,
  type RankingQuestion,
  type RankingRow,
  type RankingView,
} from '../documents/ranking.ts';
import { attributes, html, type Content } from './html.ts';
import type { Speech } from './speech.ts';

/**
 * What members chose, as tables and lists.
 *
 * @param federations - The same for each federation that has released its own result.
 */
export function resultsPart(view: RankingView, federations: readonly RankingView[], speech: Speech): Content {
  return html`<h2>${speech.say('results')}</h2>
${view.questions.map(each => questionPart(each, 'h3', speech))}
${federations.map(each => federationPart(each, speech))}`;
}

function federationPart(view: RankingView, speech: Speech): Content {
  const name = view.federations.find(({ id }) => id === view.federation)?.name;
  return html`<h3>${name && speech.say(name)}</h3>
${view.questions.map(each => questionPart(each, 'h4', speech))}`;
}

function questionPart(question: RankingQuestion, level: 'h3' | 'h4', speech: Speech): Content {
  const { text, note, reasons, heading, notes, state } = question;
  const asked = html`<bdi>${speech.say(text)}</bdi>`;
  const said = speech.say(heading);
  return html`<section class="question">
${level === 'h3' ? html`<h3>${asked}</h3>` : html`<h4>${asked}</h4>`}
${note && html`<p class="small"><bdi>${speech.say(note)}</bdi></p>`}
${reasons.length > 0 && html`<div class="why">${reasons.map(each => html`<p>${speech.say(each)}</p>`)}</div>`}
${
  state === 'counted'
    ? figures(question, said, speech)
    : state === 'leading' &&
      html`<p class="caption">${said}:</p>
<ul class="leading">${question.rows.map(row => html`<li>${issue(row, speech)}</li>`)}</ul>`
}
${notes.length > 0 && html`<p class="small notes">${notes.map(each => [speech.say(each), ' '])}</p>`}
</section>`;
}

/** The issues in order with their figures; what they are compared with stands in the same row. */
function figures({ shown, references, rows }: RankingQuestion, caption: Content, speech: Speech): Content {
  const places = [shown, ...references];
  return html`<table class="figures">
<caption>${caption}</caption>
<thead><tr><th scope="col" class="rank"><span class="hidden">${speech.say('column.rank')}</span></th><th scope="col">${speech.say('column.issue')}</th>${places.map(each => html`<th scope="col" class="n">${placeName(each, speech)}</th>`)}</tr></thead>
<tbody>
${rows.map(row => figureRow(row, speech))}</tbody>
${places.some(each => each.base !== undefined) && bases(places, speech)}</table>`;
}

/** In a head of a column a place stands alone: "Hele landet". */
const placeName = ({ label }: RankingPlace, speech: Speech): Content =>
  label.key === 'place.country' ? speech.say('place.all') : speech.say(label);

function figureRow(row: RankingRow, speech: Speech): Content {
  return html`<tr><td class="rank">${row.rank === undefined ? '–' : String(row.rank)}</td><th scope="row">${issue(row, speech)}${bar(row.figure)}</th>${[row.figure, ...row.references].map(each => figureCell(each, speech))}</tr>
`;
}

function issue(row: RankingRow, speech: Speech): Content {
  return [
    html`<bdi>${speech.say(row.title)}</bdi>`,
    row.marks.map(each => html` <small>(${speech.say(each)})</small>`),
    differencesSay(row.differences).map(each => html`<small class="difference">${speech.say(each)}</small>`),
  ];
}

function figureCell(figure: Figure, speech: Speech): Content {
  const words = speech.say(figureSays(figure));
  if (figure.kind === 'share')
    return html`<td class="n">${words} <small>${speech.say('table.people', { count: figure.count })}</small></td>`;
  return html`<td${attributes({ class: figure.kind === 'count' ? 'n' : 'n words' })}>${words}</td>`;
}

function bases(places: readonly RankingPlace[], speech: Speech): Content {
  return html`<tfoot><tr><td></td><th scope="row">${speech.say('table.base')}</th>${places.map(
    ({ base }) => html`<td class="n">${base === undefined ? '–' : speech.number(base)}</td>`,
  )}</tr></tfoot>
`;
}

/** A bar as long as the share, of a whole that is 100 %; where only a limit is known, the stretch in which it lies. */
function bar(figure: Figure): Content {
  if (figure.kind !== 'share' && figure.kind !== 'under' && figure.kind !== 'over') return undefined;
  const filled = figure.kind === 'under' ? 0 : figure.percent;
  const open = figure.kind === 'under' ? figure.percent : figure.kind === 'over' ? 100 - figure.percent : 0;
  return html`<svg class="bar" width="100%" height="8" aria-hidden="true">${
    filled > 0 && html`<rect width="${String(filled)}%" height="8"></rect>`
  }${open > 0 && html`<rect class="open" x="${String(filled)}%" width="${String(open)}%" height="8"></rect>`}</svg>`;
}
