import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';

const { hts, office, yen } = people;
type Talk = ReturnType<typeof startTalk>;

/** The office is asked why it gives a task of a unit back. */
function whyReturned(talk: Talk) {
  let said = talk.say(hts, '/baocao');
  while (!said.labels.includes('Gửi báo cáo'))
    said = said.labels.includes('Bỏ qua') ? talk.say(hts, 'bỏ qua') : talk.say(hts, 'chưa làm');
  talk.press(hts, talk.buttonOf(said, 'Gửi báo cáo'));
  const tasks = talk.press(office, talk.buttonOf(talk.say(office, '/tralai'), 'Phòng Hạ tầng số'));
  return talk.press(office, tasks.messages[0]!.buttons![0]![0]!.data);
}

/** The forms that wait for words: how each is opened, and what stands before it. */
const waiting: readonly [string, string, (talk: Talk) => ReturnType<Talk['say']>, string][] = [
  ['a reason to give back', office, whyReturned, 'Trả lại nhiệm vụ nào'],
  ['a head', office, (talk) => talk.press(office, 'o:choose-head:thanh-tra'), 'Đổi trưởng của đơn vị nào'],
  ['a name put right', office, (talk) => talk.press(office, `o:name-anew:${yen}`), 'Sửa họ tên'],
  ['a unit', office, (talk) => talk.press(office, 'o:name-unit:division:'), 'Thêm đơn vị loại nào'],
  ['a value of the calendar', office, (talk) => talk.press(office, 'm:field:deadline'), 'Đổi mục nào'],
  ['an absence', hts, (talk) => talk.say(hts, '/vangmat'), 'Đã thôi'],
];

const form = (talk: Talk, who: string) => talk.state().chats[`web:${who}`]?.form;

describe.each(waiting)('where words are awaited: %s', (_, who, begin, before) => {
  it.each(['nhầm', 'quay lại', 'xin lỗi tôi bấm nhầm'])('«%s» goes a step back', (words) => {
    const talk = startTalk();
    begin(talk);
    const audit = talk.state().audit.length;
    expect(talk.say(who, words).text).toContain(before);
    expect(form(talk, who)).toBeUndefined();
    expect(talk.state().audit).toHaveLength(audit);
  });

  it.each(['thôi', 'thôi ạ', 'để sau', 'để mai làm'])('«%s» ends it', (words) => {
    const talk = startTalk();
    begin(talk);
    expect(talk.say(who, words).text).toBe('Đã thôi.');
    expect(form(talk, who)).toBeUndefined();
  });

  it('[Thôi] stands under it and ends it', () => {
    const talk = startTalk();
    const asked = begin(talk);
    expect(talk.press(who, talk.buttonOf(asked, 'Thôi')).text).toBe('Đã thôi.');
    expect(form(talk, who)).toBeUndefined();
  });
});

describe('words to the bot', () => {
  it('are no reason for entering a report: nothing of it is kept', () => {
    for (const words of ['nhầm', 'quay lại', 'thôi', 'hủy']) {
      const talk = startTalk();
      const asked = talk.press(office, talk.buttonOf(talk.say(office, '/baocao 5'), 'Thanh tra Sở'));
      expect(asked.labels).toContain('Thôi');
      talk.say(office, words);
      expect(talk.state().drafts, words).toEqual([]);
    }
    const talk = startTalk();
    talk.press(office, talk.buttonOf(talk.say(office, '/baocao 5'), 'Thanh tra Sở'));
    expect(talk.say(office, 'không có gì').text).toContain('Vì sao Văn phòng nhập');
    expect(talk.say(office, 'đơn vị nhờ nhập giúp').text).toContain('1/');
    expect(talk.state().drafts[0]?.reason).toBe('đơn vị nhờ nhập giúp');
  });

  it('are no choice of a list: it is left', () => {
    for (const command of ['/nhac', '/lich', '/nguoi', '/tralai', '/khoa'])
      for (const words of ['nhầm', 'quay lại', 'thôi']) {
        const talk = startTalk();
        whyReturned(talk);
        talk.say(office, command);
        expect(talk.say(office, words).text, `${command} ${words}`).toBe('Đã thôi.');
      }
  });

  it('are no name, but what is written as a name is one', () => {
    const talk = startTalk();
    talk.press(office, `o:name-anew:${yen}`);
    talk.say(office, 'không có');
    expect(form(talk, office)).toBeDefined();
    talk.say(office, 'Hồ Lại');
    expect(talk.state().chats[`web:${office}`]?.form?.form.type).toBe('confirm-rename');
    expect(talk.say(office, 'quay lại').text).toContain('Gõ họ tên đúng');
  });
});

describe('a proposed calendar', () => {
  const proposed = () => {
    const talk = startTalk();
    talk.press(office, 'm:field:nudges');
    return { talk, said: talk.say(office, '3 ngày lúc 9h, 3 giờ') };
  };

  it('gives way to another value', () => {
    const { talk, said } = proposed();
    const other = talk.say(office, '2 ngày lúc 9h, 5 giờ');
    expect(other.text).not.toBe(said.text);
    talk.press(office, talk.buttonOf(other, 'Từ tháng sau'));
    expect(talk.state().calendar?.nudges).toEqual([{ daysBefore: 2, time: '09:00' }, { hoursBefore: 5 }]);
  });

  it('is left by «không» and [Thôi], and asked anew by «quay lại»', () => {
    for (const leave of [
      (talk: Talk) => talk.say(office, 'không'),
      (talk: Talk, said: ReturnType<Talk['say']>) => talk.press(office, talk.buttonOf(said, 'Thôi')),
    ]) {
      const { talk, said } = proposed();
      expect(leave(talk, said).text).toBe('Đã thôi.');
      expect(form(talk, office)).toBeUndefined();
    }
    const { talk } = proposed();
    expect(talk.say(office, 'quay lại').text).toContain('Các lần nhắc');
  });
});
