import { InvalidChangeError } from '../../app/ports/store.ts';
import { type Belonging, groupOfTwo } from '../../core/people/belonging.ts';
import type { ChannelName } from '../../core/people/org.ts';
import type { Statement } from './database.ts';

/** An entry as its table has it: what names it first, then the rest. */
type Row = readonly (string | number | boolean | null)[];

/** The three tables, the entries of each by what names them. */
type Tables = Record<keyof Belonging, ReadonlyMap<string, Row>>;

/** What is written into one of the tables. */
interface Step {
  gone: Row[];
  put: Row[];
}

/** What a change writes into the tables. */
export type BelongingChange = Record<keyof Belonging, Step>;

/** Of an agency in which nobody is yet. */
export const nothingBelongs: Belonging = { accounts: [], groups: [], codes: [] };

const names = ['accounts', 'groups', 'codes'] as const;

/** How many columns name an entry within its agency. */
const keyLength: Record<keyof Belonging, number> = { accounts: 2, groups: 2, codes: 1 };

/** The columns behind the agency, as their arrays come in. */
const drops: Record<keyof Belonging, string> = {
  accounts: `DELETE FROM ddci.accounts USING unnest($2::text[], $3::text[]) AS gone (channel, user_id)
             WHERE agency = $1 AND accounts.channel = gone.channel AND accounts.user_id = gone.user_id`,
  groups: `DELETE FROM ddci.groups USING unnest($2::text[], $3::text[]) AS gone (channel, chat_id)
           WHERE agency = $1 AND groups.channel = gone.channel AND groups.chat_id = gone.chat_id`,
  codes: `DELETE FROM ddci.codes USING unnest($2::text[]) AS gone (hash)
          WHERE agency = $1 AND codes.hash = gone.hash`,
};

/** What another agency has is left as it is, and not counted. */
const puts: Record<keyof Belonging, string> = {
  accounts: `INSERT INTO ddci.accounts (agency, channel, user_id, person_id, waits, chosen)
             SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::boolean[], $6::float8[])
             ON CONFLICT (channel, user_id, agency)
             DO UPDATE SET person_id = excluded.person_id, waits = excluded.waits, chosen = excluded.chosen`,
  groups: `INSERT INTO ddci.groups (agency, channel, chat_id, linked_at)
           SELECT $1, * FROM unnest($2::text[], $3::text[], $4::float8[])
           ON CONFLICT (channel, chat_id)
           DO UPDATE SET agency = excluded.agency, linked_at = excluded.linked_at WHERE groups.agency = excluded.agency`,
  codes: `INSERT INTO ddci.codes (agency, hash, expires_at, used_at, replaced)
          SELECT $1, * FROM unnest($2::text[], $3::float8[], $4::float8[], $5::boolean[])
          ON CONFLICT (hash)
          DO UPDATE SET expires_at = excluded.expires_at, used_at = excluded.used_at, replaced = excluded.replaced
          WHERE codes.agency = excluded.agency`,
};

/** Where documents are as they are: of two that hold a group the one has it that linked it first. */
const groupOfTheFirst = ' OR groups.linked_at > excluded.linked_at';

/** Of two entries under one name the first counts, as for whoever looks through the document. */
function byName(name: keyof Belonging, rows: readonly Row[]): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const key = row.slice(0, keyLength[name]).join(' ');
    if (!found.has(key)) found.set(key, row);
  }
  return found;
}

const accountRows = (accounts: Belonging['accounts']): Row[] =>
  accounts.map(({ channel, userId, personId, unconfirmed, chosen }) => [
    channel,
    userId,
    personId,
    unconfirmed === true,
    chosen ?? 0,
  ]);
const groupRows = (groups: Belonging['groups']): Row[] =>
  groups.map(({ channel, chatId, linkedAt }) => [channel, chatId, linkedAt]);
const codeRows = (codes: Belonging['codes']): Row[] =>
  codes.map(({ hash, expiresAt, usedAt, replaced }) => [hash, expiresAt, usedAt, replaced === true]);

/** The part as its table has it. */
function tableOf(name: keyof Belonging, belonging: Belonging): Map<string, Row> {
  switch (name) {
    case 'accounts':
      return byName(name, accountRows(belonging.accounts));
    case 'groups':
      return byName(name, groupRows(belonging.groups));
    case 'codes':
      return byName(name, codeRows(belonging.codes));
  }
}

const isSame = (one: Row, other: Row | undefined): boolean =>
  other !== undefined && one.every((value, place) => value === other[place]);

const notIn = (rows: ReadonlyMap<string, Row>, others: ReadonlyMap<string, Row>): Row[] =>
  [...rows].filter(([key]) => !others.has(key)).map(([, row]) => row);

function stepBetween(before: ReadonlyMap<string, Row>, after: ReadonlyMap<string, Row>): Step {
  const put = [...after].filter(([key, row]) => !isSame(row, before.get(key))).map(([, row]) => row);
  return { gone: notIn(before, after), put };
}

const untouched: Step = { gone: [], put: [] };

/** @returns null where nothing is to be written */
function changeOf(stepOf: (name: keyof Belonging) => Step): BelongingChange | null {
  const change = { accounts: stepOf('accounts'), groups: stepOf('groups'), codes: stepOf('codes') };
  return names.some((name) => change[name].gone.length + change[name].put.length > 0) ? change : null;
}

/**
 * What a save writes into the tables. A part that is the very same is not looked at: an ordinary step costs nothing.
 * @param before the document as it was saved last
 * @returns null where they stay as they are
 */
export const belongingChange = (before: Belonging, after: Belonging): BelongingChange | null =>
  changeOf((name) =>
    before[name] === after[name] ? untouched : stepBetween(tableOf(name, before), tableOf(name, after)),
  );

/** What the tables say of an agency, to stand among the columns of its row. */
export const belongingColumns = `
  (SELECT json_agg(json_build_array(channel, user_id, person_id, waits, chosen))
   FROM ddci.accounts WHERE agency = agencies.id) AS accounts,
  (SELECT json_agg(json_build_array(channel, chat_id, linked_at)) FROM ddci.groups WHERE agency = agencies.id) AS groups,
  (SELECT json_agg(json_build_array(hash, expires_at, used_at, replaced))
   FROM ddci.codes WHERE agency = agencies.id) AS codes`;

/** The columns of `belongingColumns` as they come. */
export type BelongingColumns = Record<keyof Belonging, Row[] | null>;

/** What puts the tables right where they do not say what the document says; null where they do. */
export function correction(columns: BelongingColumns, document: Belonging): BelongingChange | null {
  const stand: Tables = {
    accounts: byName('accounts', columns.accounts ?? []),
    groups: byName('groups', columns.groups ?? []),
    codes: byName('codes', columns.codes ?? []),
  };
  return changeOf((name) => stepBetween(stand[name], tableOf(name, document)));
}

/** What the tables say of each of some agencies; of those alone of which they say anything. */
export async function readBelonging(
  run: Statement,
  agencies: readonly string[],
): Promise<Map<string, Belonging>> {
  const { rows } = await run(
    `SELECT id, ${belongingColumns} FROM ddci.agencies WHERE id = ANY ($1::text[])`,
    [agencies],
  );
  const found = new Map<string, Belonging>();
  for (const { id, accounts, groups, codes } of rows as ({ id: string } & BelongingColumns)[])
    if (accounts !== null || groups !== null || codes !== null)
      found.set(id, {
        accounts: ((accounts ?? []) as [ChannelName, string, string, boolean, number][]).map(
          ([channel, userId, personId, waits, chosen]) => ({
            channel,
            userId,
            personId,
            chosen,
            ...(waits ? { unconfirmed: true } : {}),
          }),
        ),
        groups: ((groups ?? []) as [ChannelName, string, number][]).map(([channel, chatId, linkedAt]) => ({
          channel,
          chatId,
          linkedAt,
        })),
        codes: ((codes ?? []) as [string, number, number | null, boolean][]).map(
          ([hash, expiresAt, usedAt, replaced]) => ({
            hash,
            expiresAt,
            usedAt,
            ...(replaced ? { replaced: true } : {}),
          }),
        ),
      });
  return found;
}

const columnsOf = (rows: readonly Row[], count: number): unknown[][] =>
  Array.from({ length: count }, (_, place) => rows.map((row) => row[place]));

/** The first of some groups that is another agency's. @returns what is to be said of it; null where none is */
export async function groupOfOther(
  run: Statement,
  agency: string,
  groups: readonly { channel: string; chatId: string }[],
): Promise<string | null> {
  const { rows } = await run(
    `SELECT groups.channel, groups.chat_id AS chat, agency
     FROM ddci.groups JOIN unnest($2::text[], $3::text[]) AS own (channel, chat_id) USING (channel, chat_id)
     WHERE agency <> $1 LIMIT 1`,
    [agency, groups.map(({ channel }) => channel), groups.map(({ chatId }) => chatId)],
  );
  const [taken] = rows as { channel: string; chat: string; agency: string }[];
  return taken
    ? groupOfTwo(`${taken.channel} ${taken.chat}`, `the row "${taken.agency}" of ddci.agencies`)
    : null;
}

/**
 * Writes a change into the tables, in the transaction that saves the document.
 * @param isStrict whether the document must not say what the tables refuse; without it another agency's stays theirs
 * @throws InvalidChangeError where a group, or a code, is another agency's already
 */
export async function putBelonging(
  run: Statement,
  agency: string,
  change: BelongingChange,
  isStrict: boolean,
): Promise<void> {
  for (const name of names) {
    const { gone, put } = change[name];
    if (gone.length > 0) await run(drops[name], [agency, ...columnsOf(gone, keyLength[name])]);
    const [first] = put;
    if (first === undefined) continue;
    const text = name === 'groups' && !isStrict ? puts.groups + groupOfTheFirst : puts[name];
    const { count } = await run(text, [agency, ...columnsOf(put, first.length)]);
    if (!isStrict || count === put.length) continue;
    const groups = put.map(([channel, chatId]) => ({ channel: String(channel), chatId: String(chatId) }));
    const taken = name === 'groups' ? await groupOfOther(run, agency, groups) : null;
    throw new InvalidChangeError(name, taken ?? 'another agency has it already');
  }
}

/** What stands there is none of an agency's any more: its state went elsewhere, or it is not served. */
export async function dropBelonging(run: Statement, agency: string): Promise<void> {
  for (const name of names) await run(`DELETE FROM ddci.${name} WHERE agency = $1`, [agency]);
}
