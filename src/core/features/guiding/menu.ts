import { hasOpened } from '../../calendar/appointments.ts';
import { isOpen } from '../../extensions/extension.ts';
import { isOpenMatter } from '../../matters/matter.ts';
import { arrearsOf } from '../../month/arrears.ts';
import { debtOf, unitsInDebt } from '../../month/debts.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { draftTold } from '../../month/own-draft.ts';
import { peopleWithoutAccount } from '../../people/links.ts';
import { worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { isLedBy } from '../../plan/plan.ts';
import { findReport, isLocked } from '../../report/desk.ts';
import type { Outcome } from '../../said/content.ts';
import { toPeriod } from '../../time/period.ts';
import { accountsToSettle } from '../linking/waiting-accounts.ts';
import { type KnownTurn, say } from '../turn.ts';
import type { MenuItem } from './declared.ts';

/** The reports of somebody's units: what is owed and how far it is, or the one that was sent. */
export function reportItems({ state, context, person, now }: KnownTurn, period: string): MenuItem[] {
  const units = unitsToReport(state, context.org, person, now);
  if (isLocked(state, period) || !hasOpened(context, toPeriod(period), now)) return [];
  return units.flatMap((unit): MenuItem[] => {
    const debt = debtOf(state, context, unit, period, person, now);
    const named = units.length > 1 ? unit : null;
    const at = { unit, named, period };
    const sent = findReport(state, unit.id, period);
    // A report with a figure open has been received all the same.
    if (sent && (debt?.owed ?? 0) === 0)
      return [{ type: 'sent-report', ...at, sentAt: sent.sentAt, awaited: debt?.awaited.length ?? 0 }];
    if (!debt) return [];
    // What somebody else writes is theirs.
    const answered = draftTold(state, context, person, unit, period)?.answered ?? 0;
    const sentAt = sent ? { sentAt: sent.sentAt } : {};
    return [{ type: 'report', ...at, owed: debt.owed, answered, ...sentAt }];
  });
}

/** The months that units which are no more still owe, for who reports for them: nobody else is reminded of these. */
function endedItems({ state, context, person, now }: KnownTurn, period: string): MenuItem[] {
  const { closed = [] } = context.org;
  return unitsToReport(state, context.org, person, now)
    .filter(({ id }) => closed.includes(id))
    .flatMap((unit) =>
      arrearsOf(state, context, unit, period, now).map(
        (arrear): MenuItem => ({ type: 'arrear', unit, period: arrear.period }),
      ),
    );
}

/** What the office does at this moment of a month. */
function officeItems({ state, context, now }: KnownTurn, period: string): MenuItem[] {
  const isOpen = hasOpened(context, toPeriod(period), now) && !isLocked(state, period);
  const owing = isOpen ? unitsInDebt(state, context, period).length : 0;
  const hasReport = context.org.units.some(({ id }) => findReport(state, id, period));
  const unlinked = peopleWithoutAccount(state, context.org).length;
  return [
    ...(owing > 0 ? [{ type: 'command' as const, name: 'nhac' as const, count: owing }] : []),
    ...(hasReport ? [{ type: 'command' as const, name: 'duyet' as const }] : []),
    ...(isOpen && hasReport ? [{ type: 'command' as const, name: 'tralai' as const }] : []),
    ...(isOpen ? [{ type: 'command' as const, name: 'khoa' as const }] : []),
    ...(hasReport ? [{ type: 'command' as const, name: 'baocaothang' as const }] : []),
    ...(unlinked > 0 ? [{ type: 'command' as const, name: 'moi' as const, count: unlinked }] : []),
  ];
}

/** What waits for a leader in their indices: what units asked for, and more time. */
function leaderItems({ state, context, person }: KnownTurn): MenuItem[] {
  const own = new Set(
    context.plan.indices
      .filter((index) => isLedBy(index, person.id))
      .flatMap(({ tasks }) => tasks.map(({ id }) => id)),
  );
  const isOwn = ({ taskId }: { taskId: string }): boolean => own.has(taskId);
  const counts = {
    vuongmac: state.matters.filter((one) => isOwn(one) && isOpenMatter(one)).length,
    giahan: state.extensions.filter((one) => isOwn(one) && isOpen(one)).length,
  };
  return (['vuongmac', 'giahan'] as const).flatMap((name) =>
    counts[name] > 0 ? [{ type: 'command' as const, name, count: counts[name] }] : [],
  );
}

/** «menu»: what this person can do now, by their role, what is owed, and what is begun. */
export function tellMenu(turn: KnownTurn): Outcome {
  const period = monthAtHand(turn);
  return say({
    type: 'menu',
    period,
    items: [
      // Somebody waits for it, and until then hears nothing.
      ...accountsToSettle(turn).map((joined) => ({ type: 'account' as const, joined })),
      ...reportItems(turn, period),
      ...endedItems(turn, period),
      ...(worksForOffice(turn.context.org, turn.person) ? officeItems(turn, period) : []),
      ...leaderItems(turn),
      { type: 'command', name: 'tiendo' },
      { type: 'command', name: 'chuabaocao' },
    ],
  });
}
