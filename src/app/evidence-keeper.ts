import { contentMessage } from '../copy/vi/contents.ts';
import type { ReportContent, World } from '../core/conversation/outcome.ts';
import { enqueue, newRow } from '../core/outbox/outbox.ts';
import type { ChannelName } from '../core/people/org.ts';
import { dropEvidence } from '../core/report/drop-evidence.ts';
import { type Evidence, maxEvidenceBytes } from '../core/report/report.ts';
import type { State } from '../core/state/state.ts';
import { worldOf } from '../core/world-of.ts';
import { nameOf } from './name-of-error.ts';
import type { OutboxWorker } from './outbox-worker.ts';
import { type Channel, FileUnavailableError } from './ports/channel.ts';
import type { Clock } from './ports/clock.ts';
import type { EvidenceFiles } from './ports/evidence-files.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';

/** Fetches the photos and files of reports from their platform into the state folder. */
export interface EvidenceKeeper {
  /** There may be new evidence in the state. */
  wake(): void;
  /** Resolves when nothing is being fetched. */
  stop(): Promise<void>;
}

export interface EvidenceParts {
  world: World;
  store: Store;
  clock: Clock;
  log: Log;
  channels: ReadonlyMap<ChannelName, Channel>;
  files: EvidenceFiles;
  outbox: OutboxWorker;
}

/** Real time between looks at files that could not be had yet. */
const lookAgainMs = 5_000;
const firstRetryMs = 5_000;
const lastRetryMs = 3_600_000;
/** After so many tries (about a day) a file counts as gone. */
const triesAllowed = 30;

const retryMs = (attempts: number): number => Math.min(lastRetryMs, firstRetryMs * 2 ** attempts);

/** Keeps evidence: one file at a time, again after faults and restarts, until it is stored or cannot be had. */
export function createEvidenceKeeper(parts: EvidenceParts): EvidenceKeeper {
  const { store, clock, log, channels, files } = parts;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;

  async function settle(one: Evidence, kept: Evidence['kept']): Promise<void> {
    const now = clock.now();
    await store.transact((state: State) => {
      if (!state.evidence[one.id]) return { state, result: null };
      const evidence = { ...state.evidence, [one.id]: { ...one, kept } };
      if (kept.type !== 'refused' || !one.source) return { state: { ...state, evidence }, result: null };
      // The person is told, so that the proof can be sent in another way.
      const chat = { channel: one.source.channel, chatId: one.source.chatId };
      const content: ReportContent = { type: 'report-file-refused', name: one.name, why: kept.why };
      const names = { plan: parts.world.plan, org: worldOf(parts.world, state).org };
      const message = contentMessage(content, names);
      return {
        state: enqueue({ ...dropEvidence(state, one.id), evidence }, [
          newRow(`evidence:${one.id}`, chat, message, now),
        ]),
        result: null,
      };
    });
    if (kept.type === 'refused') parts.outbox.wake();
  }

  async function fetchOne(one: Evidence): Promise<void> {
    if (!one.source || one.kept.type !== 'waiting') return;
    const { attempts } = one.kept;
    const channel = channels.get(one.source.channel);
    if (!channel?.fetchFile) return;
    try {
      const content = await channel.fetchFile(one.source.ref, maxEvidenceBytes);
      const kept = await files.keep(`${one.period}/${one.id.replace(/[^A-Za-z0-9_-]/g, '-')}`, content);
      await settle(one, kept ? { type: 'stored', ...kept } : { type: 'refused', why: 'type' });
    } catch (error) {
      const gone = error instanceof FileUnavailableError ? error.why : null;
      log.warn('evidence: not fetched', { channel: one.source.channel, attempts, why: nameOf(error) });
      if (gone || attempts + 1 >= triesAllowed) await settle(one, { type: 'refused', why: gone ?? 'gone' });
      else
        await settle(one, {
          type: 'waiting',
          attempts: attempts + 1,
          notBefore: clock.now() + retryMs(attempts),
        });
    }
  }

  async function work(): Promise<void> {
    do {
      again = false;
      const waiting = Object.values((await store.read()).evidence).filter(
        ({ kept, source }) => kept.type === 'waiting' && source && channels.get(source.channel)?.fetchFile,
      );
      for (const one of waiting) {
        if (stopped) return;
        if (one.kept.type === 'waiting' && one.kept.notBefore <= clock.now()) await fetchOne(one);
      }
      if (waiting.length > 0 && !stopped)
        timer ??= setTimeout(() => {
          timer = null;
          wake();
        }, lookAgainMs).unref();
    } while (again && !stopped);
  }

  function wake(): void {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = work()
      .catch((error: unknown) => log.error('evidence: fault', { why: nameOf(error) }))
      .finally(() => {
        running = null;
      });
  }

  return {
    wake,
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
