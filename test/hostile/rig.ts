import { createHash } from 'node:crypto';
import { createInbox } from '../../src/app/inbox.ts';
import { rememberSent, withNotices } from '../../src/app/notice-rows.ts';
import type { Claim, OutboxWorker } from '../../src/app/outbox-worker.ts';
import type { Channel } from '../../src/app/ports/channel.ts';
import type { Log } from '../../src/app/ports/log.ts';
import { settleUndeliverable } from '../../src/app/undeliverable.ts';
import { toHtml, toKeyboard } from '../../src/channels/telegram/encode-message.ts';
import { createTelegramChannel } from '../../src/channels/telegram/telegram-channel.ts';
import { toCaption, toText } from '../../src/channels/zalo/encode-message.ts';
import { fitMessage, withChoices } from '../../src/channels/zalo/fit-message.ts';
import { vietnamese } from '../../src/copy/vi/index.ts';
import { zaloWords } from '../../src/copy/vi/zalo.ts';
import type { Context } from '../../src/core/context.ts';
import { contextOf } from '../../src/core/context-of.ts';
import type { InboundEvent } from '../../src/core/heard/event.ts';
import { planDue } from '../../src/core/month/plan-due.ts';
import { DeliveryError } from '../../src/core/outbox/delivery-error.ts';
import { applyVerdict, markSent } from '../../src/core/outbox/outbox.ts';
import type { OutboxRow } from '../../src/core/outbox/row.ts';
import type { ChannelName } from '../../src/core/people/org.ts';
import { hasWords, type Message, plainText } from '../../src/core/said/message.ts';
import { splitMessage } from '../../src/core/said/split.ts';
import { emptyState, type State, stateSchema } from '../../src/core/state/state.ts';
import { TransactionQueue } from '../../src/storage/transaction-queue.ts';
import { refusalOf, visible } from '../support/bot-api-rules.ts';
import { context as embedded } from '../support/context.ts';
import { speakingOn, stubChannel } from '../support/stub-channel.ts';
import { complaintAbout } from '../support/zalo-rules.ts';
import type { Actor, Shown } from './moves.ts';

/** What is said where there was nothing to say: nobody should ever read it. */
const nothing = /Tôi không tìm thấy gì để trả lời/;
const fault = /Tôi gặp lỗi với tin này/;

/** Of so many rows one is refused for good. */
const refusedEach = 61;

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };

const telegram = createTelegramChannel({
  token: '1:x',
  apiRoot: 'http://127.0.0.1:9',
  publicUrl: undefined,
  commands: [],
  log: silent,
});

const channels: Readonly<Record<ChannelName, Pick<Channel, 'fit'>>> = {
  telegram,
  zalo: { fit: (message) => fitMessage(message, zaloWords) },
  web: { fit: (message) => splitMessage(message, 20_000) },
};

/** What the platform would refuse of a message as the channel sends it; null for nothing. */
function complaint(channel: ChannelName, message: Message): string | null {
  if (message.buttons?.flat().some(({ label }) => label.trim() === '')) return 'a button without words';
  if (channel === 'telegram') {
    const html = toHtml(message.lines);
    const keyboard = toKeyboard(message);
    if (visible(html) !== plainText(message)) return 'not what was meant';
    if (message.attachment && visible(html).length > 1_024) return 'the caption is too long';
    const call = { chat_id: '1', text: html, parse_mode: 'HTML', reply_markup: keyboard };
    if (message.attachment && !hasWords(message.lines)) return null;
    return refusalOf('sendMessage', { parameters: call, files: new Map() });
  }
  if (channel === 'web') return hasWords(message.lines) ? null : 'no words';
  const caption = message.attachment ? toCaption(message.lines) : 'x';
  if (caption !== '' && complaintAbout('sendPhoto', { chat_id: '1', photo: 'https://a.vn/x', caption }))
    return 'a bad caption';
  const parts = fitMessage(message, zaloWords);
  if (parts.length !== 1) return `${parts.length} parts of one part`;
  const encoded = toText(withChoices(message, zaloWords));
  if (encoded.text === '' && message.attachment) return null;
  return complaintAbout('sendMessage', { chat_id: '1', ...encoded });
}

/** A bot in process: real inbox, core, words and fit; a memory store; an outbox that checks instead of sending. */
export function buildRig(startAt: number, places: Readonly<Record<string, ChannelName>>, seed: string) {
  const context: Context = { ...embedded, channels: speakingOn('telegram', 'zalo', 'web') };
  let now = startAt;
  let codes = 0;
  let sent = 0;
  let rowsSent = 0;
  const problems: string[] = [];
  const archives = { count: 0 };
  const buttons = new Map<string, string[]>();
  const all: string[] = [];
  const texts = new Map<string, string>();
  const digest = (code: string): string => createHash('sha256').update(code).digest('hex');
  const secrets = {
    newCode: () => {
      codes += 1;
      return `${digest(`${seed}${codes}`).replace(/[01]/g, '2').slice(0, 25)}3`;
    },
    hashOf: digest,
  };
  const initial: State = {
    ...emptyState(),
    begunAt: startAt,
    accounts: context.org.people.map(({ id }) => ({
      channel: places[id] ?? 'web',
      userId: `u-${id}`,
      personId: id,
      linkedAt: 0,
    })),
    groups: [{ channel: 'telegram', chatId: '-100', linkedAt: 0 }],
  };
  const queue = new TransactionQueue(initial, {
    async save() {},
    async archive() {
      archives.count += 1;
    },
  });

  const channelOf = (name: ChannelName) => stubChannel(name, channels[name]);
  const speaking = { channelOf, words: vietnamese };

  const check = (rows: readonly OutboxRow[]): void => {
    for (const { chat, message, edit } of rows) {
      sent += 1;
      const key = `${chat.channel}:${chat.chatId}`;
      const text = plainText(message);
      texts.set(key, text);
      const why = complaint(chat.channel, message);
      if (why !== null) problems.push(`${chat.channel} would refuse (${why}): ${text.slice(0, 300)}`);
      if (nothing.test(text)) problems.push('nothing to say');
      if (fault.test(text)) problems.push('a fault');
      const data = message.buttons?.flat().map((button) => button.data) ?? [];
      if (data.some((one) => Buffer.byteLength(one) > 64)) problems.push('data of more than 64 bytes');
      if (edit || data.length === 0) continue;
      buttons.set(key, [...data, ...(buttons.get(key) ?? [])].slice(0, 40));
      all.push(...data);
      if (all.length > 3_000) all.splice(0, 1_000);
    }
  };

  /** Everything that waits is sent at once; now and then a chat refuses it for good. */
  function sendAll(given: State): State {
    let state = given;
    for (let rows = state.outbox; rows.length > 0; rows = state.outbox) {
      check(rows);
      for (const row of rows) {
        rowsSent += 1;
        if (rowsSent % refusedEach !== 0) state = rememberSent(markSent(state, row.key, '1'), row, now);
        else {
          const error = new DeliveryError('blocked', 'blocked');
          const judged = applyVerdict(state, row, error, { type: 'give-up' }, now);
          state = settleUndeliverable(judged, row, error, context, speaking, now);
        }
      }
    }
    return state;
  }

  const claim = (state: State): Claim => ({ state: sendAll(state), rows: [] }) as unknown as Claim;
  const outbox = {
    claim,
    deliver() {},
    async sendNow(rows: readonly OutboxRow[]) {
      check(rows);
    },
    wake() {},
  } as unknown as OutboxWorker;
  const log: Log = {
    ...silent,
    error: (message, fields) => problems.push(`log: ${message} ${JSON.stringify(fields)}`),
  };
  const clock = { now: () => now, rehearsal: true };
  const store = {
    exclusive: true,
    read: async () => queue.state,
    transact: ((change, options) => queue.transact(change, options?.lazy ?? false)) as Parameters<
      typeof createInbox
    >[0]['store']['transact'],
    ensure: async () => {},
    readArchive: async () => undefined,
    listArchive: async () => [],
    close: () => queue.settle(),
  };
  const inbox = createInbox({ context, store, clock, log, outbox, ...speaking, secrets });

  return {
    problems,
    state: () => queue.state,
    sent: () => sent,
    now: () => now,
    pass(ms: number): void {
      now += ms;
    },
    accept: (event: InboundEvent): Promise<void> => inbox.accept(event),
    /** What the month says by itself at this moment. */
    async tick(): Promise<void> {
      await queue.transact((state) => {
        const due = planDue(contextOf(context, state, now), state, now);
        const said = withNotices(due.state, due.notices, context, speaking, `due:${now}`, now);
        return { state: claim(said).state, result: null };
      }, false);
    },
    shown: (actor: Actor): Shown => ({
      own: buttons.get(`${actor.chat.channel}:${actor.chat.chatId}`) ?? [],
      all,
    }),
    /** A code that was given out, if one was. */
    aCode: (): string => (codes === 0 ? 'abcd2345abcd2345abcd2345ab' : secretAt(codes)),
    /** The whole state through JSON and its schema. */
    validate(): number {
      const text = JSON.stringify(queue.state);
      const read = stateSchema.safeParse(JSON.parse(text));
      if (!read.success) problems.push(`the state does not load: ${read.error.issues[0]?.path.join('.')}`);
      return text.length;
    },
    settle: () => queue.settle(),
  };

  function secretAt(count: number): string {
    return `${digest(`${seed}${count}`).replace(/[01]/g, '2').slice(0, 25)}3`;
  }
}

export type Rig = ReturnType<typeof buildRig>;
