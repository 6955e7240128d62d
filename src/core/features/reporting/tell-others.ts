import { headOf } from '../../people/directory.ts';
import { indexOf } from '../../people/directory-index.ts';
import { type Person, type Unit, worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { denialOf, isWritten } from '../../report/desk.ts';
import { assignmentOf, type Desk } from '../../report/desk-draft.ts';
import type { Draft, Report } from '../../report/report.ts';
import type { Content, Notice } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import type { KnownTurn } from '../turn.ts';

/** Everybody who should hear that a report was sent: whose it replaces, who still writes one, the unit's head. */
export function tellOthers(turn: KnownTurn, after: State, draft: Draft, sent: Content): Notice[] {
  const { person, context, now } = turn;
  if (sent.type !== 'report-sent') return [];
  const base = { type: 'report-sent-by-other' as const, by: person, unit: sent.unit, report: sent.report };
  const writing = after.drafts
    .filter(
      (other) => other.unit === draft.unit && other.period === draft.period && isWritten(turn.state, other),
    )
    .map((other) => other.personId);
  const concerned = new Set([...writing, ...(sent.replaced ? [sent.replaced.sentBy] : [])]);
  // Who gave the unit out of their hands meanwhile could do nothing with it.
  const mayAnswer = (reader: Person): boolean =>
    worksForOffice(context.org, reader) ||
    unitsToReport(after, context.org, reader, now).some(({ id }) => id === draft.unit);
  const known = [...concerned].flatMap((id) => indexOf(context.org).people.get(id) ?? []).filter(mayAnswer);
  const head = draft.onBehalf ? headOf(context.org, draft.unit) : undefined;
  return [...new Set([...known, head ?? []].flat())]
    .filter(({ id }) => id !== person.id)
    .map((reader) => ({
      personId: reader.id,
      content: {
        ...base,
        writing: writing.includes(reader.id),
        elsewhere: false,
        // What a reader could do with a report of their own is asked as it will be when they try.
        locked: denialOf(after, context, reader, draft.unit, toPeriod(draft.period), now)?.type === 'locked',
      },
    }));
}

/** Who gave tasks back is told what was answered then; where they are no longer of the office, all of the office. */
export function tellReturners(turn: KnownTurn, desk: Desk, report: Report, unit: Unit): Notice[] {
  const { person, context } = turn;
  const answers = Object.entries(desk.returned).flatMap(([taskId, { by, before, unconfirmed }]) => {
    const task = assignmentOf(desk, taskId);
    const after = report.entries[taskId];
    const isOpen = report.returned.some((one) => one.taskId === taskId);
    return task && after && !isOpen ? [{ by, task, before, after, isOfLeader: unconfirmed === true }] : [];
  });
  if (answers.length === 0) return [];
  const office = context.org.people.filter((one) => worksForOffice(context.org, one));
  const isOffice = new Set(office.map(({ id }) => id));
  const told = new Set(
    answers.flatMap(({ by, isOfLeader }) =>
      isOffice.has(by) || isOfLeader
        ? [by]
        : office.filter(({ role }) => role === 'office').map(({ id }) => id),
    ),
  );
  return [...told]
    .filter((id) => id !== person.id)
    .map((personId) => ({
      personId,
      content: {
        type: 'returned-answered',
        unit,
        period: report.period,
        by: person,
        tasks: answers.map(({ task, before, after }) => ({ task, before, after })),
      },
    }));
}
