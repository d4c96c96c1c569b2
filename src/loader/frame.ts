/**
 * `lo-frame.js`, about 1 kB, for pages that show ours in a frame: gives each frame the height that its page tells. Only a
 * frame whose address is a page of a published tree is listened to, only when it is the frame itself that speaks, from
 * the origin it was loaded from, and only within limits. Nothing else that is said is used.
 *
 * One arrow function, so that nothing of it is global where it is loaded as an old-fashioned script.
 */
(() => {
  if (typeof document === 'undefined') return;

  /** Heights in pixels that a frame may ask for: a page is never lower, and nobody scrolls past more. */
  const least = 150;
  const most = 60_000;

  const frames = (): HTMLIFrameElement[] =>
    [...document.querySelectorAll('iframe')].filter(({ src }) =>
      /^https?:[^?#]*\/pages\/[\w-]+(\.(nn|en|se))?\.html([?#]|$)/.test(src),
    );

  /** What a frame without an origin of its own (WordPress' sandbox) is called in a message. */
  const originOf = ({ src, sandbox }: HTMLIFrameElement): string =>
    sandbox.length > 0 && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src).origin;

  addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    const { type, height } = (data ?? {}) as { type?: unknown; height?: unknown };
    if (type !== 'lo-height' || typeof height !== 'number' || !Number.isFinite(height)) return;
    for (const frame of frames()) {
      if (frame.contentWindow !== source || originOf(frame) !== origin) continue;
      const pixels = Math.round(Math.min(most, Math.max(least, height)));
      frame.height = `${pixels}`;
      // A host's style sheet goes before the attribute.
      frame.style.height = `${pixels}px`;
    }
  });

  // Those that have told already tell again; those that are on their way will tell by themselves.
  for (const frame of frames()) frame.contentWindow?.postMessage({ type: 'lo-height-request' }, '*');
})();
