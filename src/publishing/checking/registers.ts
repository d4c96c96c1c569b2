import type { CheckedList, CheckedStandpoint } from '../model.ts';
import type { QuestionRegistries } from './questions.ts';
import type { Registry } from './registry.ts';

/** What the tables about areas point at. */
export interface Registers extends QuestionRegistries {
  lists: Registry<CheckedList>;
  standpoints: Registry<CheckedStandpoint>;
}
