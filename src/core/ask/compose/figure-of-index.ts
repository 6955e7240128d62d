import type { Index, Task } from '../../plan/plan.ts';
import { planIdOf } from '../../report/carried.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import { matterHolds } from '../matter.ts';
import { holds, pattern } from '../sentence.ts';
import { answered, tasksIn } from './answered.ts';
import { type AspectAsked, aspectsIn } from './aspects.ts';
import { contentOf } from './content.ts';
import { monthsOf, monthsReported, monthsSoFar, progressOfMonths } from './months-asked.ts';
import { withUnsent } from './of-matter.ts';
import { has, indicesOf, isHeadOf, type Parts, piecesOfType } from './parts.ts';

const howMuch = pattern('(?:bao nhiêu|mấy|bn)(?= |$)');
const saysDue = /(?:^| )(?:han|khi nao|bao gio|ngay nao|luc nao)(?= |$)/u;
const inPercent = /(?:bao nhieu|may|bn) ?(?:%|phan tram)/u;
/** What an index itself is told in. */
const ofIndex = /\b(?:diem|hang|bac|vi tri|chi tieu la|nhiem vu|viec|thu may)\b/u;

/** What is asked of a task beside its figure as it stands: what the plan sets, whose it is, how it moved. */
const asksMore: ReadonlySet<string> = new Set([
  'measure',
  'remaining',
  'change',
  'sum',
  'text',
  'source',
  'due',
  'cadence',
  'owner',
  'leader',
  'index',
]);

/** «đến giờ», «rồi»: as it stands, whatever month it is. */
const soFar =
  / (?:rồi|đến giờ|đến nay|tới giờ|tới nay|hiện|lũy kế|roi|den gio|den nay|toi gio|toi nay|hien|luy ke) /u;

/** «bao nhiêu tỷ»: whether it is asked for in a unit. @param said folded */
const saysUnit = (said: string, unit: string): boolean =>
  [...said.matchAll(/(?:bao nhieu|may|bn) (\S+)/gu)].some(([, word]) => word === fold(unit).split(' ')[0]);

/**
 * «hồ sơ mua nhà ở xã hội duyệt đúng hạn mấy %»: beside the name words are said that another task counted in hundreds has, and the one
 * of that name has not. Null where several have them.
 */
function heldBetter(parts: Parts, byName: Task, measured: readonly Task[]): Task | null {
  const words = contentOf(parts).filter(({ soft, inName }) => !soft && !inName);
  const held = (task: Task): number =>
    words.filter(({ word }) => matterHolds(parts.context.plan, [planIdOf(task)], word)).length;
  const least = held(byName);
  const better = measured.filter((task) => task.measure!.unit === '%' && held(task) > least);
  if (better.length === 0 || !inPercent.test(parts.reading.foldedText)) return byName;
  return better.length === 1 ? better[0]! : null;
}

const saysMoney = /(?:bao nhieu|may|bn) (?:tien|ty|ti|trieu|dong)(?= |$)/;
/** «Giải ngân 218 tỷ đồng»: what is to come to a sum of money, whatever it is counted in. */
const tellsMoney = ({ text }: Task): boolean => /\d (?:ty|ti|trieu)(?: dong)?(?= |$)/.test(foldedWords(text));

/** The task whose figure counts places («điểm ngập»), where a word of it is said that is no name of the index; else null. */
function pointsDealtWith(parts: Parts, measured: readonly Task[]): Task | null {
  const { plan } = parts.context;
  const words = contentOf(parts).filter(({ soft, inName }) => !soft && !inName);
  const [only, more] = measured.filter(
    ({ id, measure }) =>
      fold(measure!.unit) === 'diem' &&
      saysUnit(parts.reading.foldedText, measure!.unit) &&
      words.some(({ word }) => word !== 'diem' && matterHolds(plan, [id], word)),
  );
  return only && !more ? only : null;
}

/** What the plan sets of a task, which is told of it beside the figure that it is to come to. */
const ofPlan: ReadonlySet<string> = new Set(['measure', 'source', 'due', 'owner', 'text', 'product']);

/** The one task of an index whose figure is meant: by the unit it is counted in, or by a name that both have; null where more are. */
function taskMeant(parts: Parts, index: Index): Task | null {
  const said = parts.reading.foldedText;
  const name = foldedWords(index.name);
  const measured = index.tasks.filter(({ measure }) => measure !== undefined);
  // «chống ngập năm nay xử lý bao nhiêu điểm», where places are counted so: by the verb that the task has, and no score.
  if (ofIndex.test(said.replace(name, ''))) return pointsDealtWith(parts, measured);
  const isSaid = (unit: string): boolean => saysUnit(said, unit);
  const byUnit = measured.filter(({ measure }) => measure!.unit !== '%' && isSaid(measure!.unit));
  const byName = measured.filter(({ text }) => ` ${foldedWords(text)} `.includes(` ${name} `));
  // «xong được bao nhiêu căn»: of what is counted in these, and of no state. Without a month it must be said so.
  const isOpen = !has(parts, 'period');
  const isByName =
    !has(parts, 'status') && (!isOpen || soFar.test(parts.sentence.text) || inPercent.test(said));
  const byMoney = byUnit.length > 0 || !saysMoney.test(said) ? [] : index.tasks.filter(tellsMoney);
  const [only, more] = byUnit.length > 0 ? byUnit : byMoney.length > 0 ? byMoney : isByName ? byName : [];
  if (!only || more) return null;
  if (byMoney.length > 0) return only;
  return byUnit.length > 0 ? only : heldBetter(parts, only, measured);
}

/**
 * «thu ngân sách tháng 5 được bao nhiêu tỷ», «nhà ở xã hội xong được bao nhiêu căn», where an index has the name of a figure that one of its
 * tasks reports: that figure, and no list of what the index has to do. Null where no task, or more than one, is counted so.
 */
export function figureOfIndex(parts: Parts): Asked | null {
  const { context, reading } = parts;
  const [index, another] = indicesOf(parts);
  if (!index || another || !holds(howMuch, parts.sentence)) return null;
  if (has(parts, 'sent', 'returned', 'order', 'debt', 'month') || isHeadOf(parts, 'task')) return null;
  // «được bao nhiêu phần trăm»: the figure itself.
  if (piecesOfType(parts, 'words').some(({ what }) => what !== 'figure')) return null;
  const only = taskMeant(parts, index);
  if (!only) return null;
  const isOfYear = piecesOfType(parts, 'period').every(({ spec }) => spec.type === 'year');
  const named = isOfYear ? [] : monthsReported(context, monthsOf(parts).months);
  const aspects = aspectsIn(parts.sentence, context.plan);
  // «được mấy % rồi, thiếu bao nhiêu tỷ nữa»: what is left in the unit of the task, and no points of the index.
  const asksLeft =
    aspects.some(({ aspect }) => aspect === 'remaining') && saysUnit(reading.foldedText, only.measure!.unit);
  // «rút được mấy ngày»: it is counted in days, and no day is asked for.
  const isInDays = saysUnit(reading.foldedText, only.measure!.unit) && !saysDue.test(reading.foldedText);
  const more = aspects.filter(
    ({ aspect }) =>
      asksMore.has(aspect) && !(asksLeft && aspect === 'remaining') && !(isInDays && aspect === 'due'),
  );
  const ids = [planIdOf(only)];
  const set = named.length === 0 ? setInUnit(parts, ids, more) : null;
  if (set) return set;
  if (named.length !== 1 && more.length > 0) return null;
  const asked = answered(
    context,
    {
      of: 'task',
      where: [{ by: 'text', words: ids.join('|') }],
      give: [
        ...(asksLeft ? ['remaining'] : []),
        ...(inPercent.test(reading.foldedText) ? ['share', 'figure'] : ['figure']),
      ],
      about: [],
      months: withLastTold(parts, ids, named),
    },
    parts.fields,
  );
  return (tasksIn(asked) ?? []).length > 0 ? withUnsent(parts, asked) : null;
}

/** «năm nay giao bao nhiêu tỷ, căn cứ nghị quyết nào»: what is set in the unit that is asked for, and no score of the index. */
function setInUnit(parts: Parts, ids: readonly string[], more: readonly AspectAsked[]): Asked | null {
  const { foldedText } = parts.reading;
  const isSet = more.length > 0 && more.every(({ aspect }) => ofPlan.has(aspect));
  const isOwnKind = saysMoney.test(foldedText) || ofIndex.test(foldedText);
  if (!isSet || !isOwnKind || soFar.test(parts.sentence.text)) return null;
  return answered(
    parts.context,
    {
      of: 'task',
      where: [{ by: 'text', words: ids.join('|') }],
      give: [...new Set(['measure', ...more.map(({ aspect }) => aspect)])],
      about: [],
      months: [],
    },
    parts.fields,
  );
}

/** «thu ngân sách theo nghị quyết nào»: what papers bid the work of an index, where its tasks tell of any; no card of it. */
export function sourceOfIndex(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  const [index, another] = indicesOf(parts);
  if (!index || another || parts.named.length > 1 || parts.left.length > 2) return null;
  const aspects = aspectsIn(sentence, context.plan);
  if (aspects.length === 0 || aspects.some(({ aspect }) => aspect !== 'source')) return null;
  if (has(parts, 'sent', 'words', 'returned', 'order', 'debt', 'month', 'status', 'field')) return null;
  const ids = index.tasks.filter(({ source }) => source !== undefined).map(planIdOf);
  return ids.length === 0
    ? null
    : answered(
        context,
        {
          of: 'task',
          where: [{ by: 'text', words: ids.join('|') }],
          give: ['source'],
          about: [],
          months: [],
        },
        parts.fields,
      );
}

/** The month that is named, behind the last that tells of it where nothing was reported of that one; without one as it stands. */
function withLastTold(parts: Parts, ids: readonly string[], named: readonly number[]): readonly number[] {
  const { context } = parts;
  const tells = (month: number): boolean =>
    progressOfMonths(context, [month]).some(({ tasks }) =>
      tasks.some((one) => ids.includes(planIdOf(one.task)) && answerOf(one) !== null),
    );
  const [month] = named;
  if (named.length > 1 || (month !== undefined && tells(month))) return named;
  const last = monthsSoFar(context).findLast((one) => (month === undefined || one < month) && tells(one));
  const months = [...(last === undefined ? [] : [last]), ...named];
  return months.length > 0 ? months : [context.atHand];
}
