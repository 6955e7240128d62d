import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { FileUnavailableError } from '../../app/ports/channel.ts';
import { createUploads, type Uploads } from './uploads.ts';

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'ddci-uploads-')), 'uploads');
const hourMs = 3_600_000;

/** Keeps files as they come with one message. */
async function keep(uploads: Uploads, texts: readonly string[]): Promise<string[]> {
  const arriving = uploads.arrive();
  const written = await Promise.all(texts.map((text) => arriving.write(Readable.from([Buffer.from(text)]))));
  await arriving.keep();
  expect(written.map(({ bytes }) => bytes)).toEqual(texts.map((text) => Buffer.byteLength(text)));
  return written.map(({ ref }) => ref);
}

async function openUploads() {
  const folder = newFolder();
  const uploads = createUploads(folder);
  await uploads.open();
  return { folder, uploads };
}

describe('uploads', () => {
  it('are kept under random names and fetched again, also by a later start', async () => {
    const { folder, uploads } = await openUploads();
    const refs = await keep(uploads, ['một', '', 'ba']);
    expect(new Set(refs).size).toBe(3);
    expect(readdirSync(folder).sort()).toEqual([...refs].sort());
    const later = createUploads(folder);
    await later.open();
    const texts = await Promise.all(
      refs.map(async (ref) => new TextDecoder().decode(await later.fetch(ref, 10))),
    );
    expect(texts).toEqual(['một', '', 'ba']);
  });

  it('that are unknown, too large, or no ref at all cannot be had', async () => {
    const { folder, uploads } = await openUploads();
    const [ref] = await keep(uploads, ['12345']);
    writeFileSync(join(folder, '..', 'state.json'), '{}');
    const why = (asked: string, most: number) =>
      uploads.fetch(asked, most).then(
        () => 'had',
        (error: unknown) => (error instanceof FileUnavailableError ? error.why : error),
      );
    expect(await why(ref!, 5)).toBe('had');
    expect(await why(ref!, 4)).toBe('too-large');
    expect(await why('00000000-0000-4000-8000-000000000000', 5)).toBe('gone');
    for (const path of ['../state.json', '', '.', 'x']) expect(await why(path, 5)).toBe('gone');
  });

  it('older than two days, and those that a crash left half written, are removed at the start', async () => {
    const { folder, uploads } = await openUploads();
    const [old, young] = await keep(uploads, ['cũ', 'mới']);
    const ago = (hours: number) => new Date(Date.now() - hours * hourMs);
    utimesSync(join(folder, old!), ago(49), ago(49));
    utimesSync(join(folder, young!), ago(47), ago(47));
    writeFileSync(join(folder, `${young}.part`), 'nửa');
    await createUploads(folder).open();
    expect(readdirSync(folder)).toEqual([young]);
  });

  it('leave nothing behind when one of them cannot be written, or the message is not taken', async () => {
    const { folder, uploads } = await openUploads();
    const arriving = uploads.arrive();
    await arriving.write(Readable.from([Buffer.from('a')]));
    async function* broken() {
      yield Buffer.from('x');
      throw new Error('unreadable');
    }
    await expect(arriving.write(broken())).rejects.toThrow('unreadable');
    expect(readdirSync(folder)).toHaveLength(1);
    await arriving.drop();
    expect(readdirSync(folder)).toEqual([]);
  });
});
