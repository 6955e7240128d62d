import type { Message } from '../../core/said/message.ts';
import type { Shown } from './shown-attachments.ts';

/** One entry of a chat as the page shows it. */
interface Entry extends Shown {
  id: number;
  from: 'me' | 'bot';
  /** Rehearsal time, epoch ms. */
  at: number;
  text?: string;
  files?: { name: string; bytes: number }[];
  message?: Message;
  /** When it was changed last, rehearsal time. */
  edited?: number;
}

/** What stands in the chats of the page, while the process lives. */
export interface ChatLog {
  /** The entries of a chat, oldest first. */
  of(chatId: string): readonly Entry[];
  /** Adds what a person said. */
  say(chatId: string, said: Pick<Entry, 'text' | 'files'>): Entry;
  /** Adds a message of the bot's, with what is shown beside it. */
  show(chatId: string, message: Message, shown: Shown): Entry;
  /** Puts a message in the place of one that was shown, in every window; nothing where that is gone. */
  change(chatId: string, entryId: string, message: Message, shown: Shown): void;
  /** Tells of every entry that is added or changed. @returns ends it */
  watch(hears: (chatId: string, entry: Entry) => void): () => void;
}

/** The page keeps this many entries of a chat. */
const entriesKept = 500;

/** A message without the content of what goes with it: the page shows that itself. */
const bare = ({ attachment: _, ...message }: Message): Message => message;

/** @param now rehearsal time, epoch ms */
export function createChatLog(now: () => number): ChatLog {
  const chats = new Map<string, Entry[]>();
  const listeners = new Set<(chatId: string, entry: Entry) => void>();
  // Saved reports name messages by these ids, so those of a new start must not be the same again.
  let nextId = Date.now();

  const tell = (chatId: string, entry: Entry): void => {
    for (const listener of listeners) listener(chatId, entry);
  };

  function append(chatId: string, entry: Omit<Entry, 'id' | 'at'>): Entry {
    const full: Entry = { id: nextId++, at: now(), ...entry };
    const list = chats.get(chatId) ?? [];
    chats.set(chatId, [...list.slice(-(entriesKept - 1)), full]);
    tell(chatId, full);
    return full;
  }

  return {
    of: (chatId) => chats.get(chatId) ?? [],
    say: (chatId, said) => append(chatId, { from: 'me', ...said }),
    show: (chatId, message, shown) => append(chatId, { from: 'bot', message: bare(message), ...shown }),
    change(chatId, entryId, message, shown) {
      const list = chats.get(chatId) ?? [];
      const before = list.find(({ id }) => String(id) === entryId);
      if (!before) return;
      const after: Entry = { ...before, message: bare(message), ...shown, edited: now() };
      chats.set(
        chatId,
        list.map((entry) => (entry === before ? after : entry)),
      );
      tell(chatId, after);
    },
    watch(hears) {
      listeners.add(hears);
      return () => listeners.delete(hears);
    },
  };
}
