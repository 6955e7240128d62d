import { contextOf } from '../core/context-of.ts';
import { paperWaiting, type Settled, settlePaper, settleUnfetched } from '../core/plan/paper.ts';
import type { FileRead } from '../core/plan/paper-read.ts';
import { evidenceRetryMs, isEvidenceDue } from '../core/report/keep-evidence.ts';
import type { State } from '../core/state/state.ts';
import { type ChoreParts, createChore } from './chore.ts';
import { realTime } from './clocks.ts';
import { toFailure } from './fetch-failure.ts';
import { nameOf } from './name-of-error.ts';
import type { ReadPlan } from './ports/read-plan.ts';
import { steadyClock } from './steady-clock.ts';

/** Fetches a plan's paper that the office has sent, and has it read. */
export interface PlanReader {
  /** There may be a paper in the state. */
  wake(): void;
  /** Resolves when nothing is being read. */
  stop(): Promise<void>;
}

export interface PlanReaderParts extends ChoreParts {
  read: ReadPlan;
}

/** The largest paper; what is larger is not fetched whole. */
const largestBytes = 10_000_000;

/**
 * Reads plans' papers: one at a time, again after faults and restarts, until the office has heard what came of it. What came
 * of one is saved again until it is.
 */
export function createPlanReader(parts: PlanReaderParts): PlanReader {
  const { store, clock, log, time = realTime } = parts;
  const steady = steadyClock(clock, time);
  const chore = createChore(parts, 'plan', look);
  /** The paper on which the reader itself failed, and how often. */
  let failed = { id: '', times: 0, at: 0 };

  async function settle(id: string, change: (state: State, now: number) => Settled): Promise<void> {
    await chore.settle(id, change, `paper:${id}`);
  }

  /** What came of it; null where the reader failed, which says nothing of the paper. */
  async function readOne(
    state: State,
    { name, stage }: NonNullable<ReturnType<typeof paperWaiting>>,
    bytes: Uint8Array,
  ): Promise<FileRead | null> {
    const { org, plan } = contextOf(parts.context, state, clock.now());
    try {
      const { earlier, answers } = stage;
      return await parts.read({
        bytes,
        name,
        org,
        lastPlan: plan,
        draft: earlier?.draft,
        answers: earlier?.draft.asked?.answers ?? answers,
      });
    } catch (error) {
      log.error('plan: the reader failed', { why: nameOf(error) });
      return null;
    }
  }

  async function readWaiting(): Promise<void> {
    const state = await store.read();
    const paper = paperWaiting(state);
    if (paper === undefined || chore.isUnsaved(paper.id)) return;
    if (!isEvidenceDue({ ...paper.stage, type: 'waiting' }, steady())) return chore.later();
    if (failed.id === paper.id && failed.at > time.now()) return chore.later();
    const { id, stage } = paper;
    const channel = parts.channelOf(stage.source.channel);
    if (!channel) return;
    let bytes: Uint8Array;
    try {
      bytes = await channel.fetchFile(stage.source.ref, largestBytes);
    } catch (error) {
      log.warn('plan: not fetched', { channel: channel.name, why: nameOf(error) });
      const failure = toFailure(error);
      await settle(id, (latest) => settleUnfetched(latest, id, failure, steady()));
      return chore.later();
    }
    const read = await readOne(state, paper, bytes);
    if (chore.isStopped()) return;
    if (read?.type === 'results') {
      // A start does without it.
      const { settleResults } = await import('../core/features/results/sent-results.ts');
      return settle(id, (latest, now) =>
        settleResults(latest, id, read, contextOf(parts.context, latest, now), now),
      );
    }
    if (read !== null) return settle(id, (latest) => settlePaper(latest, id, read));
    // Once more after a while, in case it was the machine; then it is said.
    const times = failed.id === id ? failed.times + 1 : 1;
    failed = { id, times, at: time.now() + evidenceRetryMs(times - 1) };
    if (times < 3) return chore.later();
    await settle(id, (latest) => settlePaper(latest, id, { type: 'refused', why: 'broken' }));
  }

  async function look(): Promise<void> {
    if (paperWaiting(await store.read()) === undefined) return;
    // What is said of a paper needs words that a start does not load.
    await parts.words.loadAnswers();
    await readWaiting();
  }

  return { wake: chore.wake, stop: chore.stop };
}
