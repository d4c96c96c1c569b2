/** Where the links of a survey put things that must never reach a server: the fragment. */
const RECEIPT = 'lo-svar';
const INVITE = 'k';

/** An invite from the page's address, and whether it stood where servers could see it (W37). */
export interface TakenInvite {
  readonly code: string;
  readonly seen: boolean;
}

let taken: TakenInvite | undefined;

/**
 * Takes the invite out of the page's address at once, so that it is neither bookmarked nor shared. Every form on the
 * page gets the same one.
 */
export function takeInvite(): TakenInvite | undefined {
  const url = new URL(location.href);
  const fragment = new URLSearchParams(url.hash.slice(1));
  const code = fragment.get(INVITE) ?? url.searchParams.get(INVITE);
  if (!code) return taken;
  taken = { code, seen: !fragment.has(INVITE) };
  fragment.delete(INVITE);
  url.searchParams.delete(INVITE);
  url.hash = fragment.toString();
  history.replaceState(history.state, '', url.href.replace(/#$/, ''));
  return taken;
}

/** Forgets the invite. For tests, and when it has been spent. */
export function forgetInvite(): void {
  taken = undefined;
}

/** The page's address with the id of an answer in its fragment: with it, the answer can be withdrawn. */
export function receiptLink(id: string): string {
  return `${location.href.replace(/#.*/, '')}#${RECEIPT}=${id}`;
}

/** The id in the page's address, when it is a receipt. */
export function receiptIn(hash: string): string | undefined {
  const id = new URLSearchParams(hash.slice(1)).get(RECEIPT)?.toLowerCase() ?? '';
  return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id) ? id : undefined;
}
