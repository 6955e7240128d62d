import { type FileHandle, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../../kit/error-code.ts';
import { createTurns } from '../../kit/in-turn.ts';
import { markOf } from '../../kit/mark-of.ts';
import { writeWhole } from '../../kit/write-durably.ts';

/**
 * The updates in hand, on disk. Zalo forgets an update when it hands it out, so it is written before anything is done
 * with it; a process that dies in between finds it at its next start.
 */
export interface Journal {
  /** What a process before left in hand, in order; makes the room for more. Never rejects. */
  left(): Promise<unknown[]>;
  /** Resolves when the update is on disk beside the others. @throws if it could not be written, or there is no room */
  keep(update: unknown): Promise<void>;
  /** The update is safe: it is in the state, or needs to be nowhere. @throws if that could not be written */
  clear(update: unknown): Promise<void>;
  /** Lets go of the file. */
  close(): Promise<void>;
}

/** The room of one of the two lines; together they are made at the start, so that a full disk does not matter later. */
const slotBytes = 128 * 1024;
const blank = 0x20;

const lineOf = (turn: number, updates: readonly unknown[]): Buffer => {
  const text = `${turn} ${JSON.stringify(updates)}`;
  return Buffer.from(`${markOf(text)} ${text}\n`);
};

/** Reads what stands in a journal's file: of the two lines the later one that is whole. Null where neither is. */
export function readJournal(content: Buffer): { turn: number; updates: unknown[] } | null {
  const lines = [content.subarray(0, slotBytes), content.subarray(slotBytes)].flatMap((slot) => {
    const line = slot.toString().split('\n', 1)[0]!;
    const [, sum, text, turn, updates] = /^([0-9a-f]{16}) ((\d+) (\[.*\]))$/.exec(line) ?? [];
    return text !== undefined && markOf(text) === sum
      ? [{ turn: Number(turn), updates: JSON.parse(updates!) as unknown[] }]
      : [];
  });
  return lines.sort((a, b) => b.turn - a.turn)[0] ?? null;
}

/**
 * A journal in a file whose room is made beforehand and written in place: on a full disk an update can be kept all the
 * same. Two lines are written in turn, each with its sum, so that one is whole whenever the process dies.
 * @param folder made at need
 */
export function createJournal(folder: string): Journal {
  const file = join(folder, 'in-hand.journal');
  /** Where earlier versions kept one update. */
  const earlier = join(folder, 'in-hand.json');
  let opening: Promise<FileHandle> | null = null;
  let turn = 0;
  let held: readonly unknown[] = [];
  const writes = createTurns();

  async function make(): Promise<FileHandle> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(file, 'r+').catch((error: unknown) => {
      if (!isMissing(error)) throw error;
      return open(file, 'wx+', 0o600);
    });
    try {
      const { size } = await handle.stat();
      if (size < 2 * slotBytes) {
        await writeWhole(handle, Buffer.alloc(2 * slotBytes - size, blank), size);
        await handle.sync();
      }
      return handle;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }
  const opened = (): Promise<FileHandle> => {
    opening ??= make().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  /** Writes the list as it will be; it is that only when it was written. */
  const write = (
    change: (updates: readonly unknown[]) => readonly unknown[],
    durable: boolean,
  ): Promise<void> =>
    writes.run(file, async () => {
      const next = change(held);
      if (next === held) return;
      const line = lineOf(turn + 1, next);
      if (line.length > slotBytes) throw Object.assign(new Error('no room'), { code: 'no room' });
      const handle = await opened();
      const other = turn % 2;
      turn += 1;
      await writeWhole(handle, line, (turn % 2) * slotBytes);
      if (durable) await handle.datasync();
      held = next;
      // What nobody needs any more does not stay readable.
      if (next.length === 0) await writeWhole(handle, Buffer.alloc(slotBytes, blank), other * slotBytes);
    });

  async function readEarlier(): Promise<unknown[]> {
    try {
      return [JSON.parse(await readFile(earlier, 'utf8')) as unknown];
    } catch {
      return [];
    }
  }

  return {
    async left() {
      const [content, before] = [await readFile(file).catch(() => Buffer.alloc(0)), await readEarlier()];
      const known = readJournal(content);
      turn = known?.turn ?? 0;
      held = known?.updates ?? [];
      await opened().catch(() => {});
      const left = [...before, ...held];
      if (before.length > 0)
        await write(() => left, true).then(
          () => rm(earlier, { force: true }),
          () => {},
        );
      return left;
    },
    async close() {
      await writes.idle();
      const handle = await opening?.catch(() => null);
      opening = null;
      await handle?.close();
    },
    keep: (update) => write((updates) => [...updates, update], true),
    clear: (update) =>
      write(
        (updates) => (updates.includes(update) ? updates.filter((one) => one !== update) : updates),
        false,
      ),
  };
}
