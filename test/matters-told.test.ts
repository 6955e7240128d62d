import { expect, it } from 'vitest';
import { vietnamese } from '../src/copy/vi/index.ts';
import { contextOf } from '../src/core/context-of.ts';
import { digestOf, fingerprintOf } from '../src/core/month/digest.ts';
import { plainText } from '../src/core/said/message.ts';
import { momentOf } from '../src/core/time/viet-nam-time.ts';
import { context } from './support/context.ts';
import { makeReport, monthOf, workOf } from './support/report-paper.ts';
import { people, startTalk } from './support/talk.ts';

const { centre, hts, inspector, office } = people;

/** May with three obstacles: one was settled, one cannot be, one is given to the office and open. */
function lived() {
  const talk = startTalk('2023-05-22T09:00:00');
  for (const [who, words] of [
    [hts, 'chờ Cục Thuế trả lời'],
    [inspector, 'đề nghị Sở Tài chính cấp kinh phí kiểm tra'],
    [centre, 'thiếu máy chủ'],
  ] as const) {
    talk.say(who, '/baocao');
    talk.say(who, 'chậm');
    talk.say(who, words);
    let said = talk.say(who, 'Còn lại: đúng tiến độ');
    for (let tries = 0; tries < 5 && !said.labels.includes('Gửi báo cáo'); tries++)
      said = talk.say(who, '100');
    expect(talk.say(who, 'Gửi báo cáo').text).toContain('Đã nhận báo cáo');
  }
  talk.liveTo('2023-05-22T11:00:00');
  const leaderOf = (id: number): string => {
    const { taskId } = talk.state().matters.find((one) => one.id === id)!;
    return context.plan.indices.find(({ tasks }) => tasks.some((task) => task.id === taskId))!.leaders[0]!;
  };
  talk.press(leaderOf(1), 'g:s:1');
  talk.press(leaderOf(2), 'g:n:2');
  talk.say(leaderOf(2), 'ngân sách đã phân bổ hết');
  talk.press(leaderOf(3), 'g:f:3');
  return { talk, leaderOf };
}

it('stands in the summary of the leader and in the digest, with what became of it', () => {
  const { talk, leaderOf } = lived();
  const heard = talk.liveTo('2023-05-26T10:00:00');
  const summary = heard.find(({ to, text }) => to === leaderOf(3) && text.includes('chỉ số của anh/chị'))!;
  expect(summary.text).toMatch(/📣 Vướng mắc, kiến nghị: đã giải quyết \d\/\d.*còn mở Việc 3 \(4 ngày\)/);
  expect(summary.text).toContain('/vuongmac');
  const now = momentOf('2023-05-26', '10:00');
  const seen = contextOf(context, talk.state(), now);
  const words = plainText(
    vietnamese.toMessage(digestOf(talk.state(), seen, '2023-05', now, false), {
      plan: seen.plan,
      org: seen.org,
    }),
  );
  expect(words).toContain('📣 Vướng mắc, kiến nghị: đã giải quyết 1/3, không giải quyết được 1.');
  // Not how long anybody has waited, nor who.
  expect(words).not.toMatch(/Việc 3|ngày\)/);
});

it('changes the digest that stands when something is settled, and is no reason for an addendum', () => {
  const { talk } = lived();
  const now = momentOf('2023-05-26', '10:00');
  const printOf = () => {
    const state = talk.state();
    const seen = contextOf(context, state, now);
    return fingerprintOf(state, seen, digestOf(state, seen, '2023-05', now, false).progress);
  };
  const before = printOf();
  talk.press(office, 'g:s:3');
  expect(printOf().whole).not.toBe(before.whole);
  expect(printOf().reports).toBe(before.reports);
});

it('has a sentence and an annex of its own in the month’s Word report', async () => {
  const { talk } = lived();
  const world = { context, state: talk.state(), now: momentOf('2023-05-31', '09:00') };
  const { paper } = await makeReport(workOf(world, monthOf(2023, 5)));
  const all = JSON.stringify(paper);
  expect(all).toContain(
    'Theo dõi 3 vướng mắc, kiến nghị của các đơn vị: đã giải quyết 1, không giải quyết được 1, đang giải quyết 1 (chi tiết tại Phụ lục III).',
  );
  const annex = paper.annexes.find(({ title }) => title === 'TỔNG HỢP VƯỚNG MẮC, KIẾN NGHỊ')!;
  expect(annex.label).toBe('Phụ lục III');
  expect(annex.table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeLessThanOrEqual(253);
  const outcomes = annex.table.rows.map(({ cells }) => cells.at(-1));
  expect(outcomes).toEqual([
    'Đã giải quyết, ngày 22/05/2023',
    'Không giải quyết được, ngày 22/05/2023',
    'Đang giải quyết, 9 ngày, giao Văn phòng Sở',
  ]);
  expect(annex.table.rows.map(({ cells }) => cells[1])).toEqual(['1', '2', '3']);
});
