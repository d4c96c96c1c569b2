import { html, nothing, svg } from 'lit';
import {
  differencesSay,
  figureSays,
  type Figure,
  type RankingQuestion,
  type RankingRow,
} from '../../documents/ranking.ts';
import { lanesFor, type Lanes } from './lanes.ts';
import type { Painting } from './top-issues.view.ts';

/** The issues of one question: ranked bars, or a plain list where nothing may be said about order or numbers. */
export function bars(question: RankingQuestion, painting: Painting): unknown {
  const { rows, references, state } = question;
  const lanes = lanesFor(references.length);
  const { max, open } = painting;
  // One row alone is no longer than the button that would hide it.
  const first = rows.length - max > 1 ? max : rows.length;
  const folded = !open.has(question.id);
  const items = rows.map((row, index) => item(row, question, painting, lanes, index >= first));
  const list =
    state === 'leading'
      ? html`<ul class="rows leading" part="list">${items}</ul>`
      : html`<ol class="rows ${folded ? 'folded' : ''}" part="list">${items}</ol>`;
  return html`${list}${
    rows.length > first
      ? html`<p class="more">
          <button
            class="button"
            part="more"
            type="button"
            aria-expanded=${folded ? 'false' : 'true'}
            @click=${() => painting.fold(question.id)}
          >
            ${folded ? painting.text.say('more', { n: rows.length - first }) : painting.text.say('fewer')}
          </button>
        </p>`
      : nothing
  }`;
}

function item(
  row: RankingRow,
  question: RankingQuestion,
  { text, scale, link, selected }: Painting,
  lanes: Lanes,
  rest: boolean,
): unknown {
  const { figure } = row;
  const words = differencesSay(row.differences);
  const way = link(row);
  return html`<li class="row ${rest ? 'rest' : ''} ${row.issue === selected ? 'selected' : ''}" part="issue">
    <span class="rank">${row.rank}</span>
    <div class="label"><bdi>${text.say(row.title)}</bdi>${row.marks.map(mark => html` <span class="aside">(${text.say(mark)})</span>`)}</div>
    ${
      figure.kind === 'leading'
        ? nothing
        : html`<div class="value ${'count' in figure ? 'number' : ''}" part="value">${text.say(figureSays(figure))}</div>
          <div class="picture">
            <svg class="bar" part="bar" aria-hidden="true" width="100%" height=${lanes.height}>
              ${shape(figure, scale, lanes)}${row.references.map((each, index) => mark(each, index, scale, lanes))}
            </svg>
            ${spoken(row, question, text)}
          </div>`
    }${
      words.length > 0 || way !== nothing
        ? html`<div class="extra">${words.map(each => html`<div class="aside">${text.say(each)}</div>`)}${way}</div>`
        : nothing
    }
  </li>`;
}

/** A bar for a number; for a share known only to be under or over something, the open stretch it lies in. */
function shape(figure: Figure, scale: number, { bar: { y, height } }: Lanes): unknown {
  const wide = (percent: number) => `${(percent * 100) / scale}%`;
  if (figure.kind === 'share')
    return svg`<rect class="fill" y=${y} width=${wide(figure.percent)} height=${height} />`;
  if (figure.kind === 'under')
    return svg`<rect class="open" y=${y} width=${wide(figure.percent)} height=${height} />`;
  if (figure.kind !== 'over') return nothing;
  const from = wide(figure.percent);
  return svg`<rect class="fill" y=${y} width=${from} height=${height} /><rect class="open" x=${from} y=${y} width=${wide(100 - figure.percent)} height=${height} />`;
}

function mark(figure: Figure, index: number, scale: number, { marks }: Lanes): unknown {
  if (figure.kind !== 'share') return nothing;
  return svg`<svg class="mark-${index}" x=${`${(figure.percent * 100) / scale}%`} overflow="visible"><path d=${marks[index]} /></svg>`;
}

/** What the marks show, in words for those who do not see them. */
function spoken(row: RankingRow, { references }: RankingQuestion, text: Painting['text']): unknown {
  if (references.length === 0) return nothing;
  const list = references.map((place, index) =>
    text.plain('reference.spoken', {
      name: place.label,
      figure: figureSays(row.references[index] ?? { kind: 'none' }),
    }),
  );
  return html`<span class="visually-hidden">${text.say('references.spoken', { list: text.list(list) })}</span>`;
}

/** What the bar and the marks mean. */
export function legend({ shown, references }: RankingQuestion, { text }: Painting): unknown {
  const lanes = lanesFor(references.length);
  const { y, height } = lanes.bar;
  const swatch = (content: unknown) =>
    html`<svg class="bar" aria-hidden="true" width="16" height=${lanes.height}>${content}</svg>`;
  return html`<ul class="legend" part="legend" aria-label=${text.plain('legend')}>
    <li>${swatch(svg`<rect class="fill" y=${y} width="16" height=${height} />`)}<span>${text.say('legend.own', { where: shown.where })}</span></li>
    ${references.map(
      (place, index) =>
        html`<li>
          ${swatch(svg`<svg class="mark-${index}" x="8" overflow="visible"><path d=${lanes.marks[index]} /></svg>`)}<span
            class="name"
            >${text.say(place.label)}</span
          >
        </li>`,
    )}
  </ul>`;
}
