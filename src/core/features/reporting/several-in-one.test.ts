import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { inspector, hts } = people;
type Talk = ReturnType<typeof startTalk>;
function begun(head: string): Talk {
  const talk = startTalk();
  talk.say(head, 'báo cáo');
  return talk;
}

describe('several answers in one message', () => {
  it.each([
    '1 hoàn thành, 60 chuyên gia; 2 hoàn thành 4 dự án',
    '1 hoàn thành, 60 chuyên gia, 2 hoàn thành 4 dự án',
    '1 xong, 60 chuyen gia; 2 xong 4 du an',
  ])('are each of their task, whatever stands behind the status: «%s»', (typed) => {
    const talk = begun(inspector);
    expect(talk.say(inspector, typed).text).toContain('Đã ghi nhiệm vụ 1 và 2.');
    const results = Object.values(talk.state().drafts[0]!.entries).map(({ result }) => result);
    expect(results.map((one) => one?.slice(0, 4))).toEqual([
      '60 c',
      typed.includes('du an') ? '4 du' : '4 dự',
    ]);
  });

  it('are parted without commas where the next task follows with its status', () => {
    const talk = begun(hts);
    talk.say(hts, '1 xong 2 xong 4 cham vi thieu nguoi 5 xong 6 xong');
    expect(Object.keys(talk.state().drafts[0]!.entries)).toHaveLength(5);
    expect(
      Object.values(talk.state().drafts[0]!.entries).find(({ status }) => status === 'late'),
    ).toMatchObject({
      obstacle: 'thieu nguoi',
    });
  });

  it.each(['4 chậm vì đến ngày 5 xong', '4 chậm vì đợt 5 chưa làm', '4 chậm vì mới có 5 xong'])(
    'are not seen in a number that counts: «%s»',
    (typed) => {
      const talk = begun(hts);
      talk.say(hts, typed);
      expect(Object.keys(talk.state().drafts[0]!.entries)).toHaveLength(1);
    },
  );

  it.each([
    '4 chậm vì thiếu người, 5 kết quả: đã quán triệt',
    '4 chậm vì thiếu người, 5 đã quán triệt tại giao ban',
  ])('may leave the status of one open, which is asked with its words kept: «%s»', (typed) => {
    const talk = begun(hts);
    const asked = talk.say(hts, typed);
    expect(asked.text).toContain('Tôi giữ lời');
    expect(asked.text).toContain('5/6');
    talk.say(hts, 'đúng tiến độ');
    expect(Object.values(talk.state().drafts[0]!.entries)).toMatchObject([
      { status: 'late', obstacle: 'thiếu người' },
      { status: 'on-track', result: expect.stringContaining('đã quán triệt') },
    ]);
  });

  it('are parted at the summary by what was done of a later task', () => {
    const talk = startTalk();
    talk.say(hts, 'tất cả đúng tiến độ');
    talk.say(hts, '100');
    talk.say(hts, '2 đã niêm yết 12 thủ tục mới, 5 đã công khai kết luận');
    const results = Object.values(talk.state().drafts[0]!.entries).flatMap(({ result }) => result ?? []);
    expect(results).toEqual(['đã niêm yết 12 thủ tục mới', 'đã công khai kết luận']);
    talk.say(hts, '2 đã hỗ trợ 12 doanh nghiệp, 1 đã giải thể');
    expect(Object.values(talk.state().drafts[0]!.entries).flatMap(({ result }) => result ?? [])).toContain(
      'đã hỗ trợ 12 doanh nghiệp, 1 đã giải thể',
    );
  });
});

describe('trouble of another task than the one that is asked', () => {
  it.each(['4 gặp khó khăn vì thiếu người', '4 đang vướng mặt bằng', 'việc 4 chờ kinh phí bổ sung'])(
    'is kept and its status asked: «%s»',
    (typed) => {
      const talk = begun(hts);
      const asked = talk.say(hts, typed);
      expect(asked.text).toContain('Tôi giữ lời');
      expect(asked.text).toContain('4/6');
      talk.say(hts, 'chậm');
      expect(Object.values(talk.state().drafts[0]!.entries)).toMatchObject([{ status: 'late' }]);
    },
  );

  it('is no result of what is done, which stands', () => {
    const talk = begun(hts);
    talk.say(hts, 'hoàn thành');
    talk.say(hts, '4 gặp khó khăn vì thiếu người');
    talk.say(hts, 'chậm');
    const entries = Object.values(talk.state().drafts[0]!.entries);
    expect(entries).toMatchObject([
      { status: 'done' },
      { status: 'late', obstacle: 'gặp khó khăn vì thiếu người' },
    ]);
    expect(entries[0]!.result).toBeUndefined();
  });

  it('leaves why what is late is so to be asked behind it', () => {
    const talk = begun(hts);
    talk.say(hts, 'chậm');
    talk.say(hts, '4 gặp khó khăn vì thiếu người');
    const asked = talk.say(hts, 'chậm');
    expect(asked.text).toContain('1/6');
    expect(asked.text).toContain('Vướng mắc gì?');
    talk.say(hts, 'chờ kinh phí');
    expect(Object.values(talk.state().drafts[0]!.entries)).toMatchObject([
      { status: 'late', obstacle: 'chờ kinh phí' },
      { status: 'late', obstacle: 'gặp khó khăn vì thiếu người' },
    ]);
  });
});
