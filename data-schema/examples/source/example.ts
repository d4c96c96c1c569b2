import type { DocumentName } from '../../index.ts';

/** One example: a document, the case it stands for, and what each reading must say of it. */
export interface Example {
  /** File name without `.json`; `bad/...` for what may not be published. */
  name: string;
  document: DocumentName;
  /** The case, in one line. */
  case: string;
  value: unknown;
  /** Whether the strict reading takes it; the browser's does unless `read` says no. */
  publish?: false;
  read?: false;
  /** How many problems `referenceProblems` finds. */
  references?: number;
}

/** A changed copy; the original is left alone. */
export function changed<T>(original: T, change: (copy: T) => void): T {
  const copy = structuredClone(original);
  change(copy);
  return copy;
}
