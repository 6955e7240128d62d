import { expect, it } from 'vitest';
import type { DeliveryCode } from './delivery-error.ts';
import { newRow } from './outbox.ts';
import { kindOfRow, successorOf } from './successor.ts';

const attachment = {
  type: 'picture' as const,
  picture: {
    type: 'year' as const,
    content: {
      title: '',
      subtitle: '',
      rows: [],
      words: { month: '', noData: '', share: '', green: '', orange: '', red: '', grey: '' },
    },
  },
};
const file = { type: 'file' as const, name: 'a.txt', mime: 'text/plain', kind: 'text', content: 'x' };
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
  'files-forbidden',
  'file-refused',
  'thread-gone',
  'edit-gone',
  'refused',
];
const chat = { channel: 'telegram' as const, chatId: '-1', threadId: '7' };
const digest = { period: '2023-05', fingerprint: 'f' };
const full = {
  ...newRow('digest-edit:2023-05:telegram:-1/7', chat, { lines: [[{ b: 'Tổng hợp' }]], attachment }, 5),
  edit: { messageId: '3' },
  digest,
};
const lastWords = { lines: [['Không gửi được.']] };
const instead = { lastWords, withoutFile: (name: string) => [`không có ${name}`] };

it('lacks what was refused, and nothing else', () => {
  expect(successorOf(full, 'pictures-forbidden', instead)).toMatchObject({
    chat,
    edit: { messageId: '3' },
    digest,
    message: { lines: [[{ b: 'Tổng hợp' }]] },
  });
  expect(successorOf(full, 'picture-refused', instead)!.message).not.toHaveProperty('attachment');
  const anew = successorOf(full, 'edit-gone', instead)!;
  expect(anew).toMatchObject({ chat, digest, message: { attachment } });
  expect(anew).not.toHaveProperty('edit');
  expect(successorOf(anew, 'thread-gone', instead)!.chat).toEqual({ channel: 'telegram', chatId: '-1' });
  expect(successorOf(full, 'refused', instead)!.message).toEqual({ lines: [['Tổng hợp']], plain: true });
  for (const code of ['blocked', 'no-right', 'outcome-unknown', 'token-refused'] as const)
    expect(successorOf(full, code, instead), code).toBeNull();
});

it('says of a file that does not go along that it is missing, whatever was refused', () => {
  const row = { ...full, message: { ...full.message, attachment: file } };
  const words = { lines: [[{ b: 'Tổng hợp' }], ['không có a.txt']] };
  for (const code of ['files-forbidden', 'file-refused'] as const)
    expect(successorOf(row, code, instead)!.message).toEqual(words);
  expect(successorOf(row, 'refused', instead)!.message).toEqual({
    lines: [['Tổng hợp'], ['không có a.txt']],
    plain: true,
  });
});

it('of an answer is at last a fixed sentence; of anything else nothing', () => {
  const answer = newRow('reply:telegram:9:0', { channel: 'telegram', chatId: '1' }, { lines: [['A']] }, 0);
  const plain = successorOf(answer, 'refused', instead)!;
  const last = successorOf(plain, 'refused', instead)!;
  expect(last.message).toEqual({ ...lastWords, plain: true });
  expect(successorOf(last, 'refused', instead)).toBeNull();
  expect(successorOf(successorOf(full, 'refused', instead)!, 'refused', instead)).toBeNull();
});

it('ends after a few, in whatever order a chat refuses, each under a key of its own', () => {
  const follow = (row: typeof full, keys: readonly string[]): number =>
    Math.max(
      keys.length,
      ...codes.map((code) => {
        const next = successorOf(row, code, instead);
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

it('a photo that was kept is sent as a file where it is not shown, and told of where that cannot be either', () => {
  const kept = {
    type: 'kept' as const,
    as: 'photo' as const,
    name: 'họp.jpg',
    mime: 'image/jpeg',
    file: 'e/a.jpg',
  };
  const row = newRow('reply:telegram:1:0', chat, { lines: [['1/2']], attachment: kept }, 5);
  const asFile = successorOf(row, 'picture-refused', instead)!;
  expect(asFile.message).toEqual({ lines: [['1/2']], attachment: { ...kept, as: 'file' } });
  const told = successorOf(asFile, 'file-refused', instead)!;
  expect(told.message.attachment).toBeUndefined();
  expect(JSON.stringify(told.message.lines)).toContain('họp.jpg');
  expect(new Set([row.key, asFile.key, told.key]).size).toBe(3);
});
