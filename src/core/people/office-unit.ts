import type { Plan } from '../plan/plan.ts';
import type { Org, Unit } from './org.ts';

/** The unit that puts the plan's reports together: as the plan says, else the directory's office. Null where neither knows one. */
export const officeUnit = ({ organisation }: Pick<Plan, 'organisation'>, { units }: Org): Unit | null =>
  units.find(({ id }) => id === organisation.consolidator) ??
  units.find(({ kind }) => kind === 'office') ??
  null;
