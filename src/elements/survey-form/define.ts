import { define } from '../../core/define.ts';
import { LoSurveyForm } from './survey-form.ts';

define('lo-survey-form', LoSurveyForm);

declare global {
  interface HTMLElementTagNameMap {
    'lo-survey-form': LoSurveyForm;
  }
}

export { LoSurveyForm };
