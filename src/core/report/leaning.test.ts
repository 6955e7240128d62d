import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasQuestionForm } from '../ask/question-form.ts';
import { leaningToBot, loadLeaning } from './leaning.ts';
import { isDoubtful, toBot } from './to-bot.ts';
import { traitsOf } from './traits.ts';
import { isQuestionOrProposal } from './words-of-answer.ts';

await loadLeaning();

interface Sentence {
  asks: 'result' | 'obstacle' | 'proposal' | 'figure';
  text: string;
  want: string;
}

/** Written by somebody who knew the dialogs and not the code; nothing was learnt from it. */
const blind = JSON.parse(readFileSync('test/dialog/blind-3.json', 'utf8')) as Sentence[];
const answers = blind.filter(({ want }) => want === 'content');
const toTheBot = blind.filter(({ want }) => want !== 'content');
const isAsked = (text: string): boolean => isDoubtful(text) || isQuestionOrProposal(text);

describe('words in the middle of a report', () => {
  it('of 150 real answers at most two in a hundred are asked about, and none is taken for something else', () => {
    expect(answers).toHaveLength(150);
    expect(answers.filter(({ text }) => toBot(text) === null && isAsked(text)).length).toBeLessThanOrEqual(3);
    // «Không có», «ko có đề xuất»: there is nothing to add, which is what «bỏ qua» says.
    expect(answers.flatMap(({ text }) => toBot(text) ?? []).filter((said) => said !== 'skip')).toEqual([]);
  });

  it('of 80 sentences to the bot at least nine in ten are caught', () => {
    expect(toTheBot).toHaveLength(80);
    const caught = toTheBot.filter(
      ({ asks, text }) =>
        // At a figure words are never taken for one.
        asks === 'figure' || toBot(text) !== null || isAsked(text) || hasQuestionForm(text),
    );
    expect(caught.length).toBeGreaterThanOrEqual(72);
  });

  it('what acts at once does what was wanted', () => {
    const acted = toTheBot.flatMap(({ text, want }) => {
      const said = toBot(text);
      return said ? [{ text, want, said }] : [];
    });
    expect(acted.filter(({ want, said }) => want !== said)).toEqual([]);
    expect(acted.length).toBeGreaterThan(10);
  });

  it('of words that were never seen nothing is said', () => {
    expect(leaningToBot('qzx wvk jjq')).toBe(0);
    expect(leaningToBot('')).toBe(0);
  });
});

it('what speaks for a text: its words in both spellings, neighbours, numbers as one, its length', () => {
  expect(traitsOf('Đã họp 15/5')).toEqual([
    'da',
    'đã',
    'hop',
    'họp',
    '0',
    '< da',
    'da hop',
    'hop 0',
    '0 >',
    '#4',
  ]);
});
