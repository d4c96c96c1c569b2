/**
 * Source tables to a checked debate to a published tree. No DOM and no Node: the command line and the workshop page use
 * the same code. Input is a map of file names to bytes, output a map of paths to bytes.
 */
export { checkSource, type CheckOptions, type CheckResult } from './checking/check.ts';
export type { EarlierArea, EarlierTree } from './checking/earlier.ts';
export { parseDay } from './checking/days.ts';
export type { CheckedDebate, CheckedList, CheckedStandpoint, AreaSource, GivenAnswer } from './model.ts';
export {
  countProblems,
  type Problem,
  type ProblemCounts,
  Problems,
  type Severity,
  type Where,
} from './problems.ts';
export { CsvError, delimiterOf, readCsv } from './reading/csv.ts';
export { someOf } from './some.ts';
export { readSources, type SourceFiles, type Sources } from './reading/sources.ts';
export {
  buildTree,
  DisclosureError,
  treeFiles,
  type BuildOptions,
  type PaintedArea,
  type PaintedFile,
  type Painter,
  type TreeFile,
} from './tree/build.ts';
export { calendarPainter } from './tree/calendar-painter.ts';
export { csvPainter } from './tree/csv-painter.ts';
export { frozenFile, frozenPainter } from './tree/frozen-painter.ts';
export { earlierTree, type ReadFile } from './tree/earlier-tree.ts';
export { digestOf, jsonBytes, type Tree } from './tree/files.ts';
export { countedAfter, obstaclesAfter } from './tree/between-releases.ts';
export { standingResults, withCounts, type StandingResults } from './tree/standing.ts';
export { ContractError } from './tree/validate.ts';
export * from './places/index.ts';
export {
  correctedTemplate,
  makeTemplate,
  type TemplateOptions,
  type TemplateResult,
} from './template/index.ts';
