import type { Change, Store } from '../app/ports/store.ts';
import type { ChatAddress } from '../core/heard/event.ts';
import type { Belonging } from '../core/people/belonging.ts';
import type { ChannelName } from '../core/people/org.ts';

/** That an account of a platform is linked in an agency. */
export interface Membership {
  agency: string;
  personId: string;
  /** Nobody has said yet whose it is. */
  waits: boolean;
  /** The larger, the later somebody of several agencies chose this one; 0: never. */
  chosen: number;
}

/** Who and what belongs to which agency: one look-up an event, kept as the agencies' states change. */
export interface Whereabouts {
  /** Takes note of a state, now and whenever it changes. @returns the store to be used from now on */
  watch(agency: string, store: Store): Promise<Store>;
  /** Takes note of what belongs to an agency that is held. */
  note(agency: string, belonging: Belonging): void;
  /** The agencies of an account, in the order of their ids. */
  membershipsOf(channel: ChannelName, userId: string): readonly Membership[];
  /** The agency that a group is linked with. */
  ownerOf(chat: ChatAddress): string | undefined;
  /** The agency that made a code, and whether it could still be used; null where none did. */
  makerOf(hash: string, now: number): { agency: string; isGood: boolean } | null;
}

/** Entries of several agencies under one key. */
class Shared<Value> {
  readonly #of = new Map<string, Map<string, Value>>();
  readonly #keys = new Map<string, string[]>();

  /** Puts all that an agency has in the place of what it had. */
  put(agency: string, entries: readonly (readonly [string, Value])[]): void {
    for (const key of this.#keys.get(agency) ?? []) {
      const values = this.#of.get(key);
      values?.delete(agency);
      if (values?.size === 0) this.#of.delete(key);
    }
    for (const [key, value] of entries) {
      const values = this.#of.get(key) ?? new Map<string, Value>();
      // Of two entries of one agency the first counts, as in its state.
      if (!values.has(agency)) values.set(agency, value);
      this.#of.set(key, values);
    }
    this.#keys.set(
      agency,
      entries.map(([key]) => key),
    );
  }

  get(key: string): readonly (readonly [agency: string, Value])[] {
    const values = this.#of.get(key);
    return values ? [...values].sort(([one], [other]) => (one < other ? -1 : 1)) : [];
  }
}

/** Keeps who belongs where, of as many agencies as are watched. */
export function createWhereabouts(): Whereabouts {
  const accounts = new Shared<Belonging['accounts'][number]>();
  const groups = new Shared<Belonging['groups'][number]>();
  const codes = new Shared<Belonging['codes'][number]>();
  const seen = new Map<string, Belonging>();

  function note(agency: string, state: Belonging): void {
    const before = seen.get(agency);
    seen.set(agency, { accounts: state.accounts, groups: state.groups, codes: state.codes });
    if (before?.accounts !== state.accounts)
      accounts.put(
        agency,
        state.accounts.map((one) => [`${one.channel}:${one.userId}`, one]),
      );
    if (before?.groups !== state.groups)
      groups.put(
        agency,
        state.groups.map((one) => [`${one.channel}:${one.chatId}`, one]),
      );
    if (before?.codes !== state.codes)
      codes.put(
        agency,
        state.codes.map((one) => [one.hash, one]),
      );
  }

  return {
    note,
    async watch(agency, store) {
      note(agency, await store.read());
      return {
        ...store,
        async transact<Result>(change: Change<Result>, options?: { lazy?: boolean }) {
          const result = await store.transact(change, options);
          note(agency, await store.read());
          return result;
        },
      };
    },
    membershipsOf: (channel, userId) =>
      accounts.get(`${channel}:${userId}`).map(([agency, { personId, unconfirmed, chosen }]) => ({
        agency,
        personId,
        waits: unconfirmed === true,
        chosen: chosen ?? 0,
      })),
    ownerOf({ channel, chatId }) {
      const [first] = [...groups.get(`${channel}:${chatId}`)].sort(
        ([, one], [, other]) => one.linkedAt - other.linkedAt,
      );
      return first?.[0];
    },
    makerOf(hash, now) {
      const [made] = codes.get(hash);
      if (!made) return null;
      const [agency, { usedAt, replaced, expiresAt }] = made;
      return { agency, isGood: usedAt === null && !replaced && expiresAt > now };
    },
  };
}
