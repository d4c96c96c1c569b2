import { checkArea, checkSurvey, checkWords } from '../../../data-schema/v1/guards.ts';
import type { Area, Release, Survey, Words } from '../../../data-schema/v1/types.ts';
import type { EarlierArea, EarlierTree } from '../checking/earlier.ts';

/** What a file of a tree holds; undefined where there is none, or it is no JSON. */
export type ReadFile = (path: string) => Promise<unknown>;

/** The lists' answers and the survey in a tree that was published before. Its files are read when asked for. */
export function earlierTree(release: Release, read: ReadFile): EarlierTree {
  const paths = Object.keys(release.files).filter(path => /^areas\/[^./]+\.json$/.test(path));
  return {
    release,
    async *areas() {
      for (const path of paths) yield await readArea(path, read);
    },
    async survey() {
      const survey = await read('survey.json');
      return checkSurvey(survey) === undefined ? (survey as Survey) : undefined;
    },
  };
}

/** A file that somebody has taken away or changed is no reason not to build. */
async function readArea(path: string, read: ReadFile): Promise<EarlierArea> {
  const area = await read(path);
  if (checkArea(area) !== undefined) return { path };
  const { words: inside } = area as Area;
  const words = typeof inside === 'object' ? inside : await read(path.replace(/json$/, 'words.json'));
  return {
    path,
    area: area as Area,
    ...(checkWords(words) === undefined && { words: (words as Words).words }),
  };
}
