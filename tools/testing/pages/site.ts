import { areaPage, oembedOf, pageLanguages, speechesIn, viewsOf } from '../../../src/pages/index.ts';
import { embedScript } from '../../../src/pages/embed-script.ts';
import { oembedName, pageName } from '../../../src/pages/links.ts';
import { pageStyle } from '../../../src/pages/style.ts';
import { example, fullDebate, wordsOf } from './examples.ts';

/** Examples that a small tree is made of, by the code they stand under. */
const areas = { '3201': 'area-full', '32': 'area-county', '3205': 'area-leading' } as const;

/**
 * A small published tree with pages, by path from the root of its site.
 *
 * @param at - Public address of the tree, with a slash last.
 * @param scripts - Address of the folder with the scripts; none: pages without widgets.
 */
export async function treeAt(at: string, scripts?: string): Promise<Record<string, string>> {
  const root = new URL(at).pathname;
  const files: Record<string, string> = {
    [`${root}debate.json`]: JSON.stringify({ ...fullDebate(), base: at }),
    [`${root}pages/style.css`]: pageStyle,
    [`${root}pages/embed.js`]: embedScript,
  };
  for (const [code, name] of Object.entries(areas)) {
    const found = example(name);
    const words = wordsOf(found);
    const area = { ...found, base: at, area: { ...found.area, code }, words: words && `${code}.words.json` };
    const views = viewsOf(area, words);
    files[`${root}areas/${code}.json`] = JSON.stringify(area);
    if (words) files[`${root}areas/${code}.words.json`] = JSON.stringify({ ...words, area: code });
    for (const language of pageLanguages) {
      const speeches = await speechesIn(language);
      files[`${root}pages/${pageName(code, language)}`] = areaPage(
        views,
        { scripts, oembed: true },
        speeches,
      );
      const oembed = oembedOf(views, speeches.page);
      if (oembed) files[`${root}oembed/${oembedName(code, language)}`] = oembed;
    }
  }
  return files;
}
