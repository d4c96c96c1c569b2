/** How the bytes of a text file were read. */
export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';
  /** Where the text shows that an earlier program has already spoilt it: `Ã¸` for ø. */
  garbled?: string;
}

/**
 * Bytes to text. A byte order mark decides; else UTF-16 shows by its zeros, UTF-8 by being valid; what is left is
 * Windows-1252, which is what Norwegian Excel writes, or the Macintosh set of old Excel for Mac.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = markOf(bytes) ?? (looksLikeUtf16(bytes) || '');
  if (encoding) return finish(new TextDecoder(encoding).decode(bytes), encoding);
  try {
    return finish(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8');
  } catch {
    return finish(...oneByte(bytes));
  }
}

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Text of a European language in UTF-16 has a zero in nearly every other byte. */
function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 1000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte === 0) {
      if (i % 2) odd++;
      else even++;
    }
  });
  const many = sample.length / 4;
  if (odd > many && even < odd / 4) return 'utf-16le';
  if (even > many && odd < even / 4) return 'utf-16be';
  return undefined;
}

function oneByte(bytes: Uint8Array): [string, Decoded['encoding']] {
  const windows = new TextDecoder('windows-1252').decode(bytes);
  // å, æ and ø of the Macintosh set read as Œ, ¾ and ¿ inside words, where no Windows file has them.
  const mac = /\p{L}[Œ¾¿]\p{L}/u.test(windows) && !/[æøåÆØÅ]/.test(windows);
  return mac ? [new TextDecoder('macintosh').decode(bytes), 'macintosh'] : [windows, 'windows-1252'];
}

function finish(text: string, encoding: Decoded['encoding']): Decoded {
  const at = /Ã[¥¦¸˜…†]|\ufffd/u.exec(text)?.index;
  if (at === undefined) return { text, encoding };
  const [before = ''] = /\S*$/u.exec(text.slice(Math.max(0, at - 20), at)) ?? [];
  const [after = ''] = /^\S*/u.exec(text.slice(at, at + 20)) ?? [];
  return { text, encoding, garbled: before + after };
}
