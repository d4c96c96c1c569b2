/**
 * A Web Test Runner command that emulates media. The stock command knows neither forced colours nor print
 * over Puppeteer in all engines; this one answers `false` where an engine cannot, so a test can skip itself.
 */

const names = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
};

function featuresOf(payload) {
  return Object.entries(names).map(([key, name]) => ({ name, value: payload[key] ?? '' }));
}

export function mediaPlugin() {
  // What one session has emulated, another cannot take back: one for each page.
  const clients = new WeakMap();
  return {
    name: 'lo-media',
    async executeCommand({ command, payload, session }) {
      if (command !== 'lo-media') return undefined;
      if (session.browser.name !== 'Chromium') return { done: false };
      const page = session.browser.getPage(session.id);
      const client = clients.get(page) ?? (await page.createCDPSession());
      clients.set(page, client);
      const media = payload.media ?? '';
      await client.send('Emulation.setEmulatedMedia', { media, features: featuresOf(payload) });
      return { done: true };
    },
  };
}
