// Three questions, as the members' survey has them.
import { Model } from 'survey-core';
import 'survey-js-ui';

export function form(host) {
  new Model({
    elements: [
      { type: 'checkbox', name: 'arbeid', title: 'Arbeid', choices: ['a', 'b', 'c'], maxSelectedChoices: 3 },
      { type: 'checkbox', name: 'velferd', title: 'Velferd', choices: ['a', 'b', 'c'], showOtherItem: true },
      { type: 'comment', name: 'forslag', title: 'Forslag' },
    ],
  }).render(host);
}
