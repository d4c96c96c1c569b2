import { it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, root } from '../lib/rooms.mjs';

// Parties that call LO a campaigner are among the readers; ESLint looks into the code, this into what is beside it.
it('no page or guide says kampanje or campaign', () => {
  const pages = ['demo', 'data-schema'].flatMap(filesUnder).filter(file => /\.(html|md|csv)$/.test(file));
  const found = pages.filter(file => /kampanje|campaign/i.test(readFileSync(join(root, file), 'utf8')));
  assert.deepEqual(found, []);
});
