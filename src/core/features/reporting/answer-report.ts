import type { Topic } from '../../ask/answer.ts';
import { hasQuestionForm } from '../../ask/question-form.ts';
import type { InboundEvent } from '../../heard/event.ts';
import { answersHere } from '../../report/answer-words.ts';
import { type Desk, measureOf, type ReportEvent } from '../../report/desk-draft.ts';
import { onlyWithoutNews } from '../../report/numbered-lines.ts';
import { type Draft, isBehind } from '../../report/report.ts';
import { type SpokenChoice, spokenChoice } from '../../report/spoken-choice.ts';
import { beginsWithStatus } from '../../report/spoken-status.ts';
import { ofOwnTask } from '../../report/task-lines.ts';
import { isQuestionOrProposal } from '../../report/words-of-answer.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { isUnderstood } from '../asking/answering.ts';
import { nameIn } from '../guiding/heard-command.ts';
import { asChosen, isSentTwice, wordsTwiceMs } from '../open-choices.ts';
import { askStrikeLast, extensionOfStep } from '../said-late.ts';
import { type KnownTurn, say, silence } from '../turn.ts';
import { toEvidence } from './evidence-of.ts';
import { saySentTwice } from './reporting.ts';
import { sendReport } from './send-report.ts';
import { askDiscard, type Entered, enter, park, takeStep } from './take-step.ts';
import { asksOfTask, topicAsked } from './task-asked.ts';

/** A choice made in words, as its button would be. */
function takeSpoken(
  turn: KnownTurn,
  desk: Desk,
  draft: Draft,
  spoken: Exclude<SpokenChoice, { type: 'strike' }>,
): Outcome {
  // Whoever has not seen what is to be sent sees it first.
  if (spoken.type === 'send' && draft.step.type === 'news')
    return takeStep(turn, desk, { type: 'no-news' }, 'next');
  if (spoken.type === 'send' && draft.step.type === 'matter')
    return takeStep(turn, desk, { type: 'matter', id: draft.step.id, says: 'stands', all: true }, 'next');
  if (spoken.type === 'send') return sendReport(turn, desk, draft);
  if (spoken.type === 'discard') return askDiscard(turn, draft, desk);
  return spoken.type === 'later' ? park(turn, draft) : takeStep(turn, desk, spoken, 'next');
}

/** The answer to a question in the middle of a report; null where the text answers the report. */
export function questionInstead(desk: Desk, text: string, ask: () => Outcome): Outcome | null {
  const { step } = desk.draft;
  if (answersHere(desk, text)) return null;
  const measured = step.type === 'task' && measureOf(desk, step.taskId) !== undefined;
  const isFree =
    step.type === 'reason' ||
    step.type === 'matter' ||
    (step.type === 'task' && step.part === 'words') ||
    onlyWithoutNews(desk) !== null;
  if (isFree && !asksOfTask(text) && (!hasQuestionForm(text) || isQuestionOrProposal(text))) return null;
  if (!isFree && measured && /^\s*[+-]?\s*\d/.test(text)) return null;
  const answer = ask();
  return isUnderstood(answer) ? answer : null;
}

/** Whether a text under a photo is a question, where a status or a figure is awaited. */
const isAskedBeside = ({ draft: { step } }: Desk, text: string): boolean =>
  step.type === 'task' && (step.part === 'status' || step.part === 'figure') && hasQuestionForm(text);

/** An answer to what was asked, before what became of the files that it stood under. */
const answeredFirst = (answer: Outcome, kept: Outcome): Outcome =>
  answer.kind === 'silence' || kept.kind === 'silence'
    ? kept
    : { ...kept, replies: [...answer.replies, ...kept.replies] };

/** What was typed, with the files that came with it. A photo whose caption is a status is a choice instead. */
const written = (
  { text, messageId, albumId }: Extract<InboundEvent, { type: 'text' }>,
  evidence: readonly string[],
): ReportEvent => ({
  type: 'write',
  text,
  evidence,
  ...(messageId === undefined ? {} : { messageId }),
  ...(albumId === undefined ? {} : { album: albumId }),
  ...(nameIn(text) === null ? {} : { isCommand: true as const }),
});

/** What was typed is taken with the files that came with it; those that are too large are named. */
function takeWithFiles(
  turn: KnownTurn,
  event: Extract<InboundEvent, { type: 'text' }>,
  { draft, desk }: Pick<Entered, 'draft' | 'desk'>,
  spoken: Exclude<SpokenChoice, { type: 'strike' }> | null,
): Outcome {
  const { state } = turn;
  const { kept, refused } = toEvidence(turn, draft);
  const evidence = kept.map(({ id }) => id);
  const before = refused.map((name): Content => ({ type: 'report-file-too-large', name }));
  if (event.text.trim() === '' && kept.length === 0 && before.length > 0) return say(before);
  const withEvidence =
    kept.length > 0
      ? { ...state, evidence: { ...state.evidence, ...Object.fromEntries(kept.map((one) => [one.id, one])) } }
      : state;
  const said =
    spoken?.type === 'choose' && evidence.length > 0 ? { ...spoken, evidence } : written(event, evidence);
  return takeStep(turn, desk, said, 'next', { state: withEvidence, before });
}

/** Where a request may begin behind what is said of a task. */
const piece = /[,.;]\s+(?=\S)/g;

/**
 * «chậm vì trùng lịch, xin gia hạn đến 20/7»: the task is answered as late, and more time is asked for it with the same reason. Null for
 * anything else.
 */
function lateAndMoreTime(turn: KnownTurn, desk: Desk, text: string): Outcome | null {
  if (desk.draft.step.type !== 'task' || desk.draft.step.part !== 'status') return null;
  for (const { index, 0: sign } of text.matchAll(piece)) {
    const late = beginsWithStatus(text.slice(0, index));
    const wish = text.slice(index + sign.length);
    if (!late || !isBehind(late) || late.rest === '' || !extensionOfStep(turn, desk, wish)) continue;
    const answered = takeStep(
      turn,
      desk,
      { type: 'write', text: text.slice(0, index), evidence: [] },
      'next',
    );
    if (answered.kind !== 'act') return null;
    const asked = /(?<!\p{L})(?:vì|do|vi)\s/iu.test(wish) ? wish : `${wish} vì ${late.rest}`;
    return extensionOfStep({ ...turn, state: answered.state }, desk, asked);
  }
  return null;
}

/** More time is asked for, alone or behind why the task is late. */
const moreTimeSaid = (turn: KnownTurn, desk: Desk, text: string): Outcome | null =>
  extensionOfStep(turn, desk, text) ?? lateAndMoreTime(turn, desk, text);

/**
 * What was typed, or sent as a file, while a report waits for an answer in this chat.
 * @param ask answers it as a question, about the task that is asked; null where it cannot be one
 */
export function answerReport(
  turn: KnownTurn,
  given: Draft,
  ask: ((about: Topic | undefined) => Outcome) | null,
): Outcome {
  if (turn.event.type !== 'text') return silence;
  const { draft, desk, denial } = enter(turn, given);
  const event = { ...turn.event, text: ofOwnTask(desk, turn.event.text) };
  const named = spokenChoice(event.text, desk, turn.now);
  const hasFiles = (event.files?.length ?? 0) > 0;
  const aside = denial ? null : takeNoAnswer(turn, event, { draft, desk }, named);
  if (aside) return aside;
  // More time is asked for, and the question of the task stays: nothing of it is an obstacle.
  const extension = denial || hasFiles ? null : moreTimeSaid(turn, desk, event.text);
  if (extension) return extension;
  // Where there is no file to be left out it is an answer like any other.
  const spoken = named?.type === 'strike' ? null : named;
  const asks = () => ask && questionInstead(desk, event.text, () => ask(topicAsked(turn, desk, event.text)));
  // What came with a photo is about it, but for what is asked where no words are awaited.
  const question = spoken === null && (!hasFiles || isAskedBeside(desk, event.text)) ? asks() : null;
  if (question && !hasFiles) return question;
  // What is typed from now on is no answer of it.
  if (denial) return { ...park(turn, draft), replies: [{ type: 'report-denied', denial }] };
  if (question)
    return answeredFirst(question, takeWithFiles(turn, { ...event, text: '' }, { draft, desk }, null));
  const isChoice = spoken !== null && !hasFiles;
  return asTaken(
    desk,
    isChoice ? takeSpoken(turn, desk, draft, spoken) : takeWithFiles(turn, event, { draft, desk }, spoken),
  );
}

/** What came twice, and a file that is to be left out again; null for an answer. */
function takeNoAnswer(
  turn: KnownTurn,
  event: Extract<InboundEvent, { type: 'text' }>,
  { draft, desk }: Pick<Entered, 'draft' | 'desk'>,
  named: SpokenChoice | null,
): Outcome | null {
  // A choice was looked at before (`choiceTwiceMs`); of words nobody writes the same anew so fast.
  if (named === null && isSentTwice(turn, event.text, wordsTwiceMs))
    return takeTwice(turn, event, draft, desk);
  if (named?.type === 'back' && isStartedAnew(turn, event.text, draft)) return askDiscard(turn, draft, desk);
  return named?.type === 'strike' && (event.files?.length ?? 0) === 0 ? askStrikeLast(turn, draft.id) : null;
}

/**
 * «làm lại» of a report that somebody else began, of which nothing was answered since it was taken over: the other of the two
 * choices that were given then, and no step back into what the other one wrote.
 */
function isStartedAnew({ person }: KnownTurn, text: string, { entries, pending }: Draft): boolean {
  const written = Object.values(entries);
  const isOthers = written.length > 0 && written.every(({ by }) => by !== person.id);
  return (
    isOthers &&
    pending.status === undefined &&
    /^(?:thoi )?(?:(?:em|toi|minh|cho) )*(?:lam|bao cao) lai(?: (?:tu dau|het|di|a|nhe|nha|vay|thoi|luon))*$/.test(
      foldedWords(text),
    )
  );
}

/** What came of an answer, as a choice that was made where another question stands now: of another task, or another part of it. */
function asTaken({ draft: { id, step } }: Desk, outcome: Outcome): Outcome {
  const after = outcome.kind === 'act' ? outcome.state.drafts.find((draft) => draft.id === id) : undefined;
  return after && JSON.stringify(after.step) !== JSON.stringify(step) ? asChosen(outcome) : outcome;
}

/** The same message once more: its words are taken once, what stands beside it goes with the task that they answered. */
function takeTwice(
  turn: KnownTurn,
  event: Extract<InboundEvent, { type: 'text' }>,
  draft: Draft,
  desk: Desk,
): Outcome {
  const taskId = draft.answers.at(-1)?.taskId;
  if ((event.files?.length ?? 0) === 0 || taskId === undefined || draft.entries[taskId] === undefined)
    return saySentTwice(turn);
  const album = { id: 'sent-twice', taskId };
  const kept = takeWithFiles(
    turn,
    { ...event, text: '', albumId: album.id },
    { draft, desk: { ...desk, draft: { ...draft, album } } },
    null,
  );
  if (kept.kind !== 'act') return kept;
  const asked = saySentTwice({ ...turn, state: kept.state });
  return asked.kind === 'silence' ? kept : { ...kept, replies: [...kept.replies, ...asked.replies] };
}
