/**
 * The guides are Markdown, so that they read well in the repository too. This turns the little of it that they use into
 * DOM: headings, paragraphs, lists, tables, code, links, strong and code spans. Nothing is ever parsed as HTML.
 */
export function markdown(source: string): DocumentFragment {
  const page = document.createDocumentFragment();
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  for (let i = 0; i < lines.length;) i = block(lines, i, page);
  return page;
}

function block(lines: readonly string[], i: number, page: DocumentFragment): number {
  const line = lines[i]!;
  if (!line.trim() || /^<!--.*-->$/.test(line)) return i + 1;
  if (line.startsWith('```')) return code(lines, i, page);
  if (line.startsWith('|')) return table(lines, i, page);
  if (/^(-|\d+\.) /.test(line)) return list(lines, i, page);
  const heading = /^(#{1,4}) (.*)$/.exec(line);
  if (heading) {
    page.append(filled(`h${heading[1]!.length}`, heading[2]!));
    return i + 1;
  }
  return paragraph(lines, i, page);
}

function paragraph(lines: readonly string[], i: number, page: DocumentFragment): number {
  let end = i;
  while (end < lines.length && lines[end]!.trim() && !/^([#|]|```|- |\d+\. )/.test(lines[end]!)) end++;
  page.append(filled('p', lines.slice(i, end).join(' ')));
  return end;
}

function list(lines: readonly string[], i: number, page: DocumentFragment): number {
  const element = document.createElement(/^-/.test(lines[i]!) ? 'ul' : 'ol');
  let item = '';
  const add = () => item && element.append(filled('li', item));
  for (; i < lines.length && lines[i]!.trim(); i++) {
    const start = /^(?:-|\d+\.) (.*)$/.exec(lines[i]!);
    if (start) add();
    item = start ? start[1]! : `${item} ${lines[i]!.trim()}`;
  }
  add();
  page.append(element);
  return i;
}

function code(lines: readonly string[], i: number, page: DocumentFragment): number {
  const end = lines.indexOf('```', i + 1);
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  pre.textContent = lines.slice(i + 1, end).join('\n');
  page.append(pre);
  return end + 1;
}

function table(lines: readonly string[], i: number, page: DocumentFragment): number {
  const cells = (line: string) =>
    line
      .replaceAll('\\|', '\u0000')
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim().replaceAll('\u0000', '|'));
  const element = document.createElement('table');
  const head = element.createTHead().insertRow();
  for (const cell of cells(lines[i]!)) head.append(Object.assign(filled('th', cell), { scope: 'col' }));
  const body = element.createTBody();
  for (i += 2; i < lines.length && lines[i]!.startsWith('|'); i++) {
    const row = body.insertRow();
    for (const cell of cells(lines[i]!)) row.append(filled('td', cell));
  }
  const frame = document.createElement('div');
  frame.className = 'table';
  frame.tabIndex = 0;
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', 'Tabell');
  frame.append(element);
  page.append(frame);
  return i;
}

function filled(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.append(...spans(text));
  return element;
}

const SPAN = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)|<(https:[^>]+)>/g;

function spans(text: string): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const match of text.matchAll(SPAN)) {
    nodes.push(document.createTextNode(text.slice(at, match.index)));
    at = match.index + match[0].length;
    const [, codeText, strong, label, address, bare] = match;
    if (codeText !== undefined)
      nodes.push(Object.assign(document.createElement('code'), { textContent: codeText }));
    else if (strong !== undefined) nodes.push(filled('strong', strong));
    else nodes.push(link(label ?? bare!, address ?? bare!));
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

/** Links between the guides lead to the same guide on this page; other paths are relative to the folder of the guides. */
function link(label: string, address: string): HTMLElement {
  const guide = /^(?:\.\/)?([a-z-]+)\.md(?:#.*)?$/.exec(address);
  const a = document.createElement('a');
  a.append(...spans(label));
  const there = address.startsWith('.') ? `./guides/${address}` : /^(https:|#)/.test(address) ? address : '#';
  a.href = guide ? `#${guide[1]!}` : there;
  return a;
}
