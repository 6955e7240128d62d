import type { AskMode } from '../../core/features/reporting/declared.ts';
import { type Desk, tasksOut } from '../../core/report/desk-draft.ts';
import type { Draft } from '../../core/report/report.ts';
import type { Content } from '../../core/said/content.ts';
import type { Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { dateOf } from '../../core/time/viet-nam-time.ts';
import { dayMonth } from './cadence-name.ts';
import { b, line, minutesFor, monthName, shortDate, shortText, shortTitle, timeLeft } from './words.ts';

/** One question of the guided report. */
export type StepContent = Extract<Content, { type: 'report-step' }>;

/** The name of the unit that a report is of. */
export const unitOf = (draft: Draft, { org }: Names): string =>
  org.units.find(({ id }) => id === draft.unit)?.name ?? draft.unit;

/** «Thanh tra Sở, tháng 5/2023» of a report that the office enters for a unit: each of its questions says so. */
export const enteredFor = (draft: Draft, names: Names): string | null =>
  draft.onBehalf ? `${unitOf(draft, names)}, ${monthName(toPeriod(draft.period))}` : null;

/** So many stand at a question; all of them are listed by their command. */
const mostGiven = 3;

/** «📌 PGĐ Phan Thị Lan yêu cầu (20/05): «…»», the latest. @param most the longest piece of their words */
export function givenToUnit({ given = [] }: StepContent, most = 200): Line[] {
  const left = given.length - mostGiven;
  return [
    ...given
      .slice(-mostGiven)
      .map(({ by, at, words, isAnswered }) =>
        line(
          '📌 ',
          b(by ? `${shortTitle(by)} ${by.name}` : 'Lãnh đạo'),
          ` yêu cầu (${dayMonth(dateOf(at))}): «${shortText(words, most)}»${isAnswered ? ' – đã trả lời' : ''}`,
        ),
      ),
    ...(left > 0 ? [line(`… và ${left} yêu cầu khác: /yeucau`)] : []),
  ];
}

/** How many tasks of a report are answered. */
export const answeredIn = ({ draft, tasks }: Desk): number =>
  tasks.filter(({ task }) => draft.entries[task.id] !== undefined).length;

/** Whether every task is answered, so that only sending is left. */
export const isFull = (desk: Desk): boolean => answeredIn(desk) === desk.tasks.length;

const begun = ({ desk, deadlineAt, now }: StepContent, names: Names): Line[] => [
  line(
    ...(desk.draft.passed === undefined
      ? []
      : [`${desk.tasks.length === 1 ? 'Việc' : `${desk.tasks.length} việc`} được chuyển cho anh/chị. `]),
    `${unitOf(desk.draft, names)}: báo cáo ${names.plan.composite} `,
    b(monthName(toPeriod(desk.draft.period))),
    `, hạn ${shortDate(deadlineAt)} (${timeLeft(now, deadlineAt)}). ${desk.tasks.length} nhiệm vụ, khoảng ${minutesFor(desk.tasks.length)} phút.`,
  ),
  line(''),
];

/** «, 2 việc đang ở người khác» */
function outOfIt(desk: Desk): string {
  const out = tasksOut(desk).length;
  return out > 0 ? `, ${out} việc đang chuyển người khác trả lời` : '';
}

const resumed = ({ desk }: StepContent, names: Names): Line[] => [
  line(
    `↩ ${unitOf(desk.draft, names)}, báo cáo `,
    b(monthName(toPeriod(desk.draft.period))),
    `: đã trả lời ${answeredIn(desk)}/${desk.tasks.length} nhiệm vụ${outOfIt(desk)}.`,
  ),
  line(''),
];

const openings: Readonly<Record<AskMode, (content: StepContent, names: Names) => Line[]>> = {
  begin: begun,
  resume: resumed,
  next: () => [],
  again: () => [],
};

/** What is said above the first question: whose report, which month, until when, how long. */
export const opening = (content: StepContent, names: Names): Line[] => openings[content.mode](content, names);
