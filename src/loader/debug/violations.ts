/** What the page's content security policy has stopped. */
export interface Violation {
  readonly directive: string;
  /** Address, or a word: `inline`, `eval`, `trusted-types-policy`. */
  readonly blocked: string;
  readonly file: string;
  readonly times: number;
}

type Told = Pick<SecurityPolicyViolationEvent, 'effectiveDirective' | 'blockedURI' | 'sourceFile'>;
interface Report {
  readonly body: {
    readonly effectiveDirective?: string;
    readonly blockedURL?: string;
    readonly sourceFile?: string;
  };
}
type Observer = new (
  tell: (reports: readonly Report[]) => void,
  options: { types: string[]; buffered: boolean },
) => { observe(): void };

/**
 * Gathers what is stopped from now on, what the loader has seen, and, where browsers keep it, what was stopped before.
 *
 * @param changed - Called when there is more.
 */
export function watchViolations(changed: () => void): {
  add(told: readonly Told[]): void;
  all(): Violation[];
} {
  const found = new Map<string, Violation>();
  // The same one may be told as an event and as a report.
  const keyOf = ({ effectiveDirective, blockedURI, sourceFile }: Told) =>
    [effectiveDirective, blockedURI, sourceFile].join(' ');
  const add = (told: readonly Told[], again = true) => {
    for (const each of told) {
      const known = found.get(keyOf(each));
      if (known && !again) continue;
      const { effectiveDirective: directive, blockedURI: blocked, sourceFile } = each;
      found.set(keyOf(each), { directive, blocked, file: sourceFile, times: (known?.times ?? 0) + 1 });
    }
    if (told.length > 0) changed();
  };
  addEventListener('securitypolicyviolation', event => add([event]));
  const { ReportingObserver } = globalThis as { ReportingObserver?: Observer };
  if (ReportingObserver) {
    const tell = (reports: readonly Report[]) =>
      add(
        reports.map(({ body }) => ({
          effectiveDirective: body.effectiveDirective ?? '',
          blockedURI: body.blockedURL ?? '',
          sourceFile: body.sourceFile ?? '',
        })),
        false,
      );
    new ReportingObserver(tell, { types: ['csp-violation'], buffered: true }).observe();
  }
  return { add, all: () => [...found.values()] };
}
