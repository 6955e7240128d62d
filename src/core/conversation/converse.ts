import { hasQuestionForm } from '../ask/question-form.ts';
import { moveChat, takesAgain } from '../outbox/outbox.ts';
import { record } from '../people/audit.ts';
import { codeIn, isSilenced, redeem, type Secrets } from '../people/enrolment.ts';
import { isKnownChat, isLinkedGroup, personOf } from '../people/links.ts';
import type { Person } from '../people/org.ts';
import { activeDraft, deskOf } from '../report/desk.ts';
import type { Draft } from '../report/report.ts';
import { spokenChoice } from '../report/spoken-choice.ts';
import { measureOf } from '../report/step.ts';
import type { State } from '../state/state.ts';
import { cutAt } from '../text/cut.ts';
import type { World } from '../world.ts';
import { worldOf } from '../world-of.ts';
import { answerChosen, answerHelp, answerQuestion, isUnderstood } from './answering.ts';
import { choiceOf, isChoiceNumber } from './choices.ts';
import { act, cancelForm, command, linksGroup, readCommand } from './commands.ts';
import { correctReport } from './correcting.ts';
import { nameInDirectory } from './directory-acts.ts';
import { type ChatAddress, chatKey, type InboundEvent, isSameChat, wholeChat } from './event.ts';
import { type Form, formLifetimeMs } from './form.ts';
import { returnTask } from './month-acts.ts';
import { actOnMonthWork, proposeCalendar } from './month-work.ts';
import type { Content, Outcome } from './outcome.ts';
import { fromPressData } from './press.ts';
import { askedAgain, pressReport, writeReport } from './reporting.ts';
import { appointDeputy, setAbsence } from './standing-in-acts.ts';
import { type KnownTurn, say, silence, type Turn } from './turn.ts';

/** The code in a message: alone, or behind /start as the link of the invitation brings it. */
function sentCode(event: InboundEvent): string | null {
  if (event.type !== 'text' || event.chatKind !== 'private') return null;
  return codeIn(event.text.trim().replace(/^\/start(?:@\w+)?\s+/i, ''));
}

function join(turn: Turn, person: Person | null, code: string): Outcome {
  const { state, event, world, now, secrets } = turn;
  const account = { channel: event.chat.channel, userId: event.userId };
  const { state: after, result } = redeem(state, account, person, code, now, secrets);
  if (result.type === 'silence') return silence;
  const personId = result.type === 'linked' ? result.personId : person?.id;
  const reply: Content = {
    type: 'redeemed',
    result,
    person: world.org.people.find((candidate) => candidate.id === personId) ?? null,
  };
  if (after === state) return say(reply);
  const joined =
    result.type === 'linked'
      ? record(after, {
          at: now,
          by: result.personId,
          channel: account.channel,
          verb: 'join',
          before: '',
          after: result.personId,
        })
      : after;
  return { kind: 'act', state: joined, replies: [reply] };
}

/** What the office was told, but for a chat that can be written to again: it is told of it anew, should it go. */
const toldBut = (state: State, chat: ChatAddress): string[] =>
  state.told.filter((matter) => matter !== `unreachable:${chatKey(wholeChat(chat))}`);

/** Events about the chat itself; null for what somebody says. */
function followChat(state: State, event: InboundEvent, now: number): Outcome | null {
  const { channel, chatId } = event.chat;
  if (event.type === 'group-moved')
    return isLinkedGroup(state, channel, chatId)
      ? { kind: 'act', state: moveChat(state, channel, chatId, event.toChatId), replies: [] }
      : silence;
  if (event.type !== 'reachable') return null;
  const others = state.unreachable.filter((chat) => chat.channel !== channel || chat.chatId !== chatId);
  const known = others.length < state.unreachable.length;
  // A stranger who blocks the bot leaves no trace; nobody would write to them anyway.
  if (!event.reachable && !isKnownChat(state, event.chat)) return silence;
  // Rights that were given change the bot's membership: what was refused may be taken now.
  const open = event.reachable ? takesAgain(state, event.chat) : state;
  if (event.reachable === !known && open === state) return silence;
  return {
    kind: 'act',
    state: event.reachable
      ? { ...open, unreachable: others, told: toldBut(open, event.chat) }
      : { ...state, unreachable: [...others, { channel, chatId, at: now }] },
    replies: [],
  };
}

function answerPress(turn: Turn, person: Person | null, data: string): Outcome {
  const press = fromPressData(data);
  if (press === null) return say({ type: 'stale-button' });
  if (press.type === 'office') return act(turn, person, press.act);
  if (press.type === 'month') return actOnMonthWork(turn, person, press.act);
  if (press.type === 'ask') return answerChosen(turn, person, press.query, press.code);
  if (turn.event.chatKind === 'group' || person === null) return say({ type: 'in-private' });
  return pressReport({ ...turn, person }, press.act);
}

/** The longest reason for giving a task back, in UTF-16 units; the rest is left out. */
const longestReason = 1_000;

/** The typed answer to a guided question. */
function fillForm(turn: KnownTurn, form: Form, text: string): Outcome {
  if (form.type === 'deputy-dates') return appointDeputy(turn, form.personId, text);
  if (form.type === 'absence-dates') return setAbsence(turn, text);
  if (turn.person.role !== 'office') return say({ type: 'office-only' });
  if (form.type === 'calendar-value') return proposeCalendar(turn, form.field, text);
  if (form.type === 'calendar-confirm') return say({ type: 'stale-button' });
  if (form.type === 'return-reason') return returnTask(turn, form, cutAt(text.trim(), longestReason));
  return nameInDirectory(turn, form, text);
}

/** For so long a typed text is taken as the answer that a draft waits for; later /baocao is needed. */
const draftAttentionMs = 24 * 3_600_000;

/** What was typed while a report waits for an answer: that answer, or a question in the middle. */
function answerInDraft(turn: KnownTurn, draft: Draft, text: string): Outcome {
  const { state, world } = turn;
  const desk = deskOf(state, world, draft);
  const { step } = draft;
  if (spokenChoice(text, desk)) return writeReport(turn, draft);
  const asked = (): Outcome => answerQuestion(turn, turn.person, text);
  if (step.type === 'reason' || (step.type === 'task' && step.part === 'words')) {
    const answer = hasQuestionForm(text) ? asked() : null;
    return answer && isUnderstood(answer) ? answer : writeReport(turn, draft);
  }
  const measured = step.type === 'task' && measureOf(desk, step.taskId) !== undefined;
  if (measured && /^\s*[+-]?\s*\d/.test(text)) return writeReport(turn, draft);
  const answer = asked();
  return isUnderstood(answer) ? answer : writeReport(turn, draft);
}

/** «Hủy» or «thôi», instead of an answer to a guided question. With its diacritics: «Huy» is a name. */
const isCancelling = (text: string): boolean =>
  /^(?:hủy|huỷ|thôi)[.!]?$/iu.test(text.trim().normalize('NFC'));

function answerText(turn: KnownTurn, text: string): Outcome {
  const { state, event, now } = turn;
  const chat = state.chats[chatKey(event.chat)];
  const choice = choiceOf(text, chat?.choices, now);
  if (choice) return answerPress(turn, turn.person, choice.data);
  if (chat?.form && now - chat.form.at <= formLifetimeMs)
    return isCancelling(text) ? cancelForm(turn) : fillForm(turn, chat.form.form, text);
  const draft = activeDraft(state, turn.person.id, chatKey(event.chat));
  if (draft && now - draft.touchedAt <= draftAttentionMs) return answerInDraft(turn, draft, text);
  if (isChoiceNumber(text)) return say({ type: 'expired-number' });
  const answer = answerQuestion(turn, turn.person, text);
  // A report that has been waiting long is not answered by chance; it is pointed to.
  return draft && !isUnderstood(answer)
    ? say({ type: 'report-not-active', desk: deskOf(state, turn.world, draft) })
    : answer;
}

/** Photos and files: evidence where a report waits for it. */
function answerFiles(turn: KnownTurn): Outcome {
  const draft = activeDraft(turn.state, turn.person.id, chatKey(turn.event.chat));
  return draft && turn.now - draft.touchedAt <= draftAttentionMs
    ? writeReport(turn, draft)
    : say({ type: 'report-no-files' });
}

/** What closes a matter, so that the question of a report may be asked again behind it. */
const closing = new Set<Content['type']>([
  'answer',
  'stale-button',
  'office-only',
  'head-only',
  'in-private',
  'in-group',
  'unlinked',
  'group-linked',
  'head-set',
  'person-added',
  'person-renamed',
  'unit-added',
  'lock-changed',
  'task-returned',
  'deputy-appointed',
  'deputy-ended',
  'absence-set',
  'absence-ended',
  'cancelled',
  'bad-period',
  'unsupported',
  'expired-number',
  'nudged',
  'snoozed',
  'nothing-owed-now',
  'digest-posted',
  'calendar-set',
  'digest-chosen',
  'quoting',
  'channel-preferred',
  'asides',
  'aside-settled',
  'status',
]);

/** Asks the open question of a report once more behind whatever else was answered. */
function andAskAgain(turn: KnownTurn, outcome: Outcome): Outcome {
  if (outcome.kind === 'silence') return outcome;
  const state = outcome.kind === 'act' ? outcome.state : turn.state;
  const draft = activeDraft(state, turn.person.id, chatKey(turn.event.chat));
  const last = outcome.replies.at(-1);
  if (!draft || turn.now - draft.touchedAt > draftAttentionMs || !last || !closing.has(last.type))
    return outcome;
  const again = askedAgain({ ...turn, state });
  return again ? { ...outcome, replies: [...outcome.replies, again] } : outcome;
}

/** Whoever writes can be written to again. */
function reachedAgain({ state, event }: Turn, outcome: Outcome): Outcome {
  const isHere = (chat: ChatAddress): boolean => isSameChat(chat, event.chat);
  if (outcome.kind === 'silence' || !state.unreachable.some(isHere)) return outcome;
  const after = outcome.kind === 'act' ? outcome.state : state;
  return {
    ...(outcome.kind === 'act' ? outcome : { replies: outcome.replies }),
    kind: 'act',
    state: {
      ...after,
      unreachable: after.unreachable.filter((chat) => !isHere(chat)),
      told: toldBut(after, event.chat),
    },
  };
}

/** What a known person does in the private chat. */
function attend(turn: KnownTurn): Outcome {
  const { event, person } = turn;
  switch (event.type) {
    case 'unsupported':
      return say({ type: 'unsupported' });
    case 'press':
      return answerPress(turn, person, event.data);
    case 'edited':
      return correctReport(turn);
    case 'text': {
      const named = readCommand(event.text);
      const commanded = named ? command(turn, person, named.name, named.argument) : null;
      if (commanded) return commanded;
      if (named) return answerHelp(turn, person);
      return event.files && event.files.length > 0 ? answerFiles(turn) : answerText(turn, event.text);
    }
    default:
      return silence;
  }
}

/** What anybody does in a group: the bot answers when it is addressed. */
function attendGroup(turn: Turn, person: Person | null): Outcome {
  const { state, event, world: _, now } = turn;
  if ((event.type === 'text' || event.type === 'unsupported') && !event.addressed) return silence;
  const named = event.type === 'text' ? readCommand(event.text) : null;
  const linked = isLinkedGroup(state, event.chat.channel, event.chat.chatId);
  if (!linked && !(named && linksGroup(named.name))) return say({ type: 'unlinked-group' });
  if (event.type === 'press') return answerPress(turn, person, event.data);
  if (event.type !== 'text' || event.text.trim() === '') return silence;
  if (named) return command(turn, person, named.name, named.argument) ?? answerHelp(turn, person);
  const choice = choiceOf(event.text, state.chats[chatKey(event.chat)]?.choices, now);
  return choice ? answerPress(turn, person, choice.data) : answerQuestion(turn, null, event.text);
}

/**
 * Decides what an event leads to. Pure: no clock, disk or network; every right is checked here, on the state at
 * the moment of the act.
 * @param base what the data files say; the office's changes of the directory are added from the state
 * @param now epoch milliseconds
 */
export function converse(
  state: State,
  event: InboundEvent,
  base: World,
  now: number,
  secrets: Secrets,
): Outcome {
  const about = followChat(state, event, now);
  if (about) return about;
  const world = worldOf(base, state);
  const { channel } = event.chat;
  const turn: Turn = { state, event, world, now, secrets };
  const person = personOf(state, world.org, channel, event.userId);
  if (event.chatKind === 'group') return reachedAgain(turn, attendGroup(turn, person));
  if (person === null && isSilenced(state, { channel, userId: event.userId }, now)) return silence;
  const code = sentCode(event);
  if (code !== null) return join(turn, person, code);
  if (person === null) return event.type === 'edited' ? silence : say({ type: 'unknown-person' });
  const known: KnownTurn = { ...turn, person };
  return reachedAgain(known, andAskAgain(known, attend(known)));
}
