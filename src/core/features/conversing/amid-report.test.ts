import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office } = people;

/** A report whose first task is asked: its status, or its words. */
function inReport(part: 'status' | 'words') {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  if (part === 'words') talk.say(hts, 'chậm');
  return talk;
}

const parts = ['status', 'words'] as const;

describe.each(parts)('a command’s words while a report asks for a %s', (part) => {
  it.each([
    ['kênh', 'mới liên kết một tài khoản'],
    ['vắng mặt', 'vắng từ ngày nào đến ngày nào?'],
    ['uỷ quyền', 'Ai báo cáo thay'],
    ['uỷ quyền cho phó phòng', 'Ai báo cáo thay'],
    ['ủy quyền cho chị Hoa', 'Ai báo cáo thay'],
    ['nhận tổng hợp', 'bản tổng hợp riêng'],
    ['báo cáo', 'đã trả lời 0/6 nhiệm vụ'],
    ['menu', 'làm được ngay'],
  ])('are the command: «%s»', (typed, answered) => {
    const talk = inReport(part);
    const before = talk.state().drafts[0]!;
    expect(talk.say(hts, typed).text).toContain(answered);
    const { entries, pending, parked } = talk.state().drafts[0]!;
    expect([entries, pending, parked]).toEqual([{}, before.pending, false]);
  });

  it('leave the report’s question standing, which is said again where nothing else is asked', () => {
    const talk = inReport(part);
    expect(talk.say(hts, 'kênh').text).toContain('↩ Nhiệm vụ 1/6');
    talk.say(hts, 'vắng mặt');
    expect(talk.say(hts, 'thôi').text).toContain('1/6');
  });
});

describe('words of a report that a command’s may be', () => {
  it.each(['lịch', 'nhắc', 'vắng mặt do nghỉ phép', 'nghỉ phép tuần sau'])(
    'are asked about: «%s»',
    (typed) => {
      const talk = inReport('words');
      expect(talk.say(hts, typed).text).toContain(`Ghi «${typed}» là vướng mắc`);
      expect(talk.state().drafts[0]!.entries).toEqual({});
      talk.say(hts, 'ghi');
      expect(Object.values(talk.state().drafts[0]!.entries)[0]).toMatchObject({ obstacle: typed });
    },
  );

  it('are words where more is said than whom it is for', () => {
    const talk = inReport('words');
    talk.say(hts, 'ủy quyền cho Phó Giám đốc ký văn bản thay');
    expect(Object.values(talk.state().drafts[0]!.entries)[0]).toMatchObject({
      obstacle: 'ủy quyền cho Phó Giám đốc ký văn bản thay',
    });
  });

  it('are the reason why the office reports in somebody’s stead', () => {
    const talk = startTalk();
    const offered = talk.say(office, '/baocao');
    talk.press(office, talk.buttonOf(offered, 'Phòng Hạ tầng số'));
    expect(talk.state().drafts[0]!.step.type).toBe('reason');
    expect(talk.say(office, 'vắng mặt').text).not.toContain('vắng từ ngày nào');
  });
});

it('asks whether somebody is away on the days that they say, and says how it is told where they ask that', () => {
  const talk = inReport('status');
  expect(talk.say(hts, 'nghỉ phép tuần sau').text).toContain(
    'Ghi anh/chị vắng từ 29/05/2023 đến 04/06/2023?',
  );
  talk.say(hts, 'thôi');
  expect(talk.state().absences).toEqual([]);
  expect(talk.say(hts, 'em đi công tác thì báo sao').text).toContain('Báo vắng mặt: gõ /vangmat.');
});

it('leaves a form that reads a value or a choice for the command', () => {
  const talk = startTalk();
  talk.say(hts, '/vangmat');
  expect(talk.say(hts, 'kênh').text).toMatch(/^\(Dừng việc báo vắng mặt đang dở\.\)\n.*một tài khoản/);
});
