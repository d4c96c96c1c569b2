import type { Area, Text } from '../../data-schema/v1/types.ts';
import { topicKey } from './compare-cells.ts';
import type { CompareIssue } from './compare-types.ts';

/** A topic that standpoints stand under. */
export interface Topic {
  /** Its text in the document's language, the same in all languages and files of a debate. */
  readonly key: string;
  readonly title: Text;
  readonly standpoints: number;
}

/** What a reader can choose between in an area's comparison. */
export interface CompareChoices {
  readonly topics: readonly Topic[];
  /** The members' issues that standpoints are about, in the survey's order; those nobody describes come last. */
  readonly issues: readonly CompareIssue[];
}

/** What a reader can choose between. */
export function choicesOf(area: Area): CompareChoices {
  const topics = new Map<string, Topic>();
  for (const { topic } of area.standpoints) {
    const key = topicKey(topic, area.language);
    if (topic === undefined || !key) continue;
    topics.set(key, { key, title: topic, standpoints: (topics.get(key)?.standpoints ?? 0) + 1 });
  }
  const issues = new Map<string, CompareIssue>();
  const described = area.questions.flatMap(question => question.issues ?? []);
  const named = area.standpoints.flatMap(each => (each.issues ?? []).map(id => ({ id, title: undefined })));
  for (const { id, title } of [...described, ...named]) {
    const standpoints = area.standpoints.filter(each => each.issues?.includes(id)).length;
    if (standpoints > 0 && !issues.has(id)) issues.set(id, { id, title, standpoints });
  }
  return { topics: [...topics.values()], issues: [...issues.values()] };
}
