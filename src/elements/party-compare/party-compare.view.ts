import { html, nothing } from 'lit';
import { areaName, type LoadedArea } from '../../core/index.ts';
import { legend, method, replies, sender } from './about.view.ts';
import { controls, shown } from './controls.view.ts';
import { grid } from './grid.view.ts';
import type { Elections, Scene } from './scene.ts';

/** What is chosen and done around a comparison, beyond its scene. */
export interface Around {
  readonly elections: Elections;
  /** Title of the issue that was picked elsewhere, and whether there is a way back to it. */
  readonly picked?: { readonly title: string; readonly back: boolean };
  /** Whether a link to what is shown is offered; `copied` when it is, the link itself when it could not be. */
  readonly link?: { readonly copied: boolean; readonly byHand?: string };
  /** The county's comparison under its own heading, where this municipality was not asked. */
  readonly county?: unknown;
}

/** The whole comparison of one area, with the choice between areas. */
export function comparisonView(scene: Scene, around: Around): unknown {
  return html`${head(scene, around.elections)}${body(scene, around)}`;
}

function head(scene: Scene, elections: Elections): unknown {
  const { view, text, heading } = scene;
  return html`${choice(elections, scene)}
    ${heading(titleOfArea(scene), 0, 'title')}
    <p class="lead" part="lead">${view.lead.map(message => [text.say(message), ' '])}</p>`;
}

/** The heading of an area's comparison. */
export function titleOfArea({ view, text }: Scene): unknown {
  const key = view.area.level === 'county' ? 'title.county' : 'title';
  return text.say(key, { place: areaName(view.area) });
}

/** "Kommunestyrevalget | Fylkestingsvalget", or names where there are several of one kind. */
function choice({ all, shown: now }: Elections, { text }: Scene): unknown {
  if (all.length < 2) return nothing;
  const levels = all.map(({ area }) => area.area.level);
  const elections = all.length === 2 && levels.includes('municipality') && levels.includes('county');
  const label = ({ area }: LoadedArea) =>
    elections
      ? text.say(area.area.level === 'county' ? 'election.county' : 'election.municipality')
      : areaName(area.area);
  return html`<div class="choice" role="group" aria-label=${text.plain(elections ? 'elections' : 'areas')} part="choice">
    ${all.map(
      each =>
        html`<button class="button" type="button" data-do="area" value=${each.area.area.code} aria-pressed=${each === now}>${label(each)}</button>`,
    )}
  </div>`;
}

/** Everything under the heading. */
export function body(scene: Scene, around: Pick<Around, 'picked' | 'link' | 'county'>): unknown {
  const { view } = scene;
  if (view.empty) return html`${around.county ?? nothing}${replies(scene)}${sender(scene)}`;
  return html`${issueBanner(scene, around.picked)}${replies(scene)}${controls(scene)}${legend(scene)}${shown(scene)}
    ${view.rows.length > 0 ? grid(scene) : nothing}${unprinted(scene)}${linkOffer(scene, around.link)}${method(scene)}${sender(scene)}`;
}

/** Where a reader comes from: the issue that was picked, and the way back. */
function issueBanner(scene: Scene, picked: Around['picked']): unknown {
  const { view, text } = scene;
  if (!view.issue) return nothing;
  const { id, title, standpoints, top } = view.issue;
  const issue = title
    ? { data: title, language: view.language }
    : picked?.title || text.plain('unknownIssue', { id });
  const key = standpoints === 0 ? 'about.nothing' : top ? 'about.top' : 'about.picked';
  return html`<div class="banner" part="issue">
    <p role="status" tabindex="-1">${text.say(key, { issue, place: areaName(view.area) })}</p>
    <p class="actions">
      ${picked?.back ? html`<button class="button" type="button" data-do="back">${text.say('about.back')}</button>` : nothing}
      <button class="button" type="button" data-do="all-issues">${text.say('about.all')}</button>
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

function linkOffer({ text }: Scene, link: Around['link']): unknown {
  if (!link) return nothing;
  return html`<div class="link">
    <button class="button" type="button" data-do="copy">${text.say('copy')}</button>
    <p role="status">${link.copied ? text.say('copy.done') : nothing}</p>
    ${
      link.byHand
        ? html`<label>${text.say('copy.by-hand')} <input type="text" readonly .value=${link.byHand} /></label>`
        : nothing
    }
  </div>`;
}

/** The county's lists offered where the municipality's were not asked; nobody's answer is put into another's mouth. */
export function offer({ view, text }: Scene): unknown {
  const { offer: county } = view;
  if (!county) return nothing;
  const place = areaName(county);
  return html`<p>${text.say('offer.text', { place })}</p>
    <p><button class="button primary" type="button" data-do="offer">${text.say('offer.show', { place })}</button></p>`;
}
