import type { Area, Result } from '../../../data-schema/v1/types.ts';
import { hasStrayFigures } from './stray-figures.ts';

/** How a document of an area begins, wherever it stands in the tree: its schema comes first. */
const AREA = '{"schema":"lo.area/';

/**
 * What the files of a tree say of results, read from their bytes as anybody else reads them: what an attacker gets. Tables
 * and pages may say no more than the area file they are painted from, which comes before them.
 */
export class ReadBack {
  /** Files that say how many, or what share, where the data does not. */
  readonly stray: string[] = [];
  readonly #results = new Map<string, Result>();
  #area: Area | undefined;

  /** Takes in one file. */
  read(path: string, bytes: Uint8Array): void {
    const decoder = new TextDecoder();
    if (decoder.decode(bytes.subarray(0, AREA.length)) === AREA) {
      this.#area = JSON.parse(decoder.decode(bytes)) as Area;
      // The same result stands in the file of every area that falls back on it.
      for (const result of this.#area.results) this.#results.set(JSON.stringify(result), result);
    } else if (this.#area && isOf(path, this.#area)) {
      if (hasStrayFigures(path, decoder.decode(bytes), this.#area)) this.stray.push(path);
    }
  }

  /** Every result that stands anywhere, once; twice where it stands differently. */
  get results(): Result[] {
    return [...this.#results.values()];
  }
}

/** The table or a page of an area: `areas/3201.csv`, `pages/3201.nn.html`. */
function isOf(path: string, { area }: Area): boolean {
  const [, code] = /^(?:areas|pages)\/([^./]+)(?:\.\w\w)?\.(?:csv|html)$/.exec(path) ?? [];
  return code === area.code;
}
