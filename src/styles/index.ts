import { buttons } from './buttons.ts';
import { frame } from './frame.ts';
import { page } from './page.ts';
import { skeletonStyles } from './skeleton.ts';
import { tokens } from './tokens.ts';

/** What every element needs; its own styles follow: `static override styles = [base, table, styles]`. */
export const base = [tokens, frame, buttons, skeletonStyles, page];

export { chips } from './chips.ts';
export { details } from './details.ts';
export { table } from './table.ts';
