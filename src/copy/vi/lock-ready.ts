import type { Answer } from '../../core/ask/answer.ts';
import type { Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { shortOffice } from './called.ts';
import { b, capital, joined, line, monthName, shortDate } from './words.ts';

/** Whether a month is complete enough to be locked, what is missing, and who locks it. */
export function lockReadyMessage(
  { date, missing, owing, returned, may, wouldLock }: Extract<Answer, { type: 'lock-ready' }>,
  { plan, org }: Names,
): Message {
  const { month, locked, lock } = date;
  const name = monthName({ year: plan.year, month });
  const by = lock ? org.people.find(({ id }) => id === lock.by) : undefined;
  const open = [
    ...(missing.length > 0
      ? [`${missing.length}/${owing} đơn vị chưa báo cáo: ${joined(missing.map((unit) => unit.name))}`]
      : []),
    ...(returned > 0 ? [`${returned} mục trả lại chưa sửa xong`] : []),
  ];
  const state = open.length > 0 ? `còn ${open.join('; ')}` : `cả ${owing} đơn vị đã báo cáo`;
  if (locked)
    return {
      lines: [
        line(
          `Kỳ ${name} `,
          b('đã khóa'),
          `${lock ? ` lúc ${shortDate(lock.at)}${by ? ` (${by.name})` : ''}` : ''}; ${state}.`,
        ),
      ],
    };
  const isOthers = wouldLock === true && !may;
  return {
    lines: [
      ...(isOthers
        ? [
            line(
              b('Không'),
              `: chỉ ${shortOffice} khóa kỳ được (/khoa); anh/chị không có quyền này, tôi chưa khóa gì.`,
            ),
          ]
        : []),
      line(b(open.length > 0 ? 'Chưa đủ' : 'Đủ để khóa'), ` – kỳ ${name} chưa khóa, ${state}.`),
      ...(isOthers
        ? []
        : [
            line(
              may
                ? `Khóa bằng /khoa${open.length > 0 ? '; khóa bây giờ thì phần còn thiếu để trống' : ''}.`
                : `${capital(shortOffice)} khóa kỳ (/khoa).`,
            ),
          ]),
    ],
  };
}
