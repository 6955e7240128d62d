import type { Assignment } from '../../plan/assignments.ts';
import { assignmentsOf } from '../../plan/assignments.ts';
import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { answerIndices } from '../answer-index.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { aspectsIn } from './aspects.ts';
import { countedThing } from './counted-thing.ts';
import { monthsFor } from './matter-months.ts';
import { monthsSoFar } from './months-asked.ts';
import { has, indicesOf, isAsked, isHeadOf, ownUnits, type Parts, piecesOfType, unitsOf } from './parts.ts';

/** Of a unit's tasks that one whose figure counts a thing («mẫu», «trạm»); null where none does, or several. */
function taskCounting(parts: Parts, thing: string, units: readonly string[]): Assignment | null {
  const { plan, org } = parts.context;
  const words = ` ${fold(thing)} `;
  const all = assignmentsOf(plan, org).filter(
    ({ task, unit }) =>
      task.measure !== undefined &&
      task.measure.unit !== '%' &&
      words.startsWith(` ${fold(task.measure.unit)} `) &&
      (units.length === 0 || units.includes(unit.id)),
  );
  const [only] = all;
  return new Set(all.map(({ task }) => task.id)).size === 1 ? only! : null;
}

const soFar = pattern(
  '(?:được|đạt|xong|làm|có|lấy|mở|lên|qua)(?: [^ @]+){0,3} (?:mấy|bao nhiêu)|(?:mấy|bao nhiêu)(?: [^ @]+){1,3} rồi',
);

const lacks = pattern('(?:còn )?thiếu (?:mấy|bao nhiêu)|còn (?:lại )?(?:mấy|bao nhiêu)');
/** What is counted of everything, and is no figure of a task where no unit is named. */
const general =
  /^(?:nhiem vu|viec|muc|diem|hang|bac|ngay|thang|lan|don vi|phong|chi so|bao cao|nguoi|tien)(?= |$)/u;

/**
 * The one task that counts the thing, of the units that are named; of the asker's own, else of all, where none is and the thing
 * is none of which everything is counted.
 */
function taskMeant(parts: Parts): { units: readonly string[]; task: Assignment['task'] } | null {
  const thing = countedThing(parts);
  if (thing === null) return null;
  const named = unitsOf(parts).map(({ id }) => id);
  const of = (units: readonly string[]): Assignment | null => taskCounting(parts, thing, units);
  if (named.length > 0) {
    const found = of(named);
    return found && { units: named, task: found.task };
  }
  if (general.test(fold(thing)) || parts.left.length > 3) return null;
  const own = ownUnits(parts).map(({ id }) => id);
  const found = (own.length > 0 ? of(own) : null) ?? of([]);
  return found && { units: [found.unit.id], task: found.task };
}

/** «cdc lấy được bn mẫu rồi»: what is counted is the figure of one task of the unit alone, whatever few words tell which. */
export function figureOfThing(parts: Parts): Asked | null {
  const { context } = parts;
  if (!holds(soFar, parts.sentence) || parts.named.some(({ type }) => type !== 'unit')) return null;
  if (has(parts, 'status', 'words', 'sent', 'returned', 'order', 'debt', 'month', 'act', 'how')) return null;
  if (isHeadOf(parts, 'unit') || isHeadOf(parts, 'index') || isHeadOf(parts, 'task')) return null;
  const found = taskMeant(parts);
  if (!found) return null;
  const { units, task } = found;
  // «mỗi tháng nối thêm được mấy trạm»: by how much it moved from each month to the next.
  const aspects = aspectsIn(parts.sentence, context.plan).map(({ aspect }) => aspect);
  const isStepwise = aspects.includes('steps');
  // «…, cả năm còn thiếu mấy»: what is left of it, too.
  const isLeft = aspects.includes('remaining') || holds(lacks, parts.sentence);
  const periods = piecesOfType(parts, 'period').map(({ spec }) => spec.type);
  const dated =
    isLeft && periods.includes('year')
      ? { ...parts, pieces: parts.pieces.filter((one) => one.type !== 'period' || one.spec.type !== 'year') }
      : parts;
  return answered(
    context,
    {
      of: 'task',
      where: [
        { by: 'text', words: task.id },
        { by: 'unit', relation: 'task', ids: units },
      ],
      give: isStepwise ? ['steps'] : isLeft ? ['figure', 'remaining'] : ['figure'],
      about: [],
      months: isStepwise
        ? monthsSoFar(context)
        : monthsFor(dated, { ids: [task.id], reported: [] }, ['figure']),
    },
    parts.fields,
  );
}

const ofTarget = pattern('(?:chỉ tiêu|mục tiêu)');
const whichTarget = pattern(
  '(?:giao|đặt|đề ra|được giao)(?: ra| cho)? (?:chỉ tiêu|mục tiêu)(?: là| bao)* (?:thế nào|ra sao|sao|gì|chi|nhiêu|bao nhiêu|như thế nào)(?= (?:vậy|em|rứa|hè)|$| )',
);

/** «doanh nghiệp KHCN năm nay có giao chỉ tiêu không», of an index: its own target, or that the plan sets none, and no tasks'. */
export function targetOfIndex(parts: Parts): Asked | null {
  const [index, another] = indicesOf(parts);
  // «Giữ hẹn trả kết quả năm nay giao chỉ tiêu thế nào»: which it is, or whether there is one.
  const isTarget = isAsked(parts, 'yes-no') || holds(whichTarget, parts.sentence);
  const isOfIt = parts.named.every(({ type }) => type === 'index');
  if (!index || another || !isOfIt || !isTarget) return null;
  if (!has(parts, 'measure') || !holds(ofTarget, parts.sentence) || parts.left.length > 0) return null;
  if (has(parts, 'period', 'status', 'words', 'sent', 'number', 'state', 'order') || isHeadOf(parts, 'task'))
    return null;
  return {
    answer: answerIndices(parts.context, [index], { intents: ['target'] }),
    topic: { indices: [index.code], intents: ['target'] },
  };
}
