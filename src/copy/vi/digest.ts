import { spanOf } from '../../core/calendar/cadence-tiers.ts';
import { inVietNam, periodKey } from '../../core/calendar/viet-nam-time.ts';
import { toMonthData } from '../../core/conversation/month-act.ts';
import type { MonthContent } from '../../core/conversation/outcome.ts';
import type { Button, Line, Message } from '../../core/message/message.ts';
import type { MonthPicture, YearPicture } from '../../core/message/picture.ts';
import type { Assignment } from '../../core/plan/assignments.ts';
import { type MonthProgress, type TaskProgress, tallyOf } from '../../core/report/progress.ts';
import { hasReason, isBehind } from '../../core/report/report.ts';
import { obstacleLines } from './behind.ts';
import { cadenceName } from './cadence-name.ts';
import type { Names } from './names.ts';
import { colourIn, colourMark, monthLines } from './progress.ts';
import { b, capital, date, i, joined, line, moment, monthName, plainLength, shortText } from './words.ts';

type DigestContent = Extract<MonthContent, { type: 'digest' }>;

/** The longest text under a picture on Telegram. */
const captionLimit = 1000;

/** The longest list in it: whatever is longer goes on in [Chi tiết]. */
const listLimit = 280;

/** As many of the words as a list takes, and how many are left. */
function shortList(words: readonly string[], between: string): { shown: string[]; left: number } {
  let room = listLimit;
  const end = words.findIndex((one, position) => {
    room -= one.length + between.length;
    return position > 0 && room < 0;
  });
  const shown = end < 0 ? [...words] : words.slice(0, end);
  return { shown, left: words.length - shown.length };
}

/** «Văn phòng Sở, Thanh tra Sở và 12 đơn vị khác» */
function unitList(units: readonly { name: string }[]): string {
  const { shown, left } = shortList(
    units.map(({ name }) => name),
    ', ',
  );
  return left === 0 ? joined(shown) : `${shown.join(', ')} và ${left} đơn vị khác`;
}

const statusWords = {
  done: 'Hoàn thành',
  onTrack: 'Đúng tiến độ',
  late: 'Chậm',
  notBegun: 'Chưa làm',
  missing: 'Chưa báo cáo',
};

const tasksOfIndex = (progress: MonthProgress, code: string): TaskProgress[] =>
  progress.tasks.filter((task) => task.index.code === code);

/** A month as a picture: every index by status, every unit on time, late or missing. */
function monthPicture(progress: MonthProgress, names: Names, updated: boolean): MonthPicture {
  const { plan, org } = names;
  return {
    title: `DDCI ${monthName(progress.period)}`,
    subtitle: `${plan.agency.name} · ${updated ? 'cập nhật' : 'đến'} ${moment(progress.now)}`,
    rows: plan.indices.map((index) => {
      const tasks = tasksOfIndex(progress, index.code);
      const { done, onTrack, late, notBegun, missing } = tallyOf(tasks);
      return { name: index.name, done, onTrack, late, notBegun, missing, colour: colourIn(progress, tasks) };
    }),
    units: org.units.map((unit) => {
      const owes = progress.owing.includes(unit);
      const late = progress.lateUnits.includes(unit);
      const reported = progress.reported.includes(unit);
      return {
        name: unit.name,
        state: !owes ? 'not-owing' : late ? 'late' : reported ? 'on-time' : 'missing',
        note: '',
      };
    }),
    words: {
      ...statusWords,
      onTime: 'Đúng hạn',
      lateUnit: 'Trễ hạn',
      missingUnit: 'Chưa báo cáo',
      nothingDue: 'Không có việc đến hạn',
      others: 'đơn vị khác',
    },
  };
}

/** The year so far as a picture, of the indices that are asked for. */
function yearPicture(
  months: readonly MonthProgress[],
  codes: ReadonlySet<string>,
  { plan }: Names,
): YearPicture {
  const last = months.at(-1)!;
  return {
    title: `Tiến độ DDCI năm ${plan.year}`,
    subtitle: `${plan.agency.name} · đến ${monthName(last.period)}`,
    rows: plan.indices
      .filter(({ code }) => codes.has(code))
      .map((index) => ({
        name: index.name,
        months: Array.from({ length: 12 }, (_, position) => {
          const month = months[position];
          if (!month) return null;
          const tasks = tasksOfIndex(month, index.code);
          // A month before anybody reported is no bad month.
          if (month.reported.length === 0 && month !== last) return null;
          const { due, done, onTrack } = tallyOf(tasks);
          return { good: done + onTrack, due, colour: colourIn(month, tasks) };
        }),
      })),
    words: {
      month: 'Tháng',
      noData: 'Chưa có số liệu',
      share: 'Cột: tỷ lệ nhiệm vụ hoàn thành hoặc đúng tiến độ trong tháng',
      green: 'Đúng tiến độ',
      orange: 'Chậm, có lý do',
      red: 'Chậm, thiếu lý do hoặc báo cáo',
      grey: 'Không có việc đến hạn',
    },
  };
}

/** «2 nhiệm vụ chậm, 1 chưa báo cáo – «chưa có lịch kiểm tra» (Thanh tra Sở)» */
function troubleLine(progress: MonthProgress, code: string, name: string, quoted: boolean): Line | null {
  const tasks = tasksOfIndex(progress, code);
  const colour = colourIn(progress, tasks);
  if (colour !== 'red' && colour !== 'orange') return null;
  const tally = tallyOf(tasks);
  const counts = [
    ...(tally.late > 0 ? [`${tally.late} nhiệm vụ chậm`] : []),
    ...(tally.notBegun > 0 ? [`${tally.notBegun} chưa làm`] : []),
    ...(tally.missing > 0 ? [`${tally.missing} chưa báo cáo`] : []),
  ];
  const said = tasks.find(({ entry }) => entry !== null && isBehind(entry) && hasReason(entry));
  const words = quoted && said ? (said.entry!.obstacle ?? said.entry!.proposal ?? '') : '';
  const quote = words ? ` – «${shortText(words, 80)}» (${said!.unit.name})` : '';
  return line(`${colourMark[colour]} `, i(name), `: ${counts.join(', ')}${quote}`);
}

/** «họp doanh nghiệp quý II (Văn phòng Sở, trước 30/06)» */
function upcomingWords({ task, unit }: Assignment, progress: MonthProgress): string {
  const [, month, day] = spanOf(task.cadence!.type, progress.period).lastDay.split('-');
  return `${cadenceName(task, progress.period)} (${unit.name}, trước ${day}/${month})`;
}

function upcomingList(upcoming: readonly Assignment[], progress: MonthProgress): string {
  const { shown, left } = shortList(
    upcoming.map((task) => upcomingWords(task, progress)),
    '; ',
  );
  return `${shown.join('; ')}${left === 0 ? '' : ` và ${left} việc khác`}`;
}

/** The digest's text under its picture; it says enough where the picture cannot be shown. */
export function digestMessage(content: DigestContent, names: Names): Message {
  const { progress, upcoming, quoted, preview, updated } = content;
  const { owing, reported, lateUnits } = progress;
  const period = periodKey(progress.period);
  const tally = tallyOf(progress.tasks);
  const missing = owing.filter((unit) => !reported.includes(unit));
  const head = line(
    '📌 ',
    b(`DDCI ${monthName(progress.period)}`),
    `: ${reported.length}/${owing.length} đơn vị đã báo cáo${lateUnits.length > 0 ? ` (${lateUnits.length} trễ hạn)` : ''}. Đúng tiến độ ${tally.done + tally.onTrack}/${tally.due} nhiệm vụ.${updated ? ` (cập nhật ${inVietNam(progress.now).format('HH:mm DD/MM')})` : ''}`,
  );
  const troubles = names.plan.indices.flatMap((index) => {
    const trouble = troubleLine(progress, index.code, index.name, quoted);
    return trouble ? [trouble] : [];
  });
  const tail: Line[] = [
    ...(missing.length > 0 ? [line(`Chưa báo cáo: ${unitList(missing)}.`)] : []),
    ...(upcoming.length > 0 ? [line(`Việc sắp đến hạn: ${upcomingList(upcoming, progress)}.`)] : []),
  ];
  // Under a picture the text is short: the indices worst off first, the others in [Chi tiết].
  const worst = [
    ...troubles.filter((trouble) => String(trouble[0]).startsWith(colourMark.red)),
    ...troubles.filter((trouble) => !String(trouble[0]).startsWith(colourMark.red)),
  ];
  const lines: Line[] = [head];
  let room = captionLimit - plainLength(head) - tail.reduce((sum, one) => sum + plainLength(one) + 1, 0) - 40;
  let shown = 0;
  for (const trouble of worst) {
    room -= plainLength(trouble) + 1;
    if (room < 0) break;
    lines.push(trouble);
    shown += 1;
  }
  if (shown < worst.length) lines.push(line(`… và ${worst.length - shown} chỉ số khác: [Chi tiết]`));
  const buttons: Button[][] = preview
    ? [
        preview.groups === 0
          ? []
          : [
              {
                label: preview.posted ? 'Gửi lại vào nhóm' : 'Gửi vào nhóm',
                data: toMonthData({ type: 'post-digest', period, again: preview.posted }),
              },
            ],
        [{ label: 'Chi tiết', data: toMonthData({ type: 'details', period }) }],
      ].filter((row) => row.length > 0)
    : [
        [
          { label: 'Chi tiết', data: toMonthData({ type: 'details', period }) },
          { label: 'Xem chỉ số', data: toMonthData({ type: 'indices' }) },
        ],
      ];
  return {
    lines: [
      ...(preview
        ? [
            line(
              i(
                preview.groups === 0
                  ? 'Xem trước. Chưa có nhóm nào được liên kết (/nhom trong nhóm).'
                  : `Xem trước; ${preview.posted ? 'đã gửi trước đó' : 'chưa gửi'}, nơi nhận: ${preview.groups}.`,
              ),
            ),
          ]
        : []),
      ...lines,
      ...tail,
    ],
    buttons,
    picture: { type: 'month', content: monthPicture(progress, names, updated) },
  };
}

/** [Chi tiết]: the month index by index, then what stands in the way. */
export function detailsMessage(progress: MonthProgress, names: Names): Message {
  return {
    lines: [
      ...monthLines(progress, names.plan),
      line(''),
      ...obstacleLines(progress, { concerns: () => true, of: undefined }),
    ],
  };
}

/** Where a platform cannot edit: what has come since the digest, in one line. */
export function addendumMessage(progress: MonthProgress): Message {
  const { owing, reported, lateUnits } = progress;
  const tally = tallyOf(progress.tasks);
  return {
    lines: [
      line(
        '📌 Bổ sung ',
        b(monthName(progress.period)),
        `: ${reported.length}/${owing.length} đơn vị đã báo cáo${lateUnits.length > 0 ? ` (${lateUnits.length} trễ hạn)` : ''}; đúng tiến độ ${tally.done + tally.onTrack}/${tally.due} nhiệm vụ.`,
      ),
    ],
  };
}

/** A leader's summary of the month: their own indices, with the year as a picture. */
export function leaderSummary(
  content: Extract<MonthContent, { type: 'leader-summary' }>,
  names: Names,
): Message {
  const { person, progress, year } = content;
  const own = names.plan.indices.filter(({ leader }) => leader === person.id);
  const lines = own.flatMap((index): Line[] => {
    const tasks = tasksOfIndex(progress, index.code);
    const tally = tallyOf(tasks);
    const missing = [...new Set(tasks.filter(({ entry }) => entry === null).map(({ unit }) => unit.name))];
    const behind = tasks.filter(({ entry }) => entry !== null && isBehind(entry));
    return [
      line(
        `${colourMark[colourIn(progress, tasks)]} `,
        i(index.name),
        `: ${tally.done + tally.onTrack}/${tally.due} nhiệm vụ đúng tiến độ${missing.length > 0 ? ` · chưa báo cáo: ${missing.join(', ')}` : ''}`,
      ),
      ...behind.slice(0, 2).map(({ task, unit, entry }) => {
        const said = entry!.obstacle ?? entry!.proposal;
        return line(
          `   – ${shortText(task.text, 40)} (${unit.name})${said ? `: «${shortText(said, 80)}»` : ': chưa nêu lý do'}`,
        );
      }),
    ];
  });
  const codes = new Set(own.map(({ code }) => code));
  return {
    lines: [
      line(
        b(capital(monthName(progress.period))),
        `: ${own.length} chỉ số của anh/chị, hết hạn ${date(inVietNam(progress.deadlineAt).format('YYYY-MM-DD'))}.`,
      ),
      ...lines,
    ],
    buttons: [
      [
        {
          label: 'Chi tiết',
          data: toMonthData({ type: 'details', period: periodKey(progress.period) }),
        },
      ],
    ],
    picture: { type: 'year', content: yearPicture(year, codes, names) },
  };
}
