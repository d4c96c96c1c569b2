import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { fixture, utf16, windows1252, withFiles } from '../fixtures/read.ts';
import { add, check, of, swap, today, told } from '../fixtures/told.ts';
import { checkSource } from './check.ts';

describe('checking a source', () => {
  it('takes the whole made-up debate, and says what is unwise in it', async () => {
    const result = await check();
    assert.ok(result.debate);
    assert.deepEqual(result.counts, { errors: 0, warnings: 1, notes: 2 });
    assert.match(told(result, 'topic-hidden'), /forslag\.csv \| 3 \| antall \| Raden blir ikke vist/);
    assert.match(told(result, 'past-deadline'), /svarstatus\.csv \| 5 \| status \| Fristen var 2027-06-20/);
  });

  it('takes nynorsk headers and words without accents, and names for codes', async () => {
    const result = await checkSource(fixture('nynorsk'), { today });
    assert.deepEqual(result.counts, { errors: 0, warnings: 1, notes: 0 });
    const area = result.debate?.areas.get('1577');
    assert.equal(area?.answers.get('heil')?.get('fj')?.position, 'supports');
    assert.equal(area?.replies.get('aa')?.state, 'no-reply');
    assert.deepEqual(
      result.debate?.lists.map(({ list }) => list.id),
      ['fj', 'aa'],
      'alphabetical: Å last',
    );
  });

  it('does not depend on the order of the files', async () => {
    const files = [...withFiles({ 'svar.csv': add('9998;heltid;havne;ja;;;;;;') })];
    const [there, back] = await Promise.all(
      [files, files.toReversed()].map(each => checkSource(new Map(each), { today })),
    );
    assert.deepEqual(back?.problems, there?.problems);
  });

  it('L1: the same debate in Windows-1252, in UTF-16, with tabs and with a byte order mark', async () => {
    const text = new TextDecoder().decode(withFiles({}).get('svar.csv'));
    // Semicolons inside a text are the list's own.
    const tabs = text.replace(/"[^"]*"|;/g, found => (found === ';' ? '\t' : found));
    assert.equal(tabs.split('\n')[1], '3201\theltid\thavne\tstøtter ikke\t\t\t12.05.2027\t\t\t\r');
    const kinds = [
      windows1252(text),
      utf16(text),
      utf16(text, true),
      new TextEncoder().encode(`\ufeff${text}`),
      new TextEncoder().encode(tabs),
      utf16(tabs),
    ];
    for (const bytes of kinds) {
      const files = withFiles({}).set('svar.csv', bytes);
      const { debate } = await checkSource(files, { today });
      const answer = debate?.areas.get('3201')?.answers.get('heltid')?.get('fjell');
      assert.equal(answer?.text, 'Ja, der det lèt seg gjere; elles ikkje. «Heiltid» er målet.');
    }
  });

  it('L1: names the line of a quote that is never closed', async () => {
    const result = await check({ 'lister.csv': add('ny;"Nylista;Ny;;;;;;') });
    assert.match(told(result, 'unclosed-quote'), /lister\.csv \| 6 \| Linje 6 har et anførselstegn/);
    assert.equal(result.debate, undefined);
  });

  it('L3: repairs codes with a warning, told once for many rows', async () => {
    const result = await check({
      'svarstatus.csv': add(
        '301;havne;venter;;01.09.2027;;;;;;;',
        '301;fjell;venter;;01.09.2027;;;;;;;',
        '3024;havne;venter;;01.09.2027;;;;;;;',
      ),
    });
    assert.match(
      told(result, 'leading-zero'),
      /svarstatus\.csv \| 9 \| område \| Koden 301 har mistet nullen foran/,
    );
    assert.deepEqual(of(result, 'leading-zero')[0]?.alsoRows, [10]);
    assert.match(told(result, 'former-area'), /3024 gjaldt til og med 2023. Den er lest som 3201 \(Bærum\)/);
    assert.match(told(result, 'duplicate-row'), /«havne» \(Havnepartiet\) står to ganger i 3201/);
    assert.equal(result.debate, undefined);
  });

  it('L3: rejects what cannot be repaired, with a suggestion', async () => {
    const rows = ['1507', '2111', '9999', '7777', '30', 'Bærrum'].map(
      code => `${code};heltid;havne;ja;;;;;;`,
    );
    const result = await check({ 'svar.csv': add(...rows), 'grupper.csv': add('g-ny;Nye;32 3203') });
    assert.match(told(result, 'area-split'), /1508 \(Ålesund\) eller 1580 \(Haram\)/);
    for (const code of ['area-svalbard', 'area-unstated', 'area-divided']) told(result, code);
    assert.equal(of(result, 'unknown-area').length, 2);
    assert.match(told(result, 'wrong-level'), /32 \(Akershus\) er ikke en kommune/);
  });

  it('L15: asks for the code of a name that two municipalities have', async () => {
    const result = await check({
      'svar.csv': add('Herøy;heltid;havne;ja;;;;;;', 'Våler i Innlandet;heltid;havne;ja;;;;;;'),
    });
    assert.match(
      told(result, 'area-ambiguous'),
      /«Herøy» kan være 2 kommuner. \| Skriv koden: 1515 .* eller 1818/,
    );
    assert.match(told(result, 'area-by-name'), /3419 \(Våler i Innlandet\)/);
  });

  it('L4: tells every problem at once, in order, with the party that was meant', async () => {
    const result = await check({
      'svar.csv': add(
        '3201;heltid;Havnepartie;ja;;;;;;',
        '3201;heltidd;skog;ja;;;;;;',
        '3201;vikar;skog;kanskje;;;;;;',
      ),
      'resultat.csv': add('3207;arbeid;heltd;12;40;;', '3207;arbeid;kurs;tolv;40;;'),
      'standpunkt.csv': swap('vikar, heltid', 'vikar, heltidd'),
    });
    assert.equal(result.debate, undefined);
    assert.match(
      told(result, 'unknown-list'),
      /svar\.csv \| 11 \| parti \| Fant ikke partiet «Havnepartie». \| Mente du «havne» \(Havnepartiet\)\?/,
    );
    assert.match(told(result, 'unknown-standpoint'), /svar\.csv \| 12 \| standpunkt .* Mente du «heltid»/);
    assert.match(told(result, 'reserved-answer'), /svar\.csv \| 13 \| svar \| «kanskje» kan bety flere ting/);
    assert.equal(of(result, 'unknown-issue').length, 2);
    assert.match(told(result, 'bad-number'), /resultat\.csv .* «tolv» er ikke et helt tall/);
    const places = result.problems
      .filter(each => each.severity === 'error')
      .map(each => `${each.file} ${String(each.row).padStart(3)}`);
    assert.deepEqual(places, places.toSorted());
    assert.equal(result.counts.errors, 6);
  });

  it('L4: rows that repeat or contradict each other', async () => {
    const result = await check({
      'svar.csv': add('3201;vikar;havne;nei;;;12.05.2027;;;', '32;heltid;ØYP;støtter;;;15.05.2027;;;'),
      'lister.csv': add('HAVNE;Havnelista;H2;;;;;;'),
      'saker.csv': add('heltid;forslag;Heltid igjen;'),
    });
    const messages = of(result, 'duplicate-row').map(each => each.message);
    assert.equal(messages.length, 2);
    assert.match(messages.join(' '), /«HAVNE» står også i rad 2/);
    assert.match(
      told(result, 'conflicting-answers'),
      /«ØYP» \(Øypartiet\) har flere svar på «heltid» fra samme dag, og de er ulike/,
    );
    told(result, 'duplicate-issue');
  });

  it('L4: a list in an area where it does not stand, a standpoint that was not sent there', async () => {
    const result = await check({ 'svar.csv': add('3203;heltid;skog;ja;;;;;;', '3203;tips;havne;;Vei;;;;;') });
    assert.match(told(result, 'list-not-in-area'), /«skog» \(Felleslista Skog og Vann\) stiller ikke i 3203/);
    told(result, 'standpoint-not-in-area');
  });

  it('changed answers need their dates and a reason', async () => {
    const result = await check({
      'svar.csv': add('3201;vikar;havne;ja;;;20.06.2027;;;', '32;vikar;ØYP;ja;;;;;;Nytt møte'),
    });
    assert.match(told(result, 'no-reason'), /svar\.csv \| 11 \| endringsgrunn/);
    assert.match(told(result, 'undated-version'), /svar\.csv \| 12 \| dato/);
  });

  it('an answer that is taken back is absent, and its history stays', async () => {
    const result = await check({
      'svar.csv': add('3201;vikar;havne;;;;20.06.2027;;;Lista trakk svaret'),
      'svarstatus.csv': swap('1;;1;0', ';;;'),
    });
    const answer = result.debate?.areas.get('3201')?.answers.get('vikar')?.get('havne');
    assert.equal(answer?.position, undefined);
    assert.equal(answer?.before?.position, 'opposes');
  });

  it('L13: control totals that do not fit refuse the build and name the party', async () => {
    const swapped = await check({ 'svarstatus.csv': swap(';1;;1;0', ';2;;0;0') });
    assert.equal(swapped.debate, undefined);
    assert.match(
      told(swapped, 'control-total'),
      /svarstatus\.csv \| 2 .*Kontrolltallene for «havne» \(Havnepartiet\) i 3201 stemmer ikke: 2 støtter \(i «svar»: 1\), 0 støtter ikke \(i «svar»: 1\)/,
    );
    const exchanged = await check({ 'svarstatus.csv': swap('1;;1;0', '1;1;0;0') });
    assert.match(
      told(exchanged, 'control-total'),
      /Det ser ut som om «delvis» og «støtter ikke» er byttet om/,
    );
    const read = await check({
      'svarstatus.csv': swap('32;ØYP;svart;15.05.2027;;;;;;;;', '32;ØYP;svart;15.05.2027;;;;;1;0;0;0'),
    });
    assert.match(
      told(read, 'control-total'),
      /1 støtter \(i «svar»: 0\), 0 uklart \(i «svar»: 1\).*«støtter» og «uklart» er byttet om/,
    );
  });

  it('L14: an empty answer cell is absent, and told', async () => {
    const result = await check();
    assert.match(told(result, 'empty-answer'), /«fjell» \(Fjellpartiet\) har én tom celle i 3201/);
    assert.equal(result.debate?.areas.get('3201')?.answers.get('vikar')?.has('fjell'), false);
  });

  it('text without an answer asks, an unclear answer needs a reader, a comment needs words', async () => {
    const result = await check({
      'svar.csv': add(
        '3201;vikar;skog;;Vi får se.;;;;;',
        '3201;heltid;skog;uklart;;;;;;',
        '32;fylke;fjell;bare kommentar;;;;;;',
        '3201;tips;fjell;ja;Vei;;;;;',
      ),
      'svarstatus.csv': swap('skog;venter', 'skog;svart på noen'),
    });
    for (const code of [
      'text-without-answer',
      'unclear-without-reader',
      'comment-without-text',
      'open-with-answer',
    ])
      told(result, code);
  });

  it('a status that contradicts the answers', async () => {
    const result = await check({ 'svarstatus.csv': swap('3201;havne;svart', '3201;havne;takket nei') });
    assert.match(
      told(result, 'status-differs'),
      /«havne» \(Havnepartiet\) i 3201 har 3 svar, men statusen sier noe annet/,
    );
  });

  it('answers of a list that refers to others say who read them', async () => {
    const own = await check({ 'svar.csv': add('32;fylke;havne;ja;;;12.05.2027;;;') });
    assert.match(
      told(own, 'referred-without-interpreter'),
      /«havne» \(Havnepartiet\) i 32 viser til andre svar, men 1 svar står som listas egne/,
    );
    const read = await check({ 'svar.csv': add('32;fylke;havne;ja;;;12.05.2027;;LO i Akershus;') });
    assert.equal(read.counts.errors, 0);
  });

  it('what is read out of a programme may stand beside a list that has not answered', async () => {
    const answer = (reader: string) => ({ 'svar.csv': add(`32;fylke;fjell;ja;;;12.05.2027;;${reader};`) });
    assert.equal((await check(answer('LO i Akershus'))).counts.errors, 0);
    assert.match(told(await check(answer('')), 'status-differs'), /tolket_av/);
  });

  it('a standpoint that came after the sheets were sent says so, and silence on it is nobody’s', async () => {
    const result = await check({
      'standpunkt.csv': text =>
        add('nytt;3201;9;;Nytt;;;;;;;;;nei')(swap('saker;type', 'saker;type;sendt')(text)),
    });
    assert.equal(result.counts.errors, 0);
    const found = result.debate?.standpoints.find(each => each.standpoint.id === 'nytt');
    assert.equal(found?.standpoint.notAsked, true);
    assert.deepEqual(of(result, 'no-wording'), []);
  });

  it('an answer that is taken back says why, or the old one would stand without a word', async () => {
    const dated = await check({ 'svar.csv': add('3201;vikar;havne;;;;20.06.2027;;;') });
    assert.match(
      told(dated, 'no-reason'),
      /svar\.csv \| 11 \| endringsgrunn \| Raden har dato, men ikke noe svar/,
    );
    const reason = await check({
      'svar.csv': add('3201;vikar;havne;;;;20.06.2027;;;Lista trakk svaret'),
      'svarstatus.csv': swap(';1;;1;0', ';;;;'),
    });
    assert.equal(of(reason, 'no-reason').length, 0);
    assert.equal(reason.debate?.areas.get('3201')?.answers.get('vikar')?.get('havne')?.position, undefined);
    const left = await check({
      'svar.csv': add('3201;vikar;havne;;;;;;;', '3201;heltid;havne;;;;01.05.2027;;;'),
    });
    assert.equal(left.counts.errors, 0, 'a row that a template left, and one that is older than the answer');
    assert.doesNotMatch(told(left, 'empty-answer'), /Havnepartiet/);
  });

  it('asks about an answer that somebody was not sure of, and takes no box for one', async () => {
    for (const answer of ['nei?', 'nei*', '(nei)']) {
      const result = await check({ 'svar.csv': swap('vikar;havne;nei;', `vikar;havne;${answer};`) });
      assert.match(told(result, 'reserved-answer'), /kan bety flere ting/);
    }
    for (const box of ['USANN', 'sann']) {
      const result = await check({ 'svar.csv': swap('vikar;havne;nei;', `vikar;havne;${box};`) });
      assert.match(told(result, 'unknown-word'), /er ikke et ord som kan stå i «svar»/);
    }
  });

  it("a list's words are not cut at a semicolon, and not run together with the rows below", async () => {
    const head = 'område;standpunkt;parti;svar;tekst';
    const rows = (...some: string[]) => ({
      'svar.csv': () => [head, ...some, ''].join('\n'),
      'svarstatus.csv': () => 'område;parti;status',
    });
    const parted = await check(rows('3201;heltid;havne;ja;Ja; men bare hvis vi har råd'));
    assert.match(
      told(parted, 'extra-cells'),
      /svar\.csv \| 2 \|.*«men bare hvis vi har råd».*med semikolon i/,
    );
    const run = await check(
      rows('3201;heltid;havne;ja;"Ja, gjerne', '3201;vikar;havne;nei;', '3201;heltid;fjell;nei;"Nei"'),
    );
    assert.match(told(run, 'torn-rows'), /svar\.csv \| 2 \| Et anførselstegn mangler/);
    const fine = await check(
      rows('3201;heltid;havne;ja;"Ja; men\nbare ""hvis"" vi har råd";', '3201;vikar;havne;nei;;;'),
    );
    assert.equal(of(fine, 'extra-cells').length + of(fine, 'torn-rows').length, 0);
  });

  it('passes over what cannot be seen around a code or a word', async () => {
    const result = await check({
      'svar.csv': swap('3201;vikar;havne;nei;', '3201\u200b;\u2060vikar;havne \u200b;nei\u200e;'),
    });
    assert.equal(result.counts.errors, 0);
    assert.equal(result.debate?.areas.get('3201')?.answers.get('vikar')?.get('havne')?.position, 'opposes');
  });

  it('what is withdrawn altogether is not published, in any version', async () => {
    const change = '21.06.2027;trukket tilbake;3201;havne;heltid;;Lista ba om det.';
    const there = await check({ 'endringer.csv': add(change) });
    assert.match(
      told(there, 'withdrawn-answer'),
      /endringer\.csv \| 3 \| type \| Svaret er trukket tilbake, men står fortsatt i «svar».*Slett radene/,
    );
    assert.equal(
      of(await check({ 'endringer.csv': add(change.replace('3201', '32')) }), 'withdrawn-answer').length,
      0,
    );
    const without = (text: string) => text.replace(/^3201;heltid;havne;(?:"[^"]*"|[^"\n])*\n/gm, '');
    const gone = await check({
      'endringer.csv': add(change),
      'svarstatus.csv': swap(';1;;1;0', ';;;;'),
      'svar.csv': without,
    });
    assert.equal(gone.counts.errors, 0);
    assert.equal(gone.debate?.areas.get('3201')?.answers.get('heltid')?.has('havne'), false);
    const anew = await check({
      'endringer.csv': add(change.replace('21.06', '10.06')),
      'svarstatus.csv': swap(';1;;1;0', ';;;;'),
      'svar.csv': text => `${without(text)}3201;heltid;havne;delvis;;;20.06.2027;;;\r\n`,
    });
    assert.equal(anew.counts.errors, 0, 'a new answer afterwards');
  });

  it('takes no count from what may be a share, or a thousand in other countries', async () => {
    for (const count of ['0.543', '1,000', '1.0000', '12,345']) {
      const result = await check({ 'forslag.csv': swap(';43;', `;${count};`) });
      assert.equal(of(result, 'bad-number').length, 1, count);
    }
    for (const count of ['1.043', '1 043', '1\u00a0043', '1\u202f043', '1043,0', '1.043,00']) {
      const result = await check({ 'forslag.csv': swap(';43;', `;${count};`) });
      assert.equal(result.counts.errors, 0, count);
    }
  });

  it('a topic of few in the whole country stands without its summary, and it is said', async () => {
    for (const [count, summary] of [
      [9, undefined],
      [10, 'Hun som fikk båten sin solgt.'],
    ] as const) {
      const row = `0;Båt;${count};Hun som fikk båten sin solgt.`;
      const result = await check({ 'forslag.csv': add(row) });
      const own = result.debate?.areas.get('0')?.suggestions.find(({ topic }) => topic === 'Båt');
      assert.ok(own, 'the topic stands');
      assert.equal(own.summary, summary);
      const notes = of(result, 'topic-hidden').filter(({ message }) => message.startsWith('Sammendraget'));
      assert.deepEqual(
        notes.map(({ row: at }) => at),
        summary ? [] : [4],
      );
    }
  });

  it('a list is withdrawn the day it is so, not ahead', async () => {
    const from = (day: string) => ({
      'lister.csv': swap('#0b5394;2;;;;', `#0b5394;2;;;;${day}`),
      'debatt.csv': swap('oppdiktet;ja', 'oppdiktet;nei'),
    });
    assert.match(told(await check(from('22.06.2027')), 'future-date'), /Skriv den inn når dagen er kommet/);
    assert.deepEqual(of(await check(from('21.06.2027')), 'future-date'), []);
  });

  it('a list without a row is not asked, and told; silence is never made of a missing row', async () => {
    const result = await check({ 'svarstatus.csv': swap('3201;skog;venter;;20.06.2027;;;;;;;\r\n', '') });
    told(result, 'no-status');
    assert.equal(result.debate?.areas.get('3201')?.replies.get('skog')?.state, 'not-asked');
  });

  it('L9: the threshold can go under 10 only on purpose, and never under 5', async () => {
    const set = (value: string) => ({ 'debatt.csv': add(`terskler;${value}`) });
    assert.match(told(await check(set('1')), 'threshold-floor'), /aldri være under 5/);
    assert.match(told(await check(set('1'), { acknowledged: true }), 'threshold-floor'), /aldri/);
    assert.match(told(await check(set('7')), 'threshold-not-acknowledged'), /--i-understand/);
    const lowered = await check(set('7'), { acknowledged: true });
    assert.equal(lowered.debate?.thresholds.base, 7);
    assert.equal(lowered.debate?.lowered, true);
  });

  it('warns of wordings that make answers hard to read', async () => {
    const long = `Vil lista bygge ${'a'.repeat(300)} svømmehall?`;
    const result = await check({
      'standpunkt.csv': add(
        'a;;;;A;;Vil lista ikke kutte?;;;;;;',
        'b;;;;B;;Vil lista bygge skole og skal den være gratis?;;;;;;',
        'c;;;;C;;Vil lista ansette flere?;;;;;;',
        `d;;;;D;;${long};;;;;;`,
      ),
    });
    assert.ok(result.debate);
    for (const code of ['negation', 'double-question', 'vague', 'long-text']) told(result, code);
  });

  it('does not ask for a number or for a yes in what members are asked', async () => {
    const result = await check({
      'spørsmål.csv': add(
        'fritt;Hvordan blir kommunen et bedre sted å bo, uten at det koster mer?;;fritekst;;;9',
      ),
    });
    for (const code of ['vague', 'negation']) assert.deepEqual(of(result, code), []);
    const two = await check({ 'spørsmål.csv': add('fritt;Hva er best? Hvorfor?;;fritekst;;;9') });
    assert.match(told(two, 'double-question'), /klart hva medlemmene svarer på/);
  });

  it('knows words that begin or end with æ, ø or å, and takes no part of a word for one', async () => {
    const wording = async (text: string) => {
      const result = await check({ 'standpunkt.csv': add(`a;;;;A;;${text};;;;;;`) });
      const codes = ['negation', 'vague', 'double-question'];
      return codes.filter(code => of(result, code).length > 0);
    };
    assert.deepEqual(await wording('Skal vi unngå privatisering?'), ['negation']);
    assert.deepEqual(await wording('Skal bemanningen bli økt?'), ['vague']);
    assert.deepEqual(await wording('Skal vi bygge og å drive skolen?'), ['double-question']);
    assert.deepEqual(await wording('Skal vi bygge og ma\u030a vi eie?'), ['double-question']);
    assert.deepEqual(await wording('Skal mindreårige få gratis buss?'), []);
  });

  it('warns of more than twelve standpoints or questions, and of links that are not https', async () => {
    const many = Array.from({ length: 12 }, (_, i) => `x${i};;;;X${i};;Vil lista gjøre x${i}?;;;;;;`);
    const questions = Array.from({ length: 12 }, (_, i) => `q${i};Hva?;;fritekst;;;`);
    const result = await check({
      'standpunkt.csv': add(...many),
      'spørsmål.csv': add(...questions),
      'debatt.csv': swap('https://example.org/debatt', 'http://example.org/debatt'),
    });
    told(result, 'many-standpoints');
    told(result, 'many-questions');
    assert.match(told(result, 'not-https'), /Skriv «https:\/\/example\.org\/debatt»/);
    assert.equal(result.debate?.base, undefined);
  });

  it('a source with an address that is not https is told, and stays a text', async () => {
    const result = await check({
      'svar.csv': swap('Brev 13. mai', 'Se http://fjell.example.org'),
      'standpunkt.csv': swap('Eksempelrapport 2026', 'javascript:alert(1)'),
      'lister.csv': text =>
        text.replace('gruppe;', 'gruppe;gruppe_kilde;').replace('Lokale lister;', 'Lokale lister;ftp://x;'),
    });
    const found = of(result, 'not-https').map(({ file, row, column, severity }) => [
      file,
      row,
      column,
      severity,
    ]);
    assert.deepEqual(found, [
      ['lister.csv', 5, 'gruppe_kilde', 'warning'],
      ['standpunkt.csv', 2, 'betydning_kilde', 'warning'],
      ['svar.csv', 6, 'kilde', 'warning'],
    ]);
    for (const { message } of of(result, 'not-https'))
      assert.match(message, /har en lenke som ikke begynner med https\. Den vises som tekst\./);
    const answer = result.debate?.areas.get('3201')?.answers.get('heltid')?.get('fjell');
    assert.equal(answer?.source, 'Se http://fjell.example.org');
    const secure = await check({ 'svar.csv': swap('Brev 13. mai', 'https://fjell.example.org') });
    assert.deepEqual(of(secure, 'not-https'), []);
  });

  it('warns of unknown columns, tables and fields with what was perhaps meant', async () => {
    const result = await check({
      'lister.csv': text => text.replace('kortnavn', 'kortnav'),
      'svarr.csv': 'a;b\n1;2\n',
      'debatt.csv': add('avsenderr;X'),
    });
    assert.match(
      told(result, 'unknown-column'),
      /Kolonnen «kortnav» er ikke i bruk og blir ikke lest. \| Mente du «kortnavn»/,
    );
    assert.match(told(result, 'unknown-table'), /Mente du «svar»/);
    assert.match(told(result, 'unknown-field'), /Mente du «avsender»/);
  });

  it('results: counts over the base, different bases, federations in municipalities', async () => {
    const result = await check({
      'resultat.csv': add(
        '3207;arbeid;heltid;50;40;;',
        '3216;arbeid;heltid;5;40;;',
        '3216;arbeid;kurs;5;41;;',
        '3212;arbeid;kurs;5;41;ef;',
        '3214;arbeid;kurs;5;;;',
      ),
    });
    for (const code of ['count-over-base', 'base-differs', 'federation-too-small', 'no-base'])
      told(result, code);
  });

  it('results: more ticks than people could set are refused, unless LO has published them so', async () => {
    const four = (code: string, source = '') =>
      ['heltid', 'laerlinger', 'vikar', 'kurs'].map(issue => `${code};arbeid;${issue};39;40;;${source}`);
    const result = await check({
      'resultat.csv': add(...four('3207'), ...four('3216', 'https://example.org/')),
    });
    assert.match(told(result, 'too-many-ticks'), /I 3207 er det satt 156 kryss på «arbeid», men 40 personer/);
    assert.equal(result.problems.filter(problem => problem.code === 'too-many-ticks').length, 1);
  });

  it('L6: an empty folder, empty tables and a debate without a date say what is missing', async () => {
    const none = await checkSource(new Map(), { today });
    assert.equal(none.debate, undefined);
    told(none, 'no-tables');
    const empty = await checkSource(new Map([['debatt.csv', new Uint8Array()]]), { today });
    told(empty, 'missing-table');
    const undated = await checkSource(
      new Map([
        [
          'debatt.csv',
          new TextEncoder().encode('nøkkel;verdi\nid;x\ntittel;X\navsender;Y\nrettelser;a@b.no\n'),
        ],
      ]),
      { today },
    );
    assert.match(told(undated, 'missing-field'), /oppdatert/);
  });

  it('reads debatt.json', async () => {
    const json = JSON.stringify({
      id: 'x',
      tittel: { nb: 'Debatten', nn: 'Debatten på nynorsk' },
      avsender: ['A', 'B https://example.org/'],
      rettelser: 'a@b.no',
      oppdiktet: true,
      oppdatert: '2027-05-01',
    });
    const { debate } = await checkSource(new Map([['debatt.json', new TextEncoder().encode(json)]]), {
      today,
    });
    assert.deepEqual(debate?.title, { nb: 'Debatten', nn: 'Debatten på nynorsk' });
    assert.deepEqual(debate?.sender.names, [{ name: 'A' }, { name: 'B', url: 'https://example.org/' }]);
    assert.equal(debate?.fictional, true);
  });

  it('needs no clock, and never throws on odd bytes', async () => {
    const without = await checkSource(withFiles({}));
    assert.equal(without.counts.warnings, 0);
    const odd = new Map(
      [...withFiles({}).keys()].map(name => [name, Uint8Array.of(0, 255, 34, 59, 10, 0, 200)]),
    );
    odd.set('bok.xlsx', Uint8Array.of(80, 75, 3, 4, 0, 0));
    const result = await checkSource(odd, { today });
    assert.ok(result.counts.errors > 0);
    told(result, 'unreadable');
  });
});
