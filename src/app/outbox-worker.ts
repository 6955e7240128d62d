import { claimRows, expireLeases, laneOf, nearRetries } from '../core/outbox/claim-rows.ts';
import { DeliveryError } from '../core/outbox/delivery-error.ts';
import {
  applyVerdict,
  enqueue,
  isForOnePerson,
  judgeFailure,
  markSent,
  type Verdict,
  without,
} from '../core/outbox/outbox.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import type { Instead } from '../core/outbox/successor.ts';
import { isKnownChat, isLinkedGroup } from '../core/people/links.ts';
import type { ChannelName } from '../core/people/org.ts';
import type { State } from '../core/state/state.ts';
import { createAnswers } from './answers.ts';
import { createAttachmentDesk } from './attachment-desk.ts';
import { realTime } from './clocks.ts';
import { createKeptChanges } from './kept-changes.ts';
import { createLanes } from './lanes.ts';
import { nameOf } from './name-of-error.ts';
import { createNaps } from './naps.ts';
import { rememberSent } from './notice-rows.ts';
import { createPace } from './pace.ts';
import type { Alarms } from './ports/alarms.ts';
import type { MakeAttachment } from './ports/attachments.ts';
import type { Channel } from './ports/channel.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';
import type { RealTime } from './ports/time.ts';
import { createSendGate } from './send-gate.ts';
import { createSendOnce, type Sent } from './send-once.ts';
import { steadyClock } from './steady-clock.ts';

/** A state in which rows became this sender's, and those rows. */
export type Claim = ReturnType<typeof claimRows>;

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
  /** What becomes of a row that was given up; a part of the transaction that gives it up. */
  settleUndeliverable?(state: State, row: OutboxRow, error: DeliveryError, now: number): State;
  /** Hears whether the platforms work. */
  alarms?: Alarms | undefined;
  /** What is said where an answer was refused. */
  instead: Instead;
  /** Real time; a parameter for the bench. */
  time?: RealTime;
}

const concurrentSends = 64;
/** So many of them at most are messages that nobody waits for. */
const concurrentBulk = 16;
/** With more answers under way than this, receiving waits. */
const crowd = 256;
/** Real time between looks at rows that wait for their moment. */
const maxPauseMs = 1_000;
/** How long a process that ends waits for what is on its way, ms of real time. */
const farewellMs = 800;

/** Of strangers nothing is kept, not even an answer that could not be said. */
const ofKnown = (state: State, rows: readonly OutboxRow[]): OutboxRow[] =>
  rows.filter(({ chat }) => isKnownChat(state, chat));

/** A watched clock that was believed after a jump may be ahead of this process's by days: no more counts. */
const behindAtMostMs = 12 * 3_600_000;

/**
 * Delivers rows: several chats at a time, one chat in order. A saved row is claimed with a lease before it is
 * sent and leaves the state when it is sent; a row that fails is judged by the core.
 */
export function createOutboxWorker(parts: OutboxParts): OutboxWorker {
  const { store, clock, log, channels, holder, random, time = realTime } = parts;
  /** Retries and leases go by this, so that a clock that is set stops nothing. */
  const steady = steadyClock(clock, time);
  /** What is of no use any more is told by the earlier of both: a clock that leaps ahead for a minute drops nothing. */
  const usefulAt = (): number => {
    const now = clock.now();
    const earlier = Math.min(now, steady());
    return clock.believed ? Math.max(earlier, now - behindAtMostMs) : earlier;
  };
  const naps = createNaps(time);
  const pace = createPace(time, (name) => channels.get(name)?.pace ?? null);
  const gate = createSendGate({ time, log, alarms: parts.alarms });
  const lanes = createLanes(log);
  const made = createAttachmentDesk(parts.makeAttachment ?? null, log);
  const send = createSendOnce({
    store,
    usefulAt,
    log,
    channels,
    gate,
    pace,
    made,
    isEnding: () => naps.areOver,
  });
  const kept = createKeptChanges({ store, log, naps, onSaved: look });
  const answers = createAnswers({
    log,
    naps,
    gate,
    random,
    send,
    instead: parts.instead,
    settle: settleAnswer,
    keepForLater: (row) => kept.keep(row.key, (state) => enqueue(state, ofKnown(state, [row]))).then(look),
  });
  let endsAt = Number.POSITIVE_INFINITY;
  let stopped = false;
  let looking = false;
  let lookAgain = false;
  let lookFailed = false;
  let timer: NodeJS.Timeout | null = null;

  /** What a send makes of the state, and the verdict on it where it failed. */
  function outcomeOf(row: OutboxRow, sent: Sent) {
    const now = clock.now();
    const at = steady();
    const chance = random();
    let verdict: Verdict | null = null;
    let own = row;
    const judged = (state: State, error: DeliveryError): State => {
      // Made at another moment, where a clock that was ahead was set right meanwhile; or gone, to be said anew.
      const createdAt = state.outbox.find(({ key }) => key === row.key)?.createdAt;
      if (createdAt === undefined) return state;
      own = { ...row, createdAt };
      verdict = judgeFailure(own, error, at, chance, isForOnePerson(state, own));
      return applyVerdict(state, own, error, verdict, now);
    };
    /** The least that must be known: whether it is still to be sent. */
    const plain = (state: State): State => {
      switch (sent.type) {
        case 'sent':
          return markSent(state, row.key, sent.messageId);
        case 'over':
          return without(state, row.key);
        case 'held':
          return judged(state, new DeliveryError('token-refused', 'not tried'));
        case 'failed':
          return judged(state, sent.error);
      }
    };
    const change = (state: State): State => {
      const after = plain(state);
      if (sent.type === 'sent') return rememberSent(after, row, now);
      return sent.type === 'failed' && verdict?.type === 'give-up' && parts.settleUndeliverable
        ? parts.settleUndeliverable(after, own, sent.error, now)
        : after;
    };
    return { plain, change, isGivenUp: () => sent.type === 'failed' && verdict?.type === 'give-up' };
  }

  /** A group that takes no answers is worth a word to the office; a person who cannot be answered is not. */
  async function settleAnswer(row: OutboxRow, failure: DeliveryError): Promise<void> {
    if (failure.code !== 'no-right' && failure.code !== 'thread-gone') return;
    const { settleUndeliverable } = parts;
    const isGroup = isLinkedGroup(await store.read(), row.chat.channel, row.chat.chatId);
    if (!settleUndeliverable || !isGroup) return;
    await kept.keep(row.key, (state) => settleUndeliverable(state, row, failure, clock.now()));
    look();
  }

  async function deliver(row: OutboxRow): Promise<void> {
    const group = isLinkedGroup(await store.read(), row.chat.channel, row.chat.chatId);
    const sent = await send(row, group);
    const { change, plain, isGivenUp } = outcomeOf(row, sent);
    await kept.keep(row.key, change, plain);
    if (sent.type === 'failed' && isGivenUp())
      log.warn('outbox: given up', { channel: row.chat.channel, code: sent.error.code });
    look();
  }

  /**
   * What this sender has in hand is what its leases say, also of changes that are only being saved. Rows of which only
   * the saving is left stay in hand, and take no room.
   */
  function claim(state: State): Claim {
    if (stopped) return { state, claimed: [], lost: [], lostRows: [] };
    const inHand = state.outbox.filter((row) => row.lease?.holder === holder);
    const underWay = inHand.filter((row) => !kept.has(row.key));
    const bulk = underWay.filter((row) => row.bulk).length;
    const made = claimRows(
      state,
      holder,
      steady(),
      Math.max(0, concurrentSends - underWay.length),
      new Set(inHand.map((row) => row.key)),
      naps.areOver ? 0 : Math.max(0, concurrentBulk - bulk),
      {
        usefulAt: usefulAt(),
        isPaused: (row) => gate.waitMs(row.chat) > 0,
        roomOf: (channel) =>
          gate.roomOf(channel) - underWay.filter((row) => row.chat.channel === channel).length,
      },
    );
    const { settleUndeliverable } = parts;
    if (!settleUndeliverable) return made;
    const lost = new DeliveryError('outcome-unknown', 'processes died of it');
    return {
      ...made,
      state: made.lostRows.reduce((to, row) => settleUndeliverable(to, row, lost, clock.now()), made.state),
    };
  }

  /** Sets claimed rows going. */
  function begin({ claimed, lost }: Claim): void {
    for (const failure of lost)
      log.warn('outbox: given up', { channel: failure.chat.channel, code: failure.code });
    for (const row of claimed) lanes.run(laneOf(row), () => deliver(row));
  }

  /** Claims what is due and sets it going; asks for itself again when something waits for later. */
  async function lookOnce(): Promise<void> {
    const seen = await store.read();
    if (seen.outbox.length === 0) return;
    if (seen.outbox.some((row) => row.lease?.holder !== holder))
      begin(
        await store.transact((state) => {
          const result = claim(state);
          return { state: result.state, result };
        }),
      );
    if ((await store.read()).outbox.length > 0) lookLater();
  }

  function look(): void {
    if (stopped) return;
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    lanes.track(
      (async () => {
        do {
          lookAgain = false;
          await lookOnce();
          lookFailed = false;
        } while (lookAgain && !stopped);
      })()
        .catch((error: unknown) => {
          // Said once a spell: a disk that is full is full for long.
          if (!lookFailed) log.error('outbox: fault', { why: nameOf(error) });
          lookFailed = true;
          lookLater();
        })
        .finally(() => {
          looking = false;
        }),
    );
  }

  function lookLater(): void {
    timer ??= setTimeout(() => {
      timer = null;
      look();
    }, maxPauseMs).unref();
  }

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
        state: nearRetries(store.exclusive ? expireLeases(state, holder) : state, steady()),
        result: null,
      }));
      look();
    },
    wake: look,
    claim,
    deliver(claimed) {
      begin(claimed);
      look();
    },
    async sendNow(rows, { fleeting = false } = {}) {
      if (stopped) throw new Error('the outbox has stopped');
      answers.expect(rows, fleeting);
      for (const row of rows) lanes.run(laneOf(row), () => answers.say(row));
      await lanes.roomFor(crowd);
    },
    idle: lanes.idle,
    hurry,
    async stop() {
      hurry();
      await Promise.race([lanes.idle().then(kept.settled), time.sleep(Math.max(0, endsAt - time.now()))]);
      stopped = true;
      if (timer) clearTimeout(timer);
      const left = answers.leave();
      if (left.length === 0) return;
      log.info('outbox: answers are left to the next start', { count: left.length });
      await store
        .transact((state) => ({ state: enqueue(state, ofKnown(state, left)), result: null }))
        .catch((error: unknown) => log.error('outbox: answers are lost', { why: nameOf(error) }));
    },
  };
}
