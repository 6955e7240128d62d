import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { someReport } from '../../../../test/support/month-states.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { owedIn } from '../../report/owed.ts';
import type { Status } from '../../report/report.ts';

const { office, hts, yen } = people;

/** All units have reported May, every third task late for reasons of an ordinary length. */
function reported() {
  const talk = startTalk('2023-05-26T10:00:00');
  const statuses: readonly Status[] = ['on-track', 'done', 'late'];
  let count = 0;
  talk.change((state) => ({
    ...state,
    begunAt: Date.parse('2023-05-01T00:00:00+07:00'),
    reports: Object.fromEntries(
      context.org.units.map(({ id: unit }) => [
        `2023-05:${unit}`,
        someReport(unit, '2023-05', 0, {
          entries: Object.fromEntries(
            owedIn(context, {}, { year: 2023, month: 5 }, unit).map(({ task }) => {
              const status = statuses[count++ % statuses.length]!;
              const obstacle = `vướng ${unit} ${task.id}, chờ Sở Tài chính bố trí kinh phí đường truyền`;
              return [
                task.id,
                { status, ...(status === 'late' ? { obstacle } : {}), evidence: [], at: 0, by: unit },
              ];
            }),
          ),
        }),
      ]),
    ),
  }));
  return talk;
}

/** All parts of a list, the first as it was asked for. */
function partsOf(who: string, question: string): string[] {
  return reported()
    .readAll(who, question)
    .map(({ text }) => text);
}

describe('a long list of a month is said part by part', () => {
  it.each(['/tiendo', 'vướng mắc tháng này', 'việc nào chậm'])(
    'of «%s» the first fits a phone, and all of it can be read',
    (question) => {
      const parts = partsOf(office, question);
      expect(parts.length).toBeGreaterThan(1);
      expect(parts[0]!.length).toBeLessThanOrEqual(600);
      const rows = parts.join('\n').split('\n');
      expect(parts.slice(1).every((part) => part.length <= 1_500)).toBe(true);
      if (question === '/tiendo') {
        for (const { name } of context.org.units)
          expect(rows.filter((row) => row.startsWith(`${name}: `))).toHaveLength(1);
        for (const { code } of context.plan.indices)
          expect(rows.filter((row) => row.includes(` ${code} `))).toHaveLength(1);
      } else {
        const told = rows.filter((row) => row.startsWith('🟠'));
        expect(told).toHaveLength(14);
        expect(new Set(told).size).toBe(14);
      }
    },
  );

  it('says first how far the month is and until when, and what is most urgent', () => {
    const [first] = partsOf(office, '/tiendo');
    expect(first).toMatch(
      /^Tháng 5\/2023: 5\/5 đơn vị đã báo cáo\. Hoàn thành, đúng tiến độ 28\/42 nhiệm vụ\.\nTính đến/,
    );
    expect(first).toMatch(/\nHạn: 17:00 thứ Năm 25\/05\/2023 \(đã qua\)\.$/);
  });

  it('names the unit of a part that begins amid its rows', () => {
    const [, second] = partsOf(office, 'vướng mắc tháng này');
    expect(context.org.units.map(({ name }) => name)).toContain(second!.split('\n')[0]);
  });

  it('shows in a further part no more than its reader may see', () => {
    const talk = reported();
    const further = talk.press(hts, 'm:rest:2023-05:obstacles:0:thanh-tra').text;
    expect(further).toContain('vướng mắc');
    expect(further).not.toContain('vướng thanh-tra');
    expect(talk.press(yen, 'm:rest:2023-05:obstacles:0:thanh-tra').text).toContain('vướng thanh-tra');
    for (const data of ['m:rest:2022-05:month:0', 'm:rest:2023-05:obstacles:0:abc'])
      expect(talk.press(yen, data).kind, data).toBe('answer');
  });

  it('counts what a leader’s own indices have beyond it, whose details are a choice', () => {
    const said = reported().say(yen, '/tiendo');
    expect(said.labels.filter((label) => label.startsWith('Xem tiếp'))).toHaveLength(1);
    expect(said.labels).toContain('Chi tiết chỉ số của tôi');
  });
});
