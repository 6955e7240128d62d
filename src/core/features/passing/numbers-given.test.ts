import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts } = people;
const binh = 'nguyen-van-binh';

/** Whoever was given tasks 4 and 5 of six has begun to answer. */
function given() {
  const staff = {
    ...{ id: binh, name: 'Nguyễn Văn Bình', title: 'Chuyên viên', role: 'staff' as const },
    ...{ unit: 'phong-ha-tang-so', accounts: [] },
  };
  const all = [...context.org.people, staff];
  const talk = startTalk('2023-05-22T09:00:00', undefined, {
    ...context,
    org: { ...context.org, people: all },
  });
  talk.change((state) => ({
    ...state,
    accounts: all.map(({ id }) => ({ channel: 'web' as const, userId: id, personId: id, linkedAt: 0 })),
  }));
  talk.say(hts, 'chuyển 4, 5 cho anh Bình');
  talk.press(binh, 'ps:a:1');
  const ids = talk.state().passings[0]!.tasks.map(({ taskId }) => taskId) as [string, string];
  const entries = () => talk.state().drafts.find(({ passed }) => passed === 1)!.entries;
  return { talk, ids, entries };
}

describe('the numbers of what was passed on', () => {
  it.each(['việc 5 chậm vì thiếu thiết bị', '5 chậm vì thiếu thiết bị', 'nhiệm vụ 5 cham vi thieu thiet bi'])(
    'are those of the report: «%s»',
    (words) => {
      const { talk, ids, entries } = given();
      const said = talk.say(binh, words);
      expect(entries()[ids[1]]?.status).toBe('late');
      expect(entries()[ids[0]]).toBeUndefined();
      expect(said.text).toMatch(/^Đã ghi nhiệm vụ 5\. \S.*: Chậm/);
      expect(said.text).toContain('Nhiệm vụ 4 (1/2)');
    },
  );

  it('are taken together, changed, and named where another is typed', () => {
    const { talk, ids, entries } = given();
    talk.say(binh, '4 đúng tiến độ, 5 chậm vì thiếu thiết bị');
    expect([entries()[ids[0]]?.status, entries()[ids[1]]?.status]).toEqual(['on-track', 'late']);
    const summary = talk.say(binh, 'sửa việc 5 thành đúng tiến độ');
    expect(entries()[ids[1]]?.status).toBe('on-track');
    expect(summary.text).toMatch(/^4 🔵/m);
    expect(talk.say(binh, '2 xong').text).toMatch(/4 và 5/);
    expect(entries()[ids[0]]?.status).toBe('on-track');
  });
});

describe('whoever was given something and leaves', () => {
  it('leaves it to who passed it on, who hears so at once', () => {
    const { talk } = given();
    talk.say(people.office, 'Nguyễn Văn Bình nghỉ việc từ hôm nay');
    const set = talk.say(people.office, 'đồng ý');
    const told = set.notices.filter(({ to }) => to === hts);
    expect(told).toHaveLength(1);
    expect(told[0]!.text).toMatch(/Nguyễn Văn Bình nghỉ hoặc chuyển đi; việc 4, 5 .* nay về lại anh\/chị/);
    expect(talk.say(hts, 'anh Bình làm xong chưa').text).toContain('không còn ở đơn vị');
  });
});
