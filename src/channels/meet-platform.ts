import type { Alarms } from '../app/ports/alarms.ts';
import { TokenRefusedError } from '../app/ports/channel.ts';
import type { Log } from '../app/ports/log.ts';
import type { ChannelName } from '../core/people/org.ts';
import type { Backoff } from '../kit/backoff.ts';
import { pause } from '../kit/pause.ts';

export interface MeetingParts<Me> {
  name: ChannelName;
  log: Log;
  alarms: Alarms | undefined;
  /** Ends the waiting. */
  signal: AbortSignal;
  /** The platform took this token before: its refusal passes, or is put right while the bot goes on. */
  tokenKnown: boolean;
  backoff: Backoff;
  /** Asks the platform who the bot is. */
  ask(): Promise<Me>;
  isTokenRefused(error: unknown): boolean;
  /** What the operator is told of a token that was never taken: the variable, and where to find the right one. */
  tokenRefused: string;
  /** Why it failed, for the log: neither token nor address. */
  whyOf(error: unknown): string;
  /** Waits; a parameter for tests. */
  wait?: typeof pause;
}

/**
 * Asks a platform who the bot is, again until it answers: that waits for the network, but not for a token that is refused
 * and never was taken.
 * @returns null when it is stopped before
 * @throws TokenRefusedError for a token that the platform never took
 */
export async function meetPlatform<Me>(parts: MeetingParts<Me>): Promise<Me | null> {
  const { name, log, alarms, signal, backoff, wait = pause } = parts;
  while (!signal.aborted) {
    try {
      const me = await parts.ask();
      alarms?.working(name, { part: 'receiving' });
      return me;
    } catch (error) {
      if (signal.aborted) return null;
      const isRefused = parts.isTokenRefused(error);
      if (isRefused && !parts.tokenKnown) throw new TokenRefusedError(parts.tokenRefused);
      const why = isRefused ? 'the token is refused' : parts.whyOf(error);
      const inMs = backoff.next();
      log.warn(`${name}: not reached, trying again`, { why, inMs });
      alarms?.failing(name, why, { part: 'receiving', atOnce: isRefused });
      await wait(inMs, signal);
    }
  }
  return null;
}
