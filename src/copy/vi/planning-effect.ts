import type { PlanEffect } from '../../core/features/planning/declared.ts';
import { type Org, unitName } from '../../core/people/org.ts';
import type { Amendment } from '../../core/plan/amend.ts';
import type { Plan, Task } from '../../core/plan/plan.ts';
import type { Button, Line } from '../../core/said/message.ts';
import { dateOf, momentOf, periodKey } from '../../core/time/viet-nam-time.ts';
import { button } from './button.ts';
import { shortOffice } from './called.ts';
import { unitChangeWords } from './import.ts';
import { pageWords } from './page.ts';
import { b, capital, date, i, line, monthName, planTitle, shortDate, shortText, target } from './words.ts';

// What a plan would do from its day on, and what holds until then.

/** So many entries of a list are shown; a phone's screen holds no more beside what is asked. */
const listedAtMost = 8;

export function listed(entries: readonly string[]): Line[] {
  const shown = entries.slice(0, listedAtMost).map((entry) => line(`• ${entry}`));
  const more = entries.length - shown.length;
  return more > 0 ? [...shown, line(i(`… và ${more} mục nữa`))] : shown;
}

export const paperOf = ({ document: { number, symbol, date: signed } }: Plan): string =>
  `${number === null ? 'chưa ghi số' : `số ${number}${symbol}`}, ngày ${date(signed)}`;

export const tasksIn = ({ indices }: Plan): number =>
  indices.reduce((sum, { tasks }) => sum + tasks.length, 0);

const namesIn = (org: Org, ids: readonly string[]): string => ids.map((id) => unitName(org, id)).join(', ');

const peopleIn = (org: Org, ids: readonly string[]): string =>
  ids.map((id) => org.people.find((person) => person.id === id)?.name ?? id).join(', ');

/** What of a task is said otherwise: each from what it was to what it is. */
function termsWords(before: Task, after: Task): string {
  const facts: [string, (task: Task) => string][] = [
    ['thời hạn', ({ cadence, due }) => cadence?.words ?? due?.words ?? ''],
    ['sản phẩm', ({ product }) => product ?? ''],
    ['văn bản giao', ({ source }) => source ?? ''],
    [
      'số đo',
      ({ measure }) => (measure === undefined ? '' : `${measure.ask} ${measure.target} ${measure.unit}`),
    ],
  ];
  const told = (words: string): string => (words === '' ? 'không ghi' : `«${shortText(words, 80)}»`);
  const changed = facts
    .map(([name, of]) => [name, of(before), of(after)] as const)
    .filter(([, old, now]) => old !== now)
    .map(([name, old, now]) => `${name} từ ${told(old)} thành ${told(now)}`);
  // The words are the same, and what is read of them is not.
  return changed.length === 0 ? 'cách tính thời hạn hoặc số đo' : changed.join(', ');
}

/** One change of an amendment, in half a line. */
function amendmentWords(change: Amendment, org: Org): string {
  const { index } = change;
  const short = (text: string): string => `«${shortText(text, 80)}»`;
  switch (change.type) {
    case 'index-new':
      return `thêm chỉ số ${index.code} ${index.name} (${index.tasks.length} nhiệm vụ)`;
    case 'index-removed':
      return `bỏ chỉ số ${index.code} ${index.name} (${index.tasks.length} nhiệm vụ)`;
    case 'task-new':
      return `${index.name}: thêm nhiệm vụ ${short(change.task.text)}`;
    case 'task-removed':
      return `${index.name}: bỏ nhiệm vụ ${short(change.task.text)}`;
    case 'task-words':
      return `${index.name}: đổi lời nhiệm vụ từ ${short(change.before.text)} thành ${short(change.task.text)}`;
    case 'task-terms':
      return `${index.name}: ${short(change.task.text)} đổi ${termsWords(change.before, change.task)}`;
    case 'task-owners':
      return `${index.name}: ${short(change.task.text)} chuyển từ ${namesIn(org, change.before)} sang ${namesIn(org, change.task.owners ?? [index.leadUnit])}`;
    case 'leaders':
      return `${index.name}: lãnh đạo phụ trách từ ${peopleIn(org, change.before)} sang ${peopleIn(org, index.leaders)}`;
    case 'lead-unit':
      return `${index.name}: chủ trì từ ${unitName(org, change.before)} sang ${unitName(org, index.leadUnit)}`;
    case 'target':
      return `${index.name}: chỉ tiêu từ ${target(change.before)} thành ${target(index.target)}`;
  }
}

/** What the plan does to the directory. */
function directoryLines({ newcomers, unnamed }: PlanEffect): Line[] {
  const { units, people, promoted } = newcomers;
  const leaders = people.filter(({ role }) => role === 'leader');
  const told = (what: string, names: readonly string[]): Line[] =>
    names.length === 0 ? [] : [line(`${what}: ${names.join(', ')}.`)];
  return [
    ...told(
      'Đơn vị mới',
      units.map(({ name }) => name),
    ),
    ...told(
      'Lãnh đạo mới',
      leaders.map(({ name }) => name),
    ),
    ...told(
      'Thành lãnh đạo',
      promoted.map(({ name }) => name),
    ),
    ...told('Kế hoạch không nhắc tới lãnh đạo', unnamed),
  ];
}

/** What becomes of the month's appointments by what the paper says of its reports. */
function calendarLines({ calendar: { before, after, unanswered } }: PlanEffect): Line[] {
  if (after !== before)
    return [
      line(
        'Lịch hằng tháng theo văn bản: ',
        b(`mở ngày ${after.opening.day}, hạn ${after.deadline.time} ngày ${after.deadline.day}`),
        ` (đang dùng: mở ngày ${before.opening.day}, hạn ngày ${before.deadline.day}).`,
      ),
    ];
  return unanswered === null
    ? []
    : [
        line(
          `Văn bản ghi hạn báo cáo «${unanswered}»; lịch giữ hạn ngày ${before.deadline.day}. Muốn theo văn bản thì trả lời các câu hỏi, hoặc gõ /lich.`,
        ),
      ];
}

/** How a plan whose day is still to come is tried at once: of one that waits, the clock offers the day. */
export const windWords = 'Ở trang chạy thử, anh/chị tua đồng hồ tới ngày đó.';
export const windToWords = (day: string): string =>
  `Ở trang chạy thử: mở «Tua đồng hồ», chọn «${pageWords.toPlan(day)}».`;

/** Nothing changes before the plan's day. */
export const untilThen = ({ day, ofOther }: PlanEffect, how: string | null): Line =>
  line(
    `Trước ${date(day)} mọi thứ giữ như hiện nay: kế hoạch, danh bạ, người đã liên kết${ofOther ? '; chưa ai báo cáo thì tôi không nhắc gì' : ''}.${how === null ? '' : ` ${how}`}`,
  );

/** That the month of the plan's day is nobody's debt. */
const leftOutLines = ({ leftOut }: PlanEffect): Line[] =>
  leftOut === null
    ? []
    : [
        line(
          `${capital(monthName(leftOut.period))} ${leftOut.isOver ? 'đã hết hạn' : 'đã mở'} trước ngày đó (hạn ${shortDate(leftOut.deadlineAt)}): `,
          b('không đơn vị nào phải báo cáo'),
          ' kỳ này theo bản mới.',
        ),
      ];

/** A month that had opened before the plan's day and is reported all the same, being the last of its year: until when there is time. */
const lastMonthLines = ({ first, day }: PlanEffect): Line[] => {
  const isOpen = day.startsWith(periodKey(first.period)) && first.openAt < momentOf(day, '00:00');
  if (!isOpen || first.period.month < 12) return [];
  const isThatDay = dateOf(first.deadlineAt) === day;
  return [
    line(
      `${capital(monthName(first.period))} đã mở trước ngày đó nhưng là kỳ cuối của năm nên `,
      b('vẫn phải báo cáo'),
      isThatDay ? ', hạn ngay trong ngày đó.' : '.',
    ),
  ];
};

/** The first day of the month that is reported first, where a plan's day leaves its own month out. */
export const fromNextMonth = ({ leftOut, first }: PlanEffect): Button[][] =>
  leftOut === null
    ? []
    : [[button('Từ tháng sau', { type: 'use-plan-from', day: `${periodKey(first.period)}-01` })]];

/** What the paper says of units that end or are renamed, and how the office has it in the directory, in lines to be typed. */
export function unitChangeLines({ unitChanges }: PlanEffect, isTaken: boolean): Line[] {
  if (unitChanges.length === 0) return [];
  return [
    line(
      isTaken
        ? 'Văn bản còn thay đổi đơn vị, tôi chưa ghi vào danh bạ. Đến lúc ghi thì gõ:'
        : 'Văn bản còn thay đổi đơn vị; dùng kế hoạch rồi anh/chị ghi vào danh bạ:',
    ),
    ...unitChanges.map(({ day, ...change }) =>
      line(`• ${unitChangeWords(change)}`, i(day === null ? ' (chưa rõ ngày)' : ` (từ ${date(day)})`)),
    ),
  ];
}

/** What a plan would do, for the office to look at before it counts. */
export function effectLines(effect: PlanEffect, org: Org): Line[] {
  const { plan, day, first, amends } = effect;
  const everybody: Org = {
    ...org,
    units: [...org.units, ...effect.newcomers.units],
    people: [...org.people, ...effect.newcomers.people],
  };
  return [
    ...(amends === null
      ? [
          line(b(planTitle(plan)), ` (${paperOf(plan)}) dùng từ `, b(date(day)), '.'),
          line(`${plan.indices.length} chỉ số · ${tasksIn(plan)} nhiệm vụ.`),
        ]
      : [
          line('Điều chỉnh ', b(planTitle(plan)), ` (${paperOf(plan)}), áp dụng từ `, b(date(day)), ':'),
          ...listed(amends.map((change) => amendmentWords(change, everybody))),
        ]),
    ...(effect.ofOther
      ? [
          line(
            b(`Kế hoạch của ${plan.agency.name}`),
            `, khác cơ quan đang dùng: từ ${date(day)} danh bạ cũng lấy theo văn bản (${effect.newcomers.units.length} đơn vị), người trong danh bạ cũ thôi dùng. Anh/chị vẫn là người của ${shortOffice}.`,
          ),
        ]
      : directoryLines(effect)),
    ...unitChangeLines(effect, false),
    ...calendarLines(effect),
    ...leftOutLines(effect),
    line(
      `Kỳ đầu tiên theo bản này: `,
      b(monthName(first.period)),
      `, mở ${shortDate(first.openAt)}, hạn ${shortDate(first.deadlineAt)}.`,
    ),
    ...lastMonthLines(effect),
    ...(first.rows.length > 0
      ? [line(`Phải báo cáo: ${first.rows.map(({ unit, count }) => `${unit} ${count}`).join(' · ')}.`)]
      : []),
  ];
}
