import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SqliteStore } from './sqlite-store.ts';
import type { Entry } from './store.ts';
import { entry } from './testing/answers.ts';

const ROUNDS = 12;
const folder = mkdtempSync(join(tmpdir(), 'lo-crash-'));
after(() => rmSync(folder, { recursive: true }));
const child = fileURLToPath(new URL('./testing/crash-child.ts', import.meta.url));

/** Feeds a process until it is killed; returns the ids that it promised to have stored. */
function feedAndKill(
  path: string,
  sent: { entry: Entry; code: Uint8Array }[],
  milliseconds: number,
): Promise<string[]> {
  return new Promise((done, failed) => {
    const running = spawn(process.execPath, ['--no-warnings', child, path], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let said = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    running.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      // The clock starts at the first promise, or a slow machine would only ever kill a process that is starting.
      timer ??= setTimeout(() => running.kill('SIGKILL'), milliseconds);
    });
    running.stdin.on('error', () => {});
    running.on('error', failed);
    running.on('close', () => {
      const whole = said
        .slice(0, said.lastIndexOf('\n') + 1)
        .split('\n')
        .filter(Boolean);
      done(whole.filter(line => line.endsWith(' stored')).map(line => line.split(' ')[0]!));
    });
    for (const { entry: one, code } of sent) {
      const line = {
        ...one,
        digest: Buffer.from(one.digest).toString('hex'),
        code: Buffer.from(code).toString('hex'),
      };
      running.stdin.write(`${JSON.stringify(line)}\n`);
    }
  });
}

describe('a store whose process is killed', () => {
  it(`C10: over ${ROUNDS} kills every promise is kept, and an invite is spent exactly where its answer is stored`, async () => {
    const path = join(folder, 'killed.sqlite');
    const promised = new Set<string>();
    let stored = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const sent = Array.from({ length: 3000 }, () => ({ entry: entry(), code: randomBytes(32) }));
      const before = new SqliteStore(path);
      await before.addCodes(sent.map(({ code }) => code));
      await before.dispose();
      for (const id of await feedAndKill(path, sent, round * 7)) promised.add(id);

      const after = new SqliteStore(path);
      for (const id of promised) assert.ok(await after.find(id), `${id} was promised and is gone`);
      const { entries, spent } = await after.count();
      assert.equal(spent, entries);
      stored = entries;
      await after.dispose();
    }
    assert.ok(promised.size > 0 && stored < ROUNDS * 3000, 'the kills must fall in the middle');
    const db = new DatabaseSync(path);
    assert.equal(db.prepare('PRAGMA integrity_check').get()!['integrity_check'], 'ok');
    db.close();
  });
});
