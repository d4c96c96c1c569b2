/**
 * Rewrites every text on the page, in open shadow roots too, as translating extensions do: the text node is taken out and
 * two `<font>` elements with other text stand in its place. It goes on when the page changes, and says that the page is
 * in another language.
 */
const watched = new WeakSet();
const skipped = 'script, style, font, textarea, input';

function translate(root) {
  if (!watched.has(root)) {
    watched.add(root);
    new MutationObserver(() => translate(root)).observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.shadowRoot) translate(node.shadowRoot);
    if (node.nodeType === Node.TEXT_NODE && node.data.trim() && !node.parentElement?.closest(skipped))
      texts.push(node);
  }
  for (const text of texts) {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.append(`«${text.data.trim()}»`);
    outer.append(inner);
    text.replaceWith(outer);
  }
}

document.querySelector('[data-oversett]').addEventListener('click', () => {
  document.documentElement.classList.add('translated-ltr');
  document.documentElement.lang = 'en';
  translate(document.body);
});
