import type { MadeUpArea } from './municipalities.ts';
import { nationals, type MadeUpList } from './parties.ts';
import { Dice } from './random.ts';
import { reasons, standpoints, type MadeUpStandpoint } from './standpoints.ts';
import type { Table } from './tables.ts';

const DEADLINE = '31.05.2027';
const LATER = '30.06.2027';
const ASKER = 'Eksempel-LO';

/** What became of each sheet, and what the lists answered. */
export interface Replies {
  status: Table;
  answers: Table;
  assessments: Table;
}

type Row = (string | number)[];

export function replyTables(areas: readonly MadeUpArea[]): Replies {
  const status: Row[] = [['område', 'parti', 'status', 'dato', 'frist', 'begrunnelse', 'viser_til', 'kilde']];
  const answers: Row[] = [
    [
      'område',
      'standpunkt',
      'parti',
      'svar',
      'tekst',
      'språk',
      'dato',
      'kilde',
      'tolket_av',
      'endringsgrunn',
    ],
  ];
  const assessments: Row[] = [['område', 'standpunkt', 'parti', 'tekst', 'av', 'dato']];
  for (const area of areas) {
    for (const list of area.lists) {
      const dice = new Dice(`svar ${area.code} ${list.id}`);
      const row = area.asked
        ? reply(area, list, dice)
        : [area.code, list.id, 'ikke spurt', '', '', '', '', ''];
      status.push(row);
      if (row[2] === 'svart' || row[2] === 'svart på noen')
        answers.push(...sheet(area, list, String(row[3]), row[2] === 'svart', dice));
    }
    if (area.asked && area.base > 1000) assess(area, answers, assessments);
  }
  return { status, answers, assessments };
}

/** One row of `svarstatus`. */
function reply(area: MadeUpArea, list: MadeUpList, dice: Dice): Row {
  const day = `${String(dice.whole(2, 30)).padStart(2, '0')}.05.2027`;
  const row = (
    state: string,
    more: { date?: string; deadline?: string; reason?: string; refersTo?: string } = {},
  ): Row => [
    area.code,
    list.id,
    state,
    more.date ?? '',
    more.deadline ?? DEADLINE,
    more.reason ?? '',
    more.refersTo ?? '',
    '',
  ];
  if (dice.chance(list.answers)) return row(dice.chance(0.72) ? 'svart' : 'svart på noen', { date: day });
  const fate = dice.next();
  if (fate < 0.4) return row('takket nei', { date: day, reason: dice.chance(0.7) ? dice.pick(reasons) : '' });
  if (fate < 0.65) return row('ikke svart');
  if (fate < 0.8 && nationals.includes(list))
    return row('viser til', { date: day, refersTo: `${list.name} sine svar til ${ASKER} sentralt` });
  if (fate < 0.93) return row('venter', { deadline: LATER });
  if (fate < 0.97)
    return row('ikke spurt', { deadline: '', reason: 'Lista ble godkjent etter at spørsmålene var sendt.' });
  return row('stiller ikke', { deadline: '' });
}

/** A list's answers in one area. */
function sheet(area: MadeUpArea, list: MadeUpList, date: string, whole: boolean, dice: Dice): Row[] {
  const nynorsk = (list.nynorsk ?? false) || area.nynorsk;
  // A list that left some open leaves the first one open, so that no sheet is whole by chance.
  return standpoints.flatMap((standpoint, i) =>
    !whole && (i === 0 || dice.chance(0.4)) ? [] : answer(area, list, standpoint, date, nynorsk, dice),
  );
}

function answer(
  area: MadeUpArea,
  list: MadeUpList,
  standpoint: MadeUpStandpoint,
  date: string,
  nynorsk: boolean,
  dice: Dice,
): Row[] {
  const row = (position: string, text: string, on = date, reason = ''): Row => [
    area.code,
    standpoint.id,
    list.id,
    position,
    text,
    text ? (nynorsk ? 'nynorsk' : 'bokmål') : '',
    on,
    position === 'uklart' ? `Brev fra ${list.name}` : '',
    position === 'uklart' ? `${ASKER} i ${area.name}` : '',
    reason,
  ];
  const say = (kind: keyof MadeUpStandpoint['words']) => {
    const sentences = standpoint.words[kind];
    return sentences ? dice.pick(sentences)[nynorsk ? 1 : 0] : '';
  };
  if (standpoint.open) return [row('', say('yes'))];
  const odd = dice.next();
  if (odd < 0.025) return [row('uklart', say('partly'))];
  if (odd < 0.045 && standpoint.words.comment) return [row('bare kommentar', say('comment'))];
  if (odd < 0.06) return [row('vil ikke svare', '')];
  const { position, kind } = lean(list, standpoint, dice);
  const text = kind && dice.chance(0.42) ? say(kind) : '';
  if (dice.chance(0.015)) {
    const before = position === 'støtter' ? 'har ikke tatt stilling' : 'støtter';
    return [
      row(before, '', date),
      row(
        position,
        text,
        '08.06.2027',
        dice.pick([
          'Behandlet på medlemsmøte 7. juni.',
          'Lista hadde krysset av i feil rute og ba om å få rette det.',
        ]),
      ),
    ];
  }
  return [row(position, text)];
}

/** Where a list stands: its own leaning, its view on this standpoint everywhere, and what the members here think. */
function lean(
  list: MadeUpList,
  standpoint: MadeUpStandpoint,
  dice: Dice,
): { position: string; kind: 'yes' | 'partly' | 'no' | undefined } {
  const everywhere = new Dice(`syn ${list.id} ${standpoint.id}`).bell();
  const point = list.leaning + 0.38 * everywhere + 0.22 * dice.bell();
  if (point > 0.28) return { position: 'støtter', kind: 'yes' };
  if (point > 0) return { position: 'delvis', kind: 'partly' };
  if (point > -0.12) return { position: 'har ikke tatt stilling', kind: undefined };
  return { position: 'støtter ikke', kind: 'no' };
}

/** One assessment in each of the largest municipalities, so that the demo can show where it stands. */
function assess(area: MadeUpArea, answers: readonly Row[], assessments: Row[]): void {
  const partly = answers.find(row => row[0] === area.code && row[3] === 'delvis' && row[4]);
  if (!partly) return;
  assessments.push([
    area.code,
    partly[1]!,
    partly[2]!,
    'Vi leser svaret som en støtte til målet, men ikke til tempoet.',
    `Styret i ${ASKER} i ${area.name}`,
    '14.06.2027',
  ]);
}
