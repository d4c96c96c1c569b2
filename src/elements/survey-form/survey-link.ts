import { normalInvite } from '../../../data-schema/invite.ts';

/** Where the links of a survey put things that must never reach a server: the fragment. */
const RECEIPT = 'lo-svar';
const INVITE = 'k';

/** An invite from the page's address, and whether it stood where servers could see it (W37). */
export interface TakenInvite {
  /** As it is sent; empty when what stood there cannot be an invite. */
  readonly code: string;
  readonly seen: boolean;
}

let taken: TakenInvite | undefined;

/**
 * Takes the invite out of the page's address, so that it is neither bookmarked nor shared. Every form on the page gets
 * the same one. Only where a survey asks for one: in other addresses `k` is the page's own.
 */
export function takeInvite(): TakenInvite | undefined {
  const url = new URL(location.href);
  const fragment = new URLSearchParams(url.hash.slice(1));
  const typed = fragment.get(INVITE) ?? url.searchParams.get(INVITE);
  if (!typed) return taken;
  taken = { code: normalInvite(typed) ?? '', seen: !fragment.has(INVITE) };
  fragment.delete(INVITE);
  url.searchParams.delete(INVITE);
  url.hash = fragment.toString();
  remember(history.state, url.href.replace(/#$/, ''));
  return taken;
}

/** Forgets the invite: it has been spent. */
export function forgetInvite(): void {
  taken = undefined;
}

/** The page's address with the id of an answer in its fragment: with it, the answer can be withdrawn. */
export function receiptLink(id: string): string {
  return `${location.href.replace(/#.*/, '')}#${RECEIPT}=${id}`;
}

/** The id in the page's address, when it is a receipt. */
export function receiptIn(hash: string): string | undefined {
  return idIn(new URLSearchParams(hash.slice(1)).get(RECEIPT));
}

/**
 * Remembers in this entry of the tab's history that an answer was sent: after Back or a reload, the receipt stands there
 * and not an empty form (W24). It is neither in the address, which people share, nor on the device when the tab is
 * closed. An empty id forgets it.
 *
 * @param id - With `UNHEARD` before it when nobody has said that the answer arrived.
 */
export function rememberSent(survey: string, id: string): void {
  const state: unknown = history.state;
  // A page that keeps something else than a record there keeps it.
  if (typeof state === 'object' && !Array.isArray(state))
    remember({ ...state, [`${RECEIPT}:${survey}`]: id });
}

/** Stands before the id of an answer that went out from here and of which nothing was heard (W26). */
export const UNHEARD = '?';

/** The id of an answer to a survey that was sent from this entry of the tab's history. */
export function sentFrom(survey: string, mark = ''): string | undefined {
  const value = String((history.state as Record<string, unknown> | null)?.[`${RECEIPT}:${survey}`]);
  return value.startsWith(mark) ? idIn(value.slice(mark.length)) : undefined;
}

function idIn(value: unknown): string | undefined {
  const id = String(value).toLowerCase();
  return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id) ? id : undefined;
}

function remember(state: unknown, href?: string): void {
  try {
    history.replaceState(state, '', href);
  } catch {
    // A page without an address of its own (srcdoc, a sandbox) may not.
  }
}
