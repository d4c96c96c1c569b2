import { Problem } from './errors.ts';

/** A kind of published document: its `schema` text and the guard that says what is wrong with a value. */
export interface DocumentKind<T> {
  /** Contract and major version, e.g. `lo.area/1`. */
  readonly schema: string;
  /** Undefined when the value can be read, else the first problem. */
  readonly check: (value: unknown) => string | undefined;
  /** Only for types. */
  readonly type?: T;
}

/** Deeper nesting than this is no document of ours. */
const MOST_DEPTH = 64;

/**
 * Text to a checked document.
 *
 * @throws Problem `empty`, `html`, `unreadable`, `too-large`, `wrong-shape` or `newer-version`.
 */
export function parseDocument<T>(text: string, kind: DocumentKind<T>, url = ''): T {
  const start = text.trimStart()[0];
  if (!start) throw new Problem('empty', '', url);
  if (start === '<') throw new Problem('html', '', url);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Problem('unreadable', String(error), url);
  }
  if (tooDeep(value)) throw new Problem('too-large', '', url);
  return checkDocument(value, kind, url);
}

/** A parsed value as a checked document; for documents inside documents. */
export function checkDocument<T>(value: unknown, kind: DocumentKind<T>, url = ''): T {
  const wrong = kind.check(value);
  if (wrong === undefined) return value as T;
  const [name = '', major] = kind.schema.split('/');
  const schema = String((value as { schema?: unknown } | null)?.schema);
  const newer = schema.startsWith(`${name}/`) && Number(schema.slice(name.length + 1)) > Number(major);
  throw newer ? new Problem('newer-version', schema, url) : new Problem('wrong-shape', wrong, url);
}

/** Whether a value nests deeper than any document of ours; level by level, since recursion is what would break. */
function tooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEPTH) return true;
    level = level.flatMap(each => (typeof each === 'object' && each ? Object.values(each) : []));
  }
  return false;
}
