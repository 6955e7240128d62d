import { describe, expect, it } from 'vitest';
import { context as embedded } from '../../test/support/context.ts';
import { stubChannel } from '../../test/support/stub-channel.ts';
import { people } from '../../test/support/talk.ts';
import { virtualTime } from '../../test/support/virtual-time.ts';
import { vietnamese } from '../copy/vi/index.ts';
import type { AskedDocument } from '../core/documents/asked-document.ts';
import type { DocumentMade } from '../core/documents/document-work.ts';
import { emptyState, type State } from '../core/state/state.ts';
import { createMemoryStore } from '../storage/memory/memory-store.ts';
import { createDocumentMaker } from './document-maker.ts';
import type { OutboxWorker } from './outbox-worker.ts';
import type { MakeDocument } from './ports/make-document.ts';

const now = Date.parse('2023-05-26T09:00:00+07:00');
const silent = { debug() {}, info() {}, warn() {}, error() {} };

const asked = (more: Partial<AskedDocument> = {}): AskedDocument => ({
  id: 'telegram:1',
  kind: 'workbook',
  span: { year: 2023, from: 5, to: 5 },
  by: people.office,
  chat: 'telegram:104',
  at: now,
  ...more,
});

const linked: State = {
  ...emptyState(),
  begunAt: now - 7 * 86_400_000,
  accounts: [{ channel: 'telegram', userId: '104', personId: people.office, linkedAt: 0 }],
};

const made: DocumentMade = {
  type: 'made',
  files: [{ name: 'Số liệu.xlsx', mime: 'application/x', file: 'documents/a.xlsx', bytes: 9 }],
};

function start(make: MakeDocument, state: State) {
  const store = createMemoryStore(state);
  const time = virtualTime();
  const maker = createDocumentMaker({
    context: embedded,
    store,
    clock: { now: () => now, rehearsal: false },
    log: silent,
    outbox: { wake() {} } as OutboxWorker,
    channelOf: () => stubChannel('telegram'),
    words: vietnamese,
    make,
    time,
  });
  return { store, maker };
}

const rowsOf = async (store: { read(): Promise<State> }): Promise<string[]> =>
  (await store.read()).outbox.map(({ message }) => message.lines.flat().map(String).join(''));

describe('a document that somebody waits for', () => {
  it('is made after a restart too, and goes to the chat that asked, once', async () => {
    const works: AskedDocument[] = [];
    const { store, maker } = start(
      async (work) => {
        works.push(work.asked);
        expect(work.state).not.toHaveProperty('outbox');
        return made;
      },
      { ...linked, documents: [asked()] },
    );
    maker.wake();
    await expect.poll(async () => (await store.read()).documents).toBeUndefined();
    await maker.stop();
    const { outbox } = await store.read();
    expect(works).toHaveLength(1);
    expect(outbox.map(({ chat }) => chat)).toEqual([{ channel: 'telegram', chatId: '104' }]);
    expect(outbox[0]!.message.attachment).toMatchObject({ type: 'kept', file: 'documents/a.xlsx' });
  });

  it('goes to nobody who may not have it any more: the right is asked when it is there', async () => {
    const { store, maker } = start(async () => made, {
      ...linked,
      accounts: [],
      documents: [asked()],
    });
    maker.wake();
    await expect.poll(async () => (await store.read()).documents).toBeUndefined();
    await maker.stop();
    expect((await store.read()).outbox).toEqual([]);
  });

  it('that fails again and again is told of, and keeps nobody else waiting for ever', async () => {
    let tries = 0;
    const { store, maker } = start(
      async ({ asked: { kind } }) => {
        tries += kind === 'report' ? 1 : 0;
        if (kind === 'report') throw new Error('it cannot be made');
        return made;
      },
      { ...linked, documents: [asked({ kind: 'report' }), asked({ id: 'telegram:2' })] },
    );
    for (let look = 0; look < 5; look += 1) {
      maker.wake();
      await new Promise((done) => setImmediate(done));
      await new Promise((done) => setImmediate(done));
    }
    await expect
      .poll(async () => {
        maker.wake();
        return (await store.read()).documents;
      })
      .toBeUndefined();
    await maker.stop();
    expect(tries).toBe(3);
    expect((await rowsOf(store))[0]).toContain('Tôi chưa lập được báo cáo tháng 5/2023');
    expect((await store.read()).outbox).toHaveLength(2);
  });
});
