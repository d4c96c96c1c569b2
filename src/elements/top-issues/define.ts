import { define } from '../../core/define.ts';
import { LoTopIssues } from './top-issues.ts';

define('lo-top-issues', LoTopIssues);

export { LoTopIssues };

declare global {
  interface HTMLElementTagNameMap {
    'lo-top-issues': LoTopIssues;
  }
}
