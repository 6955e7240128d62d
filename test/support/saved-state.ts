import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withMonths } from '../../src/core/state/months.ts';
import type { State } from '../../src/core/state/state.ts';
import { monthFile } from '../../src/storage/json/month-files.ts';
import { parseMonth } from '../../src/storage/month-document.ts';
import { parseLive } from '../../src/storage/parse-live.ts';

/**
 * Reads a text, and what was read last once more where the text is the same: whoever waits for a change looks many times a
 * second, and to read a state takes longer than what is waited for.
 */
function lastRead<Read>(read: (text: string) => Read): (text: string) => Read {
  let last: { text: string; read: Read } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, read: read(text) };
    return last.read;
  };
}

const liveIn = lastRead((text) => parseLive(text).live);

/** Everything that stands on disk in a state's folder, its months too; a bot may be writing meanwhile. */
export function savedStateIn(folder: string): State {
  for (let tries = 0; ; tries++) {
    const { months: index, ...live } = liveIn(readFileSync(join(folder, 'state.json'), 'utf8'));
    const files = Object.entries(index).map(([period, hash]) => ({
      period,
      hash,
      file: join(folder, monthFile(period, hash)),
    }));
    // Between two reads a month's file may have been replaced: the live document names another then.
    if (tries < 20 && !files.every(({ file }) => existsSync(file))) continue;
    const months = files.map(({ period, hash, file }) =>
      parseMonth(file, readFileSync(file, 'utf8'), period, hash),
    );
    return withMonths({ ...live, elsewhere: Object.keys(index) }, months);
  }
}
