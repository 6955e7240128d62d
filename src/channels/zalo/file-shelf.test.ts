import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../../test/support/bot-process.ts';
import { createFileShelf, filePath } from './file-shelf.ts';

const host = 'https://bot.example.vn';
const pdf = { name: 'Biên bản «họp».pdf', mime: 'application/pdf', shown: false };

function open() {
  const folder = newFolder();
  const kept = join(newFolder(), 'kept.pdf');
  writeFileSync(kept, '%PDF-1.7');
  const shelf = createFileShelf(folder, Date.now);
  const get = (path: string, method = 'GET') => shelf.handle(new Request(`${host}${path}`, { method }));
  return { folder, kept, shelf, get };
}

describe('a file that is offered by a link', () => {
  it('is saved, never shown, under 128 bits of chance, and is not copied', async () => {
    const { folder, kept, shelf, get } = open();
    const path = await shelf.offer({ path: kept, bytes: 8 }, pdf);
    expect(path).toMatch(/^\/zalo\/files\/[0-9a-f]{32}$/);
    expect(await shelf.offer({ path: kept, bytes: 8 }, pdf)).not.toBe(path);
    expect(readdirSync(folder).every((name) => name.endsWith('.json'))).toBe(true);
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('%PDF-1.7');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(pdf.name)}`,
      'content-type': 'application/pdf',
      'content-length': '8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const head = await get(path, 'HEAD');
    expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
    expect((await get(path, 'POST')).status).toBe(405);
  });

  it('is a photo that is shown, with the ending of its kind, or bytes that were made', async () => {
    const { kept, shelf, get } = open();
    const photo = await shelf.offer({ path: kept, bytes: 8 }, { ...pdf, mime: 'image/jpeg', shown: true });
    expect(photo).toMatch(/[0-9a-f]{32}\.jpg$/);
    expect((await get(photo)).headers.get('content-disposition')).toBeNull();
    const made = await shelf.offer(new TextEncoder().encode('Word'), pdf);
    expect(await (await get(made)).text()).toBe('Word');
  });

  it('is there for a day, as long as it lies where it was kept, and until it is taken back', async () => {
    const { folder, kept, shelf, get } = open();
    const old = await shelf.offer(new Uint8Array([1]), pdf);
    const yesterday = Date.now() / 1_000 - 24 * 3_600 - 1;
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), yesterday, yesterday);
    expect((await get(old)).status).toBe(404);
    const path = await shelf.offer({ path: kept, bytes: 8 }, pdf);
    // The new offer swept the old one out.
    expect(readdirSync(folder)).toHaveLength(1);
    const other = await shelf.offer({ path: kept, bytes: 8 }, pdf);
    await shelf.drop(other);
    expect((await get(other)).status).toBe(404);
    expect((await get(path)).status).toBe(200);
    rmSync(kept);
    expect((await get(path)).status).toBe(404);
  });

  it('is found under no other path', async () => {
    const { kept, shelf, get } = open();
    const path = await shelf.offer({ path: kept, bytes: 8 }, pdf);
    for (const guess of [
      '',
      'x',
      '0'.repeat(32),
      '../private-chats.json',
      '%2e%2e%2fx',
      `${'0'.repeat(32)}.json`,
    ])
      expect((await get(`${filePath}${guess}`)).status).toBe(404);
    expect((await get(`${path}.json`)).status).toBe(404);
  });
});
