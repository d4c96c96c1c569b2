/** The workshop page: one state, actions that change it, and views that paint it. */
import { html, render } from 'lit';
import { areasView } from './areas.view.ts';
import { codeView, filesView } from './code.view.ts';
import { previewView } from './preview.view.ts';
import { problemsView } from './problems.view.ts';
import { startView } from './start.view.ts';
import { Workshop } from './workshop.ts';

const place = document.querySelector<HTMLElement>('[data-workshop]')!;
place.replaceChildren();

const { script = '', example } = place.dataset;
const workshop = new Workshop({
  script: new URL(script, document.baseURI).href,
  example,
  now: () => new Date(),
  paint,
  focus,
});

function paint(): void {
  const { state } = workshop;
  const sections = [startView, problemsView, areasView, previewView, filesView, codeView];
  render(html`${sections.map(view => view(state, workshop))}`, place);
}

/** Moves the keyboard to what has just come, as the reader asked for it. */
function focus(id: string): void {
  document.getElementById(id)?.focus();
}

paint();
// A file dropped beside the box must not replace the page.
for (const type of ['dragover', 'drop'] as const) addEventListener(type, event => event.preventDefault());
