// Control characters but tab and line feed; zero-width and bidi controls; the byte order mark; lone surrogates are
// handled by toWellFormed. U+200D (zero-width joiner) stays between two pictographs, or one family emoji becomes four.
const CONTROLS =
  // eslint-disable-next-line no-control-regex -- the point is to find them
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const LOOSE_JOINER =
  /(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
/** More marks than this on one letter carry no meaning in any language, only noise (W33). */
const TOO_MANY_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * What people typed, as it is sent and stored: NFC, one kind of line break, no control, bidi or zero-width characters,
 * well-formed, no white space around. Doing it twice changes nothing.
 */
export function plainText(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .normalize('NFC')
    .replace(LOOSE_JOINER, '')
    .replace(TOO_MANY_MARKS, '$1')
    .trim();
}
