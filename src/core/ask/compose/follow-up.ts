import type { Asked } from '../answer.ts';
import { matterHolds } from '../matter.ts';
import { holds, pattern } from '../sentence.ts';
import { restOfOneTask } from './asked-of-task.ts';
import { aspectsIn } from './aspects.ts';
import { beyondShown } from './beyond-shown.ts';
import { contentOf } from './content.ts';
import { extremeOfShown } from './figure-of-months.ts';
import {
  indexInMonth,
  ownTasksWithin,
  tasksOfFirst,
  tasksOfThatMonth,
  tasksOfUnit,
  tasksOfUnitReported,
  wordsOfIndex,
} from './follow-groups.ts';
import { besideEarlier, turnedSince } from './follow-months.ts';
import { mostOfShown } from './follow-most.ts';
import { heldAmong, howFarIsShown, otherMatter, othersOfTask, remainingOfShown } from './follow-one-task.ts';
import { indicesOfPerson, otherPerson, othersOfLeader } from './follow-person.ts';
import { planFactOfShown, planFactsOfThese } from './follow-plan-facts.ts';
import { nextOfShown, paceOfShown, replyOfShown } from './follow-planned.ts';
import {
  apart,
  factOfEach,
  listedAgain,
  orderedRows,
  rowOf,
  whoDoes,
  whoLeads,
  whoLeadsIndeed,
} from './follow-rows.ts';
import {
  dueOfSent,
  ofDates,
  ofReport,
  ofSent,
  othersOfSent,
  owedOfSent,
  whyOfSent,
  workOfSent,
} from './follow-sent.ts';
import { behindSince, caughtUp, faultOfShown, returnedOfOther } from './follow-since.ts';
import { stateOfShown } from './follow-state.ts';
import { isOfWhole, ofTasksShown, thatTask } from './follow-tasks.ts';
import { dueOfShown, otherOfPair, restOfShown, tasksWithinShown, undoneOfListed } from './follow-within.ts';
import { inTimeOfShown } from './in-time.ts';
import { idsShown, type Leaning, lastOf, queryIn } from './leaning.ts';
import { has, isHeadOf, isOnly, type Parts, piecesOfType, wholeSentence } from './parts.ts';
import type { Spoken } from './spoken.ts';
import { remindShown } from './work.ts';

/** What says of itself that it leans on what was said: «còn», «thế», «thì sao», «đó», «à nhầm». */
const back = pattern(
  '(?<=^ )(?:à |ừ |ừm |ủa |ơ |ơ thế |rồi |ok |vâng )?(?:còn|thế còn|vậy còn|thế|vậy|rứa|nhầm|à nhầm|ý (?:tôi|em|anh|chị|mình) là|ý là)|thì sao|(?:đó|ấy|này|kia)(?= |$)|cũng',
);

/** «hạn nộp báo cáo tháng này»: the deadline and of what, so that it is a question by itself, however few its words. */
const dueOfReports = pattern('(?<=^ )(?:thời )?hạn (?:(?:chót|cuối|nộp|gửi|chốt) )*báo cáo(?= |$)');

/** The ways in which a fragment leans on what was answered, the first that fits. */
const leanings: readonly ((leaning: Leaning) => Asked | null)[] = [
  remindShown,
  othersOfSent,
  owedOfSent,
  beyondShown,
  besideEarlier,
  turnedSince,
  extremeOfShown,
  howFarIsShown,
  remainingOfShown,
  heldAmong,
  restOfShown,
  othersOfTask,
  ownTasksWithin,
  rowOf,
  whoLeads,
  whoLeadsIndeed,
  factOfEach,
  otherOfPair,
  tasksOfThatMonth,
  listedAgain,
  mostOfShown,
  orderedRows,
  apart,
  indicesOfPerson,
  otherPerson,
  othersOfLeader,
  otherMatter,
  dueOfShown,
  tasksWithinShown,
  undoneOfListed,
  behindSince,
  caughtUp,
  ofTasksShown,
  tasksOfFirst,
  tasksOfUnit,
  stateOfShown,
  wordsOfIndex,
  indexInMonth,
  tasksOfUnitReported,
  whoDoes,
  ofDates,
  dueOfSent,
  whyOfSent,
  workOfSent,
  ofSent,
  ofReport,
];

/** What is asked of the one task that was told of, whatever words of others stand in it. */
const ofTaskTold: readonly ((leaning: Leaning) => Asked | null)[] = [
  paceOfShown,
  nextOfShown,
  replyOfShown,
  returnedOfOther,
  inTimeOfShown,
  restOfOneTask,
  planFactOfShown,
  planFactsOfThese,
  faultOfShown,
];

function firstOf(leaning: Leaning, ways: readonly ((leaning: Leaning) => Asked | null)[]): Asked | null {
  for (const lean of ways) {
    const asked = lean(leaning);
    if (asked) return asked;
  }
  return null;
}

const lockedMonths = pattern(
  '(?:kỳ|tháng|đợt) (?:nào|mấy)(?: [^ @]+){0,3} (?:khóa|khoá|chốt)|(?:khóa|khoá|chốt)(?: sổ| kỳ| báo cáo)* (?:những |các |mấy )?(?:kỳ|tháng|đợt) nào|(?:ai|người nào)(?: là người)? (?:đã )?(?:khóa|khoá|chốt) (?:kỳ|tháng|sổ|báo cáo)|(?:kỳ|tháng|đợt)(?: [^ @]+){0,2} (?:đã |được )?(?:khóa|khoá|chốt)(?: sổ| kỳ)*(?: rồi)? chưa',
);

/** «tháng nào khóa rồi», «ai khóa kỳ tháng 5», where nobody's part of it is asked. */
const asksLocked = (parts: Parts): boolean =>
  parts.named.length === 0 && !isHeadOf(parts, 'task') && holds(lockedMonths, wholeSentence(parts));

/** «cái nào họ đã đề xuất»: of those that were shown. */
const ofThem = / (?:họ|cái nào|cai nao) /u;

/**
 * Whether a text names a matter of its own, and neither points back nor speaks of what was shown: «ISO 9001 ai làm» behind «đường
 * dây nóng ai làm» is a question by itself, however short it is.
 */
function namesAnother({ parts, spoken, last, pointsBack, isWithin, aspects }: Leaning): boolean {
  if (spoken === null || pointsBack || isWithin) return false;
  if (thatTask.test(parts.sentence.text) || ofThem.test(parts.sentence.text)) return false;
  const shown = last ? idsShown(last) : [];
  if (spoken.matter.ids.some((id) => shown.includes(id))) return false;
  const strange = contentOf(parts).filter(
    (one) => !one.soft && !isOfWhole(parts, one) && !matterHolds(parts.context.plan, shown, one.word),
  );
  // «mấy doanh nghiệp dự»: of what was reported of those shown one word says too little of another.
  return strange.length >= (aspects.some(({ of }) => of === 'report') ? 3 : 1);
}

/** A longer sentence has a head of its own. */
const longest = 14;

/**
 * A fragment that leans on what was answered before: it orders, narrows or points into the rows shown, or replaces what
 * is of its own kind («tháng 6 thì sao», «còn thanh tra», «vì sao»). A question with a head of its own leans on nothing.
 */
export function followUp(parts: Parts, spoken: Spoken | null): Asked | null {
  const { context, sentence, topic, reading } = parts;
  if (!topic || reading.wordCount > longest) return null;
  const last = lastOf(topic);
  const leaning: Leaning = {
    parts,
    context,
    topic,
    spoken,
    last,
    known: queryIn(last),
    heads: piecesOfType(parts, 'head'),
    isWithin: has(parts, 'within') || / (?:đó|ấy|này|do|ay|nay) /u.test(sentence.text),
    // «của phòng công nghiệp?»: a name alone.
    pointsBack:
      holds(back, sentence) ||
      (reading.wordCount <= 6 &&
        parts.left.length === 0 &&
        parts.named.length === 1 &&
        isOnly(parts, 'filler', 'ask', 'own') &&
        aspectsIn(sentence, context.plan).length === 0),
    aspects: aspectsIn(sentence, context.plan),
  };
  if (!leaning.isWithin && !leaning.pointsBack && holds(dueOfReports, sentence)) return null;
  // «tháng nào khóa rồi»: of the calendar, whatever tasks were spoken of.
  if (asksLocked(parts)) return null;
  const planned = firstOf(leaning, ofTaskTold);
  if (planned) return planned;
  if (namesAnother(leaning)) return null;
  return firstOf(leaning, leanings);
}
