import { contentMessage } from '../copy/vi/contents.ts';
import type { Topic } from '../core/ask/answer.ts';
import { rememberChat } from '../core/conversation/chat-memory.ts';
import { converse } from '../core/conversation/converse.ts';
import { type ChatAddress, chatKey, type InboundEvent } from '../core/conversation/event.ts';
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
import type { OutboxWorker } from './outbox-worker.ts';
import type { Channel } from './ports/channel.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';

/** How long an act's event id is remembered: longer than any platform delivers again. */
const actMemoryMs = 48 * 3_600_000;
const actsKept = 4_000;
/** Answers need no durable memory of repeats: answering twice changes nothing. */
const answersRemembered = 2_000;

/** What is said in passing: the choices of the message before stay open. */
const passing = new Set<Content['type']>(['report-attached', 'report-corrected', 'report-file-too-large']);

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
  ): Promise<void> {
    const state = await store.read();
    const messages = messagesOf(event.chat, replies, state);
    if (withChoices(state, event, replies, messages, topic, now) !== state)
      await store.transact(
        (latest) => ({ state: withChoices(latest, event, replies, messages, topic, now), result: null }),
        { lazy: true },
      );
    await outbox.sendNow(toRows(event, event.chat, messages, now));
  }

  async function work(event: InboundEvent): Promise<void> {
    if (event.type === 'press') void parts.channelOf(event.chat.channel)?.acknowledgePress(event.pressId);
    const now = clock.now();
    const state = await store.read();
    if (isRepeat(state, event)) return;
    let outcome: Outcome;
    try {
      outcome = decide(state, event, world, now, secrets);
    } catch (error) {
      // Coming again would fail again: the person is told, and the update is done with.
      log.error('inbox: fault', { channel: event.chat.channel, type: event.type, why: nameOf(error) });
      if (event.chatKind === 'private') await sayNow(event, [{ type: 'fault' }], null, now);
      return;
    }
    if (outcome.kind === 'silence') return;
    if (outcome.kind === 'answer') {
      if (firstTime(event)) await sayNow(event, outcome.replies, outcome.topic, now);
      return;
    }
    // An act is decided again on the newest state, inside the transaction that saves it.
    const said = await store.transact((latest) => {
      if (isRepeat(latest, event)) return { state: latest, result: [] };
      const act = decide(latest, event, world, now, secrets);
      if (act.kind !== 'act') return { state: latest, result: [] };
      const messages = messagesOf(event.chat, act.replies, act.state);
      const recorded = recordAct(withChoices(act.state, event, act.replies, messages, null, now), event, now);
      const long = archiveAudit(recorded);
      return {
        state: withNotices(
          enqueue(long?.state ?? recorded, toRows(event, event.chat, messages, now)),
          act.notices ?? [],
          world,
          parts.channelOf,
          `notice:${event.chat.channel}:${event.eventId}`,
          now,
        ),
        result: act.fleeting ?? [],
        archive: [...(act.archive ?? []), ...(long ? [long.archive] : [])],
      };
    });
    outbox.wake();
    parts.onAct?.();
    if (said.length > 0) await sayNow(event, said, null, now);
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
