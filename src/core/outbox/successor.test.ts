import { expect, it } from 'vitest';
import type { DeliveryCode } from './delivery-error.ts';
import { newRow } from './outbox.ts';
import { kindOfRow, successorOf } from './successor.ts';

const picture = {
  type: 'year' as const,
  content: {
    title: '',
    subtitle: '',
    rows: [],
    words: { month: '', noData: '', share: '', green: '', orange: '', red: '', grey: '' },
  },
};
const codes: readonly DeliveryCode[] = [
  'blocked',
  'chat-not-found',
  'moved',
  'rate-limited',
  'unavailable',
  'unreachable',
  'outcome-unknown',
  'token-refused',
  'no-right',
  'pictures-forbidden',
  'picture-refused',
  'thread-gone',
  'edit-gone',
  'refused',
];
const chat = { channel: 'telegram' as const, chatId: '-1', threadId: '7' };
const digest = { period: '2023-05', fingerprint: 'f' };
const full = {
  ...newRow('digest-edit:2023-05:telegram:-1/7', chat, { lines: [[{ b: 'Tổng hợp' }]], picture }, 5),
  edit: { messageId: '3' },
  digest,
};
const lastWords = { lines: [['Không gửi được.']] };

it('lacks what was refused, and nothing else', () => {
  expect(successorOf(full, 'pictures-forbidden')).toMatchObject({
    chat,
    edit: { messageId: '3' },
    digest,
    message: { lines: [[{ b: 'Tổng hợp' }]] },
  });
  expect(successorOf(full, 'picture-refused')!.message).not.toHaveProperty('picture');
  const anew = successorOf(full, 'edit-gone')!;
  expect(anew).toMatchObject({ chat, digest, message: { picture } });
  expect(anew).not.toHaveProperty('edit');
  expect(successorOf(anew, 'thread-gone')!.chat).toEqual({ channel: 'telegram', chatId: '-1' });
  expect(successorOf(full, 'refused')!.message).toEqual({ lines: [['Tổng hợp']], plain: true });
  for (const code of ['blocked', 'no-right', 'outcome-unknown', 'token-refused'] as const)
    expect(successorOf(full, code), code).toBeNull();
});

it('of an answer is at last a fixed sentence; of anything else nothing', () => {
  const answer = newRow('reply:telegram:9:0', { channel: 'telegram', chatId: '1' }, { lines: [['A']] }, 0);
  const plain = successorOf(answer, 'refused', lastWords)!;
  const last = successorOf(plain, 'refused', lastWords)!;
  expect(last.message).toEqual({ ...lastWords, plain: true });
  expect(successorOf(last, 'refused', lastWords)).toBeNull();
  expect(successorOf(successorOf(full, 'refused')!, 'refused', lastWords)).toBeNull();
});

it('ends after a few, in whatever order a chat refuses, each under a key of its own', () => {
  const follow = (row: typeof full, keys: readonly string[]): number =>
    Math.max(
      keys.length,
      ...codes.map((code) => {
        const next = successorOf(row, code, lastWords);
        if (!next) return 0;
        expect(keys).not.toContain(next.key);
        return follow(next as typeof full, [...keys, next.key]);
      }),
    );
  expect(follow({ ...full, key: `reply:${full.key}` }, [full.key])).toBeLessThanOrEqual(6);
});

it('reads from its key what a row says', () => {
  expect(
    [
      'remind:2023-05:opening:a',
      'digest:2023-05:telegram:-1>words',
      'reply:zalo:1:0>plain',
      'notice:web:1:0',
      'aside:a1:1700000000000:van-thu',
    ].map(kindOfRow),
  ).toEqual(['reminder', 'digest', 'answer', 'notice', 'office']);
});
