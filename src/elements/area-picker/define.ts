import { define } from '../../core/define.ts';
import { LoAreaPicker } from './area-picker.ts';

define('lo-area-picker', LoAreaPicker);

declare global {
  interface HTMLElementTagNameMap {
    'lo-area-picker': LoAreaPicker;
  }
}

export { LoAreaPicker };
