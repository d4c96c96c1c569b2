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
 * Bytes to a checked document.
 *
 * @throws Problem `empty`, `html`, `unreadable`, `too-large`, `wrong-shape` or `newer-version`.
 */
export function parseDocument<T>(bytes: Uint8Array, kind: DocumentKind<T>, url = ''): T {
  const text = decode(bytes, url).trim();
  if (!text) throw new Problem('empty', 'Filen er tom.', { url });
  if (text.startsWith('<')) throw new Problem('html', 'Adressen gir en nettside, ikke data.', { url });
  const value = parse(text, url);
  if (tooDeep(value)) throw new Problem('too-large', 'Filen er nøstet for dypt.', { url });
  return checkDocument(value, kind, url);
}

/** A parsed value as a checked document; what `parseDocument` does last, for documents inside documents. */
export function checkDocument<T>(value: unknown, kind: DocumentKind<T>, url = ''): T {
  const schema =
    typeof value === 'object' && value && Object.hasOwn(value, 'schema')
      ? (value as { schema: unknown }).schema
      : '';
  const [name, major] = kind.schema.split('/');
  const [itsName, itsMajor] = String(schema).split('/');
  if (itsName === name && Number(itsMajor) > Number(major))
    throw new Problem(
      'newer-version',
      `Filen er «${String(schema)}»; denne utgaven leser «${kind.schema}».`,
      { url },
    );
  const wrong =
    schema === kind.schema ? kind.check(value) : `schema: «${String(schema)}», ventet «${kind.schema}»`;
  if (wrong) throw new Problem('wrong-shape', `Filen har ikke riktig form: ${wrong}`, { url });
  return value as T;
}

/** UTF-8, with or without a byte order mark, and nothing else. */
function decode(bytes: Uint8Array, url: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('unreadable', 'Filen er ikke i UTF-8.', { url });
  }
}

function parse(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('unreadable', `Filen er ikke gyldig JSON: ${String(error)}`, { url });
  }
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
