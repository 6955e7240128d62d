import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts } = people;
type Talk = ReturnType<typeof startTalk>;
const draft = (talk: Talk) => talk.state().drafts[0]!;

function atStatus(): Talk {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  return talk;
}

/** A report that has come to its rate, whose list is of two choices by their words. */
function atFigure(): Talk {
  const talk = atStatus();
  talk.say(hts, 'còn lại đúng tiến độ');
  return talk;
}

describe('the number of a choice with its words', () => {
  it.each([
    ['2. đúng tiến độ, đã họp', { status: 'on-track', result: 'đã họp' }],
    ['2 đúng tiến độ: đã họp', { status: 'on-track', result: 'đã họp' }],
    ['1 - hoàn thành, đã họp', { status: 'done', result: 'đã họp' }],
    ['3) chậm vì thiếu người', { status: 'late', obstacle: 'thiếu người' }],
    ['(4) chưa làm vì chờ kinh phí', { status: 'not-begun', obstacle: 'chờ kinh phí' }],
  ])('is the choice, and what follows its words: «%s»', (typed, entry) => {
    const talk = atStatus();
    talk.say(hts, typed);
    expect(draft(talk).entries).toEqual({ '1.3.3': expect.objectContaining(entry) });
  });

  it.each([
    ['2 đúng tiến độ nhé', 'on-track'],
    ['1 - hoàn thành', 'done'],
    ['3) chậm ạ', 'late'],
    ['1 xong', 'done'],
  ])('is the choice, with courtesy or another of its names, too: «%s»', (typed, status) => {
    const talk = atStatus();
    talk.say(hts, typed);
    expect(draft(talk).pending).toEqual({ status });
    expect(draft(talk).entries).toEqual({});
  });

  it.each(['nhiệm vụ 2 đúng tiến độ, đã họp', '2 xong', '4 xong, đã họp', '5 chậm vì thiếu người'])(
    'is a task’s where it is named, or the number is none of the list’s: «%s»',
    (typed) => {
      const talk = atStatus();
      expect(talk.say(hts, typed).text).toContain('Đã ghi nhiệm vụ');
      expect(draft(talk).entries['1.3.3']).toBeUndefined();
    },
  );

  it('is a list’s where several lines are typed', () => {
    const talk = atStatus();
    talk.say(hts, '2 đúng tiến độ, đã họp\n3 chậm vì thiếu người');
    expect(draft(talk).entries['1.3.3']).toBeUndefined();
    expect(draft(talk).entries['1.3.4']).toMatchObject({ status: 'on-track', result: 'đã họp' });
  });

  it('is no rate: its words wait for the figure', () => {
    const talk = atFigure();
    expect(talk.say(hts, '2 đúng tiến độ, đã họp').text).toContain('Đã giữ lời «đã họp»');
    expect(draft(talk).pending).toEqual({ status: 'on-track', said: 'đã họp' });
    talk.say(hts, '2. đúng tiến độ nhé');
    expect(draft(talk).entries['2.1.5']).toBeUndefined();
    const other = atFigure();
    other.say(hts, '2 đúng tiến độ, 100');
    expect(draft(other).entries['2.1.5']).toMatchObject({ status: 'on-track', figure: 100 });
  });
});
