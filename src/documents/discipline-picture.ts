import type { DisciplinePicture } from '../core/said/picture.ts';
import { type Colour, lightMark } from './marks.ts';
import { type Sheet, toPng, toSvg } from './render.ts';
import {
  type Block,
  bodyWidth,
  type Drawn,
  flow,
  heading,
  ink,
  leftLines,
  rule,
  sheet,
  size,
  text,
} from './sheet.ts';

type Row = DisciplinePicture['rows'][number];
type State = NonNullable<Row['months'][number]>['state'];

const lights: Readonly<Record<State, Colour>> = {
  'on-time': 'green',
  late: 'orange',
  missing: 'unreported',
  awaited: 'grey',
};

const twelve = Array.from({ length: 12 }, (_, month) => month);
const step = bodyWidth / twelve.length;
const middleOf = (month: number): number => sheet.bodyLeft + (month + 0.5) * step;
/** No mark stands before a name, so it may begin at the margin. */
const nameWidth = sheet.nameLeft + sheet.nameWidth - sheet.left;
const scaleHeight = 44;
const padding = 16;
const totalHeight = 36;
const noteHeight = 30;

const monthScale = (y: number, month: string): Drawn[] => [
  text(sheet.bodyLeft - 20, y, month, { size: size.scale, colour: ink.soft, align: 'right' }),
  ...twelve.map((at) =>
    text(middleOf(at), y, String(at + 1), { size: size.scale, colour: ink.soft, align: 'center' }),
  ),
];

/** A unit: its name and what its months come to, beside a mark a month. */
function unitBlock({ name, total, months }: Row, top: number): Block {
  const names = leftLines(name, sheet.left, nameWidth, { size: size.name, weight: 600 });
  const totals = leftLines(total, sheet.left, nameWidth, { size: size.note, colour: ink.soft });
  const height = Math.max(names.height + Math.max(totalHeight, totals.height), 40 + noteHeight);
  const first = top + padding;
  const marksAt = first + height / 2 - noteHeight / 2;
  return {
    elements: [
      ...names.around(first + names.height / 2),
      ...totals.around(first + names.height + totals.height / 2),
      ...twelve.flatMap((at) => {
        const month = months[at];
        if (!month) return [];
        return [
          lightMark(lights[month.state], middleOf(at), marksAt, 34),
          ...(month.note === ''
            ? []
            : [
                text(middleOf(at), marksAt + 34, month.note, {
                  size: size.legend,
                  align: 'center',
                  colour: ink.soft,
                }),
              ]),
        ];
      }),
    ],
    bottom: first + height + padding,
  };
}

/** From top to bottom: heading, legend, months, units. */
function disciplineSheet({ title, subtitle, rows, words }: DisciplinePicture): Sheet {
  const head = heading(title, subtitle);
  const named: readonly [string, State][] = [
    [words.onTime, 'on-time'],
    [words.late, 'late'],
    [words.missing, 'missing'],
    [words.awaited, 'awaited'],
  ];
  const legend = flow(
    named.map(([label, state]) => ({
      words: label,
      mark: (x: number, y: number) => lightMark(lights[state], x, y, 26),
    })),
    head.bottom + 16,
  );
  const elements = [
    ...head.elements,
    ...legend.elements,
    ...monthScale(legend.bottom + 10 + scaleHeight / 2, words.month),
  ];
  let bottom = legend.bottom + 10 + scaleHeight;
  for (const row of rows) {
    const block = unitBlock(row, bottom);
    elements.push(rule(bottom - 1), ...block.elements);
    bottom = block.bottom;
  }
  return { height: Math.ceil(bottom + 24), chart: { graphic: elements } };
}

/** Draws it as a PNG, 1080 px wide and as high as its content. Throws only if a font or the renderer is missing. */
export const drawDisciplinePicture = (picture: DisciplinePicture): Promise<Uint8Array> =>
  toPng(toSvg(disciplineSheet(picture)));
