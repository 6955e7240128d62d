import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, chief, office, yen } = people;

describe('work of a report is passed within its unit', () => {
  it.each([hts, chief])('a unit is nobody of it, and no change of the plan is meant (%s)', (who) => {
    const said = startTalk().say(who, 'chuyển việc 1 cho Thanh tra');
    expect(said.text).toContain('Thanh tra Sở là đơn vị khác');
    expect(said.text).toContain('Chưa chuyển việc nào');
    expect(said.notices).toEqual([]);
  });

  it.each(['chuyển 4, 5 cho văn thư', 'chuyển hết cho phó phòng'])('«%s»: who there is is said', (text) => {
    expect(startTalk().say(chief, text).text).toContain('có Chuyên viên tổng hợp Văn phòng Sở');
  });

  it('«sang …, hạn ngày mai» is passed on with its day', () => {
    const talk = startTalk();
    const said = talk.say(chief, 'chuyển việc 4 sang chuyên viên tổng hợp, hạn ngày mai');
    expect(said.text).toContain('Đã chuyển việc 4');
    expect(said.notices[0]!.text).toContain('hạn ngày mai');
  });

  it('by other words than its number it is given to nobody unasked', () => {
    const said = startTalk().say(chief, 'chuyển việc họp doanh nghiệp cho chuyên viên tổng hợp');
    expect(said.text).toContain('Việc số mấy trong báo cáo?');
    expect(said.notices).toEqual([]);
  });

  it.each(['chuyển việc 4 sang tháng sau', 'chuyển chi phí thời gian cho Thanh tra'])(
    '«%s» passes nothing',
    (text) => {
      const talk = startTalk();
      talk.say(chief, text);
      expect(talk.state().passings).toEqual([]);
    },
  );
});

it.each([
  ['chuyển chỉ số 2.1 cho chị Lan', 'PGĐ Phương Thị Hương Lan phụ trách Chi phí thời gian từ ngày nào?'],
  ['giao chỉ số 2.1 cho anh Hùng từ 1/7', 'Đổi lãnh đạo phụ trách từ 01/07/2023?'],
])('«%s» is asked as by /phutrach', (text, told) => {
  expect(startTalk().say(office, text).text).toContain(told);
});

it.each([
  ['hạn báo cáo lùi sang 26/5', '17:00 thứ Sáu 26/05'],
  ['gia hạn báo cáo tháng 5 cho các đơn vị đến 26/5', '17:00 thứ Sáu 26/05'],
  ['hạn báo cáo 26 16:00', '16:00 thứ Sáu 26/05'],
])('«%s» shows what would follow, and changes nothing yet', (text, told) => {
  const talk = startTalk();
  const said = talk.say(office, text);
  expect(said.text).toContain(told);
  expect(said.labels).toContain('Từ tháng này');
  expect(talk.say(yen, 'hạn báo cáo').text).toContain('17:00 thứ Năm 25/05');
});

it.each(['hạn báo cáo tháng 5', 'hạn báo cáo tháng 5/2023', 'hạn báo cáo là bao giờ'])(
  '«%s» asks',
  (text) => {
    expect(startTalk().say(office, text).text).toContain('17:00 thứ Năm 25/05/2023');
  },
);

describe('a leader’s word', () => {
  it.each([
    ['yêu cầu tất cả các đơn vị nộp báo cáo trước 24/5', 'nộp báo cáo trước 24/5', 5],
    ['yêu cầu các phòng nộp báo cáo', 'nộp báo cáo', 2],
    ['đề nghị các phòng rà soát lại số liệu trước 17h', 'rà soát lại số liệu trước 17h', 2],
  ])('«%s» goes to all that are meant, once it was shown', (text, words, count) => {
    const talk = startTalk();
    const said = talk.say(yen, text);
    expect(said.text).toContain(`«${words}»`);
    expect(said.notices).toEqual([]);
    talk.say(yen, 'gửi');
    expect(talk.state().instructions).toHaveLength(count);
  });

  it.each(['gửi cả cho văn phòng nữa', 'yêu cầu thêm cả văn phòng'])(
    '«%s» has it go to them as well',
    (text) => {
      const talk = startTalk();
      for (const one of ['giao Thanh tra rà lại lịch kiểm tra', 'gửi']) talk.say(yen, one);
      expect(talk.say(yen, text).text).toContain('Gửi Văn phòng Sở, tháng 5/2023:');
      talk.say(yen, 'gửi');
      expect(talk.state().instructions.map(({ words }) => words)).toEqual([
        'rà lại lịch kiểm tra',
        'rà lại lịch kiểm tra',
      ]);
    },
  );

  it('is none where nothing was ordered before', () => {
    const talk = startTalk();
    talk.say(yen, 'gửi cả cho văn phòng nữa');
    expect(talk.state().instructions).toEqual([]);
    expect(talk.say(yen, 'các đơn vị nào chưa báo cáo').text).toContain('Chưa báo cáo tháng 5/2023');
  });
});
