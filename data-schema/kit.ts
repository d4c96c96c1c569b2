import { z } from 'zod';

/**
 * One contract, two readings. A document is written once, as a function of a kit; the kit decides how strict it is.
 *
 * - `publish` is closed: unknown fields and unknown values are refused. The command line, the collector and the
 *   workshop use it on what they are about to publish.
 * - `read` is open: unknown fields are ignored and an unknown value of an enumeration is any string, so that a widget
 *   pasted into a page today reads what is published in three years.
 *
 * Both carry the type of the strict reading; the types of what a browser may meet are generated (`v1/types.ts`).
 */
export interface Kit {
  readonly reading: 'publish' | 'read';
  /** An object: closed when publishing, open when reading. */
  object<S extends z.core.$ZodLooseShape>(shape: S): z.ZodObject<S, z.core.$strict>;
  /** One of a list of words; when reading any string, with the known words as examples. */
  oneOf<const V extends readonly [string, ...string[]]>(values: V): z.ZodType<V[number]>;
  /** A string of a certain form; when reading any string. */
  form(pattern: RegExp, description: string): z.ZodType<string>;
  /** A whole number of at least `least`; when reading any number. */
  count(least?: number): z.ZodType<number>;
  /** Plain text, never HTML or Markdown; not empty when publishing. */
  words(most?: number): z.ZodType<string>;
  /** Where the two readings differ in structure. */
  either<P extends z.ZodType>(publish: P, read: () => z.ZodType): P;
}

export const publish: Kit = {
  reading: 'publish',
  object: shape => z.strictObject(shape),
  oneOf: values => z.enum(values),
  form: (pattern, description) => z.string().regex(pattern).meta({ description }),
  count: (least = 0) => z.int().min(least).max(100_000_000),
  words: (most = 20_000) => z.string().min(1).max(most),
  either: schema => schema,
};

export const read: Kit = {
  reading: 'read',
  object: shape => z.object(shape) as never,
  oneOf: values => z.string().meta({ examples: [...values] }) as never,
  form: (_pattern, description) => z.string().meta({ description }),
  count: () => z.number(),
  words: () => z.string(),
  either: (_publish, readSchema) => readSchema() as never,
};
