import { html } from 'lit';
import type { LoadedAreas } from './area-loading.ts';
import type { Localize } from './localize.ts';

/** What every widget says above its content, whatever it shows: that data is made up, not public, old or not all. */
export function notices(
  { areas, problems, notice: more }: LoadedAreas,
  text: Pick<Localize, 'say' | 'language' | 'date'>,
  stale: boolean,
): unknown {
  const moved = areas.find(each => each.moved)?.moved;
  const mark = (yes: unknown, key: 'fictional' | 'internal') =>
    yes ? html`<p class="mark" part="mark">${text.say(key)}</p>` : '';
  const notice = (yes: unknown, key: 'moved' | 'partMissing' | 'stale', params = {}) =>
    yes ? html`<p class="notice" part="notice" role="status">${text.say(key, params)}</p>` : '';
  return [
    mark(
      areas.some(({ area }) => area.fictional),
      'fictional',
    ),
    mark(
      areas.some(({ area }) => area.internal),
      'internal',
    ),
    notice(moved, 'moved', moved),
    notice(problems[0], 'partMissing'),
    notice(stale, 'stale', { date: areas[0]?.area.updated ?? '' }),
    more?.(text),
  ];
}
