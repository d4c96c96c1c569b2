import { html, nothing } from 'lit';
import { areaName } from '../../core/index.ts';
import { legend, sender } from './around.view.ts';
import { grid } from './grid.view.ts';
import { button, foldable } from './parts.view.ts';
import type { Elections, Scene } from './scene.ts';

/** What is chosen and done around a comparison, beyond its scene. */
export interface Around {
  /** Title of the issue that was picked elsewhere, and where the reader came from. */
  readonly picked?: { readonly title: string; readonly from: unknown };
  /** The county's comparison under its own heading, where this municipality was not asked. */
  readonly county?: unknown;
}

/** "Kommunestyrevalget | Fylkestingsvalget", or names where there are several of one kind. */
export function choiceOf({ all, shown: now }: Elections, { text }: Scene): unknown {
  if (all.length < 2) return nothing;
  const levels = all.map(({ area }) => area.area.level).sort();
  const elections = levels.join() === 'county,municipality';
  return html`<div class="actions choice" role="group" aria-label=${text.plain(elections ? 'elections' : 'areas')} part="choice">
    ${all.map(each => {
      const { level, code } = each.area.area;
      const label = elections ? text.say({ key: `election.${level}` }) : areaName(each.area.area);
      return html`<button class="button" type="button" data-do="area" value=${code} aria-pressed=${each === now}>${label}</button>`;
    })}
  </div>`;
}

/** The comparison of one area; its heading `deeper` levels under the element's. */
export function comparisonView(scene: Scene, deeper: number, { picked, county }: Around): unknown {
  const { view, text, details } = scene;
  // Oslo has no county council: it elects one, as a municipality.
  const key = view.area.level === 'county' && view.area.code !== '03' ? 'title.county' : 'title';
  const top = html`${scene.heading(text.say(key, { place: areaName(view.area) }), deeper, 'title')}
    <p class="lead" part="lead">${view.lead.map(message => [text.say(message), ' '])}</p>`;
  if (view.empty)
    return html`${top}${county}${view.standing > 0 ? foldable(['replies'], scene) : nothing}${sender(scene)}`;
  return html`${top}${issueBanner(scene, picked)}${foldable(['replies', 'controls'], scene)}${legend(scene)}
    ${details?.shown(scene)}${view.rows.length > 0 ? grid(scene) : nothing}${unprinted(scene)}
    ${foldable(['method'], scene)}${sender(scene)}`;
}

/** Where a reader comes from: the issue that was picked, and the way back. */
function issueBanner({ view, text }: Scene, picked: Around['picked']): unknown {
  if (!view.issue) return nothing;
  const { id, title, standpoints, top } = view.issue;
  const named = picked?.title || text.plain('unknownIssue', { id });
  const issue = title ? { data: title, language: view.language } : named;
  const key = standpoints === 0 ? 'about.nothing' : top ? 'about.top' : 'about.picked';
  return html`<div class="banner" part="issue">
    <p role="status" tabindex="-1">${text.say(key, { issue, place: areaName(view.area) })}</p>
    <p class="actions">
      ${picked?.from ? button('back', text.say('about.back')) : nothing} ${button('all-issues', text.say('about.all'))}
    </p>
  </div>`;
}

/** Said on paper only: words that were never opened are not there. */
function unprinted({ view, words, text }: Scene): unknown {
  const some = view.rows.some(row => row.cells.some(cell => cell.words));
  return some && words.state !== 'ready'
    ? html`<p class="on-paper">${text.say('words.notPrinted')}</p>`
    : nothing;
}
