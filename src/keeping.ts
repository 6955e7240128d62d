import type { BotParts } from './app/bot.ts';
import type { Store } from './app/ports/store.ts';

/** Where a bot's state stands, with all that lies beside it. */
export interface Keeping extends Required<Pick<BotParts, 'files' | 'documents'>> {
  store: Store;
  /** Tries whether something could be saved now. @throws what stands against it */
  probe(): Promise<void>;
  /** What an error about the state names. */
  place: string;
  /** Where channels keep files on this machine. */
  folder: string;
}
