import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EvidenceFiles } from '../../src/app/ports/evidence-files.ts';
import { openEvidenceFolder } from '../../src/storage/json/evidence-folder.ts';
import { ensureRow } from '../../src/storage/postgres/agency-row.ts';
import type { Database } from '../../src/storage/postgres/database.ts';
import { openPostgresFiles } from '../../src/storage/postgres/postgres-files.ts';
import { newFolder } from '../support/bot-process.ts';
import { newDatabase, postgres } from '../support/new-database.ts';

const jpeg = (bytes: number): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(bytes - 4, 7)]);

async function inDatabase(): Promise<{ database: Database; folder: string; files: EvidenceFiles }> {
  const database = await newDatabase();
  await ensureRow(database, 'so');
  const folder = newFolder();
  return { database, folder, files: await openPostgresFiles(database, 'so', folder) };
}

const places: [string, boolean, () => Promise<EvidenceFiles>][] = [
  ['a folder', true, async () => openEvidenceFolder(newFolder())],
  ['PostgreSQL', postgres !== null, async () => (await inDatabase()).files],
];

for (const [name, isThere, open] of places)
  describe.skipIf(!isThere)(`evidence in ${name}`, () => {
    it('is found as it was kept', async () => {
      const files = await open();
      const content = jpeg(2 * 1024 * 1024 + 17);
      const kept = await files.keep('2023-05/anh-1', content);
      expect(kept).toMatchObject({ mime: 'image/jpeg', bytes: content.length });
      const found = await files.find(kept!.file);
      expect(found.bytes).toBe(content.length);
      expect(readFileSync(found.path).equals(content)).toBe(true);
      // A state of Windows names it with its own separator.
      expect((await files.find(kept!.file.replaceAll('/', '\\'))).bytes).toBe(content.length);
    });

    it('takes the place of what was kept under its name', async () => {
      const files = await open();
      await files.keep('2023-05/anh', jpeg(1_000));
      const kept = await files.keep('2023-05/anh', jpeg(2_000_000));
      expect((await files.find(kept!.file)).bytes).toBe(2_000_000);
    });

    it('is none where it is no kind of evidence, and none is written', async () => {
      const files = await open();
      expect(await files.keep('2023-05/x', Buffer.from('MZ\u0000\u0001'))).toBeNull();
      await expect(files.find('evidence/2023-05/x.exe')).rejects.toThrow();
    });

    it('is gone when it was removed, and may be removed again', async () => {
      const files = await open();
      const kept = await files.keep('2023-05/anh', jpeg(1_000));
      await files.find(kept!.file);
      await files.remove(kept!.file);
      await expect(files.find(kept!.file)).rejects.toThrow();
      await files.remove(kept!.file);
    });

    it.each(['evidence/../state.json', '../x', '/etc/passwd'])('lies nowhere else: %s', async (path) => {
      const files = await open();
      await expect(files.find(path)).rejects.toThrow('its folder alone');
      await expect(files.remove(path)).rejects.toThrow('its folder alone');
    });
  });

describe.skipIf(postgres === null)('evidence in PostgreSQL', () => {
  it('lies in slices of a MiB, and is read again on another machine', async () => {
    const { database, folder, files } = await inDatabase();
    const content = jpeg(3 * 1024 * 1024);
    const kept = await files.keep('2023-05/anh', content);
    const { rows } = await database.run('SELECT number, octet_length(content) AS bytes FROM ddci.slices');
    expect(rows).toHaveLength(3);
    await files.find(kept!.file);
    await rm(join(folder, 'evidence'), { recursive: true });
    expect(readFileSync((await files.find(kept!.file)).path).equals(content)).toBe(true);
  });

  it('of more than 20 MB is refused', async () => {
    const { files } = await inDatabase();
    await expect(files.keep('2023-05/anh', jpeg(20 * 1024 * 1024 + 1))).rejects.toThrow('at most 20 MB');
    expect(await files.keep('2023-05/anh', jpeg(20 * 1024 * 1024))).not.toBeNull();
  });

  it('that was damaged is not sent', async () => {
    const { database, files } = await inDatabase();
    const kept = await files.keep('2023-05/anh', jpeg(2_000_000));
    await database.run(`UPDATE ddci.slices SET content = '\\x00' WHERE number = 1`);
    await expect(files.find(kept!.file)).rejects.toThrow('damaged');
  });
});
