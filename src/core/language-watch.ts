/** What wants to know when a `lang` attribute around it may have changed. */
interface Follower {
  follow(): void;
}

const followers = new Set<Follower>();
let observer: MutationObserver | undefined;
let watched = new WeakSet<Node>();

/**
 * Tells a follower when a `lang` changes anywhere in the trees around an element. One observer serves the whole page:
 * thirty widgets cost as much as one.
 */
export function watchLanguage(element: Element, follower: Follower): void {
  if (typeof MutationObserver === 'undefined') return;
  observer ??= new MutationObserver(() => followers.forEach(each => each.follow()));
  followers.add(follower);
  let root: Node | undefined = element.getRootNode();
  while (root) {
    if (!watched.has(root)) {
      watched.add(root);
      observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    }
    root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined;
  }
}

/** The last follower that leaves takes the observer with it. */
export function stopWatching(follower: Follower): void {
  followers.delete(follower);
  if (followers.size > 0) return;
  observer?.disconnect();
  observer = undefined;
  watched = new WeakSet();
}
