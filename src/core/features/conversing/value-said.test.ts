import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, hts, centre } = people;

const form = (talk: ReturnType<typeof startTalk>, who: string) =>
  talk.state().chats[`web:${who}`]?.form?.form;

describe('a part of a label with the value behind it', () => {
  it.each([
    ['hạn 28', '17:00 thứ Hai 29/05'],
    ['han 28', '17:00 thứ Hai 29/05'],
    ['hạn: 28', '17:00 thứ Hai 29/05'],
    ['hạn báo cáo ngày 26 16:30', '16:30 thứ Sáu 26/05'],
    ['đổi hạn sang 26', '17:00 thứ Sáu 26/05'],
    ['sửa hạn thành ngày 26 lúc 16h', '16:00 thứ Sáu 26/05'],
    ['số 2 ngày 26', '17:00 thứ Sáu 26/05'],
    ['2: 26', '17:00 thứ Sáu 26/05'],
    ['tổng hợp 2 ngày 10:00', '10:00'],
    ['báo lãnh đạo 1 ngày lúc 9h', '09:00'],
    ['yên lặng 22h đến 6h', 'Lịch mới'],
    ['nhắc 2 ngày 08:00, 2 giờ', 'Lịch mới'],
  ])('«%s» at /lich shows what would change', (typed, shown) => {
    const talk = startTalk();
    talk.say(office, '/lich');
    const said = talk.say(office, typed);
    expect(said.text).toContain(shown);
    expect(form(talk, office)?.type).toBe('calendar-confirm');
    expect(talk.state().calendar).toBeNull();
    talk.say(office, 'từ tháng sau');
    talk.say(office, 'lưu lịch này');
    expect(talk.state().calendar).not.toBeNull();
  });

  it.each(['/lich hạn 26', '/lich hạn báo cáo 26 17:00', '/lich đổi hạn sang 26'])(
    '«%s» is both at once',
    (typed) => {
      const talk = startTalk();
      expect(talk.say(office, typed).text).toContain('17:00 thứ Sáu 26/05');
      expect(form(talk, office)?.type).toBe('calendar-confirm');
    },
  );

  it('is asked for anew where it cannot be read, and nothing counts', () => {
    const talk = startTalk();
    talk.say(office, '/lich');
    talk.say(office, 'hạn 45');
    expect(form(talk, office)?.type).not.toBe('calendar-confirm');
    expect(talk.say(office, 'hạn 26').text).toContain('26/05');
  });

  it('is whoever stands in, and their days', () => {
    for (const typed of ['Giám đốc Trung tâm Công nghệ số 24/05 – 26/05', 'số 1 từ 24/5 đến 26/5']) {
      const talk = startTalk();
      talk.say(hts, '/uyquyen');
      talk.say(hts, typed);
      expect(talk.state().deputies, typed).toMatchObject([{ from: '2023-05-24', to: '2023-05-26' }]);
    }
    expect(centre).toBeDefined();
  });

  it('is a line of the papers’ head behind a colon, shown before it counts', () => {
    const talk = startTalk();
    for (const typed of ['/mau ký hiệu: BC-SKHCN', 'ký hiệu: BC-SKHCN']) {
      if (!typed.startsWith('/')) talk.say(office, '/mau');
      expect(talk.say(office, typed).text, typed).toContain('BC-SKHCN');
      expect(form(talk, office)?.type).toBe('letterhead-confirm');
      talk.say(office, 'thôi');
    }
  });
});

describe('what a command would choose by what stands behind it', () => {
  it.each([
    ['/trichdan', 'tắt', /không trích lời/],
    ['/nhantonghop', 'bật', /Từ nay/],
    ['/lich', 'ngày mở', /giá trị mới/],
    ['/nguoi', 'cấp phó', /của đơn vị nào/],
    ['/nguoi', 'văn thư', /họ tên/],
    ['/mau', 'cơ quan chủ quản', /nội dung mới|Cơ quan chủ quản/],
  ])('is chosen of its list as well: %s, then «%s»', (command, typed, said) => {
    const talk = startTalk();
    talk.say(office, command);
    expect(talk.say(office, typed).text).toMatch(said);
  });

  it('but what would be done for good is not, nor what is asked', () => {
    const talk = startTalk();
    talk.say(office, '/trichdan');
    expect(talk.say(office, 'tắt được không?').text).not.toContain('Từ nay');
    expect(talk.state().quoteObstacles).toBe(true);
  });
});
