// The questions of the members' survey, as the other sides of the bench have them.
import { Model } from 'survey-core';
import 'survey-js-ui';

export function form(host, { title, intro, privacy, questions }) {
  const model = new Model({
    title,
    description: intro,
    elements: [
      { type: 'text', name: 'kommune', title: 'Kommunen du bor i' },
      ...questions.map(({ id, text, help, choices, max, own }) =>
        choices
          ? {
              type: 'checkbox',
              name: id,
              title: text,
              description: help,
              choices,
              maxSelectedChoices: max,
              showOtherItem: own,
            }
          : { type: 'comment', name: id, title: text, description: help },
      ),
      ...privacy.map((html, n) => ({ type: 'html', name: `privacy-${n}`, html })),
    ],
  });
  // A box of its own each time: what draws remembers the one it has drawn in.
  const box = host.ownerDocument.createElement('div');
  host.append(box);
  model.render(box);
  return () => model.dispose();
}
