import { ArchiveWantedError } from '../core/archive-wanted.ts';
import type { Topic } from '../core/ask/answer.ts';
import { loadEngine } from '../core/ask/engine.ts';
import { contextOf } from '../core/context-of.ts';
import { sharesOf } from '../core/coordinating/share.ts';
import { backAmong, doesSomething } from '../core/features/acts.ts';
import { isUnderstood } from '../core/features/asking/answering.ts';
import { converse } from '../core/features/converse.ts';
import { expectsAct } from '../core/features/expects-act.ts';
import { lastAsked } from '../core/features/linking/waiting-accounts.ts';
import { cleanEvent } from '../core/heard/clean-event.ts';
import { type ChatAddress, chatKey, type InboundEvent } from '../core/heard/event.ts';
import { monthsNamed } from '../core/heard/months-named.ts';
import { isKnownHere, withoutAside } from '../core/heard/set-aside.ts';
import { NotLoadedError } from '../core/not-loaded-error.ts';
import { enqueue, newRow } from '../core/outbox/outbox.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import { archiveAudit } from '../core/people/audit.ts';
import type { Secrets } from '../core/people/enrolment.ts';
import { planYearOf } from '../core/plan/plans-in-force.ts';
import { isLoading } from '../core/report/desk.ts';
import { isHeardAnew, rememberChat, type Spoken, withHeard } from '../core/said/chat-memory.ts';
import { areOpen } from '../core/said/choices.ts';
import type { Content, Context, Outcome } from '../core/said/content.ts';
import { isForOneAlone } from '../core/said/for-one-alone.ts';
import { type Message, plainText } from '../core/said/message.ts';
import { spokenOf } from '../core/said/spoken-of.ts';
import { toMessages } from '../core/said/standing.ts';
import type { State } from '../core/state/state.ts';
import { createTurns } from '../kit/in-turn.ts';
import { createRecent, type Recent } from '../kit/recent.ts';
import { isRepeat, recordAct } from './acts-done.ts';
import { realTime } from './clocks.ts';
import { createFailedEvents } from './failed-events.ts';
import { fitFor } from './fit-for.ts';
import { createHeldChats, HeldBackError } from './held-chats.ts';
import { nameOf } from './name-of-error.ts';
import { withNotices } from './notice-rows.ts';
import type { Claim, OutboxWorker } from './outbox-worker.ts';
import { platformsOf } from './platforms-of.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import { type Change, InvalidChangeError, NotSavedError, type Store } from './ports/store.ts';
import type { RealTime } from './ports/time.ts';
import type { Speaking } from './ports/words.ts';
import { readArchivePart } from './read-archive.ts';

/** Answers need no durable memory of repeats: answering twice changes nothing. */
export const answersRemembered = 2_000;

type Act = Extract<Outcome, { kind: 'act' }>;
type Decision = Outcome | { kind: 'fault'; error: unknown };

/** What became of an event. */
type Done = Exclude<Decision, Act> | { kind: 'done'; claim: Claim; fleeting: readonly Content[] };

/** Takes inbound events, each in one transaction. */
export interface Inbox {
  /**
   * Resolves when the event may be forgotten by its platform.
   * @throws if it must come again: it could not be saved, or failed in another way for the first or second time
   */
  accept(event: InboundEvent): Promise<void>;
  /** Tries again the events that were set aside and asked for. */
  retryAsides(): Promise<void>;
  /** Resolves when nothing is being worked on. */
  idle(): Promise<void>;
}

export interface InboxParts extends Speaking {
  context: Context;
  store: Store;
  clock: Clock;
  log: Log;
  outbox: OutboxWorker;
  secrets: Secrets;
  /** An act was saved: there may be evidence to fetch. */
  onAct?(): void;
  /** Decides; a parameter for tests. */
  decide?: typeof converse;
  time?: Pick<RealTime, 'now'>;
  /** What was answered before this inbox was opened, by the same process. */
  answered?: Recent<string, true> | undefined;
}

/** What was answered while the state was not there to be asked: the event comes again, and is not answered twice here. */
class UnconfirmedError extends Error {
  override readonly name = 'UnconfirmedError';
}

const answerId = (event: InboundEvent): string => `${event.chat.channel}:${event.eventId}`;

/**
 * The one way in. Events of one chat are worked on in order, different chats at the same time. `accept` resolves
 * when the event's effects are safe: an act is on disk with everything it says; a pure answer is on its way.
 */
export function createInbox(parts: InboxParts): Inbox {
  const { context, store, clock, log, outbox, secrets, decide = converse } = parts;
  const turns = createTurns();
  const answered = parts.answered ?? createRecent<string>(answersRemembered);
  const albums = createRecent<string>(answersRemembered);
  const held = createHeldChats(parts.time ?? realTime);

  let areWordsLoaded = false;

  /** Loads what a start does without: what understands free words, and the words of what it answers. */
  async function loadLate(): Promise<void> {
    await Promise.all([loadEngine(), parts.words.loadAnswers()]);
    areWordsLoaded = true;
  }

  const firstTime = (event: InboundEvent): boolean => {
    const id = answerId(event);
    if (answered.has(id)) return false;
    answered.set(id, true);
    return true;
  };

  /** Whether a message goes on with an album of which something was said already: its further photos are answered by that. */
  function goesOnWithAlbum(event: InboundEvent): boolean {
    if (!('albumId' in event) || event.albumId === undefined) return false;
    const key = `${chatKey(event.chat)}/${event.albumId}`;
    const isKnown = albums.has(key);
    albums.set(key, true);
    return isKnown && (event.type !== 'text' || event.text.trim() === '');
  }

  const messagesOf = (chat: ChatAddress, replies: readonly Content[], state: State): Message[] => {
    const channel = parts.channelOf(chat.channel);
    if (!channel) return [];
    const { plan, org, results } = contextOf(context, state, clock.now());
    const names = {
      plan,
      org,
      results,
      inviteLink: (code: string) => channel.inviteLink(code),
      telegramLink: (code: string) => parts.channelOf('telegram')?.inviteLink(code) ?? null,
      ...platformsOf(parts.channelOf),
      takesFiles: channel.can.takesFiles,
      rehearsal: clock.rehearsal,
      isLoading: isLoading(state),
      sharesOf: sharesOf(state),
    };
    return toMessages(replies, (reply) => parts.words.toMessage(reply, names)).flatMap((message) =>
      fitFor(channel, message, parts.words),
    );
  };

  const toRows = (
    event: InboundEvent,
    chat: ChatAddress,
    messages: readonly Message[],
    now: number,
    aside = '',
  ): OutboxRow[] =>
    messages.map((message, position) =>
      newRow(`reply:${event.chat.channel}:${event.eventId}:${aside}${position}`, chat, message, now),
    );

  const hasChoices = (state: State, event: InboundEvent): boolean => {
    const memory = state.chats[chatKey(event.chat)];
    return (
      memory?.choices !== undefined || memory?.undo !== undefined || memory?.own?.[event.userId] !== undefined
    );
  };

  /**
   * The list that waits in a chat, said once more behind what came in between, a question or a sticker: on a channel without
   * buttons there is no old message to tap. Null where none waits, or the answer brings choices of its own.
   */
  function listAgain(
    state: State,
    event: InboundEvent,
    replies: readonly Content[],
    messages: readonly Message[],
    now: number,
  ): Content | null {
    const memory = state.chats[chatKey(event.chat)];
    const asked = lastAsked(state, event.chat);
    // What somebody asked for waits, whatever came of itself since.
    const choices = asked ? memory?.waiting : (memory?.behind ?? memory?.choices);
    const hasButtons = parts.channelOf(event.chat.channel)?.can.buttons !== false;
    const last = replies.at(-1)?.type;
    const isBetween = last === 'answer' || last === 'unsupported' || last === 'report-no-files';
    if (hasButtons || !isBetween || event.chatKind !== 'private' || !areOpen(choices, now)) return null;
    if (!choices.asked && !asked) return null;
    if (messages.some(({ buttons = [] }) => buttons.length > 0)) return null;
    return {
      type: 'choices-again',
      options: choices.options,
      ...(choices.wordsOnly ? { wordsOnly: true } : {}),
    };
  }

  /** Whether anything of a chat would be remembered otherwise: of most that is said nothing is. */
  function isWorthKeeping(state: State, event: InboundEvent, spoken: Spoken | null): spoken is Spoken {
    if (spoken === null) return false;
    const { topic, options, picked } = spoken;
    return topic !== null || options.length > 0 || picked !== undefined || hasChoices(state, event);
  }

  /** What is kept of a chat: what was said, and of whoever is known that they are at it. */
  function withSpoken(
    state: State,
    event: InboundEvent,
    spoken: Spoken | null,
    replies: readonly Content[],
    now: number,
  ): State {
    const said = isWorthKeeping(state, event, spoken) ? rememberChat(state, event.chat, spoken, now) : state;
    return isKnownHere(said, event) ? withHeard(said, event, replies, now) : said;
  }

  /** What is said, its words loaded first where they are not; where it cannot be put into words, that the bot failed. */
  async function wordsOf(event: InboundEvent, replies: readonly Content[], state: State): Promise<Message[]> {
    try {
      return messagesOf(event.chat, replies, state);
    } catch (error) {
      if (error instanceof NotLoadedError && !areWordsLoaded) {
        await loadLate();
        return wordsOf(event, replies, state);
      }
      logFault(event, error);
      return event.chatKind === 'private' ? messagesOf(event.chat, [{ type: 'fault' }], state) : [];
    }
  }

  /** Where the state is not there to be asked, that what is told is as it was last known; nothing else. */
  async function noteOf(event: InboundEvent, state: State): Promise<Message | null> {
    const at = store.awaySince?.() ?? null;
    return at === null ? null : ((await wordsOf(event, [{ type: 'as-last-known', at }], state))[0] ?? null);
  }

  /** A note below the last of the messages. */
  function withNote(event: InboundEvent, messages: Message[], note: Message | null): Message[] {
    const [last] = messages.slice(-1);
    const channel = parts.channelOf(event.chat.channel);
    if (note === null || last === undefined || channel === undefined) return messages;
    const noted = fitFor(channel, { ...last, lines: [...last.lines, ...note.lines] }, parts.words);
    return [...messages.slice(0, -1), ...noted];
  }

  const logFault = (event: InboundEvent, error: unknown): void =>
    log.error('inbox: fault', { channel: event.chat.channel, type: event.type, why: nameOf(error) });

  /** Says a word beside what stands in the chat: nothing of it is kept, so that what stood open stays open. */
  async function sayInPassing(event: InboundEvent, content: Content): Promise<void> {
    const messages = await wordsOf(event, [content], await store.read());
    // Not the key of the event's own answer, which is still to come.
    await outbox.sendNow(toRows(event, event.chat, messages, clock.now(), `${content.type}:`));
  }

  const failures = createFailedEvents({ ...parts, held, sayInPassing });

  /**
   * Whether a list takes the place of one by whose numbers something is done. It is on disk before it is said: were it lost in a crash,
   * a number that is typed to it would be of the one before, and take back what was done.
   */
  function takesPlaceOfActs(state: State, event: InboundEvent, spoken: Spoken | null): boolean {
    const choices = state.chats[chatKey(event.chat)]?.choices;
    return (spoken?.options.length ?? 0) > 0 && choices !== undefined && doesSomething(choices);
  }

  /** Keeps what was spoken of: at once, or soon. A disk that takes nothing keeps nobody from an answer. */
  async function keepSpoken(change: Change<null>, lazy: boolean): Promise<void> {
    if (!lazy && (store.awaySince?.() ?? null) === null)
      try {
        await store.transact(change);
        return;
      } catch (error) {
        if (!(error instanceof NotSavedError)) throw error;
      }
    await store.transact(change, { lazy: true });
  }

  /** Says what need not survive a crash, and remembers the choices in it. */
  async function sayNow(
    event: InboundEvent,
    replies: readonly Content[],
    topic: Topic | null,
    now: number,
    { chosen, ...options }: { fleeting?: boolean; chosen?: true | undefined } = {},
  ): Promise<void> {
    const state = await store.read();
    const answer = withNote(event, await wordsOf(event, replies, state), await noteOf(event, state));
    const again = chosen ? null : listAgain(state, event, replies, answer, now);
    const said = spokenOf(event, { replies, topic, chosen }, answer);
    const spoken = said && again ? { ...said, again: true } : said;
    const messages = again ? [...answer, ...(await wordsOf(event, [again], state))] : answer;
    // While an act of the chat waits to be saved, the choices that it answers stay.
    const isNews = isKnownHere(state, event) && isHeardAnew(state, event, replies, now);
    if (!held.isHeld(event) && (isNews || isWorthKeeping(state, event, spoken)))
      await keepSpoken(
        (latest) => ({ state: withSpoken(latest, event, spoken, replies, now), result: null }),
        !takesPlaceOfActs(state, event, spoken),
      );
    await outbox.sendNow(toRows(event, event.chat, messages, now), options);
  }

  /** A decision that throws is a fault of the bot: coming again it would throw again. */
  function decided(state: State, event: InboundEvent, now: number, using: Context): Decision {
    try {
      return isRepeat(state, event) ? { kind: 'silence' } : decide(state, event, using, now, secrets);
    } catch (error) {
      if (error instanceof NotLoadedError) throw error;
      return { kind: 'fault', error };
    }
  }

  /** An act with all that it says, as one change. */
  function carryOut(event: InboundEvent, act: Act, now: number): ReturnType<Change<Done>> {
    const messages = messagesOf(event.chat, act.replies, act.state);
    const spoken = spokenOf(
      event,
      { replies: act.replies, topic: null, chosen: act.chosen, back: backAmong(messages) },
      messages,
    );
    const said = withoutAside(withSpoken(act.state, event, spoken, act.replies, now), event);
    // Of strangers nothing is kept, not even that they wrote: any number of them may.
    const isKnown = isKnownHere(said, event);
    const recorded = isKnown ? recordAct(said, event, now) : said;
    const rows = isKnown ? toRows(event, event.chat, messages, now) : [];
    const long = archiveAudit(recorded);
    const claim = outbox.claim(
      withNotices(
        enqueue(long?.state ?? recorded, rows),
        act.notices ?? [],
        context,
        parts,
        `notice:${event.chat.channel}:${event.eventId}`,
        now,
      ),
    );
    return {
      state: claim.state,
      result: { kind: 'done', claim, fleeting: [...(isKnown ? [] : act.replies), ...(act.fleeting ?? [])] },
      archive: [...(act.archive ?? []), ...(long ? [long.archive] : [])],
    };
  }

  /**
   * Ends the waiting sign of a button that was tapped in a group. What is for who tapped alone is shown so where the
   * platform can: the group is not told of it.
   * @returns whether nothing is left to be said in the group
   */
  async function answerPress(event: Extract<InboundEvent, { type: 'press' }>, done: Done): Promise<boolean> {
    const channel = parts.channelOf(event.chat.channel);
    const said = done.kind === 'answer' ? done.replies : done.kind === 'done' ? done.fleeting : [];
    const words =
      said.length > 0 && said.every(isForOneAlone)
        ? (await wordsOf(event, said, await store.read())).map(plainText).join(' ')
        : '';
    if (words !== '' && channel?.showToPresser) return channel.showToPresser(event.pressId, words);
    void channel?.acknowledgePress(event.pressId);
    return false;
  }

  /** Says what came of an event that changed nothing, and sends what an act said. */
  async function settle(event: InboundEvent, done: Done, now: number): Promise<void> {
    const isShown = event.type === 'press' && event.chatKind === 'group' && (await answerPress(event, done));
    if (isShown && done.kind !== 'done') return;
    switch (done.kind) {
      case 'silence':
        return;
      case 'fault':
        logFault(event, done.error);
        if (event.chatKind === 'private' && firstTime(event))
          await sayNow(event, [{ type: 'fault' }], null, now);
        return;
      case 'answer':
        if (firstTime(event) && !goesOnWithAlbum(event))
          await sayNow(event, done.replies, done.topic, now, { chosen: done.chosen });
        return;
      case 'done':
        outbox.deliver(done.claim);
        parts.onAct?.();
        void retryAsides();
        if (done.fleeting.length > 0 && !isShown)
          await sayNow(event, done.fleeting, null, now, { fleeting: true });
    }
  }

  /** The state with the months loaded that the event may be about; the error where one of them cannot be read. */
  async function withMonthsOf(event: InboundEvent): Promise<State | Error> {
    const state = await store.read();
    const named = monthsNamed(state, event, planYearOf(state, context.plan.year));
    if (named.length === 0) return state;
    try {
      await store.ensure(named);
      return await store.read();
    } catch (error) {
      // It is there again when the database is: until then the question waits with its platform.
      if ((store.awaySince?.() ?? null) !== null) throw new NotSavedError('ENOTCONN', { cause: error });
      log.error('inbox: the document of a month cannot be read', { why: (error as Error).message });
      return error as Error;
    }
  }

  /** Decides on the newest state, inside the transaction that saves it. What does not validate is a fault of the bot. */
  async function decidedAndSaved(event: InboundEvent, now: number, using: Context): Promise<Done> {
    try {
      return await store.transact<Done>((latest) => {
        const decision = decided(latest, event, now, using);
        if (decision.kind !== 'act') return { state: latest, result: decision };
        try {
          return carryOut(event, decision, now);
        } catch (error) {
          if (error instanceof NotLoadedError) throw error;
          return { state: latest, result: { kind: 'fault', error } };
        }
      });
    } catch (error) {
      if (error instanceof InvalidChangeError) return { kind: 'fault', error };
      throw error;
    }
  }

  async function workLoaded(event: InboundEvent, using: Context = context): Promise<Done['kind']> {
    const now = clock.now();
    const state = await withMonthsOf(event);
    if (state instanceof Error) {
      await settle(event, { kind: 'fault', error: state }, now);
      return 'fault';
    }
    if (isRepeat(state, event)) return 'silence';
    // A question does not wait for the disk; what looks like an act is not decided twice.
    const isBehind = held.isBehind(event);
    const first = !isBehind && expectsAct(state, event) ? null : decided(state, event, now, using);
    // What may build upon an act that is not saved yet waits for it; a question does not.
    if (
      isBehind &&
      first !== null &&
      (first.kind === 'act' || (first.kind === 'answer' && !isUnderstood(first)))
    )
      throw new HeldBackError('an act before it is not saved yet');
    if (first !== null && first.kind !== 'act') {
      await settle(event, first, now);
      return first.kind;
    }
    const done = await decidedAndSaved(event, now, using);
    await settle(event, done, now);
    return done.kind;
  }

  /** Works on an event, with what it turns out to need of the archive. */
  async function workWithArchive(event: InboundEvent): Promise<Done['kind']> {
    try {
      return await workLoaded(event);
    } catch (error) {
      if (!(error instanceof ArchiveWantedError)) throw error;
      return workLoaded(event, { ...context, archived: await readArchivePart(store, error.part) });
    }
  }

  /** The first question, or the first words in a report, wait for what understands them. */
  async function work(event: InboundEvent): Promise<Done['kind']> {
    if (event.type === 'press' && event.chatKind === 'private')
      void parts.channelOf(event.chat.channel)?.acknowledgePress(event.pressId);
    try {
      return await workWithArchive(event);
    } catch (error) {
      if (!(error instanceof NotLoadedError)) throw error;
      await loadLate();
      return workWithArchive(event);
    }
  }

  /** Works on an event, behind those of its chat that came before. */
  const inTurn = (event: InboundEvent): Promise<'done' | 'fault' | 'aside'> =>
    turns.run(chatKey(event.chat), async () => {
      try {
        const kind = await work(event);
        // What is known here may be older than what another process has saved by now: there it may be an act.
        if ((store.awaySince?.() ?? null) !== null) throw new UnconfirmedError();
        failures.worked(event);
        return kind === 'fault' ? 'fault' : 'done';
      } catch (error) {
        if (error instanceof UnconfirmedError) throw error;
        answered.delete(answerId(event));
        await failures.failed(event, error);
        return 'aside';
      }
    });

  const retryAsides = (): Promise<void> =>
    failures
      .retry(inTurn)
      .catch((error: unknown) => log.error('inbox: not tried again', { why: nameOf(error) }));

  return {
    async accept(given) {
      // Before anything reads it: an invisible sign must not hide a command or pass for a reason.
      await inTurn(cleanEvent(given));
    },
    retryAsides,
    idle: turns.idle,
  };
}
