import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Release } from '../../../data-schema/v1/types.ts';
import { withFiles } from '../fixtures/read.ts';
import type { Problem } from '../problems.ts';
import { buildTree } from '../tree/build.ts';
import { earlierTree } from '../tree/earlier-tree.ts';
import { checkSource } from './check.ts';
import type { EarlierTree } from './earlier.ts';

type Changes = Parameters<typeof withFiles>[0];

/** The survey of the fixture is open from 15 January to 31 March. */
const OPEN = '2027-02-01';
const CODES = ['survey-not-revised', 'issue-removed', 'survey-refuses-earlier'];

const swap = (from: string, to: string) => (text: string) => {
  assert.ok(text.includes(from), `the fixture has no ${from}`);
  return text.replace(from, to);
};
const add = (line: string) => (text: string) => `${text.trimEnd()}\r\n${line}\r\n`;
const survey = (line: string): Changes => ({ 'undersøkelse.csv': add(line) });
/** Nothing has been counted yet while the survey is open. */
const tables = (changes: Changes) =>
  withFiles({ 'resultat.csv': undefined, 'forslag.csv': undefined, ...changes });

async function publish(changes: Changes = {}): Promise<EarlierTree> {
  const { debate, problems } = await checkSource(tables(changes), { today: OPEN });
  assert.ok(debate, JSON.stringify(problems));
  const tree = await buildTree(debate, { builtBy: 'lo-medlemsdebatt 0.0.0' });
  const read = (path: string): unknown => {
    const bytes = tree.get(path);
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  };
  return earlierTree(read('release.json') as Release, path => Promise.resolve(read(path)));
}

/** What is said of the survey when it is built over what is published, and whether it is built. */
async function seen(
  earlier: EarlierTree,
  changes: Changes,
  today = OPEN,
): Promise<{ said: Problem[]; isBuilt: boolean }> {
  const { debate, problems } = await checkSource(tables(changes), { today, earlier });
  return { said: problems.filter(({ code }) => CODES.includes(code)), isBuilt: debate !== undefined };
}

const line = ({ severity, file, column, value, message, suggestion }: Problem) =>
  [severity, file, column, value, message, suggestion].join(' | ');

const wording = swap('trygt arbeidsliv i din', 'godt arbeidsliv i din');
const withoutIssue = (text: string) => text.replace(/^kurs;.*\r?\n/m, '');

describe('a survey that is changed while members answer it', () => {
  let published: EarlierTree;
  before(async () => (published = await publish()));

  it('W21: is not built with the revision that is published, and what differs is named', async () => {
    const { said, isBuilt } = await seen(published, { 'spørsmål.csv': wording });
    assert.equal(isBuilt, false);
    assert.deepEqual(said.map(line), [
      'error | undersøkelse.csv | revisjon | 1 | Undersøkelsen er åpen, og er publisert med revisjon 1. ' +
        'Den er endret siden den ble publisert: spørsmålet «arbeid» har en annen tekst. ' +
        'Uten ny revisjon kan svar som er på vei inn, bli avvist, og svar på det gamle og det nye blir talt sammen. | ' +
        'Skriv 2 i feltet «revisjon», og start mottaket på nytt med den nye survey.json før du legger den ut.',
    ]);
    const revised = await seen(published, { 'spørsmål.csv': wording, ...survey('revisjon;2') });
    assert.deepEqual(revised, { said: [], isBuilt: true });
  });

  it('W21: whatever members see or the collector goes by counts as a change', async () => {
    const cases: [Changes, RegExp][] = [
      [{ 'spørsmål.csv': swap('i kommunen din?', 'der du bur?') }, /«arbeid» har en annen tekst\./],
      [{ 'spørsmål.csv': swap(';3;ja;', ';4;ja;') }, /«arbeid» har et annet «maks_valg»\./],
      [{ 'spørsmål.csv': swap(';3;ja;', ';3;;') }, /«arbeid» tar ikke lenger imot egne forslag\./],
      [{ 'spørsmål.csv': add('nytt;Hva mer?;;fritekst;;;3') }, /spørsmålet «nytt» er nytt\./],
      [
        { 'saker.csv': swap('Etterutdanning for alle', 'Kurs for noen') },
        /saken «kurs» har en annen tittel\./,
      ],
      [{ 'saker.csv': add('sommer;arbeid;Sommerjobb;') }, /saken «sommer» er ny\./],
      [{ 'undersøkelse.csv': swap('bor i', 'jobber i') }, /spørsmålet om sted er et annet\./],
      [survey('områder;3201 0301'), /kommunen \d{4} er tatt bort, .* og \d+ til\./],
    ];
    for (const [changes, message] of cases) {
      const { said, isBuilt } = await seen(published, changes);
      assert.equal(isBuilt, false, String(message));
      assert.match(said[0]!.message, message);
    }
  });

  it('W21: an issue that is taken out must stand as retired, whatever the revision', async () => {
    const gone = await seen(published, { 'saker.csv': withoutIssue, ...survey('revisjon;2') });
    assert.equal(gone.isBuilt, false);
    assert.match(
      gone.said.map(line).join('\n'),
      /^error \| saker\.csv \| id \| kurs \| Saken «kurs» i «arbeid» er tatt bort mens undersøkelsen er åpen\. .* \| Sett raden inn igjen, med «ja» i kolonnen «utgått»\.$/,
    );
    const retired: Changes = {
      'saker.csv': text =>
        text
          .replace(/\r?\n$/, '')
          .split(/\r?\n/)
          .map((row, at) => `${row};${at === 0 ? 'utgått' : row.startsWith('kurs') ? 'ja' : ''}`)
          .join('\r\n'),
    };
    assert.match((await seen(published, retired)).said[0]!.message, /saken «kurs» er utgått\./);
    assert.deepEqual(await seen(published, { ...retired, ...survey('revisjon;2') }), {
      said: [],
      isBuilt: true,
    });
  });

  it('W21: what no revision helps open forms with is told', async () => {
    const fewer: Changes = { 'spørsmål.csv': swap(';3;ja;', ';2;;'), ...survey('revisjon;2') };
    const { said, isBuilt } = await seen(published, fewer);
    assert.ok(isBuilt);
    assert.match(
      said.map(line).join('\n'),
      /^warning \| undersøkelse\.csv .* avvist fordi dette er endret: spørsmålet «arbeid» har et annet «maks_valg», spørsmålet «arbeid» tar ikke lenger imot egne forslag\./,
    );
  });

  it('W21: a revision never goes back', async () => {
    const second = await publish(survey('revisjon;2'));
    const { said, isBuilt } = await seen(second, {});
    assert.equal(isBuilt, false);
    assert.match(
      said[0]!.message,
      /publisert med revisjon 2\. Skjemaer som alt er åpne, har en nyere revisjon/,
    );
    assert.match(said[0]!.suggestion!, /^Skriv 3 i/);
  });
});

describe('a survey that is built again', () => {
  let published: EarlierTree;
  before(async () => (published = await publish()));
  const changed: Changes = { 'spørsmål.csv': wording, 'saker.csv': withoutIssue };

  it('is built where nobody can have answered the earlier one, or nobody can answer any more', async () => {
    for (const today of ['2027-01-14', '2027-04-01'])
      assert.deepEqual(await seen(published, changed, today), { said: [], isBuilt: true }, today);
    for (const today of ['2027-01-15', '2027-03-31'])
      assert.equal((await seen(published, changed, today)).isBuilt, false, today);
    const extended: Changes = { ...changed, 'undersøkelse.csv': swap('31.03.2027', '30.04.2027') };
    assert.equal((await seen(published, extended, '2027-04-01')).isBuilt, false);
  });

  it('is built where it asks the same: with a translation more, a later end or a space', async () => {
    const same: Changes = {
      'spørsmål.csv': swap('arbeidsliv i din kommune?', 'arbeidsliv  i din kommune?'),
      'saker.csv': text =>
        swap('Etterutdanning for alle;', 'Etterutdanning for alle;Etterutdanning til alle')(text),
      'undersøkelse.csv': swap('31.03.2027', '30.04.2027'),
    };
    assert.deepEqual(await seen(published, same), { said: [], isBuilt: true });
  });

  it('is built where what is published is another survey, or of a trial', async () => {
    const other = { ...changed, ...survey('id;en-annen') };
    assert.deepEqual(await seen(published, other), { said: [], isBuilt: true });
    const real = { ...changed, 'debatt.csv': swap('oppdiktet;ja', 'oppdiktet;nei') };
    assert.deepEqual((await seen(published, real)).said, []);
  });

  it('says so where the file that is published cannot be read', async () => {
    const torn = earlierTree(published.release, () => Promise.resolve(undefined));
    const { problems, debate } = await checkSource(tables(changed), { today: OPEN, earlier: torn });
    assert.ok(debate);
    assert.ok(problems.some(({ code, file }) => code === 'earlier-unreadable' && file === 'survey.json'));
  });
});
