import { markdown } from './markdown.ts';

/** The guides, one at a time, by the part of the address after `#`. */

const guides: readonly (readonly [name: string, label: string])[] = [
  ['redaktor', 'For redaktører'],
  ['innliming', 'Lim inn: sju måter'],
  ['verktoy', 'Hva overlever i verktøyet?'],
  ['lokalorganisasjon', 'For lokalorganisasjoner'],
  ['utvikler', 'For utviklere'],
  ['undersokelse', 'Undersøkelsen'],
  ['drift', 'Drift og rettelser'],
  ['api', 'Elementer og attributter'],
];

const side = document.querySelector<HTMLElement>('.side')!;
const article = document.querySelector<HTMLElement>('article')!;

for (const [name, label] of guides) {
  side.append(Object.assign(document.createElement('a'), { href: `#${name}`, textContent: label }));
}

async function textOf(name: string): Promise<string> {
  try {
    const response = await fetch(`./guides/${name}.md`);
    if (response.ok) return await response.text();
  } catch {
    // Said below.
  }
  return '# Ikke funnet\n\nVeiledningen kunne ikke hentes. Er det listen over elementer, lages den av `npm run build`.';
}

async function show(focus: boolean): Promise<void> {
  const name = guides.find(([each]) => `#${each}` === location.hash)?.[0] ?? 'redaktor';
  article.replaceChildren(markdown(await textOf(name)));
  // The list of elements is made from the code, whose comments are in English.
  article.lang = name === 'api' ? 'en' : 'nb';
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
