import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Area, Result } from '../../data-schema/v1/types.ts';
import type { Message } from '../locales/message.ts';
import {
  areaExample,
  areaExamples,
  dense,
  figureBack,
  issueOf,
  othersIn,
  reasonsIn,
  say,
} from '../../tools/testing/ranking.ts';
import { colours, type Colour, type Measure, type Picture, type Rectangle } from './picture.ts';
import { factsOf } from './ranking-facts.ts';
import { rankingPicture } from './ranking-picture.ts';
import { placeOf, ranking, type RankingQuestion, type RankingView } from './ranking.ts';

/** About as wide as letters are; tests must not depend on a font. */
const measure: Measure = (text, { size, bold }) => [...text].length * size * (bold ? 0.6 : 0.55);

const paint = (view: RankingView, question: RankingQuestion, max?: number): Picture =>
  rankingPicture(view, question, { language: 'nb', width: 600, measure, ...(max ? { max } : {}) });

const first = (document: Area, max?: number): Picture => {
  const view = ranking(document);
  return paint(view, view.questions[0]!, max);
};

/** The text of a part, or of one row of it, as the lines stand. */
const textOf = ({ shapes }: Picture, part: string, row?: number): string =>
  shapes
    .flatMap(each => (each.kind === 'text' && each.part === part && each.row === row ? [each.text] : []))
    .join(' ');

const all = (picture: Picture): string =>
  picture.shapes.flatMap(each => (each.kind === 'text' ? [each.text] : [])).join(' ');

const rowsOf = ({ shapes }: Picture, part: string): number[] => [
  ...new Set(shapes.flatMap(each => (each.part === part && each.row !== undefined ? [each.row] : []))),
];

const rectangle = ({ shapes }: Picture, part: string, row: number): Rectangle | undefined =>
  shapes.find(
    (each): each is Rectangle => each.kind === 'rectangle' && each.part === part && each.row === row,
  );

/** Whose answers the heading says they are. */
function whoseIn(heading: string, document: Area): string {
  const codes = [document.area, ...document.places].map(each => each.code);
  const federations = ['', ...(document.federations ?? []).map(each => each.id)];
  const found = codes.flatMap(code =>
    federations.flatMap(federation => {
      const { where, label } = placeOf(document, code, federation);
      const message: Message = federation
        ? { key: 'heading.federation', params: { federation: label } }
        : { key: 'heading', params: { where } };
      return dense(say(message)) === dense(heading) ? [federation ? `${code}+${federation}` : code] : [];
    }),
  );
  return found[0] ?? `?${heading}`;
}

/** Reads what is drawn of one question back to facts. */
function factsIn(picture: Picture, question: RankingQuestion, document: Area): string[] {
  const { id, references } = question;
  const rows = rowsOf(picture, 'title');
  const bullets = rowsOf(picture, 'bullet');
  const state = rows.length === 0 ? 'none' : bullets.length > 0 ? 'leading' : 'counted';
  return [
    `${id}: shown ${whoseIn(textOf(picture, 'heading'), document)} ${state}`,
    ...rowsOf(picture, 'reason').flatMap(row =>
      reasonsIn(textOf(picture, 'reason', row)).map(key => `${id}: ${key}`),
    ),
    ...rows.flatMap(row => {
      const head = `${id}/${issueOf(question, textOf(picture, 'title', row))}: `;
      const figure = bullets.includes(row) ? 'leading' : figureBack(textOf(picture, 'value', row));
      return [
        `${head}${textOf(picture, 'rank', row) || '-'} ${figure}`,
        ...textOf(picture, 'others', row)
          .split(' · ')
          .flatMap(each => othersIn(each, references).map(fact => head + fact)),
      ];
    }),
  ];
}

const factsOfQuestion = (view: RankingView, { id }: RankingQuestion): string[] =>
  factsOf(view).filter(each => each.startsWith(`${id}:`) || each.startsWith(`${id}/`));

/** A bar's part of the whole width, in percent. */
const share = (picture: Picture, row: number, part = 'bar'): number => {
  const { width } = rectangle(picture, 'track', row)!;
  return Math.round((1000 * (rectangle(picture, part, row)?.width ?? 0)) / width) / 10;
};

describe('the picture of a ranking', () => {
  for (const [name, document] of areaExamples)
    it(`says what the view says, and everything that must be said: ${name}`, () => {
      const view = ranking(document);
      for (const question of view.questions) {
        const picture = paint(view, question);
        assert.deepEqual(factsIn(picture, question, document).sort(), factsOfQuestion(view, question).sort());
        const drawn = dense(all(picture));
        for (const each of [question.text, ...question.notes, view.about])
          assert.ok(drawn.includes(dense(say(each))));
        const legend = [0, 1, 2].map(row => textOf(picture, 'legend', row).toLowerCase());
        if (question.state === 'counted')
          [question.shown, ...question.references].forEach(({ label }, index) =>
            assert.ok(dense(legend[index]!).includes(dense(say(label).toLowerCase()))),
          );
        assert.equal(textOf(picture, 'mark').includes('Oppdiktede data'), view.fictional);
        assert.equal(textOf(picture, 'mark').includes('ikke offentlig'), view.internal);
      }
    });

  it('says what a federation chose, beside all of them', () => {
    const document = areaExample('country');
    const view = ranking(document, { federation: document.federations?.[0]?.id });
    for (const question of view.questions)
      assert.deepEqual(
        factsIn(paint(view, question), question, document).sort(),
        factsOfQuestion(view, question).sort(),
      );
  });

  it('draws bars and marks as far out as the percentages, limits as far as they are known', () => {
    for (const name of ['full', 'mid-base', 'country', 'below-threshold']) {
      const view = ranking(areaExample(name));
      for (const question of view.questions) {
        const picture = paint(view, question);
        question.rows.forEach(({ figure, references }, row) => {
          const track = rectangle(picture, 'track', row)!;
          if (figure.kind === 'share') assert.equal(share(picture, row), figure.percent);
          if (figure.kind === 'under') assert.equal(share(picture, row, 'limit'), figure.percent);
          if (figure.kind === 'over') assert.equal(share(picture, row) + share(picture, row, 'limit'), 100);
          if (figure.kind === 'fewer') assert.equal(rectangle(picture, 'bar', row), undefined);
          references.forEach((each, index) => {
            const mark = picture.shapes.find(shape => shape.part === `mark ${index}` && shape.row === row);
            assert.equal(mark !== undefined, each.kind === 'share');
            if (mark?.kind !== 'polygon' || each.kind !== 'share') return;
            const middle = (mark.points[0]![0] + mark.points[1]![0]) / 2;
            assert.equal(Math.round((100 * (middle - track.x)) / track.width), each.percent);
          });
        });
      }
    }
  });

  it('has no number, no bar and no order where few answered', () => {
    const document = areaExample('leading');
    for (const [index, question] of ranking(document).questions.entries()) {
      const picture = paint(ranking(document), ranking(document).questions[index]!, 1);
      const rows = picture.shapes.filter(each => each.row !== undefined);
      assert.equal(rowsOf(picture, 'title').length, question.rows.length, 'leading issues are never cut');
      for (const each of rows) assert.doesNotMatch(each.kind === 'text' ? each.text : '', /\d/);
      for (const part of ['rank', 'value', 'track', 'bar', 'limit', 'mark 0', 'mark 1'])
        assert.deepEqual(rowsOf(picture, part), [], part);
      const rest = all(picture)
        .replace(textOf(picture, 'about'), '')
        .replace(/mellom 10 og 29|inntil 3/g, '');
      assert.doesNotMatch(rest, /\d|%/);
    }
  });

  it('believes no base under the threshold, whatever its state says', () => {
    const leaked = { area: '3201', question: 'arbeid', base: 7, counts: { lonn: 7 }, leading: ['lonn'] };
    for (const state of ['published', 'below-threshold', 'protected', 'no-answers', 'not-asked', 'of-2031']) {
      const picture = first({ ...areaExample('full'), results: [{ ...leaked, state } as Result] });
      assert.doesNotMatch(all(picture).replace(textOf(picture, 'about'), ''), /\d|%/, state);
      assert.deepEqual(rowsOf(picture, 'track'), []);
    }
  });

  it('shows so many issues and says how many there are, but never parts equals and never leaves out one alone', () => {
    const titles = (document: Area, max: number) => rowsOf(first(document, max), 'title').length;
    const full = areaExample('full');
    assert.equal(titles(full, 5), 5);
    assert.match(textOf(first(full, 5), 'notes'), /^Bildet viser 5 av 12 saker\. Svar fra/);
    assert.equal(titles(full, 11), 12);
    assert.equal(titles(full, 0), 12);
    assert.doesNotMatch(all(first(full)), /Bildet viser/);
    // Fourth and fifth are equal there, sixth and seventh, eighth and ninth too.
    assert.deepEqual(
      [3, 4, 5, 6].map(max => titles(areaExample('mid-base'), max)),
      [3, 5, 5, 7],
    );
  });

  it('W44: long labels, a word of 60 letters and three names stay inside, on lines of their own', () => {
    for (const name of ['long-texts', 'xss', 'full', 'mid-base'])
      for (const question of ranking(areaExample(name)).questions) {
        const picture = paint(ranking(areaExample(name)), question);
        const lines = picture.shapes.filter(each => each.kind === 'text');
        for (const { text, font, x, y, end } of lines) {
          const width = measure(text, font);
          assert.ok(x - (end ? width : 0) >= 28 && x + (end ? 0 : width) <= 572, text);
          assert.ok(y > font.size && y < picture.height, text);
        }
        // What begins on one line ends before what ends there begins.
        for (const value of lines.filter(each => each.end))
          for (const each of lines.filter(
            ({ y, row, end }) => row === value.row && !end && Math.abs(y - value.y) < 10,
          ))
            assert.ok(
              each.x + measure(each.text, each.font) < value.x - measure(value.text, value.font),
              each.text,
            );
        const ys = lines
          .filter(each => !each.end && each.part !== 'rank' && each.part !== 'legend')
          .map(each => each.y);
        assert.equal(new Set(ys).size, ys.length);
      }
  });

  it('is the same every time', () => {
    assert.deepEqual(first(areaExample('full')), first(areaExample('full')));
  });

  it('is legible: 4.5:1 for text, 3:1 for bars and marks, and neither green nor red', () => {
    const pairs: [Colour, Colour, number][] = [
      ['text', 'surface', 4.5],
      ['muted', 'surface', 4.5],
      ['onMark', 'mark', 4.5],
      ['accent', 'surface', 3],
      ['accent', 'raised', 3],
      ['text', 'raised', 3],
      // The rim of a mark on a bar.
      ['surface', 'accent', 3],
    ];
    for (const [one, other, least] of pairs) assert.ok(contrast(one, other) >= least, `${one} on ${other}`);
    for (const hex of Object.values(colours)) {
      const [r = 0, g = 0, b = 0] = channels(hex);
      assert.ok(Math.abs(r - g) < 60 && g <= b + 60, hex);
    }
  });
});

const channels = (hex: string): number[] => [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));

/** WCAG 2.2 relative luminance. */
function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = channels(colours[colour]).map(each => {
    const c = each / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
