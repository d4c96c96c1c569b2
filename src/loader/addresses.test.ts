import { expect } from '@open-wc/testing';
import { codesIn, isAreaCode, treeOf } from '../core/tree.ts';
import { addresses } from './addresses.ts';

const sources = [
  'https://a.test/debatt/',
  'https://a.test/debatt',
  'https://a.test/debatt/debate.json',
  'https://a.test',
  'https://a.test/',
  'https://a.test/3201.json',
  'https://a.test/bodo.txt#x',
  'https://a.test/frozen/3201.json#sha256-abc=',
  'https://a.test/get?id=3201',
  'https://a.test/v1.2/tree/',
  '//a.test/tree/',
  '/tree/',
  'tree',
  './tree/debate.json',
  '  https://a.test/x/  ',
  '',
  ' ',
  'javascript:alert(1)',
  'data:application/json,{}',
  'https://[',
  'ftp://a.test/',
];

const areas = [
  '3201',
  '3201 32',
  '301,3201',
  '0',
  'g-indre-fosen',
  '3201 3201',
  '',
  null,
  '9999',
  '<b>',
  '../../x',
  '32011',
];

/** What the core would ask for first. */
function ofCore(src: string, area: string | null): string[] {
  // A file with a sum is left to the element, which asks with the sum.
  if (src.includes('#sha')) return [];
  const tree = treeOf(src);
  if (tree?.file) return [tree.file];
  return tree
    ? codesIn(area)
        .filter(isAreaCode)
        .map(code => new URL(`areas/${code}.json`, tree.base).href)
    : [];
}

describe('addresses of data', () => {
  it('are those that the elements will ask for, whatever the attributes say', () => {
    for (const src of sources)
      for (const area of areas)
        expect(addresses('areas', src, area, document.baseURI), `${src} | ${area}`).to.deep.equal(
          ofCore(src, area),
        );
  });

  it('of a debate are those of the tree', () => {
    for (const src of sources) {
      const base = treeOf(src)?.base;
      const expected = base ? [new URL('debate.json', base).href] : [];
      expect(addresses('debate', src, '3201', document.baseURI), src).to.deep.equal(expected);
    }
  });

  it('of a survey are the file, or that of the tree', () => {
    for (const src of sources) {
      const tree = treeOf(src);
      const address = src.includes('#sha')
        ? undefined
        : tree?.file || (tree && new URL('survey.json', tree.base).href);
      expect(addresses('survey', src, '3201', document.baseURI), src).to.deep.equal(address ? [address] : []);
    }
  });

  it('are none without attributes', () => {
    expect(addresses('areas', null, null, document.baseURI)).to.deep.equal([]);
  });
});
