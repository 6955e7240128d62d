import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keepInDatabase } from '../../src/keep-in-database.ts';
import { runMoveTool } from '../../src/move-tool/move-tool.ts';
import { withReady } from '../../src/stand-in.ts';
import { openJsonStore } from '../../src/storage/json/json-store.ts';
import { reportedState } from './month-states.ts';
import { linkedFolder } from './org.ts';

export const write = (folder: string, name: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};

/** More than one slice of the database, and no round number of them. */
const large = Buffer.alloc(2 * 1024 * 1024 + 7, 'ảnh');

/**
 * A data folder in which two units reported in April and May, with a photo each, of which one is large; with archived
 * documents, and with what Zalo taught.
 * @param files how many more pieces of evidence lie there that no report names
 */
export async function livedFolder(files = 0): Promise<{ data: string; folder: string }> {
  const data = linkedFolder();
  const folder = join(data, 'state');
  const state = reportedState(['2023-04', '2023-05'], ['phong-ha-tang-so', 'thanh-tra'], 60);
  // Opened before anything lies there: evidence without a state is no empty folder.
  const store = await openJsonStore(folder, () => Date.parse('2023-05-25T14:10:00+07:00'), {
    planYear: 2023,
  });
  const evidence = Object.fromEntries(
    Object.entries(state.evidence).map(([id, one], number) => {
      const content = number === 0 ? large : Buffer.from(`photo ${id}`);
      if (one.kept.type !== 'stored') throw new Error('the evidence of the state is stored');
      write(folder, one.kept.file, content);
      return [id, { ...one, kept: { ...one.kept, bytes: content.length } }];
    }),
  );
  for (let number = 0; number < files; number += 1)
    write(folder, `evidence/2023-05/more-${number}.jpg`, Buffer.alloc(300_000, `${number}`));
  write(folder, 'zalo/private-chats.json', '{"7":"8"}');
  write(folder, 'documents/paper.docx', 'made on demand');
  const { digests, locks, reports } = state;
  const begunAt = Date.parse('2023-04-01T08:00:00+07:00');
  // The first commit writes no months.
  await store.transact((present) => ({ state: { ...present, begunAt }, result: null }));
  for (const name of ['audit-1', 'revisions-2023-04'])
    await store.transact((present) => ({
      state: { ...present, evidence, digests, locks, reports, seeded: [...present.seeded, name] },
      result: null,
      archive: [{ name, document: [{ words: `«đã lưu» \u0000 ${name} 🏛` }] }],
    }));
  await store.close();
  return { data, folder };
}

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** All that a state is, by name: documents as they stand, evidence by its SHA-256. */
export type Documents = Record<string, string>;

/** What stands in a folder. */
export function documentsIn(folder: string): Documents {
  const found: Documents = { live: readFileSync(join(folder, 'state.json'), 'utf8') };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const name = file.slice(folder.length + 1);
    if (!entry.isFile() || !/^(months|archive|evidence)\//.test(name)) continue;
    found[name] = name.startsWith('evidence/') ? sha256(readFileSync(file)) : readFileSync(file, 'utf8');
  }
  return found;
}

/** What stands in a database, by the names that it has in files. */
export const documentsInDatabase = (url: string): Promise<Documents> =>
  withReady(url, async ({ run }) => {
    const found: Documents = {};
    const all = async (text: string) => (await run(text)).rows as Record<string, string>[];
    for (const row of await all('SELECT document FROM ddci.agencies')) found.live = row.document!;
    for (const row of await all('SELECT period, hash, document FROM ddci.months'))
      found[`months/${row.period}-${row.hash}.json`] = row.document!;
    for (const row of await all('SELECT name, document FROM ddci.archived'))
      found[`archive/${row.name}.json`] = row.document!;
    for (const row of await all(
      `SELECT path, string_agg(content, ''::bytea ORDER BY number) AS content FROM ddci.slices GROUP BY path`,
    ))
      found[row.path!] = sha256(row.content as unknown as Uint8Array);
    return found;
  });

/** Which of both places the bot would begin from, and what it says of those from which it would not. */
export async function whereItBegins(
  data: string,
  url: string,
): Promise<{ begins: ('files' | 'database')[]; said: string }> {
  const begins: ('files' | 'database')[] = [];
  let said = '';
  try {
    await (await openJsonStore(join(data, 'state'), () => 0, { planYear: 2023 })).close();
    begins.push('files');
  } catch (error) {
    said += `files: ${(error as Error).message}\n`;
  }
  await withReady(url, async (database) => {
    const options = { row: 'agency', dataDir: data, planYear: 2023, told() {}, onTermOver() {} };
    await (await keepInDatabase(database, options)).store.close();
    begins.push('database');
  }).catch((error: Error) => {
    said += `database: ${error.message}\n`;
  });
  return { begins, said };
}

/** What `npm run move -- …` says and returns, without a process of its own. */
export async function runMove(
  words: readonly string[],
  environment: Record<string, string>,
  onStep: (name: string) => void = () => {},
): Promise<{ code: number; said: string }> {
  let said = '';
  const code = await runMoveTool({
    words,
    environment: { ...environment },
    say: (line) => {
      said += `${line}\n`;
    },
    now: () => Date.parse('2026-11-28T14:15:00+07:00'),
    onStep,
    embeddedDir: 'data',
  });
  return { code, said };
}
