import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributesOf } from '../../src/core/attributes.ts';
import { tags } from '../../src/core/tags.ts';
import { elementsOf } from '../build/manifest.mjs';
import { root } from '../lib/rooms.mjs';
import { built, elements } from '../testing/dist.ts';

interface Named {
  name: string;
  description?: string;
}

interface Attribute extends Named {
  default?: string;
  inheritedFrom?: object;
}

interface Element {
  tagName: string;
  summary?: string;
  attributes?: Attribute[];
  members?: (Named & { kind?: string; parameters?: { optional?: boolean }[] })[];
  events?: (Named & { type?: { text: string } })[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

const manifest = JSON.parse(built('custom-elements.json')) as { modules: { path: string }[] };
const described = elementsOf(manifest) as Element[];

describe('the custom-elements manifest', () => {
  it('has the attributes that the command line knows', () => {
    for (const { tagName, attributes = [] } of described)
      assert.deepEqual(attributesOf(tagName).sort(), attributes.map(({ name }) => name).sort(), tagName);
  });

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

    it(`names every colour and measure that a site can set on <${element.tagName}>, and none that it cannot`, () => {
      const own = join('src/elements', element.tagName.slice('lo-'.length));
      const read = ['src/styles', own].flatMap(folder =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
          .flatMap(file => [
            ...readFileSync(join(root, folder, file), 'utf8').matchAll(/var\((--lo-[a-z-]+)/g),
          ]),
      );
      assert.deepEqual(
        (element.cssProperties ?? []).map(({ name }) => name).sort(),
        [...new Set(read.map(([, name]) => name))].sort(),
      );
    });

    it(`documents no method of <${element.tagName}> that a page cannot call as it stands there`, () => {
      for (const { kind, parameters = [], description, name } of element.members ?? [])
        if (kind === 'method' && description)
          assert.ok(
            parameters.every(({ optional }) => optional),
            name,
          );
    });

    it(`gives the defaults of <${element.tagName}> as values, not as names in the source`, () => {
      for (const { name, default: value = '' } of element.attributes ?? [])
        assert.match(value, /^('.*'|\d+|true|false)$/, name);
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

  it('has the attributes that the editors’ guide has, all elements’ in one table and each element’s own in another', () => {
    const guide = readFileSync(join(root, 'demo/guides/redaktor.md'), 'utf8');
    const tableUnder = (title: string) => guide.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
    const common = tableUnder('Attributter som gjelder alle').matchAll(/^\| `([\w-]+)`/gm);
    const own = tableUnder('Attributter som gjelder én del').matchAll(/^\| `([\w-]+)` +\| `([\w-]+)`/gm);
    const all = described.flatMap(({ tagName, attributes = [] }) =>
      attributes.map(({ name, inheritedFrom }) => (inheritedFrom ? name : `${tagName} ${name}`)),
    );
    // `lang` is every element's, by HTML.
    const told = ['lang', ...all];
    const names = [
      ...[...common].map(([, name]) => name),
      ...[...own].map(([, tag, name]) => `${tag} ${name}`),
    ];
    assert.deepEqual(names.sort(), [...new Set(told)].sort());
  });

  it('is where editor hints, types and the API reference come from', () => {
    for (const { tagName } of described) {
      for (const file of ['html-custom-data.json', 'web-types.json', 'elements.d.ts']) {
        assert.ok(built(file).includes(tagName), `${tagName} in ${file}`);
      }
    }
  });
});
