import type { Plan } from './plan.ts';

/**
 * The plan with other leaders of an index from a day on; the same plan where it has no such index, or is of another year
 * than the day: what was changed in one year's plan is void in the next.
 * @param day Viet Nam date, «2023-07-01»
 */
export function withLeaders(plan: Plan, code: string, leaders: readonly string[], day: string): Plan {
  if (Number(day.slice(0, 4)) !== plan.year || leaders.length === 0) return plan;
  if (!plan.indices.some((index) => index.code === code)) return plan;
  return {
    ...plan,
    indices: plan.indices.map((index) =>
      index.code === code
        ? {
            ...index,
            leaders: [...leaders],
            formerLeaders: [...(index.formerLeaders ?? []), { leaders: index.leaders, until: day }],
          }
        : index,
    ),
  };
}
