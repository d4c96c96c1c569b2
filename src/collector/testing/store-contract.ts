import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { it } from 'node:test';
import type { Store } from '../store.ts';
import { entry } from './answers.ts';

/** What every store must do, whatever it keeps its answers in. `open` gives a new, empty one. */
export function storeContract(open: () => Promise<Store>): void {
  const test = (name: string, body: (store: Store) => Promise<void>): void => {
    void it(name, async () => {
      const store = await open();
      try {
        await body(store);
      } finally {
        await store.dispose();
      }
    });
  };

  test('stores an entry once and gives it back whole', async store => {
    const one = entry({ body: '{"text":"æøå 👩‍👩‍👧"}', suspect: true });
    assert.equal(await store.submit(one), 'stored');
    const [kept] = await all(store);
    assert.equal(kept?.id, one.id);
    assert.equal(kept?.body, one.body);
    assert.equal(kept?.suspect, true);
    assert.deepEqual(Buffer.from(kept!.digest), Buffer.from(one.digest));
  });

  test('C6: the same id and body a hundred times in parallel is one row', async store => {
    const one = entry();
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => store.submit(one)));
    assert.equal(outcomes.filter(outcome => outcome === 'stored').length, 1);
    assert.equal(outcomes.filter(outcome => outcome === 'replayed').length, 99);
    assert.equal((await store.count()).entries, 1);
  });

  test('C7: the same id with another body is refused and the first stands', async store => {
    const one = entry();
    await store.submit(one);
    const other = entry({ id: one.id, body: '{"other":true}' });
    assert.equal(await store.submit(other), 'id-conflict');
    assert.equal((await all(store))[0]!.body, one.body);
  });

  test('C8: of two ids racing for one invite exactly one is stored, many times over', async store => {
    const codes = Array.from({ length: 20 }, () => randomBytes(32));
    assert.equal(await store.addCodes(codes), 20);
    for (const code of codes) {
      const outcomes = await Promise.all([store.submit(entry(), code), store.submit(entry(), code)]);
      assert.deepEqual(outcomes.sort(), ['code-used', 'stored']);
    }
    const { entries, spent } = await store.count();
    assert.deepEqual({ entries, spent }, { entries: 20, spent: 20 });
  });

  test('an invite that was spent by an answer still lets that answer be replayed', async store => {
    const code = randomBytes(32);
    await store.addCodes([code]);
    const one = entry();
    assert.equal(await store.submit(one, code), 'stored');
    assert.equal(await store.submit(one, code), 'replayed');
  });

  test('an unknown invite stores nothing', async store => {
    assert.equal(await store.submit(entry(), randomBytes(32)), 'code-unknown');
    assert.equal((await store.count()).entries, 0);
  });

  test('adding an invite twice is one invite, also after it was spent', async store => {
    const code = randomBytes(32);
    await store.addCodes([code, code]);
    await store.submit(entry(), code);
    assert.equal(await store.addCodes([code]), 0);
    assert.equal(await store.submit(entry(), code), 'code-used');
  });

  test('a withdrawn id stays dead', async store => {
    const one = entry();
    await store.submit(one);
    assert.equal(await store.withdraw(one.id), 'withdrawn');
    assert.equal(await store.withdraw(one.id), 'unknown');
    assert.equal(await store.find(one.id), 'withdrawn');
    assert.equal(await store.submit(one), 'withdrawn');
    assert.deepEqual(await all(store), []);
  });

  test('entries come in the order of their ids, not of their arrival', async store => {
    const sent = Array.from({ length: 50 }, () => entry());
    for (const one of sent) await store.submit(one);
    const kept = (await all(store)).map(({ id }) => id);
    assert.deepEqual(kept, sent.map(({ id }) => id).sort());
  });

  test('remembers the sign of the first key, until it is purged', async store => {
    assert.equal(await store.keySign(), undefined);
    assert.equal(await store.keySign('en'), 'en');
    assert.equal(await store.keySign('to'), 'en');
    assert.equal(await store.keySign(), 'en');
    await store.purge();
    assert.equal(await store.keySign(), undefined);
  });

  test('a closed store takes nothing new, replays what it has and keeps every answer', async store => {
    const sent = Array.from({ length: 30 }, () => entry());
    await Promise.all(sent.map(one => store.submit(one)));
    await store.close();
    assert.equal(await store.isClosed(), true);
    assert.equal(await store.submit(entry()), 'closed');
    assert.equal(await store.submit(sent[0]!), 'replayed');
    assert.equal(await store.withdraw(sent[0]!.id), 'closed');
    assert.equal((await store.count()).entries, 30);
    await store.close();
    assert.equal((await store.count()).entries, 30);
  });

  test('answers that race with closing are either in it or told that it is closed', async store => {
    const sent = Array.from({ length: 40 }, () => entry());
    const outcomes = Promise.all(sent.map(one => store.submit(one)));
    await store.close();
    const stored = (await outcomes).filter(outcome => outcome === 'stored').length;
    assert.equal((await store.count()).entries, stored);
  });

  test('purge leaves nothing', async store => {
    await store.addCodes([createHash('sha256').update('x').digest()]);
    await store.submit(entry({ suspect: true }));
    const gone = entry();
    await store.submit(gone);
    await store.withdraw(gone.id);
    await store.purge();
    assert.equal(await store.find(gone.id), undefined);
    assert.deepEqual(await store.count(), { entries: 0, suspect: 0, withdrawn: 0, codes: 0, spent: 0 });
  });
}

async function all(store: Store) {
  const found = [];
  for await (const one of store.entries()) found.push(one);
  return found;
}
