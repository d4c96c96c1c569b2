import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allExamples } from './examples/source/examples.ts';
import { readSchemas } from './index.ts';
import * as guards from './v1/guards.ts';

const documents = {
  debate: guards.checkDebate,
  area: guards.checkArea,
  words: guards.checkWords,
  survey: guards.checkSurvey,
  release: guards.checkRelease,
} as const;
type Name = keyof typeof documents;

type Step = string | number;

/** Every place in a value, as keys from the root. */
function places(value: unknown, path: Step[] = []): Step[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value);
  return [path, ...inside.flatMap(([key, item]) => places(item, [...path, key]))];
}

/** A copy with one place replaced, emptied of its key, or given one more. */
function mutated(
  original: unknown,
  path: Step[],
  how: 'replace' | 'delete' | 'add',
  value: unknown,
): unknown {
  const root = { value: structuredClone(original) } as Record<Step, unknown>;
  const steps: Step[] = ['value', ...path];
  const last = steps.pop()!;
  const holder = steps.reduce((at, step) => at[step] as Record<Step, unknown>, root);
  if (how === 'delete' && !Array.isArray(holder)) delete holder[last];
  else if (how === 'add' && typeof holder[last] === 'object' && holder[last] !== null)
    (holder[last] as Record<Step, unknown>)['ekstra'] = value;
  else holder[last] = value;
  return root.value;
}

// zod passes over a key called __proto__ in records; referenceProblems finds it (bad/own-proto).
const agreedOn = (value: unknown): boolean => !JSON.stringify(value).includes('"__proto__"');

const json = fc.jsonValue({ maxDepth: 3 }).filter(agreedOn);

const agree = (name: Name, value: unknown) => {
  const problem = documents[name](value);
  const zod = readSchemas[name].safeParse(value);
  assert.equal(
    problem === undefined,
    zod.success,
    `guard: ${problem ?? 'reads'}; zod: ${zod.error?.message ?? 'reads'}`,
  );
};

describe('the generated guards', () => {
  for (const name of Object.keys(documents) as Name[]) {
    const values = allExamples
      .filter(example => example.document === name && example.name !== 'area-long-texts')
      .map(example => JSON.parse(JSON.stringify(example.value)) as unknown)
      .filter(agreedOn);

    it(`equal zod's open reading on mutated ${name} examples`, () => {
      const mutation = fc
        .constantFrom(...values)
        .chain(value =>
          fc.tuple(
            fc.constant(value),
            fc.constantFrom(...places(value)),
            fc.constantFrom('replace' as const, 'delete' as const, 'add' as const),
            json,
          ),
        );
      fc.assert(
        fc.property(mutation, ([value, path, how, other]) => agree(name, mutated(value, path, how, other))),
        { numRuns: 1500 },
      );
    });

    it(`equal zod's open reading of ${name} on any JSON`, () => {
      fc.assert(
        fc.property(json, value => agree(name, value)),
        { numRuns: 500 },
      );
    });
  }

  it('say where the first problem is and what was expected', () => {
    const area = structuredClone(allExamples.find(({ name }) => name === 'area-full')!.value) as {
      lists: { id: unknown }[];
    };
    area.lists[3]!.id = 17;
    assert.equal(guards.checkArea(area), '/lists/3/id: string');
    assert.equal(guards.checkArea({}), '/schema: missing');
    assert.equal(guards.checkArea([]), ': object');
  });

  it("W6: look at a value's own keys alone, whatever the host has put on prototypes", () => {
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    prototype['sender'] = { names: [], corrections: 'x' };
    prototype['fictional'] = 'not a boolean';
    try {
      const area = structuredClone(allExamples.find(({ name }) => name === 'area-full')!.value) as Record<
        string,
        unknown
      >;
      delete area['fictional'];
      assert.equal(guards.checkArea(area), undefined);
      delete area['sender'];
      assert.equal(guards.checkArea(area), '/sender: missing');
    } finally {
      delete prototype['sender'];
      delete prototype['fictional'];
    }
  });
});
