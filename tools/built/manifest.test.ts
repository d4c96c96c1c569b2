import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { tags } from '../../src/core/tags.ts';
import { elementsOf } from '../build/manifest.mjs';
import { built, elements } from '../testing/dist.ts';

interface Named {
  name: string;
  description?: string;
}

interface Element {
  tagName: string;
  summary?: string;
  attributes?: Named[];
  members?: Named[];
  events?: (Named & { type?: { text: string } })[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

const manifest = JSON.parse(built('custom-elements.json')) as { modules: { path: string }[] };
const described = elementsOf(manifest) as Element[];

describe('the custom-elements manifest', () => {
  it('has every element', () => {
    assert.deepEqual(
      described.map(element => element.tagName),
      elements.map(name => `lo-${name}`),
    );
  });

  it('has the elements that the command line and the panel for editors look for, and no others', () => {
    assert.deepEqual(
      described.map(element => element.tagName),
      tags,
    );
  });

  it('points at built files', () => {
    assert.deepEqual(
      manifest.modules.filter(({ path }) => !/^dist\/src\/.*\.js$/.test(path)),
      [],
    );
  });

  for (const element of described) {
    it(`says what everything of <${element.tagName}> is for`, () => {
      assert.ok(element.summary, 'the element has no @summary');
      const { attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
      const all = [...attributes, ...events, ...slots, ...cssParts, ...cssProperties];
      assert.deepEqual(
        all.filter(({ description }) => !description).map(({ name }) => name),
        [],
      );
      assert.ok(
        attributes.some(({ name }) => name === 'src'),
        'inherited attributes are missing',
      );
      assert.ok(slots.length > 0, 'the fallback slot is not documented');
    });

    it(`gives every event of <${element.tagName}> a class of its own`, () => {
      for (const { name, type } of element.events ?? []) assert.match(type?.text ?? '', /^Lo\w+Event$/, name);
    });
  }

  for (const { tagName, members = [] } of described) {
    it(`has the properties of <${tagName}>, also those that are no attributes, but not what is its own affair`, () => {
      const names = members.map(({ name }) => name);
      for (const name of ['src', 'headingLevel', 'texts']) assert.ok(names.includes(name), name);
      assert.deepEqual(
        names.filter(name => /^[_#]|^(fallback|text|content|render)$/.test(name)),
        [],
      );
    });
  }

  it('is where editor hints, types and the API reference come from', () => {
    for (const { tagName } of described) {
      for (const file of ['html-custom-data.json', 'web-types.json', 'elements.d.ts']) {
        assert.ok(built(file).includes(tagName), `${tagName} in ${file}`);
      }
    }
  });
});
