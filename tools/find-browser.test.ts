import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { findBrowser, usualPlaces } from './find-browser.mjs';

const only = (path: string) => (tried: string) => tried === path;

describe('finding a browser', () => {
  it('takes the one named in the environment first', () => {
    const env = { LO_BROWSER: '/opt/mine', PATH: '/usr/bin' };
    assert.equal(findBrowser({ env, runs: () => true }), '/opt/mine');
  });

  it('skips a named one that cannot be started', () => {
    const env = { LO_BROWSER: '/gone', PATH: '/usr/bin' };
    assert.equal(findBrowser({ env, runs: path => path !== '/gone' }), '/usr/bin/chromium');
  });

  it('finds Chromium, Chrome or Edge on PATH', () => {
    for (const name of ['chromium', 'google-chrome', 'microsoft-edge']) {
      const path = `/somewhere/bin/${name}`;
      assert.equal(findBrowser({ env: { PATH: '/usr/bin:/somewhere/bin' }, runs: only(path) }), path);
    }
  });

  it('looks in the usual places of macOS and Windows', () => {
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    assert.equal(findBrowser({ env: {}, platform: 'darwin', runs: only(edge) }), edge);
    const places = usualPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' });
    assert.ok(places.includes('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'));
  });

  it('answers undefined where there is none', () => {
    assert.equal(findBrowser({ env: {}, runs: () => false }), undefined);
  });
});
