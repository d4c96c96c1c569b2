import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allExamples } from './examples/source/examples.ts';
import {
  publishSchemas,
  readSchemas,
  type DocumentName,
  type PublishedArea,
  type PublishedDebate,
  type PublishedRelease,
  type PublishedSubmission,
  type PublishedSurvey,
  type PublishedWords,
} from './index.ts';
import { checkArea } from './v1/guards.ts';
import type { Area, Debate, Release, Submission, Survey, Words } from './v1/types.ts';

const example = (name: string) =>
  structuredClone(allExamples.find(e => e.name === name)!.value) as Record<string, unknown>;

/** Compiles only while everything that may be published has the type that browsers read. */
export const publishedIsReadable = {
  area: (published: PublishedArea): Area => published,
  debate: (published: PublishedDebate): Debate => published,
  words: (published: PublishedWords): Words => published,
  survey: (published: PublishedSurvey): Survey => published,
  submission: (published: PublishedSubmission): Submission => published,
  release: (published: PublishedRelease): Release => published,
};

describe('versions (data-schema/README.md)', () => {
  it('an old reader reads a newer minor: unknown fields are passed over, unknown values kept', () => {
    const newer = example('area-newer-minor');
    assert.equal(checkArea(newer), undefined);
    const read = readSchemas.area.parse(newer) as unknown as {
      answers: Record<string, Record<string, { position?: string }>>;
      edition?: string;
    };
    assert.equal(read.edition, undefined);
    assert.equal(read.answers['innleie']!['bylista']!.position, 'conditionally');
  });

  it('any document may get new fields anywhere without an old reader noticing', () => {
    const grown = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(grown);
      if (typeof value !== 'object' || value === null) return value;
      return {
        ...Object.fromEntries(Object.entries(value).map(([k, v]) => [k, grown(v)])),
        nytt: { felt: [1] },
      };
    };
    // Where ids are the keys, a new key is a new list or standpoint and must look like one.
    const records = new Set(['counts', 'answers', 'words', 'lists', 'totals', 'files']);
    const withFields = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return value.map(item => withFields(item));
      if (typeof value !== 'object' || value === null) return value;
      if (records.has(key)) return value;
      return {
        ...Object.fromEntries(Object.entries(value).map(([k, v]) => [k, withFields(v, k)])),
        nytt: grown({ felt: true }),
      };
    };
    for (const [name, document] of [
      ['area-full', 'area'],
      ['debate-full', 'debate'],
      ['area-full.words', 'words'],
      ['survey-open', 'survey'],
      ['release-corrected', 'release'],
    ] as [string, DocumentName][]) {
      const later = withFields(example(name));
      assert.ok(readSchemas[document].safeParse(later).success, name);
      assert.ok(!publishSchemas[document].safeParse(later).success, `${name} is not ours to publish`);
    }
  });

  it('a newer major is refused, and the first thing said is which version was expected', () => {
    assert.equal(checkArea(example('area-newer-major')), '/schema: lo.area/1');
  });

  it('what may be published can be read, in types too', () => {
    for (const [name, same] of Object.entries(publishedIsReadable)) {
      const own = allExamples.find(e => e.document === name && (e.publish ?? true))!.value;
      assert.equal((same as (value: unknown) => unknown)(own), own);
    }
  });

  it('no reading fills in a value: what is absent stays absent', () => {
    for (const { name, document, value, publish = true } of allExamples) {
      if (!publish || name === 'bad/own-proto') continue;
      assert.deepEqual(publishSchemas[document].parse(value), value, name);
    }
  });
});
