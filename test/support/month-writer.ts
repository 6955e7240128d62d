// Run as a process of its own by test/months-crash.test.ts, which kills it: commits numbered changes, each of which
// touches the live document, a month of this year and one of the year before, and prints what has been acknowledged.
import { openJsonStore } from '../../src/storage/json/json-store.ts';
import { someReport } from './month-states.ts';

const folder = process.argv[2]!;
const store = await openJsonStore(folder, Date.now, { planYear: 2023 });
await store.ensure(['2022-12']);
const heavy = (unit: string, period: string, count: number) =>
  someReport(unit, period, 40, { sentAt: count });
for (;;) {
  const count = await store.transact((state) => {
    const next = state.nextDraft + 1;
    const reports = {
      ...state.reports,
      '2022-12:a': heavy('a', '2022-12', next),
      [`2023-05:u${next % 7}`]: heavy(`u${next % 7}`, '2023-05', next),
    };
    return { state: { ...state, nextDraft: next, reports }, result: next };
  });
  process.stdout.write(`${count}\n`);
}
