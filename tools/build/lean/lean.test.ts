import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type * as lit from '@lit/task';
import { demandUnused, without } from './lean.mjs';

const folder = new URL('../../../node_modules/', import.meta.url);
const task = readFileSync(new URL('@lit/task/task.js', folder), 'utf8');

/** A host that can be asked to update, and nothing more. */
const host = () => ({ addController() {}, requestUpdate() {} });

// That lit works without them is what all browser tests show, which run with it so (tools/lib/wtr-lean.mjs).
describe('lit and @lit/task without what we never ask of them', () => {
  it('a task still runs, aborts the one before it, and keeps what came last', async () => {
    const from = JSON.stringify(import.meta.resolve('@lit/reactive-element'));
    const lean = without('task/task.js', task).replace('"@lit/reactive-element"', from);
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

  it('another version of a package, which looks otherwise, stops the build', () => {
    assert.throws(() => without('task/task.js', task.replace('taskComplete', 'done')), /tools\/build\/lean/);
  });

  it('what our elements need stays', () => {
    for (const source of [
      "static override properties = { src: { type: String }, deepLink: { type: Boolean, attribute: 'deep-link' } };",
      'html`<p class=${name} ?hidden=${none} @click=${go} .value=${text}>${content}</p><textarea rows="6"></textarea>`',
      "import { guard } from 'lit/directives/guard.js';",
      'protected override willUpdate(changed: PropertyValues<this>): void {',
    ])
      demandUnused('a.ts', source);
  });

  for (const [what, source] of [
    ['an attribute that is written back', 'open: { type: Boolean, reflect: true }'],
    ['an attribute that is read in a way of its own', 'day: { converter: dayConverter }'],
    ['an attribute that holds JSON', 'items: { type: Array }'],
    ['an update that is put off', 'override scheduleUpdate() {'],
    ['a directive that waits', "import { until } from 'lit/directives/until.js';"],
    ['a directive at an element', 'html`<p ${ref(this.target)}>`'],
    ['a directive in an attribute', 'html`<p class=${guard([name], () => name)}></p>`'],
    ['a part in a comment', 'html`<!-- ${name} -->`'],
    ['text in an element that holds text alone', 'html`<textarea rows="6">${words}</textarea>`'],
    ['styles in a template', 'html`<style>${rules}</style>`'],
    ['styles of strings', "import { unsafeCSS } from 'lit';"],
  ] as const)
    it(`a source of ours that asks for ${what} stops the build`, () => {
      assert.throws(() => demandUnused('a.ts', source), /a\.ts uses «.*tools\/build\/lean/s);
    });
});
