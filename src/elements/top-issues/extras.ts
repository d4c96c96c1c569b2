/**
 * What few readers ask for, fetched when they do: the numbers as a table, choices between areas and between federations,
 * files to take home.
 */
export { extraStyles as styles } from './extras.styles.ts';
export { savePictures } from './save-picture.ts';
export { saveRanking } from './save-ranking.ts';
export { choice } from './top-issues.choices.ts';
export { numbers } from './top-issues.table.ts';
