import { topicLifetimeMs } from '../ask/answer.ts';
import { hasQuestionForm } from '../ask/question-form.ts';
import type { Context } from '../context.ts';
import { contextOf } from '../context-of.ts';
import { type ChatAddress, chatKey, type InboundEvent, isSameChat, wholeChat } from '../heard/event.ts';
import { isNod } from '../heard/nod.ts';
import { heardMeanwhile, moveChat, takesAgain } from '../outbox/outbox.ts';
import { isSilenced, type Secrets } from '../people/enrolment.ts';
import { isKnownChat, isLinkedGroup, personOf, unconfirmedAccount } from '../people/links.ts';
import { isBareNumber, isDoubtedReason } from '../report/asked-about.ts';
import { activeDraft, denialOf, deskOf, isWritten } from '../report/desk.ts';
import type { Draft } from '../report/report.ts';
import { toBot } from '../report/to-bot.ts';
import {
  cameUnasked,
  choiceBegunBy,
  choiceOf,
  choiceOfNone,
  choicesMeant,
  declines,
  isLeavable,
} from '../said/choices.ts';
import type { Content, Outcome } from '../said/content.ts';
import { standingOf } from '../said/standing.ts';
import type { State } from '../state/state.ts';
import { toPeriod } from '../time/period.ts';
import { dateOf } from '../time/viet-nam-time.ts';
import { commandOf, fromPressData, takesBack, waitsForAnswer } from './acts.ts';
import { answerHelp, answerQuestion, isBareName, isUnderstood } from './asking/answering.ts';
import { answerOwn } from './asking/own-in-group.ts';
import { cancelForm } from './confirming/confirming.ts';
import { unitNamedAtOnce } from './directory/units.ts';
import { hindrance, isWrittenAsName } from './feature.ts';
import type { Form } from './forms.ts';
import { sayUnknown } from './guiding/guiding.ts';
import { commandIn, commandInWords, isMenu, spokenWithArgument } from './guiding/heard-command.ts';
import { tellMenu } from './guiding/menu.ts';
import { askFormAgain, formSpec, performAct, runCommand } from './index.ts';
import { join, sentCode } from './linking/joining.ts';
import { accountAskedAgain, listAfter, settlesAccount } from './linking/unasked.ts';
import { namesChoice } from './named-choice.ts';
import { asChosen, choicesInGroup, isRepeated, sayBeyond, sayNumber } from './open-choices.ts';
import { answerReport } from './reporting/answer-report.ts';
import { correctReport } from './reporting/correcting.ts';
import { editSent, goOnWithReport } from './reporting/edit-sent.ts';
import { fillAwaited } from './reporting/fill-figure.ts';
import { askReportAgain } from './reporting/reporting.ts';
import { type KnownTurn, openForm, say, silence, type Turn, withDoubted, withForm } from './turn.ts';

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
  // Added to a group that nobody has linked yet: it says who it is, and what links it.
  if (event.chatKind === 'group' && event.reachable && !known && !isLinkedGroup(state, channel, chatId))
    return say({ type: 'introduction', linked: false });
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

/** For so long a typed text is taken as the answer that a draft waits for; later /baocao is needed. */
const draftAttentionMs = 24 * 3_600_000;

/** The report whose question a typed text answers in this chat. */
function waitingReport({ state, person, event, now }: KnownTurn): Draft | null {
  const draft = activeDraft(state, person.id, chatKey(event.chat));
  return draft && now - draft.touchedAt <= draftAttentionMs ? draft : null;
}

/** A report that was left half done on an earlier day, and may still be sent; not one that was only looked at again. */
function halfDone({ state, context, person, now }: KnownTurn): Draft | null {
  const own = state.drafts
    .filter((draft) => draft.personId === person.id && dateOf(draft.touchedAt) !== dateOf(now))
    .sort((one, other) => other.touchedAt - one.touchedAt);
  return (
    own.find(
      (draft) =>
        Object.keys(draft.entries).length > 0 &&
        isWritten(state, draft) &&
        denialOf(state, context, person, draft.unit, toPeriod(draft.period), now) === null,
    ) ?? null
  );
}

/** Offers to go on with a report. */
const sayHalfDone = ({ state, context }: KnownTurn, draft: Draft, nod: boolean): Outcome =>
  say({ type: 'report-not-active', desk: deskOf(state, context, draft), nod });

/** Leaves the guided question of the chat for something else, and says so in half a line. */
function leaveForm(turn: KnownTurn, carryOut: (turn: KnownTurn) => Outcome): Outcome {
  const open = openForm(turn);
  if (!open) return carryOut(turn);
  const state = withForm(turn.state, turn.event, null, turn.now);
  const outcome = carryOut({ ...turn, state });
  const left: Content = { type: 'form-ended', form: open.form.type };
  if (outcome.kind === 'silence') return { kind: 'act', state, replies: [left] };
  return outcome.kind === 'act'
    ? { ...outcome, replies: [left, ...outcome.replies] }
    : { kind: 'act', state, replies: [left, ...outcome.replies] };
}

const press = (turn: KnownTurn, data: string): Outcome => asChosen(pressed(turn, data));

/** A tapped button. One of a question asks no more than the question; any other leaves a form that it is no part of. */
function pressed(turn: KnownTurn, data: string): Outcome {
  const act = fromPressData(data);
  if (act === null) return say({ type: 'stale-button' });
  const open = openForm(turn);
  const isWithin =
    act.type === 'chosen' ||
    waitsForAnswer(data) ||
    (act.type === 'give' && commandOf(act.name)?.aboutForm) ||
    (open !== null && formSpec(open.form).acts.includes(act.type));
  return isWithin ? performAct(turn, act) : leaveForm(turn, (given) => performAct(given, act));
}

/** Whether a text that a form waits for is a question instead, with its answer. */
function questionInForm(turn: KnownTurn, form: Form, text: string): Outcome | null {
  const spec = formSpec(form);
  if (spec.reads === 'words' && !hasQuestionForm(text)) return null;
  if (spec.canRead?.(turn, form, text)) return null;
  const answer = answerQuestion(turn, text);
  if (!isUnderstood(answer)) return null;
  return spec.reads === 'name' && !hasQuestionForm(text) && isBareName(answer) ? null : answer;
}

/** «Hủy» or «thôi», instead of an answer to a guided question. With its diacritics: «Huy» is a name, «thoi» none. */
const isCancelling = (text: string): boolean =>
  /^(?:hủy|huỷ|thôi|thoi)(?: (?:ạ|a|nhé|nhe|nha|vậy|đi|bỏ|không làm nữa))*[.!]?$/iu.test(
    text.trim().normalize('NFC'),
  );

/** «thôi em không trả nữa»: what was begun is given up, in its own verb. */
const givesUp =
  /^(?:(?:thôi|à|ơ|dạ|thoi)[, ]+)*(?:(?:em|tôi|mình|anh|chị) )?(?:không|ko|khỏi|chẳng|khong) (?:trả|khóa|khoá|mở|thêm|sửa|gửi|gỡ|mời|nhắc|đổi|làm|ghi|nhập|báo cáo|ủy quyền|tra|khoa|them|sua|gui|moi|nhac|doi|lam|nhap)(?: lại)? (?:nữa|nua)(?: (?:ạ|đâu|nhé|nha|em|anh|chị|a))*[.!]?$/iu;

/** Whether what was begun ends, in whatever words. */
const endsWhatWasBegun = (text: string): boolean =>
  isCancelling(text) || givesUp.test(text.trim().normalize('NFC'));

/**
 * Words that speak to the bot where a form waits for others: a step back, an end, or nothing that could be an answer.
 * Null for an answer. A name is no such word, however it reads.
 */
function toBotInForm(turn: KnownTurn, form: Form, text: string): Outcome | null {
  if (endsWhatWasBegun(text)) return cancelForm(turn);
  const spec = formSpec(form);
  if (spec.reads === 'name' && isWrittenAsName(text)) return null;
  const said = toBot(text);
  if (said === null || spec.canRead?.(turn, form, text)) return null;
  if (said === 'back') return spec.back?.(turn, form) ?? cancelForm(turn);
  const ends =
    said === 'discard' ||
    said === 'later' ||
    (said === 'skip' && spec.reads !== 'words' && spec.reads !== 'name');
  if (ends) return cancelForm(turn);
  // Nothing, a call for help or thanks is no reason and no name: it is asked once more.
  const again = askFormAgain(turn);
  return again && say(again);
}

/** «ghi rõ kết quả», «đề nghị bổ sung số liệu»: what a unit is to do, and nothing that the bot is asked. */
const bidsUnit =
  /^(?:(?:đề nghị|yêu cầu|cần|đơn vị|anh|chị|các|phòng) )*(?:ghi|nêu|nói|bổ sung|kèm|sửa|kiểm tra|rà soát|cập nhật|viết|làm|báo cáo|giải trình)(?: [^\s?]+){2,}$/iu;

/** Words that a form waits for, and that reach other people: what may be meant for the bot is asked before it counts. */
function takeWords(turn: KnownTurn, form: Form, text: string): Outcome {
  const spec = formSpec(form);
  const open = openForm(turn);
  const words = text.trim();
  const insists = open?.doubted === words && !isBareNumber(words);
  const isDoubted = (isDoubtedReason(words) && !bidsUnit.test(words)) || hasQuestionForm(words);
  const doubt =
    open && words !== '' && !insists && isDoubted ? spec.doubt?.(turn, form, words, open.at) : null;
  return open && doubt
    ? { kind: 'act', state: withDoubted(turn.state, turn.event, open, words), replies: [doubt] }
    : spec.fill(turn, form, text);
}

/** What was typed while a guided question waits: its answer, or a question in the middle. */
function answerInForm(turn: KnownTurn, form: Form, text: string): Outcome {
  const spec = formSpec(form);
  const hindered = hindrance(turn, { right: spec.right, where: 'private' });
  if (hindered) return leaveForm(turn, () => say(hindered));
  const none =
    spec.reads === 'choice'
      ? choiceOfNone(text, turn.state.chats[chatKey(turn.event.chat)]?.choices, turn.now)
      : null;
  if (none) return press(turn, none.data);
  const forBot = toBotInForm(turn, form, text);
  if (forBot) return forBot;
  const begun = spec.canRead?.(turn, form, text) ? null : pressBegun(turn, text, null);
  if (begun) return begun;
  const question = questionInForm(turn, form, text);
  if (question) return question;
  if (spec.reads === 'words') return takeWords(turn, form, text);
  if (spec.reads !== 'choice') return spec.fill(turn, form, text);
  // What was shown is confirmed by its buttons, or by their words.
  const again = askFormAgain(turn);
  return again ? say(again) : leaveForm(turn, () => say({ type: 'stale-button' }));
}

/** Whether a text turns away from the choices that stand under the last message. */
function leavesChoice({ state, event, now }: KnownTurn, text: string): boolean {
  const choices = state.chats[chatKey(event.chat)]?.choices;
  if (!isLeavable(choices, now)) return false;
  const said = toBot(text);
  const turnsAway = endsWhatWasBegun(text) || said === 'back' || said === 'discard' || said === 'later';
  return turnsAway || declines(text, choices, now);
}

/** «nhầm» under what takes back what was just done. */
function takenBack(turn: KnownTurn, text: string): Outcome | null {
  const { state, event, now } = turn;
  const choices = state.chats[chatKey(event.chat)]?.choices;
  if (!isLeavable(choices, now) || toBot(text) !== 'back') return null;
  const undoing = choices?.options.find(({ data }) => {
    const act = fromPressData(data);
    return act !== null && takesBack(act);
  });
  return undoing ? press(turn, undoing.data) : null;
}

/** What a few words that stand in the label of one choice lead to; which is meant, where they stand in several. */
function pressMeant(turn: KnownTurn, text: string): Outcome | null {
  const { state, event, now } = turn;
  if (hasQuestionForm(text)) return null;
  const meant = choicesMeant(text, state.chats[chatKey(event.chat)]?.choices, now);
  const [only, another] = meant;
  if (!only) return null;
  return another ? say({ type: 'which-choice', options: meant }) : press(turn, only.data);
}

/** Whether what a report asks for is words, which may be anything. */
const awaitsWords = ({ step }: Draft): boolean =>
  step.type === 'reason' || (step.type === 'task' && step.part === 'words');

/** What a text that only begins the words of a choice leads to; null where free words are awaited, or it begins none. */
function pressBegun(turn: KnownTurn, text: string, waiting: Draft | null): Outcome | null {
  const { state, event, now } = turn;
  const open = openForm(turn);
  const reads = open && formSpec(open.form).reads;
  if (reads === 'words' || reads === 'name') return null;
  if (waiting && awaitsWords(waiting)) return null;
  const choice = choiceBegunBy(text, state.chats[chatKey(event.chat)]?.choices, now);
  return choice ? press(turn, choice.data) : pressMeant(turn, text);
}

/** How many choices there are, where a number is beyond them; beyond a list that came unasked it is the report's, not its. */
function sayBeyondAsked({ state, event, now }: KnownTurn, text: string): Outcome | null {
  const choices = state.chats[chatKey(event.chat)]?.choices;
  return choices && cameUnasked(choices) ? null : sayBeyond(text, choices, now);
}

/** What answers what stands open in the chat: a choice, a form, a report that waits, a figure; null where nothing does. */
function answerOpen(turn: KnownTurn, text: string): Outcome | null {
  const { state, event, now } = turn;
  const settles = settlesAccount(turn, text);
  if (settles) return asChosen(performAct(turn, settles));
  const open = openForm(turn);
  const reads = open && formSpec(open.form).reads;
  const isFree = open?.doubted === undefined && (reads === 'name' || reads === 'words');
  const choice = choiceOf(text, state.chats[chatKey(event.chat)]?.choices, now, isFree);
  if (isRepeated(turn, text, choice !== null)) return silence;
  if (choice) return press(turn, choice.data);
  if (open) return answerInForm(turn, open.form, text);
  const begun = isNod(text) ? halfDone(turn) : null;
  if (begun) return sayHalfDone(turn, begun, true);
  const waiting = waitingReport(turn);
  if (waiting)
    return (
      pressBegun(turn, text, waiting) ??
      (awaitsWords(waiting) ? null : sayBeyondAsked(turn, text)) ??
      answerReport(turn, waiting, () => answerQuestion(turn, text))
    );
  return (
    fillAwaited(turn, text) ??
    pressMeant(turn, text) ??
    sayNumber(text, state.chats[chatKey(event.chat)]?.choices, now)
  );
}

function answerText(turn: KnownTurn, text: string): Outcome {
  const { state, event } = turn;
  const open = answerOpen(turn, text);
  if (open) return open;
  const undone = takenBack(turn, text);
  if (undone) return undone;
  if (leavesChoice(turn, text)) return cancelForm(turn);
  // Nobody turns away from a question that somebody else may be behind.
  if (isCancelling(text)) return say(accountAskedAgain(turn, true) ?? { type: 'nothing-to-stop' });
  const ordered = event.chatKind === 'private' ? (editSent(turn, text) ?? goOnWithReport(turn, text)) : null;
  if (ordered) return ordered;
  const named = unitNamedAtOnce(turn, text);
  if (named) return named;
  const answer = answerQuestion(turn, text);
  const obeyed = obeyWords(turn, text, answer);
  if (obeyed) return obeyed;
  const meant = isUnderstood(answer) ? null : pressBegun(turn, text, null);
  if (meant) return meant;
  const draft = activeDraft(state, turn.person.id, chatKey(event.chat));
  // A report that has been waiting long is not answered by chance; it is pointed to.
  return draft && !isUnderstood(answer) ? sayHalfDone(turn, draft, false) : answer;
}

/** Photos and files: evidence where a report waits for it. */
function answerFiles(turn: KnownTurn): Outcome {
  const draft = waitingReport(turn);
  return draft ? answerReport(turn, draft, null) : say({ type: 'report-no-files' });
}

/** Asks the open question of a form or a report once more behind whatever else was answered. */
function andAskAgain(turn: KnownTurn, outcome: Outcome): Outcome {
  if (outcome.kind === 'silence') return outcome;
  const last = outcome.replies.at(-1);
  if (!last || standingOf[last.type] !== 'closes') return outcome;
  const after: KnownTurn = { ...turn, state: outcome.kind === 'act' ? outcome.state : turn.state };
  const asked = askFormAgain(after) ?? (waitingReport(after) ? askReportAgain(after) : null);
  const again = accountAskedAgain(after, asked !== null) ?? asked ?? listAfter(after, last);
  return again ? { ...outcome, replies: [...outcome.replies, again] } : outcome;
}

/** Whoever writes can be written to again. */
function reachedAgain({ state, event }: Turn, outcome: Outcome): Outcome {
  const isHere = (chat: ChatAddress): boolean => isSameChat(chat, event.chat);
  if (outcome.kind === 'silence') return outcome;
  const said = outcome.kind === 'act' ? outcome.state : state;
  const after = heardMeanwhile(said, event.chat);
  if (after === said && !state.unreachable.some(isHere)) return outcome;
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
  const { event } = turn;
  switch (event.type) {
    case 'unsupported':
      return say({ type: 'unsupported', ...(event.kind ? { kind: event.kind } : {}) });
    case 'press':
      return press(turn, event.data);
    case 'edited':
      return correctReport(turn);
    case 'text': {
      if (isMenu(event.text)) return leaveForm(turn, tellMenu);
      const named = commandIn(event.text);
      if (named?.type === 'known') return obeyInPrivate(turn, named.name, named.argument);
      const unknown = named && sayUnknown(turn, named);
      if (unknown) return unknown;
      return event.files && event.files.length > 0 ? answerFiles(turn) : answerText(turn, event.text);
    }
    default:
      return silence;
  }
}

/** A command leaves an open form, unless it is about the form. */
const obeyInPrivate = (turn: KnownTurn, name: string, argument: string): Outcome =>
  commandOf(name)?.aboutForm
    ? obey(turn, name, argument)
    : leaveForm(turn, (given) => obey(given, name, argument));

/** A command as it was read. */
function obey(turn: Turn, name: string, argument: string): Outcome {
  const command = commandOf(name);
  return command ? runCommand(turn, command, argument) : answerHelp(turn);
}

/**
 * A command by its words alone: «báo cáo».
 * @param answer what the words are answered with as a question, in the course of what was spoken of before
 */
function obeyWords(turn: Turn, text: string, answer: Outcome): Outcome | null {
  const { state, event, now } = turn;
  const topic = state.chats[chatKey(event.chat)]?.topic;
  const goesOn = () => topic !== undefined && now - topic.at <= topicLifetimeMs && isUnderstood(answer);
  const command = commandInWords(turn, text, goesOn);
  return command ? runCommand(turn, command, '') : obeyNamed(turn, text, answer);
}

/** Commands whose words begin no question when somebody of the directory is named behind them. */
const spokenOfNames: ReadonlySet<string> = new Set(['moi', 'go', 'suaten']);

/** «mời Lê Hải Yến», «nhac tat ca»: a command's words with whom it is about. What reaches others is chosen from its list. */
function obeyNamed(turn: Turn, text: string, answer: Outcome): Outcome | null {
  const spoken =
    turn.event.chatKind === 'private' && !hasQuestionForm(text) ? spokenWithArgument(text) : null;
  const command = spoken && commandOf(spoken.name);
  if (!spoken || !command || hindrance(turn, command)) return null;
  if (!namesChoice(turn, command.name, spoken.argument)) return null;
  if (spokenOfNames.has(command.name)) return runCommand(turn, command, spoken.argument);
  return command.name === 'nhac' && !isUnderstood(answer) ? runCommand(turn, command, '') : null;
}

/** What anybody does in a group: the bot answers when it is addressed. */
function attendGroup(turn: Turn): Outcome {
  const { state, event } = turn;
  if ((event.type === 'text' || event.type === 'unsupported') && !event.addressed) return silence;
  const linked = isLinkedGroup(state, event.chat.channel, event.chat.chatId);
  // Mentioned alone: who it is, and what can be asked, or how it is linked; on Zalo nothing else tells of its being added.
  if (event.type === 'text' && event.text.trim() === '') return say({ type: 'introduction', linked });
  const named = event.type === 'text' ? commandIn(event.text) : null;
  if (!linked && !(named?.type === 'known' && commandOf(named.name)?.inUnlinkedGroup))
    return say({ type: 'unlinked-group' });
  if (event.type === 'press') return pressInGroup(turn, event.data);
  if (event.type !== 'text') return silence;
  if (named?.type === 'known') return obey(turn, named.name, named.argument);
  return (named && sayUnknown(turn, named)) ?? answerInGroup(turn, event.text);
}

/** What is asked or chosen in a group. */
function answerInGroup(turn: Turn, text: string): Outcome {
  const told = chooseInGroup(turn, text) ?? answerOwn(turn, text);
  if (told) return told;
  // A question in a group is everybody's: it is answered alike, but for «phòng em», which is the asker's.
  const answer = answerQuestion(turn, text);
  return obeyWords(turn, text, answer) ?? answer;
}

/** A choice that is made in a group, by number or words; null for any other text. */
function chooseInGroup(turn: Turn, text: string): Outcome | null {
  const given = choicesInGroup(turn);
  const choice = choiceOf(text, given, turn.now);
  return choice ? asChosen(pressInGroup(turn, choice.data)) : sayNumber(text, given, turn.now);
}

function pressInGroup(turn: Turn, data: string): Outcome {
  const act = fromPressData(data);
  return act ? performAct(turn, act) : say({ type: 'stale-button' });
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
  base: Context,
  now: number,
  secrets: Secrets,
): Outcome {
  const about = followChat(state, event, now);
  if (about) return about;
  const context = contextOf(base, state);
  const { channel } = event.chat;
  const person = personOf(state, context.org, channel, event.userId);
  const turn: Turn = { state, event, person, context, now, secrets };
  if (event.chatKind === 'group') return reachedAgain(turn, attendGroup(turn));
  if (person === null && isSilenced(state, { channel, userId: event.userId }, now)) return silence;
  const waiting = person === null ? unconfirmedAccount(state, { channel, userId: event.userId }) : null;
  // Until somebody has said whose it is, it reads nothing and does nothing.
  if (waiting) {
    const theirs = context.org.people.find(({ id }) => id === waiting.personId) ?? null;
    return event.type === 'edited' ? silence : say({ type: 'account-waits', person: theirs });
  }
  const code = sentCode(event, person);
  if (code !== null) return join(turn, code);
  if (person === null) return event.type === 'edited' ? silence : say({ type: 'unknown-person' });
  const known: KnownTurn = { ...turn, person };
  return reachedAgain(known, andAskAgain(known, attend(known)));
}
