import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SqliteStore } from './sqlite-store.ts';
import type { Entry } from './store.ts';
import { entry } from './testing/answers.ts';

/** Each is one process that lives as long as chance wants. */
const ROUNDS = 20;
const EACH = 1500;
const folder = mkdtempSync(join(tmpdir(), 'lo-crash-'));
after(() => rmSync(folder, { recursive: true }));
const child = fileURLToPath(new URL('./testing/crash-child.ts', import.meta.url));

interface Sent {
  entry: Entry;
  code: Uint8Array;
}

const some = (count: number): Sent[] =>
  Array.from({ length: count }, () => ({ entry: entry(), code: randomBytes(32) }));

/** Runs a process until it ends or is killed; `heard` gets the means to kill it at its first word. Gives what it said. */
function run(
  command: string[],
  input: Sent[],
  heard: (kill: () => void) => void = () => {},
): Promise<string[]> {
  return new Promise((done, failed) => {
    const running = spawn(command[0]!, command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
    let said = '';
    running.stdout.on('data', (part: Buffer) => {
      if (said === '') heard(() => running.kill('SIGKILL'));
      said += part.toString();
    });
    running.stdin.on('error', () => {});
    running.on('error', failed);
    running.on('close', () => {
      const whole = said.slice(0, said.lastIndexOf('\n') + 1);
      done(whole.split('\n').filter(Boolean));
    });
    for (const { entry: one, code } of input) {
      const hex = {
        digest: Buffer.from(one.digest).toString('hex'),
        code: Buffer.from(code).toString('hex'),
      };
      running.stdin.write(`${JSON.stringify({ ...one, ...hex })}\n`);
    }
    running.stdin.end();
  });
}

const node = (...args: string[]) => [process.execPath, '--no-warnings', child, ...args];
const told = (lines: string[], outcome: string) =>
  lines.filter(line => line.endsWith(` ${outcome}`)).map(line => line.split(' ')[0]!);
/** The clock starts at the first word, or a slow machine would only ever kill a process that is starting. */
const within = (milliseconds: number) => (kill: () => void) => void setTimeout(kill, randomInt(milliseconds));

async function demandWhole(path: string, promised: Iterable<string>): Promise<number> {
  const store = new SqliteStore(path);
  for (const id of promised) assert.ok(await store.find(id), `${id} was promised and is gone`);
  const { entries, spent } = await store.count();
  assert.equal(spent, entries, 'an invite is spent exactly where its answer is stored');
  await store.dispose();
  const db = new DatabaseSync(path);
  assert.equal(db.prepare('PRAGMA integrity_check').get()!['integrity_check'], 'ok');
  db.close();
  return entries;
}

async function addCodes(path: string, sent: Sent[]): Promise<void> {
  const store = new SqliteStore(path);
  await store.addCodes(sent.map(({ code }) => code));
  await store.dispose();
}

describe('a store whose process is killed', () => {
  it(`C10: over ${ROUNDS} kills at random every promise is kept, and an invite is spent exactly where its answer is stored`, async () => {
    const path = join(folder, 'killed.sqlite');
    const promised = new Set<string>();
    let stored = 0;
    let inTheMiddle = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const sent = some(EACH);
      await addCodes(path, sent);
      for (const id of told(await run(node(path), sent, within(60)), 'stored')) promised.add(id);
      const entries = await demandWhole(path, promised);
      const fresh = entries - stored;
      if (fresh > 0 && fresh < EACH) inTheMiddle++;
      stored = entries;
    }
    assert.ok(inTheMiddle >= 3, `only ${inTheMiddle} kills fell in the middle`);
  });

  it('C10 C24: killed while closing, it has every answer, and closing again leaves nothing behind', async () => {
    const original = join(folder, 'original.sqlite');
    const sent = some(2000);
    await addCodes(original, sent);
    const store = new SqliteStore(original);
    await Promise.all(sent.map(({ entry: one, code }) => store.submit(one, code)));
    await store.dispose();
    const undisturbed = join(folder, 'closing.sqlite');
    copyFileSync(original, undisturbed);
    let opened = 0;
    await run(node(undisturbed, 'close'), [], () => (opened = performance.now()));
    // Fast machines close in a few milliseconds: kills fall within the time that it takes here.
    const whole = Math.ceil(performance.now() - opened);
    const ends = new Set<string>();
    for (let round = 0; round < 8 || (round < 40 && !ends.has('opened')); round++) {
      const path = join(folder, `closing-${round}.sqlite`);
      copyFileSync(original, path);
      const said = await run(node(path, 'close'), [], within(whole));
      ends.add(said.at(-1)!);
      assert.equal(await demandWhole(path, []), 2000);
      const again = new SqliteStore(path);
      await again.close();
      assert.equal((await again.count()).entries, 2000);
      await again.dispose();
      for (const rest of ['.closing', '-wal']) {
        const size = existsSync(path + rest) ? statSync(path + rest).size : 0;
        assert.equal(size, 0, `${rest} is left`);
      }
    }
    assert.ok(ends.has('opened'), 'no kill fell while it was closing');
  });

  it('C10 C23: killed while it is copied, nothing that is not whole goes by the name of a backup, nor is in its way', async () => {
    const path = join(folder, 'copied.sqlite');
    const sent = some(4000);
    await addCodes(path, sent);
    const store = new SqliteStore(path);
    await Promise.all(sent.map(({ entry: one, code }) => store.submit(one, code)));
    await store.dispose();
    let opened = 0;
    await run(node(path, 'backup', `${path}.kopi`), [], () => (opened = performance.now()));
    const whole = Math.ceil(performance.now() - opened);
    const ends = new Set<string>();
    for (let round = 0; round < 8 || (round < 40 && !ends.has('opened')); round++) {
      const copy = `${path}.kopi-${round}`;
      const said = await run(node(path, 'backup', copy), [], within(whole));
      ends.add(said.at(-1)!);
      if (existsSync(copy)) assert.equal(await demandWhole(copy, []), 4000);
      else assert.equal((await run(node(path, 'backup', copy), [])).at(-1), 'copied');
      for (const rest of ['.uferdig', '.uferdig-journal'])
        assert.equal(existsSync(copy + rest), false, `${rest} is left`);
    }
    assert.ok(ends.has('opened'), 'no kill fell while it was copied');
  });

  it('C11: where the disk is really full, what was promised stays, the rest is told so, and room mends it', async function (t) {
    if (process.platform === 'win32') return t.skip('needs a POSIX shell');
    const path = join(folder, 'full.sqlite');
    const sent = some(2500);
    await addCodes(path, sent);
    // No file may grow past this, as on a full disk. The signal that comes with it is ignored, so writing just fails.
    const blocks = Math.ceil(statSync(path).size / 512) + 200;
    const limited = ['sh', '-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`, 'sh', ...node(path)];
    const said = await run(limited, sent);
    const promised = told(said, 'stored');
    assert.ok(promised.length > 0 && told(said, 'StoreUnavailable').length > 0, said.slice(0, 3).join());
    assert.equal(promised.length + told(said, 'StoreUnavailable').length, sent.length);
    assert.equal(await demandWhole(path, promised), promised.length);
    const again = await run(node(path), sent);
    assert.equal(told(again, 'stored').length + told(again, 'replayed').length, sent.length);
    assert.equal(await demandWhole(path, []), sent.length);
  });
});

describe('a store that two processes have open', () => {
  it('C13: every answer is stored once, by one of them, and the other hears of it', async () => {
    const path = join(folder, 'shared.sqlite');
    let [round, total, together] = [0, 0, false];
    // One may be done before the other has started, on a machine with much to do.
    for (; round < 2 || (round < 20 && !together); round++) {
      const sent = some(EACH);
      await addCodes(path, sent);
      const both = await Promise.all([run(node(path), sent), run(node(path), [...sent].reverse())]);
      const ids = sent.map(({ entry: one }) => one.id).sort();
      for (const outcome of ['stored', 'replayed'])
        assert.deepEqual(both.flatMap(lines => told(lines, outcome)).sort(), ids, outcome);
      together ||= both.every(lines => told(lines, 'stored').length > 0);
      assert.equal(await demandWhole(path, ids), (total += EACH));
    }
    assert.ok(together, `in none of ${round} rounds both were at work`);
  });
});
