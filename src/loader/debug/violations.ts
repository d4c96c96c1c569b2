/** What the page's content security policy has stopped. */
export interface Violation {
  readonly directive: string;
  /** Address, or a word: `inline`, `eval`, `trusted-types-policy`. */
  readonly blocked: string;
  readonly file: string;
  readonly times: number;
}

type Told = Pick<SecurityPolicyViolationEvent, 'effectiveDirective' | 'blockedURI' | 'sourceFile'> & {
  readonly disposition?: SecurityPolicyViolationEventDisposition;
};
interface Report {
  readonly body: {
    readonly effectiveDirective?: string;
    readonly blockedURL?: string;
    readonly sourceFile?: string;
    readonly disposition?: SecurityPolicyViolationEventDisposition;
  };
}
type Observer = new (
  tell: (reports: readonly Report[]) => void,
  options: { types: string[]; buffered: boolean },
) => { observe(): void };

/** What is known of the policy so far. */
export interface Watch {
  add(told: readonly Told[]): void;
  /** What was stopped, without what nobody but the panel asks for. */
  all(): Violation[];
  /** Addresses that only the panel asks for: that the policy stops those is no fault of the page. */
  leaveOut(addresses: Iterable<string>): void;
  /** Whether the policy has stopped an address: asking again would only fill the host's reports. */
  stops(address: string): boolean;
}

/**
 * Gathers what is stopped from now on, what the loader has seen, and, where browsers keep it, what was stopped before.
 *
 * @param changed - Called when something is stopped that was not before. Not for what the panel asks for alone: it looks
 *   when it is called, and would be called for having looked.
 */
export function watchViolations(changed: () => void): Watch {
  const found = new Map<string, Violation>();
  const stopped = new Set<string>();
  const own = new Set<string>();
  // The same one may be told as an event and as a report.
  const keyOf = ({ effectiveDirective, blockedURI, sourceFile }: Told) =>
    [effectiveDirective, blockedURI, sourceFile].join(' ');
  const add = (told: readonly Told[], again = true) => {
    const before = found.size;
    // A policy that only reports has stopped nothing.
    for (const each of told.filter(({ disposition }) => disposition !== 'report')) {
      stopped.add(each.blockedURI);
      if (own.has(each.blockedURI)) continue;
      const known = found.get(keyOf(each));
      if (known && !again) continue;
      const { effectiveDirective: directive, blockedURI: blocked, sourceFile } = each;
      found.set(keyOf(each), { directive, blocked, file: sourceFile, times: (known?.times ?? 0) + 1 });
    }
    if (found.size > before) changed();
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
          disposition: body.disposition,
        })),
        false,
      );
    new ReportingObserver(tell, { types: ['csp-violation'], buffered: true }).observe();
  }
  return {
    add,
    all: () => [...found.values()],
    leaveOut: addresses => {
      for (const address of addresses) own.add(address);
    },
    stops: address => stopped.has(address),
  };
}
