import type { Calendar } from '../../core/calendar/calendar.ts';
import type { CalendarField } from '../../core/conversation/calendar-fields.ts';
import type { CalendarMoment, MonthContent } from '../../core/conversation/outcome.ts';
import { type Act, toPressData } from '../../core/features/acts.ts';
import type { Button, Line, Message } from '../../core/message/message.ts';
import { b, line, moment } from './words.ts';

const only = (text: string): Message => ({ lines: [line(text)] });
const button = (label: string, act: Act): Button => ({ label, data: toPressData(act) });

const momentNames: Readonly<Record<CalendarMoment, string>> = {
  opening: 'Mở kỳ',
  nudge: 'Nhắc',
  'last-nudge': 'Nhắc lần cuối',
  deadline: 'Hết hạn',
  escalation: 'Báo lãnh đạo, Văn phòng',
  digest: 'Bản tổng hợp',
  'cadence-nudge': 'Nhắc việc theo quý',
};

const momentLines = (next: readonly { name: CalendarMoment; at: number }[]): Line[] =>
  next.map(({ name, at }) => line(`${momentNames[name]}: `, b(moment(at))));

const fieldNames: Readonly<Record<CalendarField, string>> = {
  opening: 'Ngày mở kỳ',
  deadline: 'Hạn báo cáo',
  nudges: 'Các lần nhắc',
  escalation: 'Giờ báo lãnh đạo',
  digest: 'Giờ bản tổng hợp',
  quiet: 'Giờ yên lặng',
};

const fieldExamples: Readonly<Record<CalendarField, string>> = {
  opening: 'ngày 20 08:00',
  deadline: 'ngày 25 17:00',
  nudges: '3 ngày 08:00, 1 ngày 08:00, 3 giờ',
  escalation: '1 ngày 08:30',
  digest: '1 ngày 09:00',
  quiet: '21:00 đến 07:00',
};

/** A field's present value, as it could be typed. */
function fieldValue(calendar: Calendar, field: CalendarField): string {
  switch (field) {
    case 'opening':
    case 'deadline':
      return `ngày ${calendar[field].day} ${calendar[field].time}`;
    case 'nudges':
      return calendar.nudges
        .map((nudge) =>
          'daysBefore' in nudge ? `${nudge.daysBefore} ngày ${nudge.time}` : `${nudge.hoursBefore} giờ`,
        )
        .join(', ');
    case 'escalation':
    case 'digest':
      return `${calendar[field].daysAfter} ngày ${calendar[field].time}`;
    case 'quiet':
      return `${calendar.quietHours.from} đến ${calendar.quietHours.to}`;
  }
}

const fieldHints: Readonly<Record<CalendarField, string>> = {
  opening: '',
  deadline: '',
  nudges: ' (trước hạn)',
  escalation: ' (sau hạn)',
  digest: ' (sau hạn)',
  quiet: '',
};

type CalendarContent = Extract<
  MonthContent,
  { type: 'choose-calendar' | 'calendar-value' | 'calendar-problem' | 'confirm-calendar' | 'calendar-set' }
>;

/** Words with which the office changes the month's appointments. */
export function calendarMessage(content: CalendarContent): Message {
  switch (content.type) {
    case 'choose-calendar':
      return {
        lines: [
          line('Lịch hằng tháng:'),
          ...(Object.keys(fieldNames) as CalendarField[]).map((field) =>
            line(`${fieldNames[field]}: `, b(fieldValue(content.calendar, field)), fieldHints[field]),
          ),
          line('Đổi mục nào?'),
        ],
        buttons: (Object.keys(fieldNames) as CalendarField[]).map((field) => [
          button(fieldNames[field], { type: 'calendar-field', field }),
        ]),
      };
    case 'calendar-value':
      return only(
        `${fieldNames[content.field]}${fieldHints[content.field]} hiện là: ${fieldValue(content.calendar, content.field)}. Gõ giá trị mới, ví dụ: ${fieldExamples[content.field]}. Thôi: /huy`,
      );
    case 'calendar-problem':
      return only(
        content.why === 'order'
          ? `Ngày mở kỳ phải trước hạn báo cáo, trong khoảng ngày 1 đến 28; gõ lại, ví dụ: ${fieldExamples[content.field]}`
          : `Tôi chưa đọc được; gõ như: ${fieldExamples[content.field]} (ngày từ 1 đến 28). Thôi: /huy`,
      );
    case 'confirm-calendar':
      return {
        lines: [line('Với lịch mới, các mốc sắp tới là:'), ...momentLines(content.next)],
        buttons: [[button('Lưu lịch này', { type: 'set-calendar' })]],
      };
    case 'calendar-set':
      return { lines: [line('Đã lưu. Các mốc sắp tới:'), ...momentLines(content.next)] };
  }
}
