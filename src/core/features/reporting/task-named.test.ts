import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

type Talk = ReturnType<typeof startTalk>;
const { press } = people;
const draft = (talk: Talk) => talk.state().drafts[0]!;
const figures = (talk: Talk) => Object.values(draft(talk).entries).map(({ figure }) => figure ?? null);

/** A report whose fourth task, a rate, is asked. */
function atRate(): Talk {
  const talk = startTalk();
  talk.say(press, '/baocao');
  for (const words of ['đã đăng 3 tin', 'có họp', 'đã phổ biến']) {
    talk.say(press, 'đúng tiến độ');
    talk.say(press, words);
  }
  return talk;
}

describe('a line that names a task where a figure is asked', () => {
  it.each([
    ['6 xong, 12 tin bài', { status: 'done', result: '12 tin bài' }],
    ['2 chậm vì thiếu người', { status: 'late', obstacle: 'thiếu người' }],
    ['6 xong', { status: 'done' }],
    ['1 xong, 30 tin', { status: 'done', result: '30 tin' }],
    ['nhiệm vụ 2: đã họp hai lần', { status: 'on-track', result: 'đã họp hai lần' }],
    ['2: đã họp hai lần', { status: 'on-track', result: 'đã họp hai lần' }],
  ])('«%s» is of that task, and no rate', (typed, entry) => {
    const talk = atRate();
    const asked = talk.say(press, typed);
    expect(asked.text).toContain('Tỷ lệ hồ sơ đúng hạn tháng 5 (%)?');
    expect(Object.values(draft(talk).entries)).toContainEqual(expect.objectContaining(entry));
    expect(figures(talk).every((figure) => figure === null)).toBe(true);
  });

  it('of the task at hand it is a status, and its figure', () => {
    const talk = atRate();
    talk.say(press, '4 xong, 100');
    expect(figures(talk)).toContain(100);
    expect(figures(talk)).not.toContain(4);
  });
});

describe('a task that is gone to', () => {
  it.each(['nhiệm vụ 3', 'việc 3', 'sang nhiệm vụ 3 nhé', 'nv 3 ạ'])(
    '«%s» is the third task, and no third choice of the task at hand',
    (typed) => {
      const talk = startTalk();
      talk.say(press, '/baocao');
      expect(talk.say(press, typed).text).toMatch(/^3\/\d/);
      expect(draft(talk).entries).toEqual({});
    },
  );

  it('«nhiệm vụ 5» where a rate is asked is no 5 %', () => {
    const talk = atRate();
    expect(talk.say(press, 'nhiệm vụ 5').text).toMatch(/^5\/\d/);
    expect(figures(talk).every((figure) => figure === null)).toBe(true);
  });

  it('that is not there is said, and nothing is chosen', () => {
    const talk = startTalk();
    talk.say(press, '/baocao');
    expect(talk.say(press, 'việc 40').text).toMatch(/^Chọn từ 1 đến 6\./);
    expect(draft(talk).entries).toEqual({});
  });

  it('where words are awaited it is words', () => {
    const talk = startTalk();
    talk.say(press, '/baocao');
    talk.say(press, 'đúng tiến độ');
    expect(talk.say(press, 'làm nhiệm vụ 3').text).toMatch(/^2\/\d/);
  });
});

/** A report at its summary whose fourth task has its rate: 80 %, below the target. */
function atSummary(): Talk {
  const talk = atRate();
  for (const words of ['80%', 'thiếu người', 'còn lại đúng tiến độ']) talk.say(press, words);
  return talk;
}
const rateOf = (talk: Talk) => figures(talk).filter((figure) => figure !== null);
const habits = [
  '4 xong',
  '7 xong',
  '12 hoàn thành',
  '8 xong rồi',
  '3 và 4 đều xong',
  '4: xong',
  '4 xong 4',
  '4 ok',
  '3 ok',
  '4 rồi',
  '3 chậm',
  '3, 4 xong',
];

describe('a number of a task', () => {
  it.each(habits)('«%s» is no rate where one is asked', (typed) => {
    const talk = atRate();
    talk.say(press, typed);
    expect(rateOf(talk)).toEqual([]);
  });

  it.each(habits)(
    '«%s» does not take the place of a rate: asked anew, at the summary, or corrected',
    (typed) => {
      const opened = atSummary();
      opened.say(press, 'sửa 4');
      opened.say(press, typed);
      const looked = atSummary();
      looked.say(press, typed);
      const sent = atSummary();
      sent.say(press, 'gửi');
      sent.say(press, typed);
      expect([rateOf(opened), rateOf(looked)]).toEqual([[80], [80]]);
      expect(Object.values(sent.state().reports)[0]!.entries['2.1.5']?.figure).toBe(80);
    },
  );

  it.each(['7%', '7% xong', '95, thiếu người', '98 hồ sơ chờ bổ sung', '100 xong', '90 vì mất mạng'])(
    '«%s» is a figure, or asked about by its unit',
    (typed) => {
      const talk = atRate();
      expect(talk.say(press, typed).text).toMatch(/Vì sao\?|5\/6|hay 98 hồ sơ/);
    },
  );

  it('«3 và 4 đều xong» is of both at the summary', () => {
    const talk = atSummary();
    talk.say(press, '2 và 3 đều xong');
    expect(draft(talk).entries['1.3.4']).toMatchObject({ status: 'done' });
    expect(draft(talk).entries['1.3.3']).toMatchObject({ status: 'done' });
  });
});
