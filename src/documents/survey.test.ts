import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { publishSchemas } from '../../data-schema/index.ts';
import type { Survey } from '../../data-schema/v1/types.ts';
import * as asking from './survey.ts';
import * as submitting from './survey-submission.ts';

const example = (name: string): Survey =>
  JSON.parse(
    readFileSync(new URL(`../../data-schema/examples/${name}.json`, import.meta.url), 'utf8'),
  ) as Survey;
const survey = example('survey-open');
const work = survey.questions[0]!;
const sending: submitting.Sending = {
  id: '0b4e9c1e-6f0a-4c39-9d0e-2a52b7f0c111',
  language: 'nn',
  source: 'forbund-a',
  trap: '',
  hasty: false,
  revision: survey.revision,
};

describe('a survey to fill in', () => {
  it('W14: an unknown optional question is left out, an unknown required one makes the page outdated', () => {
    const optional = asking.askable(example('survey-unknown-optional'));
    assert.equal(optional.outdated, false);
    assert.ok(optional.questions.every(question => ['choice', 'text'].includes(question.kind)));
    assert.equal(asking.askable(example('survey-unknown-required')).outdated, true);
  });

  it('W32: a fourth tick changes nothing and is told', () => {
    let draft = asking.noDraft;
    for (const issue of ['faste-hele', 'lonn', 'kurs']) ({ draft } = asking.toggled(work, draft, issue));
    const fourth = asking.toggled(work, draft, 'vold');
    assert.deepEqual(fourth, { draft, full: true });
    assert.deepEqual(asking.toggled(work, draft, 'lonn').draft.issues, ['faste-hele', 'kurs']);
  });

  it('C5: a choice that stands alone takes the others with it, and they take it', () => {
    const alone = example('survey-exclusive').questions[0]!;
    const { draft: three } = ['lonn', 'kurs', 'vold'].reduce(
      ({ draft }, issue) => asking.toggled(alone, draft, issue),
      { draft: { ...asking.noDraft, ownOpen: true, own: 'Kaffe' }, full: false },
    );
    const none = asking.toggled(alone, three, 'ingen');
    assert.deepEqual(none, { draft: { ...three, issues: ['ingen'], ownOpen: false }, full: false });
    assert.deepEqual(asking.toggled(alone, none.draft, 'lonn').draft.issues, ['lonn']);
    assert.deepEqual(asking.opened(alone, none.draft, true), { ownOpen: true, issues: [] });
    assert.deepEqual(asking.opened(alone, three, false), { ownOpen: false });
  });

  it('C5: a draft from before a choice came to stand alone is told what is wrong', () => {
    const changed = example('survey-exclusive');
    const of = (draft: object) =>
      submitting.formProblems(
        changed,
        asking.withAnswer({ ...asking.noDrafts, place: '3201' }, 'arbeid', draft),
      );
    assert.deepEqual(of({ issues: ['lonn', 'ingen'] }), [{ at: 'arbeid', kind: 'alone' }]);
    assert.deepEqual(of({ issues: ['ingen'], ownOpen: true, own: 'Kaffe' }), [
      { at: 'arbeid', kind: 'alone' },
    ]);
    assert.deepEqual(of({ issues: ['ingen'], own: 'Kaffe' }), []);
    assert.deepEqual(of({ issues: ['ingen'] }), []);
  });

  it('says everything that is missing or too much, in the order of the form', () => {
    assert.deepEqual(submitting.formProblems(survey, asking.noDrafts), [
      { at: 'place', kind: 'place' },
      { at: 'arbeid', kind: 'missing' },
    ]);
    let drafts: asking.Drafts = { ...asking.noDrafts, place: '3201' };
    drafts = asking.withAnswer(drafts, 'arbeid', { issues: ['faste-hele', 'lonn', 'kurs', 'vold'] });
    drafts = asking.withAnswer(drafts, 'forslag', { text: 'å'.repeat(1004) });
    assert.deepEqual(submitting.formProblems(survey, drafts), [
      { at: 'arbeid', kind: 'too-many', n: 3 },
      { at: 'forslag', kind: 'too-long', n: 4 },
    ]);
  });

  it('an own suggestion is an answer, and one whose box was unticked again is not sent', () => {
    let drafts: asking.Drafts = { ...asking.noDrafts, place: '3201' };
    drafts = asking.withAnswer(drafts, 'arbeid', { ownOpen: true, own: '  Bedre lys \u200b' });
    assert.deepEqual(submitting.formProblems(survey, drafts), []);
    assert.deepEqual(submitting.submissionOf(survey, drafts, sending).answers, [
      { question: 'arbeid', own: 'Bedre lys' },
    ]);
    drafts = asking.withAnswer(drafts, 'arbeid', { ownOpen: false });
    assert.deepEqual(submitting.submissionOf(survey, drafts, sending).answers, []);
    assert.equal(submitting.isEmpty(drafts), true);
  });

  it('sends what the contract allows and no more', () => {
    let drafts: asking.Drafts = { ...asking.noDrafts, place: '', federation: 'forbund-a' };
    drafts = asking.withAnswer(drafts, 'arbeid', { issues: ['faste-hele'] });
    drafts = asking.withAnswer(drafts, 'forslag', { text: 'Mer folk' });
    const message = submitting.submissionOf(survey, drafts, {
      ...sending,
      trap: 'x'.repeat(900),
      hasty: true,
      source: 'Ikke lov!',
    });
    assert.equal(publishSchemas.submission.safeParse(message).success, true);
    assert.equal(message.place, 'unstated');
    assert.equal('source' in message, false);
    assert.deepEqual(Object.keys(message).sort(), [
      'answers',
      'federation',
      'hasty',
      'id',
      'language',
      'place',
      'revision',
      'schema',
      'survey',
      'trap',
    ]);
  });

  it('W33: counts as readers do, and does not hang on a megabyte', () => {
    assert.equal(asking.graphemes('👩‍👩‍👧é🇳🇴'), 3);
    assert.ok(
      asking.graphemes('z\u0301'.repeat(500_000)) <= 80_000,
      'what is far too long is not counted to its end',
    );
  });

  it('W19: the window is only a hint by the clock', () => {
    assert.equal(asking.windowOf(survey, Date.parse('2026-12-24T00:00:00Z')), 'before');
    assert.equal(asking.windowOf(survey, Date.parse('2027-01-20T00:00:00Z')), 'open');
    assert.equal(asking.windowOf(survey, Date.parse('2037-01-20T00:00:00Z')), 'after');
  });

  it('gives a receipt a short code that is the same each time and is not the id', () => {
    const code = submitting.receiptCode(sending.id);
    assert.match(code, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    assert.equal(code, submitting.receiptCode(sending.id));
    assert.notEqual(code, submitting.receiptCode(sending.id.replace(/1$/, '2')));
  });
});
