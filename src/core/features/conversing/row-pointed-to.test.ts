import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { choiceOf, type OpenChoices } from '../../said/choices.ts';
import { placeAmong } from '../../text/place-among.ts';

const { office } = people;
const lan = 'phuong-thi-huong-lan';
const hung = 'nguyen-trong-hung';

/** Who was invited, as the trail says. */
const invitedIn = (talk: ReturnType<typeof startTalk>) =>
  talk.state().audit.flatMap(({ verb, after }) => (verb === 'invite' ? [after] : []));

/** Who is invited by what is said under the list of `/moi`. */
function invited(said: string): string | undefined {
  const talk = startTalk();
  talk.say(office, '/moi');
  talk.say(office, said);
  return invitedIn(talk).at(-1);
}

it.each([
  ['Yến', people.yen],
  ['chị Yến', people.yen],
  ['cô Hải Yến', people.yen],
  ['co Hai Yen', people.yen],
  ['ba Huong Lan', lan],
  ['chọn chị Yến nhé', people.yen],
  ['Lê', people.yen],
  ['Nguyễn', hung],
  ['anh Hùng ạ', hung],
  ['ba', lan],
  ['cái đầu', hung],
  ['người đầu tiên', hung],
  ['cái cuối', office],
  ['người cuối ạ', office],
  ['cuối cùng', office],
  ['cái thứ hai từ dưới lên', people.centre],
  ['người kế cuối', people.centre],
])('a list of people is chosen from by a name, or by where a row stands: «%s»', (said, who) => {
  expect(invited(said)).toBe(who);
});

it.each(['cái đâu', 'có Hải Yến không', 'co so lieu', 'co ai', 'cuối tháng', 'hạn cuối'])(
  '«%s» chooses nobody',
  (said) => {
    expect(invited(said)).toBeUndefined();
  },
);

it('asks which is meant where several are called so, and names those alone', () => {
  const talk = startTalk();
  talk.say(office, '/moi');
  const { labels, text } = talk.say(office, 'chị Hương');
  expect(text + labels.join()).toContain('Phương Thị Hương Lan');
  talk.say(office, '/moi');
  const asked = talk.say(office, 'trưởng phòng');
  expect(asked.labels).toHaveLength(2);
  expect(invitedIn(talk)).toEqual([lan]);
});

it('leaves out what can be done beside the rows', () => {
  const talk = startTalk();
  talk.change((state) => ({
    ...state,
    accounts: state.accounts.filter(({ personId }) => personId === office),
  }));
  const { labels } = talk.say(office, '/moi');
  expect(labels.some((label) => label.startsWith('Mời tất cả'))).toBe(true);
  talk.say(office, 'người cuối');
  expect(invitedIn(talk)).toHaveLength(1);
});

it.each([
  ['cuối', 1, 0],
  ['cái cuối', 3, 3],
  ['áp chót', 3, 2],
  ['thứ 3 từ dưới lên', 9, 7],
  ['thứ 5 từ dưới lên', 3, 0],
  ['đầu', 3, 1],
  ['đâu', 3, 0],
])('«%s» of %i is %i', (said, count, place) => {
  expect(placeAmong(said, count)).toBe(place);
});

it('takes the verb of what is asked, where whom it is about was chosen before', () => {
  for (const verb of ['gỡ', 'gỡ đi', 'Gỡ nhé']) {
    const talk = startTalk();
    talk.say(office, '/go');
    talk.say(office, 'trung tâm');
    expect(talk.say(office, verb).text, verb).toContain('Đã gỡ');
  }
  // The command said twice shows its question again.
  const talk = startTalk();
  talk.say(office, 'khóa');
  expect(talk.say(office, 'khóa').labels).toEqual(['Khóa kỳ tháng 5/2023']);
  expect(talk.state().locks).toEqual([]);
  expect(talk.say(office, 'khóa đi').text).toContain('Đã khóa');
});

it('points to the rows that are shown, where a list goes on', () => {
  const rows = ['Một', 'Hai', 'Ba'].map((label, at) => ({ label, data: `invite:${at}` }));
  const more = { label: 'Xem tiếp', data: 'more:1', stays: true as const };
  const further = { options: [{ label: 'Bốn', data: 'invite:3' }], before: 3 };
  const choices: OpenChoices = { options: [...rows, more], at: 0, asked: true, further };
  expect(choiceOf('cái cuối', choices, 1)?.label).toBe('Ba');
  expect(choiceOf('cái đầu', choices, 1)?.label).toBe('Một');
});
