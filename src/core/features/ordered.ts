import type { Act, CommandName } from './acts.ts';

/** What plain words order: an act, or a command with its argument. Whoever carries it out asks whether it may be. */
export type Ordered = { act: Act } | { command: CommandName; argument: string };
