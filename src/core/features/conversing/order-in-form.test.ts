import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, hts } = people;
const form = (talk: ReturnType<typeof startTalk>) => talk.state().chats[`web:${office}`]?.form?.form.type;

/** A form of the office that is open, of whatever it reads. */
const open = (steps: readonly string[]) => {
  const talk = startTalk();
  for (const step of steps) talk.say(office, step);
  return talk;
};

describe('an order of months amid a form', () => {
  it.each([
    [['/lich', 'hạn']],
    [['/truong', 'thanh tra']],
    [['/suaten', '1']],
    [['/donvi', 'phòng', 'không']],
    [['/mau', 'ký hiệu']],
    [['/vangmat']],
  ])('is none of its values, and the form waits behind what is said of it: %j', (steps) => {
    for (const typed of ['mở tháng 5', 'mo thang 5', 'mở lại tháng 5', 'khóa kỳ tháng 5']) {
      const talk = open(steps);
      const before = form(talk);
      expect(before).toBeDefined();
      const said = talk.say(office, typed);
      expect(said.text, typed).toMatch(/(?:Mở khóa|Khóa) tháng 5\/2023\?/);
      expect(form(talk), typed).toBe(before);
      expect(talk.state().locks).toEqual([]);
    }
  });

  it('«lập báo cáo tháng 5» is no line of a paper', () => {
    const talk = open(['/mau', 'ký hiệu']);
    expect(talk.say(office, 'lập báo cáo tháng 5').text).toContain('Vẫn lập báo cáo?');
    expect(form(talk)).toBeUndefined();
  });

  it.each(['UBND tỉnh; Sở Tài chính', 'Thực hiện Kế hoạch DDCI, Sở báo cáo kết quả như sau:', 'BC-SKHCN'])(
    '«%s» is one',
    (typed) => {
      const talk = open(['/mau', 'kính gửi']);
      talk.say(office, typed);
      expect(form(talk)).toBe('letterhead-confirm');
    },
  );
});

it('«mở tháng 5» is the order to open it, alone or not; «mở» alone is none, nor is the question when it opens', () => {
  const talk = startTalk();
  for (const typed of ['mở tháng 5', 'mo thang 5', 'mở tháng 5 giúp tôi', 'mở sổ tháng 5'])
    expect(talk.say(office, typed).text, typed).toContain('Mở khóa tháng 5/2023?');
  expect(talk.say(hts, 'mở tháng 5').text).toContain('Văn phòng Sở');
  const other = startTalk();
  expect(other.say(office, 'mở').text).not.toContain('Mở khóa');
  expect(other.say(office, 'tháng 5 mở ngày nào').text).toContain('08:00 thứ Hai 22/05');
});
