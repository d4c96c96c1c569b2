import { html, nothing, type TemplateResult } from 'lit';
import { copy, copyContent } from '../site/copy.ts';
import { choices } from './choices.view.ts';
import { frozenChoice, pinChoice } from './channels.view.ts';
import { addressesOf, isPlaceholder, placeOf } from './addresses.ts';
import { addressFields, warningsOf } from './addresses.view.ts';
import { pictureData, pictureOf } from './picture.ts';
import { rungNotes } from './rung-notes.ts';
import { rungsAt, snippetOf, type Rung, type SnippetMatter } from './snippets.ts';
import type { Actions, State } from './state.ts';

/** What to paste, for the way that the reader's CMS allows; and the files to put up first where there are any. */
export function codeView(state: State, actions: Actions): TemplateResult | typeof nothing {
  const { choices: made } = state;
  const matter = matterOf(state);
  if (!matter) return nothing;
  const there = rungsAt(matter);
  const rung = there.includes(made.rung) ? made.rung : 'script';
  const { title, note } = rungNotes[rung];
  return html`<section class="page" aria-labelledby="koden">
    <h2 id="koden" tabindex="-1">Hent koden</h2>
    ${choices(
      'Hva får du lime inn?',
      'trinn',
      there.map(each => [each, rungNotes[each].title] as const),
      rung,
      chosen => actions.choose({ rung: chosen }),
    )}
    ${matter.tree ? nothing : html`<p class="small">${WITHOUT_PAGE}</p>`}
    <div class="snippet">
      <div class="head">
        <h3>${title}</h3>
        <span role="status" class="copied"></span>
        <button type="button" class="copy" @click=${copyCode}>Kopier koden</button>
      </div>
      <p>${note}</p>
      ${rung === 'script' ? [pinChoice(state, actions), frozenChoice(state, matter, actions)] : nothing}
      ${state.codeWrong ? html`<p class="wrong" role="status">${state.codeWrong}</p>` : nothing}
      ${rung === 'picture' ? pictureButton(state, actions) : nothing}
      ${rung === 'address' ? nothing : contentButton(rung, matter)}
      <pre tabindex="0" aria-label="Koden" role="group">${snippetOf(rung, matter)}</pre>
    </div>
    ${warningsOf(rung, state)}
    <p><a href="./guide.html#innliming">Les mer om måtene å lime inn på</a></p>
    ${addressFields(rung, state, actions)}
  </section>`;
}

/** Said where only a file is put up. */
const WITHOUT_PAGE =
  'Lenke, ramme og adresse mangler i listen: de leder til siden for kommunen, og den finnes bare når hele debatten er lagt ut. Ligger debatten et sted, skriver du adressen i «adresse» i tabellen «debatt».';

/** Everything the snippets are made of, when there is something to make them of. */
function matterOf(state: State): SnippetMatter | undefined {
  const { chosen, speeches, source, copy: frozen, pin, choices: made } = state;
  if (!chosen || !speeches || !source) return undefined;
  const { tree, script, picture } = addressesOf(state);
  const pinned = made.pinned && pin?.of === script ? pin : undefined;
  return {
    ...placeOf(tree, chosen.area.base ?? source.base),
    script: pinned?.src ?? script,
    integrity: pinned?.integrity,
    picture,
    frozen: made.frozen && frozen ? `${frozen.path}#${frozen.sum}` : undefined,
    views: chosen.views,
    part: made.part,
    speeches,
    spoken: made.language === 'se' ? 'se' : undefined,
  };
}

async function copyCode({ currentTarget }: Event): Promise<void> {
  const box = (currentTarget as HTMLElement).closest('.snippet')!;
  const told = await copy(box.querySelector('pre')!);
  box.querySelector('[role=status]')!.textContent = told;
}

/** For those whose editor has no view of its source; an address is pasted as text as it is. */
function contentButton(rung: Rung, matter: SnippetMatter): TemplateResult {
  const copyAsContent = ({ currentTarget }: Event) => {
    const box = (currentTarget as HTMLElement).closest('.snippet')!;
    const status = box.querySelector('[role=status]')!;
    try {
      status.textContent = copyContent(contentOf(rung, matter), snippetOf(rung, matter));
    } catch {
      status.textContent = 'Nettleseren lar ikke siden tegne bildet.';
    }
  };
  return html`<p>
    Koden skal inn i kildekoden. Skal du lime rett inn i en tekst eller en e-post, trenger du ferdig innhold:
    <button type="button" class="copy-content" @click=${copyAsContent}>Kopier ferdig innhold</button>
    ${
      rung === 'picture' && isPlaceholder(matter.picture)
        ? 'Bildet følger med i innholdet. Noen tjenester tar det bort: da legger du det ut først, og skriver adressen under.'
        : nothing
    }
  </p>`;
}

/** As the code; but nobody can change an address in what is pasted into a text, so the picture itself is there. */
function contentOf(rung: Rung, matter: SnippetMatter): string {
  const { language } = matter.speeches.page;
  const picture = pictureOf(matter.views, language);
  const code = snippetOf(rung, matter);
  if (rung !== 'picture' || !picture || !isPlaceholder(matter.picture)) return code;
  const data = pictureData(matter.views, language, picture);
  // Put in last: addresses that are written into markup may only be web addresses.
  return code.replace(/(?<=<img src=")[^"]*/, data);
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
