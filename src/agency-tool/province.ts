import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { oneTimeCodes } from '../app/one-time-codes.ts';
import { agencyToolWords as words } from '../copy/vi/agency-tool.ts';
import { consoleName, invite, unlink } from '../core/people/enrolment.ts';
import { foldedWords } from '../core/text/fold.ts';
import { agenciesFolder } from '../storage/json/folder-names.ts';
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

async function add({ now, states }: Place, name: string, say: (line: string) => void): Promise<number> {
  const id = idOf(name);
  if (id === '') {
    say(words.province.noName);
    return 1;
  }
  const before = await states.readPeople();
  // While a bot runs it has the folder: its word counts, and nothing is changed.
  const store = await states.openProvince();
  try {
    if (!before.some((one) => one.id === id)) await states.writePeople([...before, { id, name }]);
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

async function off({ states }: Place, id: string, say: (line: string) => void): Promise<number> {
  const before = await states.readPeople();
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
    await states.writePeople(before.filter((one) => one !== person));
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
  const { shown, aside } = await place.states.ids();
  if (shown.length + aside.length === 0 && !existsSync(join(place.dataDir, agenciesFolder))) {
    say(words.province.noAgencies);
    return 1;
  }
  switch (order.act) {
    case 'add':
      return add(place, order.name, say);
    case 'off':
      return off(place, order.id, say);
    case 'list': {
      const people = await place.states.readPeople();
      if (people.length === 0) say(words.province.none);
      for (const { id, name } of people) say(words.province.row(id, name));
      return 0;
    }
  }
}
