import type { Plan } from '../../plan/plan.ts';
import { planIdOf } from '../../report/carried.ts';
import { fold, foldInPlace } from '../../text/fold.ts';
import type { AskContext, Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import { readText } from '../read-text.ts';
import { answered, tasksIn } from './answered.ts';
import { taskMeant } from './figure-moved.ts';
import { monthsSoFar, progressOfMonths } from './months-asked.ts';
import { indicesOf, type Parts, unitsOf } from './parts.ts';
import { spokenOf } from './spoken.ts';
import { partsOf } from './taken-apart.ts';

/** «theo đà này», «với tốc độ hiện nay», «cứ thế thì»: as it has gone so far. */
const asItGoes =
  /(?<![a-z])(?:(?:neu )?(?:theo|voi|cu|giu|nhin|xem|tinh)(?: (?:cai|theo|voi|giu|nguyen|nhu|dung|van|cu))* (?:da|nhip do|nhip|toc do|tien do|muc|kieu|duong|buoc)(?: (?:tang|lam|nay|hien|nay|tai|do|ay|nhu|bay gio|gio|[2-9]|hai|ba|may|thang|ky|qua|vua|gan day|truoc gio|mai|roi))+|(?:neu )?cu(?: (?:nhu|tang|lam|di|chay|tien))* (?:the nay|the|vay|deu vay|deu the|mai the|mai vay|deu|deu deu)(?: (?:nay|mai|thi|la))*)(?![a-z])/gu;
/** «cuối năm», «tháng chạp»: by when. */
const byYearsEnd =
  /(?<![a-z])(?:(?:den|toi|tinh den|trong|vao|luc|het|thi) )*(?:cuoi nam|het nam|trong nam|ca nam|nam nay|thang chap|thang (?:12|muoi hai)|ngay cuoi nam)(?: nay)?(?![a-z\d])/gu;
/** «liệu có kịp không», «có tới đích không», «tới đâu»: whether it will be there. */
const whether =
  /(?<![a-z])(?:(?:thi|lieu|co|se|kha nang|kip|chac|lam) )*(?:kip|toi dich|ve dich|cham dich|toi moc|toi dau|den dau|toi duoc bao nhieu|len bao nhieu|len duoc bao nhieu|du|can dich|cham moc|xong|bao gio xong|khi nao xong|dat)(?: (?:duoc|khong|ko|noi|chua|hay|nhi|em|a|chi tieu|muc tieu|ke hoach))*(?![a-z])/gu;
const openly =
  /(?<![a-z])(?:(?<!(?:so|tai|du|nguyen|vat|phu) )lieu|kip|toi dich|ve dich|cham dich)(?![a-z])/u;
const atEnd =
  /(?<![a-z])(?:toi dau|den dau|(?:duoc|len|dat)(?: duoc)? (?:bao nhieu|may)|kip|toi dich|ve dich|du)(?![a-z])/u;
/** A score or a place is no figure of a task, and nobody has them yet. */
const ofScores = /(?<![a-z])(?:hang|diem|thu may|ddci|xep|bac|top)(?![a-z])/u;

const cutOut = (text: string, what: RegExp): string =>
  [...foldInPlace(text).matchAll(what)]
    .reverse()
    .reduce(
      (rest, { index, 0: found }) => `${rest.slice(0, index)} ${rest.slice(index + found.length)}`,
      text,
    );

/** Whether it is asked where a figure will be, if it goes on as it has. */
function asksPace(folded: string): boolean {
  asItGoes.lastIndex = 0;
  byYearsEnd.lastIndex = 0;
  if (ofScores.test(folded)) return false;
  const isAsItGoes = asItGoes.test(folded);
  const isByEnd = byYearsEnd.test(folded);
  return (
    isAsItGoes || (openly.test(folded) && isByEnd) || (isByEnd && atEnd.test(folded) && openly.test(folded))
  );
}

/** The one task that is to reach what is said: «120 trạm», «640 căn»; undefined where none is, or several are. */
function byTarget({ indices }: Plan, folded: string): string | undefined {
  const found = indices
    .flatMap(({ tasks }) => tasks)
    .filter(
      ({ measure }) =>
        measure !== undefined &&
        measure.unit !== '%' &&
        new RegExp(`(?<![\\d.,])${measure.target} ${fold(measure.unit)}(?![a-z])`, 'u').test(folded),
    );
  const [only, another] = found;
  return another === undefined ? only?.id : undefined;
}

/** Tasks of which a figure was reported in at least two months. */
function figured({ context }: Parts): ReadonlySet<string> {
  const told = progressOfMonths(context, monthsSoFar(context)).map(
    ({ tasks }) =>
      new Set(tasks.flatMap((one) => (answerOf(one)?.figure === undefined ? [] : [planIdOf(one.task)]))),
  );
  const all = new Set(told.flatMap((one) => [...one]));
  return new Set([...all].filter((id) => told.filter((one) => one.has(id)).length > 1));
}

/** The one task with a figure over months that is spoken of. */
function taskSpokenOf(parts: Parts, folded: string): string | undefined {
  const known = figured(parts);
  const named = byTarget(parts.context.plan, folded);
  if (named !== undefined && known.has(named)) return named;
  const [only, another] = ((spokenOf(parts) ?? spokenOf(parts, true))?.matter.ids ?? []).filter((id) =>
    known.has(id),
  );
  if (only !== undefined && another === undefined) return only;
  const [index, more] = indicesOf(parts);
  return index && !more
    ? taskMeant(
        index,
        index.tasks.flatMap(({ id }) => (known.has(id) ? [id] : [])),
      )
    : undefined;
}

/**
 * «với đà này cuối năm 120 trạm có kịp không», «cứ thế thì tháng chạp tới đâu»: where a task's figure will be if it goes on as it has
 * been reported. Null where no one task with such a figure is spoken of: nobody guesses a score or a place.
 */
export function paceAsked(text: string, context: AskContext): Asked | null {
  const folded = foldInPlace(text);
  if (!asksPace(folded)) return null;
  const rest = [asItGoes, byYearsEnd, whether].reduce(cutOut, text);
  const parts = partsOf(context, readText(rest, context), null);
  const id = taskSpokenOf(parts, folded);
  if (id === undefined) return null;
  const units = unitsOf(parts).map((unit) => unit.id);
  const asked = answered(
    context,
    {
      of: 'task',
      where: [
        { by: 'text', words: id },
        ...(units.length > 0 ? [{ by: 'unit' as const, relation: 'task' as const, ids: units }] : []),
      ],
      give: ['pace'],
      about: [],
      months: monthsSoFar(context),
    },
    parts.fields,
  );
  const rows = tasksIn(asked) ?? [];
  return rows.length === 1 ? asked : null;
}
