import { expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { putPerson } from '../../people/directory.ts';

const { hts, yen, office } = people;

it('what a unit owes offers its report to those alone who may give it', () => {
  const talk = startTalk();
  expect(talk.say(hts, 'tôi còn nợ gì').labels).toEqual(['Báo cáo ngay']);
  expect(talk.say(office, 'phòng hạ tầng số còn nợ gì').labels).toEqual(['Báo cáo ngay']);
  expect(talk.say(yen, 'phòng hạ tầng số còn nợ gì').labels).toEqual([]);
  const head = context.org.people.find(({ id }) => id === hts)!;
  talk.change((state) => ({ ...state, directory: putPerson(state.directory, { ...head, role: 'staff' }) }));
  const said = talk.say(hts, 'tôi còn nợ gì');
  expect(said.text).toContain('chưa báo cáo tháng 5/2023');
  expect(said.labels).toEqual([]);
});
