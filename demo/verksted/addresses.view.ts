import { html, nothing, type TemplateResult } from 'lit';
import { addressesOf, isPlaceholder, type Addresses } from './addresses.ts';
import type { Rung } from './snippets.ts';
import type { Actions, State } from './state.ts';

/** Where things are. Known for a published tree; for tables, where they will be put. */
export function addressFields(rung: Rung, state: State, actions: Actions): TemplateResult {
  const shown = addressesOf(state);
  const field = (id: keyof Addresses, label: string, help: string) =>
    html`<p class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type="text"
        inputmode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        .value=${shown[id]}
        aria-describedby=${`${id}-hjelp`}
        @input=${({ target }: Event) => actions.type({ [id]: (target as HTMLInputElement).value.trim() })}
      />
      <small id=${`${id}-hjelp`}>${help}</small>
    </p>`;
  return html`<fieldset class="addresses">
    <legend>Adressene i koden</legend>
    ${
      rung === 'picture'
        ? field(
            'picture',
            'Bildet',
            'Adressen du fikk da du la ut bildet, eller mappen det ligger i, med skråstrek sist.',
          )
        : nothing
    }
    ${field('tree', 'Debatten', 'Mappen der debatten ligger på nettet, eller adressen til filen hvis du bare la ut én.')}
    ${field('script', 'Skriptet lo.js', 'Den som har lagt ut debatten, vet hvor skriptet ligger.')}
  </fieldset>`;
}

/** What a pasted snippet would stumble over. */
export function warningsOf(rung: Rung, state: State): TemplateResult | typeof nothing {
  const { tree, script, picture } = addressesOf(state);
  const used = { script: [tree, script], picture: [picture, tree] }[rung as string] ?? [tree];
  const wrong = used.find(each => !/^https?:\/\/[^\s/]/.test(each));
  const home = used.some(each => /^https?:\/\/(localhost|127\.|\[::1\])/.test(each));
  const plain = used.some(each => each.startsWith('http:'));
  const told =
    wrong !== undefined
      ? 'Adressene må begynne med https://. Fyll dem ut under før du kopierer.'
      : rung === 'picture' && isPlaceholder(picture)
        ? 'Last ned bildet, legg det ut, og skriv adressen til det under før du kopierer koden.'
        : used.some(isPlaceholder)
          ? 'Bytt ut DIN-ADRESSE under med adressen der filene blir lagt ut.'
          : home
            ? 'Denne adressen virker bare på din egen maskin. Fyll ut adressen på nettet under.'
            : plain
              ? 'Sider med https får ikke hente fra http. Bruk https-adressen.'
              : '';
  return told ? html`<p class="wrong" role="status">${told}</p>` : nothing;
}
