import { define } from '../../core/define.ts';
import { LoPartyCompare } from './party-compare.ts';

define('lo-party-compare', LoPartyCompare);

declare global {
  interface HTMLElementTagNameMap {
    'lo-party-compare': LoPartyCompare;
  }
}

export { LoPartyCompare };
