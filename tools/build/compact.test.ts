import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { compact } from './compact.mjs';

describe('templates without their indentation', () => {
  it('keeps one space in HTML where a line break stood, so that words do not run together', () => {
    const code = 'const a = html`\n  <p>\n    to ${b}\n    ord\n  </p>\n`;';
    assert.equal(compact(code), 'const a = html` <p> to ${b} ord </p> `;');
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
