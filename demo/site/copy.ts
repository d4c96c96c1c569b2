/**
 * A box with code and a button that copies it. Where the clipboard is closed to the page, the code is selected instead,
 * and the reader is told which keys to press.
 */
export function copyBox(title: string, code: string, note?: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'snippet';
  const head = document.createElement('div');
  head.className = 'head';
  const heading = document.createElement('h3');
  heading.textContent = title;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Kopier';
  button.setAttribute('aria-label', `Kopier koden: ${title}`);
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  head.append(heading, status, button);
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  pre.textContent = code;
  button.addEventListener('click', () => void copy(pre).then(told => (status.textContent = told)));
  box.append(head);
  if (note) {
    const text = document.createElement('p');
    text.textContent = note;
    box.append(text);
  }
  box.append(pre);
  return box;
}

/**
 * Copies code as what it shows, for the text field of an editor or for an e-mail, where code itself would be shown as code;
 * what takes no content gets the code. Answers what to tell the reader.
 *
 * @param code - The code, where the content holds more than it.
 */
export function copyContent(content: string, code = content): string {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', content);
    event.clipboardData?.setData('text/plain', code);
    event.preventDefault();
  };
  document.addEventListener('copy', give, { once: true });
  // Long deprecated and everywhere: the newer way cleans what it is given, and asks for permission.
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return done
    ? 'Kopiert'
    : 'Nettleseren lot oss ikke kopiere. Kopier koden i stedet, og lim den inn i kildekoden.';
}

/**
 * Copies the text of an element. Where the page may not write to the clipboard, the text is selected so that the reader's
 * own keys can copy it. Answers what to tell the reader.
 */
export async function copy(element: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return 'Kopiert';
  } catch {
    element.focus();
    getSelection()?.selectAllChildren(element);
    return /Mac|iPhone|iPad/.test(navigator.userAgent) ? 'Trykk ⌘ + C' : 'Trykk Ctrl + C';
  }
}
