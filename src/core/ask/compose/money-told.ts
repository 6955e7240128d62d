import { planIdOf } from '../../report/carried.ts';
import { asHeard, type TaskProgress } from '../../report/progress.ts';
import type { Entry } from '../../report/report.ts';
import { fold } from '../../text/fold.ts';
import type { Asked, Topic } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import type { Filter } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { lastOf, queryIn, tasksNamed } from './leaning.ts';
import { monthsOf, monthsSoFar, progressOfMonths } from './months-asked.ts';
import { indicesOf, type Parts, unitsOf } from './parts.ts';

const asksSum = pattern(
  '(?:bao nhiêu|mấy)(?: chục| trăm)? (?:tiền|triệu|tỷ|tỉ|đồng|nghìn|kinh phí)|(?:kinh phí|dự toán|số tiền)(?: [^ ]+){0,8} (?:bao nhiêu|mấy)',
);
const ofPlan = pattern('kế hoạch|ddci');
const asksFor = pattern('đề xuất|đề nghị|kiến nghị|xin|dự toán|cần|muốn|trình');

/** A sum of money, as reports write it. */
export const sum = /\d[\d.,]*\s*(?:triệu|tỷ|tỉ|nghìn|đồng)/iu;

/** Words with which a sum is asked for, that no report holds for it. */
const plain: ReadonlySet<string> = new Set(
  'bao nhieu may chuc tram tien trieu ty ti dong nghin kinh phi du toan so het tong cong the vay roi ho nay do xin de nghi xuat kien can muon trinh ben'.split(
    ' ',
  ),
);

type Said = { month: number; one: TaskProgress };

/** What of an answer may tell the sum that is asked for: what a unit asks for, or whatever it tells. */
const tellsSum = ({ result, obstacle, proposal }: Entry, ofProposal: boolean): string =>
  (ofProposal ? [proposal] : [result, proposal, obstacle])
    .filter((words) => words !== undefined && sum.test(words))
    .join(' ');

/** What was reported of months with a sum of money in it, as the asker may read it. */
function entriesWithSum(parts: Parts, words: readonly string[]): Said[] {
  const ofProposal = holds(asksFor, parts.sentence);
  const units = unitsOf(parts).map(({ id }) => id);
  const { months } = monthsOf(parts);
  const { context } = parts;
  const asked = months.length > 0 ? months.filter((one) => one <= context.atHand) : monthsSoFar(context);
  return progressOfMonths(context, asked).flatMap(({ tasks, visibility, period }) =>
    tasks.flatMap((one): Said[] => {
      const entry = answerOf(one);
      if (entry === null || (units.length > 0 && !units.includes(one.unit.id))) return [];
      const told = fold(tellsSum(asHeard(visibility, one.unit.id, entry), ofProposal));
      const isMeant = told !== '' && words.every((word) => ` ${told} `.includes(` ${word} `));
      return isMeant ? [{ month: period.month, one }] : [];
    }),
  );
}

/** More of them than this are no answer to how much it was. */
const mostTold = 3;

/**
 * «trung tâm đề xuất bao nhiêu tiền», «phạt bao nhiêu tiền»: the sum that a report tells, of what was spoken of before, of a unit
 * that is named or of what the question's words name; null where no report tells one.
 */
export function moneyTold(parts: Parts, topic: Topic | null): Asked | null {
  const { sentence, context } = parts;
  if (!holds(asksSum, sentence) || holds(ofPlan, sentence) || indicesOf(parts).length > 0) return null;
  const left = [...new Set(parts.left.flatMap(({ at }) => sentence.wordAt.get(at)?.folded ?? []))].filter(
    (word) => !plain.has(word) && word.length > 1,
  );
  const known = queryIn(lastOf(topic));
  const before = known?.of === 'task' ? tasksNamed(known) : [];
  if (left.length === 0 && unitsOf(parts).length === 0 && before.length === 0) return null;
  const all = entriesWithSum(parts, left);
  const ofBefore = all.filter(({ one }) => before.includes(planIdOf(one.task)));
  const meant = ofBefore.length > 0 ? ofBefore : unitsOf(parts).length > 0 || left.length > 0 ? all : [];
  const month = Math.max(...meant.map((one) => one.month));
  const last = meant.filter((one) => one.month === month);
  const ids = [...new Set(last.map(({ one }) => planIdOf(one.task)))];
  if (ids.length === 0 || ids.length > mostTold) return null;
  const where: Filter[] = [
    { by: 'text', words: ids.join('|') },
    { by: 'unit', relation: 'task', ids: [...new Set(last.map(({ one }) => one.unit.id))] },
  ];
  const give = holds(asksFor, sentence) ? 'proposal' : 'result';
  return answered(context, { of: 'task', where, give: [give], about: left, months: [month] }, parts.fields);
}
