import type { Answer, Area, Release, Revision, Survey, Words } from '../../../data-schema/v1/types.ts';
import type { CheckedDebate, GivenAnswer } from '../model.ts';
import type { AnswerRows } from './answers.ts';
import type { Context } from './context.ts';
import type { Registers } from './registers.ts';
import { Reworded } from './reworded.ts';
import { Silent } from './silent.ts';

/** One area of a tree that was published before. */
export interface EarlierArea {
  readonly path: string;
  /** Absent where the file cannot be read. */
  readonly area?: Area;
  readonly words?: Words['words'];
}

/** A tree that was published before. Its areas are read one by one: there may be hundreds. */
export interface EarlierTree {
  readonly release: Release;
  areas(): AsyncIterable<EarlierArea> | Iterable<EarlierArea>;
  /** The survey; undefined where it has none, or the file cannot be read. */
  survey(): Promise<Survey | undefined>;
}

/** What a list was published with, and what it has now. */
export interface Compared {
  readonly area: Area;
  readonly standpoint: string;
  readonly list: string;
  /** As it was published. */
  readonly before: Published;
  /** The versions before that one, as they were published. */
  readonly history: readonly Revision[];
  readonly now: GivenAnswer | undefined;
}

/** An answer as it was published, with its words where they could be read. */
export type Published = Pick<Answer, 'position' | 'date'> & { text?: string; hasWords: boolean };

/** Something that looks at every answer that was published before, and tells what it has seen when that is all. */
export interface Comparison {
  see(compared: Compared): void;
  tell(): void;
}

/** What a comparison knows of the debate now. */
export interface Present {
  readonly debate: CheckedDebate;
  readonly context: Context;
  readonly registers: Registers;
  readonly rows: AnswerRows;
}

/**
 * Holds the lists' answers against those of the tree that was published before: what cannot be seen in the tables alone.
 * Nothing here is an error, since the one who keeps the tables may have every reason.
 */
export async function checkEarlier(earlier: EarlierTree, present: Present): Promise<void> {
  const { debate, context } = present;
  const { release } = earlier;
  // A trial with made-up answers, or another debate in the same place, says nothing of these.
  if (release.debate !== debate.id || (release.fictional ?? false) !== debate.fictional) return;
  const comparisons: Comparison[] = [
    new Reworded(present),
    // What nobody outside has read may be put right without a word.
    ...(release.internal ? [] : [new Silent(present, release.changes)]),
  ];
  for await (const each of earlier.areas()) {
    if (!each.area) tellUnreadable(each.path, context);
    else for (const one of comparedIn(each.area, each.words, debate)) comparisons.forEach(c => c.see(one));
  }
  comparisons.forEach(comparison => comparison.tell());
}

function* comparedIn(area: Area, words: Words['words'] = {}, debate: CheckedDebate): Generator<Compared> {
  const now = debate.areas.get(area.area.code)?.answers;
  for (const [standpoint, byList] of Object.entries(area.answers)) {
    for (const [list, { position, date, words: hasWords = false }] of Object.entries(byList)) {
      const { text, revisions: history = [] } = words[standpoint]?.[list] ?? {};
      const before = { position, date, hasWords, ...(text !== undefined && { text }) };
      yield { area, standpoint, list, before, history, now: now?.get(standpoint)?.get(list) };
    }
  }
}

function tellUnreadable(file: string, { problems }: Context): void {
  problems.note(
    { file },
    'earlier-unreadable',
    'Filen i det som er publisert fra før, kan ikke leses. Svarene i den er ikke sammenlignet med de nye.',
  );
}

/** Whether it is the same answer: line breaks and spaces are no change of what somebody said. */
export function isSameAnswer(before: Published | Revision, now: GivenAnswer): boolean {
  if (before.position !== now.position) return false;
  const isUnread = 'hasWords' in before && before.hasWords && before.text === undefined;
  return isUnread || isSameText(before.text, now.text);
}

/** The same but for white space and the form of å, which programs change without being asked. */
export function isSameText(one = '', other = ''): boolean {
  return one === other || squeezed(one) === squeezed(other);
}

const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
