import { indexOf } from '../../people/directory-index.ts';
import { officeOf } from '../../people/links.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { isLocked } from '../../report/desk.ts';
import type { Outcome } from '../../said/content.ts';
import { shiftIntoWaking } from '../../time/quiet-hours.ts';
import { denied } from '../reporting/take-step.ts';
import { change, type KnownTurn, say, tell } from '../turn.ts';

/** Within so long the office is not asked twice by one unit. */
const againMs = 12 * 3_600_000;

/** «xin mở khóa», «nhờ văn phòng mở lại kỳ này». */
export const asksUnlock = /(?<![a-z])mo (?:khoa|lai (?:ky|thang|bao cao))(?![a-z])/;

/** [Xin mở khóa]: the office is told who asks for which month, and can open it at once. */
export function askUnlock(turn: KnownTurn, { period, unit: id }: { period: string; unit: string }): Outcome {
  const { state, context, person, now } = turn;
  const unit = indexOf(context.org).units.get(id);
  if (!unit || !unitsToReport(state, context.org, person, now).some((own) => own.id === id))
    return denied({ type: 'not-your-unit', unit: id });
  if (!isLocked(state, period)) return say({ type: 'unlock-asked', period, is: 'open' });
  const asked = `${period} ${id}`;
  const lockedAt = state.locks.find((one) => one.period === period)?.at ?? 0;
  const before = state.audit.findLast(
    ({ verb, after, at }) =>
      verb === 'ask-unlock' && after === asked && at >= lockedAt && now - at <= againMs,
  );
  if (before) return say({ type: 'unlock-asked', period, is: { before: before.at } });
  const office = officeOf(state, context).filter((one) => one.id !== person.id);
  if (office.length === 0) return say({ type: 'unlock-asked', period, is: 'nobody' });
  const saidAt = shiftIntoWaking(now, context.calendar);
  return change(
    turn,
    {},
    { verb: 'ask-unlock', before: '', after: asked },
    { type: 'unlock-asked', period, is: 'told' },
    {
      notices: office.map((to) => ({
        ...tell(to.id, { type: 'unlock-wanted', period, unit, by: person }),
        ...(saidAt > now ? { notBefore: saidAt } : {}),
      })),
    },
  );
}
