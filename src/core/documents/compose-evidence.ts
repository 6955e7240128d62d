import { taskOfKey } from '../report/carried.ts';
import { type Evidence, type Report, reportKey } from '../report/report.ts';
import { type Period, periodKey } from '../time/viet-nam-time.ts';
import { documentContext } from './document-months.ts';
import type { DocumentWork } from './document-work.ts';
import { type MonthSpan, periodsOfSpan } from './month-span.ts';

/** A piece of evidence of a report that was sent, with its place. */
export interface EvidencePiece {
  period: Period;
  unit: string;
  /** The plan's id of its task. */
  taskId: string;
  /** The task's words; none where the plan does not have it any more. */
  task: string;
  /** Its number within its task, from 1, in the order in which it came. */
  number: number;
  /** Who sent it; null of somebody whom the directory does not have any more. */
  by: string | null;
  evidence: Evidence;
}

/** What a folder of evidence tells: all that came with the reports of some months. */
export interface EvidenceContent {
  span: MonthSpan;
  agency: string;
  composite: string;
  /** Epoch ms. */
  now: number;
  rehearsal: boolean;
  pieces: readonly EvidencePiece[];
}

/**
 * What came with a report: the ids of each task's pieces, those that could not be kept behind the others.
 * @param refused whatever could not be kept, of all reports
 */
function idsOf(
  refused: readonly Evidence[],
  { unit, period, entries }: Report,
): [taskId: string, ids: string[]][] {
  const counted = new Map(Object.entries(entries).map(([taskId, { evidence }]) => [taskId, [...evidence]]));
  for (const { id, taskId, ...one } of refused) {
    if (one.unit !== unit || one.period !== period || taskId === undefined) continue;
    const ids = counted.get(taskId);
    if (!ids) counted.set(taskId, [id]);
    else if (!ids.includes(id)) ids.push(id);
  }
  return [...counted];
}

/** Composes what came with the reports of some months as evidence, without what was struck. */
export function composeEvidence(work: DocumentWork): EvidenceContent {
  const { asked, state, now, rehearsal } = work;
  const { plan, org } = documentContext(work);
  const nameOf = (id: string): string | null => org.people.find((person) => person.id === id)?.name ?? null;
  const refused = Object.values(state.evidence).filter(({ kept }) => kept.type === 'refused');
  const pieces = periodsOfSpan(asked.span).flatMap((period) =>
    [...org.units, ...org.outside].flatMap((unit) => {
      const report = state.reports[reportKey(unit.id, periodKey(period))];
      if (!report) return [];
      return idsOf(refused, report).flatMap(([key, ids]): EvidencePiece[] =>
        ids
          .flatMap((id) => state.evidence[id] ?? [])
          .filter(({ struck }) => struck === undefined)
          .map((evidence, at) => ({
            period,
            unit: unit.name,
            taskId: key.split('@')[0]!,
            task: taskOfKey(plan, key)?.text ?? '',
            number: at + 1,
            by: nameOf(evidence.by),
            evidence,
          })),
      );
    }),
  );
  const { agency, composite } = plan;
  return { span: asked.span, agency: agency.name, composite, now, rehearsal, pieces };
}
