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
  // One row alone is no longer than the button that would hide it; those without an order are three at most.
  const first = state === 'leading' || rows.length - max < 2 ? rows.length : max;
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
  return html`<li class="row ${rest ? 'rest' : ''} ${row.issue === selected ? 'selected' : ''}" part="issue">
    <span class="rank">${row.rank}</span>
    <div class="label">
      <bdi>${text.say(row.title)}</bdi>${row.marks.map(mark => html` <span class="aside">(${text.say(mark)})</span>`)}
    </div>
    ${row.figure.kind === 'leading' ? nothing : picture(row, question, text, scale, lanes)}
    <div class="extra">
      ${differencesSay(row.differences).map(each => html`<div class="aside">${text.say(each)}</div>`)}${link(row)}
    </div>
  </li>`;
}

/**
 * The figure, its bar, and the marks of the references. One template with everything in it, drawn or not: thirty rows
 * of it cost half of what thirty rows put together from parts do.
 */
function picture(
  { figure, references: others }: RankingRow,
  { references }: RankingQuestion,
  text: Painting['text'],
  scale: number,
  { height, bar, marks }: Lanes,
): unknown {
  const wide = (percent: number) => `${(percent * 100) / scale}%`;
  const [filled, open] = stretches(figure);
  // A reference without a number has no mark.
  const [first, second] = others.map((each, index) =>
    each.kind === 'share' ? { x: wide(each.percent), d: marks[index] } : undefined,
  );
  const spoken = references.map(
    ({ label }, index) => `${text.plain(label)} ${text.plain(figureSays(others[index] ?? { kind: 'none' }))}`,
  );
  return html`<div class="value ${'count' in figure ? 'number' : ''}" part="value">${text.say(figureSays(figure))}</div>
    <div class="picture">
      <svg class="bar" part="bar" aria-hidden="true" width="100%" height=${height}>
        <rect class="fill" y=${bar.y} width=${wide(filled)} height=${bar.height} />
        <rect class="open" x=${wide(filled)} y=${bar.y} width=${wide(open)} height=${bar.height} />
        <svg x=${first?.x ?? nothing} overflow="visible"><path d=${first?.d ?? nothing} /></svg>
        <svg x=${second?.x ?? nothing} overflow="visible"><path d=${second?.d ?? nothing} /></svg>
      </svg>
      <span class="visually-hidden">${
        spoken.length > 0 ? text.say('references.spoken', { list: text.list(spoken) }) : nothing
      }</span>
    </div>`;
}

/** How far the bar is filled, and the open stretch after that in which a share lies of which only a limit is known. */
function stretches(figure: Figure): [number, number] {
  if (figure.kind === 'share') return [figure.percent, 0];
  if (figure.kind === 'under') return [0, figure.percent];
  return figure.kind === 'over' ? [figure.percent, 100 - figure.percent] : [0, 0];
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
          ${swatch(svg`<svg x="8" overflow="visible"><path d=${lanes.marks[index]} /></svg>`)}<span
            class="name"
            >${text.say(place.label)}</span
          >
        </li>`,
    )}
  </ul>`;
}
