import { html, nothing, type TemplateResult } from 'lit';
import { droppedFiles, tableEndings } from './files.ts';
import type { Actions, State } from './state.ts';

/** Two ways in: tables of one's own, or a debate that is published already. */
export function startView(state: State, actions: Actions): TemplateResult {
  return html`<section class="page" aria-labelledby="start">
    <h2 id="start">Hva har du?</h2>
    <div class="doors">${tablesDoor(state, actions)}${addressDoor(state, actions)}</div>
    <p class="busy" role="status">${state.busy || state.told}</p>
  </section>`;
}

function tablesDoor({ filesWrong, files }: State, actions: Actions): TemplateResult {
  const drop = (event: DragEvent) => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.remove('over');
    if (event.dataTransfer) void actions.addFiles(droppedFiles(event.dataTransfer));
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle('over', event.type === 'dragover');
  };
  const pick = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const chosen = [...(input.files ?? [])];
    // The same file can be chosen again once it is corrected.
    input.value = '';
    if (chosen.length > 0) void actions.addFiles(Promise.resolve(chosen));
  };
  return html`<div class="card door" @drop=${drop} @dragover=${over} @dragleave=${over}>
    <h3>Tabeller i et regneark</h3>
    <p>Slipp arbeidsboken (.xlsx), CSV-filene eller hele mappen her, eller velg dem.</p>
    <p>
      <label class="button" for="filer">Velg filer</label>
      <input
        id="filer"
        type="file"
        class="file"
        multiple
        accept=${tableEndings.join(',')}
        aria-describedby="filer-feil"
        @change=${pick}
      />
    </p>
    <p id="filer-feil" class="wrong" role="alert">${filesWrong}</p>
    ${files.size > 0 ? fileList([...files.keys()], actions) : nothing}
    <p>
      Har du ingen tabeller ennå?
      <button type="button" class="link" @click=${() => void actions.saveTemplate('empty')}>
        Last ned en tom mal (.xlsx)
      </button>
    </p>
  </div>`;
}

function fileList(names: readonly string[], actions: Actions): TemplateResult {
  return html`<ul class="files" aria-label="Filer som er lest">
    ${names.map(
      name =>
        html`<li>
          <span>${name}</span>
          <button type="button" @click=${() => void actions.removeFile(name)} aria-label=${`Ta bort ${name}`}>
            Ta bort
          </button>
        </li>`,
    )}
  </ul>`;
}

function addressDoor({ addressWrong, example }: State, actions: Actions): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement).get('adresse');
    void actions.openAddress(typeof typed === 'string' ? typed : '');
  };
  return html`<form class="card door" @submit=${submit} novalidate>
    <h3>En debatt som alt ligger på nettet</h3>
    <p><label for="adresse">Adressen til debatten, eller til en av sidene i den</label></p>
    <p class="line">
      <input
        id="adresse"
        name="adresse"
        type="text"
        inputmode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        placeholder="https://eksempel.no/debatt-2027/"
        aria-describedby="adresse-feil"
        aria-invalid=${addressWrong ? 'true' : 'false'}
      />
      <button class="button">Hent</button>
    </p>
    <p id="adresse-feil" class="wrong" role="alert">${addressWrong}</p>
    <p class="small">Bare denne adressen blir spurt, og bare om debatten.</p>
    ${
      example
        ? html`<p>
            <button type="button" class="link" @click=${() => void actions.openAddress(example)}>
              Prøv med oppdiktede data
            </button>
          </p>`
        : nothing
    }
  </form>`;
}
