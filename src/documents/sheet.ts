import type { GraphicComponentOption } from 'echarts/components';
import { fontFamily, textWidth, type Weight } from './font.ts';
import { clean, toLines } from './text-lines.ts';

/** One element of echarts' graphic component. */
export type Drawn = GraphicComponentOption;

/** What was drawn, and the y where what follows may begin. */
export interface Block {
  elements: Drawn[];
  bottom: number;
}

/**
 * Columns in px. A picture is shown on a phone at a third of its width, so what matters is written at 30 px and
 * more, what is secondary at 26 and more.
 */
export const sheet = {
  width: 1080,
  left: 48,
  right: 1032,
  /** Names stand right of their mark. */
  nameLeft: 106,
  nameWidth: 370,
  /** Bars and states reach from here to the right margin. */
  bodyLeft: 496,
} as const;

export const bodyWidth = sheet.right - sheet.bodyLeft;

export const ink = { text: '#18212c', soft: '#566170', rule: '#e3e7ec', track: '#eef1f4', paper: '#ffffff' };

/** Sizes of text in px. */
export const size = {
  title: 52,
  subtitle: 30,
  name: 31,
  figure: 30,
  state: 30,
  note: 28,
  legend: 26,
  scale: 26,
} as const;

const lineHeight = (fontSize: number): number => Math.round(fontSize * 1.3);

interface TextStyle {
  size: number;
  weight?: Weight;
  colour?: string;
  align?: 'left' | 'center' | 'right';
}

/** One line of text whose middle stands at `y`. */
export function text(x: number, y: number, words: string, style: TextStyle): Drawn {
  return {
    type: 'text',
    x,
    y,
    style: {
      text: clean(words),
      fontFamily,
      fontSize: style.size,
      fontWeight: style.weight ?? 400,
      fill: style.colour ?? ink.text,
      align: style.align ?? 'left',
      verticalAlign: 'middle',
    },
  };
}

/** A text broken into lines of at most `width` px: how high they are, and the lines around a middle. */
export function leftLines(
  words: string,
  x: number,
  width: number,
  style: TextStyle,
): { height: number; around(middle: number): Drawn[] } {
  const lines = toLines(words, width, style.size, style.weight ?? 400);
  const step = lineHeight(style.size);
  const height = lines.length * step;
  return {
    height,
    around: (middle) =>
      lines.map((line, index) => text(x, middle - height / 2 + (index + 0.5) * step, line, style)),
  };
}

/** A thin line from margin to margin. */
export const rule = (y: number): Drawn => ({
  type: 'rect',
  shape: { x: sheet.left, y, width: sheet.right - sheet.left, height: 2 },
  style: { fill: ink.rule },
});

/** A paragraph from margin to margin. */
export function paragraph(words: string, top: number, style: TextStyle): Block {
  const lines = leftLines(words, sheet.left, sheet.right - sheet.left, style);
  return { elements: lines.around(top + lines.height / 2), bottom: top + lines.height };
}

/** Title and subtitle. */
export function heading(title: string, subtitle: string): Block {
  const above = paragraph(title, 44, { size: size.title, weight: 600 });
  const below = paragraph(subtitle, above.bottom + 6, { size: size.subtitle, colour: ink.soft });
  return { elements: [...above.elements, ...below.elements], bottom: below.bottom };
}

/** A legend: marks 30 px wide with their words beside each other, in as many lines as they need. */
export function flow(
  entries: readonly { words: string; mark: (x: number, y: number) => Drawn }[],
  top: number,
): Block {
  const elements: Drawn[] = [];
  let x: number = sheet.left;
  let y = top + 22;
  for (const { words, mark } of entries) {
    const width = 36 + textWidth(clean(words), size.legend, 400);
    if (x > sheet.left && x + width > sheet.right) {
      x = sheet.left;
      y += 44;
    }
    elements.push(mark(x + 15, y), text(x + 36, y, words, { size: size.legend }));
    x += width + 24;
  }
  return { elements, bottom: y + 24 };
}
