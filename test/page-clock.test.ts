import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createAlarms } from '../src/app/alarms.ts';
import { realTime } from '../src/app/clocks.ts';
import { createHealth } from '../src/app/health.ts';
import { parseConfig } from '../src/config.ts';
import { correctionWords } from '../src/copy/vi/correction-sheet.ts';
import { emptyState, type State } from '../src/core/state/state.ts';
import { readPlan } from '../src/documents/import/read-plan.ts';
import { createPage } from '../src/page.ts';
import { pageFolder, rehearsalFolder } from '../src/storage/json/folder-names.ts';
import { openJsonStore } from '../src/storage/json/json-store.ts';
import { newFolder } from './support/bot-process.ts';
import { context } from './support/context.ts';

/** The page's own files stand where the build puts them; here only the clock is asked. */
vi.mock('../src/channels/web/page-files.ts', () => ({ readPageFiles: async () => new Map() }));

const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const log = { debug() {}, info() {}, warn() {}, error() {} };

/** What the page shows of its clock. */
interface Facts {
  now: number;
  next: { at: number; name: string } | null;
  plan: { at: number; name: string } | null;
}

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const bot of running.splice(0)) await bot.stop();
});

/** The page's house on a folder in which a state lies. */
async function openPage(state: State, clockStart: string) {
  const folder = newFolder();
  const page = join(folder, rehearsalFolder, pageFolder);
  const store = await openJsonStore(page, () => at(clockStart));
  await store.transact(() => ({ state, result: null }));
  await store.close();
  const { app, bot } = await createPage({
    config: parseConfig({ DATA_DIR: folder, CLOCK_START: `${clockStart}+07:00` }),
    log,
    holder: 'test',
    health: createHealth({ alarms: createAlarms({ log, time: realTime }), time: realTime }),
    context,
  });
  await bot.start();
  running.push(bot);
  const wind = async (how: string) => {
    const said = await app.request(
      '/api/clock',
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          host: 'localhost:8080',
          origin: 'http://localhost:8080',
        },
        body: JSON.stringify({ wind: how }),
      },
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    );
    return { status: said.status, ...((await said.json()) as Facts) };
  };
  const from = { host: 'localhost:8080', origin: 'http://localhost:8080' };
  const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
  /** What a window hears that shows a persona's chat, from now on. */
  const watch = async (as: string) => {
    const { body } = await app.request(`/api/events?as=${as}`, { headers: from }, env);
    const reader = body!.getReader();
    let heard = '';
    void (async () => {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        heard += Buffer.from(value).toString();
      }
    })().catch(() => {});
    return {
      /** The newest of an event's data; undefined where it was not told. */
      last: <T>(event: string): T | undefined => {
        const all = [...heard.matchAll(new RegExp(`^event: ${event}\\ndata: (.*)$`, 'gm'))];
        return all.length === 0 ? undefined : (JSON.parse(all.at(-1)![1]!) as T);
      },
      end: () => reader.cancel(),
    };
  };
  const press = async (as: string, data: string) =>
    app.request(
      '/api/press',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...from },
        body: JSON.stringify({ as, data, label: 'x' }),
      },
      env,
    );
  return { wind, watch, press };
}

const waiting: State['plans'] = {
  next: {
    plan: { ...context.plan, year: 2026 },
    from: '2026-05-01',
    at: at('2023-12-20T09:00:00'),
    by: 'van-thu-tong-hop',
    begunBefore: at('2023-05-19T08:00:00'),
  },
};
const begun: State = { ...emptyState(), begunAt: at('2023-05-19T08:00:00') };

test('the clock comes to the day of a plan that waits, step by step and at once, though the old year is over', async () => {
  const { wind } = await openPage({ ...begun, plans: waiting }, '2024-01-03T09:00:00');
  const day = at('2026-05-01T00:00:00');
  // The year that is over has said its last word.
  let facts = await wind('hour');
  expect(facts).toMatchObject({ status: 200, plan: { at: day, name: 'Tới 01/05/2026' } });
  for (let step = 0; step < 3 && facts.next?.at !== day; step++) facts = await wind('next');
  expect(facts.next).toEqual({ at: day, name: 'kế hoạch mới có hiệu lực' });
  facts = await wind('plan');
  expect(facts).toMatchObject({ status: 200, plan: null });
  expect(facts.now).toBeGreaterThanOrEqual(day);
  expect(facts.now).toBeLessThan(day + 60_000);
  expect(facts.next).not.toBeNull();
});

test('without a plan that waits no day is offered', async () => {
  const { wind } = await openPage(begun, '2023-05-19T09:00:00');
  expect(await wind('hour')).toMatchObject({ plan: null });
  expect(await wind('plan')).toMatchObject({ status: 400 });
});

test('the eve of the opening is a step of its own, since the office hears then who is not linked', async () => {
  const { wind } = await openPage(begun, '2023-06-14T09:00:00');
  const seeded = await wind('hour');
  expect(seeded.next?.name).not.toContain('chưa liên kết');
  const office = {
    channel: 'web' as const,
    userId: 'van-thu-tong-hop',
    personId: 'van-thu-tong-hop',
    linkedAt: 0,
  };
  const others = context.org.people.map(({ id }) => `account:web:${id}`);
  const alone = await openPage(
    { ...emptyState(), accounts: [office], seeded: others },
    '2023-06-14T09:00:00',
  );
  expect((await alone.wind('hour')).next).toEqual({
    at: at('2023-06-19T14:00:00'),
    name: 'trước ngày mở kỳ tháng 6: ai chưa liên kết',
  });
  expect((await alone.wind('next')).next).toMatchObject({ at: at('2023-06-20T08:00:00') });
});

test('a window hears of a plan that is taken up, and on its day of its agency and people, without being loaded anew', async () => {
  const words = readFileSync('data/source/ke-hoach-ddci-2023.txt', 'utf8')
    .replace(/\b20(\d\d)\b/g, (_, year: string) => `20${Number(year) + 1}`)
    .replaceAll('Sở Thông tin và Truyền thông', 'Sở Công Thương')
    .replaceAll('SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 'SỞ CÔNG THƯƠNG');
  const read = await readPlan(
    { bytes: Buffer.from(words), name: 'ke-hoach.txt', org: context.org, lastPlan: context.plan },
    correctionWords,
  );
  if (read.type !== 'plan') throw new Error(read.type);
  const as = 'van-thu-tong-hop';
  const paper = { id: 'p', name: 'ke-hoach.txt', by: as, chat: `web:${as}`, at: at('2023-06-01T09:00:00') };
  const { wind, watch, press } = await openPage(
    { ...begun, planPaper: { ...paper, stage: { type: 'read', draft: read.draft } } },
    '2023-06-14T09:00:00',
  );
  const window = await watch(as);
  await vi.waitFor(() => expect(window.last<Facts>('clock')).toMatchObject({ plan: null }));
  await vi.waitFor(() => expect(window.last('heading')).toMatchObject({ title: context.plan.agency.name }));
  await press(as, 'k:from:2024-04-13');
  await vi.waitFor(() => expect(JSON.stringify(window.last('entry'))).toContain('Dùng bản này?'));
  const yes = /"data":"(f:yes:[^"]+)"/.exec(JSON.stringify(window.last('entry')))?.[1];
  await press(as, yes!);
  await vi.waitFor(() => expect(window.last<Facts>('clock')?.plan?.name).toBe('Tới 13/04/2024'));
  await wind('plan');
  await vi.waitFor(() => expect(window.last<Facts>('clock')?.plan).toBeNull());
  await vi.waitFor(() => expect(window.last('heading')).toMatchObject({ title: 'Sở Công Thương' }));
  await window.end();
});
