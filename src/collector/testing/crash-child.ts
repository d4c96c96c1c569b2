import { createInterface } from 'node:readline';
import { SqliteStore } from '../sqlite-store.ts';

// A process that stores what it is told, a line at a time, and says what it has been promised. It is killed at random.
const store = new SqliteStore(process.argv[2]!);
for await (const line of createInterface({ input: process.stdin })) {
  const { id, digest, body, code } = JSON.parse(line) as {
    id: string;
    digest: string;
    body: string;
    code: string;
  };
  const entry = { id, body, digest: Buffer.from(digest, 'hex'), suspect: false };
  void store
    .submit(entry, Buffer.from(code, 'hex'))
    .then(outcome => process.stdout.write(`${id} ${outcome}\n`));
}
