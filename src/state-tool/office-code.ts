import { fileURLToPath } from 'node:url';
import { oneTimeCodes } from '../app/one-time-codes.ts';
import { officeCodeWords } from '../copy/vi/office-code.ts';
import { contextOf } from '../core/context-of.ts';
import { record } from '../core/people/audit.ts';
import { consoleName, invite } from '../core/people/enrolment.ts';
import { isLinked } from '../core/people/links.ts';
import { type Org, type Person, worksForOffice } from '../core/people/org.ts';
import type { State } from '../core/state/state.ts';
import { fold } from '../core/text/fold.ts';
import { loadContext } from '../load-data.ts';
import { openJsonStore } from '../storage/json/json-store.ts';

const embeddedDir = fileURLToPath(new URL('../../data', import.meta.url));

/** Whom of the office a code is for: who is named, by id or name; without a name whoever has no account, else the first. */
function personMeant(state: State, org: Org, word: string): Person | null {
  const office = org.people.filter((person) => worksForOffice(org, person));
  if (word !== '') return office.find(({ id, name }) => id === word || fold(name) === fold(word)) ?? null;
  return office.find(({ id }) => !isLinked(state, id)) ?? office[0] ?? null;
}

/**
 * Makes a one-time code for somebody of the office, when the accounts of the office are lost. Whoever sends it is linked
 * at once, and written to there from then on; that it was made stands in the trail.
 * @param word the person's id or name; '' for whoever has no account yet, else the first of the office
 * @param now epoch ms
 * @returns lines for the operator: the code, or who there is
 * @throws DataError if the state or the data cannot be read; FolderInUseError while the bot runs
 */
export async function makeOfficeCode(
  folder: string,
  { dataDir, year, word }: { dataDir: string; year: number; word: string },
  now: () => number,
): Promise<{ code: 0 | 1; lines: string[] }> {
  const context = await loadContext(dataDir, embeddedDir, year);
  const store = await openJsonStore(folder, now);
  try {
    return await store.transact<{ code: 0 | 1; lines: string[] }>((state) => {
      const { org } = contextOf(context, state, now());
      const person = personMeant(state, org, word);
      if (!person) {
        const office = org.people.filter((one) => worksForOffice(org, one));
        const lines = [office.length === 0 ? officeCodeWords.noOffice : officeCodeWords.nobody(word, office)];
        return { state, result: { code: 1, lines } };
      }
      const made = invite(state, person.id, consoleName, now(), oneTimeCodes);
      const grouped = made.code.match(/.{1,4}/g)!.join('-');
      const shown = officeCodeWords.made(grouped, person.name);
      const after = record(made.state, {
        at: now(),
        by: consoleName,
        channel: 'server',
        verb: 'office-code',
        before: '',
        after: person.id,
      });
      return { state: after, result: { code: 0, lines: [shown] } };
    });
  } finally {
    await store.close();
  }
}
