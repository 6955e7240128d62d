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
