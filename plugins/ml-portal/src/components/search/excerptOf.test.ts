import { excerptOf } from './excerptOf';

const WORDS = 'Scores every card payment in real time. '.repeat(4);

it.each([
  ['', ''],
  ['Scores every card', 'Scores every card'],
  ['Scores every <b>card</b>', 'Scores every <b>card</b>'],
  [WORDS, WORDS],
  [
    `${WORDS}Run by <b>core</b>-it.`,
    '… in real time. Scores every card payment in real time. Run by <b>core</b>-it.',
  ],
  [`${'x'.repeat(100)}<b>y</b>`, `${'x'.repeat(100)}<b>y</b>`],
])('begins before what was found in %j', (text, excerpt) => {
  expect(excerptOf(text, '<b>')).toBe(excerpt);
});
