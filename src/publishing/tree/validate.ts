import { publishSchemas, referenceProblems, type DocumentName } from '../../../data-schema/index.ts';
import type { Area } from '../../../data-schema/v1/types.ts';

/** What was about to be published breaks the contract: a fault of this program, since the source was found to be in order. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly path: string;

  constructor(path: string, detail: string) {
    super(`${path}: ${detail}`);
    this.path = path;
  }
}

/** @throws ContractError when a document does not pass the strict reading of the contract */
export function validate(path: string, name: DocumentName, document: unknown): void {
  const parsed = publishSchemas[name].safeParse(document);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ContractError(path, `/${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`);
  }
  if (name !== 'area') return;
  const [problem] = referenceProblems(document as Area);
  if (problem)
    throw new ContractError(
      path,
      `/${problem.path.join('/')} ${problem.problem} ${problem.kind} ${problem.value}`,
    );
}
