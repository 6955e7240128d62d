import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { mayBeAsked } from '../../ask/question-form.ts';

const { hts, office } = people;
const leader = 'phuong-thi-huong-lan';
const first = 'giao Phòng Hạ tầng số làm việc với Cục Thuế';

/** One obstacle has been reported, and stands open before its leader. */
function withMatter() {
  const talk = startTalk();
  for (const text of ['/baocao', '3', 'chờ Cục Thuế trả lời', 'còn lại đúng tiến độ', '100', 'gửi'])
    talk.say(hts, text);
  expect(talk.state().matters).toHaveLength(1);
  return talk;
}

describe('a question among words that are to reach others', () => {
  it.each([
    'việc 1 thế nào rồi',
    'vướng mắc 1 xử lý tới đâu',
    'viec 1 xong chua',
    'kiến nghị số 1 đến đâu rồi ạ',
    'việc 1 có ai làm không',
  ])('of a matter by its number shows it and is sent to nobody: %s', (text) => {
    for (const before of [[], ['việc 1', first]]) {
      const talk = withMatter();
      for (const one of before) talk.say(leader, one);
      const said = talk.say(leader, text);
      expect(said.text).toContain('Việc 1 · Phòng Hạ tầng số');
      expect(said.labels).toContain('Trả lời');
      expect(said.notices).toEqual([]);
      expect(talk.state().matters[0]!.acts).toEqual([]);
    }
  });

  it('takes the place of no words that wait to be sent, understood or not', () => {
    for (const question of [
      'thế nào rồi',
      'phòng có vướng gì không',
      'phòng hạ tầng số báo cáo chưa',
      'bên đó họp chưa',
    ]) {
      const talk = withMatter();
      talk.say(leader, 'việc 1');
      const order = 'yêu cầu phòng hạ tầng số làm việc trực tiếp với Cục Thuế';
      expect(talk.say(leader, order).text, question).toContain('Gửi «');
      const amid = talk.say(leader, question);
      expect(amid.text, question).toContain('làm việc trực tiếp với Cục Thuế»');
      expect(
        talk
          .say(leader, 'Gửi')
          .notices.map(({ text }) => text)
          .join(),
        question,
      ).toContain('Cục Thuế');
    }
  });

  it('takes the place of no instruction that is shown, which is written anew by its button alone', () => {
    const talk = startTalk();
    expect(talk.say(leader, 'yêu cầu Thanh tra Sở họp trước 30/5').text).toContain('Gửi Thanh tra Sở');
    expect(talk.say(leader, 'thanh tra báo cáo chưa').text).toContain('«họp trước 30/5»');
    expect(talk.say(leader, 'bên đó xong hồ sơ chưa').text).toContain('«họp trước 30/5»');
    expect(talk.say(leader, 'họp trước 28/5').text).toContain('«họp trước 28/5»');
  });

  it('leaves a unit and the office their own numbers', () => {
    const talk = withMatter();
    expect(talk.say(office, 'việc 1 giải quyết tới đâu rồi').text).toContain('Việc 1 · Phòng Hạ tầng số');
    expect(talk.say(hts, 'vướng mắc 1 của em tới đâu rồi').text).toContain('Việc 1');
  });

  it('is told from an answer that ends alike', () => {
    for (const text of ['hồ sơ vẫn chưa', 'hiện chưa', 'chờ kinh phí', 'đã họp 2 lần', 'có 3 hồ sơ'])
      expect(mayBeAsked(text), text).toBe(false);
    for (const text of ['đã có chưa', 'co vuong gi khong', 'bên đó trả lời chưa ạ', 'sao rồi'])
      expect(mayBeAsked(text), text).toBe(true);
  });

  it.each(['trả lời', 'Trả lời'])(
    '«%s» that opened what awaits words is none of them, however late it comes again',
    (again) => {
      const talk = withMatter();
      talk.say(leader, 'việc 1');
      expect(talk.say(leader, 'trả lời').text).toContain('ý kiến của anh/chị');
      talk.windTo('2023-05-22T09:20:00');
      const said = talk.say(leader, again);
      expect(said.text).toContain('ý kiến của anh/chị');
      expect(said.text).not.toContain('Gửi «');
      expect(talk.say(leader, 'làm việc với Cục Thuế').text).toContain('Đã chuyển ý kiến');
    },
  );
});
