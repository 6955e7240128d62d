import { hasQuestionForm } from '../ask/question-form.ts';
import type { Measure } from '../plan/plan.ts';
import { foldedWords } from '../text/fold.ts';
import { readPastDay } from '../time/past-day.ts';
import { takeTypedDay } from './answer-day.ts';
import { asksWhy, fallsShort, statusOf, takeFigure, takeNoFigure } from './answer-figure.ts';
import { takeReason } from './answer-reason.ts';
import { asBefore } from './aside.ts';
import {
  doubtOf,
  figureDoubted,
  insists,
  isAskedAbout,
  namesStatus,
  placeOfStatus,
  saysNothing,
  withoutDoubt,
} from './asked-about.ts';
import {
  answered,
  ask,
  type Desk,
  type Effect,
  hold,
  measureOf,
  type Problem,
  passedDay,
  type ReportEvent,
  withDraft,
  within,
} from './desk-draft.ts';
import { doneDayIn } from './done-day.ts';
import { doubtfulFigure, mayBeChoice } from './doubtful-figure.ts';
import { takeExceptions } from './exceptions.ts';
import { type FigureReading, isRate, readFigure, speaksFigure } from './figure.ts';
import { figureAgain } from './figure-again.ts';
import { readNoFigure } from './no-figure.ts';
import { type Entry, isBehind, maxWords, type TaskStep } from './report.ts';
import { saysRestExcept } from './rest-except.ts';
import { beginsWithStatus, tellsOnlyHowLong } from './spoken-status.ts';
import { answerInFull, isClearList, namesTaskInFull, toldOfTask } from './task-lines.ts';
import { numberOf } from './task-number.ts';
import { askStatusOf, tellsTrouble, tellsWork, toldBefore } from './told.ts';
import { holdUnplaced } from './unplaced.ts';
import { stillFitting, toSaid } from './words-of-answer.ts';

type Moved = [Desk, Effect[]];
type Written = Extract<ReportEvent, { type: 'write' }>;

/** What typed words say of the task at hand whose words are awaited. */
function takeAnswer(desk: Desk, step: TaskStep, words: string, now: number): Moved {
  const { status = 'on-track', figure, keeps, said } = desk.draft.pending;
  const given = figure === undefined ? {} : { figure };
  const before = desk.returned[step.taskId]?.before;
  if (keeps && before) {
    const { at: _, by: __, evidence, ...said } = before;
    return answered(hold(desk, evidence), step, { ...said, kept: words }, now);
  }
  // «chậm 2 ngày» goes before why it is.
  const all = said === undefined ? words : `${said}; ${words}`;
  return answered(desk, step, { status, ...given, ...toSaid(all, asksWhy(desk, step.taskId)) }, now);
}

/** What was doubted is the answer after all. */
export function takeDoubted(desk: Desk, step: TaskStep, now: number): Moved {
  const { doubted, ...pending } = desk.draft.pending;
  if (step.part !== 'words' || doubted === undefined) return [desk, ask({ type: 'past-step' })];
  return takeAnswer(withDraft(desk, { pending }), step, doubted, now);
}

/** The number that was doubted is the figure after all; what followed from the old one falls. */
export function takeDoubtedFigure(desk: Desk, step: TaskStep, now: number): Moved {
  const { doubted } = desk.draft.pending;
  if (doubted === undefined) return [desk, ask({ type: 'past-step' })];
  const value = step.part === 'words' ? null : figureDoubted(desk, step.taskId);
  if (value !== null) return takeFigure(withoutDoubt(desk), step, value, '', now);
  const doubt = step.part === 'words' ? doubtOf(desk, step, doubted, now) : null;
  return doubt?.type === 'figure'
    ? takeNewFigure(desk, step, { value: doubt.value, words: '' }, now)
    : [desk, ask({ type: 'past-step' })];
}

/** What was doubted was a slip: the question stands as it did before. */
export function undoubt(desk: Desk): Moved {
  const { doubted, ...pending } = desk.draft.pending;
  return doubted === undefined ? [desk, ask({ type: 'past-step' })] : [withDraft(desk, { pending }), ask()];
}

/** What was typed is no figure that can be taken: why is said, or whether it is one is asked, which waits for its answer. */
function askFigure(
  desk: Desk,
  step: TaskStep,
  words: string,
  reading: Exclude<FigureReading, { type: 'figure' }>,
): Moved {
  if (reading.type !== 'other-unit') return [desk, ask({ type: 'figure', why: reading.type })];
  // Who says it once more counts something else: the figure is still wanted.
  if (desk.draft.pending.doubted === words)
    return [withoutDoubt(desk), ask({ type: 'figure', why: 'unreadable' })];
  const { value, unit } = reading;
  return [withDoubted(desk, step, words), ask({ type: 'which-unit', value, unit })];
}

const withDoubted = (desk: Desk, step: TaskStep, words: string): Desk =>
  within(desk, step, { ...desk.draft.pending, doubted: words });

/**
 * What was typed behind the status of a measured task: its figure, that there is none, or words, which wait for the
 * figure as a status that is tapped does.
 */
function takeWithStatus(desk: Desk, step: TaskStep, rest: string, measure: Measure, now: number): Moved {
  const { status = 'on-track' } = desk.draft.pending;
  if (speaksFigure({ status, rest })) {
    const reading = readFigure(rest, measure);
    return reading.type === 'figure'
      ? takeFigure(desk, step, reading.value, reading.words, now)
      : askFigure(desk, step, rest, reading);
  }
  const none = isBehind({ status }) ? null : readNoFigure(rest);
  if (none) return takeNoFigure(desk, step, none, now);
  return [within(desk, step, { ...desk.draft.pending, said: rest }), ask()];
}

/** «xong ngày 18/7», or the day alone, of what was due before: what came of it is asked all the same. */
const saysOnlyDay = (desk: Desk, { taskId }: TaskStep, words: string, now: number): boolean =>
  passedDay(desk, taskId, now) !== null && doneDayIn(words, now)?.rest === '';

/** A status typed together with what is said of it: «chậm vì chờ kinh phí». */
function takeBoth(desk: Desk, step: TaskStep, typed: string, now: number): Moved | null {
  const isDay = beginsWithStatus(typed) === null && saysOnlyDay(desk, step, typed, now);
  const words = isDay ? `xong, ${typed}` : typed;
  const spoken = beginsWithStatus(words, true);
  if (!spoken || spoken.rest === '') return null;
  const { status } = spoken;
  const rest = [toldBefore(desk), spoken.rest].filter((one) => one !== undefined).join('; ');
  const { said: _, doubted: __, ...known } = desk.draft.pending;
  const pending = { ...known, status };
  const measure = measureOf(desk, step.taskId);
  if (measure && status !== 'not-begun') {
    const asked: TaskStep = { ...step, part: 'figure' };
    return takeWithStatus(withDraft(desk, { pending, step: asked }), asked, rest, measure, now);
  }
  const worded: TaskStep = { ...step, part: 'words' };
  const wantsMore = isBehind({ status }) ? tellsOnlyHowLong(rest) : saysOnlyDay(desk, step, rest, now);
  if (wantsMore)
    return [within(withDraft(desk, { pending, step: worded }), worded, { ...pending, said: rest }), ask()];
  // «chậm vì 3» chooses, and says nothing: its words are asked about as they are by themselves.
  return saysNothing(rest)
    ? [within(withDraft(desk, { pending, step: worded }), worded, { ...pending, doubted: rest }), ask()]
    : takeAnswer(withDraft(desk, { pending }), worded, rest, now);
}

/** Another figure where the reason of the first is asked. */
function takeNewFigure(
  desk: Desk,
  step: TaskStep,
  { value, words }: { value: number; words: string },
  now: number,
): Moved {
  const measure = measureOf(desk, step.taskId)!;
  const { status, figure, doubted: _, ...pending } = desk.draft.pending;
  const isChosen = status !== undefined && (figure === undefined || statusOf(measure, figure) !== status);
  const asked = withDraft(desk, { pending: { ...pending, ...(isChosen ? { status } : {}) } });
  return takeFigure(asked, { ...step, part: 'figure' }, value, words, now);
}

/**
 * A status behind its number in the list, or behind the number of the task at hand, with what is said of it: «1. hoàn
 * thành, đã họp 15/5». Both numbers lead to the same, so they say nothing more. Where a count is asked, only the sign of a
 * list tells the number from one; «2 đúng tiến độ, đã họp» is no rate.
 */
function takeListed(desk: Desk, step: TaskStep, words: string, now: number): Moved | null {
  const [, number, sign = '', behind = ''] = /^\(?(\d{1,2})\s*([.):–-]*)\s+(\p{L}.*)$/su.exec(words) ?? [];
  const spoken = number === undefined ? null : beginsWithStatus(behind, true);
  if (!spoken || spoken.rest === '') return null;
  const ofList = placeOfStatus(desk, step.taskId, spoken.status, now);
  const measure = step.part === 'words' ? undefined : measureOf(desk, step.taskId);
  if (sign === '' && measure && !isRate(measure)) return null;
  const places = [numberOf(desk.tasks, step.taskId), ofList];
  return places.includes(Number(number)) ? takeBoth(desk, step, behind, now) : null;
}

const becauseOf = /^(?:\S+\s+){1,4}?(?:vì|vi|do|bởi|boi|tại|tai)\s/iu;

/**
 * «chậm vì thiếu người» where the result of what is on track is awaited: another status with its reason, as a tap on it
 * would be. «xong 3/5 hồ sơ» is a result.
 */
function turnsLate({ draft }: Desk, words: string): boolean {
  const spoken = becauseOf.test(words) ? beginsWithStatus(words, true) : null;
  const { status } = draft.pending;
  return spoken !== null && isBehind(spoken) && status !== undefined && !isBehind({ status });
}

/** What was typed where a figure is asked: it, that there is none, or a status with what is said of it. */
function takeMeasured(asked: Desk, step: TaskStep, words: string, measure: Measure, now: number): Moved {
  const desk = withoutDoubt(asked);
  if (mayBeChoice(words, measure))
    return [withDoubted(desk, step, words), ask({ type: 'which-number', typed: words })];
  const reading = readFigure(words, measure);
  const number = doubtfulFigure(words, measure, (figure) => fallsShort(desk, step.taskId, figure) !== null);
  if (reading.type === 'figure' && number !== null)
    return [withDoubted(desk, step, number), ask({ type: 'which-number', typed: number })];
  if (reading.type === 'figure') return takeFigure(desk, step, reading.value, reading.words, now);
  if (reading.type === 'other-unit') return askFigure(asked, step, words, reading);
  const none = readNoFigure(words);
  if (none === 'nothing') return takeNoFigure(desk, step, none, now);
  if (none) return takeNoFigure(withWordsBehind(desk, step, words), step, none, now);
  return (
    takeBoth(desk, step, words, now) ??
    (saysWhy(words) ? keepWords(desk, step, words) : askFigure(desk, step, words, reading))
  );
}

/** What is asked for behind «chưa có số liệu» is said of the task: «chờ số liệu của Cục Thuế, đề nghị Sở đôn đốc». */
function withWordsBehind(desk: Desk, step: TaskStep, words: string): Desk {
  const { proposal } = toSaid(words, true);
  const [, why] = /^[^,;]*[,;]\s*(\S.*)$/su.exec(words) ?? [];
  const kept = why !== undefined && (proposal !== undefined || tellsTrouble(why)) ? why : undefined;
  return kept === undefined ? desk : keepWords(desk, step, kept)[0];
}

/** Whether words where a figure is asked tell what is in its way, or ask for something. */
const saysWhy = (words: string): boolean =>
  !hasQuestionForm(words) && (tellsTrouble(words) || toSaid(words, true).proposal !== undefined);

/** Words that came before the figure wait for it; what is said twice is kept once. */
function keepWords(desk: Desk, step: TaskStep, words: string): Moved {
  const { said: before } = desk.draft.pending;
  const said = before === undefined || before === words ? words : `${before}; ${words}`;
  if (said.length > maxWords) return [desk, ask({ type: 'too-long', length: said.length })];
  return [within(desk, step, { ...desk.draft.pending, said }), ask({ type: 'figure', why: 'unreadable' })];
}

/**
 * What is told of a task without its status waits for it. Under a photo words are about that and wait with it: whether they are said of
 * the task is asked later.
 */
const takeTold = (desk: Desk, step: TaskStep, words: string, isBesideFiles: boolean): Moved =>
  !isBesideFiles && tellsWork(words)
    ? askStatusOf(desk, step.taskId, words)
    : [desk, ask({ type: 'choose' })];

/** «như tháng trước», «vẫn thế ạ» where words are awaited: those that were reported the month before. */
const saysAsBefore = (words: string): boolean => asBefore.test(foldedWords(words));

/** What was said of a task the month before that still fits; null where nothing was. */
function lastWords(desk: Desk, step: TaskStep): string | null {
  const last = desk.last[step.taskId];
  const { result, obstacle, proposal } = last ? stillFitting(last, asksWhy(desk, step.taskId)) : {};
  const words = [result, obstacle, proposal].filter((one) => one !== undefined && one !== '');
  return words.length === 0 ? null : words.join('; ');
}

function takeTyped(desk: Desk, step: TaskStep, { text, isCommand, evidence }: Written, now: number): Moved {
  const words = text.trim();
  if (words.length > maxWords) return [desk, ask({ type: 'too-long', length: words.length })];
  if (step.part === 'day') return takeTypedDay(desk, step, words, now);
  const measure = measureOf(desk, step.taskId);
  const listed = takeListed(desk, step, words, now);
  if (listed) return listed;
  if (measure && step.part !== 'words') return takeMeasured(desk, step, words, measure, now);
  const again = measure && step.part === 'words' ? figureAgain(words, measure) : null;
  if (again) return takeNewFigure(desk, step, again, now);
  if (step.part !== 'words')
    return takeBoth(desk, step, words, now) ?? takeTold(desk, step, words, evidence.length > 0);
  const turned = measure === undefined && turnsLate(desk, words) ? takeBoth(desk, step, words, now) : null;
  if (turned) return turned;
  return takeWords(desk, step, words, isCommand === true, now);
}

/** What was typed where the words of a task are awaited. */
function takeWords(desk: Desk, step: TaskStep, words: string, isCommand: boolean, now: number): Moved {
  const before = saysAsBefore(words) ? lastWords(desk, step) : null;
  if (before !== null) return takeAnswer(desk, step, before, now);
  // One syllable under «là kết quả hay gõ nhầm?» answers that more likely than what was asked before it.
  const answersDoubt = desk.draft.pending.doubted !== undefined && !/\s/.test(words);
  const isDoubted =
    isCommand ||
    (asksWhy(desk, step.taskId) && saysAsBefore(words)) ||
    answersDoubt ||
    isAskedAbout(words) ||
    namesStatus(desk, step, words, now);
  if (isDoubted && !insists(desk, words))
    return [within(desk, step, { ...desk.draft.pending, doubted: words }), ask()];
  return takeAnswer(desk, step, words, now);
}

/** Adds evidence to a task, whether it is answered already or not. */
export function attach(desk: Desk, taskId: string, evidence: readonly string[], now: number): Desk {
  const { draft } = desk;
  const known = draft.entries[taskId];
  const { status = known?.status, figure } = draft.pending;
  if (status === undefined) return desk;
  const entry: Entry = known ?? {
    status,
    ...(figure === undefined ? {} : { figure }),
    evidence: [],
    at: now,
    by: draft.personId,
  };
  const entries = { ...draft.entries, [taskId]: { ...entry, evidence: [...entry.evidence, ...evidence] } };
  return withDraft(desk, { entries });
}

/** Whether too little is known yet of the task that is being asked: its status or its figure is awaited. */
const lacksAnswer = ({ draft }: Desk, taskId: string): boolean =>
  draft.step.type === 'task' &&
  draft.step.taskId === taskId &&
  (draft.pending.status === undefined || draft.step.part === 'figure') &&
  draft.entries[taskId] === undefined;

/**
 * The task that files without words belong to: the one that is being asked, as those with words; where none is, the one
 * answered last.
 */
function taskOfFiles(desk: Desk, album: string | undefined): string | null {
  const { draft } = desk;
  const { step } = draft;
  if (album !== undefined && draft.album?.id === album) return draft.album.taskId ?? null;
  if (step.type === 'task') return step.taskId;
  const last = Object.entries(draft.entries).sort((a, b) => b[1].at - a[1].at)[0];
  return last?.[0] ?? null;
}

/** Problems of an answer whose files are kept with the task at hand. */
const keepsFiles: ReadonlySet<Problem['type']> = new Set([
  'choose',
  'figure',
  'overdue',
  'which-number',
  'which-unit',
]);

/** Problems of an answer that lacks its status or figure alone: whether what stands under the files is said of it is asked once that is known. */
const waitsWithFiles: ReadonlySet<Problem['type']> = new Set(['choose', 'figure']);

/** A message that is no answer is asked again; files in it are kept with the task at hand, but of a text too long. */
function refused(desk: Desk, problem: Problem, { text, evidence, album, isCommand }: Written): Moved {
  const { step, pending } = desk.draft;
  if (evidence.length === 0 || step.type !== 'task' || !keepsFiles.has(problem.type))
    return [desk, ask(problem)];
  const held = hold(desk, evidence);
  const words = isCommand || !waitsWithFiles.has(problem.type) || hasQuestionForm(text) ? '' : text.trim();
  const caption = [pending.caption ?? '', words].filter((one) => one !== '').join('; ');
  const isKept = words !== '' && caption.length <= maxWords;
  const kept = isKept ? withDraft(held, { pending: { ...held.draft.pending, caption } }) : held;
  return [
    album === undefined ? kept : withDraft(kept, { album: { id: album, taskId: step.taskId } }),
    ask({ ...problem, kept: evidence.length, ...(isKept ? { worded: true } : {}) } as Problem),
  ];
}

/** Files beside words that name no task: they wait, and that is said. */
export function heldWith(
  { evidence }: Pick<Written, 'evidence'>,
  take: (held: Desk) => Moved,
  desk: Desk,
): Moved {
  const [after, effects] = take(holdUnplaced(desk, evidence));
  const count = evidence.length;
  return [after, count > 0 ? [{ type: 'held', count }, ...effects] : effects];
}

/** So many messages are known as answers, so that an edit of one corrects it. */
const answersKnown = 60;

/** Remembers which task a message answered, and which its album goes with. */
const remembering = (desk: Desk, { messageId, album }: Written, taskId: string): Desk => {
  const { answers, askedIn } = desk.draft;
  return withDraft(desk, {
    ...(messageId === undefined
      ? {}
      : { answers: [...answers.slice(-answersKnown), { chat: askedIn, messageId, taskId }] }),
    ...(album === undefined ? {} : { album: { id: album, taskId } }),
  });
};

/** Files without words. */
function takeFiles(desk: Desk, event: Written, now: number): Moved {
  const { step } = desk.draft;
  const { evidence, album } = event;
  // Signs that nobody sees, where a figure or words are awaited: the question stays.
  if (evidence.length === 0 && step.type === 'task' && step.part !== 'status') return [desk, ask()];
  const taskId = taskOfFiles(desk, album);
  if (taskId === null || evidence.length === 0) return refused(desk, { type: 'choose' }, event);
  const sameAlbum = album !== undefined && desk.draft.album?.id === album;
  const awaited: Problem =
    step.type === 'task' && step.part === 'figure'
      ? { type: 'figure', why: 'unreadable' }
      : { type: 'choose' };
  if (lacksAnswer(desk, taskId))
    return sameAlbum ? [hold(desk, evidence), []] : refused(desk, awaited, event);
  const kept = remembering(attach(desk, taskId, evidence, now), event, taskId);
  const entry = kept.draft.entries[taskId];
  if (entry === undefined) return [desk, ask({ type: 'choose' })];
  // The further photos of an album are kept without a word each.
  return [kept, sameAlbum ? [] : [{ type: 'attached', taskId, count: entry.evidence.length }]];
}

/** What was typed, or sent as a file, while a question of the report waits. */
export function write(desk: Desk, event: Written, now: number): Moved {
  const { step } = desk.draft;
  if (step.type === 'reason') return heldWith(event, (held) => takeReason(held, event.text), desk);
  if (event.text.trim() === '') return takeFiles(desk, event, now);
  if (step.type !== 'task') return [desk, ask({ type: 'choose' })];
  const [after, effects] = takeTyped(desk, step, event, now);
  const [effect] = effects;
  if (effect?.type === 'ask' && effect.problem) return refused(after, effect.problem, event);
  // What came with words that are asked about waits with them.
  const withEvidence =
    event.evidence.length === 0
      ? after
      : after.draft.pending.doubted === undefined && !lacksAnswer(after, step.taskId)
        ? attach(after, step.taskId, event.evidence, now)
        : hold(after, event.evidence);
  return [remembering(withEvidence, event, step.taskId), effects];
}

/**
 * Whether a text is an answer in the form that this step takes, so that it is none of the questions in between: lines
 * behind numbers where several tasks are looked at, a status with its reason or the lack of a figure where one is asked.
 */
export function answersHere(desk: Desk, text: string): boolean {
  const { step } = desk.draft;
  if (hasQuestionForm(text)) return false;
  if (step.type === 'summary' || step.type === 'news') return takeExceptions(desk, text, 0) !== null;
  if (step.type !== 'task') return false;
  if (isClearList(desk, text, step.taskId)) return true;
  if (step.part === 'words') return false;
  if (saysRestExcept(text)) return true;
  // Whether it names a day at all: which moment it is said at does not matter here.
  if (step.part === 'day')
    return readPastDay(text, 0) !== 'unclear' || doneDayIn(text, Date.UTC(2100, 11, 31)) !== null;
  if (answerInFull(desk, text)) return true;
  if (measureOf(desk, step.taskId) && (readNoFigure(text) || namesTaskInFull(desk, text) || saysWhy(text)))
    return true;
  if (step.part === 'status' && (tellsWork(text) || toldOfTask(desk, text))) return true;
  return (beginsWithStatus(text, true)?.rest ?? '') !== '';
}
