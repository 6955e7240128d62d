import type { AcceptedRow, Answer } from '../../core/ask/answer.ts';
import type { Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { shortOffice, theOffice } from './called.ts';
import { b, clock, joined, line } from './words.ts';

type Of<T extends Answer['type']> = Extract<Answer, { type: T }>;

/** Of one report: whether it was read, when and by whom, and when it was sent. */
function oneLine({ unit, month, sentAt, accepted }: AcceptedRow, year: number): Line {
  const of = `báo cáo tháng ${month}/${year} của ${unit.name}`;
  if (sentAt === null) return line(b('Chưa gửi'), ` ${of}, nên ${shortOffice} chưa có gì để nhận.`);
  // The receipt said «Đã nhận»: that it was not read yet is no word of its being lost.
  if (accepted === null)
    return line(b(`${theOffice} chưa đọc`), ` ${of}; báo cáo đã tới lúc ${clock(sentAt)}.`);
  return line(
    b(`${theOffice} đã nhận`),
    ` ${of} lúc ${clock(accepted.at)}${accepted.by ? ` (${accepted.by.name})` : ''}; đơn vị gửi lúc ${clock(sentAt)}.`,
  );
}

const names = (rows: readonly AcceptedRow[]): string => joined(rows.map(({ unit }) => unit.name));

/** Of many reports of a month: which were read, which wait, and which were not sent. */
function monthLines(rows: readonly AcceptedRow[], month: number, year: number): Line[] {
  const read = rows.filter(({ accepted }) => accepted !== null);
  const waiting = rows.filter(({ accepted, sentAt }) => accepted === null && sentAt !== null);
  const missing = rows.filter(({ sentAt }) => sentAt === null);
  return [
    line(
      b(`${shortOffice} đã nhận ${read.length}/${rows.length} báo cáo`),
      ` tháng ${month}/${year}`,
      read.length > 0 ? `: ${names(read)}.` : '.',
    ),
    ...(waiting.length > 0 ? [line(`Chưa nhận: ${names(waiting)}.`)] : []),
    ...(missing.length > 0 ? [line(`Chưa báo cáo: ${names(missing)}.`)] : []),
  ];
}

/** «Văn phòng Sở đã nhận báo cáo tháng 7/2023 của Phòng Hạ tầng số lúc 09:10 26/07 (…)»; month by month of several units. */
export const acceptedMessage = ({ rows, months }: Of<'accepted'>, { plan }: Names): Message => ({
  lines: months.flatMap((month) => {
    const of = rows.filter((row) => row.month === month);
    return of.length === 1
      ? [oneLine(of[0]!, plan.year)]
      : of.length === 0
        ? []
        : monthLines(of, month, plan.year);
  }),
});
