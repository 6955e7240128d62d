import { createTurns } from '../kit/in-turn.ts';
import { nameOf } from './name-of-error.ts';
import type { Log } from './ports/log.ts';

/** Work under way: that of one lane in order, that of different lanes at the same time. */
export interface Lanes {
  /** Does the work when everything before it in its lane is done. */
  run(lane: string, work: () => Promise<void>): void;
  /** Counts work that has no lane; it must not reject. */
  track(work: Promise<void>): void;
  /** Resolves when no more than so many pieces of work are under way; at once after `letGo`. */
  roomFor(crowd: number): Promise<void>;
  /** Nobody waits for room any more. */
  letGo(): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export function createLanes(log: Log): Lanes {
  const turns = createTurns();
  const idleWanted: (() => void)[] = [];
  const roomWanted: { crowd: number; go: () => void }[] = [];
  let running = 0;
  let open = false;

  const finished = (): void => {
    running -= 1;
    if (running === 0) for (const go of idleWanted.splice(0)) go();
    if (roomWanted.length > 0 && running <= roomWanted[0]!.crowd)
      for (const { go } of roomWanted.splice(0)) go();
  };

  const track = (work: Promise<void>): void => {
    running += 1;
    void work.then(finished, finished);
  };

  return {
    track,
    run(lane, work) {
      track(
        turns.run(lane, work).catch((error: unknown) => log.error('outbox: fault', { why: nameOf(error) })),
      );
    },
    async roomFor(crowd) {
      if (running > crowd && !open) await new Promise<void>((go) => roomWanted.push({ crowd, go }));
    },
    letGo() {
      open = true;
      for (const { go } of roomWanted.splice(0)) go();
    },
    async idle() {
      while (running > 0) await new Promise<void>((done) => idleWanted.push(done));
    },
  };
}
