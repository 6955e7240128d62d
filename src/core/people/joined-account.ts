import type { State } from '../state/state.ts';
import type { ChannelName, Person } from './org.ts';

/** An account with which somebody has joined; when, in epoch ms. */
export interface JoinedAccount {
  channel: ChannelName;
  userId: string;
  person: Person;
  at: number;
  /** The name under which its platform shows it. */
  shownName?: string;
}

/** An account as it is told of, with whose it is. */
export const joinedAccount = (
  person: Person,
  { channel, userId, linkedAt, shownName }: State['accounts'][number],
): JoinedAccount => ({
  channel,
  userId,
  person,
  at: linkedAt,
  ...(shownName === undefined ? {} : { shownName }),
});
