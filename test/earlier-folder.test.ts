import { cpSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openJsonStore } from '../src/storage/json/json-store.ts';
import { readWholeState } from '../src/storage/json/state-file.ts';
import { newFolder } from './support/bot-process.ts';

it('a folder of version 3, written by the bot of that time, is read with its months and goes on', async () => {
  const folder = newFolder();
  cpSync('test/fixtures/state-3', folder, { recursive: true });
  const store = await openJsonStore(folder, () => 0, { planYear: 2023 });
  const state = await store.read();
  expect(state.elsewhere).toEqual(['2022-12']);
  expect(Object.keys(state.reports)).toEqual(['2023-05:phong-ha-tang-so']);
  expect(Object.keys(state.evidence)).toEqual(['telegram-1010-0']);
  await store.ensure(['2022-12']);
  await store.transact((before) => ({ state: { ...before, nextDraft: 9 }, result: null }));
  await store.close();
  const whole = await readWholeState(folder);
  expect(whole.seenEvents).toHaveLength(19);
  expect(whole.audit.map(({ verb }) => verb)).toEqual(['set-absence', 'rename-person', 'invite', 'lock']);
  expect(whole).toMatchObject({
    nextDraft: 9,
    tiersDone: { '2023-05:digest': expect.any(Number) },
    elsewhere: [],
    reports: {
      '2022-12:thanh-tra-so': { entries: { '1.0': { status: 'late' }, '1.1': { status: 'late' } } },
      '2023-05:phong-ha-tang-so': { sentBy: 'truong-phong-ha-tang-so', late: true },
    },
    evidence: { '2022-12-thanh-tra-so': { kept: { type: 'stored' } } },
    drafts: [
      { id: '1', period: '2022-12' },
      { id: '3', period: '2023-05' },
    ],
  });
  expect(new Set(whole.digests.map(({ period }) => period))).toEqual(new Set(['2022-12', '2023-05']));
});

it('what waited in a folder of version 3 with a picture still waits with it', async () => {
  const folder = newFolder();
  cpSync('test/fixtures/state-3-waiting', folder, { recursive: true });
  const store = await openJsonStore(folder, () => 0, { planYear: 2023 });
  const { outbox } = await store.read();
  const pictures = outbox.map(({ message: { attachment } }) =>
    attachment?.type === 'picture' ? attachment.picture.type : null,
  );
  expect(pictures).toEqual(['year', 'year', 'year', 'month']);
  await store.close();
});
