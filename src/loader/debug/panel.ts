/**
 * Paints the panel. Plain DOM in a shadow root of its own: lit would ask the page's policy for a second `lit-html`, and the
 * panel has to work where the policy is what is wrong.
 */
import type { DataState, ScriptState } from './asking.ts';
import { dataOf, type ElementFact } from './facts.ts';
import { findingsIn, versionsOn, type DebugState } from './findings.ts';
import { panelStyle } from './panel.styles.ts';

/** What the buttons do. */
export interface PanelActions {
  again(): void;
  close(): void;
}

/** Puts the panel last on the page, or finds the one that is there. */
export function panelOn(page: Document): ShadowRoot {
  const known = page.querySelector('lo-debug')?.shadowRoot;
  if (known) return known;
  const host = page.createElement('lo-debug');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyle);
  root.adoptedStyleSheets = [sheet];
  page.body.append(host);
  return root;
}

export function paint(root: ShadowRoot, state: DebugState, { again, close }: PanelActions): void {
  const { facts, scripts, data, violations } = state;
  const findings = findingsIn(state);
  const section = node(
    'section',
    node('h2', 'Feilsøking: medlemsdebatten'),
    node('p', 'Bare den som skriver ?lo-debug i adressen, ser dette.'),
    node('p', button('Se på nytt', again), ' ', button('Lukk', close)),
    node('h3', findings.length === 0 ? 'Fant ingen feil' : `Funnet (${findings.length})`),
    list(findings.map(({ kind, text }) => [node('b', `${kind}: `), text])),
    node('h3', `Utgaver: ${versionsOn(state).join(', ') || 'ingen'}`),
    table(['Skript', 'Kanal', 'Utgave', 'Nyere'], scripts.map(scriptRow)),
    node('h3', `Deler på siden (${facts.elements.length})`),
    table(['Del', 'Utgave', 'Viser', 'src', 'area', 'Data'], facts.elements.map(elementRow)),
    node('h3', `Data (${data.length})`),
    table(['Adresse', 'Skjema', 'Oppdatert', 'Tilstand'], data.map(dataRow)),
    node(
      'h3',
      violations.length === 0 ? 'CSP har ikke stoppet noe' : `CSP har stoppet (${violations.length})`,
    ),
    list(
      violations.map(({ directive, blocked, file, times }) => [
        `${directive}: ${blocked} (${times}) ${file}`,
      ]),
    ),
  );
  section.setAttribute('aria-label', 'Feilsøking: medlemsdebatten');
  section.lang = 'nb';
  const focused = root.activeElement?.textContent;
  root.replaceChildren(section);
  // Painting anew takes the buttons away; whoever pressed one stays there.
  [...root.querySelectorAll('button')].find(each => each.textContent === focused)?.focus();
}

const channels = { pinned: 'låst', moving: 'følger med', plain: 'uten utgave i adressen' } as const;

const scriptRow = ({ address, channel, version, newer }: ScriptState) => [
  address,
  channels[channel.kind],
  version ?? 'ukjent',
  newer ?? '–',
];

const shown = {
  data: 'innholdet',
  fallback: 'det som står inni',
  problem: 'en feilmelding',
  nothing: 'ingenting',
} as const;

const elementRow = ({ tag, version, shows, src, area, data }: ElementFact) => [
  tag,
  version ?? 'ikke lastet',
  shown[shows],
  src ?? '–',
  area ?? (dataOf(tag) === 'areas' ? 'følger velgeren' : '–'),
  data.join(' ') || '–',
];

const dataRow = ({ address, schema, updated, problem, marks }: DataState) => [
  address,
  schema ?? '–',
  updated ?? '–',
  problem ??
    (marks.map(mark => (mark === 'fictional' ? 'oppdiktet' : 'ikke offentlig')).join(', ') || 'i orden'),
];

type Content = string | Node;

function node(name: string, ...content: Content[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

const list = (items: readonly Content[][]): HTMLElement =>
  node('ul', ...items.map(item => node('li', ...item)));

function button(label: string, act: () => void): HTMLElement {
  const made = node('button', label);
  made.addEventListener('click', act);
  return made;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const head = heads.map(text => {
    const cell = node('th', text);
    cell.setAttribute('scope', 'col');
    return cell;
  });
  const body = rows.map(row => node('tr', ...row.map(text => node('td', text))));
  const made = node('table', node('thead', node('tr', ...head)), node('tbody', ...body));
  // Wide tables scroll by themselves, also with the keyboard.
  const frame = node('div', made);
  frame.tabIndex = 0;
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', heads.join(', '));
  return frame;
}
