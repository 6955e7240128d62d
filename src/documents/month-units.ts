import { textWidth } from './font.ts';
import { type Colour, lightMark } from './marks.ts';
import { type Block, bodyWidth, ink, leftLines, sheet, size } from './sheet.ts';
import { clean } from './text-lines.ts';

/** A unit, what became of its report, and a note such as the day it came in. */
export interface UnitRow {
  name: string;
  /** `awaited`: not reported, and the deadline has not passed. */
  state: 'on-time' | 'late' | 'missing' | 'awaited' | 'not-owing';
  note: string;
}

export interface UnitWords {
  onTime: string;
  lateUnit: string;
  missingUnit: string;
  nothingDue: string;
}

/** How a state is shown: its light and its word. */
export const shown: Record<UnitRow['state'], { light: Colour; word: keyof UnitWords }> = {
  'on-time': { light: 'green', word: 'onTime' },
  late: { light: 'orange', word: 'lateUnit' },
  missing: { light: 'red', word: 'missingUnit' },
  awaited: { light: 'grey', word: 'missingUnit' },
  'not-owing': { light: 'grey', word: 'nothingDue' },
};

const padding = 14;
const gap = 18;

/** A unit: its light and name, its state on the right, and the note beside the state or, if too long, below. */
export function unitBlock(unit: UnitRow, top: number, words: UnitWords): Block {
  const { light, word } = shown[unit.state];
  const name = leftLines(unit.name, sheet.nameLeft, sheet.nameWidth, { size: size.name });
  const state = leftLines(
    words[word],
    sheet.bodyLeft,
    bodyWidth,
    unit.state === 'not-owing' ? { size: size.state, colour: ink.soft } : { size: size.state, weight: 600 },
  );
  const stateWidth = textWidth(clean(words[word]), size.state, 600) + gap;
  const beside = stateWidth + textWidth(clean(unit.note), size.note, 400) <= bodyWidth;
  const note = leftLines(unit.note, sheet.bodyLeft + (beside ? stateWidth : 0), bodyWidth, {
    size: size.note,
    colour: ink.soft,
  });
  const below = beside ? 0 : note.height;
  const height = Math.max(name.height, state.height + below);
  const middle = top + padding + height / 2;
  return {
    elements: [
      lightMark(light, sheet.left + 20, middle),
      ...name.around(middle),
      ...state.around(middle - below / 2),
      ...note.around(beside ? middle : middle + state.height / 2),
    ],
    bottom: top + height + 2 * padding,
  };
}
