import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Batches } from './batches.ts';

/** Batches that remember what they were given, and answer when they are let go. */
function watched(keysOf: (item: string) => string[] = item => [item]) {
  const begun: string[][] = [];
  const ends: ((error?: Error) => void)[] = [];
  const batches = new Batches<string, string>(async items => {
    begun.push([...items]);
    await new Promise<void>((done, failed) => ends.push(error => (error ? failed(error) : done())));
    return items.map(item => item.toUpperCase());
  }, keysOf);
  return { batches, begun, ends };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(1);
}

describe('Batches', () => {
  it('does together what comes in one turn, and tells each its own', async () => {
    const { batches, begun, ends } = watched();
    const told = Promise.all(['a', 'b', 'c'].map(item => batches.add(item)));
    await until(() => ends.length > 0);
    ends.forEach(end => end());
    assert.deepEqual(await told, ['A', 'B', 'C']);
    assert.deepEqual(begun, [['a', 'b', 'c']]);
  });

  it('never puts two with one key in a batch, and leaves none behind', async () => {
    const { batches, begun, ends } = watched(item => [...item]);
    const told = Promise.all(['ab', 'bc', 'd', 'ab'].map(item => batches.add(item)));
    const ending = setInterval(() => ends.splice(0).forEach(end => end()), 1);
    assert.deepEqual(await told, ['AB', 'BC', 'D', 'AB']);
    clearInterval(ending);
    assert.deepEqual(begun, [['ab', 'd'], ['bc'], ['ab']]);
  });

  it('lets a few be under way at once, and gathers the rest until one is back', async () => {
    const { batches, begun, ends } = watched();
    const told: Promise<string>[] = [];
    for (let i = 0; i < 10; i++) {
      told.push(batches.add(String(i)));
      await until(() => begun.length === Math.min(i + 1, 4));
    }
    assert.equal(begun.length, 4);
    const ending = setInterval(() => ends.shift()?.(), 1);
    assert.equal((await Promise.all(told)).length, 10);
    clearInterval(ending);
    assert.deepEqual(begun[4], ['4', '5', '6', '7', '8', '9']);
  });

  it('tells everybody in a batch that it failed, and goes on', async () => {
    const { batches, ends } = watched();
    const failed = Promise.allSettled(['a', 'b'].map(item => batches.add(item)));
    await until(() => ends.length > 0);
    ends.shift()!(new Error('gone'));
    assert.deepEqual(
      (await failed).map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    const next = batches.add('c');
    await until(() => ends.length > 0);
    ends.shift()!();
    assert.equal(await next, 'C');
  });
});
