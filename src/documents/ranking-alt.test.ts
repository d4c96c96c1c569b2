import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  areaExample,
  areaExamples,
  figureBack,
  othersIn,
  reasonsIn,
  say,
} from '../../tools/testing/ranking.ts';
import { altOf } from './ranking-alt.ts';
import { factsOf } from './ranking-facts.ts';
import { titleSays } from './ranking-words.ts';
import { ranking, type RankingQuestion } from './ranking.ts';

/** Reads the rows of an alt text back to facts: each begins with its title, and ends where the next begins. */
function rowFacts(alt: string, question: RankingQuestion): string[] {
  const end = question.notes[0] ? alt.indexOf(say(question.notes[0])) : alt.length;
  const starts = question.rows
    .map(row => ({ row, title: `${titleSays(row, say)}: ` }))
    .map(({ row, title }) => ({ row, at: alt.indexOf(` ${title}`) + 1, length: title.length }))
    .sort((a, b) => a.at - b.at);
  return starts.flatMap(({ row, at, length }, index) => {
    assert.ok(at > 0, row.issue);
    const until = starts[index + 1]?.at ?? end;
    const [figure = '', ...others] = alt.slice(at + length, until).split(/\. ?/);
    const [, rank = '-'] = /(?:^| )(\d+)\. $/.exec(alt.slice(0, at)) ?? [];
    const head = `${question.id}/${row.issue}: `;
    return [
      `${head}${rank} ${figureBack(figure)}`,
      ...others.flatMap(each => othersIn(each, question.references)).map(each => head + each),
    ];
  });
}

describe('the alt text of a picture of a ranking', () => {
  for (const [name, document] of areaExamples)
    it(`says what the view says: ${name}`, () => {
      const view = ranking(document);
      for (const question of view.questions) {
        const alt = altOf(view, question, { language: 'nb' });
        const facts = factsOf(view).filter(each => each.startsWith(`${question.id}/`));
        assert.deepEqual(rowFacts(alt, question).sort(), facts.sort());
        const must = [question.heading, question.text, ...question.reasons, ...question.notes, view.about];
        for (const each of must) assert.ok(alt.includes(say(each)), each.key);
        assert.deepEqual(
          question.reasons.flatMap(each => reasonsIn(say(each))),
          question.reasons.map(each => each.key),
        );
        assert.equal(alt.startsWith('Oppdiktede data. '), view.fictional);
      }
    });

  it('leaves out what the picture leaves out, and says so', () => {
    const view = ranking(areaExample('full'));
    const alt = altOf(view, view.questions[0]!, { language: 'nb', max: 5 });
    assert.match(alt, / 5\. .* Bildet viser 5 av 12 saker\. /);
    assert.doesNotMatch(alt, / 6\. /);
  });

  it('has no number where few answered', () => {
    const view = ranking(areaExample('leading'));
    const alt = altOf(view, view.questions[0]!, { language: 'nb' });
    assert.doesNotMatch(alt.replace(say(view.about), '').replace(/mellom 10 og 29|inntil 3/g, ''), /\d|%/);
  });

  it('is plain text on one line', () => {
    const view = ranking(areaExample('xss'));
    for (const question of view.questions)
      assert.doesNotMatch(altOf(view, question, { language: 'nb' }), /[\r\n\t\u202a-\u202e\0]/);
  });
});
