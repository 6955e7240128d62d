import type { Welcome } from '../../core/features/linking/declared.ts';
import type { WaitingMonth } from '../../core/features/waiting-month.ts';
import type { Person } from '../../core/people/org.ts';
import { isBeforeFirst } from '../../core/people/owes-from.ts';
import { isLedBy } from '../../core/plan/plan.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { button } from './button.ts';
import { shortOffice, theOffice } from './called.ts';
import {
  b,
  figureQuestion,
  joined,
  line,
  monthName,
  namesInLine,
  notYetWords,
  shortDate,
  timeLeft,
  withTitle,
} from './words.ts';

const unitNames = ({ units }: Welcome): string => joined(units.map(({ name }) => name));

/** Whom they answer for, and by what they do it. */
function reporterLines({ role }: Person, welcome: Welcome): Line[] {
  if (welcome.units.length === 0) return [];
  return role === 'head'
    ? [
        line(
          'Anh/chị là trưởng đơn vị, báo cáo hằng tháng cho ',
          b(unitNames(welcome)),
          ' bằng /baocao; cử người báo cáo thay bằng /uyquyen.',
        ),
      ]
    : [line('Anh/chị được báo cáo thay cho ', b(unitNames(welcome)), ' bằng /baocao.')];
}

function leaderLines({ id, role }: Person, { plan }: Names): Line[] {
  if (role !== 'leader') return [];
  const own = plan.indices.filter((index) => isLedBy(index, id));
  const charge = own.length > 0 ? `, phụ trách ${own.length} chỉ số (${namesInLine(own).join('; ')})` : '';
  return [line(`Anh/chị là lãnh đạo${charge}. Xem tiến độ bằng /tiendo.`)];
}

const officeLines = ({ isOffice, isOnlyOffice }: Welcome): Line[] =>
  isOffice
    ? [
        line(
          `Anh/chị làm việc của ${theOffice}: xem ai chưa báo cáo (/chuabaocao), nhắc (/nhac), trả lại nhiệm vụ (/tralai), khóa kỳ (/khoa), mời người (/moi).`,
        ),
        ...(isOnlyOffice
          ? [
              line(
                b(`Nên mời ngay người thứ hai của ${shortOffice} (/moi)`),
                ': nếu mất tài khoản này thì vẫn còn người mời lại và xác nhận.',
              ),
            ]
          : []),
      ]
    : [];

const onlookerLines = ({ role }: Person, { units, isOffice }: Welcome): Line[] =>
  role !== 'leader' && units.length === 0 && !isOffice
    ? [line('Anh/chị xem được kế hoạch và tiến độ (/tiendo), chưa báo cáo cho đơn vị nào.')]
    : [];

/** Until when a month that has opened is reported. */
export const untilWords = ({ deadlineAt, now }: Pick<WaitingMonth, 'deadlineAt' | 'now'>): string =>
  now <= deadlineAt
    ? `hạn ${shortDate(deadlineAt)} (${timeLeft(now, deadlineAt)})`
    : `đã quá hạn ${shortDate(deadlineAt)}, vẫn gửi được`;

/** Whether the month at hand may be reported, until when, and what is still to be done. */
export function monthLines({ period, openAt, deadlineAt, isOpen, now, units, debts }: WaitingMonth): Line[] {
  const name = monthName(toPeriod(period));
  if (now < openAt) return [line('Kỳ báo cáo ', b(name), ` mở lúc ${shortDate(openAt)}.`)];
  if (!isOpen) return [];
  const until = untilWords({ deadlineAt, now });
  if (units.length === 0) return [line('Kỳ báo cáo ', b(name), ` đang mở, ${until}.`)];
  const begins = units.filter((unit) => isBeforeFirst(unit, period));
  if (begins.length > 0 && debts.length === 0)
    return begins.map((unit) => line(notYetWords(unit, toPeriod(period))));
  if (debts.length === 0)
    return [line(`${joined(units.map((unit) => unit.name))} đã báo cáo đủ `, b(name), '.')];
  return debts.map(({ unit, owed }) =>
    line('Báo cáo ', b(name), ` của ${unit.name} đang mở: ${owed} nhiệm vụ, ${until}.`),
  );
}

/** [Báo cáo ngay] of each unit. */
export const reportButtons = ({ debts }: WaitingMonth): Button[][] =>
  debts.map(({ unit, period }) => [
    button(`Báo cáo ngay${debts.length > 1 ? ` · ${unit.name}` : ''}`, {
      type: 'open',
      unit: unit.id,
      period,
    }),
  ]);

/** Said to somebody who has just joined: who they are, what they may do, and what waits for them. */
export function welcomeMessage(person: Person, welcome: Welcome, names: Names): Message {
  const buttons = reportButtons(welcome);
  return {
    lines: [
      line('Đã liên kết: ', b(withTitle(person)), '. Chào anh/chị!'),
      ...leaderLines(person, names),
      ...reporterLines(person, welcome),
      ...officeLines(welcome),
      ...onlookerLines(person, welcome),
      ...monthLines(welcome),
      line(`Hỏi gì về kế hoạch cũng được, ví dụ «${figureQuestion(names.plan)}». Những việc khác: /trogiup`),
    ],
    ...(buttons.length > 0 ? { buttons } : {}),
  };
}
