import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office } = people;
const full = 'đã đủ 6/6 nhiệm vụ, chỉ còn gửi';

/** A report of six tasks, all answered and laid aside. */
function laidAside() {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'còn lại đúng tiến độ');
  talk.say(hts, 'chưa có số liệu');
  talk.say(hts, 'để sau');
  return talk;
}

it.each([
  'làm sao báo cáo',
  'nộp muộn có sao không',
  'em còn nợ gì',
  'còn bao nhiêu nhiệm vụ chưa báo cáo',
  'còn bao nhiêu nhiệm vụ chưa báo',
  'tiến độ phòng em',
  'phòng hạ tầng số báo cáo chưa',
  'tóm tắt tháng 5 của phòng em',
  'ai chưa báo cáo',
  '/tiendo',
  '/chuabaocao',
])('a full draft is told as such, wherever what is owed is told: «%s»', (asked) => {
  const { text } = laidAside().say(hts, asked);
  expect(text).toContain(full);
  expect(text).not.toContain('còn 6 nhiệm vụ');
});

it('one that is begun says how far it is', () => {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, '1');
  talk.say(hts, 'bỏ qua');
  talk.say(hts, 'để sau');
  expect(talk.say(hts, 'làm sao báo cáo').text).toContain('đã trả lời 1/6 nhiệm vụ, chưa gửi');
  expect(talk.say(hts, '/tiendo').text).toContain('Phòng Hạ tầng số: đã trả lời 1/6 nhiệm vụ, chưa gửi.');
});

it('is nobody else’s to hear, and of no other unit', () => {
  const talk = laidAside();
  expect(talk.say(office, '/chuabaocao').text).not.toContain('chỉ còn gửi');
  expect(talk.say(hts, 'tiến độ thanh tra').text).not.toContain('chỉ còn gửi');
  talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
  expect(talk.inGroup(hts, '/chuabaocao').text).not.toContain('chỉ còn gửi');
});
