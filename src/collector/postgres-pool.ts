/**
 * What the store needs of a pool of `pg`. Written out, so that whoever keeps answers in SQLite needs neither `pg` nor its
 * types to compile.
 */
export interface PostgresPool {
  connect(): Promise<PostgresClient & { release(broken?: Error | boolean): void }>;
  end(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'connect', listener: (client: PostgresClient) => void): unknown;
}

/** One connection. */
export interface PostgresClient {
  query<Row extends object>(text: string | PreparedQuery, values?: unknown[]): Promise<PostgresResult<Row>>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** A statement that the database has taken apart once. */
export interface PreparedQuery {
  name: string;
  text: string;
  values: unknown[];
}

export interface PostgresResult<Row> {
  rows: Row[];
  rowCount: number | null;
}
