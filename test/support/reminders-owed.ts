import { vietnamese } from '../../src/copy/vi/index.ts';
import { monthDates, tiersOf } from '../../src/core/calendar/appointments.ts';
import { debtOf } from '../../src/core/month/debts.ts';
import type { Content, Context } from '../../src/core/said/content.ts';
import type { Message } from '../../src/core/said/message.ts';
import type { State } from '../../src/core/state/state.ts';
import { periodKey } from '../../src/core/time/viet-nam-time.ts';

/** Nobody is reminded of the same twice within it. */
const apartMs = 30 * 60_000;

/** A reminder that a month owed to a head. */
export interface OwedReminder {
  head: number;
  /** The key of its row. */
  key: string;
  /** When the month spoke, epoch ms. */
  at: number;
  /**
   * Not owed to whoever had reported by then, or was reminded of the same within the half hour before; of moments too
   * near to each other nobody knows which came first.
   */
  owed: boolean | 'perhaps';
  /** Every message that it may have been: one for each number of answers given by then. */
  messages: Message[];
}

/**
 * The reminders that a month owed, from what it says it spoke of and when.
 * @param heads user ids of people who report for a unit
 * @param nearMs of two moments so near nobody knows which came first
 */
export function remindersOwed(
  context: Context,
  final: State,
  month: { year: number; month: number },
  heads: readonly number[],
  nearMs: number,
): OwedReminder[] {
  const period = periodKey(month);
  const { deadlineAt } = monthDates(context, month);
  const tiers = tiersOf(context, month).filter(({ type }) => type !== 'cadence-nudge');
  const moments = [...new Set(Object.values(final.tiersDone))].sort((left, right) => left - right);
  const names = { plan: context.plan, org: context.org };
  /** When a head was last reminded, and whether that is sure. */
  const before = new Map<number, Pick<OwedReminder, 'at' | 'owed'>>();
  const owedTo = (head: number, now: number, sentAt: number): OwedReminder['owed'] => {
    if (sentAt <= now) return now - sentAt < nearMs ? 'perhaps' : false;
    const last = before.get(head);
    const isApart = !last || now - last.at >= apartMs || last.at > deadlineAt !== now > deadlineAt;
    if (isApart) return true;
    return last.owed === 'perhaps' ? 'perhaps' : false;
  };
  return moments.flatMap((now) => {
    const spoke = tiers.filter(({ keys }) => keys.some((key) => final.tiersDone[`${period}:${key}`] === now));
    const kinds = spoke.flatMap(
      ({ type, keys }): { kind: 'opening' | 'nudge' | 'overdue'; tier: string }[] => {
        if (type === 'escalation') return [{ kind: 'overdue', tier: keys[0]! }];
        if (type === 'digest' || now >= deadlineAt) return [];
        return [{ kind: type === 'opening' ? 'opening' : 'nudge', tier: keys[0]! }];
      },
    );
    const latest = kinds.at(-1);
    if (!latest) return [];
    return heads.map((head) => {
      const person = context.org.people.find(({ accounts }) => accounts[0]?.userId === String(head))!;
      const unit = context.org.units.find(({ id }) => id === person.unit)!;
      const sentAt = final.reports[`${period}:${unit.id}`]?.firstSentAt ?? Number.POSITIVE_INFINITY;
      const debt = debtOf({ ...final, reports: {}, drafts: [] }, context, unit, period, person, now)!;
      const messages = Array.from({ length: debt.owed + 1 }, (_, answered) => {
        const debts = [{ ...debt, answered }];
        const content: Content = { type: 'reminder', kind: latest.kind, debts, now };
        return vietnamese.toMessage(content, names);
      });
      const owed = owedTo(head, now, sentAt);
      if (owed !== false) before.set(head, { at: now, owed });
      return {
        head,
        key: `remind:${period}:${latest.tier}:${person.id}`,
        at: now,
        owed,
        messages,
      };
    });
  });
}
