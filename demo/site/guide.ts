import { markdown } from './markdown.ts';

/** The guides, one at a time, by the part of the address after `#`. */

const guides: readonly (readonly [name: string, label: string])[] = [
  ['redaktor', 'For redaktører'],
  ['lokalorganisasjon', 'For lokalorganisasjoner'],
  ['utvikler', 'For utviklere'],
  ['drift', 'Drift og rettelser'],
  ['api', 'Elementer og attributter'],
];

const files = import.meta.glob<string>('../guides/*.md', { query: '?raw', import: 'default' });
const side = document.querySelector<HTMLElement>('.side')!;
const article = document.querySelector<HTMLElement>('article')!;

const known = guides.filter(([name]) => files[`../guides/${name}.md`]);
for (const [name, label] of known) {
  side.append(Object.assign(document.createElement('a'), { href: `#${name}`, textContent: label }));
}

async function show(focus: boolean): Promise<void> {
  const [first] = known[0]!;
  const name = known.find(([each]) => `#${each}` === location.hash)?.[0] ?? first;
  article.replaceChildren(markdown(await files[`../guides/${name}.md`]!()));
  document.title = `${article.querySelector('h1')?.textContent ?? 'Veiledninger'} – lo-medlemsdebatt`;
  for (const link of side.querySelectorAll('a')) {
    if (link.getAttribute('href') === `#${name}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (focus) {
    scrollTo(0, 0);
    article.focus({ preventScroll: true });
  }
}

addEventListener('hashchange', () => void show(true));
void show(false);
