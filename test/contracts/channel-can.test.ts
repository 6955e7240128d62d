import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileOnDisk } from '../../src/app/ports/attachments.ts';
import type { Channel } from '../../src/app/ports/channel.ts';
import { createTelegramChannel } from '../../src/channels/telegram/telegram-channel.ts';
import { createWebChannel } from '../../src/channels/web/web-channel.ts';
import { createZaloChannel } from '../../src/channels/zalo/zalo-channel.ts';
import { pageWords } from '../../src/copy/vi/page.ts';
import { zaloWords } from '../../src/copy/vi/zalo.ts';
import type { Message } from '../../src/core/said/message.ts';
import { drawPicture } from '../../src/documents/pictures.ts';
import { newFolder } from '../support/bot-process.ts';
import { emptyMonth } from '../support/pictures.ts';
import { botToken, startTelegramStandin } from '../support/telegram-standin.ts';
import { startZaloStandin, zaloToken } from '../support/zalo-standin.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };

/** A channel before its platform's stand-in, and what a chat there shows: whatever went out, as one text. */
interface Open {
  channel: Channel;
  shown(): Promise<string>;
}

const platforms: Readonly<Record<string, () => Promise<Open>>> = {
  async telegram() {
    const api = await startTelegramStandin();
    const channel = createTelegramChannel({
      token: botToken,
      apiRoot: api.root,
      publicUrl: undefined,
      commands: [],
      log,
    });
    return { channel, shown: async () => JSON.stringify([...api.sentTo('1'), ...api.editedIn('1')]) };
  },
  'zalo without an address of ours': () => onZalo(undefined),
  'zalo with one': () => onZalo('https://bot.example.vn'),
  async web() {
    const channel = createWebChannel({
      personas: async () => [{ id: '1', name: 'A', detail: '', kind: 'head' }],
      commands: [],
      clock: {
        now: () => 0,
        speed: 1,
        next: async () => null,
        plan: async () => null,
        windTo: async () => {},
      },
      pageFiles: new Map(),
      uploadsFolder: newFolder(),
      heading: async () => ({ title: '', suggestions: [] }),
      words: pageWords,
    });
    await channel.start(async () => {});
    const local = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
    return {
      channel,
      async shown() {
        const stop = new AbortController();
        const request = { headers: { host: 'localhost' }, signal: stop.signal };
        const page = await channel.app.request('/api/events?as=1', request, local);
        const { value } = await page.body!.getReader().read();
        stop.abort();
        return new TextDecoder().decode(value);
      },
    };
  },
};

async function onZalo(publicUrl: string | undefined): Promise<Open> {
  const api = await startZaloStandin();
  const channel = createZaloChannel({
    token: zaloToken,
    apiRoot: api.root,
    publicUrl,
    webhookSecret: undefined,
    folder: newFolder(),
    words: zaloWords,
    log,
  });
  const { message } = api.event('1', 'text', { text: 'x' });
  const { id } = message.chat as { id: string };
  const inChat: Channel = { ...channel, send: (_, ...rest) => channel.send(id, ...rest) };
  return { channel: inChat, shown: async () => JSON.stringify(api.sentTo('1')) };
}

const words: Message = { lines: [['Có chữ']], buttons: [[{ label: 'Chi tiết', data: 'd:x' }]] };
const picture = { type: 'month' as const, content: emptyMonth };
const withPicture: Message = { ...words, attachment: { type: 'picture', picture } };
const withFile: Message = {
  ...words,
  attachment: { type: 'file', name: 'Tháng 5.txt', mime: 'text/plain', kind: 'text', content: 'x' },
};
const text = new TextEncoder().encode('Nội dung');

const sendKept = (channel: Channel, message: Message, enclosed: FileOnDisk) =>
  Promise.all(channel.fit(message).map((part) => channel.send('1', part, enclosed)));

const send = (channel: Channel, message: Message, bytes?: Uint8Array) =>
  Promise.all(channel.fit(message).map((part) => channel.send('1', part, bytes)));

describe.each(Object.entries(platforms))('what %s says that it can', (_name, open) => {
  it('is done, and what it cannot is refused, or left out where the words say enough', async () => {
    const { channel, shown } = await open();
    const { can } = channel;

    const [id] = await send(channel, words);
    expect(await shown()).toContain('Có chữ');
    // Where there are no buttons the choices are read, and answered by their number.
    expect((await shown()).includes('1. Chi tiết')).toBe(!can.buttons);
    expect((await shown()).includes('d:x')).toBe(can.buttons);

    const edit = channel.edit('1', String(id), { lines: [['Sửa rồi']] });
    if (can.edit) await edit;
    else await expect(edit).rejects.toMatchObject({ code: 'edit-gone' });
    expect((await shown()).includes('Sửa rồi')).toBe(can.edit);

    await send(channel, withPicture, await drawPicture(picture));
    expect(/"photo":|\/api\/pictures\//.test(await shown())).toBe(can.pictures);

    const file = send(channel, withFile, text);
    if (can.files) await file;
    else await expect(file).rejects.toMatchObject({ code: 'files-forbidden', retryable: false });
    expect((await shown()).includes('Tháng 5.txt')).toBe(can.files);
  });

  it('holds for what was kept, too: a photo is shown, a file can be saved', async () => {
    const { channel, shown } = await open();
    const path = join(newFolder(), 'kept');
    writeFileSync(path, await drawPicture(picture));
    const onDisk = { path, bytes: statSync(path).size };
    const kept = { type: 'kept', mime: 'image/png', file: 'evidence/2023-05/x.png' } as const;
    const photo: Message = { ...words, attachment: { ...kept, as: 'photo', name: 'Ảnh.png' } };
    const file: Message = { ...words, attachment: { ...kept, as: 'file', name: 'Tệp.png' } };

    const sent = sendKept(channel, photo, onDisk);
    if (channel.can.pictures) await sent;
    else await expect(sent).rejects.toMatchObject({ code: 'pictures-forbidden', retryable: false });
    expect(/"photo":|\/api\/pictures\//.test(await shown())).toBe(channel.can.pictures);

    const saved = sendKept(channel, file, onDisk);
    if (channel.can.files) await saved;
    else await expect(saved).rejects.toMatchObject({ code: 'files-forbidden', retryable: false });
    expect((await shown()).includes('Tệp.png')).toBe(channel.can.files);
  });

  it('says its pace, or that it has none', async () => {
    const { pace } = (await open()).channel;
    for (const ms of Object.values(pace ?? {})) expect(ms).toBeGreaterThan(0);
    if (pace) expect(pace.everyGroupMs).toBeGreaterThanOrEqual(pace.everyChatMs);
  });
});
