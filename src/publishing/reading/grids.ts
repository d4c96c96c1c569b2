import type { Problems } from '../problems.ts';
import { CsvError, delimiterOf, readCsv } from './csv.ts';
import { decode } from './encoding.ts';
import { headerKey } from './headers.ts';
import { jsonPairs } from './json-pairs.ts';
import type { Grid } from './table.ts';
import { readWorkbook } from './workbook.ts';

/** Sheets and files that a template puts beside the tables. */
const helpers = new Set(
  ['forklaring', 'rettleiing', 'veiledning', 'lesmeg', 'lesmeg nynorsk', 'valg', 'readme'].map(headerKey),
);

/** Whether a template has put a sheet or file of that name there, to be read by people. */
export function isHelper(name: string): boolean {
  return helpers.has(headerKey(name));
}

/** A sheet that nobody sees, and that is not read. */
export interface HiddenSheet {
  readonly name: string;
  readonly file: string;
}

/**
 * The grids of one file, whatever its format, with the names of their sheets, or with its own. What cannot be read is told,
 * and gives none.
 *
 * @param hidden - Gets the sheets that nobody sees.
 */
export async function gridsOf(
  path: string,
  bytes: Uint8Array,
  problems: Problems,
  hidden: HiddenSheet[],
): Promise<[string, Grid][]> {
  const file = path.normalize('NFC').split('/').at(-1)!;
  if (file.startsWith('~$') || file.startsWith('.')) return [];
  const [, stem = file, ending = ''] = /^(.*?)(?:\.([a-z]+))?$/i.exec(file) ?? [];
  try {
    switch (ending.toLowerCase()) {
      case 'csv':
      case 'tsv':
      case 'txt':
        return isHelper(stem) ? [] : [[stem, csvGrid(file, bytes, problems)]];
      case 'xlsx':
      case 'xlsm':
        return [...(await readWorkbook(file, bytes, name => hidden.push({ name, file })))];
      case 'json':
        return headerKey(stem) === 'debatt' ? [[stem, jsonPairs(file, decode(bytes).text)]] : [];
      case 'xls':
      case 'xlsb':
      case 'xltx':
      case 'ods':
      case 'fods':
      case 'gsheet':
      case 'numbers':
        problems.error(
          { file },
          'wrong-format',
          `Filer av typen .${ending} kan ikke leses.`,
          'Lagre arbeidsboken som .xlsx, eller hvert ark som .csv.',
        );
    }
  } catch (error) {
    if (isCompoundFile(bytes)) locked(file, ending, problems);
    else unreadable(file, ending, error, problems);
  }
  return [];
}

function unreadable(file: string, ending: string, error: unknown, problems: Problems): void {
  const far = /^Sheet "(.+)" spans /s.exec(error instanceof Error ? error.message : '')?.[1];
  if (far !== undefined) {
    problems.error(
      { file: `${file} (${far})` },
      'stray-cells',
      `Arket «${far}» er for stort til å leses. Noe står langt til høyre eller langt nede, utenfor tabellen.`,
      'Slett alle kolonnene til høyre for tabellen og alle radene under den, og lagre på nytt.',
    );
    return;
  }
  const detail = error instanceof SyntaxError ? ` (${error.message})` : '';
  problems.error(
    { file },
    'unreadable',
    `Filen kan ikke leses som .${ending}${detail}.`,
    'Åpne den, lagre den på nytt, og prøv igjen.',
  );
}

/** What a workbook with a password is kept in; the old .xls is, too. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

function locked(file: string, ending: string, problems: Problems): void {
  problems.error(
    { file },
    'locked',
    `Filen kan ikke leses som .${ending}. Den har passord, eller er lagret i et eldre format.`,
    'Ta bort passordet, lagre arbeidsboken som .xlsx, og prøv igjen.',
  );
}

function csvGrid(file: string, bytes: Uint8Array, problems: Problems): Grid {
  const { text, encoding, garbled } = decode(bytes);
  if (garbled !== undefined) {
    problems.warn(
      { file, value: garbled.slice(0, 40) },
      'garbled',
      `Noen bokstaver er ødelagt: «${garbled.slice(0, 40)}».`,
      'Lagre filen på nytt fra regnearket som «CSV UTF-8».',
    );
  }
  if (encoding !== 'utf-8' && !encoding.startsWith('utf-16')) {
    problems.note(
      { file, value: encoding },
      'encoding',
      `Filen er ikke i UTF-8. Den er lest som ${encoding}. Se over at æ, ø og å er riktige.`,
    );
  }
  const delimiter = delimiterOf(text);
  return {
    file,
    delimiter,
    *records() {
      try {
        yield* readCsv(text, delimiter);
      } catch (error) {
        if (!(error instanceof CsvError)) throw error;
        problems.error(
          { file, row: error.line },
          'unclosed-quote',
          `Linje ${error.line} har et anførselstegn som aldri blir lukket.`,
          'Resten av filen er ikke lest. Sett inn anførselstegnet, eller lagre filen på nytt fra regnearket.',
        );
      }
    },
  };
}
