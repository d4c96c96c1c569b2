import assert from 'node:assert/strict';
import type { Box } from './in-page.ts';

/** That everything in a widget is where it is on another page, within one pixel. */
export function sameBoxes(found: readonly Box[], expected: readonly Box[], what: string): void {
  assert.deepEqual(
    found.map(({ name }) => name),
    expected.map(({ name }) => name),
    what,
  );
  const moved = found.flatMap(({ name, box }, i) => {
    const other = expected[i]!.box;
    return box.some((each, side) => Math.abs(each - other[side]!) > 1)
      ? [`${name} is at ${box.join()}, not ${other.join()}`]
      : [];
  });
  assert.deepEqual(moved.slice(0, 5), [], `${what}: ${moved.length} of ${found.length} boxes`);
}
