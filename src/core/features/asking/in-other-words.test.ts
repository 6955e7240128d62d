import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, yen, hts } = people;

describe('tasks that are asked for as one’s own', () => {
  it.each([
    [office, 'việc của em', /^18 nhiệm vụ .* Văn phòng Sở có nhiệm vụ/],
    [office, 'nhiệm vụ tháng này của bên mình', /^Văn phòng Sở còn 15 nhiệm vụ chưa báo cáo tháng 5\/2023/],
    [office, 'nhiệm vụ của cơ quan em', /Văn phòng Sở \(18 nhiệm vụ\).*\n.*Thanh tra Sở 10/],
    [yen, 'việc của em', /^Trong kế hoạch có 10 nhiệm vụ/],
    [yen, 'nhiem vu cua em', /^Trong kế hoạch có 10 nhiệm vụ/],
    [yen, 'nhiệm vụ tháng này của bên mình', /^Tháng 5\/2023, 2 chỉ số của PGĐ Lê Hải Yến/],
    [yen, 'nhiệm vụ của cơ quan em', /Thanh tra Sở 10/],
    [hts, 'nhiệm vụ của tôi tháng này', /^Phòng Hạ tầng số còn 6 nhiệm vụ/],
  ] as const)('are told to %s: «%s»', (who, asked, told) => {
    expect(startTalk().say(who, asked).text).toMatch(told);
  });

  it.each([office, yen])('in a group they are told in private, and the group hears that (%s)', (who) => {
    for (const asked of ['việc của em', 'nhiệm vụ của em', 'nhiệm vụ tháng này của bên mình']) {
      const talk = startTalk('2023-05-24T09:00:00');
      talk.change((state) => ({
        ...state,
        groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }],
      }));
      const said = talk.inGroup(who, asked);
      expect(said.text, asked).toBe('Tôi đã gửi riêng cho anh/chị.');
      expect(said.notices.map(({ to }) => to)).toEqual([who]);
      expect(said.notices[0]!.text).not.toMatch(/không hiểu|Anh\/chị hỏi chỉ số nào/);
    }
  });
});

it.each(['báo cáo thế nào', 'bao cao the nao', 'em báo cáo như thế nào ạ', 'nộp báo cáo thế nào'])(
  'how a report is made is told in a word: «%s»',
  (asked) => {
    for (const who of [office, hts])
      expect(startTalk().say(who, asked).text).toMatch(/^Gõ \/baocao ở chat riêng với tôi/);
    // A leader reports for no unit, and is told who does.
    expect(startTalk().say(yen, asked).text).toMatch(/^Báo cáo do trưởng đơn vị .* gửi \(\/baocao\)/);
    // What has come of it is another question.
    expect(startTalk().say(hts, `${asked.replace(' ạ', '')} rồi`).text).not.toContain('Gõ /baocao ở chat');
  },
);
