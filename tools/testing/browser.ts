/**
 * What browser tests share: accessibility checks, example data, faulty hosts, viewport and media.
 * Everything here undoes itself after the test that used it.
 */
import 'axe-core/axe.min.js';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type * as Axe from 'axe-core';
import { executeServerCommand, setViewport as setViewportCommand } from '@web/test-runner-commands';

const axe = (globalThis as unknown as { axe: typeof Axe }).axe;

/** WCAG 2.2 A and AA, and what axe calls best practice except rules about whole pages. */
const rules: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  resultTypes: ['violations'],
};

function explain({ violations }: AxeResults): string {
  return violations
    .map(({ id, help, nodes }) => {
      const places = nodes.map(node => `    ${node.target.join(' ')}\n      ${node.failureSummary ?? ''}`);
      return `  ${id}: ${help}\n${places.join('\n')}`;
    })
    .join('\n');
}

/**
 * Fails with every violation and its place when an element (shadow roots included) breaks WCAG 2.2 AA.
 * Always `await accessible(el)`: lint refuses a promise that is left alone.
 */
export async function accessible(element: Element, options: { ignored?: string[] } = {}): Promise<void> {
  const off = (options.ignored ?? []).map(id => [id, { enabled: false }] as const);
  const all = { ...rules, rules: { ...rules.rules, ...Object.fromEntries(off) } };
  const results = await axe.run(element as ElementContext, all);
  if (results.violations.length > 0) throw new Error(`Not accessible:\n${explain(results)}`);
}

const examples = new URL('../../data-schema/examples/', import.meta.url);

/** Address of a file under `data-schema/examples`, served by the test server. */
export function example(path: string): string {
  return new URL(path, examples).href;
}

/** What a faulty host answers; see `tools/lib/wtr-faults.mjs`. */
export interface Fault {
  status?: number;
  /** Content type; JSON unless told. */
  type?: string;
  /** Milliseconds before the answer. */
  delay?: number;
  /** Text or raw bytes to answer with ... */
  body?: string | Uint8Array;
  /** ... or a path under `data-schema/examples`. */
  example?: string;
  /** Ends the content after so many bytes. */
  cut?: number;
  /** Sends half of the content and never ends. */
  hang?: boolean;
  headers?: Record<string, string>;
}

function base64url(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const text = Array.from(bytes, byte => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

let serial = 0;

/** An address of this server that answers with a fault; `name` ends the path, each address is used once. */
export function faultUrl(fault: Fault, name = 'area.json'): string {
  const url = new URL(`/fault/${(serial += 1)}/${name}`, location.href);
  const query = url.searchParams;
  if (fault.status !== undefined) query.set('status', String(fault.status));
  if (fault.type !== undefined) query.set('type', fault.type);
  if (fault.delay !== undefined) query.set('delay', String(fault.delay));
  if (fault.body !== undefined) query.set('body', base64url(fault.body));
  if (fault.example !== undefined) query.set('file', `data-schema/examples/${fault.example}`);
  if (fault.cut !== undefined) query.set('cut', String(fault.cut));
  if (fault.hang) query.set('hang', '1');
  for (const [key, value] of Object.entries(fault.headers ?? {})) query.append('header', `${key}: ${value}`);
  return url.href;
}

const undo: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  while (undo.length > 0) await undo.pop()?.();
});

/** A replacement of `fetch` for one test, with the requests it got. */
export interface FetchStub {
  readonly calls: Request[];
}

/** Answers what `answer` gives for a request; `undefined` lets the request through to the real server. */
export function stubFetch(answer: (request: Request) => Response | Promise<Response> | undefined): FetchStub {
  const real = globalThis.fetch;
  const calls: Request[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    calls.push(request);
    return answer(request) ?? real(input, init);
  };
  undo.push(() => {
    globalThis.fetch = real;
  });
  return { calls };
}

/** Sets the size of the window for one test. Answers false in WebKitGTK, where it cannot be set. */
export async function setViewport(width: number, height = 800): Promise<boolean> {
  if (engine() === 'webkit') return false;
  const { innerWidth, innerHeight } = window;
  await setViewportCommand({ width, height });
  undo.push(() => setViewportCommand({ width: innerWidth, height: innerHeight }));
  return true;
}

/** Media to emulate; what is left out keeps its default. */
export interface Media {
  media?: 'screen' | 'print';
  colorScheme?: 'dark' | 'light';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
  contrast?: 'more' | 'less';
}

/**
 * Emulates media for one test; answers whether the engine can (only Chromium does):
 * `if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();`
 */
export async function emulateMedia(media: Media): Promise<boolean> {
  const answer = await executeServerCommand<{ done: boolean }, Media>('lo-media', media);
  if (answer.done) undo.push(async () => void (await executeServerCommand('lo-media', {})));
  return answer.done;
}

/** The engine the test runs in, for the few expectations that differ. */
export function engine(): 'chromium' | 'firefox' | 'webkit' {
  const agent = navigator.userAgent;
  if (agent.includes('Firefox/')) return 'firefox';
  return agent.includes('Chrome/') ? 'chromium' : 'webkit';
}
