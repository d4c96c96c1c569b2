import { expect } from '@open-wc/testing';
import { channelOf, compareVersions, majorOf, newestOf } from './releases.ts';

describe('versions and where they lie', () => {
  it('reads the channel off an address', () => {
    expect(channelOf('https://a.test/lo/1.2.3/lo.js?x#y')).to.deep.equal({
      kind: 'pinned',
      version: '1.2.3',
      root: 'https://a.test/lo/',
    });
    expect(channelOf('https://a.test/1.0.0-beta.1/lo.js')).to.include({
      kind: 'pinned',
      version: '1.0.0-beta.1',
    });
    expect(channelOf('https://a.test/v12/lo.js')).to.deep.equal({
      kind: 'moving',
      major: 12,
      root: 'https://a.test/',
    });
    for (const plain of ['https://a.test/lo.js', 'https://a.test/1.2/lo.js', 'https://a.test/v1.2/lo.js', ''])
      expect(channelOf(plain), plain).to.deep.equal({ kind: 'plain' });
  });

  it('orders versions by their numbers, forerunners before what they run before', () => {
    const right = ['0.9.9', '0.10.0', '1.0.0-beta.2', '1.0.0-beta.10', '1.0.0', '1.0.1', '2.0.0'];
    expect([...right].reverse().sort(compareVersions)).to.deep.equal(right);
    expect(compareVersions('1.0.0', '1.0.0')).to.equal(0);
  });

  it('finds the newest, of all or of a major one', () => {
    const versions = ['0.9.0', '1.10.0', '1.9.0', '2.0.0-beta.1'];
    const releases = { schema: 'lo.releases/1', versions, moving: {} } as const;
    expect(newestOf(releases)).to.equal('1.10.0');
    expect(newestOf(releases, 1)).to.equal('1.10.0');
    expect(newestOf(releases, 3)).to.equal(undefined);
  });

  it('after a release was taken back, the newest is what the moving address leads to', () => {
    const taken = { schema: 'lo.releases/1', versions: ['1.2.0', '1.1.0'], moving: { v1: '1.1.0' } } as const;
    expect(newestOf(taken, 1)).to.equal('1.1.0');
    expect(newestOf(taken)).to.equal('1.1.0');
  });

  it('counts what came before 1.0.0 to 1, whose moving address it lies under', () => {
    expect(['0.1.0', '0.9.9', '1.0.0', '2.3.0'].map(majorOf)).to.deep.equal([1, 1, 1, 2]);
    const releases = { schema: 'lo.releases/1', versions: ['0.2.0', '0.10.0'], moving: {} } as const;
    expect(newestOf(releases, 1)).to.equal('0.10.0');
  });
});
