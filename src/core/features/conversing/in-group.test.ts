import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { rememberChat } from '../../said/chat-memory.ts';
import { toPressData } from '../acts.ts';

const { yen, hts, office } = people;

/** A linked group that was given a month's digest. */
function underDigest() {
  const talk = startTalk('2023-05-26T09:30:00');
  const options = [
    { label: 'Chi tiết', data: toPressData({ type: 'details', period: '2023-05' }) },
    { label: 'Xem chỉ số', data: toPressData({ type: 'indices' }) },
  ];
  talk.change((state) =>
    rememberChat(
      { ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] },
      { channel: 'web', chatId: 'nhom' },
      { topic: null, options, patient: true },
      Date.parse('2023-05-26T09:00:00+07:00'),
    ),
  );
  return talk;
}

const sent = 'Tôi đã gửi riêng cho anh/chị.';

it('a digest’s choices stay everybody’s by their words, after whatever anybody chose or asked since', () => {
  const talk = underDigest();
  for (const before of ['2', 'chi phí ai phụ trách', 'ai chưa báo cáo', 'việc của tôi', '8']) {
    talk.inGroup(yen, before);
    for (const who of [yen, hts, office]) expect(talk.inGroup(who, 'chi tiết').text, before).toBe(sent);
    expect(talk.inGroup(hts, 'xem chỉ số').text).toContain('8 chỉ số');
  }
});

it('a number belongs to whoever asked, and an ordinal under the digest is one of its', () => {
  const talk = underDigest();
  expect(talk.inGroup(yen, 'cái thứ nhất').text).toBe(sent);
  talk.inGroup(yen, 'chi phí ai phụ trách');
  expect(talk.inGroup(hts, '2').text).toContain('8 chỉ số');
  expect(talk.inGroup(yen, '2').text).toContain('Chi phí không chính thức');
  talk.inGroup(yen, 'chi phí ai phụ trách');
  expect(talk.inGroup(yen, 'thời gian').text).toContain('Chi phí thời gian');
});

it('a number of the list that somebody else asked for says whose that is, and chooses nothing of it', () => {
  const talk = startTalk('2023-05-26T09:30:00');
  talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
  expect(talk.inGroup(yen, 'chi phí ai phụ trách').labels.length).toBeGreaterThan(1);
  for (const who of [hts, office, 'somebody'])
    for (const typed of ['1', 'số 2', '2️⃣']) {
      const said = talk.inGroup(who, typed);
      expect(said.text).toContain('Danh sách vừa rồi là của Lê Hải Yến');
      expect(said.notices).toEqual([]);
    }
  // Beyond it, it is a number of no list; and it stays hers.
  expect(talk.inGroup(hts, '9').text).toContain('không ứng với lựa chọn nào');
  expect(talk.inGroup(yen, '2').text).toContain('Chi phí không chính thức');
  expect(talk.inGroup(hts, '2').text).toContain('không ứng với lựa chọn nào');
});

it('a list of somebody whom nobody knows is named by what is known', () => {
  const talk = startTalk('2023-05-26T09:30:00');
  talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
  talk.inGroup('somebody', 'chi phí ai phụ trách');
  expect(talk.inGroup(hts, '1').text).toContain('là của người hỏi trước');
});
