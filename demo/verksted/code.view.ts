import { html, nothing, type TemplateResult } from 'lit';
import { copy, copyContent } from '../site/copy.ts';
import { choices } from './choices.view.ts';
import { pictureOf } from './picture.ts';
import { rungNotes } from './rung-notes.ts';
import { rungs, snippetOf } from './snippets.ts';
import type { Actions, State } from './state.ts';

/** What to paste, for the way that the reader's CMS allows; and the files to put up first where there are any. */
export function codeView(state: State, actions: Actions): TemplateResult | typeof nothing {
  const { chosen, speeches, source, choices: made } = state;
  if (!chosen || !speeches || !source) return nothing;
  const { title, note } = rungNotes[made.rung];
  const code = snippetOf(made.rung, {
    ...placeOf(made.tree, chosen.area.base),
    script: made.script,
    views: chosen.views,
    part: made.part,
    speeches,
  });
  return html`<section class="page" aria-labelledby="koden">
    <h2 id="koden" tabindex="-1">Hent koden</h2>
    ${choices(
      'Hva får du lime inn?',
      'trinn',
      rungs.map(each => [each, rungNotes[each].title] as const),
      made.rung,
      rung => actions.choose({ rung }),
    )}
    <div class="snippet">
      <div class="head">
        <h3>${title}</h3>
        <span role="status" class="copied"></span>
        <button type="button" class="copy" @click=${copyCode}>Kopier koden</button>
      </div>
      <p>${note}</p>
      ${made.rung === 'picture' ? pictureButton(state, actions) : nothing}
      ${made.rung === 'address' ? nothing : contentButton()}
      <pre tabindex="0" aria-label="Koden" role="group">${code}</pre>
    </div>
    ${warningsOf(state)}
    <p><a href="./guide.html#innliming">Les mer om måtene å lime inn på</a></p>
    ${addresses(state, actions)}
  </section>`;
}

async function copyCode({ currentTarget }: Event): Promise<void> {
  const box = (currentTarget as HTMLElement).closest('.snippet')!;
  const told = await copy(box.querySelector('pre')!);
  box.querySelector('[role=status]')!.textContent = told;
}

/** For those whose editor has no view of its source; an address is pasted as text as it is. */
function contentButton(): TemplateResult {
  return html`<p>
    Koden skal inn i kildekoden. Skal du lime rett inn i en tekst eller en e-post, trenger du ferdig innhold:
    <button type="button" class="copy-content" @click=${copyAsContent}>Kopier ferdig innhold</button>
  </p>`;
}

/** The picture that the code shows. An area without results has none, and the code is a link. */
function pictureButton({ chosen, speeches }: State, actions: Actions): TemplateResult {
  if (!chosen || !speeches || !pictureOf(chosen.views, speeches.page.language))
    return html`<p>Det er ingen resultater å lage bilde av for dette området ennå.</p>`;
  return html`<p>
    <button type="button" class="button quiet" @click=${() => void actions.savePicture()}>
      Last ned bildet (.png)
    </button>
  </p>`;
}

function copyAsContent({ currentTarget }: Event): void {
  const box = (currentTarget as HTMLElement).closest('.snippet')!;
  box.querySelector('[role=status]')!.textContent = copyContent(box.querySelector('pre')!.textContent ?? '');
}

/** Where the tree and the script are. Known for a published tree; for tables, where they will be put. */
function addresses({ choices: made }: State, actions: Actions): TemplateResult {
  const field = (id: 'tree' | 'script', label: string, help: string) =>
    html`<p class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type="text"
        inputmode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        .value=${made[id]}
        aria-describedby=${`${id}-hjelp`}
        @input=${({ target }: Event) => actions.choose({ [id]: (target as HTMLInputElement).value.trim() })}
      />
      <small id=${`${id}-hjelp`}>${help}</small>
    </p>`;
  return html`<fieldset class="addresses">
    <legend>Adressene i koden</legend>
    ${field('tree', 'Debatten', 'Mappen der debatten ligger på nettet, eller adressen til filen hvis du bare la ut én.')}
    ${field('script', 'Skriptet lo.js', 'Den som har lagt ut debatten, vet hvor skriptet ligger.')}
  </fieldset>`;
}

/** A tree, or one area file whose readable page is where the tables say that the tree is, else beside it. */
function placeOf(address: string, base: string | undefined): { tree: string; file?: string } {
  if (!/\.(json|txt)$/i.test(address)) return { tree: address.endsWith('/') ? address : `${address}/` };
  return { tree: base ?? address.replace(/(areas\/)?[^/]*$/, ''), file: address };
}

/** What a pasted snippet would stumble over. */
function warningsOf({ choices: { tree, script, rung } }: State): TemplateResult | typeof nothing {
  const used = rung === 'script' ? [tree, script] : [tree];
  const wrong = used.find(each => !/^https?:\/\/[^\s/]/.test(each));
  const home = used.some(each => /^https?:\/\/(localhost|127\.|\[::1\])/.test(each));
  const plain = used.some(each => each.startsWith('http:'));
  const told =
    wrong !== undefined
      ? 'Adressene må begynne med https://. Fyll dem ut under før du kopierer.'
      : used.some(each => each.includes('DIN-ADRESSE'))
        ? 'Bytt ut DIN-ADRESSE under med adressen der filene blir lagt ut.'
        : home
          ? 'Denne adressen virker bare på din egen maskin. Fyll ut adressen på nettet under.'
          : plain
            ? 'Sider med https får ikke hente fra http. Bruk https-adressen.'
            : '';
  return told ? html`<p class="wrong" role="status">${told}</p>` : nothing;
}

/** What has to be put up before any code can work; only for tables. */
export function filesView(
  { chosen, source, busy }: State,
  actions: Actions,
): TemplateResult | typeof nothing {
  if (!chosen || !source?.files) return nothing;
  return html`<section class="page" aria-labelledby="filene">
    <h2 id="filene">Last ned filene</h2>
    <p>
      Legg hele debatten ut på et nettsted, eller bare filen for ${chosen.coverage.name} hvis
      publiseringsløsningen tar imot enkeltfiler.
    </p>
    <div class="actions">
      <button type="button" class="button" ?disabled=${busy !== ''} @click=${() => void actions.saveTree()}>
        Hele debatten (.zip)
      </button>
      <button type="button" class="button quiet" ?disabled=${busy !== ''} @click=${() => void actions.saveArea()}>
        Bare ${chosen.coverage.name} (.json)
      </button>
      <button type="button" class="button quiet" @click=${() => void actions.saveTemplate('rows')}>
        Mal for svarene i ${chosen.coverage.name} (.xlsx)
      </button>
    </div>
  </section>`;
}
