import { fontFamily } from './font.ts';
import { type Drawn, ink } from './sheet.ts';

export type Status = 'done' | 'onTrack' | 'late' | 'notBegun' | 'missing';
export type Colour = 'red' | 'orange' | 'green' | 'grey' | 'unreported';

/** From the best to the worst, then the unknown: the order of a bar and of the legend. */
export const statuses: readonly Status[] = ['done', 'onTrack', 'late', 'notBegun', 'missing'];

/**
 * Blue-green, sky blue and orange stay apart for eyes that miss red or green (after Okabe and Ito, «Color Universal
 * Design»); a mark of its own shape stands with each of them, since no colour says anything alone.
 */
export const statusColours: Record<Status, string> = {
  done: '#07866a',
  onTrack: '#62aeea',
  late: '#e07a00',
  notBegun: '#c9d0d9',
  missing: '#6d6580',
};

export const lightColours: Record<Colour, string> = {
  green: '#07866a',
  orange: '#e07a00',
  red: '#b3122b',
  grey: '#8b95a1',
  unreported: '#6d6580',
};

/** «-11,1 -4,9» as points. */
const points = (text: string): number[][] => text.split(' ').map((pair) => pair.split(',').map(Number));

const line = (through: string, stroke: string, lineWidth: number): Drawn => ({
  type: 'polyline',
  shape: { points: points(through) },
  style: { stroke, lineWidth, fill: 'none', lineCap: 'round', lineJoin: 'round' },
});

const area = (corners: string, fill: string): Drawn => ({
  type: 'polygon',
  shape: { points: points(corners) },
  style: { fill, stroke: fill, lineWidth: 3, lineJoin: 'round' },
});

const disc = (r: number, fill: string): Drawn => ({
  type: 'circle',
  shape: { cx: 0, cy: 0, r },
  style: { fill },
});

const ring = (r: number, stroke: string): Drawn => ({
  type: 'circle',
  shape: { cx: 0, cy: 0, r },
  style: { fill: 'none', stroke, lineWidth: 4 },
});

const questionMark = (fill: string): Drawn => ({
  type: 'text',
  style: {
    text: '?',
    fontFamily,
    fontSize: 38,
    fontWeight: 600,
    fill,
    align: 'center',
    verticalAlign: 'middle',
  },
});

/** Each around 0,0 in a box of 30 × 30. */
const statusShapes: Record<Status, Drawn[]> = {
  done: [line('-11,1 -4,9 11,-8', statusColours.done, 6)],
  onTrack: [disc(12, statusColours.onTrack)],
  late: [area('0,-11 12,10 -12,10', statusColours.late)],
  notBegun: [ring(10, '#8b95a1')],
  missing: [questionMark(statusColours.missing)],
};

/** Each around 0,0 in a box of 40 × 40: outline and sign differ, not only the colour. */
const lightShapes: Record<Colour, Drawn[]> = {
  green: [disc(20, lightColours.green), line('-9,1 -3,7 9,-6', ink.paper, 5)],
  orange: [
    area('0,-20 20,0 0,20 -20,0', lightColours.orange),
    line('0,-10 0,3', ink.paper, 5),
    line('0,11 0,11.1', ink.paper, 5.5),
  ],
  red: [
    area('-17,-17 17,-17 17,17 -17,17', lightColours.red),
    line('-8,-8 8,8', ink.paper, 5),
    line('-8,8 8,-8', ink.paper, 5),
  ],
  grey: [ring(17, lightColours.grey), line('-7,0 7,0', lightColours.grey, 4.5)],
  unreported: [
    area('-10,-18 10,-18 19,0 10,18 -10,18 -19,0', lightColours.unreported),
    line('-6,-5 -5,-9 0,-11 5,-9 6,-5 4,-1 0,2 0,4', ink.paper, 4.5),
    line('0,11 0,11.1', ink.paper, 5.5),
  ],
};

/** What nobody has told is striped, so that it does not outweigh what is known. */
export const stripes = {
  symbol: 'rect',
  color: ink.paper,
  dashArrayX: [1, 0],
  dashArrayY: [8, 5],
  rotation: -Math.PI / 4,
};

/** A swatch of the stripes for a legend, 30 px wide. */
const stripedShape: Drawn[] = [
  { type: 'rect', shape: { x: -13, y: -13, width: 26, height: 26 }, style: { fill: ink.track } },
  ...['-13,-4 -4,-13', '-13,5 5,-13', '-13,13 13,-13', '-5,13 13,-5', '4,13 13,4'].map((through) =>
    line(through, statusColours.missing, 4),
  ),
];

// The elements are copied each time, since echarts writes into what it is given.
const place = (children: Drawn[], x: number, y: number, scale: number): Drawn =>
  ({
    type: 'group',
    x,
    y,
    scaleX: scale,
    scaleY: scale,
    silent: true,
    children: structuredClone(children),
  }) as Drawn;

/** The mark of a status, 30 px wide, its middle at x,y. */
export const statusMark = (status: Status, x: number, y: number): Drawn =>
  place(statusShapes[status], x, y, 1);

/** The mark of a traffic-light colour, `width` px wide, its middle at x,y. */
export const lightMark = (colour: Colour, x: number, y: number, width = 40): Drawn =>
  place(lightShapes[colour], x, y, width / 40);

/** The swatch of what is not reported, its middle at x,y. */
export const stripedMark = (x: number, y: number): Drawn => place(stripedShape, x, y, 1);
