import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Area, Release } from '../../../data-schema/v1/types.ts';
import { canonical } from '../../collector/canonical.ts';
import type { TreeFile } from '../../publishing/index.ts';
import { digest } from '../integrity.ts';

const areaFile = /^areas\/[^./]+\.json$/;

/** One sum of all the figures that a tree shows: the same however often they are built again with new answers from lists. */
export class PublishedSum {
  readonly #lines = new Set<string>();

  /** Takes in one file of the tree. */
  add(path: string, bytes: Uint8Array): void {
    if (!areaFile.test(path)) return;
    const { area, results } = JSON.parse(new TextDecoder().decode(bytes)) as Area;
    // Those of other places are shown in many files, and may be shown in more of them the next time.
    for (const result of results) if (result.area === area.code) this.#lines.add(canonical(result));
  }

  /** The sum; undefined where there are no figures. */
  get value(): string | undefined {
    return this.#lines.size > 0
      ? digest('sha256', Buffer.from([...this.#lines].sort().join('\n')))
      : undefined;
  }
}

/** The same files, summed up on their way. */
export async function* summed(files: AsyncIterable<TreeFile>, sum: PublishedSum): AsyncGenerator<TreeFile> {
  for await (const file of files) {
    sum.add(...file);
    yield file;
  }
}

/** The sum of a tree that has been published; undefined where it shows no figures, or not all of it can be read. */
export async function sumOfTree(tree: string, { files }: Release): Promise<string | undefined> {
  const sum = new PublishedSum();
  try {
    for (const path of Object.keys(files).filter(each => areaFile.test(each)))
      sum.add(path, await readFile(join(tree, path)));
  } catch {
    return undefined;
  }
  return sum.value;
}
