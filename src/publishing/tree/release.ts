import type { Change, Release } from '../../../data-schema/v1/types.ts';
import type { CheckedDebate } from '../model.ts';
import { correctionsIn } from './corrections.ts';
import type { PublicResults } from './results.ts';

/**
 * `release.json`: by which rules the tree was made, and what is in it.
 *
 * @param digests every other file of the tree
 * @param rules version of the rules for small groups that the figures were made by
 */
export function releaseDocument(
  debate: CheckedDebate,
  results: PublicResults,
  digests: Release['files'],
  { builtBy, rules }: { builtBy: string; rules: string },
): Release {
  const files = Object.fromEntries(Object.entries(digests).sort(([a], [b]) => (a < b ? -1 : 1)));
  const all = [...results.values()].flat();
  const merged = all
    .filter(each => each.state === 'merged')
    .map(each => ({ area: each.area, into: each.mergedInto! }));
  const hidden = all
    .filter(each => each.state === 'protected')
    .map(({ area, question, federation }) => ({ area, question, federation }));
  return {
    schema: 'lo.release/1',
    debate: debate.id,
    fictional: debate.fictional || undefined,
    internal: debate.internal || undefined,
    updated: debate.updated,
    builtBy,
    contracts: [
      'lo.area/1',
      'lo.debate/1',
      'lo.release/1',
      ...(debate.survey ? ['lo.survey/1'] : []),
      'lo.words/1',
    ],
    parameters: { rules, thresholds: debate.thresholds, lowered: debate.lowered || undefined },
    totals: totalsOf(debate, all),
    merged: merged.length > 0 ? unique(merged) : undefined,
    protected: hidden.length > 0 ? hidden : undefined,
    changes: changesOf(debate),
    files,
  };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map(item => [JSON.stringify(item), item])).values()];
}

/** Control totals: what a reader of the tree should come to when counting. Results by state, never by people. */
function totalsOf(debate: CheckedDebate, results: readonly { state: string }[]): Record<string, number> {
  const totals: Record<string, number> = {
    areas: debate.areas.size,
    lists: debate.lists.length,
    standpoints: debate.standpoints.length,
    questions: debate.questions.length,
    answers: 0,
  };
  const add = (key: string) => (totals[key] = (totals[key] ?? 0) + 1);
  for (const result of results) add(`results.${result.state}`);
  for (const area of debate.areas.values()) {
    for (const reply of area.replies.values()) add(`replies.${reply.state}`);
    for (const byList of area.answers.values()) {
      for (const answer of byList.values()) {
        if (answer.position || answer.text) add('answers');
        if (answer.position) add(`answers.${answer.position}`);
      }
    }
  }
  return Object.fromEntries(Object.entries(totals).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Revised answers and what the source tells, by day, then area. */
function changesOf(debate: CheckedDebate): Change[] {
  const changes: Change[] = [...debate.changes];
  for (const area of debate.areas.values()) {
    const corrections = correctionsIn(debate, area.code);
    for (const [standpoint, byList] of area.answers) {
      for (const [list, answer] of byList) {
        for (let at = answer; at.before; at = at.before) {
          const kind = at.position || at.text ? 'revised' : 'withdrawn';
          // The same change is not told twice: the source says that the mistake was the publisher's.
          if (corrections.dayOf(standpoint, list) === at.date) continue;
          changes.push({ kind, date: at.date!, area: area.code, list, standpoint, reason: at.reason });
        }
      }
    }
  }
  const key = (c: Change) =>
    [c.date, c.area ?? '', c.standpoint ?? '', c.list ?? '', c.kind, c.reason ?? ''].join('\u0000');
  return changes.sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}
