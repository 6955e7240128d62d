import { within } from '../../core/documents/compose-discipline.ts';
import type { MonthSpan } from '../../core/documents/month-span.ts';
import type { DisciplineContent, Median } from '../../core/features/discipline/declared.ts';
import { type UnitDiscipline, withPlacesTold } from '../../core/report/discipline.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import type { WordingOf } from '../wording.ts';
import { button } from './button.ts';
import { shortOffice } from './called.ts';
import { disciplinePicture } from './discipline-picture.ts';
import {
  answerWords,
  conductWords,
  middle,
  monthsWords,
  reportCounts,
  together,
  unheardMark,
} from './discipline-words.ts';
import { shortLines, unitList } from './short-list.ts';
import { spanName } from './span-name.ts';
import { b, capital, joined, line, only } from './words.ts';

type Of<Type extends DisciplineContent['type']> = Extract<DisciplineContent, { type: Type }>;

/** So many units are told in a message; the sheet has all of them. */
const mostLines = 20;

const sheetButton = (span: MonthSpan): Button[][] => [
  [button('Tải bảng Excel', { type: 'make-document', kind: 'discipline', span })],
];

/**
 * Units in order, the best first, each with its place where they differ; of whom nothing is due yet has none, and they are
 * named together.
 */
function orderedLines(units: readonly UnitDiscipline[]): Line[] {
  const placed = withPlacesTold(units);
  const waiting = units.filter((one) => placed.some(({ unit, isJudged }) => !isJudged && unit === one.unit));
  const lines = placed
    .filter(({ isJudged }) => isJudged)
    .map(({ unit, months, conduct, place }) =>
      line(
        place === null ? '– ' : `Thứ ${place}: `,
        b(unit.name),
        ` · ${conductWords(conduct)}${unheardMark(months)}`,
      ),
    );
  const shown = shortLines(lines, mostLines, 'đơn vị');
  return waiting.length === 0
    ? shown
    : [...shown, line(`Chưa đến hạn: ${unitList(waiting.map(({ unit }) => unit))}.`)];
}

/** Since when the year's months are counted, and what they come to. */
function yearLines(span: MonthSpan, units: readonly UnitDiscipline[]): Line[] {
  const first = Math.min(...units.flatMap(({ months }) => months.map(({ month }) => month)));
  if (first >= span.from) return [];
  return [
    line(b(`Từ đầu năm (${monthsWords(first, span.to)})`), `: ${reportCounts(together(units))}.`),
    ...orderedLines(units),
  ];
}

function ofAll({ span, units, now }: Of<'discipline'>, names: Names): Message {
  const asked = within(span, units);
  const back = answerWords(together(asked));
  return {
    lines: [
      line(
        '📋 ',
        b(`${capital(spanName(span))}`),
        `: ${reportCounts(together(asked))}${back.length > 0 ? `; ${back.join(', ')}` : ''}.`,
      ),
      ...orderedLines(asked),
      ...yearLines(span, units),
    ],
    buttons: sheetButton(span),
    attachment: {
      type: 'picture',
      picture: { type: 'discipline', content: disciplinePicture(units, span, now, names) },
    },
  };
}

/** «Trung vị của 4 đơn vị khác: đúng hạn 4,5 tháng, trễ 0 ngày, bị trả lại 0 mục.» @param months how many are told */
const othersLine = ({ onTime, daysLate, returned, of }: Median, months: number): Line =>
  line(
    `Trung vị của ${of} đơn vị khác: ${months === 1 ? '' : `đúng hạn ${middle(onTime)} tháng, `}trễ ${middle(daysLate)} ngày, bị trả lại ${middle(returned)} mục.`,
  );

function ofOwn(
  { span, unit, own, inSpan: asked, before, year, now }: Of<'own-discipline'>,
  names: Names,
): Message {
  const first = own.months[0]!.month;
  const goesBack = first < span.from;
  return {
    lines: [
      line('📋 ', b(`${unit.name} · ${spanName(span)}`), `: ${conductWords(asked.conduct)}.`),
      ...(before ? [line(`Tháng ${span.from - 1}: ${conductWords(before)}.`)] : []),
      ...(asked.others ? [othersLine(asked.others, asked.conduct.owed)] : []),
      ...(goesBack
        ? [
            line(b(`Từ đầu năm (${monthsWords(first, span.to)})`), `: ${conductWords(year.conduct)}.`),
            ...(year.others ? [othersLine(year.others, year.conduct.owed)] : []),
          ]
        : []),
    ],
    buttons: sheetButton(span),
    attachment: {
      type: 'picture',
      picture: { type: 'discipline', content: disciplinePicture([own], span, now, names, true) },
    },
  };
}

const nothingToTell: Readonly<Record<Of<'no-discipline'>['why'], (years: readonly number[]) => string>> = {
  nobody: () =>
    `Thống kê báo cáo dành cho lãnh đạo, ${shortOffice} và người báo cáo cho một đơn vị; tài khoản của anh/chị chưa phụ trách báo cáo đơn vị nào.`,
  year: (years) =>
    `Tôi chỉ thống kê được các tháng của năm ${joined(years.map(String))}, ví dụ /thongke ${years[0]}.`,
  nothing: () => 'Kỳ này chưa có đơn vị nào phải báo cáo qua tôi nên chưa có gì để thống kê.',
};

/** Words for how units kept to their months. */
export const discipline = {
  discipline: ofAll,
  'own-discipline': ofOwn,
  'no-discipline': ({ why, years }) => only(nothingToTell[why](years)),
} satisfies WordingOf<DisciplineContent>;
