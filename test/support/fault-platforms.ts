import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { toHtml, toKeyboard } from '../../src/channels/telegram/encode-message.ts';
import { toCaption, toText } from '../../src/channels/zalo/encode-message.ts';
import { withChoices } from '../../src/channels/zalo/fit-message.ts';
import { readJournal } from '../../src/channels/zalo/journal.ts';
import { zaloWords } from '../../src/copy/vi/zalo.ts';
import type { Message } from '../../src/core/said/message.ts';
import type { State } from '../../src/core/state/state.ts';
import { saying } from './bot-api-rules.ts';
import { isOfMatters } from './living-heads.ts';
import { linkedGroup } from './org.ts';
import { startRehearsal } from './rehearsal.ts';
import type { StandinServer } from './standin-server.ts';
import { startTelegramStandin, type TelegramStandin } from './telegram-standin.ts';
import { contentOf, startZaloStandin, type ZaloEvent, type ZaloStandin } from './zalo-standin.ts';

/** A platform on which a month is lived through with faults. */
export interface FaultPlatform {
  readonly name: 'telegram' | 'zalo';
  readonly api: Pick<StandinServer, 'untilCall' | 'disconnected' | 'called'> &
    Pick<TelegramStandin, 'calls' | 'deliveries' | 'onDelivery' | 'failRandomly' | 'refuseToken'> & {
      readonly environment: Record<string, string>;
    };
  write(userId: number, text: string): void;
  /** How many messages of somebody it would hand out again to a process that begins now; null where each is handed out once. */
  heldOf(userId: number): number | null;
  /** The contents of the deliveries that a message makes, in order. */
  contentsOf(message: Message): string[];
  /** Before the faults begin: whatever the bot must have heard to be able to speak. */
  meet(folder: string, at: number, people: readonly number[]): Promise<void>;
  /**
   * What people do when the bot died: who was not heard, because the platform had handed their words out and they
   * reached no disk, writes them again.
   * @param mayAsk whether what was not heard may have been a question, of which nothing is kept; else it is an act, which is
   * kept before the next is taken
   * @returns how many there were
   */
  writeAgain(folder: string, state: State, mayAsk?: boolean): number;
  /** The most calls and the longest time of a life: enough to get on with what people write. */
  readonly lives: {
    calls: number;
    patienceMs: readonly [number, number];
    /** How many seconds of the month pass in one. */
    speed: number;
    /** The most calls of a life before its trouble begins: a refused token, a full disk. */
    turn: number;
  };
  /** Whether a digest that stands in a chat can be changed there; else there is an addendum a day. */
  readonly editsDigests: boolean;
  /**
   * What the group saw, when all is over.
   * @param counts what its last message says
   * @param days on how many days there may have been an addendum
   */
  checkGroup(counts: RegExp, days: number): void;
  /** What the groups saw that refuse: one everything, one pictures; and what the office was told of it. */
  checkRefusals(toOffice: readonly string[]): void;
  /** What a leader got. */
  checkLeader(userId: number): void;
}

/** So many matters of a message stand with their words. */
const mostListed = 12;

/** Linked groups: in one the bot may not write, in one it may send no pictures. */
export const refusingGroups = { all: -5002, pictures: -5003 } as const;

/** The contents of the deliveries that a message makes, in order. */
export const contentsOf = {
  telegram: (message: Message): string[] => [saying(toHtml(message.lines), toKeyboard(message))],
  zalo: (message: Message): string[] => [
    ...(message.attachment ? [contentOf({ photo: '', caption: toCaption(message.lines) })] : []),
    contentOf({ ...toText(withChoices(message, zaloWords)) }),
  ],
};

async function onTelegram(): Promise<FaultPlatform> {
  const api = await startTelegramStandin();
  api.restrict(refusingGroups.all, 'nothing');
  api.restrict(refusingGroups.pictures, 'words');
  return {
    name: 'telegram',
    api,
    write: api.write,
    heldOf: api.heldOf,
    contentsOf: contentsOf.telegram,
    async meet() {},
    // What Telegram handed out comes again until it is confirmed.
    writeAgain: () => 0,
    lives: { calls: 45, patienceMs: [100, 350], speed: 5_000, turn: 36 },
    editsDigests: true,
    checkGroup(counts) {
      const inGroup = api.deliveries.filter(({ chatId }) => chatId === String(linkedGroup));
      expect(inGroup[0]!.method).toBe('sendPhoto');
      expect(
        new Set(inGroup.filter(({ method }) => method.startsWith('send')).map(({ text }) => text)).size,
      ).toBe(1);
      expect(inGroup.length).toBeGreaterThan(1);
      expect(inGroup.at(-1)).toMatchObject({
        method: 'editMessageMedia',
        text: expect.stringMatching(counts),
      });
    },
    checkRefusals(toOffice) {
      const textsIn = (chat: number) => api.deliveries.filter(({ chatId }) => chatId === String(chat));
      expect(textsIn(refusingGroups.all)).toEqual([]);
      const [first, ...more] = textsIn(refusingGroups.pictures);
      expect(first).toMatchObject({
        method: 'sendMessage',
        text: expect.stringContaining('DDCI tháng 5/2023'),
      });
      expect(
        new Set(more.filter(({ method }) => method.startsWith('send')).map(({ text }) => text)).size,
      ).toBeLessThanOrEqual(1);
      expect(toOffice.filter((text) => text.includes('không được phép viết'))).toHaveLength(1);
    },
    checkLeader(userId) {
      const all = api.deliveries.filter(({ chatId }) => chatId === String(userId));
      const got = all.filter(({ text }) => !isOfMatters(text));
      expect(new Set(got.map(({ text }) => text)).size).toBe(1);
      expect(got[0]).toMatchObject({
        text: expect.stringContaining('chỉ số của anh/chị'),
        message: { photo: { width: 1080 } },
      });
    },
  };
}

/** What a chat was told of matters as new: how many, and the numbers of those that stood with their words. */
export interface MattersTold {
  count: number;
  numbers: number[];
}

/**
 * What stands in the way is told once; a message that was sent again is the same one. Of very many in one message the first
 * stand with their words.
 * @param texts all that the chat was sent
 */
export function mattersTold(texts: readonly string[]): MattersTold {
  const all = [...new Set(texts.filter(isOfMatters))].map((text) => {
    const listed = [...text.matchAll(/^(?:📣 )?Việc (\d+)(?= ·)/gmu)].map(([, number]) => Number(number));
    const said = /^📣 (\d+) vướng mắc, kiến nghị mới/u.exec(text)?.[1];
    const isNew = said !== undefined || /^📣 Việc \d+ ·/u.test(text);
    return isNew ? { count: Number(said ?? 1), numbers: listed } : { count: 0, numbers: [] };
  });
  const numbers = all.flatMap((one) => one.numbers);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const { count, numbers: listed } of all) expect(listed.length).toBe(Math.min(count, mostListed));
  return { count: all.reduce((sum, { count }) => sum + count, 0), numbers };
}

/** The message ids that a Zalo bot has on its disk: acts in the state, and the update in hand. */
function safeUpdates(folder: string, state: State): ReadonlySet<string> {
  const safe = new Set(state.seenEvents.map(({ eventId }) => eventId));
  try {
    const inHand = readFileSync(join(folder, 'rehearsal', 'zalo', 'in-hand.journal'));
    for (const update of readJournal(inHand)?.updates ?? [])
      safe.add((update as ZaloEvent).message.message_id);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return safe;
}

/** Everybody writes once, which opens their chats: nobody can be written to on Zalo before. */
async function meetOnZalo(
  api: ZaloStandin,
  folder: string,
  at: number,
  people: readonly number[],
): Promise<void> {
  const bot = startRehearsal(api, folder, at);
  for (const person of people) api.write(String(person), 'chào em');
  api.writeInGroup(String(linkedGroup), String(people[0]), 'trợ giúp');
  await api.until(() => new Set(api.deliveries.map(({ chatId }) => chatId)).size === people.length + 1);
  expect(await bot.end('SIGTERM')).toBe(0);
}

async function onZalo(): Promise<FaultPlatform> {
  const api = await startZaloStandin();
  /** How many of the updates handed out were looked at after a death. */
  let looked = 0;
  let met = 0;
  const textsTo = (id: number): string[] =>
    api.deliveries
      .slice(met)
      .filter(({ chatId, method }) => chatId === String(id) && method === 'sendMessage')
      .map(({ text }) => text);
  return {
    name: 'zalo',
    api: { ...api, environment: { ...api.environment, PUBLIC_URL: 'https://bot.example.vn' } },
    write: (userId, text) => void api.write(String(userId), text),
    heldOf: () => null,
    contentsOf: contentsOf.zalo,
    async meet(folder, at, people) {
      await meetOnZalo(api, folder, at, people);
      looked = api.handedOut.length;
      met = api.deliveries.length;
    },
    writeAgain(folder, state, mayAsk = false) {
      const safe = safeUpdates(folder, state);
      const handed = api.handedOut.slice(looked);
      looked = api.handedOut.length;
      const isAnswered = ({ update, after }: (typeof handed)[number]): boolean =>
        api.deliveries
          .slice(after)
          .some(({ chatId }) => chatId === (update.message.from as { id: string }).id);
      // What was asked is kept nowhere once it is answered.
      const unheard = handed.filter(
        (one) => !safe.has(one.update.message.message_id) && (one.isLost || !isAnswered(one)),
      );
      // Only what was lost on the way, or what a process had read and not yet written when it was killed; and what may only ask, whose
      // answer is under way in memory.
      for (const one of unheard)
        expect(
          one.isLost || one === handed.at(-1) || mayAsk,
          `the bot lost «${one.update.message.text}», no. ${handed.indexOf(one) + 1} of ${handed.length} in that life`,
        ).toBe(true);
      for (const { update } of unheard)
        api.write((update.message.from as { id: string }).id, String(update.message.text));
      return unheard.length;
    },
    // Each update is a call of its own, and after a call that failed the poller pauses.
    lives: { calls: 120, patienceMs: [500, 1_500], speed: 2_000, turn: 4 },
    editsDigests: false,
    checkGroup(counts, days) {
      expect(api.problems).toEqual([]);
      const [digest, ...addenda] = [...new Set(textsTo(linkedGroup))];
      expect(digest).toContain('DDCI tháng 5/2023');
      // At most one on each of the days after the digest: from the 26th to the morning after all is over.
      expect(addenda.length).toBeGreaterThan(1);
      expect(addenda.length).toBeLessThanOrEqual(days);
      for (const addendum of addenda) expect(addendum).toMatch(/^📌 Bổ sung tháng 5\/2023/);
      expect(addenda.at(-1)).toMatch(counts);
      expect(
        api.deliveries.some(({ chatId, method }) => chatId === String(linkedGroup) && method === 'sendPhoto'),
      ).toBe(true);
    },
    // Nobody ever wrote there: Zalo takes nothing for these chats.
    checkRefusals(toOffice) {
      for (const chat of Object.values(refusingGroups)) expect(textsTo(chat)).toEqual([]);
      const told = toOffice.filter((text) => text.includes('Tôi không gửi được vào'));
      expect(told.length).toBeGreaterThan(0);
    },
    checkLeader(userId) {
      const all = textsTo(userId);
      expect([...new Set(all.filter((text) => !isOfMatters(text)))]).toEqual([
        expect.stringContaining('chỉ số của anh/chị'),
      ]);
    },
  };
}

/** Starts the stand-in of a platform, and what belongs to it. */
export const faultPlatforms = { telegram: onTelegram, zalo: onZalo } as const;
