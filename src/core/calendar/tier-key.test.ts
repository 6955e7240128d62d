import { expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { cadenceTiers } from './cadence-tiers.ts';
import { tierOfKey } from './tier-key.ts';
import { monthTiers } from './tiers.ts';

const { calendar, holidays } = context;

it('every key that the calendar makes says what it is of, and nothing else does', () => {
  const busy = {
    ...calendar,
    nudges: [...calendar.nudges, { hoursBefore: 5 }, { daysBefore: 2, time: '09:00' }],
  };
  const period = { year: 2023, month: 6 };
  const tiers = [
    ...monthTiers(busy, holidays, period),
    ...cadenceTiers(busy, holidays, 'quarter', period),
    ...cadenceTiers(busy, holidays, 'half-year', period),
  ];
  const alone = tiers.filter(({ keys }) => keys.length === 1);
  expect(alone.length).toBeGreaterThan(6);
  for (const { type, keys } of alone)
    expect(tierOfKey(keys[0]!), keys[0]).toBe(type === 'last-nudge' ? 'nudge' : type);
  for (const key of tiers.flatMap(({ keys }) => keys)) expect(tierOfKey(key), key).not.toBeNull();
  for (const key of ['', 'nudge-', 'nudge-3', 'nudge-3d:x', 'deadline', 'constructor', '-nudge-3d'])
    expect(tierOfKey(key), key).toBeNull();
});
