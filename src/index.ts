/**
 * Classes and types, without side effects: nothing is registered. `lo-medlemsdebatt/define` registers all elements,
 * `lo-medlemsdebatt/elements/<name>/define` one.
 */
export { LoAreaPicker } from './elements/area-picker/area-picker.ts';
export { LoPartyCompare } from './elements/party-compare/party-compare.ts';
export { LoSurveyForm } from './elements/survey-form/survey-form.ts';
export * from './elements/survey-form/survey-form-events.ts';
export { LoTopIssues } from './elements/top-issues/top-issues.ts';
export { define } from './core/define.ts';
export { LoElement } from './core/element.ts';
export {
  errorCodes,
  LoAreaChangeEvent,
  LoAreaRequestEvent,
  LoDataEvent,
  LoErrorEvent,
  LoIssueSelectEvent,
  type ErrorCode,
} from './core/events.ts';
export { version } from './core/version.ts';
export type * from '../data-schema/v1/types.ts';
