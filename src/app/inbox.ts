import { contentMessage } from '../copy/vi/contents.ts';
import type { Topic } from '../core/ask/answer.ts';
import { rememberChat } from '../core/conversation/chat-memory.ts';
import { converse } from '../core/conversation/converse.ts';
import { type ChatAddress, chatKey, type InboundEvent } from '../core/conversation/event.ts';
import { expectsAct } from '../core/conversation/expects-act.ts';
import type { Content, Outcome, World } from '../core/conversation/outcome.ts';
import type { Message } from '../core/message/message.ts';
import { enqueue, newRow } from '../core/outbox/outbox.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import { archiveAudit } from '../core/people/audit.ts';
import type { Secrets } from '../core/people/enrolment.ts';
import type { ChannelName } from '../core/people/org.ts';
import type { State } from '../core/state/state.ts';
import { worldOf } from '../core/world-of.ts';
import { nameOf } from './name-of-error.ts';
import { withNotices } from './notice-rows.ts';
import type { Claim, OutboxWorker } from './outbox-worker.ts';
import type { Channel } from './ports/channel.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Change, Store } from './ports/store.ts';

/** How long an act's event id is remembered: longer than any platform delivers again. */
const actMemoryMs = 48 * 3_600_000;
const actsKept = 4_000;
/** Answers need no durable memory of repeats: answering twice changes nothing. */
const answersRemembered = 2_000;

/** What is said in passing: the choices of the message before stay open. */
const passing = new Set<Content['type']>(['report-attached', 'report-corrected', 'report-file-too-large']);

type Act = Extract<Outcome, { kind: 'act' }>;
type Decision = Outcome | { kind: 'fault'; error: unknown };

/** What became of an event. */
type Done = Exclude<Decision, Act> | { kind: 'done'; claim: Claim; fleeting: readonly Content[] };

/** Takes inbound events, each in one transaction. */
export interface Inbox {
  accept(event: InboundEvent): Promise<void>;
  /** Resolves when nothing is being worked on. */
  idle(): Promise<void>;
}

export interface InboxParts {
  world: World;
  store: Store;
  clock: Clock;
  log: Log;
  outbox: OutboxWorker;
  channelOf(channel: ChannelName): Channel | undefined;
  secrets: Secrets;
  /** An act was saved: there may be evidence to fetch. */
  onAct?(): void;
  /** Decides; a parameter for tests. */
  decide?: typeof converse;
}

const answerId = (event: InboundEvent): string => `${event.chat.channel}:${event.eventId}`;

const isRepeat = (state: State, event: InboundEvent): boolean =>
  state.acts.some((act) => act.eventId === event.eventId && act.channel === event.chat.channel);

const recordAct = (state: State, event: InboundEvent, now: number): State => ({
  ...state,
  acts: [
    ...state.acts.filter((act) => now - act.at < actMemoryMs).slice(-(actsKept - 1)),
    { channel: event.chat.channel, eventId: event.eventId, at: now },
  ],
});

/**
 * The one way in. Events of one chat are worked on in order, different chats at the same time. `accept` resolves
 * when the event's effects are safe: an act is on disk with everything it says; a pure answer is on its way.
 */
export function createInbox(parts: InboxParts): Inbox {
  const { world, store, clock, log, outbox, secrets, decide = converse } = parts;
  const tails = new Map<string, Promise<void>>();
  const answered = new Set<string>();

  const firstTime = (event: InboundEvent): boolean => {
    const id = answerId(event);
    if (answered.has(id)) return false;
    answered.add(id);
    if (answered.size > answersRemembered) answered.delete(answered.values().next().value!);
    return true;
  };

  const messagesOf = (chat: ChatAddress, replies: readonly Content[], state: State): Message[] => {
    const channel = parts.channelOf(chat.channel);
    if (!channel) return [];
    const names = {
      plan: world.plan,
      org: worldOf(world, state).org,
      inviteLink: (code: string) => channel.inviteLink?.(code) ?? null,
    };
    return replies.flatMap((reply) => channel.fit(contentMessage(reply, names)));
  };

  const toRows = (
    event: InboundEvent,
    chat: ChatAddress,
    messages: readonly Message[],
    now: number,
  ): OutboxRow[] =>
    messages.map((message, position) =>
      newRow(`reply:${event.chat.channel}:${event.eventId}:${position}`, chat, message, now),
    );

  /** Remembers the choices under what was said last, so that they may be answered in words. */
  const withChoices = (
    state: State,
    event: InboundEvent,
    replies: readonly Content[],
    messages: readonly Message[],
    topic: Topic | null,
    now: number,
  ): State => {
    const last = messages.at(-1);
    const options = last?.buttons?.flat() ?? [];
    // A word in passing leaves the question above it open.
    if (options.length === 0 && !topic && passing.has(replies.at(-1)?.type ?? 'answer')) return state;
    const hadChoices = state.chats[chatKey(event.chat)]?.choices !== undefined;
    if (!topic && options.length === 0 && !hadChoices) return state;
    return rememberChat(state, event.chat, { topic, options, wordsOnly: last?.wordsOnly ?? false }, now);
  };

  /** Says what need not survive a crash, and remembers the choices in it. */
  async function sayNow(
    event: InboundEvent,
    replies: readonly Content[],
    topic: Topic | null,
    now: number,
    options: { fleeting?: boolean } = {},
  ): Promise<void> {
    const state = await store.read();
    const messages = messagesOf(event.chat, replies, state);
    if (withChoices(state, event, replies, messages, topic, now) !== state)
      await store.transact(
        (latest) => ({ state: withChoices(latest, event, replies, messages, topic, now), result: null }),
        { lazy: true },
      );
    await outbox.sendNow(toRows(event, event.chat, messages, now), options);
  }

  /** A decision that throws is a fault of the bot: coming again it would throw again. */
  function decided(state: State, event: InboundEvent, now: number): Decision {
    try {
      return isRepeat(state, event) ? { kind: 'silence' } : decide(state, event, world, now, secrets);
    } catch (error) {
      return { kind: 'fault', error };
    }
  }

  /** An act with all that it says, as one change. */
  function carryOut(event: InboundEvent, act: Act, now: number): ReturnType<Change<Done>> {
    const messages = messagesOf(event.chat, act.replies, act.state);
    const recorded = recordAct(withChoices(act.state, event, act.replies, messages, null, now), event, now);
    const long = archiveAudit(recorded);
    const claim = outbox.claim(
      withNotices(
        enqueue(long?.state ?? recorded, toRows(event, event.chat, messages, now)),
        act.notices ?? [],
        world,
        parts.channelOf,
        `notice:${event.chat.channel}:${event.eventId}`,
        now,
      ),
    );
    return {
      state: claim.state,
      result: { kind: 'done', claim, fleeting: act.fleeting ?? [] },
      archive: [...(act.archive ?? []), ...(long ? [long.archive] : [])],
    };
  }

  /** Says what came of an event that changed nothing, and sends what an act said. */
  async function settle(event: InboundEvent, done: Done, now: number): Promise<void> {
    switch (done.kind) {
      case 'silence':
        return;
      case 'fault':
        log.error('inbox: fault', { channel: event.chat.channel, type: event.type, why: nameOf(done.error) });
        if (event.chatKind === 'private') await sayNow(event, [{ type: 'fault' }], null, now);
        return;
      case 'answer':
        if (firstTime(event)) await sayNow(event, done.replies, done.topic, now);
        return;
      case 'done':
        outbox.deliver(done.claim);
        parts.onAct?.();
        if (done.fleeting.length > 0) await sayNow(event, done.fleeting, null, now, { fleeting: true });
    }
  }

  async function work(event: InboundEvent): Promise<void> {
    if (event.type === 'press') void parts.channelOf(event.chat.channel)?.acknowledgePress(event.pressId);
    const now = clock.now();
    const state = await store.read();
    if (isRepeat(state, event)) return;
    // A question does not wait for the disk; what looks like an act is not decided twice.
    const first = expectsAct(state, event) ? null : decided(state, event, now);
    if (first !== null && first.kind !== 'act') return settle(event, first, now);
    // An act is decided on the newest state, inside the transaction that saves it.
    const done = await store.transact<Done>((latest) => {
      const decision = decided(latest, event, now);
      return decision.kind === 'act' ? carryOut(event, decision, now) : { state: latest, result: decision };
    });
    await settle(event, done, now);
  }

  return {
    async accept(event) {
      const key = chatKey(event.chat);
      const before = tails.get(key);
      const own = (before ? before.then(() => work(event)) : work(event)).catch((error: unknown) => {
        answered.delete(answerId(event));
        log.error('inbox: event failed', {
          channel: event.chat.channel,
          type: event.type,
          why: nameOf(error),
        });
        throw error;
      });
      const tail = own.catch(() => {});
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      await own;
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
