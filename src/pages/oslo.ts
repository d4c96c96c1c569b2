import type { Area, DebateArea } from '../../data-schema/v1/types.ts';

/*
 * Oslo is a municipality and a county, and elects one council. All there is of Oslo stands on the municipality's page, which
 * shows the county's figures where it has none of its own. The county's page only sends on, for old links.
 */
const county = '03';
export const OSLO = '0301';

/** Whether a place's page could only say again what that of the municipality says: nothing leads to it. */
export const isOsloAgain = (code: string): boolean => code === county;

/** Whether the page sends on: always, but for answers that somebody has filed under the county. */
export const sendsOn = ({ code, lists }: DebateArea): boolean => isOsloAgain(code) && !lists;

/** The same, from the area's own file. */
export const isSentOn = ({ area, lists }: Area): boolean => isOsloAgain(area.code) && lists.length === 0;
