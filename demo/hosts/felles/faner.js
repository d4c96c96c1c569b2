/** Tabs and a box that opens, as a site makes them. */
document.querySelectorAll('[data-fane]').forEach(tab => {
  tab.addEventListener('click', () => {
    document.querySelectorAll('[data-fane]').forEach(each => {
      const chosen = each === tab;
      each.setAttribute('aria-selected', String(chosen));
      document.getElementById(each.dataset.fane).hidden = !chosen;
    });
  });
});
document.querySelector('[data-bredde]')?.addEventListener('click', () => {
  document.querySelector('.null').classList.toggle('aapen');
});
