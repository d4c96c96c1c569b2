import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { compact } from './compact.mjs';

describe('templates without their indentation', () => {
  it('keeps one space in HTML where a line break stood, so that words do not run together', () => {
    const code = 'const a = html`\n  <b>\n    to ${b}\n    ord\n  </b>\n`;';
    assert.equal(compact(code), 'const a = html` <b> to ${b} ord </b> `;');
  });

  it('keeps none beside the tags of blocks, where nobody sees it and every row would have nodes of it', () => {
    const code =
      'const a = html`\n  <ul>\n    <li class="a">\n      ${b}\n      <b>to</b>\n      <i>ord</i>\n    </li>\n  </ul>\n  <link-list>\n  </link-list>`;';
    assert.equal(
      compact(code),
      'const a = html`<ul><li class="a">${b} <b>to</b> <i>ord</i></li></ul><link-list> </link-list>`;',
    );
  });

  it('keeps spaces that mean something in CSS', () => {
    const code =
      'const a = css`\n  /* why */\n  a b:hover > c { color: red; margin: 0 1px; width: calc(1px + ${x}); }\n`;';
    assert.equal(
      compact(code),
      'const a = css` a b:hover > c{color:red;margin:0 1px;width:calc(1px + ${x})}`;',
    );
  });

  it('reaches templates within templates and leaves other strings alone', () => {
    const code = 'f(html`<a>${xs.map(x => html`\n<b>${x}</b>`)}</a>`, `\n  as it was`);';
    assert.equal(compact(code), 'f(html`<a>${xs.map(x => html` <b>${x}</b>`)}</a>`, `\n  as it was`);');
  });
});
