/** What the tests of `<lo-party-compare>` share. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { Area } from '../../data-schema/v1/types.ts';
import { example, stubFetch } from './browser.ts';
import type { CompareRow, ComparisonView } from '../../src/documents/compare.ts';
import nb from '../../src/locales/party-compare/nb.ts';
import '../../src/elements/party-compare/define.ts';
import type { LoPartyCompare } from '../../src/elements/party-compare/party-compare.ts';

export const all = <E extends Element = HTMLElement>(el: Element, selector: string): E[] => [
  ...(el.shadowRoot as ShadowRoot).querySelectorAll<E>(selector),
];
export const one = <E extends Element = HTMLElement>(el: Element, selector: string): E =>
  all<E>(el, selector)[0] as E;
export const spaced = (node: Node | undefined | null): string =>
  node?.textContent?.replace(/[\s\u00ad]+/g, ' ').trim() ?? '';
export const textOf = (el: Element): string => spaced(one(el, '.lo'));
export const button = (el: Element, words: string): HTMLButtonElement =>
  all<HTMLButtonElement>(el, 'button').find(each => spaced(each).includes(words)) as HTMLButtonElement;
export const row = (el: Element, id: string): HTMLElement =>
  all(el, '[data-row]').find(each => each.dataset['row'] === id) as HTMLElement;

/** Clicks a button and waits for what comes of it. */
export async function press(el: LoPartyCompare, words: string): Promise<void> {
  button(el, words).click();
  await el.updateComplete;
}

/** Unfolds a part and waits for the code that paints it. */
export async function unfold(el: LoPartyCompare, words: string, selector: string): Promise<void> {
  await press(el, words);
  await waitUntil(() => one(el, selector), `no ${selector}`, { timeout: 5000 });
}

const painted = (el: Element) => waitUntil(() => all(el, '[part="title"]').length > 0, 'nothing painted');

/** A comparison of a given width in pixels. */
export async function compare(
  src: string,
  more: Partial<LoPartyCompare> = {},
  width = 1200,
): Promise<LoPartyCompare> {
  const parentNode = document.createElement('div');
  parentNode.style.inlineSize = `${width}px`;
  document.body.append(parentNode);
  const el = await fixture<LoPartyCompare>(html`<lo-party-compare></lo-party-compare>`, { parentNode });
  Object.assign(el, { src, ...more });
  await painted(el);
  await el.updateComplete;
  return el;
}

/** A comparison of an example of `data-schema/examples`. */
export const show = (
  name: string,
  more: Partial<LoPartyCompare> = {},
  width = 1200,
): Promise<LoPartyCompare> => compare(example(`area-${name}.json`), more, width);

export const read = async (name: string): Promise<Area> =>
  (await fetch(example(`area-${name}.json`))).json() as Promise<Area>;

let serial = 0;

/** Serves a document for one test and gives its address. */
export function serve(document: unknown): string {
  const url = new URL(`/given/${(serial += 1)}.json`, location.href).href;
  stubFetch(request => (request.url === url ? Response.json(document) : undefined));
  return url;
}

/** Serves examples as a published tree; `files` says which example stands at which path. */
export function tree(files: Readonly<Record<string, string>>): string {
  const base = new URL('/tree/', location.href).href;
  stubFetch(request => {
    const name = files[request.url.replace(base, '')];
    if (!request.url.startsWith(base)) return undefined;
    return name ? fetch(example(name)) : new Response('', { status: 404 });
  });
  return base;
}

const keyOf = (start: string, text: string): string | undefined =>
  Object.entries(nb)
    .find(([key, value]) => key.startsWith(start) && value === text)?.[0]
    .slice(start.length);

/** What a cell or an answer in a block says, read back from what the reader sees. */
function cellFact(id: string, list: string, cell: Element): string {
  const answer = [...cell.childNodes]
    .filter(node => node instanceof Text)
    .map(node => node.data)
    .join('')
    .trim();
  const notes = [...cell.querySelectorAll('small')].map(spaced);
  const by = notes.find(note => note.startsWith('Tolket av '))?.replace('Tolket av', 'by');
  const changed = notes.find(note => /^(Endret|Rettet) /.test(note));
  const to = notes.find(note => note !== changed && !note.startsWith('Tolket av '));
  const how = changed?.startsWith('Rettet') ? 'corrected' : 'revised';
  const words = spaced(cell.querySelector('button')) === nb.words;
  const why = keyOf('why.', answer);
  const state = keyOf('state.', answer) ?? (why && `none ${why}`) ?? `? ${answer}`;
  return [
    'cell',
    id,
    list,
    state,
    by,
    to && `to ${to}`,
    words && 'words',
    changed && `${how} ${isoDay(changed)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(
  ' ',
);
function isoDay(text: string): string {
  const [, day = '', month = '', year = ''] = /(\d+)\. (\w+) (\d{4})/.exec(text) ?? [];
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function countFacts(id: string, section: Element): string[] {
  const text = spaced(section.querySelector('.counts'));
  return text.split(' · ').flatMap(part => {
    const [, label = '', n = ''] = /^(.*) (\d+)$/.exec(part) ?? [];
    const state = keyOf('state.', label);
    return state ? [`count ${id} ${state} ${n}`] : [];
  });
}

function majorityFact(id: string, section: Element): string[] {
  const text = spaced(section.querySelector('.majority'));
  if (!text) return [];
  const state = keyOf('majority.', text.split('.')[0] ?? '');
  const [total, supports, partly, opposes, open] = text.match(/\d+/g) ?? [];
  return [`majority ${id} ${state} ${supports}+${partly}-${opposes}?${open}/${total}`];
}

/**
 * Everything the painted element claims, as the facts of `factsOf`. Lists are known by their place in the printed order,
 * replies by what is unfolded under "Hvem har svart?".
 */
export function factsRead(
  el: LoPartyCompare,
  view: ComparisonView,
  replyTexts: Readonly<Record<string, unknown>>,
): Set<string> {
  const facts = new Set<string>();
  const [, n, of] = /(\d+) av (\d+) lister har svart/.exec(spaced(one(el, '.lead'))) ?? [];
  facts.add(`answered ${n}/${of}`);
  const items = all(el, '.replies > li');
  for (const [i, { id }] of view.allColumns.entries()) {
    const text = spaced(items[i]);
    const [, answered = '0', asked = String(view.asked)] = /Svart på (\d+) av (\d+)/.exec(text) ?? [];
    const reply = Object.keys(replyTexts).find(
      key => key.startsWith('reply.') && text.includes(String(replyTexts[key])),
    );
    facts.add(`list ${id} ${reply?.slice('reply.'.length) ?? 'answered'} ${answered}/${asked}`);
  }
  for (const section of all(el, '[data-row]')) {
    const id = section.dataset['row'] ?? '';
    const cells = section.querySelectorAll('td[class], dd:not(.panel)');
    cells.forEach((cell, i) => facts.add(cellFact(id, view.columns[i]?.id ?? '?', cell)));
    [...countFacts(id, section), ...majorityFact(id, section)].forEach(fact => facts.add(fact));
  }
  return facts;
}

/** Counts that stand in words where nobody has answered are not painted as figures. */
export const saidInWords = (rows: readonly CompareRow[]): string[] =>
  rows.flatMap(({ id, notice, counts }) => (notice ? [`count ${id} none ${counts.none}`] : []));
