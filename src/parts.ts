import type { Health } from './app/health.ts';
import type { Channel } from './app/ports/channel.ts';
import type { Log } from './app/ports/log.ts';
import type { SharedChats } from './channels/zalo/private-chats.ts';
import type { Config } from './config.ts';
import type { Called } from './copy/vi/called.ts';
import type { Routes } from './http-server.ts';
import type { Recent } from './kit/recent.ts';

/** What is known of a process's turn with a database. */
export interface TurnHeld {
  /** Since when the database is not there, Viet Nam's moment in ms; null while it is. */
  awaySince(): number | null;
  /** Goes off when the database is lost: nothing is asked for then that a platform hands out only once. */
  readonly away: AbortSignal;
  /** Which questions this process has answered, in this turn or before: one that its platform brings again is not answered again. */
  readonly answered: Recent<string, true>;
  /** Which chats people are written to in, as all machines know it. @param token of the platform */
  chatsOf(token: string): SharedChats;
  /** Another process was seen to receive with the same token. */
  rivalSeen(): void;
}

/** What all that one process opens has in common. */
export interface Parts {
  config: Config;
  log: Log;
  /** Names this process in leases. */
  holder: string;
  health: Health;
  /** Where the state stands in a database, the turn that this process has now. */
  turn?: TurnHeld;
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
