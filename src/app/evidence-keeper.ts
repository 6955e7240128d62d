import { contextOf } from '../core/context-of.ts';
import { DeliveryError } from '../core/outbox/delivery-error.ts';
import { enqueue, newRow } from '../core/outbox/outbox.ts';
import type { ChannelName } from '../core/people/org.ts';
import { dropEvidence } from '../core/report/drop-evidence.ts';
import { type Evidence, maxEvidenceBytes } from '../core/report/report.ts';
import type { Context, ReportContent } from '../core/said/content.ts';
import type { State } from '../core/state/state.ts';
import { realTime } from './clocks.ts';
import { createKeptChanges } from './kept-changes.ts';
import { nameOf } from './name-of-error.ts';
import { createNaps } from './naps.ts';
import type { OutboxWorker } from './outbox-worker.ts';
import { type Channel, FileUnavailableError } from './ports/channel.ts';
import type { Clock } from './ports/clock.ts';
import type { EvidenceFiles, KeptFile } from './ports/evidence-files.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';
import type { RealTime } from './ports/time.ts';
import type { Words } from './ports/words.ts';
import { steadyClock } from './steady-clock.ts';

/** Fetches the photos and files of reports from their platform into the state folder. */
export interface EvidenceKeeper {
  /** There may be new evidence in the state. */
  wake(): void;
  /** Resolves when nothing is being fetched. */
  stop(): Promise<void>;
}

export interface EvidenceParts {
  context: Context;
  store: Store;
  clock: Clock;
  log: Log;
  channels: ReadonlyMap<ChannelName, Channel>;
  words: Words;
  files: EvidenceFiles;
  outbox: OutboxWorker;
  /** Real time; a parameter for tests. */
  time?: RealTime;
}

/** A failure that says nothing of the file: the way to the platform, or its token. */
const ofTheWay = new Set<string>([
  'unreachable',
  'unavailable',
  'outcome-unknown',
  'rate-limited',
  'token-refused',
]);

/** Real time between looks at files that could not be had yet. */
const lookAgainMs = 5_000;
const firstRetryMs = 5_000;
const lastRetryMs = 3_600_000;
/** After so many tries (about a day) a file counts as gone. */
const triesAllowed = 30;

const retryMs = (attempts: number): number => Math.min(lastRetryMs, firstRetryMs * 2 ** attempts);

/**
 * Keeps evidence: one file at a time, again after faults and restarts, until it is stored or cannot be had. What came of
 * a file is saved again until it is; meanwhile the file is not fetched anew.
 */
export function createEvidenceKeeper(parts: EvidenceParts): EvidenceKeeper {
  const { store, clock, log, channels, files, time = realTime } = parts;
  const steady = steadyClock(clock, time);
  const naps = createNaps(time);
  const saving = createKeptChanges({ store, log, naps });
  /** Files that could not be written, by id: when each is tried again. */
  const unwritten = new Map<string, { failures: number; at: number }>();
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;

  async function settle(one: Evidence, kept: Evidence['kept']): Promise<void> {
    const now = clock.now();
    await saving.keep(one.id, (state: State) => {
      if (!state.evidence[one.id]) return state;
      const evidence = { ...state.evidence, [one.id]: { ...one, kept } };
      if (kept.type !== 'refused' || !one.source) return { ...state, evidence };
      // The person is told, so that the proof can be sent in another way.
      const chat = { channel: one.source.channel, chatId: one.source.chatId };
      const content: ReportContent = { type: 'report-file-refused', name: one.name, why: kept.why };
      const names = { plan: parts.context.plan, org: contextOf(parts.context, state).org };
      const message = parts.words.toMessage(content, names);
      return enqueue({ ...dropEvidence(state, one.id), evidence }, [
        newRow(`evidence:${one.id}`, chat, message, now),
      ]);
    });
    // Rows that are saved later are found by the outbox's own looks.
    if (kept.type === 'refused') parts.outbox.wake();
  }

  /** Not fetched: gone for good, or to be tried again. */
  async function failed(one: Evidence, attempts: number, channel: ChannelName, error: unknown) {
    const gone = error instanceof FileUnavailableError ? error.why : null;
    log.warn('evidence: not fetched', { channel, attempts, why: nameOf(error) });
    // An outage, however long, says nothing of the file.
    const counts = !(error instanceof DeliveryError && ofTheWay.has(error.code));
    const tries = counts ? attempts + 1 : Math.min(attempts + 1, triesAllowed - 1);
    await settle(
      one,
      gone || tries >= triesAllowed
        ? { type: 'refused', why: gone ?? 'gone' }
        : { type: 'waiting', attempts: tries, notBefore: steady() + retryMs(attempts) },
    );
  }

  async function fetchOne(one: Evidence): Promise<void> {
    if (!one.source || one.kept.type !== 'waiting') return;
    const { attempts } = one.kept;
    const channel = channels.get(one.source.channel);
    if (!channel) return;
    let content: Uint8Array;
    try {
      content = await channel.fetchFile(one.source.ref, maxEvidenceBytes);
    } catch (error) {
      return failed(one, attempts, one.source.channel, error);
    }
    let kept: KeptFile | null;
    try {
      kept = await files.keep(`${one.period}/${one.id.replace(/[^A-Za-z0-9_-]/g, '-')}`, content);
    } catch (error) {
      // The disk is at fault, not the file: no try is counted.
      const failures = (unwritten.get(one.id)?.failures ?? 0) + 1;
      unwritten.set(one.id, { failures, at: time.now() + retryMs(failures - 1) });
      return log.error('evidence: not written, trying again', { failures, why: nameOf(error) });
    }
    unwritten.delete(one.id);
    await settle(one, kept ? { type: 'stored', ...kept } : { type: 'refused', why: 'type' });
  }

  /** Whether a file is to be tried now. A moment farther off than any retry was set by a clock that was ahead. */
  function isDue({ id, kept }: Evidence): boolean {
    if (kept.type !== 'waiting' || saving.has(id) || (unwritten.get(id)?.at ?? 0) > time.now()) return false;
    return kept.notBefore <= steady() || kept.notBefore > steady() + lastRetryMs;
  }

  async function work(): Promise<void> {
    do {
      again = false;
      const waiting = Object.values((await store.read()).evidence).filter(
        ({ kept, source }) => kept.type === 'waiting' && source && channels.has(source.channel),
      );
      for (const one of waiting) {
        if (stopped) return;
        if (isDue(one)) await fetchOne(one);
      }
      if (waiting.length > 0) lookLater();
    } while (again && !stopped);
  }

  /** Nobody else's act is waited for. */
  function lookLater(): void {
    if (stopped) return;
    timer ??= setTimeout(() => {
      timer = null;
      wake();
    }, lookAgainMs).unref();
  }

  function wake(): void {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = work()
      .catch((error: unknown) => {
        log.error('evidence: fault', { why: nameOf(error) });
        lookLater();
      })
      .finally(() => {
        running = null;
      });
  }

  return {
    wake,
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      naps.end();
      await running;
      await saving.settled();
    },
  };
}
