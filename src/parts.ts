import type { Health } from './app/health.ts';
import type { Channel } from './app/ports/channel.ts';
import type { Log } from './app/ports/log.ts';
import type { Config } from './config.ts';
import type { Called } from './copy/vi/called.ts';
import type { Routes } from './http-server.ts';

/** What all that one process opens has in common. */
export interface Parts {
  config: Config;
  log: Log;
  /** Names this process in leases. */
  holder: string;
  health: Health;
  routes: { webhooks: Routes['webhooks'][number][]; page: Routes['page'] };
}

/** Whether anybody is linked by an account of Zalo. */
export type IsLinked = (userId: string) => Promise<boolean>;

/** Commands beside those that features declare, with what a menu says of them. */
export type MoreCommands = readonly { command: string; description: string }[];

/**
 * Opens the platforms that have a token.
 * @param names what descriptions are put into words with
 * @param folder where channels may keep files
 */
export type OpenChannels = (
  parts: Parts,
  names: Called,
  folder: string,
  isLinked: IsLinked,
  more?: MoreCommands,
) => Promise<Channel[]>;
