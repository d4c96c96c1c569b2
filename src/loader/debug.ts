/**
 * `?lo-debug` in the address of a page: a panel for editors, last on the page, that says which versions are there, where
 * data comes from, what the page's policy has stopped, and which snippets are old or odd. Fetched on demand; as
 * `lo-debug.js` it is also a file by itself, for pages with self-contained files only.
 */
import { besideOf, dataStates, scriptStates } from './debug/asking.ts';
import { factsOf } from './debug/facts.ts';
import { paint, panelOn } from './debug/panel.ts';
import { watchViolations } from './debug/violations.ts';

/** Things settle down before they are looked at. */
const CALM = 300;

let watching: ReturnType<typeof watchViolations> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let closed = false;

/**
 * Opens the panel; once, however many files of ours ask for it.
 *
 * @param seen - What the page's policy has stopped so far.
 */
export function openDebug(seen: readonly SecurityPolicyViolationEvent[] = []): void {
  if (!watching) {
    watching = watchViolations(look);
    for (const event of ['lo-data', 'lo-error', 'lo-area-change']) addEventListener(event, look);
    addEventListener('load', look);
  }
  watching.add(seen);
  look();
}

function look(): void {
  clearTimeout(timer);
  if (!closed) timer = setTimeout(() => void show(), CALM);
}

async function show(): Promise<void> {
  const facts = factsOf(document);
  const stops = (address: string) => watching?.stops(address) ?? false;
  for (const script of facts.scripts) watching?.leaveOut(Object.values(besideOf(script)));
  const [scripts, data] = await Promise.all([scriptStates(facts, stops), dataStates(facts, stops)]);
  const root = panelOn(document);
  const close = () => {
    closed = true;
    root.host.remove();
  };
  paint(root, { facts, scripts, data, violations: watching?.all() ?? [] }, { again: look, close });
}

if (typeof document !== 'undefined') openDebug();
