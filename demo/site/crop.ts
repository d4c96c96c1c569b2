/**
 * Cuts long widgets on the front page until the reader wants the rest, or moves into the hidden part with the keyboard.
 * Where the widget is the page, nobody should do this.
 */
const LONG = 1100;

for (const card of document.querySelectorAll<HTMLElement>('[data-crop]')) {
  const widget = card.firstElementChild as HTMLElement;
  const strip = document.createElement('div');
  strip.className = 'unfold';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = card.dataset['crop'] ?? 'Vis alt';
  strip.append(button);

  // What is short is never cut: a municipality with two lists has no more to show.
  const sizes = new ResizeObserver(() => {
    const long = widget.offsetHeight > LONG;
    card.classList.toggle('cropped', long);
    if (long) card.append(strip);
    else strip.remove();
  });
  const unfold = () => {
    sizes.disconnect();
    card.classList.remove('cropped');
    strip.remove();
  };
  card.addEventListener('focusin', event => {
    const target = event.composedPath()[0] as HTMLElement;
    const hidden =
      target !== button && target.getBoundingClientRect().bottom > strip.getBoundingClientRect().top;
    if (strip.isConnected && hidden) unfold();
  });
  button.addEventListener('click', () => {
    unfold();
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
  });
  sizes.observe(widget);
}
