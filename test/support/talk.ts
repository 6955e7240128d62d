import { expect } from 'vitest';
import { rememberSent } from '../../src/app/notice-rows.ts';
import { oneTimeCodes } from '../../src/app/one-time-codes.ts';
import { fitMessage, withChoices } from '../../src/channels/zalo/fit-message.ts';
import { hasNothingToSay, vietnamese } from '../../src/copy/vi/index.ts';
import { zaloWords } from '../../src/copy/vi/zalo.ts';
import { contextOf } from '../../src/core/context-of.ts';
import { sharesOf } from '../../src/core/coordinating/share.ts';
import { backAmong } from '../../src/core/features/acts.ts';
import { converse } from '../../src/core/features/converse.ts';
import { cleanEvent } from '../../src/core/heard/clean-event.ts';
import type { InboundEvent } from '../../src/core/heard/event.ts';
import { isKnownHere } from '../../src/core/heard/set-aside.ts';
import { nextDue } from '../../src/core/month/due-tiers.ts';
import { planDue } from '../../src/core/month/plan-due.ts';
import { newRow } from '../../src/core/outbox/outbox.ts';
import { addressOf } from '../../src/core/people/links.ts';
import type { Person, Unit } from '../../src/core/people/org.ts';
import { isLoading } from '../../src/core/report/desk.ts';
import { rememberChat, withHeard } from '../../src/core/said/chat-memory.ts';
import type { Content, Context, Notice, Outcome } from '../../src/core/said/content.ts';
import { type Message, plainText } from '../../src/core/said/message.ts';
import type { Names } from '../../src/core/said/names.ts';
import { spokenOf } from '../../src/core/said/spoken-of.ts';
import { toMessages } from '../../src/core/said/standing.ts';
import { emptyState, type State } from '../../src/core/state/state.ts';
import { dateOf } from '../../src/core/time/viet-nam-time.ts';
import { context } from './context.ts';
import { messageFaults } from './reads-well.ts';
import { throughDisk } from './through-disk.ts';

const dayMs = 24 * 3_600_000;

/** What was said to whom. */
export interface Said {
  kind: Outcome['kind'];
  messages: Message[];
  text: string;
  labels: string[];
  notices: { to: string; text: string; notBefore?: number }[];
  /** The chats that notices name. */
  chats: string[];
}

/** Whom or what the data files have under an id; a test that names nobody is wrong. */
function known<One extends { id: string }>(all: readonly One[], id: string): One {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`the directory has no «${id}»`);
  return found;
}

/** A content in words; one that has none of its own is a fault. */
function inWords(content: Content, names: Names): Message {
  const message = vietnamese.toMessage(content, names);
  expect(hasNothingToSay(message), content.type).toBe(false);
  expect(messageFaults(message, names), content.type).toEqual([]);
  // No platform takes a button whose data is longer.
  for (const { data } of (message.buttons ?? []).flat())
    expect(Buffer.byteLength(data), data).toBeLessThanOrEqual(64);
  // As a channel without buttons has it: no number stands twice in a line.
  const listed = fitMessage(message, zaloWords).map((part) =>
    plainText({ lines: withChoices(part, zaloWords) }),
  );
  expect(listed.join('\n'), content.type).not.toMatch(/^(\d+)\. \1(?:\. | )/m);
  // A number and the code of an index read as two numbers.
  expect(listed.join('\n'), content.type).not.toMatch(/^\d+\.? \d+\.\d+ /m);
  return message;
}

/**
 * Talks with the pure core as people do in private chats: every state goes through JSON and its schema.
 * @param channels what the channels can; every one, of which nothing is said, unless given
 * @param base what the data files say, where it is not the plan of the data
 * @param delivers whether what others are told reaches their chats at once, so that its choices stand there and they answer under it
 */
export function startTalk(
  startAt = '2023-05-22T09:00:00',
  channels?: Context['channels'],
  base: Context = context,
  { delivers = false } = {},
) {
  const inUse: Context = channels ? { ...base, channels } : base;
  let now = Date.parse(`${startAt}+07:00`);
  let events = 0;
  const asSaved = throughDisk();
  let state: State = {
    ...emptyState(),
    begunAt: now,
    accounts: context.org.people.map(({ id }) => ({
      channel: 'web' as const,
      userId: id,
      personId: id,
      linkedAt: 0,
    })),
  };

  /** What somebody is told is in their chat now, as the outbox remembers it once it is sent. */
  function deliver(notices: readonly Notice[], names: Names): void {
    if (!delivers) return;
    for (const notice of notices) {
      const chat = 'personId' in notice ? addressOf(state, inUse, notice.personId) : null;
      if (!chat || !('personId' in notice) || (notice.notBefore ?? 0) > now) continue;
      const row = newRow(`told:${events}`, chat, inWords(notice.content, names), now);
      state = rememberSent(state, { ...row, personId: notice.personId }, now);
    }
  }

  function take(event: Omit<InboundEvent, 'eventId'> & { eventId?: string }): Said {
    events += 1;
    now += 5_000;
    // Cleaned as the inbox does it.
    const full = cleanEvent({ eventId: String(events), ...event } as InboundEvent);
    const outcome = converse(state, full, inUse, now, oneTimeCodes);
    if (outcome.kind === 'act') state = outcome.state;
    const { plan, org, results } = contextOf(inUse, state, now);
    const names = {
      plan,
      org,
      results,
      takesFiles: channels?.[full.chat.channel]?.takesFiles ?? true,
      isLoading: isLoading(state),
      sharesOf: sharesOf(state),
    };
    const fleeting = outcome.kind === 'act' ? (outcome.fleeting ?? []) : [];
    const replies: Content[] = outcome.kind === 'silence' ? [] : [...outcome.replies, ...fleeting];
    const messages = toMessages(replies, (reply) => inWords(reply, names));
    const spoken =
      outcome.kind === 'silence'
        ? null
        : spokenOf(
            full,
            {
              replies,
              topic: outcome.kind === 'answer' ? outcome.topic : null,
              chosen: outcome.chosen,
              ...(outcome.kind === 'act' ? { back: backAmong(messages) } : {}),
            },
            messages,
          );
    if (spoken) state = rememberChat(state, full.chat, spoken, now);
    // As the inbox keeps it of whoever is known.
    if (outcome.kind !== 'silence' && isKnownHere(state, full)) state = withHeard(state, full, replies, now);
    if (outcome.kind === 'act') deliver(outcome.notices ?? [], names);
    state = asSaved(state);
    return {
      kind: outcome.kind,
      chats:
        outcome.kind === 'act'
          ? (outcome.notices ?? []).flatMap(({ chat }) => (chat === undefined ? [] : [chat]))
          : [],
      messages,
      text: messages.map(plainText).join('\n'),
      labels: messages.flatMap((message) => message.buttons?.flat().map(({ label }) => label) ?? []),
      notices:
        outcome.kind === 'act'
          ? (outcome.notices ?? []).map((notice) => ({
              to: 'personId' in notice ? notice.personId : notice.chat,
              text: plainText(inWords(notice.content, names)),
              ...(notice.notBefore === undefined ? {} : { notBefore: notice.notBefore }),
            }))
          : [],
    };
  }
  const chat = (who: string, channel: 'web' | 'telegram' = 'web') => ({
    chat: { channel, chatId: who },
    chatKind: 'private' as const,
    userId: who,
  });
  const say = (
    who: string,
    text: string,
    more: Partial<Extract<InboundEvent, { type: 'text' }>> = {},
  ): Said =>
    take({
      ...chat(who),
      type: 'text',
      text,
      addressed: true,
      messageId: `m${events + 1}`,
      ...more,
    } as never);
  function change(to: (before: State) => State): void {
    state = to(state);
  }
  const addPerson = (person: Person): void =>
    change((before) => ({
      ...before,
      directory: { ...before.directory, people: [...before.directory.people, person] },
    }));
  return {
    say,
    /** Asks, and reads on to the end of a list that is said part by part; gives all parts. */
    readAll(who: string, text: string): Said[] {
      const parts = [say(who, text)];
      while (parts.at(-1)!.labels.some((label) => label.startsWith('Xem tiếp')) && parts.length < 9)
        parts.push(say(who, 'xem tiếp'));
      return parts;
    },
    press: (who: string, data: string): Said =>
      take({ ...chat(who), type: 'press', data, pressId: 'p' } as never),
    edit: (who: string, messageId: string, text: string): Said =>
      take({ ...chat(who), type: 'edited', messageId, text } as never),
    inGroup: (who: string, text: string): Said =>
      take({
        chat: { channel: 'web', chatId: 'nhom' },
        chatKind: 'group',
        userId: who,
        type: 'text',
        text,
        addressed: true,
      } as never),
    pressInGroup: (who: string, data: string): Said =>
      take({
        chat: { channel: 'web', chatId: 'nhom' },
        chatKind: 'group',
        userId: who,
        type: 'press',
        data,
        pressId: 'p',
      } as never),
    /** The data of a button of what was said. */
    buttonOf(said: Said, label: string): string {
      const found = said.messages
        .flatMap((message) => message.buttons?.flat() ?? [])
        .find((button) => button.label.includes(label));
      if (!found) throw new Error(`no button «${label}» under:\n${said.text}`);
      return found.data;
    },
    windTo(moment: string): void {
      now = Date.parse(`${moment}+07:00`);
    },
    /** Winds on to a moment and says all that the months have to say until then, as the ticker does at each of their moments. */
    liveTo(moment: string): Said['notices'] {
      const end = Date.parse(`${moment}+07:00`);
      const heard: Said['notices'] = [];
      for (;;) {
        const next = nextDue(contextOf(inUse, state, now), state, now);
        const isLast = !next || next.at > end;
        // The first minute of each day, too: what ends on a day ends then.
        const midnight = Date.parse(`${dateOf(now + dayMs)}T07:01:00+07:00`);
        now = Math.min(end, midnight, isLast ? end : Math.max(next.at, now + 1));
        const due = planDue(contextOf(inUse, state, now), state, now);
        state = asSaved(due.state);
        const seen = contextOf(inUse, state, now);
        const names = {
          plan: seen.plan,
          org: seen.org,
          results: seen.results,
          isLoading: isLoading(state),
          sharesOf: sharesOf(state),
        };
        deliver(due.notices, names);
        for (const notice of due.notices)
          heard.push({
            to: 'personId' in notice ? notice.personId : notice.chat,
            text: plainText(inWords(notice.content, names)),
          });
        if (now >= end) return heard;
      }
    },
    state: () => state,
    change,
    /** Has the directory say otherwise of somebody: as the office would have put it, without what is told of that. */
    changePerson: (id: string, to: Partial<Person>): void =>
      addPerson({ ...known(base.org.people, id), ...to }),
    /** Adds somebody to the directory, or puts them in the place of whom it has under that id. */
    addPerson,
    /** Has the directory say otherwise of a unit. */
    changeUnit: (id: string, to: Partial<Unit>): void =>
      change((before) => ({
        ...before,
        directory: {
          ...before.directory,
          units: [...before.directory.units, { ...known(base.org.units, id), ...to }],
        },
      })),
  };
}

export const people = {
  hts: 'truong-phong-ha-tang-so',
  office: 'van-thu-tong-hop',
  inspector: 'truong-thanh-tra',
  chief: 'truong-van-phong',
  centre: 'giam-doc-trung-tam-cong-nghe-so',
  press: 'truong-phong-thong-tin-bao-chi-xuat-ban',
  yen: 'le-hai-yen',
} as const;
