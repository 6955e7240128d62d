import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

it('the digest names a unit of which nobody has an account apart from those that have not reported', () => {
  const talk = startTalk();
  talk.change((state) => ({
    ...state,
    accounts: state.accounts.filter(({ personId }) => personId !== people.centre),
    groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }],
  }));
  talk.say(people.hts, '/baocao');
  talk.say(people.hts, 'còn lại đúng tiến độ');
  talk.say(people.hts, '100');
  talk.say(people.hts, 'gửi');
  const said = talk.liveTo('2023-05-26T09:01:00').find(({ to }) => to === 'web:nhom')?.text;
  const [, missing = ''] = /Chưa báo cáo: (.*)\./.exec(said!) ?? [];
  expect(missing).toContain('Thanh tra Sở');
  expect(missing).not.toContain('Trung tâm Công nghệ số');
  expect(said).toContain('Chưa có người nhận nhắc: Trung tâm Công nghệ số.');
});

it('nobody is red in a digest or a summary for what nobody of their unit heard', () => {
  const talk = startTalk();
  const heard: readonly string[] = [people.hts, people.yen, people.office];
  talk.change((state) => ({
    ...state,
    accounts: state.accounts.filter(({ personId }) => heard.includes(personId)),
    groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }],
  }));
  talk.say(people.hts, '/baocao');
  talk.say(people.hts, 'còn lại đúng tiến độ');
  talk.say(people.hts, '100');
  talk.say(people.hts, 'gửi');
  const said = talk.liveTo('2023-05-26T09:01:00').filter(({ text }) => /tháng 5\/2023/i.test(text));
  const [toGroup] = said.filter(({ to }) => to === 'web:nhom');
  expect(toGroup?.text).toContain('⚫ Thiếu báo cáo: ');
  expect(toGroup?.text).toContain('⚫ Chưa có thông tin: ');
  for (const { to, text } of said.filter(({ to }) => to === 'web:nhom' || to === people.yen))
    expect(text, to).not.toContain('🔴');
  expect(talk.say(people.yen, '/tiendo').text).not.toContain('🔴');
});
