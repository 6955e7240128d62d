import { type Agency, createHouses } from '../../src/agencies/houses.ts';
import { province } from '../../src/agencies/province/province-people.ts';
import { createWhereabouts } from '../../src/agencies/whereabouts.ts';
import { oneTimeCodes } from '../../src/app/one-time-codes.ts';
import type { Accept, Channel } from '../../src/app/ports/channel.ts';
import type { EvidenceFiles } from '../../src/app/ports/evidence-files.ts';
import { NotSavedError } from '../../src/app/ports/store.ts';
import { vietnamese } from '../../src/copy/vi/index.ts';
import type { InboundEvent } from '../../src/core/heard/event.ts';
import { invite } from '../../src/core/people/enrolment.ts';
import type { ChannelName } from '../../src/core/people/org.ts';
import type { Context } from '../../src/core/said/content.ts';
import { type Message, plainText } from '../../src/core/said/message.ts';
import { emptyState, type State } from '../../src/core/state/state.ts';
import { createMemoryStore } from '../../src/storage/memory/memory-store.ts';
import { context } from './context.ts';
import { stubChannel } from './stub-channel.ts';

/** A department like the embedded one, with a sign in all that is its own: every name, every task. */
function markedContext(mark: string): Context {
  const { plan, org } = context;
  const own = (text = ''): string => `${text} ${mark}`;
  return {
    ...context,
    plan: {
      ...plan,
      agency: { ...plan.agency, name: `Sở ${mark}` },
      indices: plan.indices.map((index) => ({
        ...index,
        name: own(index.name),
        aliases: index.aliases.map((alias) => own(alias)),
        leadWords: own(index.leadWords),
        leaderWords: own(index.leaderWords),
        baseline: { ...index.baseline, words: own(index.baseline.words) },
        tasks: index.tasks.map((task) => ({
          ...task,
          text: own(task.text),
          ownerWords: own(task.ownerWords),
        })),
      })),
    },
    org: {
      ...org,
      units: org.units.map((unit) => ({ ...unit, name: own(unit.name) })),
      unitGroups: org.unitGroups.map((group) => ({ ...group, name: own(group.name) })),
      people: org.people.map((person) => ({ ...person, name: own(person.name), title: own(person.title) })),
    },
  };
}

/** Who may look at all agencies. */
export const overseer = { id: 'tran-van-tinh', name: 'Trần Văn Tỉnh' };

/** Keeps photos in memory, under names that say whose they are. */
function filesOf(mark: string): EvidenceFiles {
  const kept = new Set<string>();
  return {
    async keep(name, content) {
      const file = `evidence/${mark}-${name.replaceAll('/', '-')}.png`;
      kept.add(file);
      return { file, mime: 'image/png', bytes: content.length };
    },
    async find(file) {
      if (!kept.has(file)) throw new Error(`${file} is not there`);
      return { path: file, bytes: 1 };
    },
    async remove(file) {
      kept.delete(file);
    },
  };
}

/** A disk that is full. */
const refuse = async (): Promise<never> => {
  throw new NotSavedError('ENOSPC');
};

/** A message that went out. */
export interface Sent {
  channel: ChannelName;
  chatId: string;
  message: Message;
  text: string;
}

export interface Linked {
  agency: string;
  channel: 'telegram' | 'zalo';
  userId: string;
  personId: string;
}

/** The bots of several agencies over channels in memory, on a clock that a test winds. */
export async function startAgencies(
  ids: readonly string[],
  linked: readonly Linked[],
  {
    startAt = '2023-05-22T09:00:00',
    held = [],
    failing = [],
    overseers = [],
    isAway = false,
  }: {
    startAt?: string;
    /** Not served; `blind`: nor can their people be told. */
    held?: readonly { agency: string; blind?: boolean }[];
    /** Their disk refuses whatever is saved. */
    failing?: readonly string[];
    /** Where all of them stand is not there now. */
    isAway?: boolean;
    /** Who looks at all agencies. */
    overseers?: readonly { channel: 'telegram' | 'zalo'; userId: string }[];
  } = {},
) {
  let now = Date.parse(`${startAt}+07:00`);
  let events = 0;
  const sent: Sent[] = [];
  const menus = new Map<string, readonly string[] | null>();
  const pressed: string[] = [];
  let starts = 0;
  const take = new Map<ChannelName, Accept>();
  const channels: Channel[] = (['telegram', 'zalo'] as const).map((name) =>
    stubChannel(name, {
      pace: null,
      async send(chatId, message) {
        sent.push({ channel: name, chatId, message, text: plainText(message) });
        return String(sent.length);
      },
      async edit(chatId, _, message) {
        sent.push({ channel: name, chatId, message, text: plainText(message) });
      },
      fetchFile: async () => new Uint8Array([1]),
      async acknowledgePress(id) {
        pressed.push(id);
      },
      async start(accept) {
        starts += 1;
        take.set(name, accept);
      },
      ...(name === 'telegram'
        ? {
            async offerMenu(chatId: string, names: readonly string[] | null) {
              menus.set(chatId, names);
            },
          }
        : {}),
    }),
  );
  const whereabouts = createWhereabouts();
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const stores = new Map<string, ReturnType<typeof createMemoryStore>>();
  const agencies: Agency[] = [];
  const accountsOf = (id: string) =>
    linked
      .filter(({ agency }) => agency === id)
      .map(({ channel, userId, personId }) => ({ channel, userId, personId, linkedAt: now }));
  for (const id of ids) {
    const state: State = { ...emptyState(), begunAt: now, accounts: accountsOf(id) };
    const kept = createMemoryStore(state, 2023);
    const store = {
      ...kept,
      ...(failing.includes(id) ? { transact: refuse } : {}),
      ...(isAway ? { awaySince: () => now } : {}),
    };
    stores.set(id, store);
    agencies.push({
      id,
      context: markedContext(id),
      store: await whereabouts.watch(id, store),
      files: filesOf(id),
      makeAttachment: async () => new Uint8Array([1]),
      showOfficeCode() {},
    });
  }
  const provinceStore = createMemoryStore({
    ...emptyState(),
    accounts: overseers.map((one) => ({ ...one, personId: overseer.id, linkedAt: now })),
  });
  const overseen = await whereabouts.watch(province, provinceStore);
  const houses = createHouses({
    province: { people: [overseer], store: overseen },
    agencies,
    held: held.map(({ agency, blind }) => ({
      id: agency,
      name: `Sở ${agency}`,
      known: blind ? null : { accounts: accountsOf(agency), groups: [], codes: [] },
    })),
    whereabouts,
    channels,
    clock: { rehearsal: false, now: () => now },
    log: silent,
    words: vietnamese,
    holder: 'test',
  });
  await houses.start();

  /** Takes an event as its platform hands it over, and waits until all that it brings is said. */
  async function hear(event: Record<string, unknown>): Promise<Sent[]> {
    events += 1;
    now += 5_000;
    const before = sent.length;
    const full = { eventId: `e${events}`, ...event } as unknown as InboundEvent;
    await take.get(full.chat.channel)!(full);
    await houses.settled();
    await houses.settled();
    return sent.slice(before);
  }
  const privateOf = (channel: 'telegram' | 'zalo', userId: string) => ({
    chat: { channel, chatId: userId },
    chatKind: 'private',
    userId,
  });
  const groupOf = (channel: 'telegram' | 'zalo', chatId: string, userId: string) => ({
    chat: { channel, chatId },
    chatKind: 'group',
    userId,
  });
  return {
    houses,
    sent,
    menus,
    pressed,
    starts: () => starts,
    say: (channel: 'telegram' | 'zalo', userId: string, text: string, more: object = {}) =>
      hear({
        ...privateOf(channel, userId),
        type: 'text',
        text,
        addressed: true,
        messageId: `m${events}`,
        ...more,
      }),
    press: (channel: 'telegram' | 'zalo', userId: string, data: string) =>
      hear({ ...privateOf(channel, userId), type: 'press', data, pressId: `p${events}` }),
    inGroup: (channel: 'telegram' | 'zalo', chatId: string, userId: string, text: string, addressed = true) =>
      hear({ ...groupOf(channel, chatId, userId), type: 'text', text, addressed }),
    pressInGroup: (channel: 'telegram' | 'zalo', chatId: string, userId: string, data: string) =>
      hear({ ...groupOf(channel, chatId, userId), type: 'press', data, pressId: `p${events}` }),
    hear,
    /** A new code of a person, as the office or the console makes it. */
    async codeFor(agency: string, personId: string, by = 'test'): Promise<string> {
      const store = agency === province ? overseen : agencies.find(({ id }) => id === agency)!.store;
      return store.transact((state) => {
        const made = invite(state, personId, by, now, oneTimeCodes);
        return { state: made.state, result: made.code };
      });
    },
    /** What somebody of several agencies chose is as it was before they ever did. */
    async forget(channel: ChannelName, userId: string): Promise<void> {
      for (const { store } of agencies)
        await store.transact((state) => ({
          state: {
            ...state,
            accounts: state.accounts.map((one) => {
              const { chosen, ...rest } = one;
              return one.channel === channel && one.userId === userId ? rest : one;
            }),
          },
          result: null,
        }));
    },
    async wind(ms: number): Promise<Sent[]> {
      const before = sent.length;
      now += ms;
      await houses.tick();
      await houses.settled();
      await houses.settled();
      return sent.slice(before);
    },
    now: () => now,
    membersOf: whereabouts.membershipsOf,
    ownerOf: (channel: ChannelName, chatId: string) => whereabouts.ownerOf({ channel, chatId }),
    state: (agency: string) => stores.get(agency)!.read(),
    stop: () => houses.stop(),
  };
}

/** The data of a button of what was sent. */
export function buttonOf(said: readonly Sent[], label: string): string {
  const found = said
    .flatMap(({ message }) => message.buttons?.flat() ?? [])
    .find((button) => button.label.includes(label));
  if (!found) throw new Error(`no button «${label}» under:\n${said.map(({ text }) => text).join('\n')}`);
  return found.data;
}
