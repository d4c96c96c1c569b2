import type { CompareOptions } from './compare-types.ts';

/** What a link to a comparison restores: what is chosen, and which election where there are two. */
export interface ComparePlace extends Pick<
  CompareOptions,
  'topic' | 'issue' | 'standpoint' | 'differing' | 'lists' | 'sort'
> {
  /** Code of the area that is shown. */
  readonly area?: string;
  /** Codes of the areas that a picker on the page has chosen, separated by spaces. */
  readonly areas?: string;
}

/** Other widgets, and hosts, have fragments too: ours begin with this, and a scope keeps several comparisons apart. */
const prefix = (scope: string): string => (scope ? `lo.compare.${encodeURIComponent(scope)}` : 'lo.compare');

/** The fragment, without `#`, that restores a place: `lo.compare?area=32&lists=A,SV&issue=hele-stillinger`. */
export function compareFragment(place: ComparePlace, scope = ''): string {
  const query = new URLSearchParams();
  const put = (key: string, value: string | undefined) => value && query.set(key, value);
  put('areas', place.areas);
  put('area', place.area);
  put('topic', place.topic);
  put('issue', place.issue);
  put('standpoint', place.standpoint);
  put('differing', place.differing ? '1' : '');
  put('lists', place.lists?.join(','));
  put('sort', place.sort === 'disagreement' ? place.sort : '');
  const text = query.toString().replaceAll('%2C', ',');
  return text ? `${prefix(scope)}?${text}` : prefix(scope);
}

/** Reads a fragment, with or without `#`; undefined when it is not one of a comparison of this scope. */
export function readCompareFragment(hash: string, scope = ''): ComparePlace | undefined {
  const [name, query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s, 2);
  if (name !== prefix(scope)) return undefined;
  const values = new URLSearchParams(query);
  const get = (key: string) => values.get(key) || undefined;
  return {
    areas: get('areas'),
    area: get('area'),
    topic: get('topic'),
    issue: get('issue'),
    standpoint: get('standpoint'),
    differing: get('differing') === '1',
    lists: get('lists')?.split(',').filter(Boolean) ?? [],
    sort: get('sort') === 'disagreement' ? 'disagreement' : 'order',
  };
}
