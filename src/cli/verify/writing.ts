/** How the code is written, before anything is asked for: what a browser reads otherwise than whoever pasted it meant. */
import { attributesOf, strangeAmong } from '../../core/attributes.ts';
import { tags } from '../../core/tags.ts';
import { nearest } from '../../publishing/suggest.ts';
import type { Findings } from './findings.ts';
import type { Markup } from './markup.ts';
import type { Part, Snippets } from './snippets.ts';

export function checkWriting(markup: Markup, snippets: Snippets, findings: Findings): void {
  const { parts, scripts, frames } = snippets;
  for (const { quoted, line } of [...scripts, ...parts.map(({ written }) => written), ...frames])
    if (quoted) findings.tell('quotes-typographic', line, { value: quoted });
  checkEnds(markup, parts, findings);
  for (const part of parts) checkAttributes(part, findings);
}

/**
 * An element without an end tag takes what follows for its own, also the rest of the page. In a paragraph it is the other
 * way round: the first heading or table inside ends the paragraph, and the element with it, before its end tag comes.
 */
function checkEnds({ ends }: Markup, parts: readonly Part[], findings: Findings): void {
  const elements = parts.filter(({ marked }) => !marked);
  for (const { tag, line, written } of elements) {
    if (!written.closed) {
      const all = elements.filter(each => each.tag === tag).length;
      findings.tell(ends(tag) < all ? 'part-unclosed' : 'part-cut', line, { tag });
    } else
      for (const { name, line: at } of written.inside)
        if (tags.includes(name)) findings.tell('part-inside', at, { tag });
  }
}

function checkAttributes({ tag, line, given, written }: Part, findings: Findings): void {
  // What is left of a value with spaces in typographic quotes looks like an attribute.
  if (written.quoted) return;
  const known = attributesOf(tag);
  for (const value of strangeAmong(given, known)) {
    const meant = nearest(
      value,
      known.map(each => ({ item: each, texts: [each] })),
    );
    const advice = meant ? `Mente du ${meant}?` : `Den leser ${known.join(', ')} og lang.`;
    findings.tell('attribute-unknown', line, { tag, value, advice });
  }
}
