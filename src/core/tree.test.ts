import { expect } from '@open-wc/testing';
import { webAddress } from './links.ts';
import { codesIn, isAreaCode, treeOf } from './tree.ts';

describe('webAddress', () => {
  it('gives absolute http and https addresses', () => {
    expect(webAddress('https://data.lo.example/a')).to.equal('https://data.lo.example/a');
    expect(webAddress(' http://a.example ')).to.equal('http://a.example/');
    expect(webAddress('b.json', 'https://a.example/x/y.json')).to.equal('https://a.example/x/b.json');
    expect(webAddress('/b')).to.equal(new URL('/b', document.baseURI).href);
  });

  it('W16: javascript:, data: and their disguises are no addresses', () => {
    const bad = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      '\tjava\nscript:alert(1)',
      '\u0000javascript:alert(1)',
      'data:text/html,<script>',
      'vbscript:x',
      'blob:https://a.example/1',
      'file:///etc/passwd',
      'https://',
      'http://[',
      '',
      '  ',
      null,
      undefined,
    ];
    for (const value of bad) expect(webAddress(value), String(value)).to.equal(undefined);
  });
});

describe('src', () => {
  it('is the base of a tree', () => {
    for (const src of ['https://a.example/t', 'https://a.example/t/', 'https://a.example/t/debate.json'])
      expect(treeOf(src), src).to.deep.equal({ base: 'https://a.example/t/', file: '' });
    expect(treeOf('https://a.example')).to.deep.equal({ base: 'https://a.example/', file: '' });
    expect(treeOf('https://a.example/v1.2/')).to.deep.equal({ base: 'https://a.example/v1.2/', file: '' });
    expect(treeOf('https://a.example/t/#x')?.base).to.equal('https://a.example/t/');
    expect(treeOf('data')?.base).to.equal(new URL('data/', document.baseURI).href);
  });

  it('is one area file', () => {
    for (const src of ['https://a.example/3201.json', 'https://a.example/b.txt', 'https://a.example/f?id=3'])
      expect(treeOf(src), src).to.deep.equal({ base: '', file: src });
    expect(treeOf('bodo.json')?.file).to.equal(new URL('bodo.json', document.baseURI).href);
  });

  it('W10: is neither', () => {
    for (const src of ['', 'javascript:alert(1)', 'data:application/json,{}', 'https://'])
      expect(treeOf(src), src).to.equal(undefined);
  });
});

describe('area', () => {
  it('is codes in any separation, each once', () => {
    expect(codesIn('3201 32')).to.deep.equal(['3201', '32']);
    expect(codesIn(' 3201,32;0\n3201 ')).to.deep.equal(['3201', '32', '0']);
    expect(codesIn(null)).to.deep.equal([]);
    expect(codesIn('0301 03'), 'Oslo elects one council').to.deep.equal(['0301']);
    expect(codesIn('03')).to.deep.equal(['03']);
  });

  it('W10: a lost leading zero is put back; what is no code is known as such', () => {
    expect(codesIn('301')).to.deep.equal(['0301']);
    for (const code of ['0', '32', '3201', 'g-nord-1']) expect(isAreaCode(code), code).to.equal(true);
    for (const code of ['Oslo', '32011', '1', '../debate', 'g-', 'G-x', '３２０１'])
      expect(isAreaCode(code), code).to.equal(false);
  });
});
