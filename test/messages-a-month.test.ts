import { beforeAll, describe, expect, it } from 'vitest';
import { people, type Said, startTalk } from './support/talk.ts';

const { centre, chief, hts, inspector, press } = people;
const lan = 'phuong-thi-huong-lan';
const yen = 'le-hai-yen';

type Talk = ReturnType<typeof startTalk>;

/** What each person was sent that they had not just asked for, by their id and the month (2023-05). */
type Counted = Map<string, Map<string, number>>;

/** A year in which heads report as they are reminded; who says what stands in the way, and when, is the test's. */
function live(months: readonly number[], slow: (month: number, who: string) => readonly string[]) {
  const talk = startTalk('2023-03-01T08:00:00');
  const counted: Counted = new Map();
  const answers = new Map<string, number[]>();
  let at = '2023-03-01T08:00:00';
  const count = (heard: Said['notices']): void => {
    for (const { to } of heard) {
      const own = counted.get(to) ?? new Map<string, number>();
      counted.set(to, own.set(at.slice(0, 7), (own.get(at.slice(0, 7)) ?? 0) + 1));
    }
  };
  const liveTo = (moment: string): void => {
    // Day by day, so that each message is counted in its month.
    for (let day = new Date(`${at.slice(0, 10)}T00:00:00Z`); ; day = new Date(day.getTime() + 86_400_000)) {
      const until = `${day.toISOString().slice(0, 10)}T23:59:00`;
      if (until <= at) continue;
      if (until > moment) break;
      at = until;
      count(talk.liveTo(until));
    }
    at = moment;
    count(talk.liveTo(moment));
  };
  const report = (who: string, month: number): void => {
    const exceptions = slow(month, who);
    const said = sendReport(talk, who, month, exceptions);
    answers.set(who, [...(answers.get(who) ?? []), said.answers]);
    count(said.notices);
  };
  for (const month of months) {
    const of = (day: number, time: string): string => `2023-${String(month).padStart(2, '0')}-${day}T${time}`;
    // On five days, so that nothing comes together by luck: the first at once, the last late.
    liveTo(of(22, '09:30:00'));
    report(press, month);
    liveTo(of(23, '15:00:00'));
    report(chief, month);
    liveTo(of(24, '15:00:00'));
    report(centre, month);
    liveTo(of(25, '10:00:00'));
    report(hts, month);
    liveTo(of(28, '10:00:00'));
    report(inspector, month);
  }
  liveTo(`2023-${String(months.at(-1)! + 2).padStart(2, '0')}-10T09:00:00`);
  return { counted, answers };
}

/** Reports as quickly as one can, with exceptions typed at the summary. @returns how many messages answered it */
function sendReport(talk: Talk, who: string, month: number, exceptions: readonly string[]) {
  let said = talk.say(who, `/baocao ${month}`);
  let answers = said.messages.length;
  const typed = [...exceptions];
  const next = (text: string): void => {
    said = talk.say(who, text);
    answers += said.messages.length;
  };
  for (let steps = 0; steps < 40 && !/Đã nhận/.test(said.text); steps++) {
    const has = (label: string): boolean => said.labels.includes(label);
    if (has('Chưa có gì mới')) next('Chưa có gì mới');
    else if (has('Đã xong') || said.labels.some((label) => label.startsWith('Đã xong'))) next('Còn');
    else if (has('Gửi báo cáo')) next(typed.shift() ?? 'Gửi báo cáo');
    else if (has('Còn lại: đúng tiến độ')) next('Còn lại: đúng tiến độ');
    else if (/lũy kế/.test(said.text)) next('3');
    else if (/Gõ số/.test(said.text)) next('100');
    else if (has('✅ Hoàn thành')) next('Hoàn thành');
    else next('Bỏ qua');
  }
  expect(said.text, `${who} ${month}`).toMatch(/Đã nhận báo cáo/);
  return { answers, notices: said.notices };
}

/**
 * What units without trouble were sent from March to June, and what answered their reports, counted in the same life before
 * there were matters, requests for more time, confirmations, leaders' words and passing on.
 */
const before: Record<string, { unasked: number; answers: number }> = {
  [press]: { unasked: 5, answers: 18 },
  [chief]: { unasked: 6, answers: 26 },
  [centre]: { unasked: 9, answers: 14 },
};

const months = ['2023-03', '2023-04', '2023-05', '2023-06'];

const inMonth = (counted: Counted, who: string, month: string): number => counted.get(who)?.get(month) ?? 0;

/** Ten matters of one leader, from four units, on four days. */
const ten = (month: number, who: string): readonly string[] => {
  if (month !== 4) return [];
  if (who === inspector)
    return ['2 chậm vì chờ lịch họp\n3 chậm vì chờ hướng dẫn\n4 chậm vì thiếu người\n5 chậm vì chờ kinh phí'];
  if (who === press) return ['2 chậm vì chờ mẫu\n3 chậm vì chưa có lịch'];
  if (who === centre) return ['2 chậm vì chờ máy chủ\n3 chậm vì thiếu người'];
  if (who === hts) return ['1 chậm vì chờ thẩm định\n2 chậm vì thiếu người'];
  return [];
};

describe('messages to each person a month', () => {
  let quiet: ReturnType<typeof live>;
  let busy: ReturnType<typeof live>;
  beforeAll(() => {
    quiet = live([3, 4, 5, 6], () => []);
    busy = live([3, 4, 5, 6], ten);
  }, 120_000);

  it('are what they were for units without trouble, whatever others have to do', () => {
    for (const [who, { unasked, answers }] of Object.entries(before)) {
      const sum = months.reduce((all, month) => all + inMonth(quiet.counted, who, month), 0);
      expect(sum, who).toBeLessThanOrEqual(1.3 * unasked);
      const answered = quiet.answers.get(who)!.reduce((all, one) => all + one, 0);
      expect(answered, who).toBeLessThanOrEqual(1.3 * answers);
    }
    for (const month of months)
      expect(inMonth(busy.counted, chief, month), month).toBe(inMonth(quiet.counted, chief, month));
  });

  it('are at most four more for a leader with ten matters', () => {
    for (const month of [...months, '2023-07']) {
      expect(inMonth(busy.counted, lan, month), month).toBeLessThanOrEqual(
        inMonth(quiet.counted, lan, month) + 4,
      );
      expect(inMonth(busy.counted, yen, month), month).toBe(inMonth(quiet.counted, yen, month));
    }
  });
});
