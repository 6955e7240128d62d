import type { Warning, WarningReason } from '../../core/report/warning.ts';
import type { Line } from '../../core/said/message.ts';
import { i, line, shortText } from './words.ts';

const reasonWords = (reason: WarningReason): string => {
  switch (reason.type) {
    case 'days-left':
      return reason.days === 0 ? 'hạn là hôm nay' : `còn ${reason.days} ngày`;
    case 'history':
      return `trong năm đơn vị trễ ${reason.late}/${reason.of} việc có hạn`;
    case 'unchanged':
      return `báo cáo tháng ${reason.months[0].month} và tháng ${reason.months[1].month} như nhau`;
    case 'obstacle':
      return `vướng mắc từ tháng ${reason.since.month} chưa thấy gỡ`;
  }
};

/** «Họp doanh nghiệp quý II (Văn phòng Sở, hạn 30/06): còn 7 ngày; vướng mắc từ tháng 5 chưa thấy gỡ» */
export function warningRow({ task, unit, day, reasons }: Warning, namesUnit: boolean): Line {
  const of = [
    ...(namesUnit ? [unit.name] : []),
    ...(day === null ? [] : [`hạn ${day.slice(8)}/${day.slice(5, 7)}`]),
  ];
  return line(
    '⚠ ',
    i(shortText(task.text, 70)),
    `${of.length > 0 ? ` (${of.join(', ')})` : ''}: ${reasons.map(reasonWords).join('; ')}.`,
  );
}

/** The first of what is likely to come late, in few words; how the rest is asked for. */
export function warningLines(warnings: readonly Warning[], most: number, namesUnit: boolean): Line[] {
  const left = warnings.length - most;
  return [
    ...(warnings.length > 0 ? [line(`Dễ trễ (${warnings.length} việc), vì:`)] : []),
    ...warnings.slice(0, most).map((warning) => warningRow(warning, namesUnit)),
    ...(left > 0 ? [line(`… và ${left} việc khác: hỏi «việc nào dễ trễ».`)] : []),
  ];
}
