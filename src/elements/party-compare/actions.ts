import { codesIn, isAreaCode, LoAreaChangeEvent, type LoElement } from '../../core/index.ts';
import { compareFragment, readCompareFragment } from '../../documents/compare-link.ts';
import type { CopiedLink } from './scene.ts';
import type { Selection } from './selection.ts';

/** A field of the controls was changed. */
export function changed(field: EventTarget | null, selection: Selection): void {
  if (field instanceof HTMLSelectElement) {
    const { name, value } = field;
    if (name === 'topic' || name === 'issue') selection.choose({ [name]: value || undefined });
    else if (name === 'sort') selection.choose({ sort: value === 'disagreement' ? value : 'order' });
  } else if (field instanceof HTMLInputElement) {
    if (field.name === 'differing') selection.choose({ differing: field.checked });
    else if (field.name === 'list') selection.choose({ lists: checkedLists(field) });
  }
}

function checkedLists(field: HTMLElement): string[] {
  const boxes = field.closest('fieldset')?.querySelectorAll<HTMLInputElement>('[name="list"]:checked') ?? [];
  return [...boxes].map(box => box.value);
}

/** Everything again, in the same election. */
export function reset(selection: Selection): void {
  const { area } = selection.place;
  selection.place = { area };
  selection.choose({ issue: undefined });
}

/** A button may go away with its work: focus stays in what is left around it rather than falling to the page. */
export async function keepFocus(
  button: HTMLElement,
  { renderRoot, updateComplete }: LoElement,
): Promise<void> {
  if ((renderRoot as ShadowRoot).activeElement !== button) return;
  const around: HTMLElement[] = [];
  for (let at = button.parentElement; at; at = at.parentElement) around.push(at);
  await updateComplete;
  const left = around.find(each => each.isConnected);
  if (button.isConnected || !left) return;
  left.tabIndex = -1;
  left.focus({ preventScroll: true });
}

/**
 * Shows what a link to this comparison says. Where the page leaves the area to the reader, the link chooses it for all of
 * the scope, the picker included, as its sender had done.
 */
export function restore(hash: string, host: LoElement, selection: Selection): void {
  const place = readCompareFragment(hash, host.scope);
  if (!place) return;
  const codes = codesIn(place.areas ?? '').filter(isAreaCode);
  if (!host.area && codes.length > 0) host.dispatchEvent(new LoAreaChangeEvent(codes.join(' '), host.scope));
  selection.choose(place);
  selection.arrived = true;
}

/**
 * Copies the address of this page with what is chosen; gives it back where the page may not copy.
 *
 * @param codes of the areas that are shown
 */
export async function copyLink(
  { place: to }: Selection,
  { scope, area }: LoElement,
  codes: readonly string[],
): Promise<CopiedLink> {
  const url = new URL(location.href);
  url.hash = compareFragment({ ...to, areas: area ? undefined : codes.join(' ') }, scope);
  try {
    await navigator.clipboard.writeText(url.href);
    return { copied: true, to };
  } catch {
    // Pages may forbid it, and only secure ones have it.
    return { copied: false, byHand: url.href, to };
  }
}
