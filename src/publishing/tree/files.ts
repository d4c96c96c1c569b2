/** A published tree: path to bytes. Paths have `/` and are sorted. */
export type Tree = Map<string, Uint8Array>;

const encoder = new TextEncoder();

/** A document as the bytes that are published: compact JSON, UTF-8, a line feed last. What is undefined is left out. */
export function jsonBytes(value: unknown): Uint8Array {
  return encoder.encode(`${JSON.stringify(value)}\n`);
}

export function textBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** SHA-256 in hex. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** The same entries in the order of their keys: for records whose order carries no meaning. */
export function sortedTree(tree: Tree): Tree {
  return new Map([...tree].sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
}
