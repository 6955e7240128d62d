import { expect, it } from 'vitest';
import { emptyState, type State, stateSchema } from '../core/state/state.ts';
import { problemAfter } from './validate-change.ts';

const act = (eventId: string) => ({ channel: 'web' as const, eventId, at: 0 });
const chat = { form: { form: { type: 'absence-dates' as const }, at: 0 } };
const before: State = {
  ...emptyState(),
  seenEvents: [act('1'), act('2')],
  chats: { a: chat },
  rehearsal: { at: 0 },
};
const { rehearsal: _, ...unrehearsed } = before;
const { locks: __, ...unlocked } = before;
const wrong = { channel: 'web', eventId: 7, at: 0 };

it.each<[string, object]>([
  ['nothing', before],
  ['a further entry', { ...before, seenEvents: [...before.seenEvents, act('3')] }],
  ['an entry less', { ...before, acts: before.seenEvents.slice(1) }],
  ['a further chat', { ...before, chats: { ...before.chats, b: chat } }],
  ['a part of the directory', { ...before, directory: { ...before.directory, members: [] } }],
  ['a part that may be absent', unrehearsed],
  ['a wrong entry', { ...before, seenEvents: [...before.seenEvents, wrong] }],
  ['a wrong entry in another place', { ...before, seenEvents: [wrong, ...before.seenEvents] }],
  ['a wrong chat', { ...before, chats: { ...before.chats, b: { form: 1 } } }],
  ['a part that must not be absent', unlocked],
  ['an unknown part', { ...before, more: 1 }],
  ['another kind of part', { ...before, seenEvents: {} }],
  ['a wrong part of the directory', { ...before, directory: { ...before.directory, units: [1] } }],
])('judges a change as the whole would be judged: %s', (_name, after) => {
  const problem = problemAfter(before, after as State);
  expect(problem === null).toBe(stateSchema.safeParse(after).success);
});

it('names the place in the whole and the rule, never what stands there', () => {
  const after = { ...before, seenEvents: [...before.seenEvents, wrong] } as unknown as State;
  expect(problemAfter(before, after)).toEqual({
    path: 'seenEvents[2].eventId',
    rule: expect.stringContaining('expected string'),
  });
  const words = 'lời của ai đó';
  const spoilt = { ...before, tiersDone: { [words]: words }, [words]: 1 } as unknown as State;
  expect(JSON.stringify(problemAfter(before, spoilt))).not.toContain(words);
});
