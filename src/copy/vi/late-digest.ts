import type { DigestContent } from '../../core/features/digest/declared.ts';
import type { Assignment } from '../../core/plan/assignments.ts';
import type { Index, Plan } from '../../core/plan/plan.ts';
import { planIdOf } from '../../core/report/carried.ts';
import { extensionOf, lastDayOf, originalDayOf } from '../../core/report/due.ts';
import {
  asHeard,
  type Colour,
  type MonthProgress,
  type Tally,
  type TaskProgress,
  tallyOf,
} from '../../core/report/progress.ts';
import { isBehind } from '../../core/report/report.ts';
import type { Content } from '../../core/said/content.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { inVietNam, periodKey } from '../../core/time/viet-nam-time.ts';
import type { WordingOf } from '../wording.ts';
import { obstacleLines } from './behind.ts';
import { button } from './button.ts';
import { cadenceName, extendedWords, taskWords } from './cadence-name.ts';
import { monthPicture } from './digest-pictures.ts';
import { evidenceRow } from './evidence-rows.ts';
import { fitAnswer, mostSaid, ofMonth } from './fit-answer.ts';
import { linesOf, phone } from './fold-answer.ts';
import { leaderSummary, ownDetails, ownLines } from './leader-summary.ts';
import { matterCounts } from './matter-counts.ts';
import { channelNames } from './names.ts';
import {
  colourIn,
  colourMark,
  dueLine,
  goodWords,
  inTheirColour,
  isPast,
  monthRows,
  overdueWork,
  reportedWords,
  silentLine,
  tasksOfIndex,
  unheardWords,
  wholeAnswer,
} from './progress.ts';
import { listLimit, shortList, unitList } from './short-list.ts';
import { indexTold } from './told-words.ts';
import {
  b,
  capital,
  codedIndex,
  i,
  inStates,
  lengthOf,
  line,
  lowered,
  monthName,
  only,
  plainLength,
  shortText,
} from './words.ts';

type Digest = Extract<Content, { type: 'digest' }>;

/** The longest text under a picture on Telegram. */
const captionLimit = 1000;
/** So long a task's own title is above its answer, in signs: two lines of a phone. */
const twoLines = 90;

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
    ...(tally.awaited > 0 ? [`${tally.awaited} chưa có số liệu`] : []),
    ...(tally.missing > tally.awaited + tally.unheard
      ? [`${tally.missing - tally.awaited - tally.unheard} chưa báo cáo`]
      : []),
    ...(tally.unheard > 0 ? [`${tally.unheard} ${unheardWords}`] : []),
  ].join(', ');

/** Words that a unit was told may be quoted: why something is behind, and what is asked for to mend it. */
const isQuotable = ({ entry }: TaskProgress): boolean => entry !== null && isBehind(entry);

/** « – «chưa có lịch kiểm tra» (Thanh tra Sở)»: the first reason that a unit gave, or nothing. */
function quotedReason(tasks: readonly TaskProgress[]): string {
  const said = tasks.find((task) => isQuotable(task) && task.entry?.obstacle);
  return said ? ` – «${shortText(said.entry!.obstacle!, 80)}» (${said.unit.name})` : '';
}

/** «📣 Kiến nghị: «đề nghị Sở Tài chính cấp kinh phí» (Phòng Hạ tầng số)» */
const proposalLine = ({ unit, entry }: TaskProgress): Line =>
  line(`📣 Kiến nghị: «${shortText(entry!.proposal!, 80)}» (${unit.name})`);

/** «2 nhiệm vụ chậm, 1 chưa báo cáo – «chưa có lịch kiểm tra» (Thanh tra Sở)»; none of an index that is not behind. */
function troubleOf(progress: MonthProgress, index: Index, quoted: boolean): Trouble[] {
  const tasks = tasksOfIndex(progress, index);
  const colour = colourIn(progress, tasks);
  if ((colour !== 'red' && colour !== 'orange') || !tasks.some(isQuotable)) return [];
  const quote = quoted ? quotedReason(tasks) : '';
  const words = line(
    `${colourMark[colour]} `,
    i(codedIndex(index)),
    ': ',
    ...inStates(behindCounts(tallyOf(tasks)), isPast(progress)),
    quote,
  );
  return [{ colour, words }];
}

/** One line of a colour for all indices whose only trouble is that some reports or figures are missing: of how many tasks each. */
function lackingLine(progress: MonthProgress, indices: readonly Index[], limit: number): Line[] {
  const lacking = indices.flatMap((index) => {
    const tasks = tasksOfIndex(progress, index);
    const { missing, awaited, due } = tallyOf(tasks);
    return missing > 0 && missing < due && !tasks.some(isQuotable) ? [{ index, missing, awaited }] : [];
  });
  return inTheirColour(progress, lacking, (rows, mark) => {
    const lacksReports = rows.some(({ missing, awaited }) => missing > awaited);
    const lacksFigures = rows.some(({ awaited }) => awaited > 0);
    const what = [...(lacksReports ? ['báo cáo'] : []), ...(lacksFigures ? ['số liệu'] : [])];
    const { shown, left } = shortList(
      rows.map(({ index, missing }) => `${codedIndex(index, 40)} ${missing} nhiệm vụ`),
      ', ',
      limit,
    );
    return line(
      `${mark} Thiếu ${what.join(', ')}: `,
      ...rows
        .slice(0, shown.length)
        .flatMap(({ index, missing }, position) => [
          position === 0 ? '' : ', ',
          i(codedIndex(index, 40)),
          ` ${missing} nhiệm vụ`,
        ]),
      left === 0 ? '.' : ` và ${left} chỉ số khác.`,
    );
  });
}

/** A digest is for a group, which does not hear what was given back. */
const inTotals = (progress: MonthProgress): MonthProgress => ({
  ...progress,
  visibility: { type: 'totals' },
});

/** As many of the lines as there is room for, and one that says how many more there are. */
function fitting(all: readonly Line[], roomLeft: number, what: string): Line[] {
  let room = roomLeft;
  const end = all.findIndex((words) => {
    room -= plainLength(words) + 1;
    return room < 0;
  });
  const shown = end < 0 ? all.length : end;
  return [
    ...all.slice(0, shown),
    ...(shown < all.length ? [line(`… và ${all.length - shown} ${what} khác: [Chi tiết]`)] : []),
  ];
}

/** Under a picture the text is short: the indices worst off first, the others in [Chi tiết]. */
function troubleLines(troubles: readonly Trouble[], room: number): Line[] {
  const worst = [
    ...troubles.filter(({ colour }) => colour === 'red'),
    ...troubles.filter(({ colour }) => colour !== 'red'),
  ];
  return fitting(
    worst.map(({ words }) => words),
    room,
    'chỉ số',
  );
}

/** «họp doanh nghiệp quý II; giao ban 6 tháng (Văn phòng Sở, trước 30/06)»: whose and by when is said once of several. */
function upcomingList(upcoming: readonly Assignment[], progress: MonthProgress, limit: number): string {
  const placeOf = ({ task, unit }: Assignment): string => {
    const extended = extensionOf(task, originalDayOf(task, progress.period));
    if (extended) return `${unit.name}, ${extendedWords(extended)}`;
    const [, month, day] = lastDayOf(task, progress.period)!.split('-');
    return `${unit.name}, trước ${day}/${month}`;
  };
  const places = [...new Set(upcoming.map(placeOf))];
  const worksAt = (place: string): string[] =>
    upcoming
      .filter((one) => placeOf(one) === place)
      .map(({ task }) => lowered(cadenceName(task, progress.period)));
  // Of several it is said that all are theirs: behind the last name alone it would be of that one.
  const told = places.map((place) => {
    const works = worksAt(place);
    return `${listOf(works, limit)} (${works.length > 1 ? 'đều do ' : ''}${place})`;
  });
  const { shown } = shortList(told, '; ', limit);
  const left = places.slice(shown.length).flatMap(worksAt).length;
  return `${shown.join('; ')}${left === 0 ? '' : ` và ${left} việc khác`}`;
}

function listOf(works: readonly string[], limit: number): string {
  const { shown, left } = shortList(works, '; ', limit);
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

/** The lists of a digest, the longest first: they give way until its text stands under its picture. */
export const listLimits = [listLimit, 140, 70, 0] as const;

/** Lists by which it may be read on a phone's screen, with the choices that stand below it. */
const phoneLimits = [140, 100] as const;
const choicesLength = 40;

/** What a digest says. @param limit the length of each of its lists */
function digestLines(content: Digest, names: Names, limit: number): Line[] {
  const { progress, upcoming, quoted, preview, updated, own } = content;
  const { owing, reported, unheard } = progress;
  const unsent = owing.filter((unit) => !reported.includes(unit));
  const missing = unsent.filter((unit) => !unheard.includes(unit));
  const isNone = reported.length === 0;
  const overdue = overdueWork(progress);
  const head = line(
    '📌 ',
    b(`${names.plan.composite} ${monthName(progress.period)}`),
    `: ${reportedWords(progress, limit)}.${isNone ? '' : ` ${goodWords(progress)}`}${updated ? ` (cập nhật ${inVietNam(progress.now).format('HH:mm DD/MM')})` : ''}`,
  );
  const counts = matterCounts(content.matters);
  const tail: Line[] = [
    // That nobody has reported is said once.
    ...(missing.length > 0 && !isNone ? [line(`Chưa báo cáo: ${unitList(missing, limit)}.`)] : []),
    ...(unheard.length > 0 ? [line(`${capital(unheardWords)}: ${unitList(unheard, limit)}.`)] : []),
    ...(counts === '' ? [] : [line(`📣 Vướng mắc, kiến nghị: ${counts}.`)]),
    ...(overdue.length > 0 ? [line(`Chưa xong: ${listOf(overdue, limit)}.`)] : []),
    ...(upcoming.length > 0 ? [line(`Việc sắp đến hạn: ${upcomingList(upcoming, progress, limit)}.`)] : []),
  ];
  const { indices } = names.plan;
  const troubles = indices.flatMap((index) => troubleOf(progress, index, quoted));
  const lacking = isPast(progress) ? lackingLine(progress, indices, limit) : [];
  const silent = isNone || isPast(progress) ? silentLine(inTotals(progress), indices, limit) : [];
  const proposals = quoted
    ? progress.tasks.filter((task) => isQuotable(task) && task.entry?.proposal).map(proposalLine)
    : [];
  const first = own ? [...ownLines(own, content, names.plan, captionLimit / 2), line('')] : [];
  const room = captionLimit - lengthOf([...first, head, ...lacking, ...silent, ...tail]) - 80;
  // One of what is asked for has its place at least.
  const kept = Math.min(lengthOf(proposals), Math.max(room / 3, lengthOf(proposals.slice(0, 1))));
  const shown = troubleLines(troubles, room - kept);
  const asked = fitting(proposals, room - lengthOf(shown), 'kiến nghị');
  // The picture has the count in any case: words that are quoted come first.
  const counted = isNone ? [] : dueLine(progress, {});
  const hasRoom = lengthOf([...shown, ...asked, ...counted]) <= room;
  return [
    ...(preview ? [previewLine(preview)] : []),
    ...first,
    head,
    ...(hasRoom ? counted : []),
    ...shown,
    ...lacking,
    ...silent,
    ...asked,
    ...tail,
  ];
}

/**
 * The digest's text under its picture; it says enough where the picture cannot be shown. One message: a second one could
 * not be brought up to date with the first.
 */
function digestMessage(content: Digest, names: Names): Message {
  const { progress, preview, updated } = content;
  const [first, ...shorter] = listLimits;
  let lines = digestLines(content, names, first);
  for (const limit of shorter) if (lengthOf(lines) > captionLimit) lines = digestLines(content, names, limit);
  // Where shorter lists are read without scrolling they are; else as much as the picture's words may be.
  const fits = (said: Line[]): boolean => lengthOf(said) <= phone - choicesLength;
  if (!fits(lines))
    lines = phoneLimits.map((limit) => digestLines(content, names, limit)).find(fits) ?? lines;
  return {
    lines,
    buttons: digestButtons(periodKey(progress.period), preview),
    attachment: {
      type: 'picture',
      picture: { type: 'month', content: monthPicture(progress, names, updated) },
    },
  };
}

/** The same month and plan with the indices of a leader first. */
function ownFirst(progress: MonthProgress, plan: Plan, first: readonly string[]) {
  const isFirst = ({ code }: Index): number => (first.includes(code) ? 0 : 1);
  return {
    progress: {
      ...progress,
      tasks: [...progress.tasks].sort((one, other) => isFirst(one.index) - isFirst(other.index)),
    },
    plan: { ...plan, indices: [...plan.indices].sort((one, other) => isFirst(one) - isFirst(other)) },
  };
}

/** Words that sum a month up: for groups, for leaders, for the office. */
export const digest = {
  digest: digestMessage,
  /** Where a platform cannot edit: what has come since the digest, in one line. */
  'digest-addendum': ({ progress }) => ({
    lines: [
      line(
        '📌 Bổ sung ',
        b(monthName(progress.period)),
        `: ${reportedWords(progress)}. ${goodWords(progress)}`,
      ),
    ],
  }),
  /** [Chi tiết]: the month index by index, a leader's own first, then what stands in the way. */
  'digest-details'(content, names) {
    const { progress, plan } = ownFirst(content.progress, names.plan, content.first ?? []);
    const said = linesOf(monthRows(progress, plan.indices));
    const message = {
      lines:
        progress.reported.length === 0
          ? said
          : [...said, line(''), ...obstacleLines(progress, { concerns: () => true, of: undefined })],
      buttons: evidenceRow(content.progress),
    };
    return fitAnswer(message, () => ofMonth(progress));
  },
  'own-details': (content, names) => fitAnswer(ownDetails(content, names), () => ofMonth(content.progress)),
  /** An index in the units' words, none of them cut as long as there is room. */
  'index-words'({ index, progress }, names) {
    const { lines } = indexTold(index, progress, Number.POSITIVE_INFINITY, names, Number.POSITIVE_INFINITY);
    return fitAnswer({ lines }, () => ofMonth(progress), { whole: mostSaid });
  },
  /** One answer, whole. */
  'entry-words'({ progress, one: { task, unit, entry, before } }, names) {
    const answered = entry ?? before ?? null;
    return {
      lines: [
        line(
          b(`${planIdOf(task)} ${taskWords(task, twoLines)}`),
          i(` (${unit.name}, ${monthName(progress.period)})`),
        ),
        answered
          ? line(...wholeAnswer(asHeard(progress.visibility, unit.id, answered), task.measure, names))
          : line('Chưa có câu trả lời nào.'),
      ],
    };
  },
  'details-sent': ({ sent, on }) =>
    only(
      sent
        ? `Tôi đã gửi riêng cho anh/chị${on ? ` trên ${channelNames[on]}` : ''}.`
        : 'Tôi chưa nhắn riêng được cho anh/chị; hãy mở cuộc trò chuyện riêng, nhắn tôi một câu rồi hỏi lại.',
    ),
  'digest-posted'({ period, groups }) {
    const month = monthName(toPeriod(period));
    return only(
      groups === 0
        ? `Chưa có nhóm nào để gửi bản tổng hợp ${month}: gõ /nhom trong nhóm.`
        : `Đang gửi bản tổng hợp ${month} tới ${groups} nơi.`,
    );
  },
  'digest-just-posted': ({ period }) =>
    only(
      `Bản tổng hợp ${monthName(toPeriod(period))} vừa được gửi nên tôi không gửi lần nữa. Vẫn muốn gửi lại thì sau một phút gõ /tonghop ${toPeriod(period).month}/${toPeriod(period).year}`,
    ),
  'leader-summary': leaderSummary,
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
