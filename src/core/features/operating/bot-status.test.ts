import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { vietnamese } from '../../../copy/vi/index.ts';
import type { Context } from '../../context.ts';
import type { InboundEvent } from '../../heard/event.ts';
import { newRow } from '../../outbox/outbox.ts';
import type { FailedRow } from '../../outbox/row.ts';
import { plainText } from '../../said/message.ts';
import { emptyState, type State } from '../../state/state.ts';
import { converse } from '../converse.ts';

const now = Date.parse('2023-05-26T09:00:00+07:00');
const hourMs = 3_600_000;
const office = context.org.people.find(({ role }) => role === 'office')!.id;
const head = context.org.people.find(({ role }) => role === 'head')!;
const chat = (chatId: string) => ({ channel: 'telegram' as const, chatId });
const secrets = { newCode: () => '', hashOf: (code: string) => code };

const asked: InboundEvent = {
  type: 'text',
  text: '/tinhtrang',
  addressed: true,
  eventId: '1',
  chat: chat(office),
  chatKind: 'private',
  userId: office,
};

/** What the office reads. */
function read(more: Partial<State>, seen: Context = context): string {
  const account = { channel: 'telegram' as const, userId: office, personId: office, linkedAt: 0 };
  const outcome = converse({ ...emptyState(), accounts: [account], ...more }, asked, seen, now, secrets);
  if (outcome.kind !== 'act') throw new Error(`/tinhtrang was no act but ${outcome.kind}`);
  expect(outcome.state.audit).toMatchObject([{ verb: 'read-status', by: office, at: now }]);
  return outcome.replies
    .map((reply) => plainText(vietnamese.toMessage(reply, { plan: context.plan, org: context.org })))
    .join('\n');
}

const failed = (key: string, code: string, more: Partial<FailedRow> = {}): FailedRow => ({
  key,
  chat: chat('-1'),
  code,
  at: now - hourMs,
  ...more,
});

describe('/tinhtrang', () => {
  it('names what does not work, how much waits and since when', () => {
    const failing = [
      { matter: 'zalo', forMs: 12 * 60_000 },
      { matter: 'disk', forMs: 3 * hourMs },
    ] as const;
    const rows = ['a', 'b'].map((key) => newRow(key, chat('1'), { lines: [['x']] }, now - 10 * 60_000));
    expect(read({ outbox: rows }, { ...context, health: { failing } })).toContain(
      'Không hoạt động: Zalo (khoảng 12 phút), ghi đĩa (khoảng 3 giờ).\nTin chờ gửi: 2, lâu nhất khoảng 10 phút.',
    );
  });

  it('names whom something did not reach in a week, why, and what to do; in words, never by what was said', () => {
    const groups = [{ ...chat('-1'), threadId: '7', linkedAt: 0, title: 'DDCI' }];
    const text = read({
      groups,
      failures: [
        failed('remind:old', 'blocked', { at: now - 8 * 24 * hourMs, personId: head.id }),
        failed('remind:2023-05:opening:x', 'outcome-unknown', { chat: chat('5'), personId: head.id }),
        failed('remind:2023-05:nudge-3d:x', 'outcome-unknown', { chat: chat('5'), personId: head.id }),
        failed('digest:2023-05:telegram:-1/7', 'pictures-forbidden', { followed: true, at: now }),
      ],
    });
    expect(text.split('\n').slice(-2)).toEqual([
      '– Nhóm «DDCI» đã liên kết: bản tổng hợp, 09:00 26/05; nhóm không cho gửi ảnh. Đã gửi cách khác.',
      `– ${head.name}: lời nhắc (2 tin), 08:00 26/05; đường truyền đứt, không rõ đã đến chưa. Hỏi lại, hoặc nhắc: /nhac, /tonghop.`,
    ]);
    expect(text).not.toContain('đã chặn');
  });

  it('lists what was set aside, by whose it was and never by its words', () => {
    const aside = {
      id: 'abc',
      at: now,
      channel: 'telegram' as const,
      eventId: '9',
      chat: 'telegram:1',
      userId: office,
      type: 'text',
      reason: 'x',
      tries: 3,
      event: '{"text":"lời riêng"}',
    };
    const text = read({ setAside: [aside] });
    expect(text).toContain('Tôi không xử lý được một tin');
    expect(text).not.toContain('lời riêng');
  });

  it('says when there is nothing to say, and counts what is too much to list', () => {
    expect(read({})).toContain('Không có tin nào chờ gửi.\nTrong 7 ngày qua tin nào cũng gửi được.');
    const failures = Array.from({ length: 40 }, (_, at) =>
      failed('notice:x', 'refused', { chat: chat(`${at}`) }),
    );
    const text = read({ failures });
    expect(text).toContain('… và 30 trường hợp khác.');
    expect(text.split('\n').filter((one) => one.startsWith('– '))).toHaveLength(10);
  });
});
