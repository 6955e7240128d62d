import { childAt, childrenOf, valueAt, type XmlDocument, type XmlNode } from './docx-xml.ts';

interface Level {
  format: string;
  /** «%1.%2.»: the counters of the levels, with what stands around them. */
  text: string;
  start: number;
}

type Levels = Map<number, Level>;

/** What a paragraph's number is counted by: one counter a list, shared by all that the list is used as. */
interface List {
  counterOf: string;
  levels: Levels;
  restarts: Map<number, number>;
}

const levelsOf = (node: XmlNode): Levels =>
  new Map(
    childrenOf(node)
      .filter(({ nodeName }) => nodeName === 'w:lvl')
      .map((level) => [
        Number(level.getAttribute?.('w:ilvl') ?? 0),
        {
          format: valueAt(level, 'w:numFmt') ?? 'decimal',
          text: valueAt(level, 'w:lvlText') ?? '',
          start: Number(valueAt(level, 'w:start') ?? 1),
        },
      ]),
  );

function listsOf(numbering: XmlDocument | null): Map<string, List> {
  const lists = new Map<string, List>();
  if (numbering === null) return lists;
  const all = childrenOf(numbering.documentElement);
  const abstract = new Map(
    all
      .filter(({ nodeName }) => nodeName === 'w:abstractNum')
      .map((node) => [node.getAttribute?.('w:abstractNumId') ?? '', levelsOf(node)]),
  );
  for (const node of all.filter(({ nodeName }) => nodeName === 'w:num')) {
    const of = valueAt(node, 'w:abstractNumId') ?? '';
    const levels = new Map(abstract.get(of));
    const restarts = new Map<number, number>();
    for (const override of childrenOf(node).filter(({ nodeName }) => nodeName === 'w:lvlOverride')) {
      const at = Number(override.getAttribute?.('w:ilvl') ?? 0);
      const start = valueAt(override, 'w:startOverride');
      if (start !== undefined) restarts.set(at, Number(start));
      const own = childAt(override, 'w:lvl');
      if (own !== undefined) for (const [level, what] of levelsOf(override)) levels.set(level, what);
    }
    lists.set(node.getAttribute?.('w:numId') ?? '', { counterOf: of, levels, restarts });
  }
  return lists;
}

/** List and level of a paragraph style, its own or of the style that it is based on. */
type NumberedStyles = (styleId: string | undefined) => { numId?: string; level?: string };

function numberedStyles(styles: XmlDocument | null): NumberedStyles {
  const byId = new Map(
    (styles === null ? [] : childrenOf(styles.documentElement))
      .filter(({ nodeName }) => nodeName === 'w:style')
      .map((node) => [node.getAttribute?.('w:styleId') ?? '', node]),
  );
  return (styleId) => {
    // A style that is based on itself, over others, ends here too.
    for (let at = styleId, turns = 0; at !== undefined && turns < 20; turns++) {
      const style = byId.get(at);
      const number = childAt(style, 'w:pPr', 'w:numPr');
      const numId = valueAt(number, 'w:numId');
      if (numId !== undefined) return { numId, level: valueAt(number, 'w:ilvl') ?? '0' };
      at = valueAt(style, 'w:basedOn');
    }
    return {};
  };
}

const romanParts: [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = Math.min(value, 399);
  let text = '';
  for (const [worth, sign] of romanParts)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}

const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

/** A counter as a format shows it (ECMA-376, ST_NumberFormat); those that no official paper uses show as figures. */
function counted(format: string, value: number): string {
  if (format === 'upperRoman') return roman(value).toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperLetter') return letter(value).toUpperCase();
  if (format === 'lowerLetter') return letter(value);
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  return String(value);
}

/** What stands before a paragraph's words without being typed. */
export interface Label {
  label: string;
  level: number;
}

/**
 * Counts the automatic numbers of a .docx as Word shows them: `of` is asked for each paragraph in the order of the
 * document, once.
 */
export function createNumbering(
  numbering: XmlDocument | null,
  styles: XmlDocument | null,
): { of(paragraph: XmlNode): Label | null } {
  const lists = listsOf(numbering);
  const ofStyle = numberedStyles(styles);
  const counters = new Map<string, number[]>();
  const restarted = new Set<string>();

  const count = (numId: string, { counterOf, levels, restarts }: List, level: number): number[] => {
    const counter = counters.get(counterOf) ?? [];
    counters.set(counterOf, counter);
    const restart = restarts.get(level);
    const first = `${numId}/${level}`;
    if (restart !== undefined && !restarted.has(first)) counter[level] = restart;
    else counter[level] = counter[level] === undefined ? (levels.get(level)?.start ?? 1) : counter[level] + 1;
    restarted.add(first);
    counter.length = level + 1;
    for (let above = 0; above < level; above++) counter[above] ??= levels.get(above)?.start ?? 1;
    return counter;
  };

  return {
    of: (paragraph) => {
      const own = childAt(paragraph, 'w:pPr', 'w:numPr');
      const style = ofStyle(valueAt(paragraph, 'w:pPr', 'w:pStyle'));
      const numId = valueAt(own, 'w:numId') ?? style.numId;
      const level = Number(valueAt(own, 'w:ilvl') ?? style.level ?? 0);
      const list = numId === undefined || numId === '0' ? undefined : lists.get(numId);
      const shown = list?.levels.get(level);
      if (list === undefined || shown === undefined || level < 0 || level > 8) return null;
      const counter = count(numId!, list, level);
      if (shown.format === 'none') return null;
      if (shown.format === 'bullet') return { label: shown.text === '+' ? '+' : '-', level };
      const label = shown.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        // Under «I.», Word still shows the numbers of deeper levels as their own formats say.
        return counted(list.levels.get(at)?.format ?? 'decimal', counter[at] ?? 1);
      });
      return label.trim() === '' ? null : { label: label.trim(), level };
    },
  };
}
