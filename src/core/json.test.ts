import { expect } from '@open-wc/testing';
import { jsonText } from './json.ts';

/** What Prototype.js 1.6 puts on the prototypes of a page. */
const additions: [object, () => string][] = [
  [Array.prototype, () => '[stand-in]'],
  [String.prototype, () => 'stand-in'],
  [Object.prototype, () => '{stand-in}'],
];

describe('jsonText', () => {
  const value = {
    answers: [{ question: 'working-life', issues: ['a', 'b'] }],
    text: 'æøå',
    n: 1.5,
    no: null,
  };

  afterEach(() => {
    for (const [prototype] of additions) Reflect.deleteProperty(prototype, 'toJSON');
  });

  it('W6: is the same text on a page that has given the prototypes a toJSON', () => {
    const untouched = JSON.stringify(value);
    for (const [prototype, toJSON] of additions)
      Object.defineProperty(prototype, 'toJSON', { value: toJSON, configurable: true });
    const [touched, ours] = [JSON.stringify(value), jsonText(value)];
    for (const [prototype] of additions) Reflect.deleteProperty(prototype, 'toJSON');
    expect(touched).not.to.equal(untouched);
    expect(ours).to.equal(untouched);
  });
});
