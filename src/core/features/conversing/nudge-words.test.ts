import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office, yen } = people;

describe('«nhắc» in words', () => {
  it.each([
    'nhắc các đơn vị chưa báo cáo giúp em',
    'giúp em nhắc các phòng chưa nộp với ạ',
    'nhắc hết',
    'nhac cac don vi con no',
  ])('gives the office the list of whom to remind: «%s»', (typed) => {
    const said = startTalk().say(office, typed);
    expect(said.notices).toEqual([]);
    expect(said.labels[0]).toBe('Tất cả 5 đơn vị');
  });

  it('offers a leader those of their own indices, and tells others who does it and who has not reported', () => {
    const offered = startTalk().say(yen, 'nhắc các đơn vị chưa báo cáo giúp em');
    expect(offered.labels).toEqual(['Nhắc các đơn vị']);
    expect(offered.notices).toEqual([]);
    const said = startTalk().say(hts, 'nhắc các đơn vị chưa báo cáo giúp em');
    expect(said.text).toContain('Nhắc đơn vị do lãnh đạo phụ trách và Văn phòng Sở làm');
    expect(said.text).toContain('Thanh tra Sở');
  });

  it('of another time is what a reminder’s own buttons do, for whoever owes a report', () => {
    expect(startTalk().say(hts, 'nhắc sáng mai').text).toContain('Tôi sẽ nhắc lại lúc');
    expect(startTalk().say(hts, 'nhắc lại em sau 2 tiếng').text).toContain('11:00 hôm nay');
    expect(startTalk().say(hts, 'nhắc chiều nay').labels).toEqual(['Nhắc lại sau 2 giờ', 'Nhắc sáng mai']);
    // On its day the deadline is over by the morning after.
    expect(startTalk('2023-05-25T09:00:00').say(hts, 'nhắc sáng mai').labels).toEqual(['Nhắc lại sau 2 giờ']);
  });

  it('works behind [Để sau], too', () => {
    const talk = startTalk();
    talk.press(hts, 'm:2h:2023-05:phong-ha-tang-so');
    talk.say(hts, '/baocao');
    talk.say(hts, 'để sau');
    talk.say(hts, 'nhắc sáng mai');
    expect(talk.state().snoozes).toEqual([
      expect.objectContaining({ personId: hts, at: Date.parse('2023-05-23T08:00:00+07:00') }),
    ]);
  });

  it('of another time is none for the office, which hears what there is instead', () => {
    const said = startTalk().say(office, 'nhắc sáng mai');
    expect(said.text).toContain('Tôi nhắc được ngay');
    expect(said.labels).toEqual(['Nhắc ngay']);
    expect(startTalk().say(yen, 'nhắc sáng mai').text).toContain('đến kỳ báo cáo tôi tự nhắc');
  });
});
