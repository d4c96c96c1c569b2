import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type * as lit from '@lit/task';
import { withoutUnused } from './lean-task.mjs';

const task = readFileSync(new URL('../../node_modules/@lit/task/task.js', import.meta.url), 'utf8');

/** A host that can be asked to update, and nothing more. */
const host = () => ({ addController() {}, requestUpdate() {} });

describe('@lit/task without what we never ask of it', () => {
  it('still runs a task, aborts the one before it, and keeps what came last', async () => {
    const from = JSON.stringify(import.meta.resolve('@lit/reactive-element'));
    const lean = withoutUnused(task).replace('"@lit/reactive-element"', from);
    const { Task } = (await import(`data:text/javascript,${encodeURIComponent(lean)}`)) as Pick<
      typeof lit,
      'Task'
    >;
    let argument = 1;
    const aborted: unknown[] = [];
    const made = new Task(host() as never, {
      args: () => [argument],
      task: async ([n], { signal }) => {
        signal.addEventListener('abort', () => aborted.push(n));
        await Promise.resolve();
        if (n === 3) throw new Error('three');
        return n;
      },
    });
    const first = made.run();
    argument = 2;
    await made.run();
    await first;
    assert.deepEqual([made.value, made.status, aborted], [2, 2, [1]]);
    argument = 3;
    await made.run();
    assert.deepEqual([made.status, (made.error as Error).message], [3, 'three']);
  });

  it('is noticed when the module looks otherwise', () => {
    assert.throws(() => withoutUnused(task.replace('taskComplete', 'done')), /lean-task/);
  });
});
