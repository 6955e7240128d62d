import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Move, moves } from './hostile/moves.ts';
import { type Spoil, spoils, spoilt } from './hostile/odd-shapes.ts';
import type { BotProcess } from './support/bot-process.ts';
import { memoryMb } from './support/memory-of.ts';
import { linkedFolder, linkedGroup, users } from './support/org.ts';
import { momentAt, savedState, startRehearsal } from './support/rehearsal.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin, zaloToken } from './support/zalo-standin.ts';
import { folderWithZalo, onZalo, zaloGroup } from './support/zalo-talk.ts';

/** So many updates on each platform, from SEED. */
const updates = Number(process.env.UPDATES ?? 20_000);
const seed = Number(process.env.SEED ?? Date.now() % 2_147_483_647);
/** SHAPES=whole leaves the JSON as the platforms send it, to look for what words alone can break. */
const areWhole = process.env.SHAPES === 'whole';
const atOnce = 200;
const inMay = momentAt('2023-05-22T09:00:00');
/** What a process may hold at the end, and how much more than when it had warmed up. */
const largestMb = 450;
const mostGrowthMb = 160;
/** Stands in texts that people type: no log may hold it. */
const secretWord = 'bimatcuatoi';
/** Acts that would send away those who ask the control questions. */
const leavesAlone = (data: string): boolean => !/^o:(?:unlink|set-head|name-anew)/.test(data);

const sample = (): { move: Move; odd: Spoil[] }[] =>
  fc.sample(fc.record({ move: moves, odd: areWhole ? fc.constant([]) : spoils }), { seed, numRuns: updates });

const rssMb = (bot: BotProcess): number | null => memoryMb(bot.child.pid!, 'VmRSS');

const wordsOf = (move: Move): string =>
  move.pick % 7 === 0 && !move.words.startsWith('/') ? `${move.words} ${secretWord}` : move.words;

/** Waits for the bot; what it hangs on is shown. */
async function until(look: () => boolean, stuck: () => string): Promise<void> {
  const begun = Date.now();
  while (!look()) {
    if (Date.now() - begun > 60_000) throw new Error(`stuck (SEED=${seed}): ${stuck()}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

function checkEnd(bot: BotProcess, warmMb: number, tokens: readonly string[]): string {
  const endMb = rssMb(bot);
  expect(bot.child.exitCode).toBe(null);
  for (const token of tokens) expect(bot.output()).not.toContain(token);
  expect(bot.output()).not.toContain(secretWord);
  if (endMb !== null) {
    expect(endMb).toBeLessThan(largestMb);
    expect(endMb - warmMb).toBeLessThan(mostGrowthMb);
  }
  const faults = bot.output().match(/inbox: fault.*/g) ?? [];
  expect(faults.slice(0, 3)).toEqual([]);
  const memory =
    endMb === null ? 'RSS not measured here' : `RSS ${Math.round(warmMb)} → ${Math.round(endMb)} MB`;
  return `${memory}, ${bot.output().split('\n').length} lines of log`;
}

it(`${updates} updates leave the bot on Telegram alive`, { timeout: 1_200_000 }, async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  const bot = startRehearsal(api, folder, inMay, 60);
  const actors = [users.yen, users.lan, users.office, users.office, users.hts, users.hts, users.stranger];
  const shown: string[] = ['o:lock:2023-04'];
  api.onDelivery(({ message }) => {
    const keyboard = message.reply_markup as { inline_keyboard?: { callback_data: string }[][] } | undefined;
    for (const { callback_data: data } of keyboard?.inline_keyboard?.flat() ?? [])
      if (leavesAlone(data)) shown.push(data);
    if (shown.length > 400) shown.splice(0, 200);
  });
  let nextMessage = 1_000_000;
  const toUpdate = (move: Move): Record<string, unknown> => {
    const userId = actors[move.who % actors.length]!;
    const inGroup = move.pick % 11 === 0;
    const chat = inGroup
      ? { id: linkedGroup, type: 'supergroup', title: 'Nhóm' }
      : { id: userId, type: 'private' };
    const from = { id: userId, is_bot: false, first_name: move.name || 'Người' };
    const message = { message_id: nextMessage++, date: 1, chat, from };
    const data = move.change === 'forged' ? move.data : (shown[move.pick % shown.length] ?? '');
    switch (move.how) {
      case 'press':
      case 'fresh':
        return { callback_query: { id: `c${nextMessage}`, from, chat_instance: '1', data, message } };
      case 'edit':
        return { edited_message: { ...message, edit_date: 2, text: wordsOf(move) } };
      case 'files':
        return {
          message: {
            ...message,
            caption: wordsOf(move),
            document: { file_id: `f${move.pick}`, file_unique_id: 'u', file_name: move.name, file_size: 9 },
          },
        };
      case 'album':
        return {
          message: {
            ...message,
            media_group_id: `a${move.pick % 5}`,
            photo: [{ file_id: `p${move.pick}`, file_unique_id: 'u', width: 1, height: 1 }],
          },
        };
      case 'unsupported':
        return { message: { ...message, sticker: { file_id: 's' } } };
      case 'moved':
        return { message: { ...message, group_chat_created: true } };
      case 'reachable':
        return {
          my_chat_member: {
            chat: { id: users.stranger, type: 'private' },
            from,
            date: 1,
            old_chat_member: { status: 'member', user: from },
            new_chat_member: { status: move.pick % 2 === 0 ? 'kicked' : 'member', user: from },
          },
        };
      default:
        return { message: { ...message, text: wordsOf(move) } };
    }
  };
  let warmMb = 0;
  const all = sample();
  for (let at = 0; at < all.length; at += atOnce) {
    let last = 0;
    const part = all.slice(at, at + atOnce).map(({ move, odd }) => spoilt(toUpdate(move), odd));
    for (const update of part) last = api.push(update);
    await until(
      () => api.confirmedUpTo() >= last + 1,
      () =>
        `${at}: ${JSON.stringify(part[Math.max(0, api.confirmedUpTo() - (last - part.length + 1))]).slice(0, 900)}\n${bot.output().slice(-1_500)}`,
    );
    if (at <= all.length / 4) warmMb = Math.max(warmMb, rssMb(bot) ?? 0);
  }
  const say = async (text: string, like: RegExp): Promise<void> => {
    const before = api.sentTo(users.hung).length;
    api.write(users.hung, text);
    await until(
      () =>
        api
          .sentTo(users.hung)
          .slice(before)
          .some((sent) => like.test(String(sent.text))),
      () => `no answer to ${text}: ${JSON.stringify(api.sentTo(users.hung).slice(-2))}`,
    );
  };
  await say('ai phụ trách chi phí thời gian', /phụ trách/);
  await say('/vangmat', /ngày/i);
  await say('hôm nay', /vắng/i);
  expect(savedState(folder).absences.map(({ personId }) => personId)).toContain('nguyen-trong-hung');
  console.log(
    `Telegram: ${all.length} updates, SEED=${seed}, ${checkEnd(bot, warmMb, [botToken, 'test-token'])}`,
  );
});

it(`${updates} updates leave the bot on Zalo alive`, { timeout: 1_200_000 }, async () => {
  const api = await startZaloStandin();
  const folder = folderWithZalo((org) => {
    const hung = org.people.find(({ id }) => id === 'nguyen-trong-hung');
    hung!.accounts = [{ channel: 'zalo', userId: 'zu-hung' }];
  });
  const bot = startRehearsal(api, folder, inMay, 60);
  const actors = [onZalo.yen, onZalo.office, onZalo.office, onZalo.hts, onZalo.hts, onZalo.stranger];
  const toEvent = (move: Move): object => {
    const userId = actors[move.who % actors.length]!;
    const more = move.pick % 11 === 0 ? { chat: { id: zaloGroup, chat_type: 'GROUP' } } : {};
    const again = move.again ? { message_id: `m-again-${move.pick % 50}` } : {};
    switch (move.how) {
      case 'press':
      case 'fresh':
      case 'choice':
        return api.event(userId, 'text', { text: String(move.pick % 9) }, { ...more, ...again });
      case 'files':
      case 'album':
        return api.event(userId, 'image', { photo: 'https://127.0.0.1/x.jpg', caption: wordsOf(move) }, more);
      case 'unsupported':
        return api.event(userId, 'sticker', { sticker: 's' }, more);
      case 'moved':
        return api.event(userId, move.name, {}, more);
      default:
        return api.event(userId, 'text', { text: wordsOf(move) }, { ...more, ...again });
    }
  };
  let warmMb = 0;
  const all = sample();
  for (let at = 0; at < all.length; at += atOnce) {
    const part = all.slice(at, at + atOnce).map(({ move, odd }) => spoilt(toEvent(move), odd));
    for (const update of part) api.raw(update);
    await until(
      () => api.waiting() === 0,
      () =>
        `${at}: ${JSON.stringify(part[Math.max(0, part.length - api.waiting() - 1)]).slice(0, 900)}\n${bot.output().slice(-1_500)}`,
    );
    if (at <= all.length / 4) warmMb = Math.max(warmMb, rssMb(bot) ?? 0);
  }
  const say = async (text: string, like: RegExp): Promise<void> => {
    const before = api.textsTo('zu-hung').length;
    api.write('zu-hung', text);
    await until(
      () =>
        api
          .textsTo('zu-hung')
          .slice(before)
          .some((sent) => like.test(sent)),
      () => `no answer to ${text}`,
    );
  };
  await say('ai phụ trách chi phí thời gian', /phụ trách/);
  await say('/vangmat', /ngày/i);
  await say('hôm nay', /vắng/i);
  expect(savedState(folder).absences.map(({ personId }) => personId)).toContain('nguyen-trong-hung');
  expect(api.problems.slice(0, 3)).toEqual([]);
  console.log(
    `Zalo: ${all.length} updates, SEED=${seed}, ${checkEnd(bot, warmMb, [zaloToken, 'zalo-test-token'])}`,
  );
});
