import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { exampleFiles } from '../examples/source/examples.ts';
import { generated } from './generate.ts';
import { GuardWriter } from './guards.ts';
import { TypeWriter } from './types.ts';

const folder = (path: string) => new URL(path, import.meta.url);

function sameAsCommitted(files: Map<string, string>, path: string) {
  for (const [name, content] of files) {
    assert.equal(readFileSync(new URL(name, folder(path)), 'utf8'), content, `${name}: run npm run generate`);
  }
}

describe('what is generated', () => {
  it('is what is committed: schemas, guards and types', () => {
    sameAsCommitted(generated(), '../v1/');
    assert.deepEqual(readdirSync(folder('../v1/')).sort(), [...generated().keys()].sort());
  });

  it('is what is committed: the examples and their list', () => {
    sameAsCommitted(exampleFiles(), '../examples/');
    const committed = readdirSync(folder('../examples/'), { recursive: true, encoding: 'utf8' });
    const listed = committed
      .filter(name => /\.(json|md)$/.test(name))
      .map(name => name.replaceAll('\\', '/'));
    assert.deepEqual(listed.sort(), [...exampleFiles().keys()].sort());
  });
});

describe('the generator of guards', () => {
  const guard = (schema: object) => new GuardWriter().expression(schema, 'here');

  it('fails on every keyword outside its closed list', () => {
    const refused = [
      { type: 'string', pattern: '^a' },
      { type: 'string', format: 'date' },
      { type: 'number', minimum: 1 },
      { type: 'array', items: { type: 'string' }, minItems: 1 },
      { type: 'object', properties: {}, patternProperties: {} },
      { type: 'object', properties: {}, additionalProperties: false },
      { type: 'object', additionalProperties: { type: 'string' }, propertyNames: { pattern: '^a' } },
      { anyOf: [{ type: 'string' }], description: 'x', oneOf: [] },
      { const: 'x', enum: ['x'] },
      { $ref: '#/$defs/area' },
      { type: 'integer' },
      {},
    ];
    for (const schema of refused) assert.throws(() => guard(schema), JSON.stringify(schema));
  });

  it('passes over what only speaks to people', () => {
    assert.equal(guard({ type: 'string', title: 'T', description: 'd', examples: ['x'] }), 'str');
  });

  it('gives a repeated part one name', () => {
    const writer = new GuardWriter();
    const part = { type: 'object', properties: { a: { type: 'string' } } };
    writer.expression({ type: 'object', properties: { one: part, two: part } }, 'here');
    assert.equal(writer.declarations.split('\n').length, 1);
  });
});

describe('the generator of types', () => {
  it('refuses two shapes under one name', () => {
    const writer = new TypeWriter();
    writer.expression({ title: 'List', type: 'object', properties: { id: { type: 'string' } } });
    assert.throws(
      () => writer.expression({ title: 'List', type: 'object', properties: {} }),
      /two shapes are called List/,
    );
  });
});
