import { describe, expect, it } from 'vitest';
import { confirming, reported } from '../../../../test/support/claimed.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { owedIn } from '../../report/owed.ts';
import { reportKey } from '../../report/report.ts';

const { hts } = people;
const hung = 'nguyen-trong-hung';
const key = reportKey('phong-ha-tang-so', '2023-05');

/** So many tasks of the leader were reported done, and the leader has been asked of them this morning. */
function asked(count: number) {
  const talk = startTalk('2023-05-22T09:00:00', undefined, confirming, { delivers: true });
  const done = owedIn(confirming, {}, { year: 2023, month: 5 }, 'phong-ha-tang-so')
    .filter(({ index }) => index.leaders[0] === hung)
    .slice(0, count);
  const of = Object.fromEntries(done.map(({ task }) => [task.id, 'done' as const]));
  talk.change((state) => reported(state, hts, of, '2023-05-22T09:00:00'));
  talk.liveTo('2023-05-23T08:30:00');
  const report = () => talk.state().reports[key]!;
  const confirmed = () => done.map(({ task }) => report().entries[task.id]?.confirmation?.given?.by === hung);
  return { talk, done, confirmed, back: () => report().returned.map(({ reason }) => reason) };
}

describe('a consent in ordinary words under what is to be confirmed', () => {
  it.each([
    'đồng ý',
    'ok em',
    'duyet nhe',
    'Tôi xác nhận.',
    'Tôi đồng ý, cảm ơn đồng chí Hà',
    'Kính gửi các đồng chí, tôi nhất trí xác nhận hoàn thành nhiệm vụ này. Trân trọng cảm ơn!',
  ])('confirms the one that waits: «%s»', (words) => {
    const { talk, confirmed } = asked(1);
    expect(talk.say(hung, words).text).toContain('Đã xác nhận hoàn thành 1 việc');
    expect(confirmed()).toEqual([true]);
  });

  it('has several shown, with what can be done; that all are meant must be said', () => {
    const { talk, confirmed } = asked(2);
    expect(talk.say(hung, 'ok').text).toContain('2 việc chờ anh/chị xác nhận');
    expect(confirmed()).toEqual([false, false]);
    expect(talk.say(hung, 'đồng ý cả hai việc').text).toContain('Đã xác nhận hoàn thành 2 việc');
  });

  it('is of nothing else: behind what was just decided, or where it was not asked', () => {
    const { talk, confirmed } = asked(2);
    talk.say(hung, 'xác nhận 1');
    talk.say(hung, 'ok');
    expect(confirmed()).toEqual([true, false]);
  });

  it('has what waits shown a day later, and then confirms it', () => {
    const { talk, confirmed } = asked(1);
    talk.windTo('2023-05-24T10:00:00');
    expect(talk.say(hung, 'xác nhận').text).toContain('1 việc chờ anh/chị xác nhận');
    expect(confirmed()).toEqual([false]);
    talk.say(hung, 'đồng ý');
    expect(confirmed()).toEqual([true]);
  });
});

describe('a return in ordinary words', () => {
  it.each(['trả lại vì hồ sơ mới đang thẩm định', 'hồ sơ mới đang thẩm định, trả lại'])(
    'is shown before it is sent: «%s»',
    (words) => {
      const { talk, back } = asked(1);
      const said = talk.say(hung, words);
      expect(said.text).toContain('Gửi «hồ sơ mới đang thẩm định» tới Phòng Hạ tầng số làm lý do trả lại?');
      expect(back()).toEqual([]);
      talk.say(hung, 'gửi');
      expect(back()).toEqual(['hồ sơ mới đang thẩm định']);
    },
  );

  it('asks which of several, and keeps the reason', () => {
    const { talk, back } = asked(2);
    expect(talk.say(hung, 'chưa xong, trả lại').text).toContain('Trả lại việc số mấy');
    expect(talk.say(hung, '2').text).toContain('Gửi «chưa xong»');
    talk.say(hung, 'gửi');
    expect(back()).toEqual(['chưa xong']);
  });

  it('reads «thứ nhất», and what is wanted of another as the reason', () => {
    const { talk, confirmed } = asked(2);
    const said = talk.say(
      hung,
      'Tôi xác nhận việc thứ nhất, còn việc thứ hai đề nghị đơn vị bổ sung biên bản. Cảm ơn.',
    );
    expect(confirmed()).toEqual([true, false]);
    expect(said.text).toContain('Gửi «đề nghị đơn vị bổ sung biên bản»');
  });

  it('takes the place of what was just confirmed', () => {
    const { talk, confirmed, back } = asked(2);
    talk.say(hung, 'xác nhận 1, 2');
    talk.say(hung, 'nhầm, trả lại 2 vì chưa có số');
    expect(confirmed()).toEqual([true, false]);
    expect(back()).toEqual(['chưa có số']);
  });

  it('is never called another’s work where nothing waits any more', () => {
    const { talk } = asked(1);
    talk.say(hung, 'xác nhận');
    expect(talk.say(hung, 'trả lại vì chưa rõ').text).toContain('Không có việc nào chờ anh/chị xác nhận');
  });
});
