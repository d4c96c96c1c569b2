/** What wants to know when a `lang` attribute around it may have changed. */
interface Follower {
  follow(): void;
}

const followers = new Set<Follower>();
let observer: MutationObserver | undefined;

/** An element and the hosts of the shadow roots it stands in, inside out. */
function* around(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as ShadowRoot).host) yield at;
}

/** The nearest `lang` around an element, through shadow roots. */
export function tagAround(element: Element): string | undefined {
  for (const at of around(element)) {
    const tag = at.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (tag) return tag;
  }
  return undefined;
}

/**
 * Tells a follower when a `lang` changes anywhere in the trees around an element. One observer serves the whole page:
 * thirty widgets cost as much as one.
 */
export function watchTags(element: Element, follower: Follower): void {
  followers.add(follower);
  observer ??= new MutationObserver(() => followers.forEach(each => each.follow()));
  for (const at of around(element))
    observer.observe(at.getRootNode(), { attributeFilter: ['lang'], subtree: true });
}

export function stopWatching(follower: Follower): void {
  followers.delete(follower);
}
