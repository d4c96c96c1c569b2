/**
 * The page inside the frame of the workshop: a host with the widgets on it. The workshop calls `show` on its window; what
 * is fetched from a tree in memory is answered from there, and only here.
 */
import '../../src/elements/party-compare/define.ts';
import '../../src/elements/top-issues/define.ts';

/** How the page around the widgets looks. */
export const hosts = ['plain', 'dark', 'hostile'] as const;
export type Host = (typeof hosts)[number];

/** What to show, and on what. */
export interface Shown {
  /** What the elements load from. */
  readonly src: string;
  readonly area: string;
  readonly parts: readonly ('top-issues' | 'party-compare')[];
  readonly host: Host;
  readonly language: string;
  /** Files of a tree in memory, by path; without it `src` is a published tree. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

/** The window of this page, as the workshop sees it. */
export interface PreviewWindow extends Window {
  show?(shown: Shown): void;
}

let memory: Pick<Shown, 'src' | 'files'> = { src: '' };
const network = window.fetch.bind(window);

window.fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  const { src, files } = memory;
  if (!files || !url.startsWith(src)) return network(input, init);
  const bytes = files.get(url.slice(src.length));
  return bytes
    ? new Response(bytes.slice(), { headers: { 'content-type': 'application/json' } })
    : new Response('', { status: 404 });
};

const content = document.querySelector<HTMLElement>('.content')!;
let painted = '';

function paragraph(text: string): HTMLElement {
  return Object.assign(document.createElement('p'), { textContent: text });
}

function show({ src, area, parts, host, language, files }: Shown): void {
  memory = { src, files };
  const { documentElement: page } = document;
  page.dataset['host'] = host;
  page.lang = language;
  const next = JSON.stringify([src, area, parts]);
  // Language and looks change under the widgets, as on a real page: a reader's choices in them stay.
  if (next === painted) return;
  painted = next;
  content.replaceChildren(
    paragraph('Dette er teksten på siden din, over delen.'),
    ...parts.map(part => {
      const element = document.createElement(`lo-${part}`);
      element.setAttribute('src', src);
      element.setAttribute('area', area);
      return element;
    }),
    paragraph('Og dette er teksten under.'),
  );
}

(window as PreviewWindow).show = show;

/** The frame grows with what is in it, so that nobody has to scroll in two places. */
const frame = window.frameElement as HTMLIFrameElement | null;
if (frame)
  new ResizeObserver(() => {
    frame.height = String(Math.ceil(document.documentElement.getBoundingClientRect().height));
  }).observe(document.documentElement);
