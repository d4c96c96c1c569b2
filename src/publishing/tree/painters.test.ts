import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { Area, Words } from '../../../data-schema/v1/types.ts';
import { checkSource } from '../checking/check.ts';
import { fixture, withFiles } from '../fixtures/read.ts';
import { buildTree } from './build.ts';
import { calendarPainter } from './calendar-painter.ts';
import { csvPainter } from './csv-painter.ts';
import { digestOf } from './files.ts';
import { frozenPainter } from './frozen-painter.ts';

async function painted(files = withFiles({})) {
  const { debate } = await checkSource(files);
  assert.ok(debate);
  const tree = await buildTree(debate, { builtBy: 'test', painters: [csvPainter, calendarPainter] });
  return (path: string) => {
    const bytes = tree.get(path);
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  };
}

describe('frozen copies', () => {
  const frozen = async (...codes: string[]) => {
    const { debate } = await checkSource(withFiles({}));
    const tree = await buildTree(debate!, { builtBy: 'test', painters: [frozenPainter(codes)] });
    return [...tree].filter(([path]) => path.startsWith('frozen/'));
  };

  it('are of the areas that are wanted, named by day and sum, with the words inside and no other file named', async () => {
    const [[path, bytes] = ['', new Uint8Array()], ...others] = await frozen('3201');
    assert.equal(others.length, 0);
    assert.equal(path, `frozen/3201.2027-06-20.${(await digestOf(bytes)).slice(0, 12)}.json`);
    const area = JSON.parse(new TextDecoder().decode(bytes)) as Area;
    assert.equal((area.words as Words).words['heltid']?.['havne']?.revisions?.length, 1);
    assert.deepEqual(
      [area.area, ...area.places].filter(place => 'url' in place),
      [],
    );
  });

  it('are of every area when none is named', async () => {
    assert.ok((await frozen()).length > 300);
  });
});

describe('tables and calendar of the tree', () => {
  it('areas/<code>.csv has what members chose, an empty row, and what the lists answer', async () => {
    const read = await painted();
    const csv = read('areas/3201.csv') ?? '';
    assert.ok(csv.startsWith('\ufeffSpørsmål;Plass;Sak;'));
    assert.match(csv, /;Hele, faste stillinger i kommunen;Bærum;3201;;230;56;/);
    assert.match(csv, /\r\n\r\nOmråde;Kode;Nr\.;/);
    assert.match(csv, /;Støtter delvis;;LO i Eksempel;/);
    assert.match(csv, /Takket nei: Vi svarer ikke på slike skjemaer\./);
    assert.ok(
      csv
        .split('\r\n')
        .filter(line => line.includes('3201'))
        .every(line => line.includes('Oppdiktede data')),
    );
  });

  it('has no number of a small municipality, but says why', async () => {
    const csv = (await painted())('areas/3205.csv') ?? '';
    assert.doesNotMatch(csv, /3205;;\d/);
    assert.match((await painted())('areas/3203.csv') ?? '', /;3203;;30;65;/);
  });

  it('speaks the language of the debate', async () => {
    const csv = (await painted(fixture('nynorsk')))('areas/1577.csv') ?? '';
    assert.match(csv, /^\ufeffOmråde;Kode;.*;Kvifor utan svar;/);
  });

  it('L2: text that a spreadsheet could run is text', async () => {
    const files = withFiles({ 'svar.csv': text => text.replace(';Havna.;', ';=HYPERLINK(A1);') });
    assert.match((await painted(files))('areas/3201.csv') ?? '', /;'=HYPERLINK\(A1\);|"'=HYPERLINK\(A1\)"/);
  });

  it('dates.ics has the dates as whole days', async () => {
    const ics = (await painted())('dates.ics') ?? '';
    assert.match(ics, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    assert.match(
      ics,
      /DTSTART;VALUE=DATE:20270810\r\nDTEND;VALUE=DATE:20270911\r\nSUMMARY:Forhåndsstemming \(oppdiktede data\)/,
    );
    assert.match(
      ics,
      /DTSTART;VALUE=DATE:20270913\r\nDTEND;VALUE=DATE:20270914\r\nSUMMARY:Valgdag.*\r\nURL:https:\/\/www\.valg\.no\/\r\n/,
    );
    assert.ok(ics.split('\r\n').every(line => new TextEncoder().encode(line).length <= 75));
    assert.equal((await painted(fixture('nynorsk')))('dates.ics'), undefined);
  });

  it('two dates of one day are two events, and those that are alone keep the name that calendars know', async () => {
    const uids = async (...dates: string[]) => {
      const files = withFiles({
        'debatt.csv': text =>
          text.replace(/^datoer;.*\r?\n/gm, '') + dates.map(each => `datoer;${each}\r\n`).join(''),
      });
      return ((await painted(files))('dates.ics') ?? '').match(/(?<=^UID:)[^@]+/gm);
    };
    const alone = await uids('10.08.2027 Forhåndsstemming', '13.09.2027 Valgdag');
    const id = alone?.[0]?.slice('2027-08-10-'.length);
    assert.deepEqual(alone, [`2027-08-10-${id}`, `2027-09-13-${id}`]);
    const more = await uids(
      '10.08.2027 Forhåndsstemming',
      '13.09.2027 Valgdag',
      '13.09.2027 Valgvake',
      '13.09.2027 Opptelling',
    );
    assert.deepEqual(more, [...alone!, `2027-09-13.2-${id}`, `2027-09-13.3-${id}`]);
  });
});
