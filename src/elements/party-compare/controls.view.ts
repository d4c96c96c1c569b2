import { html, nothing } from 'lit';
import { marker } from './grid.view.ts';
import { nameOf, type Scene } from './scene.ts';

/** What a reader can choose to see. Nothing is chosen from the start, and nothing is ordered by closeness. */
export function controls(scene: Scene): unknown {
  const { view, text, place, layout } = scene;
  const fields = html`<div class="controls" role="group" aria-label=${text.plain('controls')} part="controls">
    ${view.topics.length > 1 ? topics(scene) : nothing} ${view.issues.length > 1 ? issues(scene) : nothing}
    ${
      view.standpoints > 1
        ? html`<label
            >${text.say('sort')}
            <select name="sort">
              <option value="order" .selected=${place.sort !== 'disagreement'}>${text.say('sort.order')}</option>
              <option value="disagreement" .selected=${place.sort === 'disagreement'}>
                ${text.say('sort.disagreement')}
              </option>
            </select></label
          >`
        : nothing
    }
    ${
      view.standing > 1
        ? html`<label class="check"
            ><input type="checkbox" name="differing" .checked=${place.differing === true} /> ${text.say('differing')}</label
          >`
        : nothing
    }
    ${view.standing > 2 ? lists(scene) : nothing}
  </div>`;
  if (layout !== 'blocks') return fields;
  return html`<p>${toggle('controls', text.say('controls'), scene)}</p>
    ${scene.shows('controls') ? fields : nothing}`;
}

/** A button that unfolds a part of the whole. */
export function toggle(part: string, label: unknown, scene: Scene, look = 'button'): unknown {
  return html`<button class=${look} type="button" data-do="part" data-part=${part} aria-expanded=${scene.shows(part)}>
    ${label}
  </button>`;
}

function topics({ view, text, place }: Scene): unknown {
  return html`<label
    >${text.say('topic')}
    <select name="topic">
      <option value="" .selected=${!place.topic}>${text.say('topic.all')}</option>
      ${view.topics.map(
        ({ key, title }) =>
          html`<option value=${key} .selected=${key === place.topic}>${text.dataPlain(title, view.language)}</option>`,
      )}
    </select></label
  >`;
}

function issues({ view, text, place }: Scene): unknown {
  return html`<label
    >${text.say('issue')}
    <select name="issue">
      <option value="" .selected=${!place.issue}>${text.say('issue.all')}</option>
      ${view.issues.map(
        ({ id, title }) =>
          html`<option value=${id} .selected=${id === place.issue}>
            ${title ? text.dataPlain(title, view.language) : text.plain('unknownIssue', { id })}
          </option>`,
      )}
    </select></label
  >`;
}

function lists(scene: Scene): unknown {
  const { view, text } = scene;
  const chosen = new Set(view.columns.length < view.standing ? view.columns.map(({ id }) => id) : []);
  return html`${toggle('lists', text.say('lists'), scene)}${
    scene.shows('lists')
      ? html`<fieldset>
          <legend>${text.say('lists')}</legend>
          ${view.allColumns.map(
            column =>
              html`<label class="check"
                ><input type="checkbox" name="list" value=${column.id} .checked=${chosen.has(column.id)} />
                ${marker(column.colour)}${nameOf(column, scene)}</label
              >`,
          )}
          ${
            chosen.size > 0
              ? html`<button class="button" type="button" data-do="all-lists">${text.say('lists.all')}</button>`
              : nothing
          }
        </fieldset>`
      : nothing
  }`;
}

/** How much of the whole is on show, told to those who cannot see it change. */
export function shown(scene: Scene): unknown {
  const { view, text, place } = scene;
  const rows = view.rows.length;
  const all = view.rows.filter(row => row.known).length === view.standpoints;
  const filtered = !all || view.columns.length < view.standing || place.sort === 'disagreement';
  return html`<div class="shown">
    <p role="status">
      ${
        rows === 0
          ? text.say(place.differing && !place.issue ? 'shown.agreed' : 'shown.none')
          : filtered && !all
            ? text.say('shown.standpoints', { n: rows, of: view.standpoints })
            : nothing
      }
      ${view.columns.length < view.standing ? text.say('shown.lists', { n: view.columns.length, of: view.standing }) : nothing}
    </p>
    ${filtered ? html`<button class="button" type="button" data-do="reset">${text.say('reset')}</button>` : nothing}
  </div>`;
}
