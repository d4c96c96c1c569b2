// The same table and the same list as on the hand-written page, words included.
import { h, render } from 'preact';

export function compare(host, { lists, rows }) {
  render(h(Comparison, { lists, rows }), host);
  return () => render(null, host);
}

export function bars(host, { rows }) {
  render(
    h(
      'ol',
      { class: 'bars' },
      rows.map(row => h(Bar, { row, key: row.id })),
    ),
    host,
  );
  return () => render(null, host);
}

function Comparison({ lists, rows }) {
  return h(
    'table',
    { class: 'grid' },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'col' }, 'Standpunkt'),
        lists.map(list => h(Head, { list, key: list.id })),
      ),
    ),
    rows.map(row => h(Standpoint, { row, columns: lists.length, key: row.id })),
  );
}

function Head({ list }) {
  return h('th', { scope: 'col' }, list.name, ' ', h('small', null, list.answered));
}

function Standpoint({ row, columns }) {
  const subject = h(
    'th',
    { scope: 'rowgroup', colSpan: columns + 1 },
    h('p', { class: 'topic' }, row.topic),
    h('p', { class: 'title' }, `${row.no} ${row.title}`),
    h('p', { class: 'asked' }, 'Spurt slik: ', h('q', null, row.asked)),
    h('p', { class: 'counts' }, row.counts),
  );
  const cells = row.cells.map(cell => h(Cell, { cell, key: cell.list }));
  return h('tbody', null, h('tr', null, subject), h('tr', null, h('th', { scope: 'row' }, row.title), cells));
}

function Cell({ cell }) {
  return h(
    'td',
    { class: cell.state },
    cell.label,
    cell.words && h('details', null, h('summary', null, 'Les svaret'), h('p', { lang: 'nb' }, cell.words)),
  );
}

function Bar({ row }) {
  return h(
    'li',
    null,
    h('span', { class: 'rank' }, row.rank),
    h('span', { class: 'label' }, row.title),
    h('span', { class: 'value' }, `${row.share} %`),
    h(
      'svg',
      { width: '100%', height: 30, 'aria-hidden': 'true' },
      h('rect', { y: 10, height: 10, width: `${row.share}%` }),
      h('rect', { class: 'county', height: 15, width: 2, x: `${row.county}%` }),
      h('rect', { class: 'country', y: 15, height: 15, width: 2, x: `${row.country}%` }),
    ),
    h('span', { class: 'visually-hidden' }, row.beside),
    row.aside && h('span', { class: 'aside' }, row.aside),
  );
}
