import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askContextAt, context, mayMorning } from '../../../test/support/context.ts';
import { processorMs } from '../../../test/support/processor-time.ts';
import { answerMessage } from '../../copy/vi/asking.ts';
import { plainText } from '../said/message.ts';
import type { Topic } from './answer.ts';
import { ask } from './ask.ts';

const askContext = askContextAt(mayMorning);

/** A small seeded generator: the same questions on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('the question engine', () => {
  it('has an answer in words for any heap of words, signs and figures, with any topic', () => {
    const sets = ['officials', 'examiner', 'acceptance', 'voices', 'testers', 'neighbours', 'customers'];
    const words = sets.flatMap((set) =>
      (JSON.parse(readFileSync(`test/questions/${set}.json`, 'utf8')) as { q: string }[]).flatMap(({ q }) =>
        q.split(/\s+/),
      ),
    );
    words.push(
      '2.1',
      '9.9',
      '24/25',
      '0/0',
      '31/02/2023',
      '%',
      '«',
      '😀',
      '\u0000',
      '<b>',
      '\ud800',
      '٣',
      'ﬁ',
      '1e9',
      '-1',
    );
    const random = numbers(11);
    let topic: Topic | null = null;
    for (let round = 0; round < 800; round++) {
      const length = Math.floor(random() * random() * 40);
      const text = Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(
        random() < 0.9 ? ' ' : '',
      );
      const result: ReturnType<typeof ask> = ask(text, { topic, now: mayMorning + round }, askContext);
      topic = JSON.parse(JSON.stringify(result.topic)) as Topic | null;
      const said = plainText(answerMessage(result.answer, context));
      expect(said, text).not.toBe('');
      expect(said, text).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('takes little longer for a text without end', async () => {
    const takenMs = await processorMs(() => {
      for (let round = 0; round < 20; round++)
        ask('chi phi thoi gain '.repeat(5_000), { topic: null, now: 0 }, askContext);
    });
    expect(takenMs / 20).toBeLessThan(200);
  });

  it('forgets what was spoken of after half an hour', () => {
    const first = ask('ai phụ trách chi phí thời gian', { topic: null, now: 0 }, askContext);
    const follow = (minutes: number) =>
      ask('còn chỉ tiêu?', { topic: first.topic, now: minutes * 60_000 }, askContext).answer.type;
    expect(follow(30)).toBe('facts');
    expect(follow(31)).toBe('choose-index');
  });
});
