/* eslint-disable no-control-regex, lit/binding-positions, lit/no-invalid-html -- what must not be is tried here */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { attributes, dataBlock, html, type Content } from './html.ts';
import { parsed } from '../../tools/testing/pages/parsed.ts';

const naughty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></textarea>--><svg onload=alert(1)>',
  '&lt;b&gt; &amp; &#60;',
  '${1+1}{{1}}`',
];

describe('the HTML writer', () => {
  it('W15: text is text, in content and in attributes', () => {
    for (const text of naughty) {
      const page = parsed(html`<body><p title="${text}">${text}</p></body>`.toString());
      const body = page.first('body')!;
      assert.deepEqual(
        body.all('*').map(each => each.name),
        ['p'],
        text,
      );
      const [p] = body.children;
      assert.deepEqual(p?.attributes, ['title']);
      assert.equal(p?.attribute('title'), text);
      assert.equal(p?.verbatim, text);
    }
  });

  it('W15: any text comes back as it was, but for what HTML cannot hold', () => {
    const kept = (text: string) =>
      text.toWellFormed().replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const p = parsed(html`<body><p title="${text}">x${text}</p></body>`.toString()).first('p');
        assert.equal(p?.verbatim, `x${kept(text)}`);
        assert.equal(p?.attribute('title'), kept(text));
      }),
    );
  });

  it('W16: an address that runs something is none', () => {
    for (const bad of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '\\\\host',
    ])
      assert.equal(html`<a href="${bad}">x</a>`.toString(), '<a href="about:invalid">x</a>', bad);
    for (const good of [
      'https://a.test/?a=b:c',
      'mailto:a@b.test',
      '3201.nn.html',
      '../areas/3201.csv',
      '#s-1',
      'x?a:b',
    ])
      assert.equal(
        parsed(html`<a href="${good}">x</a>`.toString())
          .first('a')
          ?.attribute('href'),
        good,
      );
  });

  it('refuses values where they could not be made safe', () => {
    const value = 'x';
    assert.throws(() => html`<p class=${value}></p>`);
    assert.throws(() => html`<p ${value}></p>`);
    assert.throws(() => html`<${value}></p>`);
    assert.throws(() => html`<p onclick="${value}"></p>`);
    assert.throws(() => html`<!-- ${value} -->`);
    assert.throws(() => html`<script>${value}</script>`);
    assert.throws(() => html`<p title="${html`<b>x</b>` as Content}"></p>`);
    assert.throws(() => attributes({ onload: 'x' }));
    assert.throws(() => attributes({ style: 'x' }));
    assert.throws(() => attributes({ 'a b': 'x' }));
  });

  it('has no way in for a string that calls itself HTML', () => {
    const fake = { toString: () => '<b>x</b>' } as unknown as Content;
    assert.equal(html`<p>${fake}</p>`.toString(), '<p></p>');
  });

  it('leaves out what is absent, and writes lists in their order', () => {
    const list = ['a', ['1', null], undefined, false as const, html`<b>c</b>`];
    assert.equal(
      html`<p${attributes({ class: undefined, lang: 'nn' })}>${list}</p>`.toString(),
      '<p lang="nn">a1<b>c</b></p>',
    );
  });

  it('W15: data for machines cannot end its block', () => {
    const value = { a: '</script><script>alert(1)//', b: '\u2028<!--' };
    const page = parsed(html`<body>${dataBlock('application/ld+json', value)}</body>`.toString());
    assert.equal(page.all('script').length, 1);
    assert.deepEqual(JSON.parse(page.first('script')!.verbatim), value);
  });
});
