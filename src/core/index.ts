export { adopt } from './adopt.ts';
export { AreaDocuments } from './area-documents.ts';
export { areaName, loadAreas, type LoadedArea, type LoadedAreas } from './area-loading.ts';
export { define } from './define.ts';
export { DocumentController, nothingToLoad, type Painters } from './document-controller.ts';
export { LoElement } from './element.ts';
export { errorCodes, Problem, type ErrorCode } from './errors.ts';
export {
  inScope,
  LoAreaChangeEvent,
  LoAreaRequestEvent,
  LoDataEvent,
  LoErrorEvent,
  LoIssueSelectEvent,
  stringOf,
} from './events.ts';
export { areaKind, debateKind, surveyKind, wordsKind } from './kinds.ts';
export { webAddress } from './links.ts';
export { loadDocument, requestInit } from './load.ts';
export { Localize } from './localize.ts';
export { problemView } from './problem-view.ts';
export { skeleton } from './skeleton.ts';
export { codesIn, isAreaCode, treeOf, type Tree } from './tree.ts';
export { version } from './version.ts';
export type { WordsState } from './words-on-demand.ts';
