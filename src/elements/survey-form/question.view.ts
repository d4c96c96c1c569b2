import { html, nothing } from 'lit';
import type { Issue, Survey, SurveyQuestion } from '../../../data-schema/v1/types.ts';
import { graphemes, longest, mostOf, opened, type Draft, type FormProblem } from '../../documents/survey.ts';
import type { SurveyFormKey } from '../../locales/survey-form/index.ts';
import type { Text } from './survey-form.view.ts';

/** What one question shows. Ids in the shadow root are made of its number, since ids in data may hold anything. */
export interface QuestionModel {
  readonly survey: Survey;
  readonly question: SurveyQuestion;
  readonly draft: Draft;
  /** The question as it was when the member began, where the survey has changed since (W21). */
  readonly before: SurveyQuestion | undefined;
  /** Counting from 1. */
  readonly number: number;
  readonly of: number;
  readonly problem: FormProblem | undefined;
  /** The last tick would have been one too many. */
  readonly full: boolean;
  /** What the counter says to those who listen, after a pause. */
  readonly counted: number | undefined;
}

/** What the member can do with one question. */
export interface QuestionActions {
  toggle(issue: string): boolean;
  change(change: Partial<Draft>): void;
  wrote(text: string): void;
}

/** One question: a choice with room for an own suggestion, or a free text. */
export function questionView(model: QuestionModel, text: Text, actions: QuestionActions): unknown {
  return model.question.kind === 'text' ? textView(model, text, actions) : choiceView(model, text, actions);
}

function choiceView(model: QuestionModel, text: Text, actions: QuestionActions): unknown {
  const { question, draft, number, survey } = model;
  const issues = (question.issues ?? []).filter(issue => !issue.retired || draft.issues.includes(issue.id));
  const most = mostOf(question);
  return html`<fieldset
    class="question"
    part="question"
    id=${`q${number}`}
    tabindex="-1"
    aria-describedby=${`q${number}-hint q${number}-problem`}
  >
    <legend>${headView(model, text)}</legend>
    <p class="hint" id=${`q${number}-hint`}>
      ${question.help ? html`${text.data(question.help, survey.language)} ` : nothing}
      ${question.help ? nothing : text.say(question.ownSuggestion ? 'chooseOwn' : 'choose', { n: most })}
    </p>
    ${question.note ? html`<p class="hint">${text.data(question.note, survey.language)}</p>` : nothing}
    ${problemView(model, text)}
    <div class="choices">${issues.map(issue => issueView(issue, model, text, actions))}</div>
    ${question.ownSuggestion ? ownView(model, text, actions) : nothing}
    <p class="count" role="status">
      ${model.full ? text.say('full', { n: most }) : text.say('chosen', { n: draft.issues.length, of: most })}
    </p>
  </fieldset>`;
}

/** "Spørsmål 2 av 3" and the question itself. */
function headView({ number, of, question, survey }: QuestionModel, text: Text): unknown {
  return html`<span class="progress">${text.say('progress', { n: number, of })}</span>
    <span class="title">${text.data(question.text, survey.language)}</span>
    ${question.required ? html`<span class="required">${text.say('required')}</span>` : nothing}`;
}

/** What there is to say of an option beside its title. */
function markOf(issue: Issue, { before, survey }: QuestionModel, text: Text): SurveyFormKey | undefined {
  if (issue.retired) return 'retired';
  const was = before?.issues?.find(each => each.id === issue.id);
  const title = (of: Issue) => text.dataPlain(of.title, survey.language);
  if (was && title(was) !== title(issue)) return 'changed';
  return issue.example ? 'example' : undefined;
}

function issueView(issue: Issue, model: QuestionModel, text: Text, actions: QuestionActions): unknown {
  const { draft, survey } = model;
  const mark = markOf(issue, model, text);
  // A click that would be one too many is taken back before the box is ticked, and said.
  const click = (event: Event) => {
    if (!actions.toggle(issue.id)) event.preventDefault();
  };
  return html`<label class="choice"
    ><input type="checkbox" .checked=${draft.issues.includes(issue.id)} @click=${click} /><span
      >${text.data(issue.title, survey.language)}${mark ? html` <em>(${text.say(mark)})</em>` : nothing}</span
    ></label
  >`;
}

function ownView(model: QuestionModel, text: Text, actions: QuestionActions): unknown {
  const { question, draft, number } = model;
  return html`<label class="choice"
      ><input
        type="checkbox"
        aria-expanded=${draft.ownOpen}
        aria-controls=${`q${number}-own`}
        .checked=${draft.ownOpen}
        @change=${(event: Event) => actions.change(opened(question, draft, (event.target as HTMLInputElement).checked))}
      /><span>${text.say('own')}</span></label
    >
    <div class="own" id=${`q${number}-own`} ?hidden=${!draft.ownOpen}>
      <label class="label" for=${`q${number}-text`}>${text.say('ownLabel')}</label>
      <p class="hint" id=${`q${number}-own-hint`}>${text.say('ownHint')}</p>
      ${fieldView(model, draft.own, value => actions.change({ own: value }), 2, text, actions)}
    </div>`;
}

function textView(model: QuestionModel, text: Text, actions: QuestionActions): unknown {
  const { question, draft, number, survey } = model;
  // What must be said of every free text is said once, also where the survey says it in the same words.
  const ownHelp = text.dataPlain(question.help, survey.language);
  return html`<fieldset class="question" part="question" id=${`q${number}`} tabindex="-1">
    <legend><label for=${`q${number}-text`}>${headView(model, text)}</label></legend>
    <p class="hint" id=${`q${number}-own-hint`}>
      ${ownHelp === text.plain('textHint') ? nothing : html`${text.data(question.help, survey.language)} `}${text.say('textHint')}
    </p>
    ${problemView(model, text)}
    ${fieldView(model, draft.text, value => actions.change({ text: value }), 6, text, actions)}
  </fieldset>`;
}

/** A field with its counter: seen at once, read out after a pause. */
function fieldView(
  { question, number, problem, counted }: QuestionModel,
  value: string,
  change: (value: string) => void,
  rows: number,
  text: Text,
  actions: QuestionActions,
): unknown {
  const most = longest(question);
  const left = most - graphemes(value, most * 2 + 100);
  const say = (n: number) => text.say(n < 0 ? 'over' : 'left', { n: Math.abs(n) });
  const input = (event: Event) => {
    const { value: written } = event.target as HTMLTextAreaElement;
    change(written);
    actions.wrote(written);
  };
  return html`<textarea
      class="text"
      part="text"
      id=${`q${number}-text`}
      rows=${rows}
      autocomplete="off"
      aria-describedby=${`q${number}-own-hint q${number}-problem`}
      aria-invalid=${problem || left < 0 ? 'true' : nothing}
      .value=${value}
      @input=${input}
    ></textarea>
    <p class="count" aria-hidden="true">${say(left)}</p>
    <p class="visually-hidden" role="status">${counted === undefined ? nothing : say(counted)}</p>`;
}

const HERE = new Set<FormProblem['kind']>(['missing', 'too-many', 'alone', 'too-long', 'refused']);

/** What is wrong here; the summary above the button says which question as well. */
function problemView({ problem, number }: QuestionModel, text: Text): unknown {
  const { kind, n = 0 } = problem ?? {};
  const said = kind && HERE.has(kind) ? text.say(`here.${kind}` as SurveyFormKey, { n }) : nothing;
  return html`<p class="wrong" id=${`q${number}-problem`}>${said}</p>`;
}
