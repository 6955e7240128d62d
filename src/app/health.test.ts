import { expect, test } from 'vitest';
import { createMemoryStore } from '../storage/memory/memory-store.ts';
import { createAlarms } from './alarms.ts';
import { createHealth } from './health.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

function open(probe: () => Promise<void> = async () => {}) {
  let at = 0;
  const time = { now: () => at, sleep: async () => {} };
  const health = createHealth({ alarms: createAlarms({ log: silent, time }), time });
  const store = health.watch(createMemoryStore(), { now: () => at, rehearsal: false }, probe);
  return {
    health,
    store,
    pass(ms: number) {
      at += ms;
    },
  };
}

test('notes commits that changed something, and when a platform was heard', async () => {
  const { health, store, pass } = open();
  await store.transact((state) => ({ state, result: null }));
  expect(await health.report()).toMatchObject({ lastCommitSecondsAgo: null, lastHeardSecondsAgo: {} });
  await store.transact((state) => ({ state: { ...state, told: ['x'] }, result: null }));
  health.alarms.working('telegram', { part: 'receiving' });
  health.alarms.working('zalo');
  pass(7_000);
  expect(await health.report()).toMatchObject({
    ok: true,
    upSeconds: 7,
    lastCommitSecondsAgo: 7,
    lastHeardSecondsAgo: { telegram: 7 },
  });
});

test('cannot save while the disk is failing, whatever a probe says, nor while a probe fails', async () => {
  let full = false;
  let probes = 0;
  const { health, pass } = open(async () => {
    probes += 1;
    if (full) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  });
  health.alarms.failing('disk', 'ENOSPC');
  expect(await health.report()).toMatchObject({ ok: false, cannotSave: 'ENOSPC' });
  health.alarms.working('disk');
  health.alarms.stop();
  expect(await health.report()).toMatchObject({ ok: true });
  full = true;
  // Whoever asks often does not make it write often.
  expect(await health.report()).toMatchObject({ ok: true });
  expect(probes).toBe(1);
  pass(5_000);
  expect(await health.report()).toMatchObject({ ok: false, cannotSave: expect.stringContaining('ENOSPC') });
  full = false;
  pass(5_000);
  expect(await health.report()).toMatchObject({ ok: true });
});
