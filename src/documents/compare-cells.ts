import type { Answer, Area, Assessment, List, Reply, Standpoint } from '../../data-schema/v1/types.ts';
import { textIn, type Language } from '../locales/index.ts';
import type { CellState, Column, CompareCell, NoAnswer, OddReference, ReplyState } from './compare-types.ts';

/** A record's own value: a host may have put things on `Object.prototype`. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Key of a topic; empty for standpoints without one. */
export function topicKey(topic: Standpoint['topic'], language: string): string {
  return topic === undefined ? '' : textIn(topic, language as Language, language).text;
}

const positions: readonly string[] = [
  'supports',
  'partly',
  'opposes',
  'undecided',
  'unclear',
  'comment',
  'withheld',
];
const replyStates: readonly string[] = [
  'answered',
  'partly-answered',
  'declined',
  'no-reply',
  'referred',
  'pending',
  'not-asked',
];

/** A list of the document, or only its name in somebody's answer, with what became of its sheet. */
export interface Asked {
  readonly list: List;
  readonly known: boolean;
  readonly reply?: Reply;
  readonly state: ReplyState;
}

/** Collects what is odd, each once. */
export type NoteOdd = (kind: OddReference['kind'], value: string) => void;

/** Whether the sheet came back, wholly or in part. */
export const replied = (state: ReplyState): state is 'answered' | 'partly-answered' =>
  state === 'answered' || state === 'partly-answered';

/**
 * The lists of a document in the printed order: those that stand, and those that do not. A list stands unless its reply
 * says otherwise, or the data are from before it was there or from when it was withdrawn. Lists that are named but not described come last.
 */
export function listsOf(area: Area, odd: NoteOdd): { standing: Asked[]; away: List[] } {
  const replies = new Map<string, Reply>();
  for (const reply of area.replies) if (!replies.has(reply.list)) replies.set(reply.list, reply);
  const lists = new Map<string, List>();
  for (const list of area.lists) if (!lists.has(list.id)) lists.set(list.id, list);
  const named = [...replies.keys(), ...Object.values(area.answers).flatMap(byList => Object.keys(byList))];
  const strangers = new Set(named.filter(id => !lists.has(id)));
  const standing: Asked[] = [];
  const away: List[] = [];
  for (const list of lists.values()) {
    const reply = replies.get(list.id);
    const { from = '', to = '9' } = list;
    if (reply?.state === 'not-standing' || from > area.updated || to <= area.updated) away.push(list);
    else standing.push({ list, known: true, reply, state: replyState(reply, odd) });
  }
  for (const id of strangers) {
    odd('list', id);
    const reply = replies.get(id);
    if (reply?.state === 'not-standing') continue;
    standing.push({ list: { id, name: id, short: id }, known: false, reply, state: replyState(reply, odd) });
  }
  return { standing, away };
}

function replyState(reply: Reply | undefined, odd: NoteOdd): ReplyState {
  if (!reply) return 'unrecorded';
  if (replyStates.includes(reply.state)) return reply.state as ReplyState;
  odd('reply', reply.state);
  return 'unrecorded';
}

/**
 * What an answer says. Words without a position are a comment; `unclear` is a reading, so without a reader it is
 * nobody's, and unknown.
 */
function stateOf(answer: Answer | undefined, odd: NoteOdd): CellState {
  if (!answer) return 'none';
  const { position, interpretedBy, words } = answer;
  if (position === undefined) return words ? 'comment' : 'none';
  if (positions.includes(position) && (position !== 'unclear' || interpretedBy)) return position as CellState;
  odd('position', position);
  return 'unknown';
}

/** Why a list has said nothing on one standpoint. A list that answered elsewhere on the sheet is silent on this. */
function whyNone(asked: Asked): NoAnswer {
  return replied(asked.state) ? 'silent' : asked.state;
}

/** One cell. What is said by a list, or about a standpoint, that the document does not describe is unknown. */
export function cellOf(
  asked: Asked,
  answer: Answer | undefined,
  known: boolean,
  assessments: readonly Assessment[],
  odd: NoteOdd,
): CompareCell {
  const said = stateOf(answer, odd);
  const state = said !== 'none' && !(known && asked.known) ? 'unknown' : said;
  const date = answer?.corrected ?? answer?.revised;
  return {
    ...answer,
    change: date ? { key: answer?.corrected ? 'corrected' : 'changed', params: { date } } : undefined,
    list: asked.list.id,
    state,
    why: state === 'none' ? whyNone(asked) : undefined,
    refersTo: asked.state === 'referred' ? asked.reply?.refersTo : undefined,
    words: answer?.words === true,
    assessments,
  };
}

/** Whether a cell holds an answer: refusing one question is not answering it. */
const holdsAnswer = ({ state }: CompareCell): boolean => state !== 'none' && state !== 'withheld';

/**
 * A list's column. Positions that somebody read out of a letter count as the list's answers when it sent one; what was
 * read out of a programme while it has not answered does not.
 *
 * @param cells - All its cells on standpoints the document describes.
 */
export function columnOf(asked: Asked, cells: readonly CompareCell[], seats: number | undefined): Column {
  const { list, known, reply, state } = asked;
  const held = cells.filter(holdsAnswer);
  const read = held.filter(cell => cell.interpretedBy).length;
  return {
    ...reply,
    ...list,
    known,
    parties: list.parties ?? [],
    reply: state,
    answered: replied(state) ? held.length : held.length - read,
    read,
    seats,
  };
}
