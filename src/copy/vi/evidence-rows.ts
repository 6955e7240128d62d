import type { EvidenceScope } from '../../core/features/evidence/declared.ts';
import type { Index } from '../../core/plan/plan.ts';
import { mayHaveEvidence, type Progress } from '../../core/report/progress.ts';
import type { Draft, Report } from '../../core/report/report.ts';
import type { Button } from '../../core/said/message.ts';
import { periodKey } from '../../core/time/viet-nam-time.ts';
import { button } from './button.ts';

/** Which tasks of this have evidence? `from`: where the list goes on. */
export const scopeButton = (label: string, scope: EvidenceScope, from?: number): Button => {
  const on = from === undefined ? {} : { from };
  switch (scope.type) {
    case 'month':
      return button(label, { type: 'evidence-of-month', period: scope.period, ...on });
    case 'index':
      return button(label, { type: 'evidence-of-index', period: scope.period, index: scope.index, ...on });
    case 'unit':
      return button(label, { type: 'evidence-of-unit', period: scope.period, unit: scope.unit, ...on });
    case 'draft':
      return button(label, { type: 'evidence-of-draft', draftId: scope.draftId, ...on });
  }
};

/** «📎 3 minh chứng» */
export const countLabel = (count: number): string => `📎 ${count} minh chứng`;

/** [📎 n] under what a reader sees of a month: of an index, of a unit, of all; no row where they may have none. */
export function evidenceRow(
  progress: Progress,
  { index, unit }: { index?: Index; unit?: { id: string } } = {},
): Button[][] {
  if (progress.type !== 'month') return [];
  const { visibility, tasks } = progress;
  const count = tasks
    .filter(
      (task) =>
        (unit === undefined
          ? index === undefined || task.index.code === index.code
          : task.unit.id === unit.id) && mayHaveEvidence(visibility, task),
    )
    .reduce((sum, { entry, before }) => sum + ((entry ?? before)?.evidence.length ?? 0), 0);
  if (count === 0) return [];
  const period = periodKey(progress.period);
  const scope: EvidenceScope = unit
    ? { type: 'unit', period, unit: unit.id }
    : index
      ? { type: 'index', period, index: index.code }
      : { type: 'month', period };
  return [[scopeButton(countLabel(count), scope)]];
}

/** [📎 n] under what somebody writes, and of what waits for its task. */
export function draftEvidenceRow({ id: draftId, entries, unplaced = [] }: Draft): Button[][] {
  const count = Object.values(entries).reduce((sum, { evidence: ids }) => sum + ids.length, 0);
  const asks = `${countLabel(unplaced.length)}: của nhiệm vụ nào?`;
  return [
    ...(count === 0 ? [] : [[scopeButton(countLabel(count), { type: 'draft', draftId })]]),
    ...(unplaced.length === 0 ? [] : [[button(asks, { type: 'ask-whose-evidence', draftId })]]),
  ];
}

/** [📎 n] of a unit's report, for who decides about it. */
export function reportEvidenceRow({ unit, period, entries }: Report): Button[][] {
  const count = Object.values(entries).reduce((sum, { evidence: ids }) => sum + ids.length, 0);
  return count === 0 ? [] : [[scopeButton(countLabel(count), { type: 'unit', period, unit })]];
}

/** [📎 n] of what an answer is about: the unit, else the index, else all. */
export const evidenceOf = ({
  progress,
  index,
  unit,
}: {
  progress: Progress;
  index?: Index;
  unit?: { id: string };
}): Button[][] => evidenceRow(progress, { ...(index ? { index } : {}), ...(unit ? { unit } : {}) });
