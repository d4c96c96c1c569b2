import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { layUncounted, tellOn } from '../testing/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'lo-revised-'));
after(() => rmSync(folder, { recursive: true }));

describe('medlemsdebatt build over a survey that is open', () => {
  it('W21: leaves what is published as it is until the revision says that it has changed', async () => {
    const tables = layUncounted(join(folder, 'tabeller'));
    const tree = join(folder, 'tre');
    const build = (day: string) => tellOn(new Date(`${day}T10:00:00Z`), ['build', tables, '--out', tree]);
    const published = () => readFileSync(join(tree, 'survey.json'), 'utf8');
    assert.equal((await build('2027-01-10')).code, 0);
    const first = published();

    const questions = join(tables, 'spørsmål.csv');
    writeFileSync(
      questions,
      readFileSync(questions, 'utf8').replace('et trygt arbeidsliv', 'et godt arbeidsliv'),
    );
    const { code, said } = await build('2027-02-01');
    assert.equal(code, 2);
    assert.match(said, /undersøkelse\.csv, kolonne revisjon: Undersøkelsen er åpen, .* har en annen tekst\./);
    assert.match(said, /Skriv 2 i feltet «revisjon».*\n[^]*Ingenting er skrevet\.\n$/);
    assert.equal(published(), first);

    const survey = join(tables, 'undersøkelse.csv');
    writeFileSync(survey, `${readFileSync(survey, 'utf8').trimEnd()}\r\nrevisjon;2\r\n`);
    assert.equal((await build('2027-02-01')).code, 0);
    assert.match(published(), /et godt arbeidsliv/);
  });
});
