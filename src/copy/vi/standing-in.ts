import type {
  StandingInContent,
  standingInDeclared,
  standingInForms,
} from '../../core/features/standing-in/declared.ts';
import type { Person } from '../../core/people/org.ts';
import type { Content } from '../../core/said/content.ts';
import type { Names } from '../../core/said/names.ts';
import type { DatesProblem } from '../../core/time/dates.ts';
import { momentOf } from '../../core/time/viet-nam-time.ts';
import { type CommandWords, type LeftWords, say, type WordingOf, type WordsOf } from '../wording.ts';
import { button } from './button.ts';
import { confirmButtons } from './confirmation.ts';
import { date, joined, line, longDate, notLinkedYet, only, shortText } from './words.ts';

/** «từ 22/05/2023 đến 26/05/2023», «ngày 22/05/2023». */
const span = ({ from, to }: { from: string; to: string }): string =>
  from === to ? `ngày ${date(from)}` : `từ ${date(from)} đến ${date(to)}`;

const like = 'ví dụ 22/05 – 26/05, hoặc hôm nay.';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** What is wrong with typed dates, and what would be right. */
const datesProblems: WordsOf<DatesProblem> = {
  nothing: () => `Tôi cần một hoặc hai ngày, ${like}`,
  unclear: ({ part }) => `Tôi chưa hiểu «${shortText(part, 30)}»; tôi cần một hoặc hai ngày, ${like}`,
  impossible: ({ day, month, year }) =>
    month < 1 || month > 12
      ? `Không có tháng ${month}; viết lại, ${like}`
      : `Không có ngày ${day}/${month}/${year}; viết lại, ${like}`,
  year: ({ year }) => `Năm ${year} không đúng; viết lại, ${like}`,
  'no-month': () => `Ngày của tháng nào? Viết cả tháng, ${like}`,
  'no-end': () => `Đến hết ngày nào? Viết cả ngày cuối, ${like}`,
  ambiguous({ day, month }) {
    const one = `${twoDigits(day)}/${twoDigits(month)}`;
    return `«${day}-${month}» là ngày ${one}, hay từ ngày ${day} đến ngày ${month}? Viết rõ, ví dụ ${one}, hoặc 22/05 – 26/05.`;
  },
  scattered: () => `Tôi chỉ ghi được một ngày, hoặc một khoảng ngày liền nhau; viết lại, ${like}`,
  weekday({ date: of }) {
    const weekday = longDate(momentOf(of, '12:00')).replace(/ \S+$/, '');
    return `Thứ và ngày chưa khớp (${date(of)} là ${weekday}); viết lại, ${like}`;
  },
  reversed: () => `Ngày cuối phải không sớm hơn ngày đầu; viết lại, ${like}`,
  past: () => `Những ngày đó đã qua; viết lại, ${like}`,
  'too-long': () => `Không quá một năm; viết lại, ${like}`,
};

/** «Nguyễn Văn An», with their unit where it is another one. */
const fromWhere = ({ name, unit }: Person, home: string, { org }: Names): string =>
  unit && unit !== home ? `${name} · ${org.units.find(({ id }) => id === unit)?.name ?? ''}` : name;

/** Who is reminded while a head is away. */
const remindedInstead = ({ isHead, deputies }: Extract<Content, { type: 'absence-set' }>): string => {
  if (!isHead) return '';
  return deputies.length > 0
    ? ` ${joined(deputies.map(({ name }) => name))} được nhắc thay.`
    : ' Chưa có ai báo cáo thay: /uyquyen';
};

/** Words for deputies and absences. */
export const standingIn = {
  'choose-deputy': ({ unit, people, deputies }, names) => ({
    lines: [
      ...deputies.map((one) => line(`Đang ủy quyền cho ${one.person.name}, ${span(one)}.`)),
      line(
        people.length > 0
          ? `Ai báo cáo thay cho ${unit.name}?`
          : 'Chưa có ai để ủy quyền; đề nghị Văn phòng Sở thêm người (/nguoi).',
      ),
    ],
    buttons: [
      ...people.map((person) => [
        button(fromWhere(person, unit.id, names), { type: 'appoint', personId: person.id }),
      ]),
      ...deputies.map(({ person }) => [
        button(`Thôi ủy quyền ${person.name}`, { type: 'end-deputy', personId: person.id }),
      ]),
    ],
  }),
  'deputy-dates': ({ person, unit }) =>
    only(
      `${person.name} báo cáo thay cho ${unit.name} từ ngày nào đến ngày nào? Ví dụ: 22/05 – 26/05. Thôi: /huy`,
    ),
  'deputy-appointed': ({ person, unit, linked, ...dates }) =>
    only(
      `${person.name} báo cáo thay cho ${unit.name} ${span(dates)}; tên cả hai được ghi.${notLinkedYet(linked)}`,
    ),
  'deputy-told': ({ head, unit, ...dates }) =>
    only(`${head.name} ủy quyền cho anh/chị báo cáo DDCI của ${unit.name} ${span(dates)}: /baocao`),
  'confirm-end-deputy': ({ person, unit, asked }) => ({
    lines: [
      line(
        `Thôi ủy quyền ${person?.name ?? 'người này'}? Người đó không báo cáo thay cho ${unit.name} được nữa.`,
      ),
    ],
    buttons: [confirmButtons(asked, 'Thôi ủy quyền', 'Giữ nguyên')],
  }),
  'deputy-ended-told': ({ head, unit }) =>
    only(`${head.name} đã thôi ủy quyền anh/chị báo cáo DDCI của ${unit.name}.`),
  'deputy-ended': ({ person }) => only(`Đã thôi ủy quyền ${person?.name ?? 'người này'}.`),
  'absence-dates': ({ absent }) => ({
    lines: [
      ...(absent ? [line(`Đang báo vắng ${span(absent)}.`)] : []),
      line('Anh/chị vắng từ ngày nào đến ngày nào? Ví dụ: 22/05 – 26/05, hoặc hôm nay. Thôi: /huy'),
    ],
    ...(absent ? { buttons: [[button('Tôi đã trở lại', { type: 'end-absence' })]] } : {}),
  }),
  'absence-set': (content) =>
    only(
      `Đã ghi anh/chị vắng ${span(content)}; trong thời gian đó tôi không nhắc việc.${remindedInstead(content)}`,
    ),
  'absence-ended': () => only('Đã ghi anh/chị trở lại.'),
  'dates-problem': ({ problem }) => only(say(datesProblems, problem)),
} satisfies WordingOf<StandingInContent>;

/** What each command does, in half a line. */
export const standingInCommands: CommandWords<typeof standingInDeclared> = {
  uyquyen: 'Trưởng đơn vị: ủy quyền báo cáo thay',
  vangmat: 'Báo những ngày vắng mặt',
};

/** What was being asked, behind «việc». */
export const standingInLeft: LeftWords<typeof standingInForms> = {
  'deputy-dates': 'ủy quyền',
  'absence-dates': 'báo vắng mặt',
  'confirm-end-deputy': 'thôi ủy quyền',
};
