import { expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { people, startTalk } from '../../../test/support/talk.ts';
import { decodeUpdate } from '../../channels/telegram/decode-update.ts';
import { decodeEvent } from '../../channels/zalo/decode-event.ts';
import { idFor } from '../people/directory.ts';
import { orgSchema } from '../people/org.ts';
import { planSchema } from '../plan/plan.ts';
import { stateSchema } from '../state/state.ts';

/** What every plain object answers to, although nobody put it there. */
const names = Object.getOwnPropertyNames(Object.prototype);
const { hts, office, yen } = people;

const commands = [
  'index',
  'chiso',
  'tiendo',
  'chuabaocao',
  'khoa',
  'tralai',
  'nhac',
  'tonghop',
  'baocao',
  'lich',
  'trichdan',
  'nhantonghop',
  'kenh',
  'start',
  'moi',
  'go',
  'truong',
  'nguoi',
  'suaten',
  'donvi',
  'uyquyen',
  'vangmat',
];

/** Guided questions that wait for a typed answer, and what opens each. */
const forms: [string, (talk: ReturnType<typeof startTalk>) => void][] = [
  ['a name', (talk) => talk.press(office, 'o:name-person:leader:')],
  ['another name', (talk) => talk.press(office, `o:name-anew:${yen}`)],
  ['a unit', (talk) => talk.press(office, 'o:name-unit:division:')],
  ['days of a deputy', (talk) => talk.press(hts, 'o:appoint:chuyen-vien')],
  ['days of an absence', (talk) => talk.say(hts, '/vangmat')],
  ['a calendar value', (talk) => talk.press(office, 'm:field:opening')],
];

it.each(names)('a head who types «%s» anywhere is answered, and what is saved validates', (name) => {
  const talk = startTalk();
  const says = (who: string, text: string) => {
    const said = talk.say(who, text);
    expect(said.text, text).not.toBe('');
    stateSchema.parse(talk.state());
  };
  // Where a status, an obstacle and a figure are asked.
  talk.say(hts, '/baocao');
  says(hts, name);
  talk.say(hts, 'chậm');
  says(hts, name);
  for (let step = 0; step < 8; step++) {
    says(hts, name);
    const said = talk.say(hts, '50');
    if (said.labels.includes('Gửi báo cáo')) break;
    talk.say(hts, 'đúng tiến độ');
    talk.say(hts, name);
  }
  says(hts, `sửa ${name}`);
  talk.say(hts, '/huy');
  // As a question, a command and what stands behind a command.
  for (const who of [yen, office, hts]) {
    says(who, name);
    says(who, `${name} ai phụ trách`);
    says(who, `/${name}`);
    for (const command of commands) says(who, `/${command} ${name}`);
    talk.say(who, '/huy');
  }
  // As the answer to a guided question.
  for (const [, open] of forms) {
    open(talk);
    says(office, name);
    says(hts, name);
    talk.say(office, '/huy');
    talk.say(hts, '/huy');
  }
  // As an id of a forged button: of the report at hand, of the office, of the month.
  const draft = talk.state().drafts.at(-1)?.id ?? '1';
  const forged = [
    name,
    `q:lead:${name}`,
    `q:lead@${name}:2.1`,
    `q:${name}:2.1`,
    `r:open:2023-05:${name}`,
    `r:choose:${draft}:${name}:status:done`,
    `r:choose:${draft}:1.1.1:${name}:done`,
    `r:choose:${draft}:1.1.1:status:${name}`,
    ...['edit', 'add', 'drop'].map((verb) => `r:${verb}:${draft}:${name}`),
    `r:send:${name}`,
    ...['invite', 'set-head', 'name-anew', 'appoint', 'end-deputy', 'choose-head', 'choose-unit-of'].map(
      (verb) => `o:${verb}:${name}`,
    ),
    `o:unlink:${name}:${name}`,
    `o:ret:2023-05:${name}:phong-ha-tang-so`,
    `o:return-of:2023-05:${name}`,
    `o:name-unit:division:${name}`,
    `o:${name}`,
    `m:${name}`,
    `m:nudge:2023-05:${name}`,
    `m:field:${name}`,
    `m:prefer:${name}`,
    `m:post:2023-05:${name}`,
  ];
  for (const data of forged)
    for (const who of [hts, office, yen]) {
      talk.press(who, data);
      stateSchema.parse(talk.state());
    }
});

it.each(names)('a platform may send «%s» for any id, name or kind', (name) => {
  const bot = { id: 42, is_bot: true, first_name: 'DDCI', username: 'ddci_bot' } as Parameters<
    typeof decodeUpdate
  >[1];
  const chat = { id: 7, type: 'private' };
  const from = { id: 7, is_bot: false, first_name: 'x' };
  const text = { message_id: 1, date: 1, chat, from, text: `/${name} x` };
  expect(decodeUpdate({ update_id: 1, message: text } as never, bot, new Set())).toMatchObject({
    type: 'text',
    text: `/${name} x`,
  });
  const press = { id: name, from, chat_instance: '1', data: name };
  expect(decodeUpdate({ update_id: 1, callback_query: press } as never, bot, new Set())).toMatchObject({
    type: 'press',
    data: name,
  });
  const zalo = {
    message_id: name,
    from: { id: name, is_bot: false },
    chat: { id: name, chat_type: 'PRIVATE' },
    text: name,
  };
  expect(decodeEvent({ event_name: 'message.text.received', message: zalo }, [name])).toMatchObject({
    userId: name,
    text: name,
  });
  expect(decodeEvent({ event_name: name, message: zalo }, [name])).toBeNull();
});

it('no id of a file, and none made from a name, is one that every object answers to', () => {
  expect(idFor('Constructor', [])).toBe('constructor-2');
  const org = { ...context.org, people: [{ ...context.org.people[0]!, id: 'constructor' }] };
  expect(orgSchema.safeParse(org).error?.issues[0]?.path).toEqual(['people', 0, 'id']);
  const [first, ...others] = context.plan.indices;
  const task = { ...first!.tasks[0]!, id: 'valueOf' };
  const plan = { ...context.plan, indices: [{ ...first!, tasks: [task] }, ...others] };
  expect(planSchema.safeParse(plan).error?.issues[0]?.path).toEqual(['indices', 0, 'tasks', 0, 'id']);
});
