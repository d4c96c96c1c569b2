/**
 * A value as JSON text, whatever the page has done to the prototypes. Prototype.js 1.6 gives arrays a `toJSON` of its
 * own, and `JSON.stringify` then writes every list as a string: the replacer takes the value as it was.
 *
 * @param value - Plain data: objects, arrays, strings, numbers, booleans and null.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key: string) {
    return this[key];
  });
}
