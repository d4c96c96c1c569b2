import { Problem } from './problems.ts';

/** Deeper than any submission; a bomb is stopped long before the stack is. */
const MAX_DEPTH = 16;

/**
 * Parses one JSON document and refuses what two parsers could read differently (C3): bytes that are not UTF-8, a byte
 * order mark, a key twice in one object, `__proto__` as a key, numbers that are not exact, deep nesting.
 * @throws Problem `not-json`
 */
export function parseStrictJson(bytes: Uint8Array): unknown {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    refuseDeep(text);
    value = JSON.parse(text);
  } catch {
    throw new Problem('not-json');
  }
  refuseAmbiguous(text, value);
  return value;
}

/** Looks at brackets outside strings only, so it costs one pass and no stack. */
function refuseDeep(text: string): void {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 0x5c) i++;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x7b || c === 0x5b) {
      if (++depth > MAX_DEPTH) throw new Problem('not-json');
    } else if (c === 0x7d || c === 0x5d) depth--;
  }
}

/**
 * JSON.parse keeps the last of two equal keys and drops nothing else. So a document that says a key twice has more
 * colons outside strings than its parsed value has keys.
 */
function refuseAmbiguous(text: string, value: unknown): void {
  let keys = 0;
  const visit = (part: unknown): void => {
    if (typeof part === 'number' && !Number.isSafeInteger(part)) throw new Problem('not-json');
    if (typeof part !== 'object' || part === null) return;
    if (Array.isArray(part)) return part.forEach(visit);
    for (const key of Object.keys(part)) {
      if (key === '__proto__') throw new Problem('not-json');
      keys++;
      visit((part as Record<string, unknown>)[key]);
    }
  };
  visit(value);
  if (keys !== colonsOutsideStrings(text)) throw new Problem('not-json');
}

function colonsOutsideStrings(text: string): number {
  let colons = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 0x5c) i++;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x3a) colons++;
  }
  return colons;
}
