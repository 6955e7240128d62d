import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { converse } from '../src/core/features/converse.ts';
import type { Plan } from '../src/core/plan/plan.ts';
import type { State } from '../src/core/state/state.ts';
import { openJsonStore } from '../src/storage/json/json-store.ts';
import { readWholeState } from '../src/storage/json/state-file.ts';
import { newFolder } from './support/bot-process.ts';
import { context } from './support/context.ts';
import { asVersion2, reportedState, someEvidence, someReport } from './support/month-states.ts';

const units = Array.from({ length: 12 }, (_, position) => `phong-${position}`);
const months = (year: number) =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);

const filesIn = (folder: string): string[] => readdirSync(join(folder, 'months')).sort();
/** The months' files by name, each as it was written once: one that is written again, be it the same, is another. */
const writtenIn = (folder: string): Record<string, number> =>
  Object.fromEntries(filesIn(folder).map((name) => [name, statSync(join(folder, 'months', name)).ino]));
const textOf = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');
const liveOf = (folder: string) =>
  JSON.parse(textOf(folder, 'state.json')) as State & { months: Record<string, string> };

const put = (report: State['reports'][string]) => (state: State) => ({
  state: { ...state, reports: { ...state.reports, [`${report.period}:${report.unit}`]: report } },
  result: null,
});
const touch = (state: State) => ({ state: { ...state, seeded: [...state.seeded, 'x'] }, result: null });

/** A folder whose state was written before months had documents: everything in the live document, no checksum. */
function oldFolder(state: State): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'state.json'), JSON.stringify(asVersion2(state)));
  return folder;
}

it('an old state of ten years is split at its first save, and nothing of it is lost', async () => {
  const whole = reportedState(
    [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023].flatMap(months),
    units,
  );
  const folder = oldFolder(whole);
  const before = textOf(folder, 'state.json');
  const store = await openJsonStore(folder, () => 0, { planYear: 2023 });
  expect(textOf(folder, 'state.json')).toBe(before);
  await store.transact(touch);
  await store.close();
  expect(filesIn(folder)).toHaveLength(120);
  const split = liveOf(folder);
  expect([split.reports, split.evidence]).toEqual([{}, {}]);
  expect(textOf(folder, 'state.json').length).toBeLessThan(40_000);
  const read = await readWholeState(folder);
  expect(read.reports).toEqual(whole.reports);
  expect(read.evidence).toEqual(whole.evidence);
  expect(new Set(read.digests)).toEqual(new Set(whole.digests));
  expect(read.locks).toEqual(whole.locks);

  const again = await openJsonStore(folder, () => 0, { planYear: 2023 });
  const state = await again.read();
  expect(state.elsewhere).toHaveLength(108);
  expect(Object.keys(state.reports)).toHaveLength(12 * units.length);
  // Digests of the years before stand with their months: only this year's are in motion.
  expect(state.digests).toHaveLength(12);
  await again.close();
});

it('a commit writes the live document alone until 64 KiB have gathered, then the months that they belong to', async () => {
  const folder = newFolder();
  const store = await openJsonStore(folder, () => 0, { planYear: 2023 });
  await store.transact(put(someReport('a', '2023-04', 15)));
  expect(liveOf(folder).months).toEqual({});
  expect(Object.keys(liveOf(folder).reports)).toEqual(['2023-04:a']);
  let sent = 0;
  while (Object.keys(liveOf(folder).months).length === 0)
    await store.transact(put(someReport(`u${sent++}`, '2023-05', 15)));
  expect(sent).toBeGreaterThan(5);
  expect(sent).toBeLessThan(40);
  expect(Object.keys(liveOf(folder).months)).toEqual(['2023-04', '2023-05']);
  expect(liveOf(folder).reports).toEqual({});

  // A correction stands in the live document beside the older one of the month's file, and counts.
  const filed = filesIn(folder);
  const corrected = someReport('u0', '2023-05', 15, { reason: 'gõ nhầm' });
  await store.transact(put(corrected));
  await store.close();
  expect(filesIn(folder)).toEqual(filed);
  expect(Object.keys(liveOf(folder).reports)).toEqual(['2023-05:u0']);
  const again = await openJsonStore(folder, () => 0, { planYear: 2023 });
  expect((await again.read()).reports['2023-05:u0']).toEqual(corrected);
  expect(Object.keys((await again.read()).reports)).toHaveLength(sent + 1);
  await again.close();
});

it('a change to a month of another year, locked or not, rewrites its document and no other in the same commit', async () => {
  const folder = oldFolder(reportedState([...months(2022), '2023-01'], units));
  let now = Date.parse('2023-01-10T09:00:00+07:00');
  const store = await openJsonStore(folder, () => now, { planYear: 2023 });
  await store.transact(touch);
  await store.ensure(['2022-05']);
  const before = liveOf(folder).months;
  await store.transact(put(someReport('phong-3', '2022-05', 2)));
  const after = liveOf(folder).months;
  expect(Object.keys(after).filter((period) => after[period] !== before[period])).toEqual(['2022-05']);
  expect(liveOf(folder).reports).toEqual({});
  // The file before is kept while a copy names it (none does: that of today is older), else removed.
  await store.close();
  expect(filesIn(folder)).toEqual(
    Object.entries(after)
      .map(([period, hash]) => `${period}-${hash}.json`)
      .sort(),
  );

  // The next day's copy names the file that is replaced then.
  now += 86_400_000;
  const next = await openJsonStore(folder, () => now, { planYear: 2023 });
  await next.ensure(['2022-05']);
  await next.transact(put(someReport('phong-4', '2022-05', 2)));
  await next.close();
  expect(filesIn(folder)).toContain(`2022-05-${after['2022-05']}.json`);
  expect(filesIn(folder)).toContain(`2022-05-${liveOf(folder).months['2022-05']}.json`);
  expect(filesIn(folder)).toHaveLength(14);
});

/** The office presses a button: decided as the inbox does it, in the transaction that saves it. */
const presses = (data: string, now: number) => (state: State) => {
  const outcome = converse(
    state,
    {
      type: 'press',
      data,
      pressId: '1',
      eventId: '1',
      chat: { channel: 'telegram', chatId: '7' },
      chatKind: 'private',
      userId: '7',
    },
    context,
    now,
    { newCode: () => '', hashOf: (code) => code },
  );
  if (outcome.kind !== 'act') throw new Error(`«${data}» did nothing`);
  return { state: outcome.state, result: null };
};

it('to unlock a month rewrites none; what is put right in it then rewrites that one, and no other', async () => {
  const periods = ['2023-02', '2023-03', '2023-04', '2023-05'];
  const office = { channel: 'telegram' as const, userId: '7', personId: 'van-thu-tong-hop', linkedAt: 0 };
  const folder = oldFolder({ ...reportedState(periods, units), accounts: [office] });
  const now = Date.parse('2023-06-10T09:00:00+07:00');
  const store = await openJsonStore(folder, () => now, { planYear: 2023 });
  await store.transact(touch);
  const filed = liveOf(folder).months;
  expect(Object.keys(filed)).toEqual(periods);
  const written = writtenIn(folder);
  await store.transact(presses('o:unlock:2023-04', now));
  expect(liveOf(folder).locks.map(({ period }) => period)).toEqual(['2023-02', '2023-03', '2023-05']);
  expect(writtenIn(folder)).toEqual(written);
  const unlocked = liveOf(folder);
  expect([unlocked.months, unlocked.reports, unlocked.evidence]).toEqual([filed, {}, {}]);

  // Corrections gather in the live document until they are worth a month's file.
  let corrections = 0;
  while (liveOf(folder).months['2023-04'] === filed['2023-04'])
    await store.transact(
      put(someReport(units[corrections++ % units.length]!, '2023-04', 15, { sentAt: now + corrections })),
    );
  expect(corrections).toBeGreaterThan(5);
  await store.transact(presses('o:lock:2023-04', now));
  const { months: after, ...live } = liveOf(folder);
  expect([live.reports, live.evidence]).toEqual([{}, {}]);
  expect(Object.keys(after).filter((period) => after[period] !== filed[period])).toEqual(['2023-04']);
  await store.close();
  const ofOthers = (files: Record<string, number>) =>
    Object.entries(files).filter(([name]) => !name.startsWith('2023-04'));
  expect(ofOthers(writtenIn(folder))).toEqual(ofOthers(written));
});

it('an entry that is gone is gone from its document too', async () => {
  const folder = oldFolder(reportedState(['2023-01', '2023-02'], units, 15));
  const store = await openJsonStore(folder, () => 0, { planYear: 2023 });
  await store.transact(touch);
  await store.transact((state) => {
    const { '2023-01:phong-1': _, ...reports } = state.reports;
    return { state: { ...state, reports }, result: null };
  });
  await store.close();
  const read = await readWholeState(folder);
  expect(read.reports['2023-01:phong-1']).toBeUndefined();
  expect(Object.keys(read.reports)).toHaveLength(2 * units.length - 1);
});

it('evidence that waits stays in the live document, and its month is loaded with it whatever the year', async () => {
  const waiting = someEvidence('phong-1', '2022-11', { type: 'waiting', attempts: 2, notBefore: 0 });
  const whole = reportedState(months(2022), units);
  const folder = oldFolder({ ...whole, evidence: { ...whole.evidence, [waiting.id]: waiting } });
  const first = await openJsonStore(folder, () => 0, { planYear: 2023 });
  await first.transact(touch);
  await first.close();
  expect(Object.values(liveOf(folder).evidence)).toEqual([waiting]);

  const store = await openJsonStore(folder, () => 0, { planYear: 2023 });
  const state = await store.read();
  expect(state.elsewhere).not.toContain('2022-11');
  expect(state.elsewhere).toHaveLength(11);
  expect(state.evidence[waiting.id]).toEqual(waiting);
  const stored = someEvidence('phong-1', '2022-11');
  await store.transact((latest) => ({
    state: { ...latest, evidence: { ...latest.evidence, [stored.id]: stored } },
    result: null,
  }));
  await store.close();
  expect(liveOf(folder).evidence).toEqual({});
  expect((await readWholeState(folder)).evidence).toEqual(whole.evidence);
});

it('drafts and digests of a year go to their months when the next plan is in use', async () => {
  const draft = {
    id: '1',
    personId: 'truong-phong-1',
    unit: 'phong-1',
    period: '2022-12',
    onBehalf: false,
    step: { type: 'summary' as const },
    pending: {},
    entries: {},
    extras: [],
    parked: false,
    askedIn: 'telegram:7',
    chats: ['telegram:7'],
    answers: [],
    startedAt: 1,
    touchedAt: 1,
  };
  const current = { ...draft, id: '2', period: '2023-01' };
  const whole = reportedState(['2022-12'], ['a']);
  const folder = oldFolder({ ...whole, drafts: [draft, current] });
  const store = await openJsonStore(folder, () => 0, { planYear: 2022 });
  await store.transact(touch);
  await store.close();
  expect(liveOf(folder).drafts).toEqual([draft, current]);

  const next = await openJsonStore(folder, () => 0, { planYear: 2023 });
  await next.transact(touch);
  await next.close();
  const live = liveOf(folder);
  expect([live.drafts, live.digests, live.reports]).toEqual([[current], [], {}]);
  const later = await openJsonStore(folder, () => 0, { planYear: 2023 });
  expect((await later.read()).drafts).toEqual([current]);
  await later.ensure(['2022-12']);
  expect((await later.read()).drafts).toEqual([draft, current]);
  expect((await later.read()).digests).toEqual(whole.digests);
  await later.close();
});

it('a month file that is missing or was changed stops the start, with its path and what to do', async () => {
  const folder = oldFolder(reportedState(months(2022), units));
  const store = await openJsonStore(folder, () => 0, { planYear: 2023 });
  await store.transact(touch);
  await store.close();
  mkdirSync(join(folder, 'copies'), { recursive: true });
  const file = join(folder, 'months', filesIn(folder)[4]!);
  const text = readFileSync(file, 'utf8');
  const opening = () => openJsonStore(folder, () => 0, { planYear: 2022 });
  writeFileSync(file, text.replace('chờ ý kiến', 'có ý kiến'));
  await expect(opening()).rejects.toThrow(new RegExp(`${file} was damaged, or changed by hand`));
  await expect(opening()).rejects.toThrow(/npm run state -- restore \d{4}-\d\d-\d\d /);
  rmSync(file);
  // A missing one is found whatever the year.
  for (const planYear of [2022, 2023])
    await expect(openJsonStore(folder, () => 0, { planYear })).rejects.toThrow(`${file} is missing`);
  writeFileSync(file, text);
  await (await opening()).close();
});

it('a plan of the next year that is taken up takes the year before out of the live document, and going back brings it home', async () => {
  const draft: State['drafts'][number] = {
    id: 'd1',
    personId: 'truong',
    unit: units[0]!,
    period: '2023-12',
    onBehalf: false,
    step: { type: 'summary' },
    pending: {},
    entries: {},
    extras: [],
    parked: false,
    askedIn: 'web:truong',
    chats: ['web:truong'],
    answers: [],
    startedAt: 1,
    touchedAt: 1,
  };
  const whole: State = { ...reportedState(months(2023), units), drafts: [draft] };
  const folder = newFolder();
  const store = await openJsonStore(folder, () => 0, { planYear: 2023 });
  await store.transact(() => ({ state: whole, result: null }));
  expect(liveOf(folder).drafts).toHaveLength(1);
  const plan: Plan = { ...context.plan, year: 2024 };
  const live = { plan, from: '2024-01-05', at: 5, by: 'x', begunBefore: whole.begunAt };
  await store.transact((state) => ({ state: { ...state, plans: { live, before: null } }, result: null }));
  // What nobody works on any more is written to its month.
  expect(liveOf(folder).drafts).toEqual([]);
  expect(Object.keys(liveOf(folder).reports)).toEqual([]);
  expect((await readWholeState(folder)).drafts).toEqual([draft]);
  await store.close();

  const next = await openJsonStore(folder, () => 0, { planYear: 2023 });
  // The plan in the state says which months are loaded, whatever the data files hold.
  expect((await next.read()).elsewhere).toHaveLength(12);
  await next.ensure(months(2023));
  await next.transact(({ plans: _, ...state }) => ({ state, result: null }));
  expect(liveOf(folder).drafts).toEqual([draft]);
  await next.close();
  const back = await openJsonStore(folder, () => 0, { planYear: 2023 });
  const state = await back.read();
  expect(state.elsewhere).toEqual([]);
  expect(state.reports).toEqual(whole.reports);
  expect(state.drafts).toEqual([draft]);
  await back.close();
});
