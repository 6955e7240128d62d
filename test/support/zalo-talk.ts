import { join } from 'node:path';
import { expect } from 'vitest';
import type { State } from '../../src/core/state/state.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import { whenOver } from './lasting.ts';
import { linkedFolder } from './org.ts';
import { savedStateIn } from './saved-state.ts';
import { type Sent, startZaloStandin, type ZaloStandin, zaloToken } from './zalo-standin.ts';

/** Zalo user ids of people in test folders; the others are linked on Telegram only. */
export const onZalo = { yen: 'zu-yen', hts: 'zu-hts', office: 'zu-office', stranger: 'zu-stranger' } as const;
export const zaloGroup = 'zg-ddci';

const idOf: Record<string, string> = {
  'le-hai-yen': onZalo.yen,
  'truong-phong-ha-tang-so': onZalo.hts,
  'van-thu-tong-hop': onZalo.office,
};

/** A data folder with people and a group on Telegram, three of the people and a group on Zalo too. */
export const folderWithZalo = (change: Parameters<typeof linkedFolder>[0] = () => {}): string =>
  linkedFolder((org) => {
    for (const person of org.people) {
      const userId = idOf[person.id];
      if (userId !== undefined) person.accounts.push({ channel: 'zalo', userId });
    }
    org.groups.push({ channel: 'zalo', chatId: zaloGroup });
    change(org);
  });

export interface OnZalo {
  api: ZaloStandin;
  bot: BotProcess;
  folder: string;
  saved(): State;
  /** Says something; gives what the bot answers next. */
  say(userId: string, text: string): Promise<string>;
}

const startsIn = new Map<string, number>();

/** A minute later at each start in a folder: a rehearsal that starts before what its state knows begins anew. */
function laterEachTime(folder: string): string {
  const before = startsIn.get(folder) ?? 0;
  startsIn.set(folder, before + 1);
  return new Date(Date.parse('2023-05-22T09:00:00+07:00') + before * 60_000).toISOString();
}

/**
 * The built bot beside a stand-in. When it is over, every call must have been one that the Bot API knows, and the
 * token must be in no line that the bot printed.
 */
export async function startOnZalo(
  options: { api?: ZaloStandin; folder?: string; environment?: Record<string, string> } = {},
): Promise<OnZalo> {
  const api = options.api ?? (await startZaloStandin());
  const folder = options.folder ?? folderWithZalo();
  const bot = startBot({
    ZALO_BOT_TOKEN: zaloToken,
    ZALO_API_ROOT: api.root,
    DATA_DIR: folder,
    CLOCK_START: laterEachTime(folder),
    LOG_LEVEL: 'debug',
    ...options.environment,
  });
  whenOver(() => {
    expect(api.problems).toEqual([]);
    expect(bot.output()).not.toContain(zaloToken);
    expect(bot.output()).not.toContain('zalo-test-token');
  });
  return {
    api,
    bot,
    folder,
    saved: () => savedStateIn(join(folder, 'rehearsal')),
    say(userId, text) {
      const before = api.textsTo(userId).length;
      api.write(userId, text);
      return api.until(() => api.textsTo(userId)[before]);
    },
  };
}

/** What of a message stands in bold (b) or italic (i), as the reader sees it. */
export const styled = (sent: Sent): [string, string][] =>
  ((sent.text_styles ?? []) as { start: number; len: number; st: string[] }[]).map(({ start, len, st }) => [
    st.join('+'),
    String(sent.text).slice(start, start + len),
  ]);
