/** An https or http address, absolute, or undefined: `javascript:` and `data:` are never links or sources. */
export function webAddress(value: string | null | undefined, base = document.baseURI): string | undefined {
  const url = value?.trim() && URL.parse(value, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
