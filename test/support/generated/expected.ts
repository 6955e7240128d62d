import type { Content } from '../../../src/core/said/content.ts';

/** What must stand in a text: these words, or one of several. */
export type Mark = string | RegExp | readonly (string | RegExp)[];

/** What a right answer holds, as the test works it out from the data. */
export interface Expected {
  /** Stands somewhere in the text. */
  all: readonly Mark[];
  /** Stands in the first statement, where the fact belongs. */
  first?: readonly Mark[];
  /** Rows that are not asked for: not in the first statement. */
  notFirst?: readonly string[];
  /** Rows that are not asked for: nowhere. */
  nowhere?: readonly string[];
}

const stands = (text: string, mark: Mark): boolean =>
  typeof mark === 'string'
    ? text.toLowerCase().includes(mark.toLowerCase())
    : mark instanceof RegExp
      ? mark.test(text)
      : mark.some((one) => stands(text, one));

/** What is told besides by name, behind what was asked: «…; có nhiệm vụ trong 1 chỉ số: …». */
const besides = /; (?:có nhiệm vụ trong \d+ chỉ số|điểm thấp nhất): [^\n]*/gu;

/** The first line up to what is told besides the fact: who else, what is missing. */
const firstStatement = (text: string): string =>
  text.split('\n')[0]!.split(/\. (?=\p{Lu})| \(chưa báo cáo| Còn lại| Trễ hạn:|; chưa báo cáo/u)[0]!;

const silent = new Set(['refused', 'choose-index', 'help', 'greeting', 'thanks', 'chat']);

/** Whether an answer tells something, and is no refusal, no choice and no small talk. */
const tells = (contents: readonly Content[]): boolean =>
  contents.length > 0 &&
  contents.every((content) => content.type === 'answer' && !silent.has(content.answer.type));

/** What is wrong with an answer, in a few words; null where nothing is. */
export function faultOf(
  { text, contents }: { text: string; contents: readonly Content[] },
  { all, first = [], notFirst = [], nowhere = [] }: Expected,
): string | null {
  const [content] = contents;
  if (!tells(contents))
    return `tells nothing (${content?.type === 'answer' ? content.answer.type : (content?.type ?? 'silence')})`;
  const asked = text.replace(besides, '');
  const begin = firstStatement(asked);
  const lacking = all.find((mark) => !stands(text, mark)) ?? first.find((mark) => !stands(begin, mark));
  if (lacking !== undefined) return `lacks ${String(lacking)}`;
  const wrong = notFirst.find((name) => stands(begin, name)) ?? nowhere.find((name) => stands(asked, name));
  return wrong === undefined ? null : `tells of ${wrong}`;
}

/** A number however it is written («6,79», «8», «8,0», «1.204»), with what it counts; a target is no result. */
export function figureMark(value: number, unit?: string): RegExp {
  const [whole, fraction] = String(Math.round(Math.abs(value) * 100) / 100).split('.');
  const digits = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, '[.]?');
  const number = `0?${digits}${fraction ? `[,.]${fraction}0*` : '(?:[,.]0+)?'}`;
  return unit === undefined
    ? new RegExp(`(?<![\\d,./])${number}(?!\\d|[,.]\\d)`, 'u')
    : new RegExp(`(?<![\\d,./]|chỉ tiêu )${number} ?${unit}(?!\\p{L})`, 'iu');
}

/** A place in a ranking: «hạng 24», «thứ 03», «24/25». */
export const rankMark = (rank: number, of?: number): Mark => [
  new RegExp(`(?:hạng|thứ|vị trí|top|nhóm)(?: số| thứ| là)* 0?${rank}(?!\\d)`, 'iu'),
  ...(of === undefined ? [] : [new RegExp(`(?<!\\d)0?${rank}/${of}`, 'u')]),
];

/** So many of what is counted: «4 chỉ số». */
export const countMark = (count: number, of = 'chỉ số'): RegExp =>
  count === 0 ? noneMark : new RegExp(`(?<!\\d)0?${count} (?:${of})`, 'iu');

/** That there is nothing of the kind. */
export const noneMark =
  /không (?:có|nêu|ghi|còn|chủ trì|phối hợp|phụ trách|giao|\S+ chỉ số nào)|chưa (?:có|nêu)|(?<!\d)0 /iu;
