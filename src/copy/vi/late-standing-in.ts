import type { Cover, StandingInContent } from '../../core/features/standing-in/declared.ts';
import type { Person } from '../../core/people/org.ts';
import type { Span } from '../../core/people/standing-in-spans.ts';
import type { Content } from '../../core/said/content.ts';
import type { Button, Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import type { DatesProblem } from '../../core/time/dates.ts';
import { toPeriod } from '../../core/time/period.ts';
import { momentOf } from '../../core/time/viet-nam-time.ts';
import { say, type WordingOf, type WordsOf } from '../wording.ts';
import { button, stopButton, waiting } from './button.ts';
import { shortOffice, theOffice } from './called.ts';
import { confirmButtons } from './confirmation.ts';
import {
  capital,
  date,
  joined,
  line,
  longDate,
  monthName,
  only,
  shortDate,
  shortText,
  shortTitle,
} from './words.ts';

/** «từ 22/05/2023 đến 26/05/2023», «ngày 22/05/2023». */
const span = ({ from, to }: Span): string =>
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
  past: () => `Ngày đó đã qua; viết lại, ${like}`,
  'too-long': () => `Không quá một năm; viết lại, ${like}`,
};

/** «Nguyễn Văn An», with their unit where it is another one. */
const fromWhere = ({ name, unit }: Person, home: string, { org }: Names): string =>
  unit && unit !== home ? `${name} · ${org.units.find(({ id }) => id === unit)?.name ?? ''}` : name;

/** «PGĐ Lê Hải Yến»; whoever is called by their post alone by that. */
const calledShortly = (person: Person): string =>
  person.name === person.title ? person.name : `${shortTitle(person)} ${person.name}`;

const namesOf = (people: readonly Person[]): string => joined(people.map(({ name }) => name));

/** «22/05 – 26/05», on a button and in a list. */
const shortSpan = ({ from, to }: Span): string => {
  const dayOf = (iso: string): string => date(iso).slice(0, 5);
  return from === to ? dayOf(from) : `${dayOf(from)} – ${dayOf(to)}`;
};

/** Who is reminded of a unit in somebody's stead, or that nobody is, and what to do then. */
function coverWords({ unit, told, unlinked }: Cover, isHead: boolean): string {
  if (told.length > 0) return `${namesOf(told)} nhận nhắc việc của ${unit.name} thay anh/chị.`;
  if (unlinked.length > 0)
    return `chưa ai nhận được nhắc việc của ${unit.name}, vì ${namesOf(unlinked)} (báo cáo thay) chưa liên kết: nhờ ${theOffice} cấp mã.`;
  return `chưa ai nhận nhắc việc của ${unit.name} thay anh/chị; xin ${isHead ? 'ủy quyền bằng /uyquyen.' : `báo trưởng đơn vị hoặc ${theOffice}.`}`;
}

/** What is true of the time of an absence: whom the bot does not remind then, and whom it does. */
function whileAway({
  span: whole,
  isReminded,
  isHead,
  covers,
}: Extract<Content, { type: 'absence-set' }>): Line[] {
  if (!isReminded) return [line('Bản tổng hợp và tin báo vẫn gửi anh/chị như thường.')];
  return [
    line(`${whole.from === whole.to ? 'Ngày' : 'Những ngày'} đó tôi không nhắc việc anh/chị.`),
    ...covers.map((cover) =>
      line(
        cover.to === whole.to && covers.every(({ from }) => from === cover.from)
          ? capital(coverWords(cover, isHead))
          : `${capital(span(cover))}: ${coverWords(cover, isHead)}`,
      ),
    ),
  ];
}

const endButtons = (spans: readonly Span[]): Button[][] =>
  spans.map((one) => [
    button(`Kết thúc vắng mặt ${shortSpan(one)}`, { type: 'end-absence-span', from: one.from, to: one.to }),
  ]);

/** All that stand, where there are several. */
const listed = (spans: readonly Span[]): Line[] =>
  spans.length > 1 ? [line(`Các đợt vắng mặt đã ghi: ${spans.map(shortSpan).join('; ')}.`)] : [];

/** Words for deputies and absences. */
export const standingIn = {
  'choose-deputy': ({ unit, people, deputies }, names) => ({
    lines: [
      ...deputies.map((one) => line(`Đang ủy quyền cho ${one.person.name}, ${span(one)}.`)),
      line(
        people.length > 0
          ? `Ai báo cáo thay cho ${unit.name}?`
          : `Chưa có ai để ủy quyền; đề nghị ${theOffice} thêm người.`,
      ),
    ],
    buttons: [
      ...people.map((person) => [
        button(fromWhere(person, unit.id, names), { type: 'appoint', personId: person.id }),
      ]),
      ...[...new Set(deputies.map(({ person }) => person))].map((person) => [
        button(`Thôi ủy quyền ${person.name}`, { type: 'end-deputy', personId: person.id }),
      ]),
    ],
  }),
  'deputy-dates': ({ person, unit }) =>
    waiting(`${person.name} báo cáo thay cho ${unit.name} từ ngày nào đến ngày nào? Ví dụ: 22/05 – 26/05.`),
  'deputy-appointed': ({ person, unit, linked, spans }) => ({
    lines: [
      line(
        `${person.name} báo cáo thay cho ${unit.name} ${joined(spans.map(span))}; tên cả hai được ghi.${
          linked ? '' : ` Người này chưa liên kết nên chưa nhận được tin của tôi: nhờ ${theOffice} cấp mã.`
        }`,
      ),
    ],
    buttons: [[button('Nhầm – thôi ủy quyền', { type: 'withdraw-deputy', personId: person.id })]],
  }),
  'deputy-told': ({ head, unit, ...dates }, { plan }) =>
    only(
      `${head.name} ủy quyền cho anh/chị báo cáo ${plan.composite} của ${unit.name} ${span(dates)}: /baocao`,
    ),
  'confirm-end-deputy': ({ person, unit, spans, asked }) => ({
    lines: [
      line(
        `Thôi ủy quyền ${person?.name ?? 'người này'}${spans.length > 0 ? ` (${spans.map(shortSpan).join('; ')})` : ''}? Người đó không báo cáo thay cho ${unit.name} được nữa.`,
      ),
    ],
    buttons: [confirmButtons(asked, 'Thôi ủy quyền', 'Giữ nguyên')],
  }),
  'deputy-ended-told': ({ head, unit }, { plan }) =>
    only(`${head.name} đã thôi ủy quyền anh/chị báo cáo ${plan.composite} của ${unit.name}.`),
  'deputy-ended': ({ person }) => only(`Đã thôi ủy quyền ${person?.name ?? 'người này'}.`),
  'absence-dates': ({ spans }) => ({
    lines: [
      ...spans.map((one) => line(`Đã báo vắng ${span(one)}.`)),
      line(
        `Anh/chị vắng ${spans.length > 0 ? 'thêm ' : ''}từ ngày nào đến ngày nào? Ví dụ: 22/05 – 26/05, hoặc hôm nay.`,
      ),
    ],
    buttons: [...endButtons(spans), [stopButton()]],
  }),
  'absence-set': (content) => ({
    lines: [
      line(
        `Đã ghi anh/chị vắng ${span(content.span)}${
          span(content.span) === span(content.typed) ? '' : ', gộp với những ngày đã báo'
        }.`,
      ),
      ...whileAway(content),
      ...listed(content.spans),
    ],
    buttons: endButtons(content.spans),
  }),
  'absence-ended': ({ span: ended, isUnderWay, spans }) => ({
    lines: [
      line(
        isUnderWay
          ? `Đã ghi anh/chị trở lại; lần vắng ${span(ended)} kết thúc.`
          : `Đã bỏ lần vắng ${span(ended)}.`,
      ),
      ...(spans.length > 0 ? [line(`Còn vắng: ${spans.map(shortSpan).join('; ')}.`)] : []),
    ],
    ...(spans.length > 0 ? { buttons: endButtons(spans) } : {}),
  }),
  'confirm-standing-in': ({ asked, span: days, isAway, deputy }) => {
    const short = shortSpan(days);
    const parts = [
      ...(isAway ? ['ghi anh/chị vắng'] : []),
      ...(deputy ? [`ủy quyền cho ${deputy.person.name} báo cáo thay ${deputy.unit.name}`] : []),
    ];
    const does = deputy ? (isAway ? 'Ghi vắng và ủy quyền' : `Ủy quyền ${short}`) : `Ghi vắng ${short}`;
    return {
      lines: [line(`${capital(joined(parts))} ${span(days)}?`)],
      buttons: [
        confirmButtons(asked, does, 'Thôi'),
        ...(deputy && isAway ? [[button(`Chỉ ghi vắng ${short}`, { type: 'be-away', ...days })]] : []),
      ],
    };
  },
  'dates-problem': ({ problem }) => only(say(datesProblems, problem)),
  'away-of-other': ({ person, span: days, unit, leads, enter }) => ({
    lines: [
      line(
        `${calledShortly(person)} tự báo vắng ở chat của mình: gõ «tôi đi công tác ${days ? shortSpan(days) : '24/5 – 26/5'}» hoặc /vangmat; không ai ghi thay được.`,
      ),
      ...(unit
        ? [
            line(
              `Lúc vắng, người được trưởng đơn vị ủy quyền (/uyquyen) báo cáo cho ${unit.name}; ${theOffice} cũng nhập thay được.`,
            ),
          ]
        : leads
          ? [line(`Lúc vắng, vướng mắc và gia hạn chờ người ấy được chuyển tới ${theOffice}.`)]
          : []),
    ],
    ...(unit && enter
      ? { buttons: [[button(`Nhập thay ${unit.name}`, { type: 'open', unit: unit.id, period: enter })]] }
      : {}),
  }),
  'late-for-one': ({ unit, period, deadlineAt, day, isOffice }) => ({
    lines: [
      line(
        `Hạn báo cáo ${monthName(toPeriod(period))} là chung cho mọi đơn vị (${shortDate(deadlineAt)}), không có hạn riêng. ${unit?.name ?? 'Đơn vị'} nộp muộn vẫn nhận, ghi «trễ hạn», đến khi ${theOffice} khóa kỳ.`,
      ),
      ...(isOffice
        ? []
        : [line(`Lùi hạn chung là việc của ${theOffice}; anh/chị nhắn ${shortOffice} giúp.`)]),
    ],
    ...(isOffice
      ? {
          buttons: [
            [
              button(day ? `Lùi hạn chung đến ${date(day).slice(0, 5)}` : 'Đổi hạn chung', {
                type: 'give',
                name: 'lich',
                ...(day ? { argument: `hạn ${Number(day.slice(8))}` } : {}),
              }),
            ],
          ],
        }
      : {}),
  }),
  'leader-no-deputy': () =>
    only(
      `Lãnh đạo không ủy quyền được. Anh/chị báo vắng bằng /vangmat thì việc chờ anh/chị được chuyển tới ${theOffice}; đổi hẳn người phụ trách chỉ số thì nhắn ${shortOffice}.`,
    ),
  'leader-to-add': ({ name, instead }) =>
    only(
      `Danh bạ chưa có lãnh đạo ${name}: thêm trước, rồi gõ lại «thay ${instead.name} bằng ${name}» để đổi người phụ trách các chỉ số.`,
    ),
} satisfies WordingOf<StandingInContent>;
