/*
 * Oslo is a municipality and a county, and elects one council: the municipality's. All there is of Oslo stands with the
 * municipality, which shows the county's figures where it has none of its own.
 */
export const OSLO = '0301';
export const OSLO_COUNTY = '03';
