import { LoAreaChangeEvent } from './events/area-change.ts';
import { LoAreaRequestEvent } from './events/area-request.ts';
import { LoDataEvent } from './events/data.ts';
import { LoErrorEvent } from './events/error.ts';
import { LoIssueSelectEvent } from './events/issue-select.ts';

export { LoAreaChangeEvent, LoAreaRequestEvent, LoDataEvent, LoErrorEvent, LoIssueSelectEvent };
export { errorCodes, type ErrorCode } from './errors.ts';

/**
 * A property of an event that another build may have made: its class is not ours, so nothing but strings is trusted.
 */
export function stringOf(event: Event, name: string): string {
  const value: unknown = (event as unknown as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}

/** Whether an event belongs to a scope; events without one belong to the page. */
export function inScope(event: Event, scope: string | null): boolean {
  // An attribute that was taken away leaves null.
  return stringOf(event, 'scope') === (scope ?? '');
}
