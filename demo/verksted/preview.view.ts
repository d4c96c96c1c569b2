import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { choices } from './choices.view.ts';
import type { PreviewWindow, Shown } from './preview.ts';
import { partsOf, type Part } from './snippets.ts';
import { widths, type Actions, type State } from './state.ts';

/** The parts that can be shown and pasted. */
export const partNames: readonly (readonly [Part, string])[] = [
  ['both', 'Begge deler'],
  ['top-issues', 'Hva medlemmene valgte'],
  ['party-compare', 'Hva listene svarer'],
];

/** The widgets as they will look: on a phone and on a page, on light, dark and unfriendly pages, in every language. */
export function previewView(state: State, actions: Actions): TemplateResult | typeof nothing {
  const { chosen, choices: made } = state;
  if (!chosen) return nothing;
  return html`<section class="page" aria-labelledby="visning">
    <h2 id="visning" tabindex="-1">Slik blir det</h2>
    <div class="controls">
      ${choices('Del', 'del', partNames, made.part, part => actions.choose({ part }))}
      ${choices(
        'Bredde',
        'bredde',
        widths.map(width => [width, `${width} px`] as const),
        made.width,
        width => actions.choose({ width }),
      )}
      ${choices(
        'Siden rundt',
        'vert',
        [
          ['plain', 'Lys'],
          ['dark', 'Mørk'],
          ['hostile', 'Med stiler som ødelegger'],
        ],
        made.host,
        host => actions.choose({ host }),
      )}
      ${choices(
        'Språk',
        'sprak',
        [
          ['nb', 'Bokmål'],
          ['nn', 'Nynorsk'],
          ['en', 'Engelsk'],
          ['se', 'Nordsamisk'],
        ],
        made.language,
        language => actions.choose({ language }),
      )}
    </div>
    ${
      made.language === 'se'
        ? html`<p class="small">
            Nordsamiske tekster som ingen har skrevet ennå, står på bokmål.
          </p>`
        : nothing
    }
    <div class="scroll stage" role="group" tabindex="0" aria-label="Forhåndsvisning, kan rulles sidelengs">
      <iframe
        src="./verksted/preview.html"
        title=${`Forhåndsvisning av ${chosen.coverage.name}`}
        width=${made.width}
        height="600"
        @load=${({ currentTarget }: Event) => paint(currentTarget as HTMLIFrameElement, state)}
        ${ref(frame => frame && paint(frame as HTMLIFrameElement, state))}
      ></iframe>
    </div>
  </section>`;
}

function paint(frame: HTMLIFrameElement, { chosen, source, choices: made }: State): void {
  if (!chosen || !source) return;
  const shown: Shown = {
    src: source.src,
    area: chosen.code,
    parts: partsOf(chosen.views, made.part),
    host: made.host,
    language: made.language,
    files: source.files,
  };
  // Absent until the page in the frame has loaded; `load` comes then.
  (frame.contentWindow as PreviewWindow | null)?.show?.(shown);
}
