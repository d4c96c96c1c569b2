import type { PublishedArea } from '../../index.ts';
import { changed, type Example } from './example.ts';
import { full } from './full.ts';
import { words } from './words.ts';

type Reply = PublishedArea['replies'][number];

const area = (name: string, what: string, change: (copy: PublishedArea) => void): Example => ({
  name, document: 'area', case: what, value: changed(full, change),
});

/** Everybody in one reply state, nobody with an answer. */
const silent = (reply: (list: string, i: number) => Reply) => (copy: PublishedArea) => {
  copy.lists = copy.lists.slice(0, 7);
  copy.replies = copy.lists.map((list, i) => reply(list.id, i));
  copy.answers = {};
  delete copy.words;
  delete copy.assessments;
};

/** What became of the questions to the lists. */
export const replyExamples: Example[] = [
  area('area-all-declined', 'every list declined, some with a reason', silent((list, i) => ({
    list, state: 'declined', date: '2027-05-20', deadline: '2027-05-31',
    ...(i % 2 === 0 && { reason: { text: 'Vi svarer ikke på spørreskjemaer fra organisasjoner.', language: 'nb' as const } }),
  }))),
  area('area-no-reply', 'the deadline has passed and no list has answered', silent(list => ({ list, state: 'no-reply', deadline: '2027-05-31' }))),
  area('area-all-pending', 'the questions are out and the deadline is ahead', silent(list => ({ list, state: 'pending', deadline: '2027-06-30' }))),
  area('area-no-standpoints', 'lists, but no standpoints yet', copy => {
    copy.standpoints = [];
    copy.replies = [];
    copy.answers = {};
    delete copy.words;
    delete copy.assessments;
  }),
  area('area-standpoint-nobody-asked', 'one standpoint was added after the letters went out: nobody has been asked', copy => {
    copy.standpoints.push({
      id: 'svomming', no: '12', topic: 'Velferd', kind: 'support', title: 'Svømmeopplæring til alle', issues: ['svomming'],
      askedAsMissing: 'Standpunktet ble vedtatt etter at brevene var sendt. Ingen lister er spurt.', notAsked: true,
      stand: 'Alle barn skal lære å svømme.',
    });
  }),
  area('area-wording-lost', 'the wording of one standpoint is lost and no list answered it: they were asked all the same', copy => {
    copy.answers['skolemat'] = {};
  }),
  area('area-extract', 'a record that holds only some of the lists that stood', copy => {
    copy.extract = { nb: 'Bare disse listene står i kilden.', nn: 'Berre desse listene står i kjelda.' };
  }),
  area('area-referred-answers', 'a list sent its national answers instead, and the asker has read some of them into the table', copy => {
    const read = { interpretedBy: 'Eksempel-LO i Bærum, ut fra Øypartiets svar til LO sentralt', date: '2027-06-02', source: 'https://example.org/oypartiet-svar' };
    copy.answers['hele-stillinger']!['ØYP'] = { position: 'supports', ...read };
    copy.answers['innleie']!['ØYP'] = { position: 'unclear', ...read };
    copy.answers['profitt']!['ØYP'] = { position: 'supports', ...read };
  }),
  area('area-agreement', 'every list that answered supports everything: nothing to disagree about', copy => {
    copy.lists = copy.lists.slice(0, 4);
    copy.standpoints = copy.standpoints.slice(0, 5);
    copy.replies = copy.lists.map(list => ({ list: list.id, state: 'answered' as const, date: '2027-05-12' }));
    copy.answers = Object.fromEntries(copy.standpoints.map(s => [s.id, Object.fromEntries(copy.lists.map(list => [list.id, { position: 'supports' as const }]))]));
    delete copy.words;
    delete copy.assessments;
    delete copy.seats;
  }),
  area('area-two-lists', 'two lists and five standpoints: the smallest table', copy => {
    copy.lists = copy.lists.slice(0, 2);
    copy.standpoints = copy.standpoints.slice(0, 5);
    copy.replies = copy.replies.slice(0, 2);
    copy.answers = Object.fromEntries(copy.standpoints.map(({ id }) => [id, pick(copy.answers[id] ?? {}, ['bylista', 'fjellpartiet'])]));
    copy.words = changed(words, w => {
      w.words = Object.fromEntries(Object.entries(w.words).filter(([id]) => copy.standpoints.some(s => s.id === id)).map(([id, byList]) => [id, pick(byList, ['bylista', 'fjellpartiet'])]));
    });
    delete copy.assessments;
    delete copy.seats;
  }),
];

function pick<T>(from: Record<string, T>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}
