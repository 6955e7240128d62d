import { type BotProcess, startBot } from './bot-process.ts';
import { botToken, type TelegramStandin } from './telegram-standin.ts';

/** A bot on Telegram whose states stand in a database, with the data files of this machine. */
export const startOnDatabase = (url: string, api: TelegramStandin, dataDir: string): BotProcess =>
  startBot({
    TELEGRAM_BOT_TOKEN: botToken,
    TELEGRAM_API_ROOT: api.root,
    DATA_DIR: dataDir,
    DATABASE_URL: url,
  });

/** All that somebody was sent, a line each. */
export const heard = (api: TelegramStandin, id: number): string =>
  api
    .sentTo(id)
    .map(({ text }) => String(text))
    .join('\n');
