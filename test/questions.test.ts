import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerMessage } from '../src/copy/vi/asking.ts';
import { fromPressData } from '../src/core/features/acts.ts';
import { converse } from '../src/core/features/converse.ts';
import { rememberChat } from '../src/core/said/chat-memory.ts';
import { plainText } from '../src/core/said/message.ts';
import { emptyState } from '../src/core/state/state.ts';
import { context, mayMorning } from './support/context.ts';

/** A question with what a right answer holds; written without visibility of the engine. */
interface Question {
  id: string;
  kind: string;
  before?: string[];
  q: string;
  firstLine?: string[];
  anywhere?: string[];
  refuse?: boolean;
  choices?: string[];
}

const noSecrets = { newCode: () => '', hashOf: (code: string) => code };

const linked = {
  ...emptyState(),
  accounts: [{ channel: 'web' as const, userId: 'u', personId: 'le-hai-yen', linkedAt: 0 }],
};

/** May has opened: of a month that has not, nothing is told but when it opens. */
const mayOpened = Date.parse('2023-05-22T09:00:00+07:00');

/** Asks a chain of messages in one chat, a minute apart; the last answer. */
function askChain(texts: readonly string[], startAt = mayMorning) {
  let state: ReturnType<typeof emptyState> = linked;
  let last: ReturnType<typeof converse> | null = null;
  texts.forEach((text, position) => {
    last = converse(
      state,
      {
        type: 'text',
        text,
        addressed: true,
        eventId: String(position),
        chat: { channel: 'web', chatId: 'u' },
        chatKind: 'private',
        userId: 'u',
      },
      context,
      startAt + position * 60_000,
      noSecrets,
    );
    if (last.kind === 'answer' && last.topic) {
      const chat = { channel: 'web' as const, chatId: 'u' };
      // State goes to disk between two messages.
      state = JSON.parse(
        JSON.stringify(rememberChat(state, chat, { topic: last.topic, options: [] }, startAt)),
      ) as typeof state;
    }
  });
  const outcome = last as ReturnType<typeof converse> | null;
  const content = outcome?.kind === 'answer' ? outcome.replies[0] : null;
  if (content?.type !== 'answer') throw new Error(`answered with ${content?.type}`);
  return { answer: content.answer, message: answerMessage(content.answer, context) };
}

function check(question: Question): void {
  const { answer, message } = askChain(
    [...(question.before ?? []), question.q],
    question.kind === 'progress' ? mayOpened : mayMorning,
  );
  const text = plainText(message);
  if (question.refuse) {
    expect(answer.type, text).toBe('refused');
    // A refusal is one sentence, says what can be asked, and gives no fact of the plan.
    expect(message.lines).toHaveLength(1);
    expect(text).toMatch(/hãy hỏi|chỉ số trong kế hoạch|đơn vị trong kế hoạch|chỉ có hạng/);
    expect(text).not.toMatch(/Lê Hải Yến|Nguyễn Trọng Hùng|Phương Thị Hương Lan|\d,\d|\/25|chủ trì/);
    return;
  }
  expect(answer.type, text).not.toBe('refused');
  const [firstLine] = text.split('\n');
  for (const fact of question.firstLine ?? []) expect(firstLine).toContain(fact);
  for (const fact of question.anywhere ?? []) expect(text).toContain(fact);
  if (question.choices) {
    expect(answer.type).toBe('choose-index');
    const offered = message.buttons!.flat();
    expect(offered.map((button) => button.label)).toEqual(expect.arrayContaining(question.choices));
    for (const button of offered) expect(fromPressData(button.data)).not.toBeNull();
  }
}

for (const set of ['officials', 'examiner', 'acceptance', 'voices', 'testers', 'neighbours', 'customers']) {
  const questions = JSON.parse(readFileSync(`test/questions/${set}.json`, 'utf8')) as Question[];
  describe(`questions of the set «${set}»`, () => {
    it.each(questions.map((question) => [question.id, question.kind, question.q, question] as const))(
      '%s (%s) %s',
      (_id, _kind, _text, question) => check(question),
    );
  });
  describe(`the set «${set}» decomposed and shouted`, () => {
    const plain = questions.filter((question) => !question.before && !question.q.startsWith('/'));
    it.each(plain.slice(0, 60).map((question) => [question.id, question] as const))('%s', (_id, question) => {
      check({ ...question, q: `  ${question.q.normalize('NFD')}  ` });
    });
  });
}
