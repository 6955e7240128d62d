import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageWords } from '../../copy/vi/page.ts';
import type { InboundEvent } from '../../core/heard/event.ts';
import { createWebChannel } from './web-channel.ts';

const host = 'localhost:3000';

/** A channel without a bot behind it; `onEvent` sees what it hands over. */
async function startChannel(onEvent: (event: InboundEvent, folder: string) => void = () => {}) {
  const folder = join(mkdtempSync(join(tmpdir(), 'ddci-web-')), 'uploads');
  const events: InboundEvent[] = [];
  const channel = createWebChannel({
    personas: async () => [{ id: 'truong-phong', name: 'Trưởng phòng', detail: '', kind: 'head' }],
    commands: [],
    clock: { now: () => 0, speed: 1, next: async () => null, plan: async () => null, windTo: async () => {} },
    pageFiles: new Map(),
    uploadsFolder: folder,
    heading: async () => ({ title: '', suggestions: [] }),
    words: pageWords,
  });
  await channel.start(async (event) => {
    onEvent(event, folder);
    events.push(event);
  });
  const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
  const say = (body: FormData | object) =>
    channel.app.request(
      '/api/say',
      body instanceof FormData
        ? { method: 'POST', body, headers: { host, origin: `http://${host}` } }
        : {
            method: 'POST',
            body: JSON.stringify(body),
            headers: { host, 'content-type': 'application/json' },
          },
      env,
    );
  return { channel, events, folder, say };
}

const toForm = (text: string, ...files: File[]): FormData => {
  const form = new FormData();
  form.set('as', 'truong-phong');
  form.set('text', text);
  for (const file of files) form.append('files', file);
  return form;
};

it('takes its own name for no part of what is said', async () => {
  const { say, events } = await startChannel();
  for (const text of ['@Trợ lý DDCI, 2', '@trợ lý 3', '@Trợ lý DDCI', 'hỏi @Trợ lý DDCI'])
    expect((await say({ as: 'truong-phong', text })).status).toBe(200);
  expect(events.map((event) => 'text' in event && event.text)).toEqual(['2', '3', '', 'hỏi @Trợ lý DDCI']);
});

it('tries a message three times, since nobody sends it again, and says when it was not taken', async () => {
  let tries = 0;
  let failing = 2;
  const { say } = await startChannel(() => {
    tries += 1;
    if (failing-- > 0) throw new Error('it could not be saved');
  });
  expect((await say({ as: 'truong-phong', text: 'x' })).status).toBe(200);
  expect(tries).toBe(3);
  failing = 9;
  const refused = await say({ as: 'truong-phong', text: 'x' });
  expect(refused.status).toBe(503);
  expect(await refused.json()).toEqual({ problem: pageWords.notSaved });
  expect(tries).toBe(6);
});

describe('a message with files', () => {
  it('is handed over once they are on disk, and each can be fetched by its ref', async () => {
    const onDisk: number[] = [];
    const { channel, events, say } = await startChannel((_, folder) =>
      onDisk.push(readdirSync(folder).length),
    );
    const form = toForm(
      'Thiếu người,\nthiếu máy',
      new File(['jpeg'], 'ảnh.jpg', { type: 'image/jpeg' }),
      new File(['pdf!!'], '..\\..\\"biên bản".pdf', { type: 'application/pdf' }),
    );
    expect((await say(form)).status).toBe(200);
    expect(onDisk).toEqual([2]);
    const [event] = events;
    if (event?.type !== 'text') throw new Error('no text event');
    expect(event).toMatchObject({
      text: 'Thiếu người,\nthiếu máy',
      messageId: expect.stringMatching(/^\d+$/),
      files: [
        { kind: 'photo', name: 'ảnh.jpg', bytes: 4 },
        { kind: 'file', name: '"biên bản".pdf', bytes: 5 },
      ],
    });
    const fetched = await channel.fetchFile(event.files![1]!.ref, 5);
    expect(new TextDecoder().decode(fetched)).toBe('pdf!!');
  });

  it('may have no words; without either nothing is said', async () => {
    const { events, say } = await startChannel();
    expect((await say(toForm('', new File(['x'], '../..')))).status).toBe(200);
    expect(events).toMatchObject([{ text: '', files: [{ name: pageWords.unnamedFile, bytes: 1 }] }]);
    expect((await say(toForm(' '))).status).toBe(400);
    expect(events).toHaveLength(1);
  });

  it('is refused whole when it brings too many, or one too large', async () => {
    const { events, folder, say } = await startChannel();
    const many = await say(toForm('x', ...Array.from({ length: 11 }, (_, at) => new File(['x'], `${at}`))));
    expect(many.status).toBe(400);
    expect(await many.json()).toEqual({ problem: 'Mỗi lời nhắn kèm được tối đa 10 tệp.' });
    const large = await say(
      toForm('x', new File(['x'], 'nhỏ'), new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'lớn.zip')),
    );
    expect(large.status).toBe(413);
    expect(await large.json()).toEqual({ problem: '«lớn.zip» quá lớn. Mỗi tệp tối đa 20 MB.' });
    expect(events).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('every message has an id of its own, words alone too', async () => {
  const { events, say } = await startChannel();
  await say({ as: 'truong-phong', text: 'một' });
  await say({ as: 'truong-phong', text: 'hai' });
  const ids = events.map((event) => event.type === 'text' && event.messageId);
  expect(ids).toEqual([expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/)]);
  expect(new Set(ids).size).toBe(2);
  expect(events[0]).not.toHaveProperty('files');
});
