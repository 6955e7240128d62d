import { expireLeases, laneOf, nearRetries } from '../core/outbox/claim-rows.ts';
import type { DeliveryError } from '../core/outbox/delivery-error.ts';
import { enqueue } from '../core/outbox/outbox.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import type { Instead } from '../core/outbox/successor.ts';
import { isKnownChat, isLinkedGroup } from '../core/people/links.ts';
import type { ChannelName } from '../core/people/org.ts';
import type { State } from '../core/state/state.ts';
import { createAnswers } from './answers.ts';
import { createAttachmentDesk } from './attachment-desk.ts';
import { realTime } from './clocks.ts';
import { createLanes } from './lanes.ts';
import { createMoments, type Moments } from './moments.ts';
import { nameOf } from './name-of-error.ts';
import { createNaps } from './naps.ts';
import { createPace, type Pace } from './pace.ts';
import type { Alarms } from './ports/alarms.ts';
import type { MakeAttachment } from './ports/attachments.ts';
import type { Channel } from './ports/channel.ts';
import type { Clock } from './ports/clock.ts';
import type { EvidenceFiles } from './ports/evidence-files.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';
import type { RealTime } from './ports/time.ts';
import type { SettleUndeliverable } from './row-outcomes.ts';
import { type Claim, createSavedRows, type SavedRows } from './saved-rows.ts';
import { createSendGate, type SendGate } from './send-gate.ts';
import { createSendOnce } from './send-once.ts';

export type { Claim } from './saved-rows.ts';

/** Sends saved rows and passing answers. */
export interface OutboxWorker {
  /** Sends what was left unsent by an earlier process; resolves once that is under way. */
  start(): Promise<void>;
  /** There may be new rows in the state. */
  wake(): void;
  /**
   * Claims rows in the very transaction that makes them: one commit less before they are sent. Pure; hand what it
   * gave to `deliver` when the transaction is done.
   */
  claim(state: State): Claim;
  deliver(claim: Claim): void;
  /**
   * Sends answers that need not survive a crash; resolves at once unless very many are waiting.
   * @param options.fleeting they may be saved nowhere, not even when the process ends: they show a code
   * @throws Error once the worker has stopped: nobody would say them
   */
  sendNow(rows: readonly OutboxRow[], options?: { fleeting?: boolean }): Promise<void>;
  /** Resolves when nothing is being sent and nothing more is due now. */
  idle(): Promise<void>;
  /** The process is about to end: no pause is waited for any more, and nobody is kept waiting. */
  hurry(): void;
  /** Takes no more rows; resolves within a second or so: what is not said then is saved, for the next start. */
  stop(): Promise<void>;
}

export interface OutboxParts {
  store: Store;
  clock: Clock;
  log: Log;
  channels: ReadonlyMap<ChannelName, Channel>;
  /** Names this process in leases. */
  holder: string;
  random(): number;
  /** Makes what goes with messages; without it they go out as words alone. */
  makeAttachment?: MakeAttachment | null;
  /** Where photos and files lie that were kept; without it their words alone go out. */
  files?: Pick<EvidenceFiles, 'find'>;
  settleUndeliverable?: SettleUndeliverable;
  /** Hears whether the platforms work. */
  alarms?: Alarms | undefined;
  /** What is said where an answer was refused. */
  instead: Instead;
  /** Real time; a parameter for the bench. */
  time?: RealTime;
  /** What several senders of one token have in common: what a platform said to one holds for all. */
  way?: Way | undefined;
}

/** A platform's pace, and what it said of its limits. */
export type Way = { pace: Pace; gate: SendGate };

/** With more answers under way than this, receiving waits. */
const crowd = 256;
/** How long a process that ends waits for what is on its way, ms of real time. */
const farewellMs = 800;

/** Of strangers nothing is kept, not even an answer that could not be said. */
const ofKnown = (state: State, rows: readonly OutboxRow[]): OutboxRow[] =>
  rows.filter(({ chat }) => isKnownChat(state, chat));

/** The way to platforms, as nothing is known of them yet. */
export const createWay = ({
  channels,
  ...parts
}: Pick<OutboxParts, 'channels' | 'log' | 'alarms'> & { time: RealTime }): Way => ({
  pace: createPace(parts.time, (name) => channels.get(name)?.pace ?? null),
  gate: createSendGate(parts),
});

/** The one way out: with what was said of each chat and platform before, at the platform's pace. */
function createWayOut(parts: OutboxParts, time: RealTime, { usefulAt }: Moments) {
  const { store, log, channels } = parts;
  const naps = createNaps(time);
  const { pace, gate } = parts.way ?? createWay({ channels, time, log, alarms: parts.alarms });
  const made = createAttachmentDesk({ make: parts.makeAttachment ?? null, files: parts.files ?? null }, log);
  const isEnding = (): boolean => naps.areOver;
  const send = createSendOnce({ store, usefulAt, log, channels, gate, pace, made, isEnding });
  return { naps, pace, gate, send };
}

/** A group that takes no answers is worth a word to the office; a person who cannot be answered is not. */
const settleAnswer =
  ({ store, clock, settleUndeliverable }: OutboxParts, rows: SavedRows) =>
  async (row: OutboxRow, failure: DeliveryError): Promise<void> => {
    if (failure.code !== 'no-right' && failure.code !== 'thread-gone') return;
    const isGroup = isLinkedGroup(await store.read(), row.chat.channel, row.chat.chatId);
    if (!settleUndeliverable || !isGroup) return;
    await rows.kept.keep(row.key, (state) => settleUndeliverable(state, row, failure, clock.now()));
    rows.look();
  };

/** Saves the answers that were not said, where anybody known waits for them. */
async function leaveToNextStart({ store, log }: OutboxParts, left: readonly OutboxRow[]): Promise<void> {
  if (left.length === 0) return;
  log.info('outbox: answers are left to the next start', { count: left.length });
  await store
    .transact((state) => ({ state: enqueue(state, ofKnown(state, left)), result: null }))
    .catch((error: unknown) => log.error('outbox: answers are lost', { why: nameOf(error) }));
}

/** Delivers saved rows and answers: several chats at a time, one chat in order. */
export function createOutboxWorker(parts: OutboxParts): OutboxWorker {
  const { store, log, holder, random, settleUndeliverable, time = realTime } = parts;
  const moments = createMoments(parts.clock, time);
  const { naps, pace, gate, send } = createWayOut(parts, time, moments);
  const lanes = createLanes(log);
  const sending = { log, lanes, naps, gate, random, send };
  const rows = createSavedRows({ ...sending, store, holder, moments, settleUndeliverable });
  const answers = createAnswers({
    ...sending,
    instead: parts.instead,
    settle: settleAnswer(parts, rows),
    keepForLater: (row) =>
      rows.kept.keep(row.key, (state) => enqueue(state, ofKnown(state, [row]))).then(rows.look),
  });
  let endsAt = Number.POSITIVE_INFINITY;

  function hurry(): void {
    if (naps.areOver) return;
    endsAt = time.now() + farewellMs;
    naps.end();
    pace.end();
    lanes.letGo();
  }

  return {
    async start() {
      await store.transact((state) => ({
        state: nearRetries(store.exclusive ? expireLeases(state, holder) : state, moments.steady()),
        result: null,
      }));
      rows.look();
    },
    wake: rows.look,
    claim: rows.claim,
    deliver(claimed) {
      rows.begin(claimed);
      rows.look();
    },
    async sendNow(said, { fleeting = false } = {}) {
      if (rows.isStopped) throw new Error('the outbox has stopped');
      answers.expect(said, fleeting);
      for (const row of said) lanes.run(laneOf(row), () => answers.say(row));
      await lanes.roomFor(crowd);
    },
    idle: lanes.idle,
    hurry,
    async stop() {
      hurry();
      const settled = lanes.idle().then(rows.kept.settled);
      await Promise.race([settled, time.sleep(Math.max(0, endsAt - time.now()))]);
      rows.stop();
      await leaveToNextStart(parts, answers.leave());
    },
  };
}
