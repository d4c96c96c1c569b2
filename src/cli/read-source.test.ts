import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { UserError } from './io.ts';
import { readSourceFolder } from './read-source.ts';

const whole = fileURLToPath(new URL('../publishing/fixtures/hel-debatt', import.meta.url));

describe('files that cannot be read', () => {
  it('L11: says which, and in plain words why', async () => {
    const why = {
      EACCES: 'du har ikke lov til det',
      EPERM: 'du har ikke lov til det',
      EISDIR: 'det er en mappe',
      ENOENT: 'den finnes ikke',
      EBUSY: 'et annet program bruker den',
    };
    for (const [code, words] of Object.entries(why)) {
      // Whoever runs the tests may read everything, so the refusal is made here.
      const files = await readSourceFolder(whole, () => {
        throw Object.assign(new Error(`${code}: in English`), { code });
      });
      assert.throws(
        () => [...files],
        (error: Error) =>
          error instanceof UserError &&
          error.message.startsWith(`Kan ikke lese «${whole}/debatt.csv»: ${words}.`),
        code,
      );
    }
  });

  it('L11: what has no words of ours is told in its own', async () => {
    const files = await readSourceFolder(whole, () => {
      throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
    });
    assert.throws(() => [...files], { message: `Kan ikke lese «${whole}/debatt.csv»: EIO: i/o error.` });
  });
});
