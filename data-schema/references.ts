import type { Area } from './v1/types.ts';

/** A place in a document that points at something that is not there, or says something twice. */
export interface ReferenceProblem {
  /** Where it stands, as keys from the root. */
  path: (string | number)[];
  /** What is named and not found, or not unique. */
  value: string;
  problem: 'unknown' | 'duplicate' | 'needs-interpreter' | 'needs-words';
  /** What kind of thing `value` should be. */
  kind: 'list' | 'standpoint' | 'question' | 'issue' | 'area' | 'federation' | 'answer';
}

/**
 * What JSON Schema cannot say of an area file: that every reference resolves inside it and ids are unique. The strict
 * reading demands an empty list; browsers tolerate the rest and show it as unknown (W41).
 */
export function referenceProblems(area: Area): ReferenceProblem[] {
  const found: ReferenceProblem[] = [];
  const lists = ids(area.lists, 'list', ['lists'], found);
  const standpoints = ids(area.standpoints, 'standpoint', ['standpoints'], found);
  const questions = ids(area.questions, 'question', ['questions'], found);
  const issues = new Set(area.questions.flatMap(q => (q.issues ?? []).map(issue => issue.id)));
  const federations = new Set((area.federations ?? []).map(f => f.id));
  const places = new Set([area.area.code, ...area.places.map(p => p.code)]);
  const want = (
    known: Set<string>,
    kind: ReferenceProblem['kind'],
    value: string,
    path: (string | number)[],
  ) => {
    if (!known.has(value)) found.push({ path, value, problem: 'unknown', kind });
  };

  area.results.forEach((result, i) => {
    want(places, 'area', result.area, ['results', i, 'area']);
    want(questions, 'question', result.question, ['results', i, 'question']);
    if (result.federation !== undefined)
      want(federations, 'federation', result.federation, ['results', i, 'federation']);
    if (result.mergedInto !== undefined)
      want(places, 'area', result.mergedInto, ['results', i, 'mergedInto']);
    for (const issue of Object.keys(result.counts ?? {}))
      want(issues, 'issue', issue, ['results', i, 'counts', issue]);
    for (const issue of result.leading ?? []) want(issues, 'issue', issue, ['results', i, 'leading']);
  });
  area.standpoints.forEach((standpoint, i) => {
    for (const issue of standpoint.issues ?? []) want(issues, 'issue', issue, ['standpoints', i, 'issues']);
  });
  const replied = new Set<string>();
  const referred = new Set(area.replies.filter(({ state }) => state === 'referred').map(({ list }) => list));
  area.replies.forEach((reply, i) => {
    want(lists, 'list', reply.list, ['replies', i, 'list']);
    if (replied.has(reply.list))
      found.push({ path: ['replies', i, 'list'], value: reply.list, problem: 'duplicate', kind: 'list' });
    replied.add(reply.list);
  });
  for (const [standpoint, byList] of Object.entries(area.answers)) {
    want(standpoints, 'standpoint', standpoint, ['answers', standpoint]);
    for (const [list, answer] of Object.entries(byList)) {
      const path = ['answers', standpoint, list];
      want(lists, 'list', list, path);
      const { position } = answer;
      // A list that refers to others has chosen nothing here: whoever read its answers out of theirs is named.
      if ((position === 'unclear' || (position && referred.has(list))) && !answer.interpretedBy) {
        found.push({ path, value: position, problem: 'needs-interpreter', kind: 'answer' });
      }
      if (answer.position === 'comment' && !answer.words) {
        found.push({ path, value: 'comment', problem: 'needs-words', kind: 'answer' });
      }
    }
  }
  for (const [i, assessment] of (area.assessments ?? []).entries()) {
    want(standpoints, 'standpoint', assessment.standpoint, ['assessments', i, 'standpoint']);
    want(lists, 'list', assessment.list, ['assessments', i, 'list']);
  }
  for (const list of Object.keys(area.seats?.lists ?? {}))
    want(lists, 'list', list, ['seats', 'lists', list]);
  return found;
}

function ids(
  items: { id: string }[],
  kind: ReferenceProblem['kind'],
  path: string[],
  found: ReferenceProblem[],
): Set<string> {
  const known = new Set<string>();
  items.forEach((item, i) => {
    if (known.has(item.id))
      found.push({ path: [...path, i, 'id'], value: item.id, problem: 'duplicate', kind });
    known.add(item.id);
  });
  return known;
}
