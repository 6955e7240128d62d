import type { Answer, SentRow } from '../../core/ask/answer.ts';
import type { Line, Message, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { withArrears } from './arrears.ts';
import { shortOffice } from './called.ts';
import { monthsWords } from './found-words.ts';
import { unheardWords } from './progress.ts';
import { b, capital, daysBetween, joined, line, moment, shortDate, timeLeft } from './words.ts';

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
function missingWords(all: readonly SentRow[], isOverdue: boolean): string {
  const unsent = all.filter(({ unheard }) => !unheard);
  return `${unsent.length > 0 ? ` Chưa báo cáo: ${names(unsent)}${isOverdue ? ' (đã quá hạn)' : ''}.` : ''}${apart(all)}`;
}

/** « Chưa có người nhận nhắc: Phòng Bưu chính.» */
function apart(all: readonly SentRow[]): string {
  const unheard = all.filter((one) => one.unheard);
  return unheard.length > 0 ? ` ${capital(unheardWords)}: ${names(unheard)} (chưa báo cáo).` : '';
}

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

/** That nobody was late: of one unit, whether it is there at all; of several those that are asked about. */
function noneLate(rows: readonly SentRow[], name: string, missing: string): Line {
  const [only, another] = rows;
  if (only && !another)
    return only.report
      ? line(`${only.unit.name} `, b('không trễ hạn'), ` ${name}.`)
      : line(`${only.unit.name} `, b('chưa báo cáo'), ` ${name}.`);
  return line(`${capital(name)}: `, b('không có đơn vị nào'), ` báo cáo trễ hạn.${missing}`);
}

/** Who was late, and how; that nobody was. */
const lateLine = (
  rows: readonly SentRow[],
  late: readonly SentRow[],
  name: string,
  missing: string,
  inGroup: boolean,
): Line =>
  late.length === 0
    ? noneLate(rows, name, missing)
    : line(`Báo cáo trễ hạn ${name}: `, ...lateSpans(late, inGroup), `.${missing}`);

/** Who was in time with the least left of it; who was late besides. */
function closestLine(rows: readonly SentRow[], name: string, missing: string): Line {
  const sent = rows.filter(({ report }) => report !== null);
  const late = sent.filter(({ report }) => report!.late);
  const [row] = sent
    .filter(({ report }) => !report!.late)
    .sort((one, other) => other.report!.firstSentAt - one.report!.firstSentAt);
  const behind = `${late.length > 0 ? ` Trễ hạn: ${names(late)}.` : ''}${missing}`;
  return row
    ? line(
        b(row.unit.name),
        ` báo cáo sát hạn nhất ${name}: ${when(row)}${bySomebody(row)}, hạn ${moment(row.deadlineAt)}.${behind}`,
      )
    : line(`${capital(name)}: `, b('không có đơn vị nào báo cáo đúng hạn'), `.${behind}`);
}

/** Who has not sent a month's report, those apart that nobody hears for; until when. */
function unsentLines(ofMonth: readonly SentRow[], name: string, now: number, inGroup: boolean): Line[] {
  const unsent = ofMonth.filter(({ report }) => report === null);
  if (unsent.length === 0) return [line(`Cả ${ofMonth.length} đơn vị `, b('đã báo cáo'), ` ${name}.`)];
  const heard = unsent.filter(({ unheard }) => !unheard);
  const unheard = apart(unsent).trim();
  const deadline = ofMonth[0]!.deadlineAt;
  return [
    ...(heard.length > 0 ? [line(`Chưa báo cáo ${name}: `, b(names(heard)), '.')] : []),
    ...(unheard === '' ? [] : [line(unheard)]),
    line(`Hạn: ${moment(deadline)} (${timeLeft(now, deadline)}${inGroup ? '' : daysPast(now, deadline)}).`),
  ];
}

/** Who was late, behind who has sent. */
const lateSaid = (late: readonly SentRow[], inGroup: boolean): Span[] =>
  late.length === 0 ? [' Không có đơn vị nào trễ hạn.'] : [' Trễ hạn: ', ...lateSpans(late, inGroup), '.'];

/** One month's reports: who sent, who did not, who was late, and when. */
function sentLines({ what, rows, now, inGroup, withLate }: Of<'sent'>, month: number, year: number): Line[] {
  const ofMonth = rows.filter((row) => row.month === month);
  const sent = ofMonth.filter(({ report }) => report !== null);
  const unsent = ofMonth.filter(({ report }) => report === null);
  const late = sent.filter(({ report }) => report!.late);
  const name = `tháng ${month}/${year}`;
  const deadline = ofMonth[0]!.deadlineAt;
  const missing = missingWords(unsent, now > deadline);
  const lateBeside = withLate ? lateSaid(late, inGroup) : [];
  switch (what) {
    case 'unsent':
      return unsentLines(ofMonth, name, now, inGroup);
    case 'sent':
      return sent.length === 0
        ? [line(`${capital(name)}: `, b('chưa có đơn vị nào báo cáo'), '.')]
        : [
            line(
              `Đã báo cáo ${name} (${sent.length}/${ofMonth.length}): `,
              b(names(sent)),
              '.',
              ...lateBeside,
              missing,
            ),
          ];
    case 'whether':
      return ofMonth.map((row) =>
        line(
          `${row.unit.name} `,
          b(row.report ? 'đã báo cáo' : 'chưa báo cáo'),
          `${row.unheard ? ` (${unheardWords})` : ''} ${name}${row.report ? `: ${when(row, inGroup)}${inGroup ? '' : bySomebody(row)}` : `, hạn ${moment(deadline)} (${timeLeft(now, deadline)}${row.report === null && !inGroup ? daysPast(now, deadline) : ''})`}.`,
        ),
      );
    case 'late':
    case 'days':
      return [lateLine(ofMonth, late, name, missing, inGroup)];
    case 'on-time': {
      const onTime = sent.filter(({ report }) => !report!.late);
      return [
        line(
          `Báo cáo đúng hạn ${name} (${onTime.length}/${ofMonth.length}): `,
          b(onTime.length > 0 ? names(onTime) : 'chưa có'),
          '.',
          ...(withLate ? lateBeside : [late.length > 0 ? ` Trễ hạn: ${names(late)}.` : '']),
          missing,
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
    case 'closest':
      return [closestLine(ofMonth, name, missing)];
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

/** The one unit that all rows are of; null where they are of several. */
function onlyUnitOf(rows: readonly SentRow[]): SentRow['unit'] | null {
  const [first] = rows;
  return first !== undefined && rows.every(({ unit }) => unit === first.unit) ? first.unit : null;
}

/** How often one unit was late, of months: each told apart says it of no unit. */
function lateMonths({ what, rows, months, now, inGroup }: Of<'sent'>): Line[] | null {
  const unit = onlyUnitOf(rows);
  if ((what !== 'late' && what !== 'days') || months.length < 2 || unit === null) return null;
  const late = rows.flatMap((row, at) => (row.report?.late ? [{ row, month: months[at] }] : []));
  const told = late.map(({ row, month }) => `tháng ${month} (${row.report!.daysLate} ngày)`);
  // What is not there yet is late by more every day.
  const owed = rows.flatMap((row, at) =>
    row.report === null && now > row.deadlineAt ? [{ row, month: months[at] }] : [],
  );
  return [
    ...owed.map(({ row, month }) =>
      line(
        `${unit.name} `,
        b(`chưa báo cáo tháng ${month}`),
        `, hạn ${moment(row.deadlineAt)}${inGroup ? '' : `, đã quá hạn${daysPast(now, row.deadlineAt)}`}.`,
      ),
    ),
    line(
      `${unit.name} báo cáo trễ hạn `,
      b(late.length === 0 ? `0/${months.length} tháng` : `${late.length}/${months.length} tháng`),
      late.length === 0 ? '.' : `: ${told.join(', ')}.`,
    ),
  ];
}

/** Of the months of one unit which it still owes: what a list month by month leaves to the reader. */
function owedMonths({ what, rows, months }: Of<'sent'>): Line[] {
  const unit = onlyUnitOf(rows);
  if (what !== 'whether' || months.length < 2 || unit === null) return [];
  const owed = rows.flatMap(({ report }, at) => (report === null ? [months[at]] : []));
  const which =
    owed.length === 0 ? 'không còn nợ báo cáo tháng nào' : `còn nợ báo cáo tháng ${owed.join(', ')}`;
  return [line(`${unit.name} `, b(which), '.')];
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
      ...(answer.why
        ? [
            line(
              'Chưa có ghi nhận nào về ',
              b('lý do'),
              answer.rows.some(({ report }) => report?.late) ? ' gửi trễ.' : ' chưa báo cáo.',
            ),
          ]
        : []),
    ],
    answer.arrears,
  );

/** Whether the asker sent a report in another's name, and which. */
export function stoodInMessage({ rows, months, whom, byOffice }: Of<'stood-in'>, { plan }: Names): Message {
  const name = whom.length > 0 ? ` ${joined(whom.map((one) => one.name))}` : '';
  const span = monthsWords(months, plan.year);
  if (rows.length === 0 && byOffice)
    return { lines: [line(b('Không'), `: ${shortOffice} chưa nhập báo cáo thay đơn vị nào (${span}).`)] };
  if (rows.length === 0)
    return { lines: [line(b('Không'), `: anh/chị chưa gửi báo cáo thay${name} lần nào (${span}).`)] };
  return {
    lines: [
      line(
        b(byOffice ? joined(rows.map(({ unit }) => unit.name)) : `Có, ${rows.length} lần`),
        byOffice ? ` – ${rows.length} báo cáo ${shortOffice} nhập thay (${span}):` : ` (${span}):`,
      ),
      ...rows.map((row) =>
        line(`${row.unit.name}, tháng ${row.month}/${plan.year}: `, b(when(row)), `${bySomebody(row)}.`),
      ),
    ],
  };
}
