/**
 * What is fetched when a reader first unfolds or chooses something: painters, texts, styles, and the way to the lists'
 * words.
 */
export { WordsOnDemand } from '../../core/words-on-demand.ts';
export { partyCompareDetailsTexts as texts } from '../../locales/party-compare-details/index.ts';
export { changed, copyLink, keepFocus, reset, restore } from './actions.ts';
export { controls, shown } from './controls.view.ts';
export { County } from './county.ts';
export { detailStyles as styles } from './details.styles.ts';
export { method, replies } from './replies.view.ts';
export { aboutRow, saidBy } from './words.view.ts';
