import type { Message } from '../core/message/message.ts';
import { DeliveryError } from '../core/outbox/delivery-error.ts';
import {
  applyVerdict,
  claimRows,
  expireLeases,
  judgeFailure,
  laneOf,
  markSent,
} from '../core/outbox/outbox.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import { successorOf } from '../core/outbox/successor.ts';
import { isLinkedGroup } from '../core/people/links.ts';
import type { ChannelName } from '../core/people/org.ts';
import type { State } from '../core/state/state.ts';
import { realTime } from './clocks.ts';
import { nameOf } from './name-of-error.ts';
import { rememberSent } from './notice-rows.ts';
import { createPace } from './pace.ts';
import { createPictureDesk } from './picture-desk.ts';
import type { Channel } from './ports/channel.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Pictures } from './ports/pictures.ts';
import type { Store } from './ports/store.ts';
import type { RealTime } from './ports/time.ts';

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
  /** Sends answers that need not survive a crash; resolves at once unless very many are waiting. */
  sendNow(rows: readonly OutboxRow[]): Promise<void>;
  /** Resolves when nothing is being sent and nothing more is due now. */
  idle(): Promise<void>;
  /** Takes no more rows; resolves when those under way are done. */
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
  /** Draws pictures; without it messages go out as text alone. */
  pictures?: Pictures | null;
  /** What becomes of a row that was given up; a part of the transaction that gives it up. */
  settleUndeliverable?(state: State, row: OutboxRow, error: DeliveryError, now: number): State;
  /** What is said at least where an answer was refused, also as bare text. */
  lastWords?: Message;
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
/** A pure answer is not worth more tries than this. */
const answerTries = 5;

/**
 * Delivers rows: several chats at a time, one chat in order. A saved row is claimed with a lease before it is
 * sent and leaves the state when it is sent; a row that fails is judged by the core.
 */
export function createOutboxWorker(parts: OutboxParts): OutboxWorker {
  const { store, clock, log, channels, holder, time = realTime } = parts;
  const pace = createPace(time);
  const drawn = createPictureDesk(parts.pictures ?? null, log);
  const lanes = new Map<string, Promise<void>>();
  let running = 0;
  const idleWanted: (() => void)[] = [];
  /** Receivers that wait until fewer answers are under way. */
  const roomWanted: (() => void)[] = [];
  /** Per channel, no send before this real moment (ms): a rate limit stops all. */
  const pausedUntil = new Map<ChannelName, number>();
  let stopped = false;
  let looking = false;
  let lookAgain = false;
  let timer: NodeJS.Timeout | null = null;

  const finished = (): void => {
    running -= 1;
    if (running === 0) for (const go of idleWanted.splice(0)) go();
    if (roomWanted.length > 0 && (running <= crowd || stopped)) for (const go of roomWanted.splice(0)) go();
  };

  /** Counts work under way; the work itself never rejects. */
  const track = (work: Promise<void>): void => {
    running += 1;
    void work.then(finished, finished);
  };

  const allDone = async (): Promise<void> => {
    while (running > 0) await new Promise<void>((done) => idleWanted.push(done));
  };

  const pauseLeft = (channel: ChannelName): number =>
    pausedUntil.size === 0 ? 0 : Math.max(0, (pausedUntil.get(channel) ?? 0) - time.now());

  /** Waits until a rate limit is over, or the worker is stopped. */
  async function respectPause(channel: ChannelName): Promise<void> {
    for (let waitMs = pauseLeft(channel); waitMs > 0 && !stopped; waitMs = pauseLeft(channel))
      await time.sleep(Math.min(waitMs, maxPauseMs));
  }

  /** Sends one row once; the error, if any, is a DeliveryError. */
  async function attempt(
    row: OutboxRow,
    group: boolean,
  ): Promise<DeliveryError | { messageId: string | null }> {
    const channel = channels.get(row.chat.channel);
    if (!channel) return new DeliveryError('refused', `channel ${row.chat.channel} is not in use`);
    try {
      const picture = row.message.picture ? await drawn(row.message.picture) : undefined;
      do {
        await respectPause(row.chat.channel);
        // A place from before a pause is void: all that waited would be sent at once.
        if (row.bulk || row.edit) await pace.turn(row.chat, group);
      } while (pauseLeft(row.chat.channel) > 0 && !stopped);
      const retryAfterMs = pauseLeft(row.chat.channel);
      if (retryAfterMs > 0) return new DeliveryError('rate-limited', 'ends in a pause', { retryAfterMs });
      if (!row.bulk && !row.edit) pace.answered(row.chat);
      if (!row.edit)
        return { messageId: await channel.send(row.chat.chatId, row.message, picture, row.chat.threadId) };
      if (!channel.edit) return new DeliveryError('edit-gone', `${row.chat.channel} cannot edit`);
      await channel.edit(row.chat.chatId, row.edit.messageId, row.message, picture);
      return { messageId: row.edit.messageId };
    } catch (error) {
      const failure =
        error instanceof DeliveryError
          ? error
          : new DeliveryError('refused', 'a fault of the bot', { cause: error });
      if (failure.code === 'rate-limited') {
        const until = time.now() + (failure.retryAfterMs ?? 1_000);
        pausedUntil.set(row.chat.channel, Math.max(until, pausedUntil.get(row.chat.channel) ?? 0));
      }
      const level = failure.retryable ? 'info' : 'warn';
      log[level]('outbox: send failed', {
        channel: row.chat.channel,
        code: failure.code,
        why: nameOf(error),
      });
      return failure;
    }
  }

  /** Keeps the order within one chat. */
  function inLane(row: OutboxRow, work: () => Promise<void>): void {
    const key = laneOf(row);
    const before = lanes.get(key);
    const own = (before ? before.then(work) : work()).catch((error: unknown) =>
      log.error('outbox: fault', { why: nameOf(error) }),
    );
    lanes.set(key, own);
    track(
      own.then(() => {
        if (lanes.get(key) === own) lanes.delete(key);
      }),
    );
  }

  async function deliver(row: OutboxRow): Promise<void> {
    const group = isLinkedGroup(await store.read(), row.chat.channel, row.chat.chatId);
    const sent = await attempt(row, group);
    const failure = sent instanceof DeliveryError ? sent : null;
    const now = clock.now();
    await store.transact((state) => {
      if (!(sent instanceof DeliveryError))
        return { state: rememberSent(markSent(state, row.key, sent.messageId), row, now), result: null };
      const verdict = judgeFailure(row, sent, now, parts.random());
      const judged = applyVerdict(state, row, sent, verdict, now);
      const settled =
        verdict.type === 'give-up' && parts.settleUndeliverable
          ? parts.settleUndeliverable(judged, row, sent, now)
          : judged;
      return { state: settled, result: null };
    });
    if (failure && !failure.retryable && failure.code !== 'moved')
      log.warn('outbox: given up', { channel: row.chat.channel, code: failure.code });
    look();
  }

  /** A group that takes no answers is worth a word to the office; a person who cannot be answered is not. */
  async function settleAnswer(row: OutboxRow, failure: DeliveryError): Promise<void> {
    if (failure.code !== 'no-right' && failure.code !== 'thread-gone') return;
    const settle = parts.settleUndeliverable;
    if (!settle || !isLinkedGroup(await store.read(), row.chat.channel, row.chat.chatId)) return;
    await store.transact((state) => ({ state: settle(state, row, failure, clock.now()), result: null }));
    look();
  }

  async function deliverAnswer(row: OutboxRow): Promise<void> {
    let current = row;
    for (let tries = 1; tries <= answerTries && !stopped; tries++) {
      const failure = await attempt(current, false);
      if (!(failure instanceof DeliveryError)) return;
      current = { ...current, attempts: tries };
      const verdict = judgeFailure(current, failure, clock.now(), parts.random());
      if (verdict.type === 'give-up') {
        // What was refused is said more plainly; it was no try of that.
        const next = successorOf(current, failure.code, parts.lastWords ?? null);
        if (next === null) {
          await settleAnswer(current, failure);
          break;
        }
        current = next;
        tries = 0;
        continue;
      }
      if (verdict.type === 'moved')
        current = { ...current, chat: { ...current.chat, chatId: verdict.chatId } };
      else if (failure.code !== 'rate-limited')
        await time.sleep(Math.min(verdict.at - clock.now(), maxPauseMs * 8));
      if (failure.code === 'outcome-unknown')
        current = { ...current, unknownOutcomes: current.unknownOutcomes + 1 };
    }
    log.warn('outbox: answer given up', { channel: row.chat.channel });
  }

  /** What this sender has in hand is what its leases say, also of changes that are only being saved. */
  function claim(state: State): Claim {
    if (stopped) return { state, claimed: [], lost: [] };
    const inHand = state.outbox.filter((row) => row.lease?.holder === holder);
    const bulk = inHand.filter((row) => row.bulk).length;
    const busy = new Set(inHand.map((row) => row.key));
    const room = concurrentSends - inHand.length;
    const now = clock.now();
    const claimed = claimRows(state, holder, now, room, busy, Math.max(0, concurrentBulk - bulk));
    const settle = parts.settleUndeliverable;
    if (claimed.lost.length === 0 || !settle) return claimed;
    const lost = new Set(claimed.lost.map(({ key }) => key));
    const killed = new DeliveryError('outcome-unknown', 'its senders died');
    return {
      ...claimed,
      state: state.outbox
        .filter(({ key }) => lost.has(key))
        .reduce((to, row) => settle(to, row, killed, now), claimed.state),
    };
  }

  /** Sets claimed rows going. */
  function begin({ claimed, lost }: Claim): void {
    for (const failure of lost)
      log.warn('outbox: given up', { channel: failure.chat.channel, code: failure.code });
    for (const row of claimed) inLane(row, () => deliver(row));
  }

  /** Claims what is due and sets it going; asks for itself again when something waits for later. */
  function look(): void {
    if (stopped) return;
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    track(
      (async () => {
        do {
          lookAgain = false;
          const seen = await store.read();
          if (seen.outbox.length === 0) continue;
          if (seen.outbox.some((row) => row.lease?.holder !== holder))
            begin(
              await store.transact((state) => {
                const result = claim(state);
                return { state: result.state, result };
              }),
            );
          if ((await store.read()).outbox.length > 0) lookLater();
        } while (lookAgain && !stopped);
      })()
        .catch((error: unknown) => log.error('outbox: fault', { why: nameOf(error) }))
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

  return {
    async start() {
      if (store.exclusive)
        await store.transact((state) => ({ state: expireLeases(state, holder), result: null }));
      look();
    },
    wake: look,
    claim,
    deliver(claimed) {
      begin(claimed);
      look();
    },
    async sendNow(rows) {
      for (const row of rows) inLane(row, () => deliverAnswer(row));
      if (running > crowd && !stopped) await new Promise<void>((done) => roomWanted.push(done));
    },
    async idle() {
      await allDone();
    },
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await allDone();
    },
  };
}
