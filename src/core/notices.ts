import { html, nothing } from 'lit';
import type { LoadedAreas } from './area-loading.ts';
import type { Problem } from './errors.ts';
import type { Localize } from './localize.ts';

/** What every widget says above its content, whatever it shows. */
export function notices(
  { areas, problems }: LoadedAreas,
  text: Pick<Localize<string>, 'say'>,
  stale?: Problem,
): unknown {
  const lines = [
    ...areas.flatMap(({ moved }) => (moved ? [text.say('moved', moved)] : [])),
    ...(problems.length > 0 ? [text.say('partMissing')] : []),
    ...(stale ? [text.say('stale', { date: areas[0]?.area.updated ?? '' })] : []),
  ];
  const marks = [
    ...(areas.some(({ area }) => area.fictional) ? [text.say('fictional')] : []),
    ...(areas.some(({ area }) => area.internal) ? [text.say('internal')] : []),
  ];
  return html`${marks.map(mark => html`<p class="mark" part="mark">${mark}</p>`)}${
    lines.length > 0
      ? html`<div class="notices" part="notices" role="status">${lines.map(line => html`<p>${line}</p>`)}</div>`
      : nothing
  }`;
}
