import { expect, it } from 'vitest';
import { createAlarms } from '../app/alarms.ts';
import { bellOfAgency } from './bells.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };

it('what lies in an agency’s own folders fails for it alone, a platform for all', () => {
  let now = 0;
  const time = { now: () => now, sleep: async () => {} };
  const shared = createAlarms({ log, time });
  const [one, other] = [bellOfAgency(shared, log, time), bellOfAgency(shared, log, time)];
  const heard: string[] = [];
  for (const [name, bell] of [
    ['one', one],
    ['other', other],
  ] as const)
    bell.listen(({ matter, type }) => heard.push(`${name} ${matter} ${type}`));
  one.failing('copies', 'full', { atOnce: true });
  // Copies of the other are made: that says nothing of the first.
  other.working('copies');
  one.failing('telegram', 'away', { atOnce: true });
  expect(one.current().map(({ matter }) => matter)).toEqual(['telegram', 'copies']);
  expect(other.current().map(({ matter }) => matter)).toEqual(['telegram']);
  expect(heard).toEqual(['one copies raised', 'one telegram raised', 'other telegram raised']);
  now += 60_000;
  one.working('copies');
  expect(one.current().map(({ matter }) => matter)).toEqual(['telegram']);
  for (const bell of [one, other, shared]) bell.stop();
});
