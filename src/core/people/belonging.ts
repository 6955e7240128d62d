import type { State } from '../state/state.ts';

/** Of a state what says who and what belongs to its agency; of each account, group and code no more than that. */
export interface Belonging {
  accounts: readonly Pick<
    State['accounts'][number],
    'channel' | 'userId' | 'personId' | 'unconfirmed' | 'chosen'
  >[];
  groups: readonly Pick<State['groups'][number], 'channel' | 'chatId' | 'linkedAt'>[];
  codes: readonly Pick<State['codes'][number], 'hash' | 'expiresAt' | 'usedAt' | 'replaced'>[];
}

/** What is said of a group that stands in two agencies, to whoever keeps the bot. */
export const groupOfTwo = (chat: string, other: string): string =>
  `${chat} stands there, as in ${other}; should stand in one of them, since a group belongs to one agency`;
