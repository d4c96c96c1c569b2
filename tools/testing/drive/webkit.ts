import { findWebKit, freePort, startWebKit, webkitCapabilities } from '../../lib/webkit.mjs';
import { callText, usual, type Driver, type Reader, type Tab } from './driver.ts';

/** Sends one command of W3C WebDriver and gives its value. */
type Send = <T = unknown>(method: string, path: string, body?: object) => Promise<T>;

function sender(base: string): Send {
  return async <T>(method: string, path: string, body?: object) => {
    const response = await fetch(base + path, { method, body: body && JSON.stringify(body) });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`WebDriver ${path}: ${value.error} ${value.message}`);
    return value;
  };
}

/** WebKitGTK's small browser over classic WebDriver: one window, where each page follows the one before. */
export async function driveWebKit({ dark }: Reader): Promise<Driver> {
  const found = findWebKit()!;
  const port = await freePort();
  const env: Record<string, string> = dark ? { GTK_THEME: 'Adwaita:dark' } : {};
  const { stop } = await startWebKit(found, { port, size: `1400x${usual.height + 100}`, env });
  const server = sender(`http://127.0.0.1:${port}`);
  const capabilities = { alwaysMatch: webkitCapabilities(found.browser) };
  const { sessionId } = await server<{ sessionId: string }>('POST', '/session', { capabilities });
  const send = sender(`http://127.0.0.1:${port}/session/${sessionId}`);
  await send('POST', '/timeouts', { script: 30_000, pageLoad: 60_000 });
  return {
    engine: 'webkit',
    async open(url, { width = usual.width } = {}) {
      await send('POST', '/window/rect', { x: 0, y: 0, width, height: usual.height });
      await send('POST', '/url', { url });
      return tabOf(send);
    },
    async close() {
      await send('DELETE', '').catch(() => undefined);
      stop();
    },
  };
}

/** Runs in the page: a point in its corner goes on changing, and is gone again when this is called with false. */
function stir(on: boolean): void {
  const mark = 'data-lo-stir';
  document.querySelector(`[${mark}]`)?.remove();
  if (!on) return;
  const point = document.createElement('div');
  point.setAttribute(mark, '');
  Object.assign(point.style, { position: 'absolute', top: '0', left: '0', width: '1px', height: '1px' });
  document.documentElement.append(point);
  const change = () => {
    point.style.background = point.style.background ? '' : 'white';
    if (point.isConnected) requestAnimationFrame(change);
  };
  change();
}

function tabOf(send: Send): Tab {
  const tab: Tab = {
    async evaluate<T>(run: (argument: never) => T | Promise<T>, argument?: unknown) {
      const script = `const done = arguments[0];
        Promise.resolve().then(() => ${callText(run, argument)})
          .then(value => done({ value }), error => done({ error: String(error) }));`;
      const answer = await send<{ value: T; error?: string }>('POST', '/execute/async', { script, args: [] });
      if (answer.error) throw new Error(answer.error);
      return answer.value;
    },
    // The driver waits for the next frame, which a page where nothing changes never paints.
    async screenshot() {
      await tab.evaluate(stir, true);
      const found = await send<Record<string, string>>('POST', '/element', {
        using: 'css selector',
        value: 'html',
      });
      const png = await send<string>('GET', `/element/${Object.values(found)[0]}/screenshot`);
      await tab.evaluate(stir, false);
      return Buffer.from(png, 'base64');
    },
    pdf: () => Promise.reject(new Error('not in WebKit')),
    close: () => send<void>('POST', '/url', { url: 'about:blank' }),
  };
  return tab;
}
