import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError } from '../../core/plan/data-error.ts';
import { decodeText } from '../../core/text/decode-text.ts';
import { codeOf, isMissing } from '../../kit/error-code.ts';
import { createTurns } from '../../kit/in-turn.ts';
import { isRecord } from '../../kit/is-record.ts';
import { createRecent } from '../../kit/recent.ts';
import { replaceFile } from '../../kit/write-durably.ts';

/**
 * Which chat a person is written to. The rest of the bot takes a private chat to have its person's id; Zalo does not
 * promise that, so what differs is learned from what a person writes, and kept.
 */
export interface PrivateChats {
  /** Reads what was learned before; done at need, too. @throws DataError if the file cannot be used */
  open(): Promise<void>;
  /** A person wrote in this private chat. @throws as `open` */
  learn(userId: string, chatId: string): Promise<void>;
  /**
   * Keeps on disk what was learned of a person; of strangers nothing is kept, since any number of them may write. Never
   * rejects: what could not be written is written with the next that is.
   */
  keep(userId: string): Promise<void>;
  /** The chat that an address means: a person's learned chat, or the address itself. @throws as `open` */
  chatOf(address: string): Promise<string>;
}

/** Where several machines know together what one of them learned; each keeps it on its own disk besides. */
export interface SharedChats {
  /** What all have learned: chats by their persons. @throws if it cannot be asked */
  read(): Promise<ReadonlyMap<string, string>>;
  /** Adds to it. @throws if it cannot be kept */
  add(chats: ReadonlyMap<string, string>): Promise<void>;
}

/** So many strangers' chats are known at a time: enough to answer them. */
const strangersKnown = 2_000;

/**
 * @param folder where the file stands; it is made only when a chat has another id than its person
 * @param onFailure hears why something could not be written
 * @param shared where others of the same bot learn, too
 */
export function createPrivateChats(
  folder: string,
  onFailure: (why: string) => void,
  shared?: SharedChats,
): PrivateChats {
  const file = join(folder, 'private-chats.json');
  const chats = new Map<string, string>();
  /** Of strangers, the newest are known while the process lives. */
  const strangers = createRecent<string, string>(strangersKnown);
  let unwritten = false;
  const writes = createTurns();

  async function write(): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await replaceFile(file, JSON.stringify(Object.fromEntries(chats)), 0o600);
    await shared?.add(chats);
  }

  /** Never rejects. */
  async function keepAll(): Promise<void> {
    if (!unwritten) return;
    unwritten = false;
    // One write after another; each writes all that is known by then.
    await writes.run(file, () =>
      write().catch((error: unknown) => {
        unwritten = true;
        onFailure(codeOf(error) ?? 'unknown');
      }),
    );
  }

  /** A file that cannot be used is left as it is. */
  async function read(): Promise<void> {
    try {
      const text = decodeText(await readFile(file));
      if (text === null) throw new Error('no text in UTF-8 or UTF-16');
      const known: unknown = JSON.parse(text);
      if (!isRecord(known)) throw new Error('no list of chats');
      for (const [userId, chatId] of Object.entries(known))
        if (typeof chatId === 'string') chats.set(userId, chatId);
    } catch (error) {
      if (isMissing(error)) return;
      throw new DataError(
        `${file} cannot be used (${(error as Error).message}).\nCorrect it, or delete it: whoever writes is learned again.`,
      );
    }
  }

  /** What others learned counts before what was learned here, which may be older. */
  async function readAll(): Promise<void> {
    await read();
    if (shared === undefined) return;
    const here = chats.size;
    const known = await shared.read();
    for (const [userId, chatId] of known) chats.set(userId, chatId);
    // So that either has all, whichever the bot goes on with.
    if (chats.size !== here || chats.size !== known.size) unwritten = true;
    await keepAll();
  }

  let reading: Promise<void> | null = null;
  /** Messages may be sent before the channel has begun to receive, so the first who asks reads. */
  const open = (): Promise<void> => {
    reading ??= readAll().catch((error: unknown) => {
      reading = null;
      throw error;
    });
    return reading;
  };

  return {
    open,
    async learn(userId, chatId) {
      await open();
      const known = chats.get(userId);
      if (known !== undefined) {
        if (known !== chatId) unwritten = true;
        chats.set(userId, chatId);
      } else if (chatId !== userId) {
        strangers.set(userId, chatId);
      }
    },
    async keep(userId) {
      const chatId = strangers.get(userId);
      if (chatId !== undefined) {
        strangers.delete(userId);
        chats.set(userId, chatId);
        unwritten = true;
      }
      await keepAll();
    },
    async chatOf(address) {
      await open();
      return chats.get(address) ?? strangers.get(address) ?? address;
    },
  };
}
