import { states, type State } from './state-list.ts';

/** One example at a time, by the part of the address after `#`, in the language and width the reader chooses. */

const side = document.querySelector<HTMLElement>('.side')!;
const stage = document.querySelector<HTMLElement>('.stage')!;
const all = states.flatMap(([, each]) => each);

const languages = [
  ['nb', 'Bokmål'],
  ['nn', 'Nynorsk'],
  ['en', 'Engelsk'],
  ['se', 'Nordsamisk'],
] as const;
const widths = [
  ['', 'Hele bredden'],
  ['600px', '600 px'],
  ['320px', '320 px'],
] as const;
const chosen = { language: 'nb', width: '' };

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function choice(
  label: string,
  options: readonly (readonly [string, string])[],
  key: keyof typeof chosen,
): HTMLElement {
  const select = element(
    'select',
    {},
    ...options.map(([value, text]) => new Option(text, value, false, value === chosen[key])),
  );
  select.addEventListener('change', () => {
    chosen[key] = select.value;
    arrange();
  });
  return element('label', {}, `${label} `, select);
}

/** Language and width, without painting the widgets anew. */
function arrange(): void {
  const frame = stage.querySelector<HTMLElement>('.frame');
  if (!frame) return;
  frame.lang = chosen.language;
  frame.style.maxInlineSize = chosen.width;
}

function widget(tag: 'lo-top-issues' | 'lo-party-compare', src: string): HTMLElement {
  const made = document.createElement(tag);
  made.setAttribute('src', src);
  made.setAttribute('scope', 'eksempel');
  made.append(element('p', {}, 'Dette står inni elementet, og blir stående hvis ingenting kan vises.'));
  return element('div', { className: 'card' }, made);
}

function show(state: State, focus: boolean): void {
  const src = new URL(`../data-schema/examples/${state.file}.json`, location.href).href;
  const { shows = 'both' } = state;
  const frame = element('div', { className: 'frame' });
  if (shows !== 'answers') frame.append(widget('lo-top-issues', src));
  if (shows !== 'results') frame.append(widget('lo-party-compare', src));
  const heading = element('h1', { tabIndex: -1 }, state.title);
  stage.replaceChildren(
    heading,
    element('p', {}, state.about, ' ', element('a', { href: src }, `${state.file}.json`)),
    element(
      'p',
      { className: 'controls' },
      choice('Språk', languages, 'language'),
      choice('Bredde', widths, 'width'),
    ),
    frame,
  );
  arrange();
  document.title = `${state.title} – alle tilstander`;
  for (const link of side.querySelectorAll('a')) {
    if (link.hash === `#${state.file}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (focus) heading.focus();
}

for (const [chapter, each] of states) {
  side.append(
    element('h2', {}, chapter),
    ...each.map(({ file, title }) => element('a', { href: `#${file}` }, title)),
  );
}

function follow(focus: boolean): void {
  const state = all.find(({ file }) => `#${file}` === location.hash) ?? all[0]!;
  show(state, focus);
}

addEventListener('hashchange', () => follow(true));
follow(false);
