import type { Survey, SurveyQuestion } from '../../../data-schema/v1/types.ts';
import { codesIn } from '../../core/index.ts';
import { askable } from '../../documents/survey.ts';

/** One screen of the form: the place, or a question. */
export interface Step {
  readonly id: string;
  readonly question?: SurveyQuestion;
}

/** What the page has set, and so what is left to ask. */
export interface Setting {
  /** Code of the municipality that the page has set. */
  readonly place?: string;
  /** Id of the federation that the page has set. */
  readonly federation?: string;
  readonly withoutPlace: boolean;
  readonly askFederation: boolean;
  readonly steps: readonly Step[];
}

/**
 * Reads the attributes against the survey: `area` presets the municipality (an old code its one successor), `source` the
 * federation when it is the id of one. The place comes first, where there is anything to ask about it.
 */
export function settingOf(survey: Survey, { area, source }: { area: string; source: string }): Setting {
  const { areas, federations = [] } = survey;
  const place = codesIn(area)
    .filter(code => /^\d{4}$/.test(code))
    .map(code => (areas ? todays(areas, code) : code))
    .find(Boolean);
  const federation = federations.find(each => each.id === source)?.id;
  const withoutPlace = !areas?.length || place !== undefined;
  const askFederation = federations.length > 0 && federation === undefined;
  const questions = askable(survey).questions.map(question => ({ id: question.id, question }));
  const steps = withoutPlace && !askFederation ? questions : [{ id: 'place' }, ...questions];
  return { place, federation, withoutPlace, askFederation, steps };
}

function todays(areas: NonNullable<Survey['areas']>, code: string): string | undefined {
  if (areas.some(each => each.code === code)) return code;
  const successors = areas.filter(each => each.former?.includes(code));
  // A municipality that was split must be asked about.
  return successors.length === 1 ? successors[0]!.code : undefined;
}
