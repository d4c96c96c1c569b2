import { LoAreaChangeEvent } from '../../src/core/events.ts';
import { copyBox } from './copy.ts';
import { snippets } from './snippets.ts';

/** The front page's own behaviour: buttons that choose a municipality, and snippets that follow the choice. */

const picker = document.querySelector<HTMLElement>('lo-area-picker');
const place = document.querySelector<HTMLElement>('[data-snippets]');

const nameOf = new Map<string, string>();
const debate: Promise<void> = fetch('./trees/oppdiktet/debate.json')
  .then(response => response.json() as Promise<{ areas: { code: string; names: string[] }[] }>)
  .then(({ areas }) => areas.forEach(area => nameOf.set(area.code, area.names.join(' – '))))
  .catch(() => undefined);

function show(area: string): void {
  const [code = '3201'] = area.split(' ');
  place?.replaceChildren(
    ...snippets(code, nameOf.get(code) ?? 'kommunen').map(({ title, note, code: text }) =>
      copyBox(title, text, note),
    ),
  );
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-area]')) {
  button.addEventListener('click', () => {
    const area = button.dataset['area'] ?? '';
    picker?.setAttribute('area', area);
    picker?.dispatchEvent(new LoAreaChangeEvent(area, 'oppdiktet'));
  });
}

document.addEventListener('lo-area-change', event => {
  const { area } = event as Event & { area?: string };
  if (event.target === picker && area) show(area);
});

show('3201');
void debate.then(() => show(picker?.getAttribute('area') ?? '3201'));
