import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neededBy, shared } from './shared-chunk.mjs';

/** A small graph: who imports what, at once. */
const importers: Record<string, string[]> = {
  '/src/elements/a/define.ts': [],
  '/src/elements/b/define.ts': [],
  '/src/core/element.ts': ['/src/elements/a/a.ts', '/src/elements/b/define.ts'],
  '/src/elements/a/a.ts': ['/src/elements/a/define.ts'],
  // Fetched by the core on demand, and by the panel, which no page has fetched from the start.
  '/src/core/notes.ts': ['/src/loader/debug.ts'],
  '/src/loader/debug.ts': [],
  // What one element needs from the start and a part of the other on demand.
  '/src/core/field.ts': ['/src/elements/a/a.ts', '/src/elements/b/part.ts'],
  '/src/elements/b/part.ts': [],
};
const graph = { getModuleInfo: (id: string) => ({ importers: importers[id] ?? [] }) };

describe('the chunk that all elements share', () => {
  it('has what two elements need from the start', () => {
    assert.deepEqual([...neededBy('/src/core/element.ts', graph.getModuleInfo)].sort(), [
      '/src/elements/a/define.ts',
      '/src/elements/b/define.ts',
    ]);
    assert.equal(shared.name('/src/core/element.ts', graph), 'shared');
  });

  it('has nothing that only one needs from the start, whoever fetches it on demand', () => {
    for (const id of ['/src/elements/a/a.ts', '/src/core/field.ts', '/src/core/notes.ts'])
      assert.equal(shared.name(id, graph), null, id);
  });
});
