import { attributes, html, type Content } from '../../src/pages/html.ts';
import { frameOf, type AreaViews, type PageLanguage } from '../../src/pages/index.ts';
import { pageName } from '../../src/pages/links.ts';
import type { Place } from './addresses.ts';
import { pictureOf } from './picture.ts';
import { snippetTexts } from './snippet-texts.ts';
import { blockOf, placeName, type BlockMatter } from './static-block.ts';

/** The ways of putting an area on a page, in the order an editor should try them. */
export const rungs = ['script', 'link', 'box', 'frame-link', 'frame', 'address', 'table', 'picture'] as const;
export type Rung = (typeof rungs)[number];

/** What of an area is put on the page. */
export type Part = 'both' | 'top-issues' | 'party-compare';

/** Everything a snippet is made of. */
export interface SnippetMatter extends Place, BlockMatter {
  /** Address of `lo.js`. */
  readonly script: string;
  /** Its digest, where it is the address of one version. */
  readonly integrity?: string;
  /** Address of the picture, or of the folder that it is in, with a slash last. */
  readonly picture: string;
  /** The frozen copy to show, as its place in the tree with its sum after `#`; none: what is published at any time. */
  readonly frozen?: string;
  readonly part: Part;
  /** Language of the widgets, where the texts around them are not written in it. */
  readonly spoken?: 'se';
}

const painters: Readonly<Record<Rung, (matter: SnippetMatter) => string>> = {
  script: scriptRung,
  link: linkRung,
  box: boxRung,
  'frame-link': frameLinkRung,
  frame: frameRung,
  address: addressRung,
  table: tableRung,
  picture: pictureRung,
};

/** Rungs that are nothing but a way to the readable page of the area. */
const needPage: readonly Rung[] = ['link', 'frame-link', 'frame', 'address'];

/** Rungs that work where things are put up: a file alone has no page to lead to. */
export const rungsAt = ({ tree }: Place): readonly Rung[] =>
  tree ? rungs : rungs.filter(rung => !needPage.includes(rung));

/** The text to paste for a rung. All rungs lead to the same page where there is one, and name the place in words. */
export function snippetOf(rung: Rung, matter: SnippetMatter): string {
  return painters[rung](matter);
}

/** Parts that the area has anything to say in, of those asked for. */
export function partsOf({ has }: AreaViews, part: Part): Exclude<Part, 'both'>[] {
  const all = [has.results && ('top-issues' as const), has.answers && ('party-compare' as const)];
  const there = all.filter(each => each !== false);
  const chosen = there.filter(each => part === 'both' || part === each);
  return chosen.length > 0 ? chosen : there;
}

/** Address of the readable page of the area, in the language of the snippet; undefined where there is none. */
export function pageAddress({ tree, views, speeches }: SnippetMatter): string | undefined {
  return tree && `${tree}pages/${pageName(views.area.area.code, speeches.page.language)}`;
}

/** What an element loads from, and what it has to be told besides. */
function sourceOf({ tree, file, frozen, views, speeches, spoken }: SnippetMatter) {
  const { language } = speeches.page;
  // A file alone lies in a folder of its owner's, and so does its copy.
  const copy =
    frozen && (file ? file.replace(/[^/]*$/, '') + frozen.replace('frozen/', '') : `${tree}${frozen}`);
  return {
    src: copy ?? file ?? tree,
    area: file || copy ? undefined : views.area.area.code,
    lang: spoken ?? (language === 'nb' ? undefined : language),
  };
}

function scriptRung(matter: SnippetMatter): string {
  const { script, integrity, views, part } = matter;
  const given = attributes(sourceOf(matter));
  const crossorigin = integrity && 'anonymous';
  const ofScript = attributes({ type: 'module', src: script, integrity, crossorigin });
  const element = (tag: Exclude<Part, 'both'>) =>
    tag === 'top-issues'
      ? html`<lo-top-issues${given}>\n${writtenIn(matter, blockIn(tag, matter))}\n</lo-top-issues>`
      : html`<lo-party-compare${given}>\n${writtenIn(matter, blockIn(tag, matter))}\n</lo-party-compare>`;
  return linesOf([html`<script${ofScript}></script>`, ...partsOf(views, part).map(element)]);
}

function linkRung(matter: SnippetMatter): string {
  return linesOf(partsOf(matter.views, matter.part).map(tag => html`<p>${linkOf(tag, matter)}</p>`));
}

function boxRung(matter: SnippetMatter): string {
  const { views, part } = matter;
  const page = pageAddress(matter);
  const box = (tag: Exclude<Part, 'both'>) => {
    const { src, area, lang } = sourceOf(matter);
    const given = attributes({
      'data-lo-widget': `lo-${tag}`,
      'data-lo-src': src,
      'data-lo-area': area,
      'data-lo-lang': lang,
    });
    const inside = page ? html`<p><a href="${page}">${labelOf(tag, matter)}</a></p>` : blockIn(tag, matter);
    return html`<div${given}>\n${writtenIn(matter, inside)}\n</div>`;
  };
  return linesOf(partsOf(views, part).map(box));
}

function frameRung({ tree = '', views, speeches }: SnippetMatter): string {
  const title = speeches.page.plain('frame.title', { place: placeName(views.area, speeches) });
  return frameOf(tree, views.area.area.code, title, speeches.page.language);
}

/** For the source of a text: where the editor takes the frame away, the link below it is left. */
function frameLinkRung(matter: SnippetMatter): string {
  const { views, speeches } = matter;
  const label = snippetTexts[speeches.page.language].ownPage(placeName(views.area, speeches));
  return `${frameRung(matter)}\n${html`<p><a href="${pageAddress(matter)}">${label}</a></p>`.toString()}`;
}

/**
 * The name in a paragraph of its own: sites that know oEmbed look for an address that stands alone. It is text, which some
 * paste where it is read as markup: a name must not be either.
 */
function addressRung(matter: SnippetMatter): string {
  const texts = snippetTexts[matter.speeches.page.language];
  const place = placeName(matter.views.area, matter.speeches).replace(/[<>&]/g, '');
  return `${texts.debate(place)}:\n\n${pageAddress(matter)}`;
}

function tableRung(matter: SnippetMatter): string {
  const blocks = partsOf(matter.views, matter.part).map(tag => [blockIn(tag, matter), '\n']);
  return linesOf([writtenIn(matter, blocks)]);
}

/** The picture says all it says in words too; where it is not shown, they are, and the link below it is left. */
function pictureRung(matter: SnippetMatter): string {
  const picture = pictureOf(matter.views, matter.speeches.page.language);
  const [tag = 'top-issues'] = partsOf(matter.views, 'top-issues');
  const page = pageAddress(matter);
  const linked = (content: Content) => (page ? html`<a href="${page}">${content}</a>` : content);
  const address = matter.picture.endsWith('/')
    ? `${matter.picture}${picture?.fileName ?? ''}`
    : matter.picture;
  return linesOf([
    picture && html`<p>${linked(html`<img src="${address}" width="600" alt="${picture.alt}">`)}</p>`,
    (page ?? !picture) && html`<p>${linked(labelOf(tag, matter))}</p>`,
  ]);
}

/** The block, with its link where there is a page. */
function blockIn(tag: Exclude<Part, 'both'>, matter: SnippetMatter): Content {
  return blockOf(tag, matter, pageAddress(matter) && linkOf(tag, matter));
}

/** Texts that are not in the language of what is around them say which they are in. */
function writtenIn({ spoken, speeches }: SnippetMatter, content: Content): Content {
  return spoken ? html`<div lang="${speeches.page.language}">\n${content}\n</div>` : content;
}

/** Marked, so that a site with `lo.js` turns it into the widget where the element around it was taken away. */
function linkOf(tag: Exclude<Part, 'both'>, matter: SnippetMatter): Content {
  const { spoken, speeches } = matter;
  const lang = spoken && speeches.page.language;
  const given = attributes({ 'data-lo': tag, 'data-lo-lang': spoken, lang, href: pageAddress(matter) });
  return html`<a${given}>${labelOf(tag, matter)}</a>`;
}

function labelOf(tag: Exclude<Part, 'both'>, { speeches, views }: SnippetMatter): string {
  const texts = snippetTexts[speeches.page.language];
  const place = placeName(views.area, speeches);
  return tag === 'top-issues' ? texts.seeResults(place) : texts.seeAnswers(place);
}

/** Lines without what is empty: editors keep every line break they are given. */
function linesOf(parts: readonly Content[]): string {
  return html`${parts.map(part => [part, '\n'])}`
    .toString()
    .split('\n')
    .filter(line => line.trim() !== '')
    .join('\n');
}

/** Languages of snippets: those that pages are written in. */
export type SnippetLanguage = PageLanguage;
