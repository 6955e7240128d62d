import { lightMark } from './marks.ts';
import { shown, type UnitRow, type UnitWords } from './month-units.ts';
import { type Block, type Drawn, ink, leftLines, sheet, size, text } from './sheet.ts';

/** Words of a list that may be too long to be shown whole. */
export interface CrowdWords extends UnitWords {
  /** Stands behind «+ 12»: how many more there are. */
  others?: string | undefined;
}

/** What matters most first. */
const order: readonly UnitRow['state'][] = ['missing', 'awaited', 'late', 'on-time', 'not-owing'];

const columns = 2;
const columnGap = 36;
const columnWidth = (sheet.right - sheet.left - columnGap) / columns;
const headingHeight = 62;
const othersHeight = 44;
const rowPadding = 8;
const groupGap = 12;

const nameOf = ({ name, note }: UnitRow): string => (note === '' ? name : `${name} · ${note}`);

/** One state: its mark, its word and how many units, then their names in two columns as far as `limit` allows. */
function stateBlock(
  state: UnitRow['state'],
  units: readonly UnitRow[],
  top: number,
  limit: number,
  words: CrowdWords,
): Block {
  const { light, word } = shown[state];
  const middle = top + headingHeight / 2;
  const elements: Drawn[] = [
    lightMark(light, sheet.left + 17, middle, 34),
    text(sheet.left + 48, middle, `${words[word]} · ${units.length}`, { size: size.state, weight: 600 }),
  ];
  let bottom = top + headingHeight;
  let listed = 0;
  while (listed < units.length) {
    const row = units.slice(listed, listed + columns).map((unit, column) =>
      leftLines(nameOf(unit), sheet.left + column * (columnWidth + columnGap), columnWidth, {
        size: size.legend,
      }),
    );
    const height = Math.max(...row.map((name) => name.height)) + rowPadding;
    const isLast = listed + row.length === units.length;
    if (bottom + height + (isLast ? 0 : othersHeight) > limit) break;
    elements.push(...row.flatMap((name) => name.around(bottom + height / 2)));
    bottom += height;
    listed += row.length;
  }
  const left = units.length - listed;
  // Where none is named the heading has the number.
  if (left > 0 && listed > 0) {
    const more = `+ ${left}${words.others ? ` ${words.others}` : ''}`;
    elements.push(text(sheet.left, bottom + othersHeight / 2, more, { size: size.legend, colour: ink.soft }));
    bottom += othersHeight;
  }
  return { elements, bottom: bottom + groupGap };
}

/**
 * Very many units: grouped by what became of their reports, their names in two columns, the rest counted where the
 * names would reach below `limit`. Every group has its number at least.
 */
export function crowdBlock(units: readonly UnitRow[], top: number, limit: number, words: CrowdWords): Block {
  const groups = order
    .map((state) => ({ state, units: units.filter((unit) => unit.state === state) }))
    .filter((group) => group.units.length > 0);
  const elements: Drawn[] = [];
  let bottom = top;
  groups.forEach((group, position) => {
    const after = (groups.length - 1 - position) * (headingHeight + othersHeight + groupGap);
    const block = stateBlock(group.state, group.units, bottom, limit - after, words);
    elements.push(...block.elements);
    bottom = block.bottom;
  });
  return { elements, bottom };
}
