import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { withPartSaidAnew } from './corrected-act.ts';

const { chief, hts, inspector } = people;
const hung = 'nguyen-trong-hung';
const lan = 'phuong-thi-huong-lan';

const toWhom = (said: { notices: readonly { to: string }[] }): string[] => said.notices.map(({ to }) => to);

/** The office's chief asked for more time, and the leader has it in sight. */
function asked() {
  const talk = startTalk('2023-06-20T09:00:00');
  talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
  talk.say(chief, 'gửi');
  talk.say(hung, '/giahan');
  return talk;
}

describe('a day and nothing else, under a request in sight', () => {
  it.each([
    ['cho thêm 1 tuần thôi', '2023-07-07'],
    ['chốt 8/7', '2023-07-08'],
    ['ok 8/7 nhé em', '2023-07-08'],
    ['chỉ cho đến 10/7', '2023-07-10'],
    ['đến hết tháng 7 thôi em', '2023-07-31'],
  ])('«%s» grants it until that day', (text, day) => {
    const talk = asked();
    expect(toWhom(talk.say(hung, text))).toEqual([chief]);
    expect(talk.state().extensions.at(-1)?.settled).toMatchObject({ type: 'granted', to: day });
  });

  it.each([
    ['20/6', /đã qua/],
    ['30/6 nhé', /không sau hạn hiện nay/],
    ['35/7', /Không có ngày 35\/7/],
  ])('«%s» is no day for it: why is said, and nothing is granted', (text, why) => {
    const talk = asked();
    expect(talk.say(hung, text).text).toMatch(why);
    expect(talk.state().extensions.at(-1)?.settled).toBeUndefined();
  });

  it('is of nothing where more is said than a day, or it is a question', () => {
    for (const text of [
      'tháng 5 sao rồi',
      'hạn báo cáo tháng 7 là 25/7 à?',
      'việc này đến 10/7 là họp HĐND mà',
    ]) {
      const talk = asked();
      talk.say(hung, text);
      expect(talk.state().extensions.at(-1)?.settled, text).toBeUndefined();
    }
  });
});

describe('«nhầm, …» right behind what was done', () => {
  it('is another decision, and both are told', () => {
    const talk = asked();
    talk.say(hung, 'đồng ý');
    const said = talk.say(hung, 'nhầm, đến 10/7 thôi');
    expect(said.text).toMatch(/Đã lấy lại trả lời.*\n.*đồng ý gia hạn.*đến 10\/07/s);
    expect(said.labels).toEqual(['Nhầm – lấy lại']);
    expect(toWhom(said)).toEqual([chief, chief]);
    talk.say(hung, 'lộn, không đồng ý vì quá lâu');
    expect(talk.state().extensions.at(-1)?.settled).toMatchObject({ type: 'refused', words: 'quá lâu' });
  });

  it('is other words of an instruction, or another unit: shown before anybody gets them', () => {
    const talk = startTalk('2023-06-20T09:00:00');
    talk.say(lan, 'yêu cầu Hạ tầng số báo cáo tiến độ việc 1 trước thứ 6');
    talk.say(lan, 'gửi');
    const shown = talk.say(lan, 'nhầm, trước thứ 5');
    expect(shown.text).toMatch(/Đã lấy lại yêu cầu.*«báo cáo tiến độ việc 1 trước thứ 5»/s);
    expect(toWhom(shown)).toEqual([hts]);
    expect(talk.state().instructions).toHaveLength(0);
    talk.say(lan, 'gửi');
    const other = talk.say(lan, 'lộn rồi, gửi Thanh tra');
    expect(other.text).toMatch(/Gửi Thanh tra Sở.*«báo cáo tiến độ việc 1 trước thứ 5»/s);
    expect(toWhom(talk.say(lan, 'gửi'))).toEqual([inspector]);
    expect(talk.state().instructions.map(({ unit }) => unit)).toEqual(['thanh-tra']);
  });

  it('is said anew to all units that had it', () => {
    const talk = startTalk('2023-06-20T09:00:00');
    talk.say(lan, 'yêu cầu Hạ tầng số và Thanh tra họp lúc 8h thứ 6');
    talk.say(lan, 'gửi');
    expect(talk.say(lan, 'nhầm, 9h thứ 6').text).toContain('«họp lúc 9h thứ 6»');
    expect(toWhom(talk.say(lan, 'gửi'))).toEqual([hts, inspector]);
  });

  it('is another answer to a matter, asked before it is sent', () => {
    const talk = startTalk();
    for (const text of ['/baocao', '3', 'thiếu người', 'còn lại đúng tiến độ', '100', 'gửi'])
      talk.say(hts, text);
    talk.say(lan, 'việc 1: chị đã gọi Sở Nội vụ, chờ đến 30/5');
    talk.say(lan, 'gửi');
    const shown = talk.say(lan, 'nhầm, chờ đến 2/6');
    expect(shown.text).toMatch(/Đã lấy lại ý kiến.*«chị đã gọi Sở Nội vụ, chờ đến 2\/6»/s);
    expect(shown.labels).toEqual(['Gửi', 'Thôi']);
    talk.say(lan, 'gửi');
    expect(talk.state().matters[0]?.acts.map((act) => 'words' in act && act.words)).toEqual([
      'chị đã gọi Sở Nội vụ, chờ đến 2/6',
    ]);
  });

  it('is of nothing once other things were done, long after, or as a question', () => {
    const talk = startTalk('2023-06-20T09:00:00');
    talk.say(lan, 'yêu cầu Hạ tầng số báo cáo tiến độ việc 1 trước thứ 6');
    talk.say(lan, 'gửi');
    talk.say(lan, 'nhầm hay sao mà hạn là thứ 6?');
    talk.windTo('2023-06-20T10:00:00');
    talk.say(lan, 'nhầm, trước thứ 5');
    expect(talk.state().instructions).toHaveLength(1);
  });

  it('is somebody else of the unit to whom tasks are passed', () => {
    const staff = ['Nguyễn Văn Bình', 'Trần Thị Hoa'].map((name, at) => ({
      id: `staff-${at}`,
      name,
      title: 'Chuyên viên',
      role: 'staff' as const,
      unit: 'phong-ha-tang-so',
      accounts: [],
    }));
    const org = { ...context.org, people: [...context.org.people, ...staff] };
    const talk = startTalk('2023-05-22T09:00:00', undefined, { ...context, org });
    talk.change((state) => ({
      ...state,
      accounts: org.people.map(({ id }) => ({
        channel: 'web' as const,
        userId: id,
        personId: id,
        linkedAt: 0,
      })),
    }));
    talk.say(hts, '/baocao');
    talk.say(hts, 'chuyển 4, 5 cho anh Bình');
    expect(toWhom(talk.say(hts, 'nhầm, cho chị Hoa'))).toEqual(['staff-0', 'staff-1']);
  });
});

it('puts a part that was said anew into the words that were sent', () => {
  expect(withPartSaidAnew('nộp trước 25/5 cho Văn phòng', '24/5')).toBe('nộp trước 24/5 cho Văn phòng');
  expect(withPartSaidAnew('họp lúc 8h thứ 6', '9h')).toBe('họp lúc 9h thứ 6');
  expect(withPartSaidAnew('nộp ngay', 'rà lại toàn bộ số liệu rồi báo cáo')).toBe(
    'rà lại toàn bộ số liệu rồi báo cáo',
  );
});
