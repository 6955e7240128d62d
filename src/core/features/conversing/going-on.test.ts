import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office, yen, inspector } = people;

/** A report with all of its answers, put aside. */
function full() {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  for (const typed of ['Còn lại: đúng tiến độ', '100', 'để sau']) talk.say(hts, typed);
  return talk;
}

describe('where nothing is begun', () => {
  it.each(['tiếp tục', 'tiep tuc nhé', 'làm tiếp', 'gửi đi', 'gửi'])(
    'says so, and what can be: «%s»',
    (typed) => {
      const talk = startTalk();
      const said = talk.say(hts, typed);
      expect(said.text).toBe('Không có việc gì đang dở.');
      expect(said.labels).toEqual(['Báo cáo tháng 5/2023 (6 nhiệm vụ)']);
      for (const who of [office, yen])
        expect(startTalk().say(who, typed).text).toBe('Không có việc gì đang dở.');
    },
  );

  it.each(['báo cáo ngay', 'bao cao ngay', 'báo cáo giúp em với'])('opens the report: «%s»', (typed) => {
    expect(startTalk().say(hts, typed).text).toContain('1/6');
  });

  it.each(['huy', 'huy nhé'])('«%s» is «hủy» without its mark', (typed) => {
    const talk = startTalk();
    expect(talk.say(office, typed).text).toBe('Không có việc gì đang dở.');
    talk.say(office, '/moi');
    expect(talk.say(office, typed).text).toBe('Đã thôi.');
  });

  it('is shown the menu, however politely', () => {
    expect(startTalk().say(office, 'Menu ạ').labels).toEqual(startTalk().say(office, 'menu').labels);
  });
});

it.each(['hủy báo cáo', 'huy bao cao', 'xóa bản nháp đi'])(
  'asks whether to throw away what was put aside: «%s»',
  (typed) => {
    const said = full().say(hts, typed);
    expect(said.text).toContain('6/6');
    expect(said.labels).toContain('Bỏ bản này');
  },
);

it('counts a «1» to a question that was asked since', () => {
  const talk = startTalk();
  talk.say(office, 'nhắc thanh tra');
  talk.say(office, '1');
  talk.windTo('2023-05-22T09:10:00');
  talk.say(office, 'nhắc thanh tra');
  const asked = talk.say(office, '1');
  expect(asked.labels).toEqual(['Nhắc nữa', 'Thôi']);
  talk.windTo('2023-05-22T09:10:07');
  expect(talk.say(office, '1').notices.map(({ to }) => to)).toContain(inspector);
});

it('refuses a reason longer than is kept, and cuts nothing', () => {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  for (const typed of ['Còn lại: đúng tiến độ', '100', 'gửi báo cáo']) talk.say(hts, typed);
  talk.say(office, '/tralai');
  talk.say(office, 'hạ tầng số');
  talk.say(office, '3');
  const said = talk.say(office, 'đề nghị ghi rõ '.repeat(100));
  expect(said.text).toContain('tối đa 1.000');
  expect(said.notices).toEqual([]);
  expect(talk.say(office, 'đề nghị ghi rõ kết quả').notices.map(({ to }) => to)).toEqual([hts]);
});

it('is shown the menu in a group also by a command that names the bot', () => {
  const talk = startTalk();
  talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
  expect(talk.inGroup(hts, '/menu@ddci_test_bot').text).toBe(talk.inGroup(hts, 'menu').text);
});
