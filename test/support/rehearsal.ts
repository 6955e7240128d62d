import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyState, type State } from '../../src/core/state/state.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import { savedStateIn } from './saved-state.ts';

/** A moment in Viet Nam, epoch ms. */
export const momentAt = (local: string): number => Date.parse(`${local}+07:00`);

/** Starts the built bot beside a stand-in, on a rehearsal's clock: from a moment (epoch ms) on, so many seconds in one. */
export const startRehearsal = (
  api: { readonly environment: Record<string, string> },
  folder: string,
  from: number,
  speed?: number,
  more: Record<string, string> = {},
): BotProcess =>
  startBot({
    ...api.environment,
    DATA_DIR: folder,
    CLOCK_START: new Date(from).toISOString(),
    ...(speed === undefined ? {} : { CLOCK_SPEED: String(speed) }),
    ...more,
  });

const stateFile = (folder: string): string => join(folder, 'rehearsal', 'state.json');

/** The rehearsal's state as it stands on disk. */
export const savedState = (folder: string): State => savedStateIn(join(folder, 'rehearsal'));

const begunAt = momentAt('2023-05-01T08:00:00');

/** Writes the state that a rehearsal begins from: the bot ran since the first of May, nothing else. */
export function prepareState(folder: string, more: Partial<State>): void {
  mkdirSync(join(folder, 'rehearsal'), { recursive: true });
  writeFileSync(stateFile(folder), JSON.stringify({ ...emptyState(), begunAt, ...more }));
}

const tiers = ['opening', 'nudge-3d', 'nudge-1d', 'nudge-3h', 'escalation', 'digest'];

/** Marks as if May had spoken already, but for some of its tiers. */
export const mayMarks = (but: readonly string[] = []): State['tiersDone'] =>
  Object.fromEntries(tiers.filter((tier) => !but.includes(tier)).map((tier) => [`2023-05:${tier}`, begunAt]));
