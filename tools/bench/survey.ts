/** The members' survey for the bench: the same questions and words by hand, in SurveyJS and in our form. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Survey, Text } from '../../data-schema/v1/types.ts';
import { textIn } from '../../src/locales/message.ts';
import { root } from '../lib/rooms.mjs';

/** What a form asks, in bokmål. */
export interface FormData {
  readonly title: string;
  readonly intro: string;
  readonly privacy: readonly string[];
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly help: string;
    /** Undefined where members write freely. */
    readonly choices?: readonly { readonly value: string; readonly text: string }[];
    readonly max?: number;
    readonly own: boolean;
  }[];
}

const nb = (text: Text | undefined): string => textIn(text, 'nb').text;

/** The example survey, open whenever the bench runs, and what it asks. */
export function surveyData(): { survey: Survey; form: FormData } {
  const path = join(root, 'data-schema/examples/survey-open.json');
  const example = JSON.parse(readFileSync(path, 'utf8')) as Survey;
  const survey: Survey = { ...example, opens: '2020-01-01T00:00:00Z', closes: '2099-01-01T00:00:00Z' };
  const form: FormData = {
    title: nb(survey.title),
    intro: nb(survey.intro),
    privacy: [nb(survey.privacy.text), nb(survey.privacy.retention)],
    questions: survey.questions.map(({ id, text, help, issues, max, ownSuggestion }) => ({
      id,
      text: nb(text),
      help: nb(help),
      choices: issues?.map(({ id: value, title }) => ({ value, text: nb(title) })),
      max,
      own: ownSuggestion === true,
    })),
  };
  return { survey, form };
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The floor: fieldsets of boxes, and a field for text, without any script. */
export function surveyHtml({ title, intro, privacy, questions }: FormData): string {
  const boxes = (id: string, choices: NonNullable<FormData['questions'][number]['choices']>) =>
    choices
      .map(
        ({ value, text }) =>
          `<p><label><input type="checkbox" name="${id}" value="${value}"> ${escape(text)}</label></p>`,
      )
      .join('\n');
  const fields = questions.map(({ id, text, help, choices, own }) =>
    choices
      ? `<fieldset><legend>${escape(text)}</legend><p>${escape(help)}</p>${boxes(id, choices)}${
          own ? `<p><label><input type="checkbox" name="${id}" value="own"> Eget forslag</label></p>` : ''
        }</fieldset>`
      : `<p><label for="${id}">${escape(text)}</label></p><p>${escape(help)}</p><textarea id="${id}" rows="6"></textarea>`,
  );
  return `<h2>${escape(title)}</h2><p>${escape(intro)}</p><form>
<p><label for="kommune">Kommunen du bor i</label> <input id="kommune" role="combobox" aria-expanded="false"></p>
${fields.join('\n')}
${privacy.map(each => `<p>${escape(each)}</p>`).join('')}<button>Send</button></form>`;
}
