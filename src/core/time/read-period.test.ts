import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { people, startTalk } from '../../../test/support/talk.ts';
import { planDue } from '../month/plan-due.ts';
import { stateSchema } from '../state/state.ts';
import { readPeriod } from './read-period.ts';

const { office, hts } = people;

const atHand = { year: 2023, month: 5 };

describe('a month as typed', () => {
  it.each([
    ['4/2023', 4],
    ['04-2023', 4],
    ['4', 4],
    ['tháng 4', 4],
    ['thang 12 nam 2023', 12],
    ['Tháng 4 ạ', 4],
    ['t4', 4],
    ['kỳ báo cáo tháng 4', 4],
    ['tháng này', 5],
    ['kỳ này ạ', 5],
    ['thang nay', 5],
    ['tháng trước', 4],
    ['kỳ vừa rồi', 4],
    ['tháng sau', 6],
  ])('%s', (text, month) => {
    expect(readPeriod(text, 2023, atHand)).toEqual({ year: 2023, month });
  });

  it.each([
    '0',
    '4/23',
    '13',
    '00/2023',
    '13/2023',
    '5/99999',
    '5/0000',
    '5/9999',
    '5/1999',
    '5/2101',
    '5/202',
    '5/',
    '5 6',
    '5/2023 6',
    'năm',
    '-5',
  ])('refuses %s', (text) => {
    expect(readPeriod(text, 2023, atHand)).toBe('unreadable');
  });
});

describe('a month behind a command', () => {
  it.each([
    ['/tiendo tháng này', '5/2023'],
    ['/tiendo tháng trước', '4/2023'],
    ['/chuabaocao tháng 5', '5/2023'],
    ['/chuabaocao kỳ này', '5/2023'],
    ['/nhac tháng này', '5/2023'],
    ['/khoa kỳ này', '5/2023'],
    ['/tonghop tháng này', '5/2023'],
  ])('%s', (text, month) => {
    const said = startTalk().say(office, text).text;
    expect(said).not.toContain('Tháng cần viết');
    expect(said.toLowerCase()).toContain(`tháng ${month}`);
  });

  it('/baocao tháng này', () => {
    expect(startTalk().say(hts, '/baocao tháng này').text).toContain('1/6');
  });
});

describe('months that there are not', () => {
  const keys = [
    '0000-00',
    '2023-00',
    '2023-13',
    '2023-99',
    '9999-99',
    '0000-05',
    '9999-12',
    '1999-12',
    '2101-01',
  ];
  const buttons = ['o:lock:', 'o:unlock:', 'o:choose-returned:', 'm:details:', 'm:preview-digest:'].map(
    (before) => (key: string) => `${before}${key}`,
  );
  const more = [
    (key: string) => `m:post:${key}:first`,
    (key: string) => `m:nudge:${key}:`,
    (key: string) => `m:am:${key}:phong-ha-tang-so`,
    (key: string) => `o:return-of:${key}:phong-ha-tang-so`,
    (key: string) => `o:ret:${key}:t1:phong-ha-tang-so`,
    (key: string) => `r:open:${key}:phong-ha-tang-so`,
  ];

  it('do nothing as buttons but explain themselves', () => {
    const talk = startTalk();
    const before = talk.state();
    for (const key of keys)
      for (const data of [...buttons, ...more])
        expect(talk.press(office, data(key)).text, data(key)).toMatch(/không còn dùng được|không còn/);
    expect(talk.state().locks).toEqual([]);
    expect(talk.state().reports).toEqual(before.reports);
    expect(talk.state().tiersDone).toEqual(before.tiersDone);
  });

  it('are asked again as commands', () => {
    const talk = startTalk();
    for (const command of ['khoa', 'tralai', 'nhac', 'tonghop', 'tiendo', 'chuabaocao', 'baocao'])
      for (const month of ['13/2023', '5/99999', '00/2023', '5/9999'])
        expect(talk.say(office, `/${command} ${month}`).text).toContain('Tháng cần viết như 5/2023');
    expect(talk.say(office, '/baocao 5/2022').text).toContain('năm kế hoạch 2023');
    expect(talk.say(hts, '/baocao 5/2022').text).toContain('năm kế hoạch 2023');
  });

  it('are not locked in another year than the plan’s', () => {
    const talk = startTalk();
    expect(talk.press(office, 'o:lock:2022-12').text).toContain('trong năm kế hoạch 2023');
    expect(talk.press(office, 'm:nudge:2024-05:').text).toContain('Không còn gì');
    expect(talk.press(office, 'm:post:2024-05:first').text).toContain('không còn dùng được');
    expect(talk.state().locks).toEqual([]);
    expect(talk.press(office, 'o:lock:2023-04').text).toContain('Đã khóa kỳ tháng 4/2023');
  });

  it('load from a state that has them, and disturb nothing', () => {
    const talk = startTalk();
    talk.change((state) => ({
      ...state,
      locks: [{ period: '0000-00', at: 1, by: office }],
      snoozes: [{ personId: hts, unit: 'phong-ha-tang-so', period: '9999-99', at: 1 }],
      digests: [{ period: '9999-99', chat: 'web:nhom', messageId: '1', fingerprint: 'x' }],
    }));
    expect(stateSchema.safeParse(talk.state()).success).toBe(true);
    const { notices } = planDue(context, talk.state(), Date.parse('2023-05-24T09:30:00+07:00'));
    expect(notices.length).toBeGreaterThan(0);
    expect(talk.say(hts, 'ai phụ trách chi phí thời gian').text).toContain('Lê Hải Yến');
  });
});
