/** What the reader takes home of what the workshop holds. The whole tree, which takes its time, is the workshop's own. */
import { correctedTemplate, jsonBytes, makeTemplate } from '../../src/publishing/index.ts';
import { wholeArea } from './debate-source.ts';
import { save } from './download.ts';
import { pictureOf, savePicture as savePictureOf } from './picture.ts';
import type { State } from './state.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_FILE = 'application/json';

/** An empty template, the reader's own tables with what was found marked, or one with the rows of the chosen area. */
export type TemplateKind = 'empty' | 'corrected' | 'rows';

export async function saveTemplate({ files, chosen, check }: State, kind: TemplateKind): Promise<void> {
  if (kind === 'corrected' && check) {
    save('tabellene.xlsx', [await correctedTemplate(files, check.problems)], XLSX);
    return;
  }
  const areas = kind === 'rows' && chosen ? [chosen.code] : [];
  const made = await makeTemplate({ from: files, areas });
  const [name, bytes] = [...made.files].find(([path]) => path.endsWith('.xlsx')) ?? [];
  if (name && bytes) save(name, [bytes], XLSX);
}

/** The chosen area as one file that can be put up anywhere. */
export async function saveArea({ source, chosen }: State): Promise<void> {
  if (!source || !chosen) return;
  save(`${chosen.code}.json`, [jsonBytes(await wholeArea(source, chosen.code))], JSON_FILE);
}

/** The frozen copy of the chosen area, under the name that the code has. */
export function saveFrozen({ copy }: State): void {
  if (copy) save(copy.path.replace('frozen/', ''), [copy.bytes], JSON_FILE);
}

/** The picture of the chosen area; answers what to tell the reader. */
export async function savePicture({ chosen, speeches }: State): Promise<string> {
  const picture = chosen && speeches && pictureOf(chosen.views, speeches.page.language);
  if (!picture) return '';
  try {
    await savePictureOf(chosen.views, speeches.page.language, picture);
    return 'Bildet ligger blant nedlastingene dine.';
  } catch {
    return 'Nettleseren lar ikke siden tegne bilder. Prøv en annen nettleser, eller bruk tabellen.';
  }
}
