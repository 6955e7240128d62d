import { emptyState, type State } from '../../src/core/state/state.ts';

type Report = State['reports'][string];
type Evidence = State['evidence'][string];

const words =
  'đã trả lời kiến nghị của doanh nghiệp, còn chờ ý kiến của Sở Tài chính về kinh phí đường truyền (văn bản 12/STTTT)';

/** A report as a unit with so many tasks sends it, with words for each. */
export function someReport(unit: string, period: string, tasks = 6, more: Partial<Report> = {}): Report {
  const at = Date.parse(`${period}-24T09:00:00+07:00`);
  const entries = Array.from({ length: tasks }, (_, task) => [
    `1.${task}`,
    {
      status: 'late' as const,
      result: `${words} ${unit} ${period} ${task}`,
      obstacle: words,
      evidence: task === 0 ? [`${period}-${unit}`] : [],
      at,
      by: `truong-${unit}`,
    },
  ]);
  return {
    unit,
    period,
    entries: Object.fromEntries(entries),
    firstSentAt: at,
    sentAt: at,
    sentBy: `truong-${unit}`,
    late: false,
    revisions: [],
    returned: [],
    answers: [],
    ...more,
  };
}

export const someEvidence = (unit: string, period: string, kept?: Evidence['kept']): Evidence => ({
  id: `${period}-${unit}`,
  kind: 'photo',
  name: 'anh.jpg',
  by: `truong-${unit}`,
  at: Date.parse(`${period}-24T09:00:00+07:00`),
  unit,
  period,
  source: { channel: 'telegram', ref: 'file-1', chatId: '7' },
  kept: kept ?? { type: 'stored', file: `evidence/${period}/${unit}.jpg`, mime: 'image/jpeg', bytes: 9 },
});

/** A state in which these units reported in these months, each with a photo, and each month has its digest. */
export function reportedState(periods: readonly string[], units: readonly string[], tasks = 6): State {
  const all = periods.flatMap((period) => units.map((unit) => ({ period, unit })));
  return {
    ...emptyState(),
    reports: Object.fromEntries(
      all.map(({ period, unit }) => [`${period}:${unit}`, someReport(unit, period, tasks)]),
    ),
    evidence: Object.fromEntries(
      all.map(({ period, unit }) => [`${period}-${unit}`, someEvidence(unit, period)]),
    ),
    digests: periods.map((period) => ({ period, chat: 'telegram:-5', messageId: '9', fingerprint: period })),
    locks: periods.map((period) => ({ period, at: 0, by: 'van-thu' })),
  };
}

/** A state as a file of version 2 held it: everything in one document, two fields by their names of that time. */
export function asVersion2(state: State): Record<string, unknown> {
  const { elsewhere: _, seenEvents, tiersDone, audit, ...same } = state;
  return {
    ...same,
    version: 2,
    acts: seenEvents,
    marks: tiersDone,
    audit: audit.map(({ verb, ...entry }) => ({ ...entry, act: verb })),
  };
}
