import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { yen, hts, office } = people;

function linked() {
  const talk = startTalk();
  talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
  return talk;
}

it.each(['báo cáo', 'bao cao', 'báo cáo ạ', '/báo cáo', '/baocao', 'Báo cáo nhé'])(
  '«%s» in a group says where it is done, by right',
  (typed) => {
    const talk = linked();
    expect(talk.inGroup(hts, typed).text).toContain('nhắn riêng cho tôi /baocao');
    expect(talk.inGroup(office, typed).text).toContain('nhắn riêng cho tôi /baocao');
    expect(talk.inGroup(yen, typed).text).toContain('không báo cáo thay đơn vị nào');
    expect(talk.inGroup('somebody', typed).text).toContain('riêng');
    expect(talk.state().drafts).toEqual([]);
  },
);

it.each(['khóa', 'khoa', 'nhắc', 'mời', 'trả lại', 'tra lai', 'danh bạ', 'lịch', 'ủy quyền', 'vắng mặt'])(
  'so does «%s», whose command is given in private',
  (typed) => {
    const talk = linked();
    expect(talk.inGroup(office, typed).text).toContain('nhắn riêng cho tôi /');
  },
);

it.each(['khóa', 'mời', 'danh bạ'])('«%s» of somebody else’s is told so', (typed) => {
  expect(linked().inGroup(hts, typed).text).toContain('chỉ Văn phòng');
});

it('what everybody may ask is answered there, as ever', () => {
  const talk = linked();
  expect(talk.inGroup(hts, 'tiến độ').text).toContain('Tháng 5/2023');
  expect(talk.inGroup(hts, 'hạn báo cáo').text).toContain('25/05');
});
