import type { Debt, RemindingContent, remindingDeclared } from '../../core/features/reminding/declared.ts';
import type { Unit } from '../../core/people/org.ts';
import type { Task } from '../../core/plan/plan.ts';
import type { Content } from '../../core/said/content.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import { periodBefore, toPeriod } from '../../core/time/period.ts';
import { dateOf, inVietNam, type Period, periodKey } from '../../core/time/viet-nam-time.ts';
import type { CommandWords, WordingOf } from '../wording.ts';
import { arrearsButtons, arrearsLines, monthsInArrears, mostButtons, nudgeButtons } from './arrears.ts';
import { button } from './button.ts';
import { cadenceName, overdueSince } from './cadence-name.ts';
import {
  b,
  capital,
  joined,
  line,
  minutesFor,
  monthName,
  only,
  shortDate,
  shortText,
  timeLeft,
} from './words.ts';

type Reminder = Extract<Content, { type: 'reminder' }>;

/** «6 nhiệm vụ, khoảng 2 phút», «còn 2/6 nhiệm vụ», «1 nhiệm vụ bị trả lại». */
function owedWords(debt: Debt): string {
  if (debt.returned > 0 && debt.returned === debt.owed) return `${debt.returned} nhiệm vụ bị trả lại.`;
  const left = debt.owed - debt.answered;
  return debt.answered > 0
    ? `Đang dở: còn ${left}/${debt.owed} nhiệm vụ.`
    : `${debt.owed} nhiệm vụ, khoảng ${minutesFor(debt.owed)} phút.`;
}

/** «Tổ chức họp với Doanh nghiệp quý II (quá hạn từ 30/06)» */
const dueWords = (task: Task, period: Period): string =>
  `${cadenceName(task, period)}${task.carried ? ` (${overdueSince(task)})` : ''}`;

function debtLines(debt: Debt, kind: Reminder['kind'], now: number): Line[] {
  const over = now > debt.deadlineAt;
  const until = over
    ? `đã quá hạn ${shortDate(debt.deadlineAt)}`
    : `hạn ${shortDate(debt.deadlineAt)} (${timeLeft(now, debt.deadlineAt)})`;
  return [
    line(
      `${over || kind === 'overdue' ? '⏰' : '🔔'} ${debt.unit.name}: báo cáo DDCI `,
      b(monthName(toPeriod(debt.period))),
      `, ${until}. ${owedWords(debt)}`,
    ),
    ...(debt.head ? [line(`Anh/chị báo cáo thay ${debt.head.name}.`)] : []),
    ...(debt.cadence.length > 0
      ? [line(`Có ${debt.cadence.map(({ task }) => dueWords(task, toPeriod(debt.period))).join('; ')}.`)]
      : []),
    ...arrearsLines(debt.arrears),
  ];
}

/** Whether the deadline is still to come, but not as late as tomorrow: then tomorrow is no time to be reminded. */
const endsToday = ({ deadlineAt }: Debt, now: number): boolean =>
  deadlineAt > now && dateOf(deadlineAt) === dateOf(now);

const snooze = (label: string, { unit, period }: Debt, until: 'snooze-hours' | 'snooze-morning'): Button =>
  button(label, { type: until, unit: unit.id, period });

const snoozes = (debt: Debt, now: number): Button[] => [
  snooze('Nhắc lại sau 2 giờ', debt, 'snooze-hours'),
  ...(endsToday(debt, now) ? [] : [snooze('Nhắc sáng mai', debt, 'snooze-morning')]),
];

/** @param of «· Thanh tra Sở» behind each label, where the reader reports for several units */
function reportButtons(debt: Debt, of: string): Button[][] {
  const report = { unit: debt.unit.id, period: debt.period };
  const before = periodBefore(toPeriod(debt.period));
  const isUntouched = debt.answered === 0 && debt.returned === 0;
  return [
    [button(`${debt.answered > 0 ? 'Báo cáo tiếp' : 'Báo cáo ngay'}${of}`, { type: 'open', ...report })],
    ...(debt.hasLast && before && isUntouched
      ? [[button(`Tất cả như tháng ${before.month}${of}`, { type: 'open-same', ...report })]]
      : []),
  ];
}

function reminder({ kind, debts, now }: Reminder): Message {
  const several = debts.length > 1;
  const [first] = debts;
  const of = ({ unit }: Debt): string => (several ? ` · ${unit.name}` : '');
  return {
    lines: debts.flatMap((debt) => debtLines(debt, kind, now)),
    buttons: [
      ...debts.flatMap((debt) => reportButtons(debt, of(debt))),
      ...debts.flatMap((debt) => arrearsButtons(debt.unit.id, debt.arrears, of(debt))).slice(0, mostButtons),
      ...(first && !several ? [snoozes(first, now)] : []),
    ],
  };
}

const namesOf = (units: readonly Unit[]): string => joined(units.map(({ name }) => name));

const unreached = (units: readonly Unit[]): Line[] =>
  units.length > 0
    ? [line(`Chưa nhắc được ${namesOf(units)}: chưa có ai liên kết hoặc đang vắng (/moi).`)]
    : [];

function officeBrief(content: Extract<Content, { type: 'office-brief' }>): Message {
  const { progress, overdue, silent, missed, arrears } = content;
  const period = periodKey(progress.period);
  return {
    lines: [
      ...(overdue.length > 0
        ? [
            line(
              '⏰ ',
              b(capital(monthName(progress.period))),
              `: ${overdue.length}/${progress.owing.length} đơn vị quá hạn: `,
              b(namesOf(overdue)),
              '.',
            ),
          ]
        : []),
      ...monthsInArrears(arrears, 'all'),
      ...unreached(silent),
      ...(missed.length > 0
        ? [
            line(
              `Bản tổng hợp ${joined(missed.map((key) => monthName(toPeriod(key))))} chưa được gửi vì trợ lý ngừng chạy lúc đó.`,
            ),
          ]
        : []),
    ],
    buttons: [
      ...(overdue.length > 0 ? [[button('Nhắc ngay', { type: 'nudge', period })]] : []),
      ...nudgeButtons(arrears),
      ...missed.map((key) => [
        button(`Xem bản tổng hợp ${monthName(toPeriod(key))}`, { type: 'preview-digest', period: key }),
      ]),
    ],
  };
}

/** Words for reminders: what the month says by itself, and what the office asks for. */
export const reminding = {
  reminder,
  'cadence-reminder'({ unit, tasks, lastDay, period }) {
    const [, month, day] = lastDay.split('-');
    const due = tasks.filter(({ task }) => !task.carried);
    const late = tasks.filter(({ task }) => task.carried);
    return {
      lines: [
        ...(due.length > 0
          ? [
              line(
                `🔔 ${unit.name}: cần xong trước `,
                b(`${day}/${month}`),
                `: ${due.map(({ task }) => `${shortText(task.text, 60)} (${task.cadence!.words})`).join('; ')}.`,
              ),
            ]
          : []),
        ...(late.length > 0
          ? [
              line(
                `⏰ ${unit.name}: chưa xong ${late.map(({ task }) => dueWords(task, toPeriod(period))).join('; ')}.`,
              ),
            ]
          : []),
      ],
      buttons: [[button('Báo cáo ngay', { type: 'open', unit: unit.id, period })]],
    };
  },
  'office-brief': officeBrief,
  'next-plan': ({ year }) =>
    only(
      `Năm kế hoạch ${year} đã kết thúc: tôi vẫn trả lời nhưng không nhắc việc nữa. Đề nghị Văn phòng đưa kế hoạch ${year + 1} vào máy chủ.`,
    ),
  'choose-nudged': ({ period, units }) => ({
    lines: [line(`Nhắc ai báo cáo ${monthName(toPeriod(period))} ngay bây giờ?`)],
    buttons: [
      ...(units.length > 1 ? [[button(`Tất cả ${units.length} đơn vị`, { type: 'nudge', period })]] : []),
      ...units.map((unit) => [button(unit.name, { type: 'nudge', period, unit: unit.id })]),
    ],
  }),
  nudged: ({ told, silent }) => ({
    lines: [...(told.length > 0 ? [line(`Đã nhắc ${namesOf(told)}.`)] : []), ...unreached(silent)],
  }),
  snoozed({ at, now }) {
    const isToday = dateOf(at) === dateOf(now);
    return only(
      `Tôi sẽ nhắc lại lúc ${isToday ? `${inVietNam(at).format('HH:mm')} hôm nay` : shortDate(at)}.`,
    );
  },
  'nothing-owed-now': ({ period }) => only(`Không còn gì phải báo cáo cho ${monthName(toPeriod(period))}.`),
} satisfies WordingOf<RemindingContent>;

/** What each command does, in half a line. */
export const remindingCommands: CommandWords<typeof remindingDeclared> = {
  nhac: 'Văn phòng: nhắc đơn vị ngay',
};
