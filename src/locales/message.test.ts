import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue, lookupIn } from './catalogue.ts';
import { common } from './common/index.ts';
import type { Language } from './languages.ts';
import { clean, dateMessage, listMessage, plain, textIn, translate, type Message } from './message.ts';

const nb = {
  hello: 'Hei, {name}!',
  people: { one: '{n} svarte', other: '{n} svarte alle' },
  share: '{n:percent} den {day:date}',
  both: '{first} og {first}',
  only: 'bare bokmål',
} as const;
const nn = { ...nb, hello: 'Hei på deg, {name}!', only: '' };
const se = { ...nb, people: { one: 'okta {n}', two: 'guokte {n}', other: 'eanet {n}' }, hello: '' };
const texts = catalogue({
  nb,
  nn,
  en: () => Promise.reject(new Error('offline')),
  se: () => Promise.resolve({ default: se }),
});

const say = (message: Message, language: Language = 'nb') =>
  plain(message, language, lookupIn([texts, common], language));
const runs = (message: Message, language: Language) =>
  translate(message, language, lookupIn([texts, common], language));

describe('messages', () => {
  it('fills in parameters: text, numbers, percentages, days', () => {
    assert.equal(say({ key: 'hello', params: { name: 'Kari' } }), 'Hei, Kari!');
    assert.equal(
      say({ key: 'share', params: { n: 12.5, day: '2027-09-13' } }),
      '12,5\u00a0% den 13. september 2027',
    );
    assert.equal(say({ key: 'both', params: { first: 1234 } }), '1\u00a0234 og 1\u00a0234');
  });

  it('chooses the form by number, in Northern Sámi also the dual', async () => {
    await texts.load('se');
    assert.equal(say({ key: 'people', params: { n: 1 } }), '1 svarte');
    assert.equal(say({ key: 'people', params: { n: 0 } }), '0 svarte alle');
    assert.equal(say({ key: 'people', params: { n: 2 } }, 'se'), 'guokte 2');
    assert.equal(say({ key: 'people', params: { n: 3 } }, 'se'), 'eanet 3');
  });

  it('takes messages and data texts as parameters', () => {
    const data = { data: { nn: 'Vêr', en: 'Weather' }, language: 'nn' };
    assert.equal(say({ key: 'both', params: { first: { key: 'only' } } }), 'bare bokmål og bare bokmål');
    assert.deepEqual(runs({ key: 'hello', params: { name: data } }, 'nb'), [
      { text: 'Hei, ', lang: 'nb' },
      { text: 'Vêr', lang: 'nn' },
      { text: '!', lang: 'nb' },
    ]);
  });

  it('shows bokmål, marked as bokmål, where a text is empty or has not come', async () => {
    await texts.load('se');
    await texts.load('en');
    assert.deepEqual(runs({ key: 'only' }, 'nn'), [{ text: 'bare bokmål', lang: 'nb' }]);
    assert.equal(runs({ key: 'hello', params: { name: 'A' } }, 'se')[0]?.lang, 'nb');
    assert.equal(say({ key: 'only' }, 'en'), 'bare bokmål');
  });

  it('shows a key that nobody has, and leaves out a parameter that is missing', () => {
    assert.equal(say({ key: 'no.such' }), 'no.such');
    assert.equal(say({ key: 'hello' }), 'Hei, !');
  });

  it('W6: inherited names are neither keys nor parameters', () => {
    assert.equal(say({ key: 'toString' }), 'toString');
    assert.equal(say({ key: 'constructor' }), 'constructor');
    Object.defineProperty(Object.prototype, 'name', { value: 'forurenset', configurable: true });
    Object.defineProperty(Object.prototype, 'nn', { value: 'forurenset', configurable: true });
    try {
      assert.equal(say({ key: 'hello' }), 'Hei, !');
      assert.equal(textIn({ nb: 'a' }, 'nn').text, 'a');
    } finally {
      delete (Object.prototype as { name?: string }).name;
      delete (Object.prototype as { nn?: string }).nn;
    }
  });

  it('W15: a value with braces is not read again', () => {
    assert.equal(say({ key: 'hello', params: { name: '{n} {name}' } }), 'Hei, {n} {name}!');
  });

  it('W15: characters that turn the text around them are taken out; joiners and line feeds stay', () => {
    assert.equal(clean('a\u202eb\u2066c\u0000d\u200ee'), 'abcde');
    assert.equal(clean('👩‍👩‍👧\nneste\t\u00adlinje'), '👩‍👩‍👧\nneste\t\u00adlinje');
    assert.equal(textIn('\u202eevil', 'nb').text, 'evil');
  });
});

describe('texts of published data', () => {
  it('come in the reader’s language, else the document’s, else any', () => {
    const text = { nb: 'b', nn: 'n', en: 'e' };
    assert.deepEqual(textIn(text, 'en', 'nb'), { text: 'e', lang: 'en' });
    assert.deepEqual(textIn(text, 'se', 'nn'), { text: 'n', lang: 'nn' });
    assert.deepEqual(textIn({ en: 'e' }, 'nb', 'nn'), { text: 'e', lang: 'en' });
    assert.deepEqual(textIn({ nb: '', nn: 'n' }, 'nb', 'nb'), { text: 'n', lang: 'nn' });
    assert.deepEqual(textIn('plain', 'en', 'nn'), { text: 'plain', lang: 'nn' });
    assert.deepEqual(textIn({}, 'en', 'nn'), { text: '', lang: 'nn' });
    assert.deepEqual(textIn(undefined, 'en'), { text: '', lang: 'nb' });
  });
});

describe('days and lists', () => {
  const day = (text: string, language: Language) =>
    say(dateMessage(text, lookupIn([common], language)), language);

  it('a day is the same day in every time zone', async () => {
    await common.load('en');
    await common.load('se');
    const zone = process.env['TZ'];
    for (const odd of ['Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Kathmandu', 'Europe/Oslo']) {
      process.env['TZ'] = odd;
      assert.equal(day('2027-09-13', 'nb'), '13. september 2027');
      assert.equal(day('2027-01-01', 'nn'), '1. januar 2027');
      assert.equal(day('2027-12-31', 'en'), '31 December 2027');
      assert.equal(day('2027-09-13', 'se'), 'čakčamánu 13. b. 2027');
    }
    process.env['TZ'] = zone;
  });

  it('what is no day is shown as it is', () => {
    assert.equal(day('', 'nb'), '');
    assert.equal(day('snart', 'nb'), 'snart');
    assert.equal(day('2027-13-01', 'nb'), '2027-13-01');
  });

  it('names are joined as the language does', () => {
    assert.equal(say(listMessage([])), '');
    assert.equal(say(listMessage(['a'])), 'a');
    assert.equal(say(listMessage(['a', 'b', 'c'])), 'a, b og c');
    assert.equal(say(listMessage(['a', 'b']), 'se'), 'a ja b');
  });
});
