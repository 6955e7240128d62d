import type { Context } from '../core/context.ts';
import { contextOf } from '../core/context-of.ts';
import { sharesOf } from '../core/coordinating/share.ts';
import { waitsForAnswer } from '../core/features/acts.ts';
import { chatKey, toAddress } from '../core/heard/event.ts';
import { enqueue, newRow } from '../core/outbox/outbox.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import { addressOf } from '../core/people/links.ts';
import { isLoading } from '../core/report/desk.ts';
import { rememberChats } from '../core/said/chat-memory.ts';
import { areOfToday } from '../core/said/choices.ts';
import type { Notice } from '../core/said/content.ts';
import { choicesUnder, type Message } from '../core/said/message.ts';
import type { State } from '../core/state/state.ts';
import { fitFor } from './fit-for.ts';
import { platformsOf } from './platforms-of.ts';
import type { Speaking } from './ports/words.ts';

/** The first part of a message, with the buttons of the whole. */
const withButtons = (part: Message, { buttons }: Message): Message => (buttons ? { ...part, buttons } : part);

/** The rows of notices: each worded for its chat's channel. Who cannot be written to gets none. */
export function noticeRows(
  notices: readonly Notice[],
  state: State,
  base: Context,
  { channelOf, words }: Speaking,
  prefix: string,
  now: number,
): OutboxRow[] {
  const context = contextOf(base, state, now);
  return notices.flatMap((notice, position) => {
    const own = 'personId' in notice ? addressOf(state, base, notice.personId) : null;
    const chat = notice.chat === undefined ? own : toAddress(notice.chat);
    const channel = chat && channelOf(chat.channel);
    if (!chat || !channel) return [];
    const key = notice.key ?? `${prefix}:${position}`;
    const message = words.toMessage(notice.content, {
      plan: context.plan,
      org: context.org,
      results: context.results,
      ...platformsOf(channelOf),
      takesFiles: channel.can.takesFiles,
      isLoading: isLoading(state),
      sharesOf: sharesOf(state),
    });
    const fitted = fitFor(channel, message, words);
    // What is kept up to date is one message: a second could never be brought up to date with it.
    const isOne = notice.edit !== undefined || notice.digest !== undefined;
    const parts = isOne ? [withButtons(fitted[0]!, message)] : fitted;
    return parts.map((message, part): OutboxRow => {
      return {
        ...newRow(parts.length === 1 ? key : `${key}:${part}`, chat, message, now, notice.notBefore),
        ...('personId' in notice ? { personId: notice.personId } : {}),
        ...(notice.bulk ? { bulk: true } : {}),
        ...(notice.validUntil === undefined ? {} : { validUntil: notice.validUntil }),
        ...(notice.edit ? { edit: notice.edit } : {}),
        ...(notice.digest ? { digest: notice.digest } : {}),
      };
    });
  });
}

/** Whether a message asks what waits for its answer whatever else stands open. */
const isWaiting = ({ message }: OutboxRow): boolean =>
  (message.buttons?.flat() ?? []).some(({ data }) => waitsForAnswer(data));

/** Keeps the choices under rows: they may be answered in words, or by number; in a group by everybody. */
export function withChoices(state: State, rows: readonly OutboxRow[], now: number): State {
  const given = rows.flatMap((row) => {
    const options = choicesUnder(row.message);
    if (options.length === 0 || row.edit) return [];
    return [
      {
        chat: row.chat,
        spoken: {
          topic: null,
          options,
          ...(row.message.further ? { further: row.message.further } : {}),
          patient: true,
          waits: isWaiting(row),
          wordsOnly: row.message.wordsOnly ?? false,
        },
      },
    ];
  });
  return rememberChats(state, given, now);
}

/** A notice is in its chat now: its choices are those of the last question there. Answers were remembered before. */
export function rememberSent(state: State, row: OutboxRow, now: number): State {
  const memory = state.chats[chatKey(row.chat)];
  const known = isWaiting(row) ? memory?.waiting : memory?.choices;
  const dataOf = (options: readonly { data: string }[]): string => options.map(({ data }) => data).join();
  // Remembered when it was queued: an older reminder may have had the same choices, but they end earlier.
  const isKnown =
    known !== undefined &&
    known.at >= row.createdAt &&
    dataOf(known.options) === dataOf(choicesUnder(row.message));
  // What waits for its answer is asked of one account of a person, and so belongs to its chat alone.
  const isNotice = row.bulk || row.personId !== undefined || isWaiting(row);
  return isNotice && !isKnown ? withChoices(state, [row], now) : state;
}

/**
 * Adds the rows of notices, each under the key of what it says. Their choices are remembered at once where none are open
 * in the chat; else when they are sent, since until then a number answers what stands there.
 * @param prefix names notices that have no key of their own
 */
export function withNotices(
  state: State,
  notices: readonly Notice[],
  base: Context,
  speaking: Speaking,
  prefix: string,
  now: number,
): State {
  if (notices.length === 0) return state;
  const rows = noticeRows(notices, state, base, speaking, prefix, now);
  const first = rows.filter(
    // What lets somebody in is answered only by whoever can have read it.
    (row) => !isWaiting(row) && !areOfToday(state.chats[chatKey(row.chat)]?.choices, now),
  );
  return enqueue(withChoices(state, first, now), rows);
}
