/**
 * One answer as it is kept: nothing of when, from where or by whom. `body` is canonical JSON without the id.
 */
export interface Entry {
  /** UUIDv4 in lower case. */
  id: string;
  /** SHA-256 of everything that was sent, so that a replay can be told from another answer under the same id. */
  digest: Uint8Array;
  body: string;
  /** The honeypot was filled in, or it went implausibly fast: counted or not is decided later, never dropped. */
  suspect: boolean;
}

/** What became of an entry. */
export type Outcome =
  'stored' | 'replayed' | 'id-conflict' | 'withdrawn' | 'code-used' | 'code-unknown' | 'closed';

/** What became of a withdrawal. `unknown`: there is no such answer, or it was withdrawn before. */
export type Withdrawal = 'withdrawn' | 'unknown' | 'closed';

/** A store cannot take anything right now; the same request may succeed later. */
export class StoreUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'StoreUnavailable';
  }
}

/** There is no store where one was expected. */
export class NoSuchStore extends Error {
  override readonly name = 'NoSuchStore';
}

/** A store that is there and must not be used as it is. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
  readonly why: 'damaged' | 'newer' | 'network' | 'foreign-log';

  constructor(why: StoreRefused['why'], message: string) {
    super(message);
    this.why = why;
  }
}

/**
 * Where answers are kept. Every method is one transaction: it happened, or it did not. All throw `StoreUnavailable`
 * when nothing can be stored right now.
 */
export interface Store {
  /** Stores an entry and spends its invite, both or neither. Without a code hash in open mode. */
  submit(entry: Entry, codeHash?: Uint8Array): Promise<Outcome>;
  /** What is known of an id, without changing anything. */
  find(id: string): Promise<{ digest: Uint8Array } | 'withdrawn' | undefined>;
  /**
   * Takes an answer back for good: its id stays dead. Not from a store that is closed: whoever counts may already have
   * read it, and must not be told of a withdrawal that did not count.
   */
  withdraw(id: string): Promise<Withdrawal>;
  /** Adds invites by their keyed hashes. Returns how many were new. */
  addCodes(hashes: readonly Uint8Array[]): Promise<number>;
  /**
   * What tells which key the invites were hashed with; undefined where nothing does.
   *
   * @param sign is remembered where there is none yet
   */
  keySign(sign?: string): Promise<string | undefined>;
  /** All entries in the order of their ids, which says nothing of when they came. */
  entries(): AsyncIterable<Entry>;
  count(): Promise<{ entries: number; suspect: number; withdrawn: number; codes: number; spent: number }>;
  /** Nothing more is taken; rewritten in id order so that no trace of the order of arrival is left in the store. */
  close(): Promise<void>;
  isClosed(): Promise<boolean>;
  /** Deletes every answer and invite for good. */
  purge(): Promise<void>;
  /** Throws `StoreUnavailable` when an answer could not be stored now. */
  check(): Promise<void>;
  /** Finishes what is under way and lets go of the file or the connection. */
  dispose(): Promise<void>;
}
