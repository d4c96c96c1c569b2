import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { REST, UNPLACED, layOut, nodeKey } from './frame.ts';
import type { Frame } from './frame.ts';
import { areasOf } from './geography.ts';
import type { AreaSet } from './geography.ts';
import { sumsOf } from './sums.ts';
import { municipality } from '../../tools/testing/statistics.ts';

const municipalities = ['1001', '1002', '1003', '2001'].map(municipality);

function frameOf(sets: AreaSet[] = [], federations: string[] = []): Frame {
  return layOut({ municipalities }, [...areasOf({ municipalities }, sets).values()], federations);
}

/** Names instead of numbers: `10 = 1001 + 1002`; a difference is named by what is in it. */
function written(frame: Frame, shown: string[]): string[] {
  const isShown = new Set(shown.map(name => frame.index.get(name.includes(' ') ? name : nodeKey(name))));
  const { equations, differences } = sumsOf(frame, node => isShown.has(node));
  const name = (id: number): string => {
    const node = frame.nodes[id];
    if (node) return node.federation ? `${node.area}/${node.federation.trim()}` : node.area;
    return `[${differences[id - frame.nodes.length]!.map(name).join(' ')}]`;
  };
  return [...new Set(equations.map(({ total, parts }) => `${name(total)} = ${parts.map(name).join(' + ')}`))];
}

function assertAmong(texts: string[], all: string[]): void {
  for (const text of texts) assert.ok(all.includes(text), `${text} in ${all.join('; ')}`);
}

describe('layOut', () => {
  it('lays out every area with the municipalities it is made of', () => {
    const frame = frameOf([{ code: 'g-10', members: ['1002', '1001'] }]);
    const atomsOf = (area: string) =>
      frame.nodes[frame.index.get(nodeKey(area))!]!.atoms.map(atom => frame.nodes[atom]!.area);
    assert.deepEqual(atomsOf('1001'), ['1001']);
    assert.deepEqual(atomsOf(UNPLACED), [UNPLACED]);
    assert.deepEqual(atomsOf('g-10'), ['1001', '1002']);
    assert.deepEqual(atomsOf('10'), ['1001', '1002', '1003']);
    assert.deepEqual(atomsOf('20'), ['2001']);
    assert.deepEqual(atomsOf('0'), ['1001', '1002', '1003', '2001', UNPLACED]);
    assert.equal(frame.acrossFederations.length, 0);
  });

  it('does not depend on the order of areas', () => {
    const areas = [...areasOf({ municipalities }, [{ code: 'g-10', members: ['1002', '1001'] }]).values()];
    const other = layOut({ municipalities: municipalities.toReversed() }, areas.toReversed(), []);
    assert.deepEqual(other.nodes, layOut({ municipalities }, areas, []).nodes);
  });

  it('lays out federations down to the counties, and those whose federation is not shown', () => {
    const frame = frameOf([], ['f']);
    const federated = frame.nodes.filter(({ federation }) => federation);
    const names = federated.map(({ area, federation }) => `${area} ${federation}`);
    assert.deepEqual(names, [
      '10 f',
      '20 f',
      '? f',
      '0 f',
      `10 ${REST}`,
      `20 ${REST}`,
      `? ${REST}`,
      `0 ${REST}`,
    ]);
    const across = frame.acrossFederations.map(({ total, parts }) => [
      frame.nodes[total]!.area,
      parts.length,
    ]);
    assert.deepEqual(across, [
      ['0', 2],
      [UNPLACED, 2],
      ['10', 2],
      ['20', 2],
    ]);
  });
});

describe('sumsOf', () => {
  it('adds up municipalities, groups, counties and country', () => {
    const frame = frameOf([{ code: 'g-10', members: ['1001', '1002'] }]);
    assert.deepEqual(written(frame, []), [
      '0 = 10 + 20 + ?',
      '10 = g-10 + 1003',
      '20 = 2001',
      'g-10 = 1001 + 1002',
    ]);
  });

  it('subtracts what is shown from what is shown around it', () => {
    assert.deepEqual(written(frameOf(), ['0', '10', '1001']), [
      '0 = 10 + 20 + ?',
      '[2001 ?] = 2001 + ?',
      '0 = 10 + [2001 ?]',
      '10 = 1001 + 1002 + 1003',
      '[1002 1003] = 1002 + 1003',
      '10 = 1001 + [1002 1003]',
      '20 = 2001',
    ]);
  });

  it('looks through areas that are hidden, and adds differences up from what lies in them', () => {
    const frame = frameOf([{ code: 'g-10', members: ['1001', '1002'] }]);
    assertAmong(['0 = 20 + 1001 + [1002 1003 ?]'], written(frame, ['0', '1001', '20']));
    assertAmong(['0 = 20 + [1001 1002 1003 ?]', '[1001 1002 1003 ?] = 10 + ?'], written(frame, ['0', '20']));
  });

  it('divides an area every way where others cross it, and takes the differences apart', () => {
    const crossing = [
      { code: 'lo-a', members: ['1001', '1002'] },
      { code: 'lo-b', members: ['1002', '1003'] },
    ];
    const ways = ['10 = lo-a + 1003', '10 = lo-b + 1001', 'lo-a = 1001 + 1002', 'lo-b = 1002 + 1003'];
    assertAmong(ways, written(frameOf(crossing), []));
    assertAmong(ways, written(frameOf(crossing), ['10', 'lo-a', 'lo-b']));
    const wide = [
      { code: 'lo-a', members: ['1001', '1002', '1003'] },
      { code: 'lo-b', members: ['1002', '1003', '2001'] },
    ];
    const apart = ['[1002 1003] = 1002 + 1003', '10 = [1002 1003] + 1001', 'lo-b = [1002 1003] + 2001'];
    assertAmong(apart, written(frameOf(wide), ['lo-a', 'lo-b']));
  });

  it('adds up federations, and subtracts those that are shown', () => {
    const texts = written(frameOf([], ['f', 'g']), ['10', '10 f']);
    assertAmong(
      [
        '10 = 10/f + 10/g + 10/rest',
        '10 = 10/f + [10/g 10/rest]',
        '[10/g 10/rest] = 10/g + 10/rest',
        '0/f = 10/f + 20/f + ?/f',
        '0/rest = 10/rest + 20/rest + ?/rest',
      ],
      texts,
    );
    assert.ok(!texts.some(text => text.startsWith('20 = 20/f + [')));
  });

  it('adds up place by place, too, where areas lie between', () => {
    const frame = frameOf([{ code: 'g-10', members: ['1001', '1002'] }]);
    const { further } = sumsOf(frame, () => false);
    const totals = further.map(({ total, parts }) => [frame.nodes[total]!.area, parts.length]);
    assert.deepEqual(totals.sort(), [
      ['0', 5],
      ['10', 3],
    ]);
  });
});
