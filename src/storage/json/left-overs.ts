import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What `writeDurably` leaves when its process is killed: the file's name and a number (up to 32 bits by earlier versions). */
const state = /^state\.json\.\d{1,10}$/;
const document = /^[a-z0-9-]+\.json\.\d{1,10}$/;
const evidence = /^[A-Za-z0-9_-]+\.[a-z0-9]+\.\d{1,10}$/;

/** The folders of evidence: one a month. */
const evidenceFolders = async (folder: string): Promise<string[]> =>
  (await readdir(join(folder, 'evidence'), { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, 'evidence', name));

/**
 * Removes what killed processes left half written: in the state folder, in its folders of documents, in those of
 * evidence; only names of that exact shape, and only while this process has the folder, so that nobody is writing them.
 */
export async function removeLeftOvers(folder: string, documentFolders: readonly string[]): Promise<void> {
  const places = [
    { place: folder, shape: state },
    ...documentFolders.map((name) => ({ place: join(folder, name), shape: document })),
    ...(await evidenceFolders(folder)).map((place) => ({ place, shape: evidence })),
  ];
  await Promise.all(
    places.map(async ({ place, shape }) => {
      for (const name of await readdir(place).catch((): string[] => []))
        if (shape.test(name)) await rm(join(place, name), { force: true }).catch(() => {});
    }),
  );
}
