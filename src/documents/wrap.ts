const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('nb', { granularity: 'grapheme' }) : undefined;

/** What a reader takes for single characters: a letter with its marks, a joined emoji. */
export function graphemes(text: string): string[] {
  return segmenter ? Array.from(segmenter.segment(text), each => each.segment) : [...text];
}

/**
 * A text as lines of at most a width, broken at spaces (never at those that do not break), and inside a word only when
 * the word alone is too wide: then between characters, never inside one. At least one line.
 *
 * @param measure - The width of a text on one line.
 */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const put = (piece: string, glue: string): void => {
    const longer = line ? line + glue + piece : piece;
    if (!line || measure(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = piece;
    }
  };
  for (const word of text.trim().split(/[ \t\r\n]+/)) {
    if (measure(word) <= width) put(word, ' ');
    else graphemes(word).forEach((each, index) => put(each, index === 0 ? ' ' : ''));
  }
  return [...lines, line];
}
