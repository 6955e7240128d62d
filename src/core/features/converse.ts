import type { Context } from '../context.ts';
import { contextOf } from '../context-of.ts';
import { chatKey, type InboundEvent } from '../heard/event.ts';
import { isNod } from '../heard/nod.ts';
import { withChangedFollowed } from '../matters/follow-reports.ts';
import { hasForeignLink, isSilenced, type Secrets } from '../people/enrolment.ts';
import { personOf, unconfirmedAccount } from '../people/links.ts';
import { activeDraft } from '../report/desk.ts';
import type { Draft } from '../report/report.ts';
import { areFresh, isChoiceNumber } from '../said/choices.ts';
import type { Content, Outcome } from '../said/content.ts';
import type { Button } from '../said/message.ts';
import { standingOf } from '../said/standing.ts';
import type { State } from '../state/state.ts';
import { fromPressData, isOfDraft } from './acts.ts';
import { answerQuestion, isUnderstood } from './asking/answering.ts';
import { cancelForm } from './confirming/confirming.ts';
import { obeyAmidReport } from './conversing/amid-report.ts';
import {
  isFigureMeanwhile,
  justDoneTakenBack,
  leavesChoice,
  ofWhichList,
  pressBegun,
  pressMeant,
  sayBeyondAsked,
  takenBack,
  takesBackLate,
  wordsWanted,
} from './conversing/by-choice.ts';
import { followChat, reachedAgain, withMissed } from './conversing/chat-itself.ts';
import { isStopping } from './conversing/ending-words.ts';
import { nothingToGoOnWith, reportAtOnce, sameAtOnce, throwAwayAside } from './conversing/going-on.ts';
import { answerInForm } from './conversing/in-form.ts';
import { attendGroup } from './conversing/in-group.ts';
import { orderedNudge } from './conversing/nudge-words.ts';
import { obeyInPrivate, obeyOrder, obeyWords, obeyWork } from './conversing/obeying.ts';
import { offerReport } from './conversing/own-work.ts';
import { leaveForm, press } from './conversing/pressing.ts';
import {
  awaitsWords,
  goesToTask,
  halfDone,
  sayHalfDone,
  waitingReport,
} from './conversing/waiting-report.ts';
import { sayNoFiles, sayUnsupported, withFilesLeft } from './conversing/with-files.ts';
import { sayUnknown } from './guiding/guiding.ts';
import { commandIn, isMenu } from './guiding/heard-command.ts';
import { tellMenu } from './guiding/menu.ts';
import { askFormAgain, formSpec, performAct } from './index.ts';
import { tellWhoJoined } from './linking/asked-who.ts';
import { join, sentCode, severalSent } from './linking/joining.ts';
import { listAfter } from './linking/list-behind.ts';
import { accountAskedAgain } from './linking/waiting-accounts.ts';
import {
  asChosen,
  choiceMade,
  choicesHere,
  choiceTwiceMs,
  confirmsWithinMs,
  isRepeated,
  isSentTwice,
  leavesTwiceMs,
  listAsked,
  sayNumber,
} from './open-choices.ts';
import { sentPaper } from './planning/sent-paper.ts';
import { answerReport, questionInstead } from './reporting/answer-report.ts';
import { goesOn, goOnWithReport, haveBackWords } from './reporting/edit-sent.ts';
import { fillAwaited } from './reporting/fill-figure.ts';
import { openReport } from './reporting/open-report.ts';
import { askReportAgain, saySentTwice } from './reporting/reporting.ts';
import {
  affirmsAmid,
  answeredAsked,
  answersShown,
  awaySaid,
  claimsAsked,
  conductAsked,
  consentSaid,
  correctedAtSummary,
  correctReport,
  doneOfWhich,
  draftOrdered,
  editSent,
  extensionSaid,
  extensionsAsked,
  headsNamed,
  keptWhileLocked,
  leavingSaid,
  matterSaid,
  ofTaskSaid,
  ofWhichPlan,
  orderMeant,
  othersSaid,
  ownMatterSaid,
  passingSaid,
  planChangeHow,
  remindedWithWords,
  rowMissed,
  settlesAccount,
  settlesNamed,
  shareSaid,
  stillStands,
  takeBackSaid,
  toldUnopened,
  undoSaid,
  unitNamedAtOnce,
  unsentKept,
  verdictSaid,
  waitingAsked,
  warningsAsked,
  wordAsked,
  wordSaid,
} from './said-late.ts';
import { expiredForm, type KnownTurn, openForm, say, silence, type Turn, withForm } from './turn.ts';

/** What answers what stands open in the chat: a choice, a form, a report that waits, a figure; null where nothing does. */
function answerOpen(turn: KnownTurn, text: string): Outcome | null {
  const settles = settleAnyhow(turn, text);
  if (settles) return settles;
  const open = openForm(turn);
  const verdict = open || waitingReport(turn) ? null : verdictSaid(turn, text);
  if (verdict) return verdict;
  const choice = choiceTyped(turn, text);
  // Sent twice, it answers nothing; where it stands on the list that came, that is said, and never nothing at all.
  if (isRepeated(turn, text, choice)) return sayOpen(turn, text, choice !== null);
  if (
    waitingReport(turn) &&
    isSentTwice(turn, text, leavesAnswer(text, choice) ? leavesTwiceMs : choiceTwiceMs)
  )
    return saySentTwice(turn);
  const kept = keptOfLocked(turn, text, choice);
  if (kept) return kept;
  if (choice) return chosen(turn, text, choice);
  const aside = aboutWhatIsShown(turn, text);
  if (aside) return aside;
  if (open) return answerInForm(turn, open.form, text);
  return answerInReport(turn, text) ?? answerList(turn, text);
}

/** The choice that a text makes, where it is neither of a task that is named nor the figure that a report asks. */
function choiceTyped(turn: KnownTurn, text: string): Button | null {
  const open = openForm(turn);
  const reads = open && formSpec(open.form).reads;
  const isFree = open?.doubted === undefined && (reads === 'name' || reads === 'words');
  const made = goesToTask(turn, text) ? null : choiceMade(turn, text, isFree);
  return made && isFigureMeanwhile(turn, text, made) ? null : made;
}

/** A choice is made as by its button; of a bare number it is asked first where it may be of another list. */
const chosen = (turn: KnownTurn, text: string, choice: Button): Outcome =>
  ofWhichList(turn, text, choice) ?? takesBackLate(turn, text, choice) ?? press(turn, choice.data);

/** What is typed to a report while its month is locked, and to the offer of that once it is open; null where none listens. */
const keptOfLocked = (turn: KnownTurn, text: string, choice: Button | null): Outcome | null =>
  keptWhileLocked(turn, text, choice, {
    goesOn: goesOn(text),
    order: (draft) => obeyAmidReport(turn, text, draft),
    question: (desk) => questionInstead(desk, text, () => answerQuestion(turn, text)),
  });

/** Whether a number would leave what a report asks: go back, or leave its words out. */
function leavesAnswer(text: string, choice: Button | null): boolean {
  const act = choice && isChoiceNumber(text) ? fromPressData(choice.data) : null;
  return act?.type === 'back' || (act?.type === 'choose' && (act.choice === 'back' || act.choice === 'skip'));
}

/** What is typed while a report waits, or one was left half done; null where none is. */
function answerInReport(turn: KnownTurn, text: string): Outcome | null {
  const begun = isNod(text) && !goesOn(text) ? halfDone(turn) : null;
  if (begun) return sayHalfDone(turn, begun, true);
  const waiting = waitingReport(turn);
  if (!waiting) return null;
  return (
    // «nhầm» is of the list that was shown last, where that is no question of the report.
    takenBack(turn, text) ??
    passingSaid(turn, text) ??
    shareSaid(turn, text) ??
    (awaitsWords(waiting) ? null : wordAsked(turn, text)) ??
    (awaitsWords(waiting) ? null : awaySaid(turn, text, performAct)) ??
    (awaitsWords(waiting) ? null : doneOfWhich(turn, text)) ??
    ofTaskSaid(turn, text, openReport) ??
    obeyAmidReport(turn, text, waiting) ??
    pressBegun(turn, text, waiting) ??
    (awaitsWords(waiting) || goesToTask(turn, text) ? null : sayBeyondAsked(turn, text)) ??
    answerReport(correctedAtSummary(turn, text), waiting, (about) => answerQuestion(turn, text, about))
  );
}

/** What is typed where a list alone stands open, or nothing does. */
const answerList = (turn: KnownTurn, text: string): Outcome | null =>
  fillAwaited(turn, text) ??
  settle(turn, settlesNamed(turn, text)) ??
  (goesOn(text) ? goOnWithReport(turn, text) : null) ??
  pressMeant(turn, text) ??
  numberSaid(turn, text);

/** What is said of a number that no list has; where a report has been waiting long, and no other list stands, that waits. */
function numberSaid(turn: KnownTurn, text: string): Outcome | null {
  const list = listAsked(turn);
  const said = sayNumber(text, list, turn.now);
  const isOther = list !== undefined && areFresh(list, turn.now) && !list.options.some(isOfDraft);
  const draft = said && !isOther ? activeDraft(turn.state, turn.person.id, chatKey(turn.event.chat)) : null;
  return draft ? sayHalfDone(turn, draft, false) : said;
}

/** What stands open, once more, where a number that was sent twice is of its list; else nothing. */
function sayOpen(turn: KnownTurn, text: string, isOfList: boolean): Outcome {
  if (waitingReport(turn)) return saySentTwice(turn);
  const asked = isOfList ? askFormAgain(turn) : null;
  if (asked) return say(asked);
  const list = isOfList && !isSentTwice(turn, text, confirmsWithinMs) ? choicesHere(turn) : undefined;
  return list ? say({ type: 'choices-again', options: list.options }) : silence;
}

/** What is no answer to the list that stands open: of a draft thrown away, of an account that waits, of words that were cut. */
function aboutWhatIsShown(turn: KnownTurn, text: string): Outcome | null {
  const back = haveBackWords(turn, text);
  if (back) return back;
  const asked = affirmsAmid(turn, text);
  return asked ? say(asked) : (wordsWanted(turn, text) ?? tellWhoJoined(turn, text));
}

/** What reaches a further account whatever else stands open: its own words, and that it was confirmed by mistake. */
const settleAnyhow = (turn: KnownTurn, text: string): Outcome | null =>
  justDoneTakenBack(turn, text) ??
  undoSaid(turn, text) ??
  takeBackSaid(turn, text) ??
  settle(turn, settlesAccount(turn, text));

/** What words say of a further account that waits: it is settled, or which is meant is asked. */
function settle(turn: KnownTurn, settled: ReturnType<typeof settlesAccount>): Outcome | null {
  if (!settled) return null;
  return 'say' in settled ? say(settled.say) : asChosen(performAct(turn, settled));
}

/** A way out of what stands open: taken back, thrown away, turned away from; null for any other text. */
function leaveOpen(turn: KnownTurn, text: string): Outcome | null {
  // «hủy báo cáo» is no turning away from the list that stands open: a whole report is meant.
  const undone = takenBack(turn, text) ?? throwAwayAside(turn, text);
  if (undone) return undone;
  if (leavesChoice(turn, text)) return stillStands(turn) ?? cancelForm(turn);
  if (!isStopping(text)) return null;
  // Nobody turns away from a question that somebody else may be behind.
  return say(accountAskedAgain(turn, true) ?? { type: 'nothing-to-stop' });
}

/** What is ordered or asked of the work between people: passed on, reminded, allowed, confirmed, settled. */
const ofWorkBetween = (turn: KnownTurn, text: string): Outcome | null =>
  remindedWithWords(turn, text, (order) => ordered(turn, order) ?? answerQuestion(turn, order, null)) ??
  waitingAsked(turn, text, (question) => answerQuestion(turn, question, null)) ??
  answeredAsked(turn, text) ??
  othersSaid(turn, text) ??
  passingSaid(turn, text) ??
  shareSaid(turn, text) ??
  conductAsked(turn, text) ??
  claimsAsked(turn, text) ??
  extensionSaid(turn, text) ??
  matterSaid(turn, text) ??
  wordSaid(turn, text) ??
  consentSaid(turn, text) ??
  warningsAsked(turn, text);

/** An order in other words than those by which it is always known, carried out as by these. */
const meantOrder = (turn: KnownTurn, text: string): Outcome | null =>
  orderMeant(turn, text, {
    ask: (order) => answerQuestion(turn, order, null),
    give: (name, argument) => obeyInPrivate(turn, name, argument),
    putOff: (order) => orderedNudge(turn, order),
  });

/** What is shown is answered as by its button, and a report that is opened for it as by what is typed to it. */
const otherRooms = {
  perform: performAct,
  answer: (turn: KnownTurn, draft: Draft): Outcome => answerReport(turn, draft, null),
};

/** What is ordered, or told, in words of its own where nothing stands open; null where it is neither. */
const ordered = (turn: KnownTurn, text: string): Outcome | null =>
  ownMatterSaid(turn, text) ??
  ofTaskSaid(turn, text, openReport) ??
  editSent(turn, text, openReport) ??
  goOnWithReport(turn, text) ??
  reportAtOnce(turn, text) ??
  sameAtOnce(turn, text) ??
  nothingToGoOnWith(turn, text) ??
  unitNamedAtOnce(turn, text) ??
  ofWorkBetween(turn, text) ??
  awaySaid(turn, text, performAct) ??
  toldUnopened(turn, text, openReport) ??
  leavingSaid(turn, text) ??
  headsNamed(turn, text) ??
  obeyOrder(turn, text) ??
  orderedNudge(turn, text) ??
  obeyWork(turn, text) ??
  meantOrder(turn, text) ??
  answersShown(turn, text, false, otherRooms) ??
  offerReport(turn, text) ??
  planChangeHow(turn, text);

/** What is typed by somebody known: an answer, a way out, an order, a question; a command by its words. */
function answerText(turn: KnownTurn, text: string): Outcome {
  const { state, event } = turn;
  // Before what stands open: «bỏ chỉ số 3» is neither an answer to what is asked of the draft nor a part of its buttons.
  const corrected = waitingReport(turn) === null ? draftOrdered(turn, text) : null;
  if (corrected) return corrected;
  const open = answerOpen(turn, text);
  if (open) return open;
  if (hasForeignLink(text) && !/\s/.test(text.trim())) return say({ type: 'foreign-link', linked: true });
  const told = leaveOpen(turn, text) ?? ordered(turn, text);
  if (told) return told;
  const answer = answerQuestion(turn, text);
  const obeyed = obeyWords(turn, text, answer);
  if (obeyed) return obeyed;
  const meant = isUnderstood(answer)
    ? null
    : (claimsAsked(turn, text, true) ??
      extensionsAsked(turn, text) ??
      pressBegun(turn, text, null) ??
      answersShown(turn, text, true, otherRooms) ??
      rowMissed(turn, text));
  if (meant) return meant;
  const draft = activeDraft(state, turn.person.id, chatKey(event.chat));
  // A report that has been waiting long is not answered by chance; it is pointed to.
  return draft && !isUnderstood(answer) ? sayHalfDone(turn, draft, false) : ofWhichPlan(turn, answer);
}

/** Photos and files: evidence where a report waits for it. */
function answerFiles(turn: KnownTurn, text: string): Outcome {
  const draft = waitingReport(turn);
  const paper = sentPaper(turn, draft !== null);
  if (paper) return paper;
  if (draft) return answerReport(turn, draft, (about) => answerQuestion(turn, text, about));
  const isSaid = text.trim() !== '';
  const kept = isSaid && !openForm(turn) ? keptOfLocked(turn, text, null) : null;
  if (kept) return withFilesLeft(turn, kept);
  // The words that a question waits for are its answer, whatever they stand under.
  if (isSaid && openForm(turn)) return withFilesLeft(turn, answerText(turn, text));
  // What is asked under a picture is answered; the picture is not missed.
  const asked = isSaid ? answerQuestion(turn, text) : null;
  return asked && isUnderstood(asked) ? asked : sayNoFiles(turn);
}

/** Whether the question that stood open is asked once more behind what is said. */
function isFollowed(last: Content): boolean {
  if (last.type === 'who-joined') return last.amid === true;
  const standing = standingOf[last.type];
  // What was typed could not be read: the question follows in the same message, with all its choices.
  return standing === 'closes' || (standing === 'leads' && last.type !== 'form-ended');
}

/** Whether what was asked last, before a question in between, is of the report that waits and of no list that came after it. */
function askedOfReport(turn: KnownTurn, last: Content): boolean {
  if (!waitingReport(turn)) return false;
  const choices = last.type === 'answer' ? choicesHere(turn) : undefined;
  const isOther = choices?.asked === true && areFresh(choices, turn.now);
  return !isOther || choices.options.some(isOfDraft);
}

/** Asks the open question of a form or a report once more behind whatever else was answered. */
function andAskAgain(turn: KnownTurn, told: Outcome): Outcome {
  if (told.kind === 'silence') return told;
  const outcome = unsentKept(turn, told, { isFollowed, askAgain: askFormAgain });
  const last = outcome.replies.at(-1);
  if (!last || !isFollowed(last)) return outcome;
  const after: KnownTurn = { ...turn, state: outcome.kind === 'act' ? outcome.state : turn.state };
  const asked = askFormAgain(after) ?? (askedOfReport(after, last) ? askReportAgain(after) : null);
  const again = asked ?? listAfter(after, last) ?? accountAskedAgain(after, false);
  return again ? { ...outcome, replies: [...outcome.replies, again] } : outcome;
}

/** «/truong» or «/suaten» with a list of units and names behind it. */
const headsOrdered = (
  turn: KnownTurn,
  { name, argument }: { name: string; argument: string },
): Outcome | null =>
  name === 'truong' || name === 'suaten' ? leaveFormFor(turn, (given) => headsNamed(given, argument)) : null;

/** What is done once a form that stands open is left; null where nothing is. */
function leaveFormFor(turn: KnownTurn, act: (turn: KnownTurn) => Outcome | null): Outcome | null {
  return act(turn) ? leaveForm(turn, (given) => act(given) ?? silence) : null;
}

/** What a known person says in the private chat: a command, whatever it stands under, or an answer, a question, evidence. */
function attendText(turn: KnownTurn, { text, files = [] }: Extract<InboundEvent, { type: 'text' }>): Outcome {
  // Called by its name alone it says what can be done now; where something is asked, that answers nothing, and it is asked again.
  const isAsked = openForm(turn) !== null || waitingReport(turn) !== null;
  const isCall = text.trim() === '' && files.length === 0 && !isAsked;
  if (isMenu(text) || isCall) return withFilesLeft(turn, leaveForm(turn, tellMenu));
  const named = commandIn(text);
  if (named?.type === 'known') {
    // «/kehoach» under the paper hands it in.
    const paper = named.name === 'kehoach' && files.length > 0 ? sentPaper(turn, false) : null;
    if (paper) return paper;
    return withFilesLeft(turn, headsOrdered(turn, named) ?? obeyInPrivate(turn, named.name, named.argument));
  }
  const unknown = named && sayUnknown(turn, named);
  if (unknown) return withFilesLeft(turn, unknown);
  return files.length > 0 ? answerFiles(turn, text) : answerText(turn, text);
}

/** What a known person does in the private chat. */
function attend(turn: KnownTurn): Outcome {
  const { event } = turn;
  switch (event.type) {
    case 'unsupported':
      return sayUnsupported(turn, event.kind);
    case 'press':
      return press(turn, event.data);
    case 'edited':
      return correctReport(turn);
    case 'text':
      return attendText(turn, event);
    default:
      return silence;
  }
}

/** What was left half done for so long is given up, and the next word of its person hears so: nothing of it was saved. */
function sayExpired(turn: KnownTurn): Outcome {
  const left = turn.event.type === 'edited' ? null : expiredForm(turn);
  if (!left) return andAskAgain(turn, attend(turn));
  const given = { ...turn, state: withForm(turn.state, turn.event, null, turn.now) };
  const outcome = andAskAgain(given, attend(given));
  const { form, at, doubted } = left;
  const said: Content = { type: 'form-expired', form, at, ...(doubted ? { doubted } : {}) };
  return outcome.kind === 'act'
    ? { ...outcome, replies: [said, ...outcome.replies] }
    : {
        kind: 'act',
        state: given.state,
        replies: outcome.kind === 'silence' ? [said] : [said, ...outcome.replies],
      };
}

/** What was reported as standing in the way, or asked for, follows the reports, whatever changed them. */
const withMattersFollowed = ({ state, context, now }: KnownTurn, outcome: Outcome): Outcome =>
  outcome.kind === 'act'
    ? { ...outcome, state: withChangedFollowed(state.reports, outcome.state, context, now) }
    : outcome;

/** Whoever is not known learns how to ask for a code, and nothing else. */
function meetStranger(event: InboundEvent): Outcome {
  if (event.type === 'edited') return silence;
  const isForeign = event.type === 'text' && hasForeignLink(event.text);
  return say(isForeign ? { type: 'foreign-link', linked: false } : { type: 'unknown-person' });
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
  if (about && event.type !== 'reachable') return about;
  const context = contextOf(base, state, now);
  const { channel } = event.chat;
  const person = personOf(state, context.org, channel, event.userId);
  const turn: Turn = { state, event, person, context, now, secrets };
  if (about) return withMissed(turn, about);
  if (event.chatKind === 'group') return reachedAgain(turn, attendGroup(turn));
  if (person === null && isSilenced(state, { channel, userId: event.userId }, now)) return silence;
  const waiting = person === null ? unconfirmedAccount(state, { channel, userId: event.userId }) : null;
  // Until somebody has said whose it is, it reads nothing and does nothing.
  if (waiting) {
    const theirs = context.org.people.find(({ id }) => id === waiting.personId) ?? null;
    return event.type === 'edited' ? silence : say({ type: 'account-waits', person: theirs });
  }
  const several = severalSent(turn);
  if (several) return several;
  const code = sentCode(event, person);
  if (code !== null) return join(turn, code);
  if (person === null) return meetStranger(event);
  const known: KnownTurn = { ...turn, person };
  return withMattersFollowed(known, reachedAgain(known, sayExpired(known)));
}
