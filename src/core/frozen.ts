/**
 * Frozen data, fetched when a `src` has a sum: the file is shown only when it is the very one.
 *
 * What it needs of the element's own file is handed in, and what it says is plain DOM: each module it shared with that file
 * would make the bundler move it out of there, into a file that everybody waits for (rolldown#10731).
 */
import type { Area } from '../../data-schema/v1/types.ts';
import { frozenTexts } from '../locales/frozen/index.ts';
import type { LoadedAreas } from './area-loading.ts';
import type { Problem } from './errors.ts';
import { isNewer, livingOf, sumIn } from './frozen-copy.ts';
import type { Localize } from './localize.ts';

type Text = Pick<Localize, 'language' | 'date'>;

/** Loads an area file; with a sum only the very one. @throws Problem */
type LoadArea = (url: string, integrity?: string) => Promise<Area>;

/**
 * Loads a frozen area file, and what is to be said of it: the day it is of, and that there is a newer one, where the
 * living tree can be seen.
 *
 * @param file - Address of the file in `src`; undefined when it names a tree.
 * @param ProblemClass - The class of problems.
 * @throws Problem `config` when the sum says nothing or is that of a tree, `digest` when the file is another.
 */
export async function loadFrozen(
  src: string,
  file: string | undefined,
  load: LoadArea,
  ProblemClass: typeof Problem,
): Promise<LoadedAreas> {
  const sum = sumIn(src);
  if (!sum || !file) throw new ProblemClass('config', `src="${src}"`);
  const area = await load(file, sum).catch(async (error: Partial<Problem>) => {
    if (error.code !== 'network') throw error;
    // Browsers tell everything as if there were no connection. Without the sum it is known why, or it is another file.
    await load(file);
    throw new ProblemClass('digest', sum, file);
  });
  const newer = pageOfNewer(area, file, load);
  const said = new Map<string, Node>();
  const notice = (text: Text): Node => {
    const known = said.get(text.language) ?? noticeIn(text, area.updated, newer);
    said.set(text.language, known);
    return known;
  };
  return { areas: [{ area, url: file }], problems: [], notice };
}

/** Address of the readable page of a newer edition; undefined when there is none, or none can be seen. Never rejects. */
async function pageOfNewer(frozen: Area, url: string, load: LoadArea): Promise<string | undefined> {
  const living = livingOf(frozen, url);
  if (!living) return undefined;
  return load(living).then(
    area => (isNewer(area, frozen) ? living.replace(/areas\/([^/]*)json$/, 'pages/$1html') : undefined),
    () => undefined,
  );
}

/** Looks as the notices of `notices.ts`. */
function noticeIn(text: Text, day: string, newer: Promise<string | undefined>): Node {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('part', 'notice');
  say(notice, 'frozen', text, text.date(day));
  void newer.then(page => {
    if (!page) return;
    const link = Object.assign(document.createElement('a'), { href: page });
    say(link, 'newer', text);
    notice.append(' ', link);
  });
  return notice;
}

/** In the reader's language, or in bokmål and saying so. */
function say(element: HTMLElement, key: 'frozen' | 'newer', { language }: Text, date = ''): void {
  const own = String(frozenTexts.get(language)?.[key] ?? '');
  element.textContent = (own || String(frozenTexts.get('nb')?.[key])).replace('{date}', date);
  if (!own) element.lang = 'nb';
}
