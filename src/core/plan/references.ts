import type { Org } from '../people/org.ts';
import { DataError } from './data-error.ts';
import type { Plan } from './plan.ts';
import type { PlanFault } from './plan-fault.ts';

/** What plan and directory are called in a fault. */
interface Files {
  planFile: string;
  orgFile: string;
}

/** A button that asks something of a unit within an index has room (64 bytes) for both of their names up to so many signs. */
const mostOfNames = 44;

/** Whoever a plan may give work: units and groups of the agency, and others. */
const givenWork = (org: Org): readonly { id: string }[] => [...org.units, ...org.unitGroups, ...org.outside];

/** Ids with which a button would be longer than a platform takes. */
function longIds(plan: Plan, org: Org, planFile: string): PlanFault[] {
  const longest = givenWork(org)
    .map(({ id }) => id)
    .sort((one, other) => other.length - one.length)[0];
  if (longest === undefined) return [];
  return plan.indices
    .filter(({ code }) => code.length + longest.length > mostOfNames)
    .map(({ code }) => ({
      index: code,
      words: `${planFile}: index ${code} code: ${code.length} characters and the ${longest.length} of the unit "${longest}" stand there; should have at most ${mostOfNames} together, or a button would not hold them`,
    }));
}

/** What says that an id is none of a unit or a group, for each field that names one. */
function unitCheck(org: Org, { orgFile }: Files) {
  const known = new Set(givenWork(org).map(({ id }) => id));
  return (
    file: string,
    field: string,
    id: string | undefined,
    place: Omit<PlanFault, 'words'> = {},
  ): PlanFault[] =>
    id === undefined || known.has(id)
      ? []
      : [
          {
            ...place,
            words: `${file}: ${field}: "${id}" stands there; should be the id of a unit or unit group of ${orgFile}`,
          },
        ];
}

/** Of the plan: leaders and units that the directory does not have. */
function faultsOfPlan(plan: Plan, org: Org, files: Files): PlanFault[] {
  const { planFile, orgFile } = files;
  const leaders = new Set(org.people.filter(({ role }) => role === 'leader').map(({ id }) => id));
  const unit = unitCheck(org, files);
  return [
    ...plan.indices.flatMap((index): PlanFault[] => {
      const { code } = index;
      const named = (field: string, id: string): PlanFault[] =>
        unit(planFile, `index ${code} ${field}`, id, { index: code });
      return [
        ...index.leaders
          .filter((id) => !leaders.has(id))
          .map((id) => ({
            index: code,
            words: `${planFile}: index ${code} leaders: "${id}" stands there; should be the id of a person with role leader in ${orgFile}`,
          })),
        ...named('leadUnit', index.leadUnit),
        ...index.coordinating.flatMap((id) => named('coordinating', id)),
        ...index.following.flatMap((id) => named('following', id)),
        ...index.tasks.flatMap((task) =>
          (task.owners ?? []).flatMap((id) =>
            unit(planFile, `task ${task.id} owners`, id, { task: task.id }),
          ),
        ),
      ];
    }),
    ...unit(planFile, 'organisation.consolidator', plan.organisation.consolidator),
    ...unit(planFile, 'organisation.reportTo', plan.organisation.reportTo),
  ];
}

/** Of the directory: units that it does not have itself. */
function faultsOfOrg(org: Org, files: Files): PlanFault[] {
  const { orgFile } = files;
  const unit = unitCheck(org, files);
  return [
    ...org.unitGroups.flatMap((group) =>
      group.units.flatMap((id) => unit(orgFile, `unitGroups ${group.id}`, id)),
    ),
    ...org.people.flatMap((person) => {
      const needsUnit = person.role === 'head' || person.role === 'deputy';
      return needsUnit && person.unit === undefined
        ? [
            {
              words: `${orgFile}: people ${person.id} unit: nothing stands there; a ${person.role} needs a unit`,
            },
          ]
        : unit(orgFile, `people ${person.id} unit`, person.unit);
    }),
  ];
}

/** Ids that two have. */
function sharedIds(plan: Plan, org: Org, { planFile, orgFile }: Files): PlanFault[] {
  const unique = (
    file: string,
    field: string,
    ids: readonly string[],
    placeOf: (id: string) => Omit<PlanFault, 'words'> = () => ({}),
  ): PlanFault[] => {
    const repeated = ids.find((id, position) => ids.indexOf(id) !== position);
    if (repeated === undefined) return [];
    return [
      {
        ...placeOf(repeated),
        words: `${file}: ${field}: "${repeated}" stands there twice; should be unique`,
      },
    ];
  };
  const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);
  const codes = plan.indices.map(({ code }) => code);
  const tasks = plan.indices.flatMap((index) => idsOf(index.tasks));
  const accounts = org.people.flatMap((person) =>
    person.accounts.map(({ channel, userId }) => `${channel}:${userId}`),
  );
  return [
    ...unique(planFile, 'indices code', codes, (index) => ({ index })),
    ...unique(planFile, 'tasks id', tasks, (task) => ({ task })),
    ...unique(orgFile, 'units id', idsOf(givenWork(org))),
    ...unique(orgFile, 'people id', idsOf(org.people)),
    ...unique(orgFile, 'people accounts', accounts),
  ];
}

/**
 * Where plan and directory do not speak of the same people and units: each reference that leads nowhere, and ids that two have.
 * @param planFile what the plan is called in the words of a fault
 * @param orgFile the same of the directory
 */
export function referenceFaults(plan: Plan, org: Org, planFile = 'plan', orgFile = 'directory'): PlanFault[] {
  const files = { planFile, orgFile };
  return [
    ...longIds(plan, org, planFile),
    ...faultsOfPlan(plan, org, files),
    ...faultsOfOrg(org, files),
    ...sharedIds(plan, org, files),
  ];
}

/**
 * Checks that plan and directory speak of the same people and units.
 * @throws DataError naming each reference that leads nowhere
 */
export function checkReferences(plan: Plan, org: Org, planFile: string, orgFile: string): void {
  const faults = referenceFaults(plan, org, planFile, orgFile);
  if (faults.length > 0)
    throw new DataError(
      `Plan and directory do not fit:\n${faults.map(({ words }) => `  - ${words}`).join('\n')}`,
    );
}
