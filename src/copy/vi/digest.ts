import type { DigestContent, digestDeclared } from '../../core/features/digest/declared.ts';
import type { Assignment } from '../../core/plan/assignments.ts';
import type { Index } from '../../core/plan/plan.ts';
import {
  type Colour,
  type MonthProgress,
  type Tally,
  type TaskProgress,
  tallyOf,
} from '../../core/report/progress.ts';
import { hasReason, isBehind } from '../../core/report/report.ts';
import type { Content } from '../../core/said/content.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { spanOf, toPeriod } from '../../core/time/period.ts';
import { inVietNam, periodKey } from '../../core/time/viet-nam-time.ts';
import type { CommandWords, WordingOf } from '../wording.ts';
import { obstacleLines } from './behind.ts';
import { button } from './button.ts';
import { cadenceName, taskWords } from './cadence-name.ts';
import { monthPicture, yearPicture } from './digest-pictures.ts';
import {
  colourIn,
  colourMark,
  missingUnits,
  monthLines,
  overdueWork,
  reportedWords,
  tasksOfIndex,
} from './progress.ts';
import { b, capital, date, i, joined, line, monthName, only, plainLength, shortText } from './words.ts';

type Digest = Extract<Content, { type: 'digest' }>;

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

/** An index that is behind: how badly, and in words. */
interface Trouble {
  colour: Extract<Colour, 'red' | 'orange'>;
  words: Line;
}

/** «2 nhiệm vụ chậm, 1 chưa báo cáo» */
const behindCounts = (tally: Tally): string =>
  [
    ...(tally.late > 0 ? [`${tally.late} nhiệm vụ chậm`] : []),
    ...(tally.notBegun > 0 ? [`${tally.notBegun} chưa làm`] : []),
    ...(tally.missing > 0 ? [`${tally.missing} chưa báo cáo`] : []),
  ].join(', ');

/** « – «chưa có lịch kiểm tra» (Thanh tra Sở)»: the first reason that a unit gave, or nothing. */
function quotedReason(tasks: readonly TaskProgress[]): string {
  const said = tasks.find(({ entry }) => entry !== null && isBehind(entry) && hasReason(entry));
  const words = said?.entry?.obstacle ?? said?.entry?.proposal ?? '';
  return said && words !== '' ? ` – «${shortText(words, 80)}» (${said.unit.name})` : '';
}

/** «2 nhiệm vụ chậm, 1 chưa báo cáo – «chưa có lịch kiểm tra» (Thanh tra Sở)»; none of an index that is not behind. */
function troubleOf(progress: MonthProgress, index: Index, quoted: boolean): Trouble[] {
  const tasks = tasksOfIndex(progress, index);
  const colour = colourIn(progress, tasks);
  if (colour !== 'red' && colour !== 'orange') return [];
  const quote = quoted ? quotedReason(tasks) : '';
  const words = line(`${colourMark[colour]} `, i(index.name), `: ${behindCounts(tallyOf(tasks))}${quote}`);
  return [{ colour, words }];
}

/** Under a picture the text is short: the indices worst off first, the others in [Chi tiết]. */
function troubleLines(troubles: readonly Trouble[], roomLeft: number): Line[] {
  const worst = [
    ...troubles.filter(({ colour }) => colour === 'red'),
    ...troubles.filter(({ colour }) => colour !== 'red'),
  ];
  let room = roomLeft;
  const end = worst.findIndex(({ words }) => {
    room -= plainLength(words) + 1;
    return room < 0;
  });
  const shown = end < 0 ? worst.length : end;
  return [
    ...worst.slice(0, shown).map(({ words }) => words),
    ...(shown < worst.length ? [line(`… và ${worst.length - shown} chỉ số khác: [Chi tiết]`)] : []),
  ];
}

/** «họp doanh nghiệp quý II (Văn phòng Sở, trước 30/06)» */
function upcomingWords({ task, unit }: Assignment, progress: MonthProgress): string {
  const [, month, day] = spanOf(task.cadence!.type, progress.period).lastDay.split('-');
  return `${cadenceName(task, progress.period)} (${unit.name}, trước ${day}/${month})`;
}

function listOf(works: readonly string[]): string {
  const { shown, left } = shortList(works, '; ');
  return `${shown.join('; ')}${left === 0 ? '' : ` và ${left} việc khác`}`;
}

/** What the office reads over its preview. */
const previewLine = ({ posted, groups }: NonNullable<Digest['preview']>): Line =>
  line(
    i(
      groups === 0
        ? 'Xem trước. Chưa có nhóm nào được liên kết (/nhom trong nhóm).'
        : `Xem trước; ${posted ? 'đã gửi trước đó' : 'chưa gửi'}, nơi nhận: ${groups}.`,
    ),
  );

function digestButtons(period: string, preview: Digest['preview']): Button[][] {
  const details = button('Chi tiết', { type: 'details', period });
  if (!preview) return [[details, button('Xem chỉ số', { type: 'indices' })]];
  const post = button(preview.posted ? 'Gửi lại vào nhóm' : 'Gửi vào nhóm', {
    type: 'post-digest',
    period,
    again: preview.posted,
  });
  return preview.groups === 0 ? [[details]] : [[post], [details]];
}

/** The digest's text under its picture; it says enough where the picture cannot be shown. */
function digestMessage(content: Digest, names: Names): Message {
  const { progress, upcoming, quoted, preview, updated } = content;
  const { owing, reported } = progress;
  const tally = tallyOf(progress.tasks);
  const missing = owing.filter((unit) => !reported.includes(unit));
  const overdue = overdueWork(progress);
  const head = line(
    '📌 ',
    b(`DDCI ${monthName(progress.period)}`),
    `: ${reportedWords(progress)}. Đúng tiến độ ${tally.done + tally.onTrack}/${tally.due} nhiệm vụ.${updated ? ` (cập nhật ${inVietNam(progress.now).format('HH:mm DD/MM')})` : ''}`,
  );
  const tail: Line[] = [
    ...(missing.length > 0 ? [line(`Chưa báo cáo: ${unitList(missing)}.`)] : []),
    ...(overdue.length > 0 ? [line(`Chưa xong: ${listOf(overdue)}.`)] : []),
    ...(upcoming.length > 0
      ? [line(`Việc sắp đến hạn: ${listOf(upcoming.map((task) => upcomingWords(task, progress)))}.`)]
      : []),
  ];
  const troubles = names.plan.indices.flatMap((index) => troubleOf(progress, index, quoted));
  const room =
    captionLimit - plainLength(head) - tail.reduce((sum, one) => sum + plainLength(one) + 1, 0) - 40;
  return {
    lines: [...(preview ? [previewLine(preview)] : []), head, ...troubleLines(troubles, room), ...tail],
    buttons: digestButtons(periodKey(progress.period), preview),
    attachment: {
      type: 'picture',
      picture: { type: 'month', content: monthPicture(progress, names, updated) },
    },
  };
}

/** How an index of a leader fares, and the first two tasks that are behind. */
function ownIndexLines(progress: MonthProgress, index: Index): Line[] {
  const tasks = tasksOfIndex(progress, index);
  const tally = tallyOf(tasks);
  const missing = missingUnits(tasks);
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
        `   – ${taskWords(task, 40)} (${unit.name})${said ? `: «${shortText(said, 80)}»` : ': chưa nêu lý do'}`,
      );
    }),
  ];
}

/** Words that sum a month up: for groups, for leaders, for the office. */
export const digest = {
  digest: digestMessage,
  /** Where a platform cannot edit: what has come since the digest, in one line. */
  'digest-addendum'({ progress }) {
    const tally = tallyOf(progress.tasks);
    return {
      lines: [
        line(
          '📌 Bổ sung ',
          b(monthName(progress.period)),
          `: ${reportedWords(progress)}; đúng tiến độ ${tally.done + tally.onTrack}/${tally.due} nhiệm vụ.`,
        ),
      ],
    };
  },
  /** [Chi tiết]: the month index by index, then what stands in the way. */
  'digest-details': ({ progress }, { plan }) => ({
    lines: [
      ...monthLines(progress, plan),
      line(''),
      ...obstacleLines(progress, { concerns: () => true, of: undefined }),
    ],
  }),
  'details-sent': () =>
    only(
      'Chi tiết chỉ gửi riêng cho người đã liên kết: xin mã ở Văn phòng Sở rồi gửi cho tôi trong cuộc trò chuyện riêng.',
    ),
  'digest-posted'({ period, groups }) {
    const month = monthName(toPeriod(period));
    return only(
      groups === 0
        ? `Chưa có nhóm nào để gửi bản tổng hợp ${month}: gõ /nhom trong nhóm.`
        : `Đang gửi bản tổng hợp ${month} tới ${groups} nơi.`,
    );
  },
  /** A leader's own indices, with the year as a picture. */
  'leader-summary'({ person, progress, year }, names) {
    const own = names.plan.indices.filter(({ leader }) => leader === person.id);
    const codes = new Set(own.map(({ code }) => code));
    return {
      lines: [
        line(
          b(capital(monthName(progress.period))),
          `: ${own.length} chỉ số của anh/chị, hết hạn ${date(inVietNam(progress.deadlineAt).format('YYYY-MM-DD'))}.`,
        ),
        ...own.flatMap((index) => ownIndexLines(progress, index)),
      ],
      buttons: [[button('Chi tiết', { type: 'details', period: periodKey(progress.period) })]],
      attachment: {
        type: 'picture',
        picture: { type: 'year', content: yearPicture(year, codes, names) },
      },
    };
  },
  'choose-digest': ({ wanted }) => ({
    lines: [
      line(
        wanted
          ? 'Anh/chị đang nhận bản tổng hợp riêng mỗi tháng.'
          : 'Anh/chị chưa nhận bản tổng hợp riêng (bản trong nhóm vẫn có).',
      ),
    ],
    buttons: [
      [
        button(wanted ? 'Thôi nhận riêng' : 'Nhận riêng mỗi tháng', {
          type: 'want-digest',
          wanted: !wanted,
        }),
      ],
    ],
  }),
  'digest-chosen': ({ wanted }) =>
    only(
      wanted
        ? 'Từ nay tôi gửi riêng bản tổng hợp mỗi tháng. Đổi lại: /nhantonghop'
        : 'Tôi thôi gửi riêng bản tổng hợp. Đổi lại: /nhantonghop',
    ),
} satisfies WordingOf<DigestContent>;

/** What each command does, in half a line. */
export const digestCommands: CommandWords<typeof digestDeclared> = {
  nhantonghop: 'Nhận riêng bản tổng hợp hay không',
  tonghop: 'Văn phòng: xem trước, gửi bản tổng hợp',
};
