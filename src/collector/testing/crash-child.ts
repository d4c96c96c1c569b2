import { createInterface } from 'node:readline';
import { SqliteStore } from '../sqlite-store.ts';

// A process that is killed at random: it stores what it is told, a line at a time, and says what it has promised; or,
// told `close` or `backup`, it closes or copies the store.
const [path = '', work, copy = ''] = process.argv.slice(2);
const store = new SqliteStore(path, { minFreeBytes: 0 });

if (work === 'close') {
  process.stdout.write('opened\n');
  await store.close();
  process.stdout.write('closed\n');
} else if (work === 'backup') {
  process.stdout.write('opened\n');
  await store.backup(copy);
  process.stdout.write('copied\n');
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, digest, body, code } = JSON.parse(line) as Record<string, string>;
    const entry = { id: id!, body: body!, digest: Buffer.from(digest!, 'hex'), suspect: false };
    void store.submit(entry, Buffer.from(code!, 'hex')).then(
      outcome => process.stdout.write(`${id} ${outcome}\n`),
      (error: Error) => process.stdout.write(`${id} ${error.name}\n`),
    );
  }
}
