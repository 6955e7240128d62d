import { withoutLayout } from './laid-out-text.ts';
import { lineOf } from './lines.ts';
import { withTornTables } from './torn-tables.ts';

/** Text as it comes out of a file or a chat: lines broken at a width, numbers of pages between them, and who sent what when. */

const sent =
  /^\s*\[?\d{1,2}[:h.]\d{2}(?::\d{2})?,?\s+\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\]?\s*[-–:]?\s*([^:\t]{1,40}):\s?/u;
/** A chat has at least so many. */
const leastSent = 3;

/** What says nothing but that the table before goes on. */
const goesOnMark = /^\(?(?:tiếp|tiếp theo|tt|còn tiếp)\)?\s*[.:]?$/iu;

/** Lines without who sent them, where they were copied out of a chat: «[08:12, 05/02/2026] Hạnh: …». */
function withoutSenders(lines: readonly string[]): string[] {
  if (lines.filter((line) => sent.test(line)).length < leastSent) return [...lines];
  return lines
    .map((line) => ({ line: line.replace(sent, ''), isSent: sent.test(line) }))
    .filter(({ line, isSent }) => !isSent || !goesOnMark.test(line.trim()))
    .map(({ line }) => line);
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';
/** «III/2026» behind «Quý» is no number of a line. */
const isMarked = (line: string): boolean =>
  !/^\s*(?:[IVX]{1,4}|\d{1,2})\/\d/u.test(line) &&
  lineOf({ text: line.trim(), numbering: null, place: { type: 'paragraph', number: 0 } }).marker !== null;
/** «Nội dung 7. …», «Chỉ số 3: …» behind a whole sentence: the heading of the next part, however full the line above is. */
const headsPart =
  /^\s*(?:Nội dung|Chỉ số(?: thành phần)?|Tiêu chí|Lĩnh vực|Trụ cột|Yếu tố|Thành phần|Hợp phần|Nhóm|Điều|Chương|Phần|Mục|Phụ lục|Biểu)\s+(?:số\s+|thứ\s+)?(?:\d{1,2}|[IVX]{1,4})\s*[.:]\s+\p{Lu}/u;
const isEnded = (line: string): boolean => /[.;:!?/]["”»')]*\s*$/u.test(line);

/** «2», «- 2 -», «Trang 2/5» */
const numberOfPage = /^\s*(?:(\d{1,3})|[-–]\s*(\d{1,3})\s*[-–]|trang\s+(\d{1,3})(?:\s*\/\s*\d{1,3})?)\s*$/iu;

/** Lines without the numbers of pages: alone in their line, each by one greater than the one before, from the first or second page on. */
function withoutPages(lines: readonly string[]): string[] {
  const numbers = lines.flatMap((line, at) => {
    const number = numberOfPage.exec(line)?.slice(1).find(Boolean);
    return number === undefined ? [] : [{ at, number: Number(number) }];
  });
  const first = numbers[0]?.number ?? 0;
  const arePages =
    (first === 1 || first === 2) && numbers.every(({ number }, position) => number === first + position);
  if (!arePages) return [...lines];
  const pages = new Set(numbers.map(({ at }) => at));
  const kept: string[] = [];
  let isBehindPage = false;
  for (const [at, line] of lines.entries()) {
    if (pages.has(at)) {
      while (
        kept.length > 0 &&
        isBlank(kept.at(-1)) &&
        !isEnded(kept.findLast((one) => !isBlank(one)) ?? '.')
      )
        kept.pop();
      isBehindPage = !isBlank(kept.at(-1)) && !isEnded(kept.at(-1)!);
    } else if (!(isBehindPage && isBlank(line))) {
      kept.push(line);
      isBehindPage = false;
    }
  }
  return kept;
}

const narrowest = 60;
const widest = 130;
/** So many lines at least go on in small letters behind one that had no more room: then the text is broken at a width. */
const leastBroken = 3;

const isText = (line: string): boolean => !isBlank(line) && !/\t| {3,}/.test(line.trim());

/** «Chịu trách nhiệm: …» behind a whole sentence is a line of its own. */
const beginsField = (line: string): boolean => /^\s*\p{Lu}\p{Ll}*(?:\s\p{Ll}+){0,4}\s*:(?:\s|$)/u.test(line);

/** Of letters that are not all as wide as one another a line that is full has as many of the widest at least. */
const [fullFrom, mostByCount] = [0.78, 0.75];

/** What begins a line of its own below a heading: somebody, or a field. */
const beginsCharge = /^\s*(?:Đồng chí|Đ\/c|Ông|Bà|Lãnh đạo|Giao|Do)\s/u;

/** What leads to a word and ends no sentence. */
const leadsOn =
  /\s(?:và|hoặc|của|với|cho|từ|trong|các|những|theo|tại|về|do|đến|trước ngày|trước|cùng|là|được|sẽ|để|khi|thuộc|bằng|trên)\s*$/u;

/** Whether words that two lines part stand whole elsewhere: «Văn hóa» over «- Xã hội». */
function standsWhole(line: string, next: string, text: string): boolean {
  const whole = `${line.trim().split(/\s+/).slice(-2).join(' ')} ${next.trim().split(/\s+/).slice(0, 2).join(' ')}`;
  return text.includes(whole);
}

/**
 * Lines joined again that a page broke where the next word had no room by its look: sentences without an end, that are as long as the
 * others, before words that begin nothing.
 */
function joinedByLook(lines: readonly string[], width: number): string[] {
  const least = width * fullFrom;
  const text = lines.join('\n');
  const isFull = (line: string): boolean => isText(line) && line.trimEnd().length >= least;
  const begins = (next: string, line: string): boolean =>
    isMarked(next) && !(/^\s*[-–]\s/u.test(next) && standsWhole(line, next, text));
  const goesOn = (line: string, next: string): boolean =>
    (isFull(line) || (isText(line) && leadsOn.test(line))) &&
    isText(next) &&
    /[^.:!?"”»')]\s*$/u.test(line) &&
    !begins(next, line) &&
    !beginsField(next) &&
    !(isMarked(line) && beginsCharge.test(next)) &&
    !/\t/.test(next) &&
    !(next === next.toUpperCase() && /\p{Lu}/u.test(next)) &&
    // Names alone, one below the other, are a list.
    !/^\s*\p{Lu}[^.;:]*;\s*$/u.test(next);
  const joined: string[] = [];
  let last = '';
  for (const line of lines) {
    if (joined.length > 0 && goesOn(last, line)) joined[joined.length - 1] += ` ${line.trim()}`;
    else joined.push(line);
    last = line;
  }
  return joined;
}

/** Lines joined again that were broken at a width: the first word of the next had no room behind them. */
function joinedLines(lines: readonly string[]): string[] {
  const width = Math.max(0, ...lines.filter(isText).map((line) => line.trimEnd().length));
  if (width < narrowest || width > widest) return [...lines];
  const hadNoRoom = (line: string, next: string): boolean => {
    const word = /^\s*(\S+)/u.exec(next)?.[1] ?? '';
    // «Phòng Văn hóa» above «- Xã hội»: no list begins behind words that are not at their end.
    const isOwn =
      (isMarked(next) && !(/^\s*[-–]\s/u.test(next) && /[\p{L}\d]\s*$/u.test(line))) ||
      (isEnded(line) && headsPart.test(next));
    return isText(line) && isText(next) && line.trimEnd().length + 1 + word.length > width && !isOwn;
  };
  const broken = lines.filter(
    (line, at) => at > 0 && /^\s*\p{Ll}/u.test(line) && hadNoRoom(lines[at - 1]!, line),
  );
  const goOn = lines.filter(
    (line, at) =>
      at > 0 &&
      /^\s*\p{Ll}(?!\s*[.)])/u.test(line) &&
      isText(line) &&
      isText(lines[at - 1]!) &&
      lines[at - 1]!.trimEnd().length >= width * fullFrom,
  );
  // Where many lines had room for the next word, it was no count of signs that broke them.
  if (goOn.length >= leastBroken && broken.length < goOn.length * mostByCount)
    return joinedByLook(lines, width);
  if (broken.length < leastBroken) return [...lines];
  /** Behind the end of a sentence a paragraph may begin: what leads to others, or is called in capitals, surely does. */
  const goesOn = (line: string, next: string): boolean =>
    !isEnded(line) ||
    (!beginsField(next) && /[.:]\s*$/u.test(line) && !/:\s*$/u.test(next) && next !== next.toUpperCase());
  const joined: string[] = [];
  let last = '';
  for (const line of lines) {
    const isRest =
      leadsOn.test(last) && isText(last) && isText(line) && !isMarked(line) && !beginsField(line);
    if (isRest || (hadNoRoom(last, line) && goesOn(last, line)))
      joined[joined.length - 1] += ` ${line.trim()}`;
    else joined.push(line);
    last = line;
  }
  return joined;
}

/** «… 30% thời gian. Chủ trì:» at the end of a line: what it labels stands in the next. */
const endsWithLabel =
  /(?:^|[.;,)]\s+)(?:(?:đơn vị|cơ quan|phòng)\s+)?(?:chủ trì|phối hợp|thời gian|thời hạn|hoàn thành|sản phẩm|lãnh đạo phụ trách|phụ trách|kết quả)(?:\s+(?:thực hiện|hoàn thành))?\s*:\s*$/iu;

/** What leads to a list, and labels nothing. */
const leadsToList = /(?:sau|sau đây|cụ thể|gồm|dưới đây|nhiệm vụ|giải pháp|nội dung|trong đó)\s*:\s*$/iu;
const lastLabel = /(?<=[.;,)]\s+)\p{Lu}\p{Ll}*(?:\s\p{Ll}+){0,4}\s*:(?=\s*$)/u;

/** «…, Chủ tịch UBND phường. Tham mưu:» at the end of a line, where other lines have names right behind that very label. */
function endsWithOwnLabel(line: string, text: string): boolean {
  const label = leadsToList.test(line) ? undefined : lastLabel.exec(line)?.[0];
  return (
    label !== undefined &&
    new RegExp(`${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} +[\\p{L}\\d]`, 'u').test(text)
  );
}

function withLabelsJoined(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const isRest =
      last !== undefined &&
      !last.includes('\t') &&
      /[.;,)]\s/u.test(last) &&
      (endsWithLabel.test(last) || endsWithOwnLabel(last, text)) &&
      !isBlank(line) &&
      !isMarked(line);
    if (isRest) joined[joined.length - 1] += ` ${line.trim()}`;
    else joined.push(line);
  }
  return joined;
}

/** The lines of a text as they were written, before a file or a chat broke and marked them. */
export const linesAsWritten = (lines: readonly string[]): string[] =>
  withLabelsJoined(joinedLines(withTornTables(withoutLayout(withoutPages(withoutSenders(lines))))));
