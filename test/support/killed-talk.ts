import { join } from 'node:path';
import { type BotProcess, startBot } from './bot-process.ts';
import { savedStateIn } from './saved-state.ts';
import { startTelegramStandin } from './telegram-standin.ts';

/** What a message that was sent says, be it under a picture. */
export const textOf = (message: Record<string, unknown>): string =>
  String(message.text ?? message.caption ?? '');

/**
 * People who speak on Telegram with a bot that is killed (SIGKILL) as soon as each has read what they wait for, and goes on in its
 * next life; each life begins some minutes after the last, by the bot's clock. The first has begun when this returns.
 * @param startAt when the first life begins, in Viet Nam («2023-05-22T09:00:00»)
 */
export async function talkThroughKills(folder: string, startAt: string) {
  const api = await startTelegramStandin();
  let at = Date.parse(`${startAt}+07:00`);
  let bot: BotProcess | null = null;
  /** Ends the life at hand, and begins the next so many minutes later. */
  async function anew(minutes = 1): Promise<void> {
    await bot?.end('SIGKILL');
    at += minutes * 60_000;
    bot = startBot({ ...api.environment, DATA_DIR: folder, CLOCK_START: new Date(at).toISOString() });
  }
  /** Waits until somebody reads these words, in what came behind so many messages. */
  const told = (to: number, words: string, from = 0) =>
    api.until(() =>
      api
        .sentTo(to)
        .slice(from)
        .find((message) => textOf(message).includes(words)),
    );
  /** @param minutes until the next life; 0 for none: what is only shown is not saved, its choices would go with the process */
  async function does(act: () => void, who: number, words: string, minutes = 1): Promise<void> {
    const from = api.sentTo(who).length;
    act();
    await told(who, words, from);
    if (minutes > 0) await anew(minutes);
  }
  await anew(0);
  return {
    api,
    anew,
    told,
    says: (who: number, text: string, words: string, minutes = 1) =>
      does(() => api.write(who, text), who, words, minutes),
    presses: (who: number, data: string, words: string, minutes = 1) =>
      does(() => api.press(who, data), who, words, minutes),
    saved: () => savedStateIn(join(folder, 'rehearsal')),
  };
}
