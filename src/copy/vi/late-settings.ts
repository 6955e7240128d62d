import type { Calendar } from '../../core/calendar/calendar.ts';
import type { CalendarMoment } from '../../core/calendar/tier.ts';
import { type CalendarField, calendarFields } from '../../core/features/settings/calendar-fields.ts';
import type {
  CalendarChange,
  Moved,
  OwnAccount,
  SettingsContent,
} from '../../core/features/settings/declared.ts';
import type { Line, Message } from '../../core/said/message.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import type { WordingOf } from '../wording.ts';
import { button, doButton, stopButton, waiting } from './button.ts';
import { theOffice } from './called.ts';
import { momentNames } from './moment-names.ts';
import { channelNames } from './names.ts';
import { unreachedLines } from './reminding.ts';
import { b, joined, line, moment, monthName, only, shortDate, shortText } from './words.ts';

const momentLines = (next: readonly { name: CalendarMoment; at: number }[]): Line[] =>
  next.map(({ name, at }) => line(`${momentNames[name].listed}: `, b(moment(at))));

/** «Hết hạn: 17:00 thứ Năm 25/05 → 17:00 thứ Sáu 26/05». */
function movedLine({ name, from, to }: Moved): Line {
  const { listed } = momentNames[name];
  if (from === null) return line(`Thêm ${listed.toLowerCase()}: `, b(shortDate(to!)));
  if (to === null) return line(`Bỏ ${listed.toLowerCase()}: ${shortDate(from)}`);
  return line(`${listed}: ${shortDate(from)} → `, b(shortDate(to)));
}

const movedLines = (moved: readonly Moved[]): Line[] =>
  moved.length > 0 ? moved.map(movedLine) : [line('Không mốc nào dời.')];

const yearEnds = (year: number): Line =>
  line(`Hết năm kế hoạch ${year} thì tôi không nhắc việc nữa; lịch mới chờ kế hoạch năm sau.`);

/** What moves from the first month on that has not opened. */
const nextLines = ({ next, kept }: CalendarChange, year: number): Line[] => {
  // Nobody is reminded of a year without a plan.
  if (next.period.year !== year) return [yearEnds(year)];
  return [
    ...(kept.length > 0
      ? [line(`Giữ nguyên ${joined(kept.map(monthName))}: hạn theo lịch mới đã qua.`)]
      : []),
    line(`Lịch mới, từ `, b(monthName(next.period)), ':'),
    ...movedLines(next.moved),
  ];
};

/** What would move, before it counts: with a month that is open the office chooses from when. */
function confirmCalendar(change: CalendarChange, canMoveOpen: boolean, year: number): Message {
  const { open } = change;
  if (open.length === 0)
    return {
      lines: nextLines(change, year),
      buttons: [[doButton('Lưu lịch này', { type: 'set-calendar' })], [stopButton()]],
    };
  const names = joined(open.map(({ period }) => monthName(period)));
  const moves = open.flatMap(({ moved }) => moved.map(movedLine));
  const isDeadline = open.some(({ deadlineAt, newDeadlineAt }) => deadlineAt !== newDeadlineAt);
  return {
    lines: [
      line(`Kỳ ${names} đã mở. Lịch mới tính từ tháng nào?`),
      ...(canMoveOpen
        ? [
            line(b('Từ tháng này'), ` (${names}):`),
            ...moves,
            ...(isDeadline ? [line('Đơn vị còn nợ báo cáo được nhắn hạn mới.')] : []),
          ]
        : [
            line(
              `Không đổi được ${names}: hạn mới (${joined(open.map(({ newDeadlineAt }) => shortDate(newDeadlineAt)))}) đã qua.`,
            ),
          ]),
      line(b('Từ tháng sau'), `: ${names} giữ nguyên.`),
      ...nextLines(change, year),
    ],
    buttons: [
      ...(canMoveOpen ? [[button('Từ tháng này', { type: 'set-calendar-now' })]] : []),
      [button('Từ tháng sau', { type: 'set-calendar' })],
      [stopButton()],
    ],
  };
}

interface FieldWords {
  name: string;
  /** What its time is counted from, behind its name. */
  hint: string;
  /** As it could be typed. */
  example: string;
  /** The present value, as it could be typed. */
  value(calendar: Calendar): string;
}

const onDay = ({ day, time }: { day: number; time: string }): string => `${time} ngày ${day}`;
const daysAfter = (appointed: { daysAfter: number; time: string }): string =>
  `${appointed.daysAfter} ngày lúc ${appointed.time}`;

const fields: Readonly<Record<CalendarField, FieldWords>> = {
  opening: {
    name: 'Ngày mở kỳ',
    hint: '',
    example: '08:00 ngày 20',
    value: ({ opening }) => onDay(opening),
  },
  deadline: {
    name: 'Hạn báo cáo',
    hint: '',
    example: '17:00 ngày 25',
    value: ({ deadline }) => onDay(deadline),
  },
  nudges: {
    name: 'Các lần nhắc',
    hint: ' (trước hạn)',
    example: '3 ngày lúc 08:00, 1 ngày lúc 08:00, 3 giờ',
    value: ({ nudges }) =>
      nudges
        .map((nudge) =>
          'daysBefore' in nudge ? `${nudge.daysBefore} ngày lúc ${nudge.time}` : `${nudge.hoursBefore} giờ`,
        )
        .join(', '),
  },
  escalation: {
    name: 'Giờ báo lãnh đạo',
    hint: ' (sau hạn)',
    example: '1 ngày lúc 08:30',
    value: ({ escalation }) => daysAfter(escalation),
  },
  digest: {
    name: 'Giờ bản tổng hợp',
    hint: ' (sau hạn)',
    example: '1 ngày lúc 09:00',
    value: ({ digest }) => daysAfter(digest),
  },
  quiet: {
    name: 'Giờ yên lặng',
    hint: '',
    example: '21:00 đến 07:00',
    value: ({ quietHours }) => `${quietHours.from} đến ${quietHours.to}`,
  },
};

/** «Zalo», and where there are several accounts on it, which: «Zalo «Yến Lê», từ 22/05/2023». */
const ownAccountWords = ({ channel, shownName, linkedAt, isOneOfSeveral }: OwnAccount): string =>
  isOneOfSeveral
    ? `${channelNames[channel]}${shownName === undefined ? '' : ` «${shortText(shownName, 24)}»`}, từ ${inVietNam(linkedAt).format('DD/MM/YYYY')}`
    : channelNames[channel];

/** Which of the two days stands in the way of the other, and that it is moved first. */
const orderWords = (field: CalendarField, { opening, deadline }: Calendar): string =>
  field === 'deadline'
    ? `Hạn báo cáo phải sau ngày mở kỳ, hiện là ${onDay(opening)}. Đổi Ngày mở kỳ trước (gõ /lich), rồi đổi hạn; hoặc gõ hạn khác, ví dụ: ${fields.deadline.example}`
    : `Ngày mở kỳ phải trước hạn báo cáo, hiện là ${onDay(deadline)}. Đổi Hạn báo cáo trước (gõ /lich), rồi đổi ngày mở; hoặc gõ ngày khác, ví dụ: ${fields.opening.example}`;

/** Words for what the office and each person may set: the calendar, quotes, digests, channels. */
export const settings = {
  'choose-calendar': ({ calendar }) => ({
    lines: [
      line('Lịch hằng tháng:'),
      ...calendarFields.map((field) => {
        const { name, hint, value } = fields[field];
        return line(`${name}: `, b(value(calendar)), hint);
      }),
      line('Đổi mục nào?'),
    ],
    buttons: calendarFields.map((field) => [button(fields[field].name, { type: 'calendar-field', field })]),
  }),
  'calendar-value'({ field, calendar }) {
    const { name, hint, example, value } = fields[field];
    return waiting(`${name}${hint} hiện là: ${value(calendar)}. Gõ giá trị mới, ví dụ: ${example}`);
  },
  'calendar-problem': ({ field, why, calendar }) =>
    waiting(
      why === 'order'
        ? orderWords(field, calendar)
        : `Tôi chưa đọc được; gõ như: ${fields[field].example} (ngày từ 1 đến 28)`,
    ),
  'confirm-calendar': ({ change, canMoveOpen, unread }, { plan }) => {
    const shown = confirmCalendar(change, canMoveOpen, plan.year);
    return unread
      ? { ...shown, lines: [line(`Tôi chưa đọc được; gõ như: ${fields[unread].example}`), ...shown.lines] }
      : shown;
  },
  'calendar-set': ({ told, untold, next }, { plan }) => ({
    lines: [
      line(
        `Đã lưu.${told > 0 ? ` Đã nhắn hạn mới cho ${told} người còn nợ báo cáo.` : ''}${next.length > 0 ? ' Các mốc sắp tới:' : ''}`,
      ),
      ...(next.length > 0 ? momentLines(next) : [yearEnds(plan.year)]),
      ...unreachedLines(untold, 'Chưa nhắn được hạn mới cho '),
    ],
  }),
  quoting: ({ on, changed }) => ({
    lines: [
      line(
        `Bản tổng hợp trong nhóm ${on ? 'có' : 'không'} trích lời vướng mắc, kiến nghị của đơn vị${changed ? ' từ nay' : ''}.`,
      ),
    ],
    ...(changed
      ? {}
      : { buttons: [[button(on ? 'Thôi trích lời' : 'Trích lời', { type: 'quote', on: !on })]] }),
  }),
  confirming: ({ on, changed, waiting, ofTheirOwn }) => ({
    lines: [
      line(
        `${changed ? (on ? '✅ Đã bật' : '✅ Đã tắt') : `Đang ${on ? 'bật' : 'tắt'}`} xác nhận hoàn thành: ${
          on
            ? `việc đơn vị báo «Hoàn thành» ${changed ? 'từ nay ' : ''}chờ lãnh đạo phụ trách xác nhận rồi mới tính là xong.`
            : `việc đơn vị báo «Hoàn thành» ${changed ? 'từ nay ' : ''}được tính là xong ngay.`
        }`,
      ),
      ...(ofTheirOwn > 0
        ? [line(`Kế hoạch quy định riêng cho ${ofTheirOwn} chỉ số, nhiệm vụ; các việc ấy giữ như kế hoạch.`)]
        : []),
      ...(waiting > 0
        ? [line(`${waiting} việc đang chờ xác nhận${on ? '' : ' vẫn chờ'}: gõ «việc chờ xác nhận» để xem.`)]
        : []),
    ],
    ...(changed
      ? {}
      : { buttons: [[button(on ? 'Tắt xác nhận' : 'Bật xác nhận', { type: 'confirming', on: !on })]] }),
  }),
  'choose-channel': ({ accounts, preferred }) => ({
    lines: [
      line(
        `Tôi đang nhắn cho anh/chị qua ${preferred ? ownAccountWords(preferred) : '…'}. Chọn nơi ưu tiên; nơi kia là dự phòng:`,
      ),
    ],
    buttons: accounts.map((account) => {
      const { channel, userId, isOneOfSeveral } = account;
      return [
        button(
          ownAccountWords(account),
          isOneOfSeveral ? { type: 'prefer-account', channel, userId } : { type: 'prefer', channel },
        ),
      ];
    }),
  }),
  'only-channel': () =>
    only(
      `Anh/chị mới liên kết một tài khoản; muốn thêm kênh hoặc máy khác, anh/chị xin ${theOffice} cấp mã.`,
    ),
  'channel-preferred': ({ account }) => only(`Từ nay tôi nhắn qua ${ownAccountWords(account)} trước.`),
} satisfies WordingOf<SettingsContent>;
