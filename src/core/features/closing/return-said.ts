import { hasQuestionForm } from '../../ask/question-form.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { type Unit, worksForOffice } from '../../people/org.ts';
import { findReport } from '../../report/desk.ts';
import { answerableIn } from '../../report/owed.ts';
import { areFresh } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { keptOffer } from '../../said/offered.ts';
import { foldedWords } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import { periodKey } from '../../time/viet-nam-time.ts';
import { fromPressData } from '../acts.ts';
import { behind, unitsAt, type Words, wordsOf } from '../instructing/unit-words.ts';
import { choicesHere } from '../open-choices.ts';
import type { KnownTurn } from '../turn.ts';
import { askWhy, askWhyAs, chooseTask } from './closing.ts';

const lead = String.raw`^\s*(?:(?:dạ|ok|thôi|em|bot|giúp|nhờ|cho|anh|chị|hãy|xin)\s+)*`;
const verb = String.raw`(?:trả|tra)\s+(?:lại|lai|về|ve)`;
const begins = new RegExp(`${lead}${verb}(?=\\s|$)`, 'iu');
/** «việc 4 cần nêu rõ hơn, trả lại» */
const ends = new RegExp(
  String.raw`${lead}(?=(?:việc|viec|nhiệm vụ|nhiem vu)\s*(?:số\s*)?\d)(\S.*?)\s*[,;.–-]?\s*(?:nên\s+|thì\s+|cho\s+)?${verb}(?:\s+(?:nhé|nha|giúp|em|họ|cho|đơn vị|đi|luôn))*\s*[.!]*$`,
  'iu',
);
/** What stands around the number and the name, and is no reason. */
const around = new Set(
  'giup cho ho em toi anh chi cua ben phong don vi bao cao ket qua luon viec nhiem vu muc cau so va cac ky thang no nay don'.split(
    ' ',
  ),
);
const because = /^[\s,:;.–-]*(?:(?:vì|do|bởi vì|bởi|với lý do|lý do|vi|ly do)(?:\s+là|\s*:)?\s+)?/iu;

/** A word for why, behind what is given back; what stands behind a sign is no part of it anyway. */
const opensReason = /^\s*(?:[,:;–-]\s*)?(?:(?:vì|do|bởi|bởi vì|với lý do|lý do|vi|ly do)\s)/iu;

/** «… nhé» is no reason. */
const isCourtesy = /^(?:(?:nhe|nha|a|di|em|luon|giup|voi|anh|chi|cam on) ?)*$/;

interface Said {
  unit: Unit | null;
  numbers: number[];
  month: number | null;
  reason: string;
}

/** Up to where a text may name what is given back: behind a sign stands why, but for further numbers. */
const headOf = (text: string): string =>
  text.split(/[:;]|,(?!\s*(?:(?:việc|viec|nhiệm vụ|nhiem vu)\s*)?\d)/iu, 1)[0] ?? text;

/** Which task of whose report is given back, and why, as it stands behind the verb. */
function readWhat(turn: KnownTurn, text: string): Said {
  const words: Words = wordsOf(headOf(text));
  const said: Said = { unit: null, numbers: [], month: null, reason: '' };
  let at = 0;
  while (at < words.plain.length) {
    const word = words.plain[at]!;
    const named = said.unit ? null : unitsAt(turn, words, at);
    if (named) {
      [said.unit = null] = named.units;
      at = named.end;
    } else if (/^\d{1,3}$/.test(word)) {
      if (words.plain[at - 1] === 'thang') said.month = Number(word);
      else said.numbers.push(Number(word));
      at += 1;
    } else if (around.has(word)) at += 1;
    else break;
  }
  const left = behind(text, words, at);
  // «trả lại thanh tra việc cập nhật văn bản, ghi là …»: which task is said in its words, and no reason yet.
  if (said.numbers.length === 0 && at < words.plain.length && !opensReason.test(left)) return said;
  const reason = left.replace(because, '').trim();
  said.reason = isCourtesy.test(foldedWords(reason)) ? '' : reason;
  return said;
}

/** The report of which the last message is: whatever of it can be chosen there is of one unit. */
function shownReport(turn: KnownTurn): { unit: string; period: string } | null {
  const choices = choicesHere(turn);
  if (!choices || !areFresh(choices, turn.now)) return null;
  const places = choices.options.flatMap(({ data }) => {
    const act = fromPressData(data);
    const isOfReport =
      act?.type === 'choose-returned-task' || act?.type === 'return' || act?.type === 'review-next';
    return isOfReport ? [{ unit: act.unit, period: act.period }] : [];
  });
  const [first] = places;
  return first && places.every(({ unit }) => unit === first.unit) ? first : null;
}

/** Under the list of a report's tasks its numbers are enough: «4 và 5», «4 vì chưa rõ». */
const isList = (turn: KnownTurn): boolean =>
  choicesHere(turn)?.options.some(({ data }) => fromPressData(data)?.type === 'return') ?? false;
const listed = /^\s*(?:(?:việc|viec|nhiệm vụ|nhiem vu)\s*)?(?=\d{1,3}(?:\s*[,:;–-]|\s+\p{L}))/iu;

/** What is said to be given back, without the verb; null where nothing is. */
function givenBackIn(turn: KnownTurn, text: string): string | null {
  const normal = text.normalize('NFC').trim();
  if (begins.test(normal)) return normal.replace(begins, '');
  const [, before] = ends.exec(normal) ?? [];
  return before ?? (isList(turn) && listed.test(normal) ? normal : null);
}

/** What words name of a report: its unit, by name or as the one that is shown, the tasks by their numbers, and what is said of them. */
export interface Named {
  unit: string;
  period: string;
  /** Whether the unit was named. */
  isNamed: boolean;
  numbers: readonly number[];
  /** As many as numbers; none where a number is no task that was reported. */
  taskIds: readonly string[];
  isReported: boolean;
  said: string;
}

/** What of a report is named behind a verb; null where no unit is meant. */
export function namedOfReport(turn: KnownTurn, what: string): Named | null {
  const { unit: named, numbers, month, reason } = readWhat(turn, what);
  const shown = shownReport(turn);
  const unit = named?.id ?? shown?.unit;
  if (unit === undefined) return null;
  const atHand = shown?.unit === unit ? shown.period : monthAtHand(turn);
  const period = month === null ? atHand : periodKey({ ...toPeriod(atHand), month });
  const report = findReport(turn.state, unit, period);
  const tasks = answerableIn(turn.context, toPeriod(period), unit).filter(
    ({ task }) => report?.entries[task.id] !== undefined,
  );
  const meant = numbers.flatMap((number) => tasks[number - 1]?.task.id ?? []);
  return {
    unit,
    period,
    isNamed: named !== null,
    numbers,
    taskIds: meant.length === numbers.length ? meant : [],
    isReported: tasks.length > 0,
    said: reason,
  };
}

/**
 * «trả lại việc 4 của hạ tầng số vì chưa ghi kết quả», «trả lại 4: nêu rõ hơn» where that unit's report is shown: the unit, the number and
 * the reason are carried to what is asked before it is sent; of several tasks one is asked at a time. Null for anything else, and where
 * neither a number nor a reason stands beside a unit.
 */
export function returnSaid(turn: KnownTurn, text: string): Outcome | null {
  if (!worksForOffice(turn.context.org, turn.person) || hasQuestionForm(text)) return null;
  const what = givenBackIn(turn, text);
  const named = what === null ? null : namedOfReport(turn, what);
  if (!named) return null;
  const { unit, period, numbers, said, isNamed, isReported } = named;
  if (numbers.length === 0)
    return isNamed && isReported && said !== '' ? ofWhich(turn, unit, period, said) : null;
  const [taskId] = named.taskIds;
  if (taskId === undefined) return null;
  const place = { unit, period, taskId };
  const asked = said === '' ? askWhy(turn, place) : askWhyAs(turn, place, said);
  return numbers.length > 1 && asked.kind === 'act'
    ? { ...asked, replies: [{ type: 'return-apart', numbers, reason: said }, ...asked.replies] }
    : asked;
}

/** Which task is meant is asked, and the reason is kept for it. */
function ofWhich(turn: KnownTurn, unit: string, period: string, reason: string): Outcome {
  const asked = chooseTask(turn, unit, period, reason);
  const last = keptOffer({ unit, period, reason });
  return asked.kind === 'answer'
    ? { ...asked, topic: { indices: [], intents: [], unit, open: false, last, at: turn.now } }
    : asked;
}
