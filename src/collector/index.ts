/**
 * The collector for those who mount it in a server of their own: a function from `Request` to `Response` over a store.
 * (`medlemsdebatt collect` serves the same on Node.)
 */
export type { BodyLimits } from './body.ts';
export {
  createCollector,
  type Caller,
  type Collector,
  type CollectorOptions,
  type LogLine,
} from './collector.ts';
export { Limiter, USUAL_LIMITS, type RateLimits } from './limits.ts';
export { serve, type ServeOptions, type Serving } from './node-server.ts';
export type { PostgresClient, PostgresPool, PostgresResult, PreparedQuery } from './postgres-pool.ts';
export { PostgresStore, type PostgresOptions } from './postgres-store.ts';
export type { SqliteOptions } from './sqlite-connection.ts';
export { SqliteStore } from './sqlite-store.ts';
export {
  NoSuchStore,
  StoreRefused,
  StoreUnavailable,
  type Entry,
  type Outcome,
  type Store,
  type Withdrawal,
} from './store.ts';
