import type { CheckedDebate, PaintedFile, Painter } from '../publishing/index.ts';
import { OSLO_COUNTY } from '../documents/oslo.ts';
import { embedScript } from './embed-script.ts';
import { indexPage } from './index-page.ts';
import { oembedName, pageName } from './links.ts';
import { oembedOf } from './oembed.ts';
import { areaPage, viewsOf, type AreaViews, type PageSite } from './page.ts';
import { sendingPage } from './sending-page.ts';
import { pageLanguages, speechesIn, type PageLanguage, type Speeches } from './speech.ts';
import { pageStyle } from './style.ts';

/** What the pages of a debate share. */
export function siteOf({ scripts, election, dates }: CheckedDebate): PageSite {
  return {
    // Some write the address of the script itself.
    scripts: scripts?.replace(/lo\.js\/?$/, ''),
    election,
    dates,
    oembed: true,
    index: true,
    calendar: (dates?.length ?? 0) > 0,
  };
}

/** Paints `pages/` and `oembed/` into a tree. */
export function pagesPainter(): Painter {
  let spoken: Promise<ReadonlyMap<PageLanguage, Speeches>> | undefined;
  const speeches = () => (spoken ??= allSpeeches());
  return {
    async area({ area, words, debate }) {
      const views = viewsOf(area, words);
      const site = { ...siteOf(debate), csv: hasTable(views) };
      const { code } = area.area;
      const all = await speeches();
      const files: PaintedFile[] = [...all].map(([language, each]) => [
        `pages/${pageName(code, language)}`,
        code === OSLO_COUNTY ? sendingPage(area, site, each.page) : areaPage(views, site, each),
      ]);
      for (const [language, { page }] of all) {
        const oembed = oembedOf(views, page);
        if (oembed) files.push([`oembed/${oembedName(code, language)}`, oembed]);
      }
      return files;
    },
    async debate(document, debate) {
      const site = siteOf(debate);
      const files: PaintedFile[] = [...(await speeches())].map(([language, each]) => [
        `pages/${pageName('index', language)}`,
        indexPage(document, site, each),
      ]);
      return [...files, ['pages/style.css', pageStyle], ['pages/embed.js', embedScript]];
    },
  };
}

/** Whether there is a CSV file of the area beside its page: only where there is a row for it. */
const hasTable = ({ ranking, comparison }: AreaViews): boolean =>
  ranking.questions.length > 0 || comparison.standing > 0;

async function allSpeeches(): Promise<ReadonlyMap<PageLanguage, Speeches>> {
  const pairs = pageLanguages.map(async language => [language, await speechesIn(language)] as const);
  return new Map(await Promise.all(pairs));
}
