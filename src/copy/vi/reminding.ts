import { askedAt } from '../../core/features/asked-at.ts';
import type {
  CadenceDebt,
  Debt,
  RemindedUnit,
  RemindingContent,
  Unheard,
  Unreached,
} from '../../core/features/reminding/declared.ts';
import { groupedBy } from '../../core/grouped-by.ts';
import type { Person, Unit } from '../../core/people/org.ts';
import { type Task, timeWordsOf } from '../../core/plan/plan.ts';
import { extensionOf, lastDayOf, originalDayOf } from '../../core/report/due.ts';
import type { MonthProgress } from '../../core/report/progress.ts';
import type { Content } from '../../core/said/content.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { periodBefore, toPeriod } from '../../core/time/period.ts';
import { dateOf, inVietNam, type Period, periodKey } from '../../core/time/viet-nam-time.ts';
import type { WordingOf } from '../wording.ts';
import { arrearsButtons, arrearsLines, monthsInArrears, mostButtons, nudgeButtons } from './arrears.ts';
import { button, commandButton, doButton, stayButton } from './button.ts';
import { cadenceName, extendedWords, overdueSince, overdueWords } from './cadence-name.ts';
import { shortOffice, theOffice } from './called.ts';
import { draftWords } from './draft-words.ts';
import { goodWords, reportedWords, unheardWords } from './progress.ts';
import { warningLines, warningRow } from './warning-lines.ts';
import {
  b,
  capital,
  date,
  joined,
  line,
  lowered,
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
    ? left === 0
      ? `${capital(draftWords(debt))}.`
      : `Đang dở: còn ${left}/${debt.owed} nhiệm vụ.`
    : `${debt.owed} nhiệm vụ, khoảng ${minutesFor(debt.owed)} phút.`;
}

/** «Tổ chức họp với Doanh nghiệp quý II (quá hạn từ 30/06)» */
const dueWords = (task: Task, period: Period): string =>
  `${cadenceName(task, period)}${task.carried ? ` (${overdueSince(task)})` : ''}`;

/** «Tỷ lệ hồ sơ đúng hạn», of several joined. */
const figureNames = (tasks: Debt['awaited']): string =>
  joined(tasks.map(({ task }) => task.measure?.ask ?? shortText(task.text, 40)));

/** Of a month that was reported but for figures only these are asked, without a deadline that was kept. */
const figureLine = ({ unit, period, awaited }: Debt, { plan }: Names): Line =>
  line(
    `🔔 ${unit.name}: báo cáo ${plan.composite} `,
    b(monthName(toPeriod(period))),
    ` còn ${awaited.length} số liệu chưa có (${figureNames(awaited)}).`,
  );

/** «Nguyễn Văn Bình chưa trả lời 2 việc đã chuyển.», «… đã trả lời 1 việc, chờ anh/chị dùng.» */
const passedLines = ({ out = [] }: Debt): Line[] =>
  out.map(({ to, awaited, answered, hasLeft }) =>
    line(
      `${to.name} ${[
        ...(answered > 0 ? [`đã trả lời ${answered} việc, chờ anh/chị dùng`] : []),
        ...(awaited > 0
          ? [
              hasLeft
                ? `không còn ở đơn vị, ${awaited} việc đã chuyển về lại anh/chị`
                : `chưa trả lời ${awaited} việc đã chuyển`,
            ]
          : []),
      ].join('; ')}.`,
    ),
  );

function debtLines(debt: Debt, kind: Reminder['kind'], now: number, names: Names): Line[] {
  const over = now > debt.deadlineAt;
  const until = over
    ? `đã quá hạn ${shortDate(debt.deadlineAt)}`
    : `hạn ${shortDate(debt.deadlineAt)} (${timeLeft(now, debt.deadlineAt)})`;
  const more = debt.awaited.length > 0 ? ` Thêm ${debt.awaited.length} số liệu chưa có.` : '';
  return [
    debt.owed === 0
      ? figureLine(debt, names)
      : line(
          `${over || kind === 'overdue' ? '⏰' : '🔔'} ${debt.unit.name}: báo cáo ${names.plan.composite} `,
          b(monthName(toPeriod(debt.period))),
          `, ${until}. ${owedWords(debt)}${more}`,
        ),
    ...(debt.head ? [line(`Anh/chị báo cáo thay ${debt.head.name}.`)] : []),
    ...(debt.cadence.length > 0
      ? [
          line(
            `Kỳ này phải xong: ${debt.cadence.map(({ task }) => lowered(dueWords(task, toPeriod(debt.period)))).join('; ')}.`,
          ),
        ]
      : []),
    ...passedLines(debt),
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
  const isUntouched = debt.owed > 0 && debt.answered === 0 && debt.returned === 0;
  const label = debt.owed === 0 ? 'Nhập số liệu' : debt.answered > 0 ? 'Báo cáo tiếp' : 'Báo cáo ngay';
  return [
    [
      button(`${label}${of}`, { type: 'open', ...report }),
      ...(debt.mayPass && isUntouched
        ? [button(`Chuyển cho…${of}`, { type: 'choose-staff', ...report })]
        : []),
    ],
    ...(debt.hasLast && before && isUntouched
      ? [[button(`Tất cả như tháng ${before.month}${of}`, { type: 'open-same', ...report })]]
      : []),
  ];
}

/** «Văn phòng Sở (Văn thư tổng hợp)»: who of the office has a reminder sent. */
function officeName({ name, unit }: Person, { org }: Names): string {
  const office = org.units.find(({ id }) => id === unit) ?? org.units.find(({ kind }) => kind === 'office');
  // Whoever is known by a title has the office in it.
  return office && !name.includes(office.name) ? `${office.name} (${name})` : name;
}

/** «01 quý/lần», with the time that its unit was given: «01 quý/lần; hạn gốc 30/06, gia hạn lần 1 đến 15/07». */
function termOfWork(task: Task, of: Period): string {
  const extended = extensionOf(task, originalDayOf(task, of));
  return [timeWordsOf(task), ...(extended ? [extendedWords(extended)] : [])].join('; ');
}

/** «cần xong trước 30/06: …»: work with a day of its own, by its day; what is overdue in a line of its own. */
function cadenceLines({ unit, tasks, period }: CadenceDebt, now: number): Line[] {
  const of = toPeriod(period);
  const dated = tasks.map(({ task }) => ({ task, day: lastDayOf(task, of)! }));
  const late = dated.filter(({ day }) => dateOf(now) > day);
  const days = [...new Set(dated.filter((one) => !late.includes(one)).map(({ day }) => day))].sort();
  return [
    ...days.map((day) => {
      const due = dated.filter((one) => one.day === day && !late.includes(one));
      return line(
        `🔔 ${unit.name} cần xong trước `,
        b(`${day.slice(8)}/${day.slice(5, 7)}`),
        `: ${due.map(({ task }) => `${lowered(shortText(task.text, 60))} (${termOfWork(task, of)})`).join('; ')}.`,
      );
    }),
    ...(late.length > 0
      ? [
          line(
            `⏰ ${unit.name} chưa xong: ${late.map(({ task, day }) => `${lowered(cadenceName(task, of))} (${overdueWords(task, day)})`).join('; ')}.`,
          ),
        ]
      : []),
  ];
}

const openButton = ({ unit, period }: CadenceDebt, of: string): Button[] => [
  button(`Báo cáo ngay${of}`, { type: 'open', unit: unit.id, period }),
];

/** So many warnings stand with a reminder. */
const mostWarned = 3;

function reminder({ kind, debts, now, by, also = [], warnings = [] }: Reminder, names: Names): Message {
  const others = also.filter(
    (part) => !debts.some(({ unit, period }) => unit.id === part.unit.id && period === part.period),
  );
  const several = debts.length + others.length > 1;
  const ofMonths = new Set(debts.map(({ period }) => period)).size > 1;
  const [first] = debts;
  const of = ({ unit, period }: { unit: Unit; period: string }): string =>
    several ? ` · ${unit.name}${ofMonths ? ` · T${toPeriod(period).month}` : ''}` : '';
  return {
    lines: [
      ...(by ? [line(`${officeName(by, names)} nhắc anh/chị.`)] : []),
      ...debts.flatMap((debt) => debtLines(debt, kind, now, names)),
      ...also.flatMap((part) => cadenceLines(part, now)),
      ...warningLines(warnings, mostWarned, several),
    ],
    buttons: [
      ...debts.flatMap((debt) => reportButtons(debt, of(debt))),
      ...others.map((part) => openButton(part, of(part))),
      ...debts.flatMap((debt) => arrearsButtons(debt.unit.id, debt.arrears, of(debt))).slice(0, mostButtons),
      ...(first && !several ? [snoozes(first, now)] : []),
    ],
    // Where figures alone are asked for, a number is one of them.
    ...(first && also.length === 0 && debts.every(({ owed }) => owed === 0) ? { wordsOnly: true } : {}),
  };
}

/** As many names as a line takes, and how many more there are. */
const namesShown = 8;

function namesOf(units: readonly Unit[]): string {
  const names = units.map(({ name }) => name);
  return names.length <= namesShown
    ? joined(names)
    : `${names.slice(0, namesShown).join(', ')} và ${names.length - namesShown} đơn vị khác`;
}

/** Why a head cannot be reminded. */
function headWords(head: Unheard | null): string {
  if (head === null) return 'chưa có trưởng đơn vị (/truong)';
  switch (head.type) {
    case 'unlinked':
      return 'trưởng đơn vị chưa liên kết (/moi)';
    case 'unreachable':
      return 'trưởng đơn vị không nhận được tin của tôi (đã chặn hoặc xóa cuộc trò chuyện)';
    case 'away':
      return `trưởng đơn vị vắng đến ${date(head.until).slice(0, 5)}`;
  }
}

const deputyWhy: Readonly<Record<Unheard['type'], string>> = {
  unlinked: 'chưa liên kết (/moi)',
  unreachable: 'không nhận được tin của tôi',
  away: 'cũng đang vắng',
};

/** «người được ủy quyền (Lò Văn An) chưa liên kết (/moi)», or that there is nobody. */
function deputyWords(deputies: Unreached['deputies']): string {
  if (deputies.length === 0) return 'chưa ủy quyền ai';
  return deputies
    .map(({ person, why }) => `người được ủy quyền (${person.name}) ${deputyWhy[why.type]}`)
    .join(', ');
}

/** Why nobody of a unit can be reminded, and what helps. */
function reasonWords({ head, deputies }: Unreached): string {
  const nobodyJoined =
    (head === null ? deputies.length > 0 : head.type === 'unlinked') &&
    deputies.every(({ why }) => why.type === 'unlinked');
  if (nobodyJoined) return 'chưa ai liên kết (/moi)';
  if (head === null && deputies.length === 0) return headWords(head);
  return `${headWords(head)}, ${deputyWords(deputies)}`;
}

/** Units of which nobody can be reminded: a line for each reason. */
export function unreachedLines(unreached: readonly Unreached[], lead: string): Line[] {
  const byReason = groupedBy(unreached, reasonWords);
  return [...byReason].map(([reason, of]) =>
    line(`${lead}${namesOf(of.map(({ unit }) => unit))}: ${reason}.`),
  );
}

/** «09:00», «20:30 hôm qua». */
const timeWords = (at: number, now: number): string =>
  `${inVietNam(at).format('HH:mm')}${dateOf(at) === dateOf(now) ? '' : ' hôm qua'}`;

/** «Đã nhắc lúc 09:00», «Đã nhắc Thanh tra Sở lúc 09:00, Văn phòng Sở lúc 09:10». */
function remindedWords(reminded: readonly RemindedUnit[], only: Unit | null, now: number): string {
  const byTime = groupedBy(reminded, ({ at }) => timeWords(at, now));
  const times = [...byTime].map(([time, of]) =>
    only ? `lúc ${time}` : `${namesOf(of.map(({ unit }) => unit))} lúc ${time}`,
  );
  return `Đã nhắc ${times.join(', ')}`;
}

function askNudge(content: Extract<Content, { type: 'ask-nudge' }>): Message {
  const { period, unit, reminded, quietUntil, now, sent } = content;
  const of = unit ? { period, unit: unit.id } : { period };
  const asked = askedAt(now);
  const already = reminded.length > 0 ? remindedWords(reminded, sent ? null : unit, now) : '';
  const stop = stayButton('Thôi', { type: 'leave-nudge' });
  const done = sent ? nudgedLines(sent.told, sent.unreached) : [];
  if (quietUntil === null)
    return {
      lines: [...done, line(`${already}; nhắc nữa?`)],
      buttons: [[button('Nhắc nữa', { type: 'nudge-again', ...of, asked }), stop]],
    };
  const wakes = inVietNam(quietUntil).format('HH:mm');
  return {
    lines: [
      ...(already === '' ? [] : [line(`${already}.`)]),
      line(`Bây giờ là ${inVietNam(now).format('HH:mm')}, giờ nghỉ đến ${wakes}. Gửi lúc nào?`),
    ],
    buttons: [
      [
        doButton(`Gửi ${wakes}`, { type: 'nudge-later', ...of }),
        button('Gửi ngay', { type: 'nudge-again', ...of, asked }),
        stop,
      ],
    ],
  };
}

const nudgedLines = (told: readonly Unit[], unreached: readonly Unreached[]): Line[] => [
  ...(told.length > 0 ? [line(`Đã nhắc ${namesOf(told)}.`)] : []),
  ...unreachedLines(unreached, 'Chưa nhắc được '),
];

/** Where no unit is overdue: how the month stands; before anybody has reported, which month is spoken of. */
function monthSoFar(progress: MonthProgress, isNamed: boolean): Line[] {
  if (progress.reported.length > 0)
    return [
      line(b(capital(monthName(progress.period))), `: ${reportedWords(progress)}. ${goodWords(progress)}`),
    ];
  return isNamed ? [line(`Báo cáo ${monthName(progress.period)}:`)] : [];
}

function officeBrief(content: Extract<Content, { type: 'office-brief' }>): Message {
  const { progress, overdue, unreached, missed, arrears, awaited } = content;
  const period = periodKey(progress.period);
  const { unheard } = progress;
  const reminded = overdue.filter(({ id }) => !unheard.some((unit) => unit.id === id));
  return {
    lines: [
      ...(overdue.length > 0
        ? [
            line(
              '⏰ ',
              b(capital(monthName(progress.period))),
              `: ${overdue.length}/${progress.owing.length} đơn vị quá hạn`,
              ...(reminded.length > 0 ? [overdue.length > 1 ? ', gồm ' : ' là ', b(namesOf(reminded))] : []),
              ...(unheard.length > 0 ? [`; ${unheardWords}: ${namesOf(unheard)}`] : []),
              '.',
            ),
          ]
        : []),
      ...(overdue.length > 0 ? [] : monthSoFar(progress, unreached.length > 0)),
      // They may have been reminded before it became so.
      ...unreachedLines(unreached, 'Hiện không ai nhận được tin nhắc của '),
      ...(awaited.length > 0
        ? [
            line(
              `Chưa có số liệu ${monthName(progress.period)}: `,
              ...awaited.flatMap(({ unit, tasks }, position) => [
                position === 0 ? '' : '; ',
                b(unit.name),
                ` (${figureNames(tasks)})`,
              ]),
              '.',
            ),
          ]
        : []),
      ...monthsInArrears(arrears, 'all'),
      ...(missed.length > 0
        ? [
            line(
              `Bản tổng hợp ${joined(missed.map((key) => monthName(toPeriod(key))))} chưa được gửi vì trợ lý ngừng chạy lúc đó.`,
            ),
          ]
        : []),
    ],
    buttons: [
      ...(overdue.length > 0 || awaited.length > 0 ? [[button('Nhắc ngay', { type: 'nudge', period })]] : []),
      ...nudgeButtons(arrears),
      ...(unreached.some(({ head }) => head?.type === 'unlinked')
        ? [[button('Mời người chưa liên kết', { type: 'invite-all' })]]
        : []),
      ...missed.map((key) => [
        button(`Xem bản tổng hợp ${monthName(toPeriod(key))}`, { type: 'preview-digest', period: key }),
      ]),
    ],
  };
}

/** Words for reminders, loaded when they are first said (`early-reminding.ts`): what the month says by itself, and what the office asks for. */
export const reminding = {
  reminder,
  'warnings-listed': ({ warnings, of }) => {
    const whose =
      of === null
        ? ''
        : Array.isArray(of)
          ? ` của ${joined((of as readonly Unit[]).map(({ name }) => name))}`
          : ' trong các chỉ số anh/chị phụ trách';
    const isOfOne = Array.isArray(of) && of.length === 1;
    return warnings.length === 0
      ? only(
          `Chưa thấy việc nào dễ trễ${whose}: không việc nào có từ hai dấu hiệu trở lên (hạn gần, đơn vị hay trễ, hai tháng báo cáo như nhau, vướng mắc chưa gỡ).`,
        )
      : {
          lines: [
            line(b(`${warnings.length} việc dễ trễ${whose}`), ', vì có từ hai dấu hiệu trở lên:'),
            ...warnings.map((warning) => warningRow(warning, !isOfOne)),
          ],
        };
  },
  'cadence-reminder': ({ parts, now }) => ({
    lines: parts.flatMap((part) => cadenceLines(part, now)),
    buttons: [
      ...parts.map((part) => openButton(part, parts.length > 1 ? ` · ${part.unit.name}` : '')),
      [commandButton('Xin gia hạn', 'giahan')],
    ],
  }),
  'deadline-moved'({ from, debts, now }, { plan }) {
    const several = debts.length > 1;
    return {
      lines: debts.map((debt) =>
        line(
          `🔔 ${debt.unit.name}: hạn báo cáo ${plan.composite} ${monthName(toPeriod(debt.period))} đổi từ ${shortDate(from)} sang `,
          b(shortDate(debt.deadlineAt)),
          ` (${timeLeft(now, debt.deadlineAt)}). ${owedWords(debt)}`,
        ),
      ),
      buttons: debts.flatMap((debt) => reportButtons(debt, several ? ` · ${debt.unit.name}` : '')),
    };
  },
  'office-brief': officeBrief,
  'next-plan': ({ year, wanted }) =>
    only(
      `Năm kế hoạch ${year} đã kết thúc: tôi vẫn trả lời nhưng không nhắc việc nữa. Đề nghị ${shortOffice} gửi kế hoạch ${wanted ?? year + 1}: /kehoach.`,
    ),
  'choose-nudged': ({ period, units, isAll }) => ({
    lines: [
      line(
        isAll
          ? `Nhắc cả ${units.length} đơn vị báo cáo ${monthName(toPeriod(period))} ngay bây giờ, hay chọn đơn vị?`
          : `Nhắc ai báo cáo ${monthName(toPeriod(period))} ngay bây giờ?`,
      ),
    ],
    buttons: [
      ...(units.length > 1 ? [[button(`Tất cả ${units.length} đơn vị`, { type: 'nudge', period })]] : []),
      ...(isAll ? [[stayButton('Thôi', { type: 'leave-nudge' })]] : []),
      ...units.map((unit) => [button(unit.name, { type: 'nudge', period, unit: unit.id })]),
    ],
  }),
  nudged: ({ told, unreached }) => ({ lines: nudgedLines(told, unreached) }),
  'ask-nudge': askNudge,
  'nudge-later': ({ units, at, now }) =>
    only(
      `Tôi sẽ nhắc ${namesOf(units)} lúc ${dateOf(at) === dateOf(now) ? `${inVietNam(at).format('HH:mm')} hôm nay` : shortDate(at)}, nếu khi đó còn nợ báo cáo.`,
    ),
  snoozed({ at, now }) {
    const isToday = dateOf(at) === dateOf(now);
    return only(
      `Tôi sẽ nhắc lại lúc ${isToday ? `${inVietNam(at).format('HH:mm')} hôm nay` : shortDate(at)}.`,
    );
  },
  'choose-snooze': ({ debts, now }) => ({
    lines: [line('Nhắc lại anh/chị lúc nào?')],
    buttons: debts.map((debt) =>
      snoozes(debt, now).map((one) =>
        debts.length > 1 ? { ...one, label: `${one.label} · ${debt.unit.name}` } : one,
      ),
    ),
  }),
  'nudge-is-now': ({ isOffice }) =>
    isOffice
      ? {
          lines: [line('Tôi nhắc được ngay, không hẹn giờ khác; đến mốc trong lịch tôi tự nhắc (/lich).')],
          buttons: [[commandButton('Nhắc ngay', 'nhac')]],
        }
      : only('Không có gì phải nhắc anh/chị lúc này; đến kỳ báo cáo tôi tự nhắc.'),
  'nudge-by-office': () =>
    only(`Nhắc đơn vị do lãnh đạo phụ trách và ${theOffice} làm; đến hạn tôi cũng tự nhắc.`),
  'nothing-owed-now'({ period, locked }) {
    const { month, year } = toPeriod(period);
    if (locked === undefined) return only(`Không còn gì phải báo cáo cho ${monthName({ month, year })}.`);
    const missing =
      locked.length === 0 ? '' : ` ${namesOf(locked)} chưa báo cáo; muốn nhắc thì mở khóa trước.`;
    return only(`Kỳ ${monthName({ month, year })} đã khóa.${missing} Mở khóa: /khoa ${month}/${year}`);
  },
} satisfies WordingOf<RemindingContent>;
