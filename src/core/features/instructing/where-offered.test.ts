import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, inspector, office } = people;
type Talk = ReturnType<typeof startTalk>;

const lan = context.plan.indices.find(({ code }) => code === '2.2')!.leaders[0]!;
const other = context.org.people.find(
  ({ id, role }) =>
    role === 'leader' &&
    !context.plan.indices.some(({ code, leaders }) => code === '2.2' && leaders.includes(id)),
)!.id;

/** Thanh tra reports its first task late for a reason, all else on track. */
function reportedLate(talk: Talk): void {
  talk.say(inspector, '/baocao');
  talk.say(inspector, 'chậm');
  talk.say(inspector, 'chưa có lịch kiểm tra');
  let step = talk.say(inspector, 'Còn lại: đúng tiến độ');
  for (let tries = 0; tries < 5 && !step.labels.includes('Gửi báo cáo'); tries++)
    step = talk.say(inspector, '100');
  talk.say(inspector, 'Gửi báo cáo');
}

describe('[Nhắc đơn vị] and [Yêu cầu…]', () => {
  it('stand under the card of an index, for its leader; [Nhắc đơn vị] for the office; neither for others', () => {
    const talk = startTalk();
    expect(talk.say(lan, '/index 2.2').labels.slice(-2)).toEqual(['Nhắc đơn vị', 'Yêu cầu…']);
    expect(talk.say(office, '/index 2.2').labels.at(-1)).toBe('Nhắc đơn vị');
    for (const who of [other, hts])
      expect(talk.say(who, '/index 2.2').labels.join()).not.toMatch(/Nhắc đơn vị|Yêu cầu/);
    expect(talk.inGroup(lan, '/index 2.2').labels.join()).not.toMatch(/Nhắc đơn vị|Yêu cầu/);
  });

  it('stand under a unit, and under a list of what is late', () => {
    const talk = startTalk();
    expect(talk.say(lan, 'tiến độ Thanh tra Sở').labels).toContain('Nhắc đơn vị');
    reportedLate(talk);
    for (const who of [lan, office]) {
      // Behind «tiến độ Thanh tra Sở», «việc nào chậm» alone is of Thanh tra.
      const said = talk.say(who, 'cả Sở việc nào chậm');
      expect(said.labels, said.text).toContain('Nhắc đơn vị');
    }
    const asked = talk.say(lan, 'Yêu cầu…');
    expect(asked.text).toMatch(/^Yêu cầu.*gửi đơn vị nào, hay về việc chậm nào/);
  });

  it('are chosen in words, one after another, from under a card', () => {
    const talk = startTalk();
    talk.say(lan, '/index 2.2');
    const sent = talk.say(lan, 'nhắc đơn vị');
    expect(sent.notices.length).toBeGreaterThan(0);
  });

  it('go where all is reported and on track, but what was asked stays on the card', () => {
    const talk = startTalk();
    talk.press(lan, 'l:y:i2.2:thanh-tra');
    talk.say(lan, 'rà lại lịch kiểm tra');
    talk.say(lan, 'Gửi');
    const card = talk.say(lan, '/index 2.2');
    expect(card.text).toMatch(
      /📌 PGĐ .+ → Thanh tra Sở \(.+\) 22\/05: «rà lại lịch kiểm tra» – chưa trả lời/,
    );
    expect(talk.say(other, '/index 2.2').text).toContain('rà lại lịch kiểm tra');
    expect(talk.say(hts, '/index 2.2').text).not.toContain('rà lại lịch kiểm tra');
    expect(talk.inGroup(lan, '/index 2.2').text).not.toContain('rà lại lịch kiểm tra');
  });
});

describe('[Xin gia hạn]', () => {
  it('stands under the month for whoever reports what has a day or is late', () => {
    const talk = startTalk();
    expect(talk.say(inspector, '/tiendo').labels).not.toContain('Xin gia hạn');
    reportedLate(talk);
    expect(talk.say(inspector, '/tiendo').labels).toContain('Xin gia hạn');
    expect(talk.say(hts, '/tiendo').labels).not.toContain('Xin gia hạn');
    expect(talk.say(lan, '/tiendo').labels).not.toContain('Xin gia hạn');
  });
});
