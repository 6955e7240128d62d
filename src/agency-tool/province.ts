import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  hasProvince,
  type ProvincePeople,
  provinceFolder,
  readProvincePeople,
  writeProvincePeople,
} from '../agencies/province/province-people.ts';
import { oneTimeCodes } from '../app/one-time-codes.ts';
import { agencyToolWords as words } from '../copy/vi/agency-tool.ts';
import { consoleName, invite, unlink } from '../core/people/enrolment.ts';
import { foldedWords } from '../core/text/fold.ts';
import type { Place } from './place.ts';

/** What the operator orders of those who look at all agencies. */
export type ProvinceOrder =
  | { act: 'list' }
  /** Gives the right and a code; of who has it a new code alone. */
  | { act: 'add'; name: string }
  | { act: 'off'; id: string };

const idOf = (name: string): string =>
  foldedWords(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

const peopleOf = async (dataDir: string): Promise<ProvincePeople> =>
  hasProvince(dataDir) ? readProvincePeople(dataDir) : [];

async function add(
  { dataDir, now, states }: Place,
  name: string,
  say: (line: string) => void,
): Promise<number> {
  const id = idOf(name);
  if (id === '') {
    say(words.province.noName);
    return 1;
  }
  const before = await peopleOf(dataDir);
  await mkdir(provinceFolder(dataDir), { recursive: true });
  // While a bot runs it has the folder: its word counts, and nothing is changed.
  const store = await states.openProvince();
  try {
    if (!before.some((one) => one.id === id)) await writeProvincePeople(dataDir, [...before, { id, name }]);
    const code = await store.transact((state) => {
      const made = invite(state, id, consoleName, now(), oneTimeCodes);
      return { state: made.state, result: made.code };
    });
    for (const line of words.province.added(id, name, code.match(/.{1,4}/g)!.join('-'))) say(line);
    return 0;
  } finally {
    await store.close();
  }
}

async function off({ dataDir, states }: Place, id: string, say: (line: string) => void): Promise<number> {
  const before = await peopleOf(dataDir);
  const person = before.find((one) => one.id === id);
  if (!person) {
    say(
      words.province.notThere(
        id,
        before.map((one) => one.id),
      ),
    );
    return 1;
  }
  const store = await states.openProvince();
  try {
    // First the accounts: broken off between the two, nobody is left with one that comes back with their name.
    await store.transact((state) => ({
      state: {
        ...state.accounts
          .filter(({ personId }) => personId === id)
          .reduce((rest, account) => unlink(rest, account), state),
        codes: state.codes.filter(({ personId }) => personId !== id),
      },
      result: null,
    }));
    await writeProvincePeople(
      dataDir,
      before.filter((one) => one !== person),
    );
    say(words.province.off(person.name));
    return 0;
  } finally {
    await store.close();
  }
}

/** Who looks at all agencies: given and taken by this command alone, while no bot runs. @returns the exit code */
export async function orderProvince(
  place: Place,
  order: ProvinceOrder,
  say: (line: string) => void,
): Promise<number> {
  if (!existsSync(join(provinceFolder(place.dataDir), '..'))) {
    say(words.province.noAgencies);
    return 1;
  }
  switch (order.act) {
    case 'add':
      return add(place, order.name, say);
    case 'off':
      return off(place, order.id, say);
    case 'list': {
      const people = await peopleOf(place.dataDir);
      if (people.length === 0) say(words.province.none);
      for (const { id, name } of people) say(words.province.row(id, name));
      return 0;
    }
  }
}
