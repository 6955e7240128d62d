import { leadsAgency } from '../../people/head-post.ts';
import { type Person, type Unit, worksForOffice } from '../../people/org.ts';
import { ownersOf } from '../../plan/assignments.ts';
import { groupsThat, isLedBy } from '../../plan/plan.ts';
import type { MonthProgress } from '../../report/progress.ts';
import type { Answer, Asked, SummaryFor } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { cadenceDue } from './cadence-due.ts';
import { aheadOf, datesOf, monthsOf, monthsSoFar, progressOfMonths, unitAsked } from './months-asked.ts';
import {
  has,
  indicesOf,
  type Of,
  ownUnit,
  type Parts,
  peopleOf,
  piecesOfType,
  speaksOfSelf,
  unitsOf,
  wholeSentence,
} from './parts.ts';
import { tasksById, type Work } from './tasks-of-plan.ts';
import { textIn } from './texts.ts';

/** «hằng tháng», «nhỡ rơi vào chủ nhật»: the rule is asked. */
const everyMonth =
  / (?:hằng tháng|hàng tháng|mỗi tháng|các tháng|thứ bảy|thứ 7|thu bay|thu 7|chủ nhật|ngày nghỉ|ngày lễ|cuối tuần|ngày 25|hang thang|chu nhat|ngay nghi) /u;

/** «mấy kỳ khóa rồi», «những tháng nào chốt rồi»: of all that there were. */
const whichLocked =
  / (?:mấy|những|các|bao nhiêu|may|nhung|cac|bao nhieu) (?:kỳ|tháng|đợt|ky|thang|dot) (?:nào |nao )?(?:[^ @]+ ){0,2}(?:khóa|khoá|chốt|khoa|chot) | (?:kỳ|tháng|đợt|ky|thang|dot) (?:nào|nao) (?:[^ @]+ ){0,2}(?:khóa|khoá|chốt|mở|khoa|chot|mo) /u;

/** «tháng 8 mở ngày nào», «khóa tháng 5 chưa», «còn mấy ngày nữa hết hạn». */
export function answerMonthDates(parts: Parts, what: Of<'month'>['what'], explained = true): Asked | null {
  const { context } = parts;
  const { months, otherYear } = monthsOf(parts);
  if (otherYear) return null;
  const due = cadenceDue(parts);
  if (due) return due;
  if (!explained) return null;
  const isOfAll = what === 'locked' && whichLocked.test(wholeSentence(parts).text);
  const asked = isOfAll ? monthsSoFar(context) : months.length > 0 ? months : [context.atHand];
  return {
    answer: {
      type: 'month-dates',
      what,
      months: asked.slice(0, 6).map((month) => datesOf(context, month)),
      now: context.now,
      ...(what === 'deadline' && everyMonth.test(parts.sentence.text) ? { rule: context.deadline } : {}),
    },
    // «còn tháng 6»: the same date of another month; what else was spoken of stays in mind.
    topic: {
      indices: parts.topic?.indices ?? [],
      intents: parts.topic?.intents ?? [],
      ...(parts.topic?.unit === undefined ? {} : { unit: parts.topic.unit }),
      last: { query: JSON.stringify({ dates: what, months: asked }), rows: [] },
    },
  };
}

/** «nhóm chỉ số cần cải thiện», «các chỉ số duy trì»: the groups of the plan that are named. */
function groupsAsked(parts: Parts): readonly string[] {
  const tending = piecesOfType(parts, 'state').flatMap(({ filter }) =>
    filter === 'maintain' || filter === 'improve' ? groupsThat(parts.context.plan, filter) : [],
  );
  return [...piecesOfType(parts, 'group').map(({ group }) => group), ...tending.map(({ id }) => id)];
}

/** «toàn sở», «chung», «các đơn vị»: nobody's own matters, whoever asks. */
const ofAll = pattern(
  '(?:toàn|cả)(?: bộ| thể)? (?:sở|cơ quan|ngành|huyện|đơn vị)|chung|(?:tất cả|các|mọi) (?:đơn vị|phòng)|(?:của|trong) (?:sở|huyện|cơ quan)|(?:sở|huyện|cơ quan) (?:mình|ta|nhà)',
);

/** The unit of whoever asks; null of who follows the plan for all, the head of the office among them, unless their own is said. */
function unitOfAsker(parts: Parts, isOfOwn: boolean): Unit | null {
  const { org, speaker } = parts.context;
  if (speaker?.person.role === 'office') return null;
  return speaker && worksForOffice(org, speaker.person) && !isOfOwn ? null : ownUnit(parts);
}

/** Whom a summary is for: who is named, else what of the plan is, else the asker's own matters, else all. */
function summaryFor(parts: Parts): SummaryFor {
  const { plan, speaker } = parts.context;
  const groups = groupsAsked(parts);
  const ofGroups = plan.indices.filter(({ group }) => groups.length === 0 || groups.includes(group));
  const ofLeader = (person: Person): SummaryFor => ({
    type: 'leader',
    person,
    indices: ofGroups.filter((index) => isLedBy(index, person.id)),
    ...(groups.length > 0 ? { groups } : {}),
  });
  const [person] = peopleOf(parts).filter(({ role }) => role === 'leader');
  if (person) return ofLeader(person);
  const [named] = unitsOf(parts);
  if (named) return { type: 'unit', unit: named };
  const leads =
    speaker?.person.role === 'leader' && plan.indices.some((index) => isLedBy(index, speaker.person.id));
  // «nhóm chỉ số cần cải thiện»: all of it, but for the asker's own of it.
  if (groups.length > 0)
    return speaker && leads && has(parts, 'own')
      ? ofLeader(speaker.person)
      : { type: 'group', groups, indices: ofGroups };
  if (holds(ofAll, parts.sentence)) return { type: 'all' };
  // Who leads the agency answers for all of it, and has indices besides: «của tôi» says that these are meant.
  const isOfOwn = has(parts, 'own') || speaksOfSelf(parts);
  if (speaker && leads && !(leadsAgency(speaker.person.title) && !isOfOwn)) return ofLeader(speaker.person);
  const own = unitOfAsker(parts, isOfOwn);
  return own ? { type: 'unit', unit: own } : { type: 'all' };
}

/** The indices of a leader who asks; null of anybody else. */
function ofOwnIndices({ context: { plan, speaker } }: Parts): SummaryFor | null {
  if (speaker?.person.role !== 'leader') return null;
  const indices = plan.indices.filter((index) => isLedBy(index, speaker.person.id));
  return indices.length > 0 ? { type: 'leader', person: speaker.person, indices } : null;
}

/** «tóm tắt trước khi họp»: what matters to the asker. */
export function answerSummary(parts: Parts): Asked | null {
  const { context } = parts;
  const { months, each } = monthsOf(parts);
  if (months.length > 1 || each) return answerHistory(parts);
  const month = months[0] ?? context.atHand;
  if (month > context.atHand) return aheadOf(context, month, unitAsked(parts));
  const progress = context.progressOf(month);
  if (progress.type !== 'month' || indicesOf(parts).length > 0) return null;
  const earlier = month > context.firstMonth ? context.progressOf(month - 1) : null;
  const who = summaryFor(parts);
  const before = earlier?.type === 'month' ? earlier : null;
  // Who leads the agency and asks of nothing by name: of all of it, and in a line of the indices that are theirs.
  const own = who.type === 'all' && !holds(ofAll, parts.sentence) ? ofOwnIndices(parts) : null;
  return {
    answer: { type: 'summary', for: who, progress, before, ...(own ? { own } : {}) },
    topic: {
      indices: who.type === 'leader' || who.type === 'group' ? who.indices.map(({ code }) => code) : [],
      intents: [],
      ...(who.type === 'leader' ? { person: who.person.id } : {}),
      ...(who.type === 'unit'
        ? {
            unit: who.unit.id,
            last: { query: JSON.stringify({ report: who.unit.id, months: [month] }), rows: [who.unit.id] },
          }
        : {}),
    },
  };
}

/** The history of one task as a unit owes it: the one named, the asker's own, or the first that does. */
export function historyOf(
  parts: Parts,
  { index, task }: Work,
  months: readonly MonthProgress[],
): Asked | null {
  const owners = ownersOf(parts.context.org, index, task);
  const named = unitsOf(parts).map(({ id }) => id);
  const unit =
    owners.find(({ id }) => named.includes(id)) ??
    owners.find(({ id }) => id === ownUnit(parts)?.id) ??
    owners[0];
  return unit && months.length > 0
    ? {
        answer: { type: 'history', of: { type: 'task', index, task, unit }, months },
        topic: { indices: [index.code], intents: [], unit: unit.id },
      }
    : null;
}

/** Something over several months. */
export function answerHistory(parts: Parts): Asked | null {
  const { context } = parts;
  const { months } = monthsOf(parts);
  const shown = progressOfMonths(context, months.length > 1 ? months : monthsSoFar(context));
  if (shown.length === 0) return null;
  const text = textIn(parts);
  const wanted = text?.whole ? tasksById(context, text.ids) : [];
  const asksFigure = parts.pieces.some((piece) => piece.type === 'words' && piece.what === 'figure');
  const [task] = asksFigure ? [...wanted.filter(({ task: one }) => one.measure), ...wanted] : wanted;
  const ofTask = task ? historyOf(parts, task, shown) : null;
  if (ofTask) return ofTask;
  const of = historyFor(parts);
  const codes =
    of.type === 'index' ? [of.index.code] : of.type === 'indices' ? of.indices.map(({ code }) => code) : [];
  return {
    answer: { type: 'history', of, months: shown },
    topic: { indices: codes, intents: [], ...(of.type === 'unit' ? { unit: of.unit.id } : {}) },
  };
}

/** Of what several months are told: of indices that are named, of a leader's, of a unit, else of all. */
function historyFor(parts: Parts): Exclude<History['of'], { type: 'task' }> {
  const [index, another] = indicesOf(parts);
  if (index) return another ? { type: 'indices', indices: indicesOf(parts) } : { type: 'index', index };
  const isOfSome = has(parts, 'own') || peopleOf(parts).length > 0 || groupsAsked(parts).length > 0;
  const who = isOfSome ? summaryFor(parts) : null;
  if (who?.type === 'leader') return { type: 'indices', indices: who.indices, person: who.person };
  if (who?.type === 'group') return { type: 'indices', indices: who.indices };
  const unit = who?.type === 'unit' ? who.unit : unitsOf(parts)[0];
  return unit ? { type: 'unit', unit } : { type: 'all' };
}

type History = Extract<Answer, { type: 'history' }>;
