import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office, yen } = people;

describe('what a head says of own work outside a report', () => {
  it.each([
    'họp doanh nghiệp quý 2 xong rồi',
    'hop doanh nghiep quy 2 xong roi a',
    'em nộp rồi mà',
    'bên em làm xong việc 1.4.2 rồi',
    'đã gửi văn bản 35 cho UBND',
  ])('offers the report and takes nothing down: «%s»', (typed) => {
    const talk = startTalk();
    const said = talk.say(hts, typed);
    expect(said.text).toContain('Báo cáo tháng 5/2023 chưa gửi; câu này tôi chưa ghi');
    expect(said.labels).toEqual(['Báo cáo tháng 5/2023 (6 nhiệm vụ)']);
    expect(talk.state().drafts).toEqual([]);
    expect(talk.say(hts, '1').text).toContain('1/6');
  });

  it('is told that the report was received where it was', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    for (const typed of ['Còn lại: đúng tiến độ', '100', 'gửi báo cáo']) talk.say(hts, typed);
    expect(talk.say(hts, 'họp doanh nghiệp quý 2 xong rồi').text).toContain('Báo cáo tháng 5/2023 đã nhận');
  });

  it.each(['gửi báo cáo rồi nhé', 'đã gửi báo cáo rồi mà', 'họp doanh nghiệp quý 2 xong rồi'])(
    'is told so where a figure of it is still open, which is offered: «%s»',
    (typed) => {
      const talk = startTalk();
      talk.say(hts, '/baocao');
      for (const one of ['Còn lại: đúng tiến độ', 'chưa có số liệu', 'gửi báo cáo']) talk.say(hts, one);
      const said = talk.say(hts, typed);
      expect(said.text).toContain('Báo cáo tháng 5/2023 đã nhận lúc 09:00 22/05; còn 1 số liệu.');
      expect(said.labels).toEqual(['Nhập 1 số liệu còn thiếu tháng 5/2023']);
      expect(talk.say(hts, 'menu').labels[0]).toBe('Nhập 1 số liệu còn thiếu tháng 5/2023');
      expect(talk.say(hts, '1').text).toContain('Tỷ lệ hồ sơ đúng hạn tháng 5 (%)?');
    },
  );

  it('is told so where something of it was given back', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    for (const one of ['Còn lại: đúng tiến độ', '100', 'gửi báo cáo']) talk.say(hts, one);
    talk.change((state) => ({
      ...state,
      reports: Object.fromEntries(
        Object.entries(state.reports).map(([key, report]) => [
          key,
          { ...report, returned: [{ taskId: '1.3.3', reason: 'thiếu số', by: office, at: 1 }] },
        ]),
      ),
    }));
    expect(talk.say(hts, 'đã gửi báo cáo rồi mà').text).toContain('còn 1 nhiệm vụ cần trả lời lại');
  });

  it.each([
    'đơn vị nào đã báo cáo rồi',
    'thanh tra nộp báo cáo rồi',
    'em hiểu rồi',
    'các việc đã hoàn thành',
    'phòng em nộp chưa',
    'toi qua han thang 5 bao nhieu ngay roi',
  ])('is no question, nothing of others, and no mere talk: «%s»', (typed) => {
    expect(startTalk().say(hts, typed).text).not.toContain('câu này tôi chưa ghi');
  });

  it('is of who reports alone', () => {
    for (const who of [office, yen])
      expect(startTalk().say(who, 'họp doanh nghiệp quý 2 xong rồi').text).not.toContain('tôi chưa ghi');
  });
});
