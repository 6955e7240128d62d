import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

it('called by its name alone in private it says what can be done now', () => {
  const menu = startTalk().say(people.hts, 'menu').text;
  expect(startTalk().say(people.hts, '').text).toBe(menu);
});

it('called by its name alone while a report waits, nothing becomes an answer of it', () => {
  const talk = startTalk();
  talk.say(people.hts, '/baocao');
  const before = talk.state().drafts;
  talk.say(people.hts, '');
  const entriesOf = (drafts: typeof before) => drafts.map(({ entries, pending }) => ({ entries, pending }));
  expect(before).toHaveLength(1);
  expect(entriesOf(talk.state().drafts)).toEqual(entriesOf(before));
});

it('called by its name alone, or with what nobody sees, while a report asks why, it asks that again', () => {
  const talk = startTalk();
  talk.say(people.hts, '/baocao');
  talk.say(people.hts, 'chậm');
  for (const said of ['', '\u3164']) expect(talk.say(people.hts, said).text).toMatch(/vướng mắc gì\?/i);
});

it('called by its name alone while it asks something, it asks that again, and what was begun is not left', () => {
  const talk = startTalk();
  talk.say(people.hts, '/vangmat');
  const formOf = () => talk.state().chats[`web:${people.hts}`]?.form?.form;
  const before = formOf();
  expect(before).toBeDefined();
  talk.say(people.hts, '');
  expect(formOf()).toEqual(before);
});
