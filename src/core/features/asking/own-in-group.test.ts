import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { yen, hts } = people;

/** A talk with a linked group. */
function inGroup() {
  const talk = startTalk('2023-05-24T09:00:00');
  talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
  return talk;
}

describe('what somebody asks of their own in a group', () => {
  it.each([
    'của tôi',
    'của tôi đâu?',
    'việc của tôi',
    'các chỉ số của tôi',
    'vướng mắc của em',
    'hạn của em',
  ])('is answered in private, which the group hears: «%s»', (asked) => {
    for (const who of [yen, hts]) {
      const said = inGroup().inGroup(who, asked);
      expect(said.text).toBe('Tôi đã gửi riêng cho anh/chị.');
      expect(said.notices.map(({ to }) => to)).toEqual([who]);
      expect(said.notices[0]!.text).not.toContain('không hiểu');
    }
    const stranger = inGroup().inGroup('somebody', asked);
    expect(stranger.text).toContain('chat riêng');
    expect(stranger.notices).toEqual([]);
  });

  it('is told to nobody else’s question: a unit’s is everybody’s', () => {
    for (const asked of ['phòng của em có việc gì', 'chi phí thời gian ai phụ trách', 'ai chưa báo cáo'])
      expect(inGroup().inGroup(hts, asked).notices).toEqual([]);
  });

  it('says so where nothing can be written to them', () => {
    const talk = inGroup();
    talk.change((state) => ({ ...state, unreachable: [{ channel: 'web', chatId: yen, at: 0 }] }));
    expect(talk.inGroup(yen, 'việc của tôi').text).toContain('chưa nhắn riêng được');
  });
});

it('says who it is, and how it is linked, where it is mentioned alone in a group that is not linked', () => {
  const talk = startTalk();
  expect(talk.inGroup(yen, '').text).toMatch(/^Chào cả nhà[\s\S]*nhắc tên tôi kèm \/nhom/);
  expect(talk.inGroup(yen, 'hạn báo cáo').text).toContain('nhắc tên tôi kèm /nhom');
});
