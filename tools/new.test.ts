import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { filesOf } from './new.mjs';

describe('npm run new', () => {
  it('makes the files of an element and its texts', async () => {
    const files: Record<string, string> = await filesOf('share-card');
    assert.deepEqual(Object.keys(files).sort(), [
      'src/elements/share-card/define.ts',
      'src/elements/share-card/share-card.styles.ts',
      'src/elements/share-card/share-card.test.ts',
      'src/elements/share-card/share-card.ts',
      'src/elements/share-card/share-card.view.ts',
      'src/locales/share-card/en.ts',
      'src/locales/share-card/index.ts',
      'src/locales/share-card/nb.ts',
      'src/locales/share-card/nn.ts',
      'src/locales/share-card/se.ts',
    ]);
    assert.match(
      files['src/elements/share-card/share-card.ts'] ?? '',
      /@tag lo-share-card\n[^]*class LoShareCard /,
    );
  });

  it('leaves no placeholder', async () => {
    const all = Object.values(await filesOf('share-card')).join('\n');
    assert.doesNotMatch(all, /NAME|CAMEL|PASCAL/);
  });
});
