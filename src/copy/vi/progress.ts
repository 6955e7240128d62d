import type { Span } from '../../core/message/message.ts';
import type { Unit, UnitGroup } from '../../core/people/org.ts';
import type { Progress } from '../../core/report/progress.ts';
import { b, capital, joined, moment, monthName, timeLeft } from './words.ts';

/** This month in one phrase, for cards and facts. */
export function progressLine(progress: Progress): Span[] {
  if (progress.type === 'year-over') return [`năm kế hoạch ${progress.year} đã kết thúc.`];
  if (progress.type === 'year-ahead') return [`năm kế hoạch ${progress.year} chưa bắt đầu.`];
  return [`${monthName(progress.period)}: chưa có báo cáo nào.`];
}

/** The month's state: who has reported and until when. */
export function monthLines(progress: Progress): Span[][] {
  if (progress.type !== 'month') return [[capital(String(progressLine(progress)[0]))]];
  const month = capital(monthName(progress.period));
  return [
    progress.reported.length === 0
      ? [`${month}: `, b('chưa có báo cáo nào'), ` (0/${progress.owing.length} đơn vị).`]
      : [`${month}: ${progress.reported.length}/${progress.owing.length} đơn vị đã báo cáo.`],
    deadlineSpans(progress),
  ];
}

const deadlineSpans = (progress: Extract<Progress, { type: 'month' }>): Span[] => [
  `Hạn: `,
  b(moment(progress.deadlineAt)),
  ` (${timeLeft(progress.now, progress.deadlineAt)}).`,
];

/** Who still owes this month's report. */
export function missingLines(progress: Progress): Span[][] {
  if (progress.type !== 'month') return [[capital(String(progressLine(progress)[0]))]];
  const missing = progress.owing.filter((unit) => !progress.reported.includes(unit));
  if (missing.length === 0)
    return [[`Cả ${progress.owing.length} đơn vị đã báo cáo ${monthName(progress.period)}.`]];
  const none = progress.reported.length === 0 ? ' (chưa có báo cáo nào)' : '';
  return [
    [`Chưa báo cáo ${monthName(progress.period)}${none}: `, b(joined(missing.map((unit) => unit.name))), '.'],
    deadlineSpans(progress),
  ];
}

/** Whether one unit has reported. */
export function unitLines(unit: Unit | UnitGroup, progress: Progress): Span[][] {
  if (progress.type !== 'month') return [[capital(String(progressLine(progress)[0]))]];
  const done = progress.reported.some((candidate) => candidate.id === unit.id);
  return [
    [`${capital(unit.name)} `, b(done ? 'đã báo cáo' : 'chưa báo cáo'), ` ${monthName(progress.period)}.`],
    deadlineSpans(progress),
  ];
}

/** When the month's report is due. */
export function deadlineLines(
  progress: Progress,
  period: { month: number; openAt: number; deadlineAt: number } | undefined,
): Span[][] {
  if (progress.type !== 'month') return [[capital(String(progressLine(progress)[0]))]];
  const due = period ?? {
    month: progress.period.month,
    openAt: progress.openAt,
    deadlineAt: progress.deadlineAt,
  };
  return [
    [
      `Hạn báo cáo ${monthName({ year: progress.period.year, month: due.month })}: `,
      b(moment(due.deadlineAt)),
      ` (${timeLeft(progress.now, due.deadlineAt)}); mở từ ${moment(due.openAt)}.`,
    ],
  ];
}
