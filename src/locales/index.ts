export { formatNumber, formatPercent, languageOf, languages, type Language } from './languages.ts';
export {
  clean,
  dateMessage,
  listMessage,
  plain,
  textIn,
  translate,
  type DataText,
  type Entries,
  type Entry,
  type Lookup,
  type Message,
  type MessageParam,
  type Text,
  type TextRun,
  type Translation,
} from './message.ts';
export { catalogue, lookupIn, type Catalogue } from './catalogue.ts';
export { common } from './common/index.ts';
