import { createInbox } from '../app/inbox.ts';
import { oneTimeCodes } from '../app/one-time-codes.ts';
import { createOutboxWorker, type Way } from '../app/outbox-worker.ts';
import type { MakeAttachment } from '../app/ports/attachments.ts';
import type { Accept, Channel } from '../app/ports/channel.ts';
import type { Clock } from '../app/ports/clock.ts';
import type { Log } from '../app/ports/log.ts';
import type { Words } from '../app/ports/words.ts';
import { agencyWords } from '../copy/vi/agencies.ts';
import type { ChatAddress } from '../core/heard/event.ts';
import { newRow } from '../core/outbox/outbox.ts';
import type { ChannelName, Org } from '../core/people/org.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { Context } from '../core/said/content.ts';
import type { Message } from '../core/said/message.ts';
import { createMemoryStore } from '../storage/memory/memory-store.ts';

export interface ReceptionParts {
  /** Of any agency: what is said is put into words without a name of it. */
  context: Context;
  channels: ReadonlyMap<ChannelName, Channel>;
  clock: Clock;
  log: Log;
  holder: string;
  words: Words;
  way: Way;
  /** Makes the pictures that go with what is said; without it the words go alone. */
  makeAttachment?: MakeAttachment | undefined;
}

/** Answers whoever is known nowhere, and says what is no agency's. Nothing of it is kept. */
export interface Reception {
  accept: Accept;
  say(chat: ChatAddress, key: string, message: Message): Promise<void>;
  /** Nobody waits for a pause any more. */
  hurry(): void;
  stop(): Promise<void>;
}

/** A plan and a directory that name nobody: of an agency nothing is told to who is no part of it. */
export function nobodysContext(context: Context): Context {
  const plan: Plan = {
    ...context.plan,
    agency: { name: agencyWords.nobody, province: agencyWords.place, parent: agencyWords.place },
    groups: [],
    outside: [],
    indices: [],
    notes: [],
    removed: undefined,
    amendments: undefined,
  };
  const org: Org = { version: 1, units: [], unitGroups: [], people: [], groups: [], outside: [] };
  return {
    plan,
    org,
    calendar: context.calendar,
    holidays: context.holidays,
    ...(context.channels ? { channels: context.channels } : {}),
  };
}

/** The bot as strangers have it: the same words and the same counting of wrong codes, over a state that nobody keeps. */
export function openReception(parts: ReceptionParts): Reception {
  const { channels, clock, log, words } = parts;
  const store = createMemoryStore();
  const channelOf = (name: ChannelName) => channels.get(name);
  const outbox = createOutboxWorker({
    store,
    clock,
    log,
    channels,
    holder: parts.holder,
    random: Math.random,
    makeAttachment: parts.makeAttachment ?? null,
    instead: words,
    way: parts.way,
  });
  const inbox = createInbox({
    context: nobodysContext({
      ...parts.context,
      channels: Object.fromEntries([...channels].map(([name, { can }]) => [name, can])),
    }),
    store,
    clock,
    log,
    outbox,
    channelOf,
    words,
    secrets: oneTimeCodes,
  });
  return {
    accept: inbox.accept,
    async say(chat, key, message) {
      const channel = channelOf(chat.channel);
      if (!channel) return;
      const now = clock.now();
      const messages = channel.fit(message);
      await outbox.sendNow(
        messages.map((part, position) => newRow(`agencies:${key}:${position}`, chat, part, now)),
      );
    },
    hurry: outbox.hurry,
    async stop() {
      await inbox.idle();
      await outbox.stop();
    },
  };
}
