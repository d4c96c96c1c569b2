/** The circle page: closes and counts on the development server, and shows what was published. */

const part = <T extends HTMLElement>(name: string) => document.querySelector<T>(`[data-${name}]`)!;
const said = part('said');
const result = part('result');
const notYet = part('not-yet');

/** The municipalities that have made-up answers: many, some, few, too few; and the whole country. */
const AREAS = ['0', '3201', '3203', '3212', '1820'];

async function post(path: string): Promise<{ ok: boolean; said?: string }> {
  const response = await fetch(`/runde/${path}`, { method: 'POST' });
  return (await response.json()) as { ok: boolean; said?: string };
}

async function publish(): Promise<void> {
  said.hidden = false;
  said.textContent = 'Stenger og teller …';
  try {
    const answer = await post('publiser');
    said.textContent = answer.said ?? '';
    if (answer.ok) show();
  } catch {
    said.textContent = 'Runden virker bare når demoen kjører med «npm start».';
  }
}

function show(): void {
  const widget = document.createElement('lo-top-issues');
  widget.setAttribute('src', '/runde/tre/');
  widget.setAttribute('area', AREAS.join(' '));
  widget.setAttribute('heading-level', '3');
  result.hidden = false;
  result.replaceChildren(widget);
  notYet.hidden = true;
}

async function start(): Promise<void> {
  await post('start');
  location.reload();
}

part('publish').addEventListener('click', () => void publish());
part('start').addEventListener('click', () => void start());
