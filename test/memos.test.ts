import { expect, it, vi } from 'vitest';
import { contextOf } from '../src/core/context-of.ts';
import { digestOf } from '../src/core/month/digest.ts';
import { nextDue } from '../src/core/month/due-tiers.ts';
import { planDue } from '../src/core/month/plan-due.ts';
import { context } from './support/context.ts';
import { people, startTalk } from './support/talk.ts';

/** How often something that was kept was compared with what it is now. */
const compared = vi.hoisted(() => ({ times: 0 }));

// Every memo of the core, those of tomorrow too: whatever is taken from it is worked out once more, and must be the same.
vi.mock('../src/kit/memo.ts', async (load) => {
  const { memo } = await load<typeof import('../src/kit/memo.ts')>();
  /** A value as text, what cannot be compared (functions, patterns) left out. */
  const plain = (value: unknown): string =>
    JSON.stringify(value, (_, part) => (part instanceof Map || part instanceof Set ? [...part] : part)) ?? '';
  /** What follows from the plan and the directory alone knows no month; to compile a phrase book again takes long. */
  const isPlain = (given: unknown): boolean =>
    typeof given !== 'object' || given === null || 'indices' in given || 'units' in given;
  const watched: typeof memo = (keysOf, make) => {
    const kept = memo(keysOf, make);
    return (...given) => {
      const value = kept(...given);
      if (given.every(isPlain)) return value;
      compared.times += 1;
      expect(plain(value)).toBe(plain(make(...given)));
      return value;
    };
  };
  return { memo: watched };
});

const { office, hts, yen } = people;

it('what is kept of a calculation knows all that it depends on: calendar, days off, months that have opened', () => {
  const talk = startTalk('2023-05-19T09:00:00');
  const asked = [
    '/tiendo',
    '/chuabaocao',
    '/index 2.1',
    'hạn báo cáo',
    'ai chưa báo cáo',
    'có gì chậm không',
  ];
  const holidays = {
    ...context.holidays,
    daysOff: new Set([...context.holidays.daysOff, '2023-06-26']),
  };
  const look = (): void => {
    for (const question of asked) talk.say(yen, question);
    talk.say(hts, '/baocao');
    const now = Date.parse('2023-05-23T09:00:00+07:00');
    // The same state, by other days off: what was kept for the one must not be told for the other.
    for (const base of [context, { ...context, holidays }]) {
      const seen = contextOf(base, talk.state(), now);
      digestOf(talk.state(), seen, '2023-06', now, false);
      nextDue(seen, talk.state(), now);
      planDue(seen, talk.state(), now);
    }
  };
  look();
  talk.windTo('2023-05-23T09:00:00');
  look();
  for (const choice of ['Từ tháng này', 'Từ tháng sau']) {
    talk.press(office, 'm:field:deadline');
    const shown = talk.say(office, choice === 'Từ tháng này' ? 'ngày 26 16:30' : 'ngày 27 16:30');
    talk.press(office, talk.buttonOf(shown, choice));
    look();
  }
  expect(talk.say(yen, '/tiendo').text).toContain('16:30 thứ Sáu 26/05/2023');
  expect(compared.times).toBeGreaterThan(100);
});
