/**
 * A switch between the system's, a light and a dark page, so that a newcomer sees the widgets follow the page. Nothing is
 * remembered.
 */
const choices = [
  ['light dark', 'Som systemet'],
  ['light', 'Lys'],
  ['dark', 'Mørk'],
] as const;

for (const place of document.querySelectorAll<HTMLElement>('[data-theme-switch]')) {
  const select = document.createElement('select');
  select.setAttribute('aria-label', 'Farger på siden');
  for (const [value, label] of choices) select.append(new Option(label, value));
  select.addEventListener('change', () => {
    document.documentElement.style.colorScheme = select.value;
  });
  place.append(select);
}

/** Lets a test or a link ask for a theme: `?farger=dark`. */
const wanted = new URLSearchParams(location.search).get('farger');
if (wanted === 'light' || wanted === 'dark') {
  document.documentElement.style.colorScheme = wanted;
  document
    .querySelectorAll<HTMLSelectElement>('[data-theme-switch] select')
    .forEach(select => (select.value = wanted));
}
