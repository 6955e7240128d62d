import type { Share } from '../coordinating/share.ts';
import type { ChannelName, Org } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import type { YearResults } from '../plan/results.ts';

/** The plan and the directory that words take their names from, as they are when something is said. */
export interface Names {
  plan: Plan;
  org: Org;
  /** The address that opens the bot with a code, where the channel has one. */
  inviteLink?: (code: string) => string | null;
  /** The same for Telegram, said on another channel. */
  telegramLink?: (code: string) => string | null;
  /** The platforms on which the bot speaks; every one where nothing is said. */
  speaksOn?: readonly ChannelName[];
  /** The name under which Zalo shows the bot, where it was told. */
  zaloName?: string | undefined;
  /** Whether the channel on which it is said hands the bot files that people send; photos alone where false. */
  takesFiles?: boolean;
  /** What the province published. */
  results?: readonly YearResults[] | undefined;
  /** Nobody is meant by what a rehearsal makes: its papers and their names say so. */
  rehearsal?: boolean;
  /** Whether a piece of evidence has not arrived from its platform yet; none of which nothing is known. */
  isLoading?: (evidence: string) => boolean;
  /** What co-ordinating units added to a task of a unit's report of a month; none where nothing is known of it. */
  sharesOf?: (of: string, period: string, taskId: string) => readonly Share[];
}
