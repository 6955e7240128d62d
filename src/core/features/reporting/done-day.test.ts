import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { chief } = people;
type Talk = ReturnType<typeof startTalk>;

/** July's report of the office's unit, gone on with to the first meeting of the half-year that ended undone. */
function atOverdueWork(): Talk {
  const talk = startTalk();
  talk.windTo('2023-07-20T09:00:00');
  let said = talk.say(chief, '/baocao 7');
  for (let step = 0; step < 60 && !said.text.includes('quá hạn từ 30/06)'); step++) {
    if (said.labels.includes('Gửi báo cáo')) break;
    said = talk.say(
      chief,
      said.labels.includes('Bỏ qua') ? 'bỏ qua' : said.text.includes('(%)') ? '100' : 'đúng tiến độ',
    );
  }
  expect(said.text).toContain('quá hạn từ 30/06)');
  expect(said.labels.join()).not.toContain('Đúng tiến độ');
  return talk;
}

const draft = (talk: Talk) => talk.state().drafts[0]!;
const carried = (talk: Talk) => Object.entries(draft(talk).entries).find(([id]) => id.includes('@'))?.[1];

describe('what was due before and is done now', () => {
  it('is asked once for its day, behind all else, and counts by it', () => {
    const talk = atOverdueWork();
    talk.say(chief, 'hoàn thành');
    const asked = talk.say(chief, 'đã giao ban với 12 doanh nghiệp');
    expect(asked.text).toBe(
      'Việc này xong ngày nào? (hạn 30/06) Gõ ngày, ví dụ 20/07; bỏ qua thì tính ngày trả lời.',
    );
    expect(asked.labels).toEqual(['Xong trong hạn', 'Xong ngày…', 'Bỏ qua', '◀ Chọn lại']);
    expect(carried(talk)).toBeUndefined();
    talk.say(chief, '15/7');
    expect(carried(talk)).toMatchObject({
      status: 'done',
      result: 'đã giao ban với 12 doanh nghiệp',
      doneOn: '2023-07-15',
    });
  });

  it.each([
    ['xong trong hạn', '2023-06-30'],
    ['đúng hạn', '2023-06-30'],
    ['bỏ qua', undefined],
    ['xong hôm qua', '2023-07-19'],
  ])('takes «%s»', (typed, doneOn) => {
    const talk = atOverdueWork();
    talk.say(chief, 'hoàn thành');
    talk.say(chief, 'bỏ qua');
    talk.say(chief, typed);
    expect(carried(talk)).toMatchObject({ status: 'done' });
    expect(carried(talk)!.doneOn).toBe(doneOn);
  });

  it('says what would be right for what is no day, and loses nothing: a question, a slip, another state', () => {
    const talk = atOverdueWork();
    talk.say(chief, 'hoàn thành');
    talk.say(chief, 'đã họp');
    expect(talk.say(chief, 'tuần trước').text).toContain('Tôi cần một ngày, ví dụ 15/07.');
    expect(talk.say(chief, '25/7').text).toContain('Ngày đó chưa đến');
    expect(talk.press(chief, talk.buttonOf(talk.say(chief, '/baocao 7'), 'Xong ngày…')).text).toContain(
      'Anh/chị gõ ngày.',
    );
    expect(talk.say(chief, 'ai phụ trách chi phí thời gian?').text).toContain('Lê Hải Yến');
    talk.say(chief, '/huy');
    expect(talk.say(chief, '/baocao 7').text).toContain('Việc này xong ngày nào?');
    // Thought better of: it is late, and was done never.
    expect(talk.say(chief, 'chậm').text).toContain('Vướng mắc gì?');
    talk.say(chief, 'chờ lịch của lãnh đạo');
    expect(carried(talk)).toMatchObject({ status: 'late', obstacle: 'chờ lịch của lãnh đạo' });
    expect(carried(talk)!.doneOn).toBeUndefined();
  });

  it.each(['30/06/2022', '15/7/22'])('refuses «%s»: a day of another year', (typed) => {
    const talk = atOverdueWork();
    talk.say(chief, 'hoàn thành');
    talk.say(chief, 'bỏ qua');
    expect(talk.say(chief, typed).text).toContain('Ngày đó không thuộc năm 2023.');
    expect(carried(talk)).toBeUndefined();
  });

  it.each([
    ['hôm kia', '18/07'],
    ['cuối tháng 6', '30/06'],
    ['ngày 15', '15/07'],
    ['30/06/2023', '30/06'],
  ])('says which day «%s» was understood as', (typed, day) => {
    const talk = atOverdueWork();
    talk.say(chief, 'hoàn thành');
    talk.say(chief, 'bỏ qua');
    expect(talk.say(chief, typed).text).toContain(`Xong ngày ${day}.\n`);
    expect(carried(talk)!.doneOn).toBe(`2023-${day.slice(3)}-${day.slice(0, 2)}`);
  });

  it('takes no month for a day', () => {
    const talk = atOverdueWork();
    talk.say(chief, 'hoàn thành');
    talk.say(chief, 'bỏ qua');
    expect(talk.say(chief, 'tháng 6').text).toContain('Tôi cần một ngày');
  });

  it('forgets the day where another answer takes its place', () => {
    const talk = atOverdueWork();
    talk.say(chief, 'hoàn thành');
    talk.say(chief, 'bỏ qua');
    talk.say(chief, '15/7');
    talk.say(chief, 'nhầm');
    talk.say(chief, 'chậm');
    talk.say(chief, 'chưa xếp được lịch');
    expect(carried(talk)!.doneOn).toBeUndefined();
    expect(carried(talk)).toMatchObject({ status: 'late' });
  });

  it.each([
    ['hoàn thành, đã giao ban 19/7', '2023-07-19', 'đã giao ban 19/7'],
    [
      'xong rồi ạ, giao ban hôm 12/7 với 12 doanh nghiệp',
      '2023-07-12',
      'giao ban hôm 12/7 với 12 doanh nghiệp',
    ],
    ['xong, 12/7, đủ 12 doanh nghiệp', '2023-07-12', 'đủ 12 doanh nghiệp'],
    ['da xong, giao ban ngay 12/7', '2023-07-12', 'giao ban ngay 12/7'],
  ])('takes the day from the words: «%s»', (typed, doneOn, result) => {
    const talk = atOverdueWork();
    talk.say(chief, typed);
    expect(carried(talk)).toMatchObject({ status: 'done', doneOn, result });
  });

  it.each(['xong, giao ban theo công văn ngày 3/7', 'xong, họp 3/7 và 10/7', 'xong, đã gia hạn đến 15/7'])(
    'asks for the day where the words name another or several: «%s»',
    (typed) => {
      const talk = atOverdueWork();
      expect(talk.say(chief, typed).text).toContain('xong ngày nào?');
    },
  );

  it.each(['xong ngày 12/7', 'xong hôm 12/7', '12/7', 'ngày 12/7 xong rồi ạ'])(
    'asks what came of it behind «%s»',
    (typed) => {
      const talk = atOverdueWork();
      expect(talk.say(chief, typed).text).toContain('Kết quả tháng 7?');
      talk.say(chief, 'đủ 12 doanh nghiệp');
      expect(carried(talk)).toMatchObject({ doneOn: '2023-07-12', result: 'đủ 12 doanh nghiệp' });
    },
  );

  it('takes the day within what is said where it is asked, and the words with it', () => {
    const talk = atOverdueWork();
    talk.say(chief, 'hoàn thành');
    talk.say(chief, 'bỏ qua');
    talk.say(chief, 'buổi cuối họp 2/7');
    expect(carried(talk)).toMatchObject({ doneOn: '2023-07-02', result: 'buổi cuối họp 2/7' });
  });
});

describe('what was due before, in a report that was sent', () => {
  /** June's report with two duties behind, and the day of both over. */
  function sentBehind(): Talk {
    const talk = startTalk('2023-06-20T09:00:00');
    talk.say(chief, '1 xong, 2 chậm vì chưa xếp lịch, 3 chưa làm vì bận');
    talk.say(chief, 'còn lại đúng tiến độ');
    talk.say(chief, '2');
    talk.say(chief, '100');
    talk.say(chief, 'gửi');
    talk.windTo('2023-07-04T09:00:00');
    return talk;
  }
  const sent = (talk: Talk, place: number) => {
    const [key] = Object.keys(talk.state().reports).filter((one) => one.startsWith('2023-06'));
    return Object.values(talk.state().reports[key!]!.entries)[place - 1]!;
  };

  it.each(['2 xong', 'sửa việc 2 thành hoàn thành', 'nhiệm vụ 2 xong rồi ạ'])(
    'is asked for its day: «%s»',
    (typed) => {
      const talk = sentBehind();
      expect(talk.say(chief, typed).text).toContain('xong ngày nào?');
      talk.say(chief, '3/7');
      expect(talk.say(chief, 'gửi').text).toContain('Đã nhận bản sửa');
      expect(sent(talk, 2)).toMatchObject({ status: 'done', doneOn: '2023-07-03' });
    },
  );

  it.each(['2 xong ngày 2/7', 'sửa việc 2 thành hoàn thành, họp 2/7'])(
    'has it in its words: «%s»',
    (typed) => {
      const talk = sentBehind();
      expect(talk.say(chief, typed).text).toContain('Xong ngày 02/07.');
      talk.say(chief, 'gửi');
      expect(sent(talk, 2)).toMatchObject({ status: 'done', doneOn: '2023-07-02' });
    },
  );

  it('asks of several one after the other', () => {
    const talk = sentBehind();
    talk.say(chief, '2 xong, 3 xong');
    talk.say(chief, '30/6');
    expect(talk.say(chief, '1/7').text).toContain('✅ 3');
    talk.say(chief, 'gửi');
    expect([sent(talk, 2).doneOn, sent(talk, 3).doneOn]).toEqual(['2023-06-30', '2023-07-01']);
  });

  it('takes another while the day of one is asked', () => {
    const talk = sentBehind();
    talk.say(chief, '2 xong');
    expect(talk.say(chief, 'sửa việc 3 thành hoàn thành, tổ chức 1/7').text).toContain('Đã ghi nhiệm vụ 3.');
    talk.say(chief, '2/7');
    talk.say(chief, 'gửi');
    expect([sent(talk, 2).doneOn, sent(talk, 3).doneOn]).toEqual(['2023-07-02', '2023-07-01']);
  });

  it('is no correction where nothing was changed', () => {
    const talk = sentBehind();
    const before = Object.values(talk.state().reports)[0]!.sentAt;
    talk.say(chief, 'sửa');
    const said = talk.say(chief, 'gửi');
    expect(said.text).toContain('chưa sửa gì');
    expect(said.text).not.toContain('bản sửa');
    expect(Object.values(talk.state().reports)[0]!.sentAt).toBe(before);
  });
});
