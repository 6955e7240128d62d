import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { agencyIds, agencyOfFiles, readAgency, setAsideSign } from '../agencies/agency-folders.ts';
import {
  hasProvince,
  parseProvincePeople,
  peopleFile,
  peopleText,
  province,
  provinceFolder,
  readProvincePeople,
  writeProvincePeople,
} from '../agencies/province/province-people.ts';
import { agencyToolWords as words } from '../copy/vi/agency-tool.ts';
import { DataError } from '../core/plan/data-error.ts';
import { lockFolder } from '../storage/json/folder-lock.ts';
import { agenciesFolder, stateFile } from '../storage/json/folder-names.ts';
import { openJsonStore } from '../storage/json/json-store.ts';
import type { Place, States } from './place.ts';

/** Works while no bot has a folder; one that there is not yet is nobody's. @throws FolderInUseError */
export async function whileFolderUnused<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const unlock = existsSync(folder) ? await lockFolder(folder) : async () => {};
  try {
    return await work();
  } finally {
    await unlock();
  }
}

/** Gives the folder of an agency the name under which the others run without it, or takes that away. */
async function renameAside(dataDir: string, id: string, way: 'off' | 'on'): Promise<void> {
  const [shown, hidden] = [id, `${setAsideSign}${id}`].map((name) => join(dataDir, agenciesFolder, name)) as [
    string,
    string,
  ];
  const [from, to] = way === 'off' ? [shown, hidden] : [hidden, shown];
  if (existsSync(to)) throw new DataError(words.isThere(id, to));
  await whileFolderUnused(join(from, 'state'), () => rename(from, to));
}

type Where = Omit<Place, 'states'>;

/** States in the folders of their agencies. */
export function statesInFiles({ dataDir, embeddedDir, year, now }: Where): States {
  return {
    hasRun: async (id) => existsSync(join(dataDir, agenciesFolder, id, 'state', stateFile)),
    ids: async () => ({ shown: agencyIds(dataDir), aside: agencyIds(dataDir, setAsideSign) }),
    read: (id) => readAgency(dataDir, embeddedDir, id, year),
    setAside: (id, way) => renameAside(dataDir, id, way),
    async openProvince() {
      await mkdir(provinceFolder(dataDir), { recursive: true });
      return openJsonStore(join(provinceFolder(dataDir), 'state'), now);
    },
    readPeople: async () => (hasProvince(dataDir) ? readProvincePeople(dataDir) : []),
    writePeople: (people) => writeProvincePeople(dataDir, people),
    takeFiles: null,
    afterFiles: null,
  };
}

/**
 * Works on states in the rows of a database; the driver is loaded only then.
 * @param isAlone whether the order is about a department alone
 * @throws DataError where the database cannot be used, or holds the state of a department alone
 */
export async function withStatesInDatabase<Result>(
  url: string,
  { dataDir, embeddedDir, year }: Where,
  isAlone: boolean,
  work: (states: States) => Promise<Result>,
): Promise<Result> {
  const { toDatabase } = await import('../storage/postgres/database.ts');
  const { makeReady } = await import('../storage/postgres/schema.ts');
  const { ensureRow } = await import('../storage/postgres/agency-row.ts');
  const { groupOfOther } = await import('../storage/postgres/belonging.ts');
  const { openRow } = await import('../storage/postgres/open-row.ts');
  const { takeFreePlace } = await import('../storage/postgres/place.ts');
  const { replaceTexts, rowsThere, setAside } = await import('../storage/postgres/texts.ts');
  const { rowOfAgency, theAgency } = await import('../storage/postgres/the-agency.ts');
  const { idsThere, peopleIn } = await import('../agencies/in-rows.ts');
  const { filesInForce } = await import('../data-in-database.ts');
  const database = toDatabase(url);
  const held: (() => Promise<void>)[] = [];

  async function take(row: string): Promise<() => Promise<void>> {
    const place = await takeFreePlace(database, [row]);
    if (place === null) throw new DataError(words.inUse(database.at.place));
    const release = () => place.release();
    held.push(release);
    return release;
  }

  async function whileUnused<Done>(row: string, act: () => Promise<Done>): Promise<Done> {
    const release = await take(row);
    try {
      return await act();
    } finally {
      await release();
    }
  }

  try {
    await makeReady(database);
    const { run, together, at } = database;
    const rows = await rowsThere(run);
    const ran = new Set(rows.filter(({ hasState }) => hasState).map(({ id }) => id));
    if (ran.has(theAgency) && !isAlone) throw new DataError(words.aloneInDatabase(at.place, dataDir));
    return await work({
      hasRun: async (id) => ran.has(rowOfAgency(id)),
      ids: async () => idsThere(await rowsThere(run), dataDir),
      async read(id) {
        const row = rowOfAgency(id);
        const folder = join(dataDir, agenciesFolder, id);
        const own = (await filesInForce(database, embeddedDir, [{ row, folder }])).get(row)!;
        if ('fault' in own) throw own.fault;
        return agencyOfFiles(
          id,
          own.toKeep === null ? `"${row}" in ${at.place}` : folder,
          own.files,
          embeddedDir,
          year,
        );
      },
      setAside: (id, way) =>
        whileUnused(rowOfAgency(id), async () => {
          const folder = `${way === 'off' ? '' : setAsideSign}${id}`;
          const isKept = (await rowsThere(run)).some((one) => one.id === rowOfAgency(id) && one.hasTexts);
          // Until its files are kept the folder alone says which agencies there are.
          const isNamed = way === 'on' || !isKept;
          if (isNamed && existsSync(join(dataDir, agenciesFolder, folder)))
            await renameAside(dataDir, id, way);
          await setAside(database, rowOfAgency(id), way === 'off');
        }),
      async openProvince() {
        await take(rowOfAgency(province));
        return openRow(database, rowOfAgency(province));
      },
      async readPeople() {
        const there = await peopleIn(database, dataDir);
        return there === null ? [] : parseProvincePeople(there.text, there.place);
      },
      async writePeople(people) {
        await ensureRow(database, rowOfAgency(province));
        const texts = new Map([[peopleFile, peopleText(people)]]);
        await together((inOne) => replaceTexts(inOne, rowOfAgency(province), texts));
      },
      takeFiles: (id, files, context, check) => {
        const row = id === null ? theAgency : rowOfAgency(id);
        return whileUnused(row, async () => {
          await ensureRow(database, row);
          const store = await openRow(database, row);
          const state = await store.read();
          await store.close();
          check(state, at.place);
          const linked = context.org.groups.filter(
            ({ channel, chatId }) => !state.seeded.includes(`group:${channel}:${chatId}`),
          );
          const taken = await groupOfOther(run, row, linked);
          if (taken !== null) throw new DataError(`${files.placeOf('org.json')}: groups: ${taken}`);
          await together((inOne) => replaceTexts(inOne, row, files.texts));
        });
      },
      afterFiles: words.afterFiles(at.place),
    });
  } finally {
    for (const release of held) await release();
    await database.close();
  }
}
