import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, chief, inspector } = people;
const lan = 'phuong-thi-huong-lan';
type Talk = ReturnType<typeof startTalk>;

const begin = () => startTalk('2023-05-22T09:00:00');
const words = (talk: Talk) => talk.state().instructions.map(({ unit, words: said }) => [unit, said]);
const unsentOf = (talk: Talk, who: string) => talk.state().chats[`web:${who}`]?.unsent ?? [];

/** Two matters of one unit, told to the leader of their index. */
function reported() {
  const talk = begin();
  for (const said of [
    '/baocao',
    'chậm',
    'chờ Cục Thuế trả lời',
    '2 chậm vì thiếu máy chủ',
    'còn lại đúng tiến độ',
    '100',
    'gửi báo cáo',
  ])
    talk.say(hts, said);
  talk.liveTo('2023-05-23T09:00:00');
  return talk;
}

describe('what is written to others and not sent', () => {
  it('is kept where a second instruction is begun, and asked again behind it', () => {
    const talk = begin();
    talk.say(lan, 'yêu cầu Phòng Hạ tầng số nộp biên bản trước 25/5');
    const second = talk.say(lan, 'yêu cầu Thanh tra rà lại lịch kiểm tra');
    expect(second.text).toMatch(/^\(Giữ lại việc gửi yêu cầu/);
    const sent = talk.press(lan, talk.buttonOf(second, 'Gửi'));
    expect(sent.text).toMatch(/Còn việc này chưa gửi:\n.*Phòng Hạ tầng số[\s\S]*«nộp biên bản trước 25\/5»/);
    expect(sent.notices.map(({ to }) => to)).toEqual([inspector]);
    expect(talk.say(lan, 'gửi').notices.map(({ to }) => to)).toEqual([hts]);
    expect(words(talk)).toEqual([
      ['thanh-tra', 'rà lại lịch kiểm tra'],
      ['phong-ha-tang-so', 'nộp biên bản trước 25/5'],
    ]);
    expect(unsentOf(talk, lan)).toEqual([]);
  });

  it('is asked one after another where there are several, and each may be left', () => {
    const talk = begin();
    for (const [unit, said] of [
      ['Phòng Hạ tầng số', 'nộp biên bản'],
      ['Thanh tra', 'rà lại lịch'],
      ['Trung tâm', 'gửi số liệu'],
    ])
      talk.say(lan, `yêu cầu ${unit} ${said}`);
    const left = talk.say(lan, 'thôi');
    expect(left.text).toContain('Đã thôi');
    expect(left.text).toContain('«rà lại lịch»');
    const sent = talk.say(lan, 'gửi');
    expect(sent.notices.map(({ to }) => to)).toEqual([inspector]);
    expect(sent.text).toContain('«nộp biên bản»');
    expect(talk.say(lan, 'thôi').text).toBe('Đã thôi.');
    expect(words(talk)).toEqual([['thanh-tra', 'rà lại lịch']]);
  });

  it('is kept of a request for more time, and work that may be two is asked', () => {
    const talk = begin();
    talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
    const second = talk.say(chief, 'xin gia hạn giao ban đến 20/7 vì phòng họp sửa');
    expect(second.text).toMatch(/^\(Giữ lại việc xin gia hạn đang dở\.\)\nXin gia hạn việc nào\?/);
    expect(talk.say(chief, '1').text).toContain('«phòng họp sửa»');
    const sent = talk.say(chief, 'gửi');
    expect(sent.text).toContain('«trùng lịch họp HĐND»');
    talk.say(chief, 'gửi');
    expect(talk.state().extensions.map(({ reason }) => reason)).toEqual([
      'phòng họp sửa',
      'trùng lịch họp HĐND',
    ]);
  });

  it.each(['lý do là hội trường sửa', '20/7', 'đến 20/7 vì hội trường sửa'])(
    'goes on with «%s», which is of nothing else',
    (said) => {
      const talk = begin();
      talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
      expect(talk.say(chief, said).text).toMatch(/^Xin gia hạn Tổ chức họp/);
      expect(unsentOf(talk, chief)).toEqual([]);
    },
  );

  it('is kept of an answer to a matter, whatever is begun', () => {
    for (const [said, whom] of [
      ['yêu cầu Thanh tra rà lại lịch', inspector],
      ['việc 2: không đồng ý', hts],
    ] as const) {
      const talk = reported();
      talk.say(lan, 'việc 1: mời Cục Thuế họp thứ sáu');
      expect(talk.say(lan, said).text).toMatch(/^\(Giữ lại việc trả lời vướng mắc/);
      const sent = talk.say(lan, 'gửi');
      expect(sent.notices[0]?.to).toBe(whom);
      expect(sent.text).toContain('«mời Cục Thuế họp thứ sáu»');
      talk.say(lan, 'gửi');
      expect(talk.state().matters[0]!.acts).toMatchObject([{ words: 'mời Cục Thuế họp thứ sáu' }]);
    }
  });

  it.each(['giao Trung tâm làm văn bản', 'giao trung tâm xử lý'])(
    'of a matter is said anew by «%s»: it is no instruction of its own',
    (said) => {
      const talk = reported();
      talk.say(lan, 'việc 1: đồng ý');
      expect(talk.say(lan, said).text).not.toContain('Giữ lại');
      expect(talk.state().chats[`web:${lan}`]?.form?.form.type).not.toBe('confirm-instruction');
    },
  );

  it('is asked again behind a command, and behind what was only looked at', () => {
    const talk = reported();
    talk.say(lan, 'việc 1: mời Cục Thuế họp thứ sáu');
    for (const said of ['/vuongmac', 'việc 2']) {
      const shown = talk.say(lan, said);
      expect(shown.text).toContain('thiếu máy chủ');
      expect(shown.text).toContain('Còn việc này chưa gửi');
      expect(shown.text).not.toContain('Dừng việc');
    }
    expect(talk.say(lan, 'gửi').notices[0]?.to).toBe(hts);
  });

  it('waits until a report that was begun meanwhile is sent', () => {
    const talk = begin();
    talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
    expect(talk.say(chief, '/baocao').text).toContain('1/15');
    expect(talk.say(chief, 'ai phụ trách chi phí thời gian?').text).not.toContain('chưa gửi');
    talk.say(chief, 'còn lại đúng tiến độ');
    for (const said of ['1', '100']) talk.say(chief, said);
    talk.say(chief, 'để sau');
    expect(talk.say(chief, 'ai phụ trách chi phí thời gian?').text).toContain('«trùng lịch họp HĐND»');
  });

  it('whose words nobody may send any more is not asked again', () => {
    const talk = begin();
    talk.say(lan, 'yêu cầu Phòng Hạ tầng số nộp biên bản');
    talk.say(lan, 'yêu cầu Thanh tra rà lại lịch');
    talk.changePerson(lan, { role: 'staff' });
    const sent = talk.say(lan, 'gửi');
    expect(sent.notices).toEqual([]);
    expect(words(talk)).toEqual([]);
  });

  it('is told with its words once it is over', () => {
    const talk = begin();
    talk.say(lan, 'yêu cầu Phòng Hạ tầng số nộp biên bản trước 25/5');
    talk.windTo('2023-05-22T11:00:00');
    const said = talk.say(lan, 'ai phụ trách chi phí thời gian?');
    expect(said.text).toContain('đã dừng (anh/chị đã gõ «nộp biên bản trước 25/5»); chưa lưu gì');
    expect(said.text).toContain('Lê Hải Yến');
  });
});
