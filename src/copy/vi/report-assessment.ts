import type { ReportContent } from '../../core/documents/compose-report.ts';
import type { PaperBlock } from '../../core/documents/paper-model.ts';
import type { AnsweredRow } from '../../core/documents/report-rows.ts';
import type { Index } from '../../core/plan/plan.ts';
import { countOf, doneOf, fallenOf, rateOf } from '../../core/report/counting.ts';
import { isBehind } from '../../core/report/report.ts';
import { plainLine } from '../../core/said/message.ts';
import { dateOf, lastDateOf, periodKey } from '../../core/time/viet-nam-time.ts';
import { countingLine, share } from './counting.ts';
import { unheardWords } from './progress.ts';
import { yearResultSummary } from './report-results.ts';
import {
  brief,
  ownWords,
  type Part,
  partWith,
  type References,
  saidBy,
  text,
  texts,
  toldOf,
} from './report-saying.ts';
import { countedIn, indicesOf, inOrderOfUnits, ofIndex, toldWords } from './report-tables.ts';
import { spanName } from './span-name.ts';
import { figure, joined, monthName } from './words.ts';

/** «So với tháng 4/2023 (hoàn thành 30/42, đạt 71,4%), tỷ lệ hoàn thành tăng 5,3 điểm phần trăm.» */
function comparedWords(content: ReportContent): string[] {
  const { rows, before } = content;
  // Before the deadline what is behind is not counted yet: what is done is no share that another month's can be held against.
  if (before === null || isOpen(content, null)) return [];
  const [now, then] = [countOf(rows), countOf(before.rows)];
  const [rate, rateThen] = [rateOf(now), rateOf(then)];
  if (rate === null || rateThen === null) return [];
  const tenths = Math.round(rate * 10) - Math.round(rateThen * 10);
  const moved =
    tenths === 0
      ? 'tỷ lệ hoàn thành giữ nguyên'
      : `tỷ lệ hoàn thành ${tenths > 0 ? 'tăng' : 'giảm'} ${figure(Math.abs(tenths) / 10)} điểm phần trăm`;
  return [
    `So với ${spanName(before.span)} (hoàn thành ${doneOf(then)}/${fallenOf(then)}, đạt ${share(rateThen)}), ${moved}.`,
  ];
}

/** Indices of which all that fell due is done. */
const wholeIndices = (content: ReportContent): Index[] =>
  indicesOf(content).filter((index) => rateOf(countOf(ofIndex(content.rows, index))) === 100);

/**
 * What the units said of what is counted as done («hoàn thành» and «đúng tiến độ» of a monthly duty, «hoàn thành» alone of other
 * work), with what is on track and not due yet: the first adds up to the «hoàn thành» of the counting sentence.
 */
function answersCounted(content: ReportContent): string[] {
  const { rows } = content;
  const what = countedIn(content);
  const fulfilled = rows.filter(({ state }) => state === 'done-in-time' || state === 'done-late');
  const nothing = fulfilled.filter(({ entry }) => entry?.noFigure === 'nothing').length;
  const onTrack = fulfilled.filter(
    ({ entry }) => entry?.status === 'on-track' && entry.noFigure !== 'nothing',
  ).length;
  const done = fulfilled.length - nothing - onTrack;
  const answers = [
    ...(done > 0 ? [`${done} ${what} báo cáo “Hoàn thành”`] : []),
    ...(onTrack > 0 ? [`${onTrack} ${what} hằng tháng báo cáo “Đúng tiến độ”`] : []),
    ...(nothing > 0 ? [`${nothing} ${what} không phát sinh`] : []),
  ];
  const ahead = rows.filter(({ state, entry }) => state === 'in-term' && entry?.status === 'on-track').length;
  return [
    ...(answers.length > 0
      ? [`- Trong ${fulfilled.length} ${what} tính là hoàn thành có ${joined(answers)}.`]
      : []),
    ...(ahead > 0
      ? [`- ${ahead} ${what} chưa đến hạn đang đúng tiến độ, chưa tính vào tỷ lệ hoàn thành.`]
      : []),
  ];
}

function meritWords(content: ReportContent): string[] {
  // Before the deadline what is done is a part of what will count, and nobody is late yet: neither is a merit.
  const whole = isOpen(content, null) ? [] : wholeIndices(content);
  const inTime = content.conduct.filter(
    ({ missing, late, inTime: units, deadlineAt }) =>
      deadlineAt < content.now && missing.length === 0 && late.length === 0 && units.length > 0,
  );
  const all = indicesOf(content).length;
  return [
    ...answersCounted(content),
    ...(whole.length > 0
      ? [
          `- ${whole.length}/${all} chỉ số có tất cả nhiệm vụ đến hạn hoàn thành: ${joined(whole.map(({ name }) => name))}.`,
        ]
      : []),
    ...(inTime.length > 0
      ? [`- Tất cả đơn vị báo cáo đúng hạn ${joined(inTime.map(({ period }) => monthName(period)))}.`]
      : []),
  ];
}

/** How many rows each unit has, in the directory's order: «Văn phòng Sở 1, Thanh tra Sở 2»; of which nobody hears is said. */
function byUnit({ context, months }: ReportContent, rows: readonly AnsweredRow[]): string {
  const unheard = new Set(months.at(-1)?.unheard.map(({ name }) => name));
  const mark = (name: string): string => (unheard.has(name) ? ` (${unheardWords})` : '');
  const counts = new Map<string, number>();
  for (const { unit } of inOrderOfUnits(context, rows))
    counts.set(unit.name, (counts.get(unit.name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}${mark(name)}`).join(', ');
}

/** Whether the deadline of a row's month is still ahead; of work with a day of its own, that of the last month. */
const isOpen = ({ conduct, now }: ReportContent, period: AnsweredRow['period']): boolean =>
  (conduct.find((one) => period !== null && periodKey(one.period) === periodKey(period)) ?? conduct.at(-1)!)
    .deadlineAt >= now;

function faultBlocks(content: ReportContent, references: References): PaperBlock[] {
  const { inTheEnd, late, rows, tasks } = content;
  const overdue = inTheEnd.filter(({ state }) => state === 'overdue');
  const doneLate = late.filter(({ state }) => state === 'done-late');
  const unknown = inTheEnd.filter(({ state }) => state === 'unknown');
  const awaiting = inTheEnd.filter(({ state }) => state === 'awaits');
  const extended = inTheEnd.filter((row) => row.extended !== undefined);
  // As many as the counting sentence says, of several months: who was behind is named, though it was put right since.
  const ever = late.filter(({ state }) => state === 'overdue');
  const putRight = late.filter(({ isPutRight }) => isPutRight).length;
  const ahead = rows.filter(
    ({ state, entry, period }) =>
      state === 'in-term' && entry !== null && isBehind(entry) && isOpen(content, period),
  );
  // Of several months, or of one that is long over, what was put right since is behind no more.
  const isOther = JSON.stringify(countOf(inTheEnd)) !== JSON.stringify(countOf(rows));
  const left = isOther ? 'Đến nay còn' : 'Còn';
  const annexed = references.late === null ? '' : ` tại ${references.late}`;
  const reasons = tasks.flatMap((task) =>
    ownWords(
      task,
      references,
      toldWords(task, ({ entry }) => brief(entry?.obstacle ?? '', references.tasks), toldOf(content)),
      '+',
    ),
  );
  const silent = tasks.filter(({ told }) => {
    const entry = told.at(-1)?.progress.entry;
    return entry && isBehind(entry) && (entry.obstacle ?? entry.proposal) === undefined;
  });
  return [
    ...(putRight > 0
      ? [
          text(
            `- Trong kỳ có ${ever.length} ${countedIn(content)} quá hạn chưa hoàn thành (${byUnit(content, ever)})${annexed}; ${
              putRight === ever.length
                ? 'tất cả đã được thực hiện sau'
                : `trong đó ${putRight} ${countedIn(content)} đã được thực hiện sau, ${ever.length - putRight} ${countedIn(content)} chưa`
            }.`,
          ),
        ]
      : []),
    ...(ahead.length > 0
      ? [
          text(
            `- Kỳ báo cáo chưa hết hạn; các đơn vị đã báo cáo chậm hoặc chưa làm ${ahead.length} nhiệm vụ (${byUnit(content, ahead)}).`,
          ),
        ]
      : []),
    ...(overdue.length > 0
      ? [
          text(
            `- ${left} ${overdue.length} nhiệm vụ quá hạn chưa hoàn thành (${byUnit(content, overdue)})${annexed}.`,
          ),
        ]
      : []),
    ...(doneLate.length > 0
      ? [
          text(
            `- Có ${doneLate.length} nhiệm vụ hoàn thành quá hạn (${byUnit(content, doneLate)})${annexed}.`,
          ),
        ]
      : []),
    ...(awaiting.length > 0
      ? [
          text(
            `- Có ${awaiting.length} nhiệm vụ đã báo hoàn thành, chờ xác nhận (${byUnit(content, awaiting)}).`,
          ),
        ]
      : []),
    ...(extended.length > 0
      ? [text(`- Có ${extended.length} nhiệm vụ được gia hạn (${byUnit(content, extended)}).`)]
      : []),
    ...(unknown.length > 0
      ? [text(`- Có ${unknown.length} nhiệm vụ đến hạn chưa có thông tin (${byUnit(content, unknown)}).`)]
      : []),
    ...(reasons.length > 0 ? [text('- Nguyên nhân, vướng mắc do các đơn vị báo cáo:'), ...reasons] : []),
    ...(silent.length > 0
      ? [text(`- Chưa nêu nguyên nhân: ${silent.map((task) => saidBy(task, references)).join('; ')}.`)]
      : []),
  ];
}

/** How the months went as a whole: counted, against those before, what went well and what did not. */
export function assessmentPart(content: ReportContent, references: References): Part[] {
  const what = countedIn(content);
  const { now, span } = content;
  // A paper of months that are over tells how they went; «đến nay» comes behind it. A year is not over with the last of its
  // months that was told.
  const isOver = dateOf(now) > lastDateOf({ year: span.year, month: span.to });
  const [line] = countingLine(content.rows, content, what)
    .map(plainLine)
    .map((words) =>
      isOver ? words.replace(/^Tính đến \S+ có/u, `Theo báo cáo ${spanName(span)}, có`) : words,
    );
  const counted =
    line === undefined
      ? []
      : [what === 'nhiệm vụ' ? line : `${line} Nhiệm vụ hằng tháng được tính mỗi tháng một lượt.`];
  return partWith(
    'Đánh giá chung',
    texts([...counted, ...(counted.length > 0 ? comparedWords(content) : []), ...yearResultSummary(content)]),
    [
      ...partWith('Ưu điểm', texts(meritWords(content))),
      ...partWith('Tồn tại, nguyên nhân', faultBlocks(content, references)),
    ],
  );
}
