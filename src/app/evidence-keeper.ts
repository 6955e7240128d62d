import { contextOf } from '../core/context-of.ts';
import {
  evidenceRetryMs,
  isEvidenceDue,
  isLateNow,
  judgeFetch,
  senderOf,
  settleTogether,
} from '../core/report/keep-evidence.ts';
import { type Evidence, maxEvidenceBytes } from '../core/report/report.ts';
import { condemnedIn } from '../core/report/strike-evidence.ts';
import type { State } from '../core/state/state.ts';
import { type ChoreParts, createChore } from './chore.ts';
import { realTime } from './clocks.ts';
import { toFailure } from './fetch-failure.ts';
import { nameOf } from './name-of-error.ts';
import type { EvidenceFiles, KeptFile } from './ports/evidence-files.ts';
import { steadyClock } from './steady-clock.ts';

/** Fetches the photos and files of reports from their platform into the state folder. */
export interface EvidenceKeeper {
  /** There may be new evidence in the state. */
  wake(): void;
  /** Resolves when nothing is being fetched. */
  stop(): Promise<void>;
}

export interface EvidenceParts extends ChoreParts {
  files: EvidenceFiles;
}

/** What became of a file. */
interface Settled {
  id: string;
  kept: Evidence['kept'];
}

/** Files by who sent them where, in the order in which they came. */
function bySender(files: readonly Evidence[]): Evidence[][] {
  const groups = new Map<string, Evidence[]>();
  for (const one of files) groups.set(senderOf(one), [...(groups.get(senderOf(one)) ?? []), one]);
  return [...groups.values()];
}

/**
 * Keeps evidence: one file at a time, again after faults and restarts, until it is stored or cannot be had. What came of
 * a file is saved again until it is; meanwhile the file is not fetched anew.
 */
export function createEvidenceKeeper(parts: EvidenceParts): EvidenceKeeper {
  const { store, clock, log, files, time = realTime } = parts;
  const steady = steadyClock(clock, time);
  const chore = createChore(parts, 'evidence', look);
  /** Files that could not be written, by id: when each is tried again. */
  const unwritten = new Map<string, { failures: number; at: number }>();

  /** By the id of a file the one under whose what became of it is saved. */
  const savedWith = new Map<string, string>();
  const isBeingSaved = (id: string): boolean => chore.isUnsaved(savedWith.get(id) ?? id);

  async function settle(outcomes: readonly Settled[]): Promise<void> {
    const [first] = outcomes;
    if (!first) return;
    for (const { id } of outcomes) savedWith.set(id, first.id);
    const isSaved = await chore.settle(
      first.id,
      (latest, now) => settleTogether(latest, outcomes, contextOf(parts.context, latest, now), now),
      `evidence:${first.id}`,
    );
    if (isSaved) for (const { id } of outcomes) savedWith.delete(id);
  }

  /** What became of a file; null where nothing is known of it yet. */
  async function fetchOne(one: Evidence): Promise<Evidence['kept'] | null> {
    if (!one.source || one.kept.type !== 'waiting') return null;
    const channel = parts.channelOf(one.source.channel);
    if (!channel) return null;
    let content: Uint8Array;
    try {
      content = await channel.fetchFile(one.source.ref, maxEvidenceBytes);
    } catch (error) {
      const { attempts } = one.kept;
      log.warn('evidence: not fetched', { channel: channel.name, attempts, why: nameOf(error) });
      return judgeFetch(one.kept, toFailure(error), steady());
    }
    let kept: KeptFile | null;
    try {
      kept = await files.keep(`${one.period}/${one.id.replace(/[^A-Za-z0-9_-]/g, '-')}`, content);
    } catch (error) {
      // The disk is at fault, not the file: no try is counted.
      const failures = (unwritten.get(one.id)?.failures ?? 0) + 1;
      unwritten.set(one.id, { failures, at: time.now() + evidenceRetryMs(failures - 1) });
      log.error('evidence: not written, trying again', { failures, why: nameOf(error) });
      // To its sender it has not arrived, whatever keeps it.
      return isLateNow(one, one.kept, clock.now()) ? one.kept : null;
    }
    unwritten.delete(one.id);
    return kept ? { type: 'stored', ...kept } : { type: 'refused', why: 'type' };
  }

  const isDue = ({ id, kept }: Evidence): boolean =>
    kept.type === 'waiting' &&
    !isBeingSaved(id) &&
    (unwritten.get(id)?.at ?? 0) <= time.now() &&
    isEvidenceDue(kept, steady());

  /** The months of struck files are locked: they go. One that the disk does not let go is tried again. */
  async function removeCondemned(state: State): Promise<boolean> {
    let isLeft = false;
    for (const one of condemnedIn(state)) {
      if (chore.isStopped()) return isLeft;
      if (isBeingSaved(one.id)) continue;
      try {
        await files.remove(one.kept.file);
      } catch (error) {
        log.warn('evidence: a struck file is not removed yet', { why: nameOf(error) });
        isLeft = true;
        continue;
      }
      await settle([{ id: one.id, kept: { type: 'removed' } }]);
    }
    return isLeft;
  }

  /** Tries the files of one sender; what has arrived is kept at once, what its sender is told of is told together. */
  async function tryAll(files: readonly Evidence[]): Promise<Settled[]> {
    const told: Settled[] = [];
    for (const one of files) {
      if (chore.isStopped()) return told;
      if (isDue(one)) {
        const kept = await fetchOne(one);
        // Whoever was told that it is late hears of all that has arrived in one message.
        const isMissed = one.kept.type === 'waiting' && one.kept.told === true;
        if (kept?.type === 'stored' && !isMissed) await settle([{ id: one.id, kept }]);
        else if (kept) told.push({ id: one.id, kept });
      }
      // Its sender is told in time that it has not arrived, also where the next try is still far off.
      else if (!isBeingSaved(one.id) && isLateNow(one, one.kept, clock.now()))
        told.push({ id: one.id, kept: one.kept });
    }
    return told;
  }

  async function look(): Promise<void> {
    const state = await store.read();
    if (await removeCondemned(state)) chore.later();
    const waiting = Object.values(state.evidence).filter(
      ({ kept, source }) =>
        kept.type === 'waiting' && source && parts.channelOf(source.channel) !== undefined,
    );
    for (const ofOne of bySender(waiting)) {
      if (chore.isStopped()) return;
      await settle(await tryAll(ofOne));
    }
    if (waiting.length > 0) chore.later();
  }

  return { wake: chore.wake, stop: chore.stop };
}
