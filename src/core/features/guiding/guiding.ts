import type { HeardCommand } from '../../heard/read-command.ts';
import type { Outcome } from '../../said/content.ts';
import { say, type Turn } from '../turn.ts';
import type { HelpPart } from './declared.ts';
import { commandsFor, nearestTo } from './heard-command.ts';
import { commandsOfPart } from './help-parts.ts';

/** One part of /trogiup: what the asker may do of it, here. */
export const tellPart = (turn: Turn, { part }: { part: HelpPart }): Outcome =>
  say({
    type: 'help-part',
    part,
    commands: commandsOfPart(commandsFor(turn), part).map(({ name }) => name),
  });

/** A command that there is not, with the nearest ones; null for a sentence that only begins with a slash. */
export function sayUnknown(turn: Turn, heard: Extract<HeardCommand, { type: 'unknown' }>): Outcome | null {
  const near = nearestTo(heard, turn);
  return near && say({ type: 'unknown-command', ...near });
}
