import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { stubChannel } from '../../../test/support/stub-channel.ts';
import { noticeRows } from '../../app/notice-rows.ts';
import { captionLimit } from '../../channels/telegram/encode-message.ts';
import { digestOf } from '../../core/month/digest.ts';
import { owedIn } from '../../core/report/owed.ts';
import type { Context, Notice } from '../../core/said/content.ts';
import { plainText } from '../../core/said/message.ts';
import { splitMessage } from '../../core/said/split.ts';
import { emptyState, type State } from '../../core/state/state.ts';
import { vietnamese } from './index.ts';

const may = { year: 2023, month: 5 };
const period = '2023-05';
const afterDeadline = Date.parse('2023-05-29T09:00:00+07:00');
const chat = 'telegram:-5001';

/** The department with so many units more, in the group of the specialist ones. */
function withUnits(count: number): Context {
  const more = Array.from({ length: count }, (_, position) => ({
    ...context.org.units.find(({ id }) => id === 'phong-ha-tang-so')!,
    id: `phong-${position}`,
    name: `Phòng Quản lý chuyên ngành và chuyển đổi số số ${position}`,
  }));
  const ids = more.map(({ id }) => id);
  const [first, ...others] = context.org.unitGroups;
  return {
    ...context,
    org: {
      ...context.org,
      units: [...context.org.units, ...more],
      unitGroups: [{ ...first!, units: [...first!.units, ...ids] }, ...others],
    },
  };
}

/** These units reported too late, each with a reason and a proposal for everything it owes. */
function reportedLate(of: Context, units: readonly string[]): State {
  const reports = units.map((unit) => ({
    unit,
    period,
    entries: Object.fromEntries(
      owedIn(of, {}, may, unit).map(({ task }) => [
        task.id,
        {
          status: 'late' as const,
          obstacle: `chờ ý kiến của Sở Tài chính về kinh phí của ${unit} cho đường truyền và thiết bị`,
          proposal: `đề nghị Ủy ban nhân dân tỉnh cấp bổ sung kinh phí cho ${unit} trong quý`,
          evidence: [],
          at: afterDeadline,
          by: 'x',
        },
      ]),
    ),
    firstSentAt: afterDeadline,
    sentAt: afterDeadline,
    sentBy: 'x',
    late: true,
    revisions: [],
    returned: [],
    answers: [],
  }));
  return {
    ...emptyState(),
    begunAt: Date.parse('2023-05-19T08:00:00+07:00'),
    reports: Object.fromEntries(reports.map((report) => [`${period}:${report.unit}`, report])),
  };
}

describe('a digest', () => {
  it('stands under its picture, however many units are late, silent or ask for something', () => {
    for (const count of [0, 7, 45, 400]) {
      const of = withUnits(count);
      // Those of whom there are many first: whole indices are then without any report.
      const all = of.org.units.map(({ id }) => id).reverse();
      for (const part of [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1]) {
        const state = reportedLate(of, all.slice(0, Math.round(all.length * part)));
        for (const quoteObstacles of [false, true]) {
          const content = digestOf({ ...state, quoteObstacles }, of, period, afterDeadline, true);
          const message = vietnamese.toMessage(content, of);
          const text = plainText(message);
          expect(text.length, text).toBeLessThanOrEqual(captionLimit);
          expect(text).toContain(`${content.progress.reported.length}/${all.length} đơn vị đã báo cáo`);
        }
      }
    }
  });

  it('is one message wherever it is sent or brought up to date, with its buttons', () => {
    const channel = stubChannel('telegram', { fit: (message) => splitMessage(message, 120) });
    const content = digestOf(reportedLate(context, ['thanh-tra-so']), context, period, afterDeadline, true);
    const message = vietnamese.toMessage(content, context);
    expect(channel.fit(message).length).toBeGreaterThan(1);
    const digest = { period, fingerprint: 'x' };
    const notices: Notice[] = [
      { chat, content, key: 'digest:x', digest },
      { chat, content, key: 'digest-edit:x', edit: { messageId: '7' }, digest },
    ];
    const speaking = { channelOf: () => channel, words: vietnamese };
    const rows = noticeRows(notices, emptyState(), context, speaking, 'x', afterDeadline);
    expect(rows.map(({ key, edit }) => [key, edit?.messageId])).toEqual([
      ['digest:x', undefined],
      ['digest-edit:x', '7'],
    ]);
    for (const row of rows) expect(row).toMatchObject({ digest, message: { buttons: message.buttons } });
  });
});
