import type { PostgresClient } from './postgres-pool.ts';
import type { Entry, Outcome } from './store.ts';

/** One answer on its way in. */
export interface Sent {
  entry: Entry;
  codeHash: Uint8Array | undefined;
}

/** What is known of an id. */
export type Found = { digest: Uint8Array } | 'withdrawn' | undefined;

/** Of two with the same id, or the same invite, the second must see what became of the first. */
export function keysOf({ entry, codeHash }: Sent): string[] {
  return codeHash ? [entry.id, Buffer.from(codeHash).toString('hex')] : [entry.id];
}

const FIND = `
  SELECT answers.digest, withdrawn.id IS NOT NULL AS gone
  FROM unnest($1::uuid[]) WITH ORDINALITY AS sent (id, n)
  LEFT JOIN answers ON answers.id = sent.id
  LEFT JOIN withdrawn ON withdrawn.id = sent.id
  ORDER BY n`;

/** Looks up ids, all in one trip. */
export async function findAll(client: PostgresClient, ids: readonly string[]): Promise<Found[]> {
  const { rows } = await client.query<{ digest: Uint8Array | null; gone: boolean }>({
    name: 'lo-find',
    text: FIND,
    values: [ids],
  });
  return rows.map(({ digest, gone }) => {
    if (digest) return { digest };
    return gone ? 'withdrawn' : undefined;
  });
}

/**
 * A statement sees everything as it was when it began, so an insert that meets a row of somebody else fails, and with it
 * the invite it has spent. Of two that race for an invite one waits for the other's row and then finds it spent (C8).
 * The tables are locked before a statement begins to see: what waited for close sees that it is closed.
 */
const SUBMIT = `
  WITH sent AS (
    SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::boolean[], $4::text[], $5::bytea[])
      WITH ORDINALITY AS each (id, digest, suspect, body, hash, n)
  ), state AS (
    SELECT sent.*, answers.digest AS known, withdrawn.id IS NOT NULL AS gone, codes.spent AS was_spent,
      EXISTS (SELECT FROM about WHERE name = 'closed' AND value = '1') AS closed
    FROM sent
    LEFT JOIN answers ON answers.id = sent.id
    LEFT JOIN withdrawn ON withdrawn.id = sent.id
    LEFT JOIN codes ON codes.hash = sent.hash
  ), fresh AS (
    SELECT * FROM state WHERE known IS NULL AND NOT gone AND NOT closed AND (hash IS NULL OR NOT was_spent)
  ), spent AS (
    UPDATE codes SET spent = true FROM fresh WHERE codes.hash = fresh.hash AND NOT codes.spent RETURNING codes.hash
  ), added AS (
    INSERT INTO answers (id, digest, suspect, body)
    SELECT id, digest, suspect, body FROM fresh WHERE hash IS NULL OR hash IN (SELECT hash FROM spent)
    RETURNING id
  )
  SELECT known, gone, closed, hash IS NOT NULL AS coded, was_spent, added.id IS NOT NULL AS added
  FROM state LEFT JOIN added ON added.id = state.id ORDER BY n`;

interface State {
  known: Uint8Array | null;
  gone: boolean;
  closed: boolean;
  coded: boolean;
  was_spent: boolean | null;
  added: boolean;
}

/**
 * Stores answers and spends their invites, all of them in one statement, which is one transaction.
 *
 * @throws DatabaseError where somebody else stored an id in the meantime: none of it happened, and the next try finds it
 */
export async function submitAll(client: PostgresClient, sent: readonly Sent[]): Promise<Outcome[]> {
  const column = <T>(of: (each: Sent) => T) => sent.map(of);
  const { rows } = await client.query<State>({
    name: 'lo-submit',
    text: SUBMIT,
    values: [
      column(({ entry }) => entry.id),
      column(({ entry }) => Buffer.from(entry.digest)),
      column(({ entry }) => entry.suspect),
      column(({ entry }) => entry.body),
      column(({ codeHash }) => (codeHash ? Buffer.from(codeHash) : null)),
    ],
  });
  const outcomes = rows.map((row, i) => outcomeOf(row, sent[i]!.entry));
  // Somebody else spent their invites while the statement waited for them: the next look shows it.
  const late = sent.filter((_, i) => outcomes[i] === undefined);
  const found = late.length > 0 ? await submitAll(client, late) : [];
  return outcomes.map(outcome => outcome ?? found.shift()!);
}

function outcomeOf(
  { known, gone, closed, coded, was_spent, added }: State,
  { digest }: Entry,
): Outcome | undefined {
  if (added) return 'stored';
  if (known) return Buffer.compare(known, digest) === 0 ? 'replayed' : 'id-conflict';
  if (gone) return 'withdrawn';
  if (closed) return 'closed';
  if (coded && was_spent === null) return 'code-unknown';
  return was_spent ? 'code-used' : undefined;
}
