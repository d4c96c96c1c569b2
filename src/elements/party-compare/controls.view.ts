import { html, nothing } from 'lit';
import { choicesOf, type Column } from '../../documents/compare.ts';
import { button, marker, toggle } from './parts.view.ts';
import { nameOf, type Scene } from './scene.ts';

/** What a reader can choose to see. Nothing is chosen from the start, and nothing is ordered by closeness. */
export function controls(scene: Scene): unknown {
  const { view, text, place, loaded } = scene;
  const { topics, issues } = choicesOf(loaded.area);
  const { language } = view;
  return html`<div class="controls" role="group" aria-label=${text.plain('controls')} part="controls">
    ${choice('topic', place.topic, scene, [
      ['', text.plain('topic.all')],
      ...topics.map(({ key, title }) => [key, text.dataPlain(title, language)] as const),
    ])}
    ${choice('issue', place.issue, scene, [
      ['', text.plain('issue.all')],
      ...issues.map(
        ({ id, title }) =>
          [id, title ? text.dataPlain(title, language) : text.plain('unknownIssue', { id })] as const,
      ),
    ])}
    ${choice(
      'sort',
      place.sort,
      scene,
      (['order', 'disagreement'] as const).map(sort => [sort, text.plain(`sort.${sort}`)] as const),
    )}
    ${view.standing > 1 ? check('differing', '', place.differing === true, text.say('differing')) : nothing}
    ${view.standing > 2 ? lists(scene) : nothing}
    ${linkOffer(scene)}
  </div>`;
}

function check(name: string, value: string, checked: boolean, label: unknown): unknown {
  return html`<label class="check"
    ><input type="checkbox" name=${name} value=${value} .checked=${checked} /> <span>${label}</span></label
  >`;
}

/** The lists to see side by side. */
function lists(scene: Scene): unknown {
  const open = scene.shows('lists');
  return html`${toggle('lists', scene.text.say('lists'), open, 'button')}${open ? listBoxes(scene) : nothing}`;
}

/** A box for each list. Those that are ticked are those that the reader has ticked: none of them, from the start. */
function listBoxes(scene: Scene): unknown {
  const { text, view, place } = scene;
  const ticked = ({ id }: Column) => place.lists?.includes(id) === true;
  const label = (column: Column) => [marker(column.colour), nameOf(column, scene)];
  return html`<fieldset>
    <legend>${text.say('lists')}</legend>
    ${view.allColumns.map(column => check('list', column.id, ticked(column), label(column)))}
  </fieldset>`;
}

/** A link to what is shown: copied, or to be copied by hand where a page may not. */
function linkOffer({ text, link, place }: Scene): unknown {
  if (!link) return nothing;
  // What was copied is a link to what was shown then.
  const { copied, byHand } = link.to === place ? link : {};
  return html`<div class="link">
    ${button('copy', text.say('copy'))}
    <p role="status">${copied ? text.say('copy.done') : nothing}</p>
    ${
      byHand
        ? html`<label>${text.say('copy.by-hand')} <input type="text" readonly .value=${byHand} /></label>`
        : nothing
    }
  </div>`;
}

/** A choice of one; not shown where there is nothing to choose between. */
function choice(
  name: 'topic' | 'issue' | 'sort',
  value: string | undefined,
  { text }: Scene,
  options: readonly (readonly [string, string])[],
): unknown {
  if (options.length < (name === 'sort' ? 2 : 3)) return nothing;
  return html`<label
    >${text.say(name)}
    <select name=${name}>
      ${options.map(
        ([key, label], i) =>
          html`<option value=${key} .selected=${key === value || (i === 0 && !value)}>${label}</option>`,
      )}
    </select></label
  >`;
}

/** How much of the whole is on show, told to those who cannot see it change. */
export function shown({ view, text, place }: Scene): unknown {
  const { rows, columns, standing, standpoints } = view;
  const all = rows.filter(row => row.known).length === standpoints;
  const some = columns.length < standing;
  // An issue has a way back of its own.
  const more =
    some || place.sort === 'disagreement' || (!all && !!(place.topic || place.differing || !place.issue));
  return html`<div class="shown">
    <p role="status">
      ${
        rows.length === 0
          ? text.say(place.differing && !place.issue ? 'shown.agreed' : 'shown.none')
          : all
            ? nothing
            : text.say('shown.standpoints', { n: rows.length, of: standpoints })
      }
      ${some ? text.say('shown.lists', { n: columns.length, of: standing }) : nothing}
    </p>
    ${more ? button('reset', text.say('reset')) : nothing}
  </div>`;
}
