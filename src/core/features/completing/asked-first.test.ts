import { describe, expect, it } from 'vitest';
import { confirming, reported } from '../../../../test/support/claimed.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { owedIn } from '../../report/owed.ts';

const { hts } = people;
const hung = 'nguyen-trong-hung';

function reportedDone(absentUntil?: string) {
  const talk = startTalk('2023-05-22T09:00:00', undefined, confirming);
  const [done] = owedIn(confirming, {}, { year: 2023, month: 5 }, 'phong-ha-tang-so').filter(
    ({ index }) => index.leaders[0] === hung,
  );
  talk.change((state) => reported(state, hts, { [done!.task.id]: 'done' }, '2023-05-22T09:00:00'));
  if (absentUntil)
    talk.change((state) => ({
      ...state,
      absences: [{ personId: hung, from: '2023-05-22', to: absentUntil }],
    }));
  return talk;
}
const ofClaims = (all: readonly { to: string; text: string }[]) =>
  all.filter(({ text }) => text.includes('chờ anh/chị xác nhận'));

describe('whoever confirms is asked before anybody says that they were silent', () => {
  it('is asked first once they are back, though the office was asked meanwhile', () => {
    const talk = reportedDone('2023-05-31');
    const away = ofClaims(talk.liveTo('2023-05-31T23:00:00'));
    expect(away.length).toBeGreaterThan(2);
    expect(away.every(({ to, text }) => to !== hung && text.includes('đang vắng mặt'))).toBe(true);
    const [back] = ofClaims(talk.liveTo('2023-06-08T12:00:00'));
    expect(back?.to).toBe(hung);
    expect(back?.text).not.toMatch(/vẫn|chưa trả lời/);
  });

  it('is called silent after the first message and two reminders; all is asked once a week then', () => {
    const talk = reportedDone();
    const heard = ofClaims(talk.liveTo('2023-07-14T12:00:00'));
    expect(heard.slice(0, 3).every(({ to }) => to === hung)).toBe(true);
    const office = heard.filter(({ to }) => to !== hung);
    expect(office[0]!.text).toContain('chưa trả lời sau hai lần nhắc');
    const toOne = office.filter(({ to }) => to === office[0]!.to);
    // Every two working days it had been thirteen.
    expect(toOne.length).toBeLessThan(8);
  });

  it('is reminded of nothing once the year was summed up', () => {
    const talk = reportedDone();
    talk.liveTo('2024-01-05T12:00:00');
    expect(ofClaims(talk.liveTo('2024-02-05T12:00:00'))).toEqual([]);
  });
});
