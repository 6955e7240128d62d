import { vietnamese } from '../../src/copy/vi/index.ts';
import { monthDates } from '../../src/core/calendar/calendar.ts';
import { monthTiers } from '../../src/core/calendar/tiers.ts';
import { debtOf } from '../../src/core/month/debts.ts';
import type { Content, Context } from '../../src/core/said/content.ts';
import type { Message } from '../../src/core/said/message.ts';
import type { State } from '../../src/core/state/state.ts';
import { periodKey } from '../../src/core/time/viet-nam-time.ts';

/** A reminder that a month owed to a head. */
export interface OwedReminder {
  head: number;
  /** The key of its row. */
  key: string;
  /** When the month spoke, epoch ms. */
  at: number;
  /** Not owed to whoever had reported by then; of moments too near to each other nobody knows which came first. */
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
  const { deadlineAt } = monthDates(context.calendar, context.holidays, month);
  const tiers = monthTiers(context.calendar, context.holidays, month);
  const moments = [...new Set(Object.values(final.tiersDone))].sort((left, right) => left - right);
  const names = { plan: context.plan, org: context.org };
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
      return {
        head,
        key: `remind:${period}:${latest.tier}:${person.id}`,
        at: now,
        owed: sentAt > now ? true : now - sentAt < nearMs ? 'perhaps' : false,
        messages,
      };
    });
  });
}
