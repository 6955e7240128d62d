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
