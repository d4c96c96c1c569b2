/** The reader picked an issue; a comparison of the same scope shows the standpoints about it. */
export class LoIssueSelectEvent extends Event {
  /** Id of the issue; empty: all issues again. */
  readonly issue: string;
  /** Its title in the reader's language. */
  readonly issueTitle: string;
  /** Code of the area it was picked in. */
  readonly area: string;
  /** Scope of the widgets it concerns; empty for the page. */
  readonly scope: string;

  constructor(issue: string, issueTitle = '', area = '', scope = '') {
    super('lo-issue-select', { bubbles: true, composed: true });
    this.issue = issue;
    this.issueTitle = issueTitle;
    this.area = area;
    this.scope = scope;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lo-issue-select': LoIssueSelectEvent;
  }
  interface DocumentEventMap {
    'lo-issue-select': LoIssueSelectEvent;
  }
}
