import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, chief, office } = people;
const entries = (talk: ReturnType<typeof startTalk>) =>
  JSON.stringify(Object.values(talk.state().drafts[0]?.entries ?? {}));

describe('a number where words are awaited', () => {
  it.each([
    ['chậm', '3'],
    ['đúng tiến độ', '5'],
  ])(
    'after «%s» «%s» is asked about however often it is typed, and never taken by itself',
    (status, number) => {
      const talk = startTalk();
      talk.say(hts, '/baocao');
      talk.say(hts, status);
      for (const when of ['2023-05-22T09:01:00', '2023-05-22T09:01:05', '2023-05-22T09:15:00']) {
        talk.windTo(when);
        expect(talk.say(hts, number).text).toContain(`Anh/chị gõ ${number}: là`);
      }
      expect(talk.say(hts, '7').text).toContain('Anh/chị gõ 7: là');
      expect(entries(talk)).toBe('[]');
      talk.say(hts, 'ghi');
      expect(entries(talk)).toContain('"7"');
    },
  );

  it('what is asked about gives way to other words that are asked about', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    expect(talk.say(hts, 'xin lỗi tôi bấm lung tung').text).toContain('Ghi «xin lỗi');
    expect(talk.say(hts, 'để tôi hỏi lại sếp đã nhé').text).toContain('Ghi «để tôi hỏi lại');
    // Typed once more it is meant.
    talk.say(hts, 'để tôi hỏi lại sếp đã nhé');
    expect(entries(talk)).toContain('hỏi lại sếp');
  });

  it('is asked about as the reason for reporting in somebody’s stead, too', () => {
    const talk = startTalk();
    talk.say(office, '/baocao');
    talk.say(office, 'Phòng Hạ tầng số');
    for (const slip of ['3', '3', 'nhờ em ghi giúp chị với'])
      expect(talk.say(office, slip).text).toContain(`Ghi «${slip}» là lý do?`);
    const said = talk.say(office, 'trưởng phòng nghỉ ốm');
    expect(said.text).toContain('1/6');
    expect(talk.state().drafts[0]!.reason).toBe('trưởng phòng nghỉ ốm');
    const other = startTalk();
    other.say(office, '/baocao');
    other.say(office, 'Phòng Hạ tầng số');
    const asked = other.say(office, '3');
    other.press(office, other.buttonOf(asked, 'Ghi'));
    expect(other.state().drafts[0]!.reason).toBe('3');
  });
});

describe('a choice with its number at a measured question', () => {
  const atRate = () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'sửa 3');
    return talk;
  };

  it.each(['2. Đúng tiến độ', '2) dung tien do', 'cham a'])('«%s» is the choice', (typed) => {
    const talk = atRate();
    expect(talk.say(hts, typed).text).toContain('Tỷ lệ hồ sơ đúng hạn');
    expect(entries(talk)).toBe('[]');
    expect(talk.state().drafts[0]!.pending.figure).toBeUndefined();
    expect(talk.state().drafts[0]!.pending.status).toBe(typed.startsWith('2') ? 'on-track' : 'late');
  });

  it('is one where only the figure is asked, and a figure only after asking where no sign parts it', () => {
    const talk = startTalk();
    talk.say(chief, '/baocao');
    talk.say(chief, 'còn lại đúng tiến độ');
    talk.say(chief, '2. Đúng tiến độ');
    expect(talk.state().drafts[0]!.pending).toEqual({ status: 'on-track' });
    talk.say(chief, '1. Chưa có số liệu');
    expect(entries(talk)).toContain('"noFigure":"awaited"');
    const other = atRate();
    expect(other.say(hts, '2 đúng tiến độ').text).toContain('«2» là 2% hay gõ nhầm?');
    // A figure with a status is one.
    other.say(hts, '100, đúng tiến độ');
    expect(entries(other)).toContain('"figure":100');
  });
});

describe('a number beyond the list', () => {
  it('of a status or of the summary says how many there are', () => {
    const talk = startTalk();
    expect(talk.say(hts, '/baocao').labels).toHaveLength(5);
    expect(talk.say(hts, '9').text).toBe('Chọn từ 1 đến 5.');
    talk.say(hts, '2 nhé');
    talk.say(hts, 'bỏ qua');
    talk.say(hts, 'còn lại đúng tiến độ');
    talk.say(hts, '100%');
    expect(talk.say(hts, '7').text).toContain('Chọn từ 1 đến 6.');
    expect(talk.say(hts, 'số 2').text).toContain('2/6');
  });
});

describe('what is taken back', () => {
  it('is said where it was answered together', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'Còn lại: đúng tiến độ');
    talk.say(hts, '100');
    talk.say(hts, '◀ Chọn lại');
    const said = talk.say(hts, 'nhầm');
    expect(said.text).toContain('Đã bỏ «Còn lại: đúng tiến độ» của 5 nhiệm vụ.');
    expect(said.text).toContain('1/6');
  });
});

describe('a task of a report that was sent', () => {
  const sent = () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'Còn lại: đúng tiến độ');
    talk.say(hts, '100');
    talk.say(hts, 'gửi');
    return talk;
  };

  it.each(['sửa 2', 'sua so 2', 'sửa cái thứ 2', 'em sửa lại câu 2', 'chỉnh sửa nhiệm vụ 2'])(
    '«%s» opens it again',
    (typed) => expect(sent().say(hts, typed).text).toContain('2/6'),
  );

  it.each(['nhầm rồi, em muốn sửa lại', 'em cần sửa lại ạ', 'sửa'])('«%s» opens its summary', (typed) => {
    expect(sent().say(hts, typed).labels[0]).toBe('Gửi báo cáo');
  });

  it.each(['gửi', 'gửi báo cáo', 'nộp báo cáo ạ', 'gửi đi'])(
    '«%s» once more says that it was received',
    (typed) => {
      const talk = sent();
      talk.windTo('2023-05-22T09:20:00');
      expect(talk.say(hts, typed).text).toMatch(
        /^Báo cáo tháng 5\/2023 của Phòng Hạ tầng số đã nhận lúc 09:00 22\/05; không cần gửi lại\.$/,
      );
      expect(talk.state().drafts).toEqual([]);
    },
  );

  it('the list of tasks to change counts its tasks, not the way back', () => {
    const talk = sent();
    const summary = talk.say(hts, 'sửa');
    talk.press(hts, talk.buttonOf(summary, 'Sửa…'));
    expect(talk.say(hts, '9').text).toContain('Chọn từ 1 đến 6.');
  });

  it('«sửa» opens the summary, and a number beyond it says so', () => {
    expect(sent().say(hts, 'sửa').text).toContain('🔵 6');
    expect(sent().say(hts, 'sửa 9').text).toContain('Chọn từ 1 đến 6.');
  });
});
