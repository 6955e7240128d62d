import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { FileOnDisk } from '../../app/ports/attachments.ts';
import type { EvidenceFiles } from '../../app/ports/evidence-files.ts';
import { maxEvidenceBytes } from '../../core/report/report.ts';
import { evidenceKind } from '../evidence-kind.ts';
import type { Database } from './database.ts';

/** A file is written and read slice by slice, so that none is ever held whole twice. */
const sliceBytes = 1024 * 1024;

const evidencePrefix = 'evidence/';

/** A file that was read into the folder is there for so long, ms: it can be read again. */
const cachedMs = 3 * 24 * 3_600_000;

/** There is no such file, as opposed to a database that does not answer. */
export class NoSuchFileError extends Error {
  override readonly name = 'NoSuchFileError';
}

/** How a file is named in the database: a state of Windows names it with its own separator. */
const pathOf = (file: string): string => file.replaceAll('\\', '/');

/** Writes a file into the database, in the place of one of that name; all of it or nothing. */
export async function putFile(
  { together }: Database,
  agency: string,
  path: string,
  content: Uint8Array,
): Promise<void> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  await together(async (run) => {
    await run('DELETE FROM ddci.files WHERE agency = $1 AND path = $2', [agency, path]);
    await run('INSERT INTO ddci.files (agency, path, bytes, sha256) VALUES ($1, $2, $3, $4)', [
      agency,
      path,
      content.length,
      sha256,
    ]);
    for (let number = 0; number * sliceBytes < content.length; number += 1) {
      const slice = content.subarray(number * sliceBytes, (number + 1) * sliceBytes);
      await run('INSERT INTO ddci.slices (agency, path, number, content) VALUES ($1, $2, $3, $4)', [
        agency,
        path,
        number,
        Buffer.from(slice.buffer, slice.byteOffset, slice.length),
      ]);
    }
  });
}

/** What is known of a file in the database without reading it. @throws NoSuchFileError */
async function factsOf({ run }: Database, agency: string, path: string) {
  const { rows } = await run('SELECT bytes, sha256 FROM ddci.files WHERE agency = $1 AND path = $2', [
    agency,
    path,
  ]);
  if (rows[0] === undefined) throw new NoSuchFileError('there is no such file');
  return rows[0] as { bytes: number; sha256: string };
}

/**
 * Reads a file of the database into one of this machine, by a temporary name beside it.
 * @throws NoSuchFileError; Error where it is not what was written
 */
export async function fetchFile(database: Database, agency: string, path: string, to: string): Promise<void> {
  const { bytes, sha256 } = await factsOf(database, agency, path);
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const draft = `${to}.${process.pid}`;
  const hash = createHash('sha256');
  const file = await open(draft, 'w', 0o600);
  try {
    for (let number = 0; number * sliceBytes < bytes; number += 1) {
      const { rows } = await database.run(
        'SELECT content FROM ddci.slices WHERE agency = $1 AND path = $2 AND number = $3',
        [agency, path, number],
      );
      const content = rows[0]?.content as Buffer | undefined;
      if (content === undefined) break;
      hash.update(content);
      await file.writeFile(content);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (hash.digest('hex') !== sha256) {
    await rm(draft, { force: true });
    throw new Error(`the file ${path} of the database is damaged`);
  }
  await rename(draft, to);
}

/** Removes what was read long ago, and what a killed process left half read. Never rejects. */
async function tidy(folder: string, now: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const found = await stat(file).catch(() => null);
    if (found && now - found.mtimeMs > cachedMs) await rm(file, { force: true }).catch(() => {});
  }
}

/**
 * Evidence in the database. Whoever sends a file reads it from this machine, where it is put first.
 * @param folder of this machine alone; whatever lies there can be read again
 * @param now epoch ms, of the machine
 */
export async function openPostgresFiles(
  database: Database,
  agency: string,
  folder: string,
  now: () => number = Date.now,
): Promise<EvidenceFiles> {
  const root = resolve(folder, evidencePrefix);
  await tidy(root, now());

  /** @throws for a place outside the folder */
  function placeOf(path: string): string {
    const place = resolve(folder, path);
    if (!place.startsWith(`${root}${sep}`)) throw new Error('evidence lies in its folder alone');
    return place;
  }

  async function find(file: string): Promise<FileOnDisk> {
    const path = pathOf(file);
    const place = placeOf(path);
    const { bytes } = await factsOf(database, agency, path);
    if (bytes === 0) throw new NoSuchFileError('there is no such evidence');
    const found = await stat(place).catch(() => null);
    if (found?.size !== bytes) await fetchFile(database, agency, path, place);
    return { path: place, bytes };
  }

  return {
    async keep(name, content) {
      if (content.length > maxEvidenceBytes) throw new Error('evidence has at most 20 MB');
      const kind = await evidenceKind(name, content);
      if (kind === null) return null;
      const file = `${evidencePrefix}${name}.${kind.ext}`;
      await putFile(database, agency, file, content);
      return { file, mime: kind.mime, bytes: content.length };
    },
    find,
    async remove(file) {
      const path = pathOf(file);
      const place = placeOf(path);
      await database.run('DELETE FROM ddci.files WHERE agency = $1 AND path = $2', [agency, path]);
      await rm(place, { force: true });
    },
  };
}
