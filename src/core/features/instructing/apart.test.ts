import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, inspector } = people;
const yen = 'le-hai-yen';
const hung = 'nguyen-trong-hung';
const begun = () => startTalk('2023-05-22T09:00:00');

describe('a leader’s word', () => {
  it.each(['yêu cầu phòng báo cáo rõ hơn', 'yeu cau phong bao cao lai', 'yêu cầu đơn vị giải trình'])(
    '«%s» names no unit: which is asked, and no part of its words is a name',
    (words) => {
      const said = begun().say(hung, words);
      expect(said.text).toContain('gửi đơn vị nào');
      expect(said.text).not.toContain('«');
    },
  );

  it('is of the unit whose name ends before its verb', () => {
    const said = begun().say(hung, 'yêu cầu phòng báo chí báo cáo rõ hơn');
    expect(said.text).toContain('«báo cáo rõ hơn»');
  });

  it.each([
    ['đừng nhắc Thanh tra nữa', 'Tôi không gửi gì tới Thanh tra Sở'],
    ['không cần yêu cầu Thanh tra nộp nữa', 'Tôi không gửi gì tới Thanh tra Sở'],
    ['yêu cầu chị Lan chỉ đạo Thanh tra', 'Tôi chưa gửi gì'],
    ['nhờ anh Hùng nhắc Thanh tra', 'Tôi chưa gửi gì'],
  ])('«%s» goes to nobody', (words, told) => {
    const talk = begun();
    const said = talk.say(yen, words);
    expect(said.text).toContain(told);
    expect(said.labels).toEqual([]);
    expect(talk.say(yen, 'gửi').notices).toEqual([]);
  });

  it('to remind tomorrow offers the button, and no words of when', () => {
    expect(begun().say(yen, 'mai nhắc Thanh tra giúp chị').labels).toEqual(['Nhắc Thanh tra Sở']);
  });

  it.each([
    'yêu cầu Thanh tra nộp báo cáo, Hạ tầng số bổ sung số liệu',
    'yêu cầu Thanh tra nộp báo cáo còn Hạ tầng số thì bổ sung số liệu',
    'yêu cầu Thanh tra nộp báo cáo; Phòng Hạ tầng số bổ sung số liệu',
  ])('«%s» is each unit’s own, shown one after another', (words) => {
    const talk = begun();
    const first = talk.say(yen, words);
    expect(first.text).toContain('Gửi Thanh tra Sở');
    expect(first.text).toContain('«nộp báo cáo»');
    expect(first.text).toContain('Lời riêng của Phòng Hạ tầng số');
    const second = talk.say(yen, 'ok');
    expect(second.notices.map(({ to }) => to)).toEqual([inspector]);
    expect(second.text).toContain('Gửi Phòng Hạ tầng số');
    expect(second.labels).toEqual(['Gửi', 'Sửa', 'Thôi']);
    expect(talk.say(yen, 'gửi').notices.map(({ to }) => to)).toEqual([hts]);
    expect(talk.state().instructions.map(({ words: its }) => its)).toEqual([
      'nộp báo cáo',
      expect.stringContaining('bổ sung số liệu'),
    ]);
  });

  it('that only names another unit stays whole', () => {
    const said = begun().say(yen, 'giao Thanh tra rà lại lịch kiểm tra, gửi Văn phòng trước 25/5');
    expect(said.text).toContain('«rà lại lịch kiểm tra, gửi Văn phòng trước 25/5»');
  });
});

describe('what a unit answers to it', () => {
  const given = () => {
    const talk = begun();
    talk.say(hung, 'yêu cầu hạ tầng số giải trình vì sao chậm');
    talk.say(hung, 'gửi');
    return talk;
  };

  it.each(['dạ em nhận rồi ạ, em nộp trước 24/5', 'do thiếu người ạ', 'em gửi văn bản sáng nay rồi ạ'])(
    '«%s» under it is shown before it is sent',
    (words) => {
      const talk = given();
      talk.say(hts, '/yeucau');
      expect(talk.say(hts, words).text).toContain('làm trả lời yêu cầu?');
      expect(talk.say(hts, 'gửi').notices.map(({ to }) => to)).toEqual([hung]);
      expect(talk.state().instructions[0]!.answers).toMatchObject([{ words }]);
    },
  );

  it.each([
    'trả lời yêu cầu: do thiếu người',
    'em xin trả lời anh Hùng: do thiếu người',
    'phản hồi chỉ đạo của anh Hùng: do thiếu người',
  ])('«%s» is known by its own words', (words) => {
    expect(given().say(hts, words).text).toContain(
      'Gửi «do thiếu người» tới PGĐ phụ trách Sở Nguyễn Trọng Hùng',
    );
  });

  it('is told to who asks whether there is one', () => {
    expect(given().say(hung, 'hạ tầng số trả lời chưa').text).toContain('chưa trả lời');
  });
});
