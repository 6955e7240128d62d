import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { someReport } from '../../../test/support/month-states.ts';
import { vietnamese } from '../../copy/vi/index.ts';
import { newRow } from '../outbox/outbox.ts';
import { plainText } from '../said/message.ts';
import { emptyState, type State } from '../state/state.ts';
import { isEvidenceDue, judgeFetch, settleEvidence, settleTogether } from './keep-evidence.ts';
import type { Evidence } from './report.ts';

const hourMs = 3_600_000;
const waiting = (attempts: number, notBefore = 0) => ({ type: 'waiting' as const, attempts, notBefore });
const photo: Evidence = {
  id: 'e1',
  kind: 'photo',
  name: 'a.jpg',
  by: 'head',
  at: 0,
  unit: 'u',
  period: '2023-05',
  source: { channel: 'telegram', ref: 'r1', chatId: '1' },
  kept: waiting(0),
};
const account = { channel: 'telegram' as const, userId: '1', personId: 'head', linkedAt: 0 };
const held = (more: Partial<State> = {}): State => ({
  ...emptyState(),
  evidence: { e1: photo },
  accounts: [account],
  ...more,
});
const gone = { type: 'refused' as const, why: 'gone' as const };

describe('a file that was not fetched', () => {
  it('is tried again after pauses that double up to an hour, and given up after about a day', () => {
    const pauses: number[] = [];
    let kept: Evidence['kept'] = waiting(0);
    while (kept.type === 'waiting') {
      kept = judgeFetch(kept, { type: 'other' }, 0);
      if (kept.type === 'waiting') pauses.push(kept.notBefore);
    }
    expect(pauses.slice(0, 3)).toEqual([5_000, 10_000, 20_000]);
    expect(Math.max(...pauses)).toBe(hourMs);
    const days = pauses.reduce((sum, ms) => sum + ms, 0) / (24 * hourMs);
    expect(days).toBeGreaterThan(0.7);
    expect(days).toBeLessThan(1.5);
    expect(kept).toEqual(gone);
  });

  it('is given up at once where the platform says that it cannot be had', () => {
    expect(judgeFetch(waiting(0), { type: 'unavailable', why: 'too-large' }, 0)).toEqual({
      type: 'refused',
      why: 'too-large',
    });
  });

  it('is never given up for an outage or a token, but for what the platform says of it', () => {
    for (const code of ['unreachable', 'unavailable', 'rate-limited', 'token-refused'] as const)
      expect(judgeFetch(waiting(29), { type: 'delivery', code }, 7)).toEqual(waiting(29, 7 + hourMs));
    expect(judgeFetch(waiting(6), { type: 'delivery', code: 'unreachable' }, 7)).toMatchObject({
      attempts: 6,
    });
    expect(judgeFetch(waiting(29), { type: 'delivery', code: 'refused' }, 7)).toEqual(gone);
  });

  it('is due at its moment, and where no retry can have set that', () => {
    expect([9, 10, 11].map((now) => isEvidenceDue(waiting(1, 10), now))).toEqual([false, true, true]);
    expect(isEvidenceDue(waiting(1, 9e12), 10)).toBe(true);
  });
});

describe('several files of one sender', () => {
  const several = (count: number): State => ({
    ...held(),
    evidence: Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `e${at + 1}`,
        { ...held().evidence.e1!, id: `e${at + 1}`, kept: waiting(6) },
      ]),
    ),
    reports: {
      '2023-05:u': someReport('u', '2023-05', 0, {
        entries: { '2.3.1': { status: 'on-track', evidence: ['e1', 'e2'], at: 0, by: 'head' } },
      }),
    },
  });

  it('that have not arrived are told of in one message, those that wait beside it with them, and once', () => {
    const late = judgeFetch(waiting(6), { type: 'other' }, 0);
    const { state, notices } = settleTogether(several(3), [{ id: 'e1', kept: late }], context, 0);
    expect(notices.map(({ content }) => content)).toMatchObject([
      { type: 'report-files-refused', count: 3, why: 'late' },
    ]);
    const again = settleTogether(state, [{ id: 'e2', kept: late }], context, 9e9);
    expect(again.notices).toEqual([]);
  });

  it('that cannot be had are told of in one message; one alone by its name', () => {
    const outcomes = ['e1', 'e2', 'e3'].map((id) => ({ id, kept: gone }));
    const { state, notices } = settleTogether(several(3), outcomes, context, 0);
    expect(notices.map(({ content }) => content)).toMatchObject([
      { type: 'report-files-refused', count: 3, why: 'gone' },
    ]);
    expect(Object.values(state.evidence).every(({ kept }) => kept.type === 'refused')).toBe(true);
    expect(settleTogether(several(1), [{ id: 'e1', kept: gone }], context, 0).notices).toMatchObject([
      { content: { type: 'report-file-refused', name: 'a.jpg' } },
    ]);
  });
});

describe('a file that cannot be kept', () => {
  const told = (state: State) => settleEvidence(state, 'e1', gone, context, 0).notices;

  it('is told of where it was sent, by the name of its sender, once', () => {
    expect(told(held())).toEqual([
      {
        personId: 'head',
        chat: 'telegram:1',
        key: 'evidence:e1',
        content: {
          type: 'report-file-refused',
          name: 'a.jpg',
          taskId: null,
          period: '2023-05',
          place: null,
          why: 'gone',
        },
      },
    ]);
  });

  it('is told of within ten minutes, with its task, while it is tried on, and once', () => {
    let state: State = {
      ...held(),
      reports: {
        '2023-05:u': someReport('u', '2023-05', 0, {
          entries: { '2.3.1': { status: 'on-track', evidence: ['e1'], at: 0, by: 'head' } },
        }),
      },
    };
    let now = 0;
    const said: [number, unknown][] = [];
    for (;;) {
      const { kept } = state.evidence.e1!;
      if (kept.type !== 'waiting') break;
      now = Math.max(now, kept.notBefore);
      const settled = settleEvidence(state, 'e1', judgeFetch(kept, { type: 'other' }, now), context, now);
      said.push(...settled.notices.map(({ content }): [number, unknown] => [now, content]));
      state = settled.state;
    }
    const told = {
      type: 'report-file-refused',
      name: 'a.jpg',
      taskId: '2.3.1',
      period: '2023-05',
      place: null,
    };
    expect(said.map(([, content]) => content)).toEqual([
      { ...told, why: 'late' },
      { ...told, why: 'gone' },
    ]);
    expect(said[0]![0]).toBeLessThan(600_000);
  });

  it('is told of ten minutes after it was sent, once, where the way to it fails, however long', () => {
    for (const code of ['unreachable', 'rate-limited', 'unavailable', 'outcome-unknown'] as const) {
      let state = held();
      let now = 0;
      const said: number[] = [];
      while (now < 4 * hourMs) {
        const { kept } = state.evidence.e1!;
        if (kept.type !== 'waiting') break;
        now = Math.max(now, kept.notBefore);
        const judged = judgeFetch(kept, { type: 'delivery', code }, now);
        const settled = settleEvidence(state, 'e1', judged, context, now);
        said.push(...settled.notices.map(() => now));
        state = settled.state;
      }
      expect(said).toHaveLength(1);
      expect(said[0]).toBeGreaterThanOrEqual(600_000);
      expect(said[0]).toBeLessThan(1_000_000);
    }
  });

  it('is not said to be late any more once it has arrived', () => {
    const row = newRow('evidence-late:e1', { channel: 'telegram', chatId: '1' }, { lines: [['x']] }, 0);
    const stored = { type: 'stored' as const, file: 'a', mime: 'image/png', bytes: 1 };
    expect(settleEvidence(held({ outbox: [row] }), 'e1', stored, context, 0).state.outbox).toEqual([]);
  });

  it('that was said to be late is said to have arrived, of all at once; of one that nobody was told of nothing is said', () => {
    const stored = { type: 'stored' as const, file: 'a', mime: 'image/png', bytes: 1 };
    const late = { ...waiting(8), told: true as const };
    const pieces = ['e1', 'e2'].map((id) => [id, { ...photo, id, kept: late }] as const);
    const state = held({ evidence: Object.fromEntries(pieces) });
    const one = settleEvidence(state, 'e1', stored, context, 0);
    expect(one.notices).toMatchObject([
      {
        personId: 'head',
        chat: 'telegram:1',
        key: 'evidence-come:e1',
        content: { name: 'a.jpg', why: 'come' },
      },
    ]);
    const outcomes = ['e1', 'e2'].map((id) => ({ id, kept: stored }));
    expect(settleTogether(state, outcomes, context, 0).notices).toMatchObject([
      { content: { type: 'report-files-refused', count: 2, why: 'come' } },
    ]);
    expect(settleEvidence(held(), 'e1', stored, context, 0).notices).toEqual([]);
    // That it is late has not gone out yet: neither is said.
    const row = newRow('evidence-late:e1', { channel: 'telegram', chatId: '1' }, { lines: [['x']] }, 0);
    expect(settleEvidence({ ...state, outbox: [row] }, 'e1', stored, context, 0).notices).toEqual([]);
  });

  it('is named as people know it: a photo that its platform called «photo.jpg» is a photo', () => {
    const said = (name: string, why: 'late' | 'come' | 'too-large' | 'gone'): string =>
      plainText(
        vietnamese.toMessage(
          { type: 'report-file-refused', name, taskId: null, period: '2023-05', place: null, why },
          { plan: context.plan, org: context.org, results: context.results },
        ),
      );
    expect(said('photo.jpg', 'late')).toContain('📎 Chưa tải được ảnh (minh chứng tháng 5/2023);');
    expect(said('photo.jpg', 'come')).toBe(
      '📎 Đã tải được ảnh (minh chứng tháng 5/2023); không cần gửi lại.',
    );
    expect(said('photo.jpg', 'too-large')).toMatch(/^Ảnh \(/);
    expect(said('biên bản.pdf', 'gone')).toContain('Không tải được «biên bản.pdf» (');
  });

  it('is told of to who answers for the unit now, where its sender does so no more; by the number of the task', () => {
    const unit = 'phong-ha-tang-so';
    const one = { ...photo, unit, by: 'nobody-any-more' };
    const taskId = '2.3.1';
    const state = held({
      evidence: { e1: one },
      reports: {
        [`2023-05:${unit}`]: someReport(unit, '2023-05', 0, {
          entries: { [taskId]: { status: 'on-track', evidence: ['e1'], at: 0, by: 'nobody-any-more' } },
        }),
      },
    });
    const [notice] = settleEvidence(state, 'e1', gone, context, 0).notices;
    expect(notice).toMatchObject({ personId: 'truong-phong-ha-tang-so' });
    expect(plainText(vietnamese.toMessage(notice!.content, context))).toMatch(
      /minh chứng của nhiệm vụ \d, tháng 5\/2023: /,
    );
  });

  it('is told of at another account, where that one is gone', () => {
    for (const more of [
      { accounts: [] },
      { accounts: [{ ...account, personId: 'other' }] },
      { unreachable: [{ channel: 'telegram' as const, chatId: '1', at: 0 }] },
    ])
      expect(told(held(more))).toEqual([expect.not.objectContaining({ chat: expect.anything() })]);
  });

  it('and one that is stored, or known no more, says nothing', () => {
    const stored = { type: 'stored' as const, file: 'a', mime: 'image/png', bytes: 1 };
    expect(settleEvidence(held(), 'e1', stored, context, 0)).toMatchObject({
      notices: [],
      state: { evidence: { e1: { kept: stored } } },
    });
    const empty = emptyState();
    expect(settleEvidence(empty, 'e1', gone, context, 0)).toEqual({ state: empty, notices: [] });
  });
});
