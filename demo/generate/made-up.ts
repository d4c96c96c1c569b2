import { COUNTIES } from '../../src/publishing/places/index.ts';
import { counties, groups, municipalities, sum, type MadeUpArea } from './municipalities.ts';
import type { MadeUpList } from './parties.ts';
import { Dice } from './random.ts';
import { replyTables } from './replies.ts';
import { resultTable, suggestionTable } from './results.ts';
import { standpoints } from './standpoints.ts';
import { questions } from './survey.ts';
import type { Table, Tables } from './tables.ts';

/**
 * The source tables of a made-up debate in all 357 municipalities and 14 counties: made-up lists, made-up answers,
 * made-up figures, `oppdiktet`. The same every time.
 */
export function madeUpDebate(): Tables {
  const all = municipalities();
  const areas = [...all, ...counties(all)];
  const replies = replyTables(areas);
  return new Map<string, Table>([
    ['debatt', debate],
    ['sporsmal', questionTable],
    ['saker', issueTable],
    [
      'forbund',
      [
        ['id', 'navn'],
        ['eksempelforbundet', 'Eksempelforbundet'],
        ['proveforbundet', 'Prøveforbundet'],
      ],
    ],
    [
      'grupper',
      [['id', 'navn', 'områder'], ...groups.map(group => [group.code, group.name, group.members.join(' ')])],
    ],
    ['lister', listTable(areas)],
    ['standpunkt', standpointTable],
    ['svarstatus', replies.status],
    ['svar', replies.answers],
    ['vurdering', replies.assessments],
    ['resultat', resultTable(all)],
    ['forslag', suggestionTable(all)],
    ['mandater', seatTable(areas)],
    [
      'organisasjoner',
      [
        ['id', 'navn', 'områder'],
        ...COUNTIES.map(([code, name]) => [
          `eksempel-lo-${code}`,
          `Eksempel-LO i ${name!}`,
          all
            .filter(area => area.county === code)
            .map(area => area.code)
            .join(' '),
        ]),
      ],
    ],
  ]);
}

const debate: Table = [
  ['nøkkel', 'verdi'],
  ['id', 'oppdiktet-2027'],
  ['tittel', 'Oppdiktet medlemsdebatt 2027'],
  ['tittel_nn', 'Oppdikta medlemsdebatt 2027'],
  ['tittel_en', "A made-up members' debate 2027"],
  ['valgdag', '13.09.2027'],
  ['valg', 'Kommunestyre- og fylkestingsvalget 2027'],
  ['valg_nn', 'Kommunestyre- og fylkestingsvalet 2027'],
  ['avsender', 'Eksempel-LO https://example.org/'],
  ['betalt_av', 'Eksempel-LO'],
  [
    'bindinger',
    'Eksempel-LO har et formelt samarbeid med Lyngpartiet. Alle lister får de samme spørsmålene og vises etter samme regel.',
  ],
  [
    'bindinger_nn',
    'Eksempel-LO har eit formelt samarbeid med Lyngpartiet. Alle lister får dei same spørsmåla og blir viste etter same regel.',
  ],
  ['kontakt', 'post@example.org'],
  ['rettelser', 'retting@example.org'],
  ['datoer', '10.08.2027-10.09.2027 Forhåndsstemming'],
  ['datoer', '13.09.2027 Valgdag'],
  ['rekkefølge', 'alfabetisk'],
  ['terskler', '10'],
  ['språk', 'bokmål'],
  ['oppdiktet', 'ja'],
  ['oppdatert', '20.06.2027'],
];

const questionTable: Table = [
  ['id', 'tekst', 'tekst_nn', 'type', 'maks_valg', 'eget_forslag'],
  ...questions.map(question => [question.id, ...question.text, 'valg', 3, 'ja']),
];

const issueTable: Table = [
  ['id', 'spørsmål', 'tittel', 'tittel_nn'],
  ...questions.flatMap(question => question.issues.map(([id, nb, nn]) => [id, question.id, nb, nn])),
];

const standpointTable: Table = [
  [
    'id',
    'nr',
    'tema',
    'tema_nn',
    'tittel',
    'tittel_nn',
    'ordlyd',
    'ordlyd_mangler',
    'vi_mener',
    'bakgrunn',
    'betydning',
    'betydning_kilde',
    'betydning_av',
    'saker',
    'type',
    'vedtatt_av',
    'vedtatt_dato',
  ],
  ...standpoints.map(s => [
    s.id,
    s.no,
    ...s.topic,
    ...s.title,
    s.asked,
    s.asked ? '' : 'Brevet som ble sendt ut, er ikke tatt vare på.',
    s.stand ?? '',
    s.background ?? '',
    s.meaning ?? '',
    s.meaning ? 'https://example.org/kilde' : '',
    s.meaning ? 'Eksempel-LO' : '',
    s.issues.join(' '),
    s.open ? 'åpent' : 'støtte',
    'Årsmøtet i Eksempel-LO',
    '04.03.2027',
  ]),
];

function listTable(areas: readonly MadeUpArea[]): Table {
  const lists = new Map<string, { list: MadeUpList; codes: string[] }>();
  for (const area of areas) {
    for (const list of area.lists) {
      const known = lists.get(list.id) ?? { list, codes: [] };
      known.codes.push(area.code);
      lists.set(list.id, known);
    }
  }
  return [
    ['id', 'navn', 'kortnavn', 'farge', 'områder', 'partier_i_lista'],
    ...[...lists.values()].map(({ list, codes }) => [
      list.id,
      list.name,
      list.short,
      list.colour,
      codes.join(' '),
      list.parties?.join(', ') ?? '',
    ]),
  ];
}

/** Councils as they are before the election. */
function seatTable(areas: readonly MadeUpArea[]): Table {
  const rows = areas.flatMap(area => {
    const dice = new Dice(`mandater ${area.code}`);
    const total = 2 * Math.min(29, 7 + Math.floor(Math.sqrt(area.base) / 2)) + 1;
    const votes = area.lists.map(() => 0.2 + dice.next());
    const seats = votes.map(v => Math.floor((v / sum(votes)) * total));
    if (seats.length > 0) seats[0]! += total - sum(seats);
    return area.lists.map((list, i) => [area.code, list.id, seats[i]!, '2023-2027']);
  });
  return [['område', 'parti', 'mandater', 'periode'], ...rows];
}
