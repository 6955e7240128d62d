import type { Answer, SentRow } from '../../core/ask/answer.ts';
import { indexOf } from '../../core/people/directory-index.ts';
import type { Index } from '../../core/plan/plan.ts';
import { planIdOf } from '../../core/report/carried.ts';
import { type MonthProgress, maySee, type TaskProgress, tallyOf } from '../../core/report/progress.ts';
import { hasReason, isBehind } from '../../core/report/report.ts';
import type { Line, Message, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { dateOf } from '../../core/time/viet-nam-time.ts';
import { withArrears } from './arrears.ts';
import { button } from './button.ts';
import { taskWords } from './cadence-name.ts';
import { clip, wordsRead } from './entry.ts';
import { evidenceRow } from './evidence-rows.ts';
import { monthsWords } from './found-words.ts';
import { rate } from './history.ts';
import {
  colourIn,
  colourMark,
  counts,
  isSilent,
  markOf,
  missingUnits,
  showsReturned,
  silentLine,
  tasksOfIndex,
} from './progress.ts';
import { mostWords } from './told-words.ts';
import {
  b,
  capital,
  date,
  daysBetween,
  i,
  joined,
  line,
  lowered,
  moment,
  monthName,
  shortDate,
  shortText,
  shortTitle,
  timeLeft,
} from './words.ts';

type Of<T extends Answer['type']> = Extract<Answer, { type: T }>;

const names = (rows: readonly SentRow[]): string => joined(rows.map(({ unit }) => unit.name));

const when = ({ report }: SentRow, inGroup = false): string =>
  report === null
    ? 'chưa báo cáo'
    : inGroup
      ? report.late
        ? 'trễ hạn'
        : 'đúng hạn'
      : `${shortDate(report.firstSentAt)}${report.late ? ` (trễ hạn ${report.daysLate} ngày)` : ' (đúng hạn)'}`;

/** «, Nguyễn Ngọc Sơn gửi thay Vi Thanh Bình», «, Hứa Minh An nhập thay đơn vị vì «trưởng phòng đi công tác»». */
function bySomebody({ report }: SentRow): string {
  if (!report?.by) return '';
  if (report.reason) return `, ${report.by.name} nhập thay đơn vị vì «${report.reason.replace(/[.]$/, '')}»`;
  return `, ${report.by.name} gửi${report.sentFor ? ` thay ${report.sentFor.name}` : ''}`;
}

/** Who has not reported, said behind what was asked. */
const missingWords = (unsent: readonly SentRow[], isOverdue: boolean): string =>
  unsent.length > 0 ? ` Chưa báo cáo: ${names(unsent)}${isOverdue ? ' (đã quá hạn)' : ''}.` : '';

/** Who was late, in a private chat by how many days. */
const lateSpans = (late: readonly SentRow[], inGroup: boolean): Span[] =>
  late.flatMap(({ unit, report }, position): Span[] => [
    position === 0 ? '' : '; ',
    b(unit.name),
    inGroup ? '' : ` (${report!.daysLate} ngày, ${shortDate(report!.firstSentAt)})`,
  ]);

/** « 15 ngày», behind «đã qua»; nothing on the day itself. */
const daysPast = (now: number, deadline: number): string => {
  const days = now > deadline ? daysBetween(deadline, now) : 0;
  return days > 0 ? ` ${days} ngày` : '';
};

/** One month's reports: who sent, who did not, who was late, and when. */
function sentLines({ what, rows, now, inGroup }: Of<'sent'>, month: number, year: number): Line[] {
  const ofMonth = rows.filter((row) => row.month === month);
  const sent = ofMonth.filter(({ report }) => report !== null);
  const unsent = ofMonth.filter(({ report }) => report === null);
  const late = sent.filter(({ report }) => report!.late);
  const name = `tháng ${month}/${year}`;
  const deadline = ofMonth[0]!.deadlineAt;
  const missing = missingWords(unsent, now > deadline);
  switch (what) {
    case 'unsent':
      return unsent.length === 0
        ? [line(`Cả ${ofMonth.length} đơn vị `, b('đã báo cáo'), ` ${name}.`)]
        : [
            line(`Chưa báo cáo ${name}: `, b(names(unsent)), '.'),
            line(
              `Hạn: ${moment(deadline)} (${timeLeft(now, deadline)}${inGroup ? '' : daysPast(now, deadline)}).`,
            ),
          ];
    case 'sent':
      return sent.length === 0
        ? [line(`${capital(name)}: `, b('chưa có đơn vị nào báo cáo'), '.')]
        : [line(`Đã báo cáo ${name} (${sent.length}/${ofMonth.length}): `, b(names(sent)), '.', missing)];
    case 'whether':
      return ofMonth.map((row) =>
        line(
          `${row.unit.name} `,
          b(row.report ? 'đã báo cáo' : 'chưa báo cáo'),
          ` ${name}${row.report ? `: ${when(row, inGroup)}${inGroup ? '' : bySomebody(row)}` : `, hạn ${moment(deadline)} (${timeLeft(now, deadline)})`}.`,
        ),
      );
    case 'late':
    case 'days':
      return [
        late.length === 0
          ? line(`${capital(name)}: `, b('không có đơn vị nào'), ` báo cáo trễ hạn.${missing}`)
          : line(`Báo cáo trễ hạn ${name}: `, ...lateSpans(late, inGroup), `.${missing}`),
      ];
    case 'on-time': {
      const onTime = sent.filter(({ report }) => !report!.late);
      return [
        line(
          `Báo cáo đúng hạn ${name} (${onTime.length}/${ofMonth.length}): `,
          b(onTime.length > 0 ? names(onTime) : 'chưa có'),
          `.${late.length > 0 ? ` Trễ hạn: ${names(late)}.` : ''}${missing}`,
        ),
      ];
    }
    case 'who':
    case 'when':
      return ofMonth.map((row) => {
        const past = row.report === null && !inGroup ? daysPast(now, deadline) : '';
        const told = `${when(row)}${past === '' ? '' : `, đã quá hạn${past}`}`;
        return line(`${row.unit.name}: `, b(told), `${bySomebody(row)} (${name}).`);
      });
    case 'first':
    case 'last': {
      const order = [...sent].sort((one, other) => one.report!.firstSentAt - other.report!.firstSentAt);
      const row = what === 'first' ? order[0] : order.at(-1);
      return row
        ? [
            line(
              b(row.unit.name),
              ` báo cáo ${what === 'first' ? 'sớm nhất' : 'muộn nhất'} ${name}: ${when(row)}${bySomebody(row)}.${missing}`,
            ),
          ]
        : [line(`${capital(name)}: `, b('chưa có đơn vị nào báo cáo'), '.')];
    }
  }
}

/** How often one unit was late, of months: each told apart says it of no unit. */
function lateMonths({ what, rows, months }: Of<'sent'>): Line[] | null {
  const [first] = rows;
  const isOfOne = first !== undefined && rows.every(({ unit }) => unit === first.unit);
  if ((what !== 'late' && what !== 'days') || months.length < 2 || !isOfOne) return null;
  const late = rows.flatMap((row, at) => (row.report?.late ? [{ row, month: months[at] }] : []));
  const told = late.map(({ row, month }) => `tháng ${month} (${row.report!.daysLate} ngày)`);
  return [
    line(
      `${first.unit.name} báo cáo trễ hạn `,
      b(late.length === 0 ? `0/${months.length} tháng` : `${late.length}/${months.length} tháng`),
      late.length === 0 ? '.' : `: ${told.join(', ')}.`,
    ),
  ];
}

/** Of the months of one unit which it still owes: what a list month by month leaves to the reader. */
function owedMonths({ what, rows, months }: Of<'sent'>): Line[] {
  const [first] = rows;
  const isOfOne = first !== undefined && rows.every(({ unit }) => unit === first.unit);
  if (what !== 'whether' || months.length < 2 || !isOfOne) return [];
  const owed = rows.flatMap(({ report }, at) => (report === null ? [months[at]] : []));
  const which =
    owed.length === 0 ? 'không còn nợ báo cáo tháng nào' : `còn nợ báo cáo tháng ${owed.join(', ')}`;
  return [line(`${first.unit.name} `, b(which), '.')];
}

/** Who was on time in each of several months: what a list month by month leaves to the reader. */
function everyMonth({ what, rows, months }: Of<'sent'>): Line[] {
  if (what !== 'on-time' || months.length < 2) return [];
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const kept = units.filter((unit) =>
    rows.every((row) => row.unit !== unit || (row.report !== null && !row.report.late)),
  );
  return [
    line(
      `Đúng hạn cả ${months.length} tháng: `,
      b(kept.length > 0 ? joined(kept.map(({ name }) => name)) : 'không có đơn vị nào'),
      '.',
    ),
  ];
}

export const sentMessage = (answer: Of<'sent'>, { plan }: Names): Message =>
  withArrears(
    lateMonths(answer) ?? [
      ...owedMonths(answer),
      ...everyMonth(answer),
      ...answer.months.flatMap((month) => sentLines(answer, month, plan.year)),
    ],
    answer.arrears,
  );

/** Whether the asker sent a report in another's name, and which. */
export function stoodInMessage({ rows, months, whom }: Of<'stood-in'>, { plan }: Names): Message {
  const name = whom.length > 0 ? ` ${joined(whom.map((one) => one.name))}` : '';
  const span = monthsWords(months, plan.year);
  if (rows.length === 0)
    return { lines: [line(b('Không'), `: anh/chị chưa gửi báo cáo thay${name} lần nào (${span}).`)] };
  return {
    lines: [
      line(b(`Có, ${rows.length} lần`), ` (${span}):`),
      ...rows.map((row) =>
        line(`${row.unit.name}, tháng ${row.month}/${plan.year}: `, b(when(row)), `${bySomebody(row)}.`),
      ),
    ],
  };
}

type MonthDates = Of<'month-dates'>['months'][number];

/** One month's opening, deadline or lock, as asked. */
function monthDatesLine(
  what: Of<'month-dates'>['what'],
  { month, openAt, deadlineAt, locked, lock }: MonthDates,
  now: number,
  { plan, org }: Names,
): Line {
  const name = monthName({ year: plan.year, month });
  const isToOpen = now < openAt;
  switch (what) {
    case 'opens':
      return line(
        `Kỳ ${name} ${isToOpen ? 'mở' : 'đã mở'} từ `,
        b(moment(openAt)),
        `${isToOpen ? ` (${timeLeft(now, openAt)})` : ''}; hạn ${moment(deadlineAt)}${locked ? '; đã khóa' : ''}.`,
      );
    case 'locked': {
      const locker = lock ? org.people.find(({ id }) => id === lock.by) : undefined;
      return line(
        `Kỳ ${name} `,
        b(locked ? 'đã khóa' : isToOpen ? 'chưa mở' : 'chưa khóa'),
        `${lock ? ` lúc ${shortDate(lock.at)}${locker ? ` (${locker.name})` : ''}` : ''} (hạn báo cáo ${moment(deadlineAt)}). Văn phòng khóa kỳ bằng /khoa.`,
      );
    }
    case 'left':
      return line(
        now >= deadlineAt ? b('Đã quá hạn') : b(capital(timeLeft(now, deadlineAt))),
        `: hạn báo cáo ${name} là ${moment(deadlineAt)}${isToOpen ? `; mở từ ${moment(openAt)}` : ''}.`,
      );
    case 'deadline':
      return line(
        `Hạn báo cáo ${name}: `,
        b(moment(deadlineAt)),
        ` (${timeLeft(now, deadlineAt)}); mở từ ${moment(openAt)}.`,
      );
  }
}

export const monthDatesMessage = ({ what, months, now, rule }: Of<'month-dates'>, names: Names): Message => ({
  lines: [
    ...(rule
      ? [
          line(
            'Hằng tháng: hạn ',
            b(`${rule.time} ngày ${rule.day}`),
            '; trúng ngày nghỉ thì đến hết ngày làm việc kế tiếp.',
          ),
        ]
      : []),
    ...months.map((month) => monthDatesLine(what, month, now, names)),
  ],
});

export const cadenceDueMessage = ({ items, now }: Of<'cadence-due'>): Message => ({
  lines: items.map(({ index, task, units, lastDay, done }) => {
    const past = dateOf(now) > lastDay;
    const state =
      done !== null
        ? `đã báo cáo hoàn thành trong tháng ${done}`
        : past
          ? 'đã quá hạn'
          : `còn ${Math.round((Date.parse(lastDay) - Date.parse(dateOf(now))) / 86_400_000)} ngày`;
    return line(
      `Hạn `,
      b(date(lastDay)),
      ` (${state}): ${joined(units.map(({ name }) => name))}, ${lowered(shortText(task.text, 90))} (${task.cadence!.words}; `,
      i(index.name),
      ').',
    );
  }),
});

export function debtMessage({ unit, months, now }: Of<'debt'>, { plan }: Names): Message {
  if (months.length === 0) return { lines: [line(`${unit.name} `, b('không còn nợ báo cáo nào'), '.')] };
  const lines = months.flatMap(({ month, deadlineAt, tasks, sent }) => [
    line(
      `${unit.name} còn `,
      b(`${tasks.length} nhiệm vụ`),
      ` chưa báo cáo ${monthName({ year: plan.year, month })}${sent ? ' (đã gửi, còn thiếu hoặc bị trả lại)' : ''}, hạn ${moment(deadlineAt)} (${timeLeft(now, deadlineAt)}):`,
    ),
    ...tasks.slice(0, 15).map(({ index, task }) => line(`▫️ ${index.code} ${taskWords(task)}`)),
    ...(tasks.length > 15 ? [line(`… và ${tasks.length - 15} nhiệm vụ nữa.`)] : []),
  ]);
  const [first] = months;
  return {
    lines,
    buttons: [
      [
        button('Báo cáo ngay', {
          type: 'open',
          period: `${plan.year}-${String(first!.month).padStart(2, '0')}`,
          unit: unit.id,
        }),
      ],
    ],
  };
}

/** What a unit wrote, answer by answer, to those who may read it. */
export function unitReportMessage({ unit, progress, report, locked }: Of<'unit-report'>): Message {
  const end = locked ? [line('Kỳ đã khóa; cần sửa thì đề nghị Văn phòng Sở.')] : [];
  const name = monthName(progress.period);
  if (report === null)
    return {
      lines: [
        line(
          `${unit.name} `,
          b('chưa báo cáo'),
          ` ${name}, hạn ${moment(progress.deadlineAt)} (${timeLeft(progress.now, progress.deadlineAt)}).`,
        ),
        ...end,
      ],
    };
  const tasks = progress.tasks.filter((task) => task.unit.id === unit.id);
  const head = line(
    b(`${unit.name}, ${name}`),
    `: ${counts(tallyOf(tasks), showsReturned(progress))}; gửi ${shortDate(report.firstSentAt)}${report.late ? ' (trễ hạn)' : ''}.`,
  );
  if (!maySee(progress.visibility, unit.id))
    return { lines: [head, line('Nội dung báo cáo chỉ lãnh đạo, Văn phòng và đơn vị đó đọc được.')] };
  return {
    lines: [
      head,
      ...tasks.flatMap((one) => {
        const { task, index, returned } = one;
        const entry = one.entry ?? one.before ?? null;
        if (entry === null) return [line(`▫️ ${index.code} ${taskWords(task)}: chưa có`)];
        const words = wordsRead(entry, task.measure);
        return [
          line(
            `${markOf(entry)} ${index.code} ${taskWords(task)}${returned ? ' ↩ đang trả lại' : ''}${words ? ` – ${words}` : ''}${clip(entry)}`,
          ),
        ];
      }),
      ...end,
    ],
    buttons: evidenceRow(progress, { unit }),
  };
}

/** A task that is behind, or for which something is asked, in the unit's words as far as the reader may see them. */
const behindLine = ({ task, index, unit, entry }: TaskProgress, progress: MonthProgress): Line => {
  const { obstacle, proposal } = entry!;
  const said = maySee(progress.visibility, unit.id)
    ? [
        ...(obstacle ? [`«${shortText(obstacle, mostWords)}»`] : []),
        ...(proposal ? [`kiến nghị: «${shortText(proposal, mostWords)}»`] : []),
      ]
    : [];
  return line(
    `${markOf(entry!)} ${index.code} ${taskWords(task)} (${unit.name})${said.length > 0 ? `: ${said.join('; ')}` : hasReason(entry!) ? '' : ': chưa nêu lý do'}`,
  );
};

/** What the office gave back and is owed again, to those who may read it. */
const givenBack = (tasks: readonly TaskProgress[], progress: MonthProgress): Line[] =>
  tasks
    .filter(({ returned, unit }) => returned && maySee(progress.visibility, unit.id))
    .map(({ task, unit }) => line(`↩ ${task.id} ${shortText(task.text)} (${unit.name}): đang trả lại`));

/** What matters before a meeting: first what is behind, in the units' words, then what changed. */
export function summaryMessage({ for: who, progress, before }: Of<'summary'>, { plan }: Names): Message {
  const concerns = (task: TaskProgress): boolean =>
    who.type === 'all' ||
    (who.type === 'unit'
      ? task.unit.id === who.unit.id
      : who.indices.some(({ code }) => code === task.index.code));
  const tasks = progress.tasks.filter(concerns);
  const name = monthName(progress.period);
  const behind = tasks.filter(({ entry }) => entry !== null && isBehind(entry));
  const asking = tasks.filter(
    ({ entry, unit }) => entry?.proposal && !isBehind(entry) && maySee(progress.visibility, unit.id),
  );
  const missing = missingUnits(tasks);
  const whom =
    who.type === 'leader'
      ? `${who.indices.length} chỉ số của ${shortTitle(who.person)} ${who.person.name}`
      : who.type === 'unit'
        ? who.unit.name
        : 'toàn Sở';
  const head = line(
    b(`${capital(name)}, ${whom}`),
    `: ${rate(tasks)}${behind.length > 0 ? ` · ${behind.length} chậm hoặc chưa làm` : ''}${missing.length > 0 ? ` · chưa báo cáo: ${joined(missing)}` : ''}.`,
  );
  const indices = who.type === 'leader' ? who.indices : who.type === 'all' ? plan.indices : [];
  const rank = { red: 0, orange: 1, grey: 2, green: 3 } as const;
  const colours = indices
    .map((index) => ({ index, own: tasksOfIndex(progress, index) }))
    .map(({ index, own }) => ({ index, own, colour: colourIn(progress, own) }))
    .sort((one, other) => rank[one.colour] - rank[other.colour]);
  const changed = before === null ? [] : changeLine(before, progress, concerns);
  return {
    lines: [
      head,
      ...colours
        .filter(({ own }) => own.length === 0 || !isSilent(progress, own))
        .map(({ index, own, colour }) =>
          line(
            `${colourMark[colour]} ${index.code} `,
            index.name,
            `: ${counts(tallyOf(own), showsReturned(progress)) || 'không đến hạn'}`,
          ),
        ),
      ...silentLine(progress, indices),
      ...[...behind, ...asking].slice(0, 12).map((task) => behindLine(task, progress)),
      ...givenBack(tasks, progress),
      ...changed,
    ],
  };
}

function changeLine(
  before: MonthProgress,
  progress: MonthProgress,
  concerns: (task: TaskProgress) => boolean,
): Line[] {
  const was = before.tasks.filter(concerns).filter(({ entry }) => entry !== null && isBehind(entry)).length;
  const is = progress.tasks.filter(concerns).filter(({ entry }) => entry !== null && isBehind(entry)).length;
  // Where nothing is reported there is nothing to compare.
  const isSilent = ({ tasks }: MonthProgress): boolean =>
    tasks.filter(concerns).every(({ entry }) => entry === null);
  if (isSilent(before) || isSilent(progress)) return [];
  const word = is === was ? 'bằng' : is > was ? 'nhiều hơn' : 'ít hơn';
  return [
    line(
      `So với ${monthName(before.period)}: ${is} việc chậm hoặc chưa làm, ${word}${is === was ? '' : ` ${Math.abs(is - was)} việc`} (tháng trước ${was}).`,
    ),
  ];
}

export const whoMessage = (
  { type, person, units, indices }: Of<'who-am-i' | 'who-is'>,
  { org }: Names,
): Message => {
  const known = indexOf(org).people.get(person.id) ?? person;
  return {
    lines: [
      line(
        ...(type === 'who-am-i' ? ['Anh/chị là ', b(known.name)] : [b(known.name)]),
        `: ${known.title}${units.length > 0 ? `; ${type === 'who-am-i' ? 'báo cáo cho ' : ''}${joined(units.map(({ name }) => name))}` : ''}${indices.length > 0 ? `; phụ trách ${indices.length} chỉ số: ${joined(indices.map(({ name }: Index) => name))}` : ''}.`,
      ),
    ],
  };
};

export const sectionMessage = ({ section, text }: Of<'section'>): Message => ({
  lines: [
    line(`${section === 'basis' ? 'Căn cứ trong kế hoạch' : 'Kế hoạch ghi'}: ${text.replace(/[;.]$/, '')}.`),
  ],
});

/** What the office gave back, with its reason. */
export function returnedMessage({ rows, months, locked }: Of<'returned'>, { plan }: Names): Message {
  const name = joined(months.map((month) => monthName({ year: plan.year, month })));
  if (rows.length === 0)
    return { lines: [line(`${capital(name)}: `, b('không có nhiệm vụ nào bị trả lại'), '.')] };
  return {
    lines: [
      line(b(`${rows.length} nhiệm vụ bị trả lại`), ` ${name}:`),
      ...rows.map(({ unit, task, reason, by, at }) =>
        line(
          `↩ ${task ? `${planIdOf(task)} ${taskWords(task)}` : ''} `,
          i(`(${unit.name})`),
          `: «${reason}»${by ? ` – ${by.name}` : ''}, ${shortDate(at)}`,
        ),
      ),
      line(
        locked
          ? 'Kỳ đã khóa; cần sửa thì đề nghị Văn phòng Sở.'
          : 'Sửa và gửi lại bằng /baocao trước khi Văn phòng khóa kỳ.',
      ),
    ],
  };
}

/** Units, the best first: what is done or on track of what is due. */
export function unitRankingMessage({ progress }: Of<'unit-ranking'>): Message {
  const rows = progress.owing.map((unit) => {
    const tally = tallyOf(progress.tasks.filter((task) => task.unit.id === unit.id));
    return {
      unit,
      tally,
      share: (tally.done + tally.onTrack) / tally.due,
      sent: progress.reported.includes(unit),
      late: progress.lateUnits.includes(unit),
    };
  });
  rows.sort((one, other) => Number(other.sent) - Number(one.sent) || other.share - one.share);
  const [first] = rows;
  return {
    lines: [
      line(
        `Xếp theo tỷ lệ nhiệm vụ hoàn thành, đúng tiến độ ${monthName(progress.period)}: `,
        b(first?.unit.name ?? ''),
        ' đứng đầu.',
      ),
      ...rows.map(({ unit, tally, sent, late }, position) =>
        line(
          `${position + 1}. ${unit.name}: ${tally.done + tally.onTrack}/${tally.due}${late ? ' (nộp trễ hạn)' : ''}${sent ? '' : ' (chưa báo cáo)'}`,
        ),
      ),
    ],
  };
}
