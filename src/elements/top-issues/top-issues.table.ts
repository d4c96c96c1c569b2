import { html, nothing } from 'lit';
import { differencesSay, figureSays, type Figure, type RankingQuestion } from '../../documents/ranking.ts';
import type { Painting } from './top-issues.view.ts';

/** The same numbers as the bars, and how many people they are, as a table. */
export function numbers(question: RankingQuestion, painting: Painting): unknown {
  const { rows, references, shown, text: asked } = question;
  const { text, link, selected } = painting;
  const places = [shown, ...references];
  return html`<div class="scroller" role="group" tabindex="0" aria-label=${text.plain(asked)}>
    <table class="table" part="table">
      <thead>
        <tr>
          <th scope="col">${text.say('column.rank')}</th>
          <th scope="col">${text.say('column.issue')}</th>
          ${places.map(place => html`<th scope="col" class="number"><span class="name">${text.say(place.label)}</span></th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          row => html`<tr class=${row.issue === selected ? 'selected' : ''} part="issue">
            <td class="rank">${row.rank ?? '–'}</td>
            <th scope="row">
              <bdi>${text.say(row.title)}</bdi>${row.marks.map(
                mark => html` <span class="aside">(${text.say(mark)})</span>`,
              )}
              ${differencesSay(row.differences).map(
                each => html`<span class="aside difference">${text.say(each)}</span>`,
              )}${link(row)}
            </th>
            ${[row.figure, ...row.references].map(figure => cell(figure, text))}
          </tr>`,
        )}
      </tbody>
      ${
        places.some(place => place.base !== undefined)
          ? html`<tfoot>
            <tr>
              <td></td>
              <th scope="row">${text.say('table.base')}</th>
              ${places.map(({ base }) => html`<td class="number">${base === undefined ? '–' : text.number(base)}</td>`)}
            </tr>
          </tfoot>`
          : nothing
      }
    </table>
  </div>`;
}

function cell(figure: Figure, text: Painting['text']): unknown {
  const words = text.say(figureSays(figure));
  return figure.kind === 'share'
    ? html`<td class="number">${words} <span class="aside">${text.say('table.people', { count: figure.count })}</span></td>`
    : html`<td class=${figure.kind === 'count' ? 'number' : 'words'}>${words}</td>`;
}
