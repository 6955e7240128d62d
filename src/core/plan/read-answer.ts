import { readUnitName } from '../features/directory/names.ts';
import { toNumber } from '../report/figure.ts';
import { toBot } from '../report/to-bot.ts';
import { isNo, isYes } from '../said/choices.ts';
import { fold, foldedWords, foldInPlace } from '../text/fold.ts';
import { fitsMarks } from '../text/marks-typed.ts';
import { placeNamed } from '../text/place-named.ts';
import { dateIn, hasDay } from '../time/viet-nam-time.ts';
import { withItsEnd } from './near-name.ts';
import type { Added, Option, PointProblem, Takes } from './open-point.ts';
import { isPersonName, readPersonWords } from './person-words.ts';
import type { ColumnMeaning } from './settle-column.ts';

/** What an answer says, as people type it; or why it says nothing. */
export type Read<Value> = { value: Value } | { problem: PointProblem };

/** Out of courtesy, or to lead to the answer: no part of it. */
const before =
  /^(?:(?:dạ|da|vâng|vang|thưa|thua|à|em|tôi|toi|mình|chọn|chon|lấy|lay|giao|cho|là|la|gồm|gom|có|gọi là|goi la|của|cua|số liệu|ngày|tên là)\s+)+(?=\S)/iu;
const behind = /(?:[\s,.!]+(?:ạ|a|nhé|nhe|nha|em|giúp|giup|với|voi|luôn|vậy|đi|thôi))*[\s.,;!]*$/iu;
/** Behind a name a short word may be its own: only what is none. */
const behindText = /(?:[\s,.!]+(?:ạ|nhé|nha))*\s*$/iu;

const bare = (text: string): string => text.trim().replace(behind, '').replace(before, '').trim();

/** Whether somebody does not know, or wants to be asked later: no answer of any question. */
export const isLater = (text: string): boolean =>
  /^(?:(?:cai nay|cau nay|cho nay) )?(?:(?:tam )?de (?:sau|do|lai)(?: (?:tra loi|tinh|dien|hoi lai))?|tinh sau|tra loi sau|hoi (?:lai )?sau|(?:chua|khong|ko|k) (?:biet|ro|nho|chac)(?: nua| dau| lam)?|chua nghi ra)$/.test(
    foldedWords(bare(text)),
  );

/** Whether somebody leaves a point as it is. */
export const isLeft = (text: string): boolean =>
  isLater(text) ||
  /^(?:bo qua(?: cau nay)?|chua co(?: ai| gi)?|chua ban hanh|giu nguyen|de nguyen)$/.test(
    foldedWords(bare(text)),
  );

/** «đúng hết», «đồng ý tất cả»: a yes to this and to all of its kind that are still to be asked. */
export const isYesToAll = (text: string): boolean =>
  /^(?:(?:con lai|tat ca|cac cau con lai) )?(?:deu )?(?:dung|dong y|duoc|ok|oke|nhat tri|chap nhan)(?: roi| voi| ca| luon)* (?:het(?: ca)?|tat ca|ca|toan bo|ca loat)$|^(?:con lai|tat ca|cac cau con lai) (?:deu )?(?:dung|dong y|duoc|ok|oke|nhat tri)(?: het| ca)?$/.test(
    foldedWords(bare(text)),
  );

/** A yes or a no, as it is said to the bot, or by its first letter. */
export function readYes(text: string): Read<boolean> {
  const [letter] = /^[cykn]$/.exec(fold(text.trim())) ?? [];
  if (letter !== undefined) return { value: letter === 'c' || letter === 'y' };
  if (isYes(text)) return { value: true };
  return isNo(text) ? { value: false } : { problem: { type: 'yes' } };
}

/** «lấy theo kế hoạch», «theo kết quả đã ghi», or their place in the list. */
export function readFigureOf(text: string): Read<'paper' | 'results'> {
  const words = foldedWords(bare(text));
  const paper = /^1$|\bke hoach\b|\bvan ban\b/.test(words);
  const results = /^2$|\bket qua\b|\bda ghi\b/.test(words);
  return paper === results
    ? { problem: { type: 'said-or-recorded' } }
    : { value: paper ? 'paper' : 'results' };
}

const meanings: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ['coordinating', /^2$|\bphoi hop\b|\bcung lam\b|\bho tro\b/],
  ['lead', /^1$|\bchu tri\b|\bthuc hien\b|\bdon vi lam\b|\bai lam\b|\bdau moi\b/],
  ['product', /^3$|\bsan pham\b|\bket qua\b|\bdau ra\b/],
  ['time', /^4$|\bthoi (?:han|gian)\b|\bhan\b|\btien do\b|\bngay\b/],
];

/** What a column holds, by its word or its place in the list. */
export function readColumnMeaning(text: string): Read<ColumnMeaning> {
  const words = foldedWords(bare(text));
  const found = meanings.filter(([, pattern]) => pattern.test(words));
  return found.length === 1 ? { value: found[0]![0] } : { problem: { type: 'column' } };
}

/** «đồng ý tất cả» is true, «xem từng cái» false. */
export function readAllOrEach(text: string): Read<boolean> {
  const words = foldedWords(bare(text));
  if (/\btung (?:cai|muc|dong|cau|viec|nhom)\b|^(?:xem|tung)(?: lai)?$/.test(words)) return { value: false };
  if (/^(?:(?:dong y|duoc|giu|nhan|lay|ok|dung) )?(?:tat ca|het|toan bo|ca)$/.test(words) || isYes(text))
    return { value: true };
  return { problem: { type: 'all-or-each' } };
}

/** Words, without what is said behind them out of courtesy. */
export function readText(text: string, most: number): Read<string> {
  const own = text.replace(behindText, '').replace(/\s+/g, ' ').trim();
  const isAnswer = isYes(own) || isNo(own);
  if (own.length > most) return { problem: { type: 'text', most } };
  const isOfAnother = toBot(own) !== null || isLeft(own) || ofAnother.test(foldedWords(bare(own)));
  return isAnswer || isOfAnother || !/\p{L}/u.test(own) || namesWhatIsAsked.test(foldedWords(own))
    ? { problem: { type: 'no-words' } }
    : { value: own };
}

/** The words of a question about the plan as a whole, which answer it by nothing. */
const namesWhatIsAsked =
  /^(?:muc tieu(?: chung| tong quat)?|trich yeu|ten co quan(?: ban hanh)?)(?: cua (?:ca )?(?:ke hoach|van ban))?(?: la gi| the nao)?$/;

/** The group or rank that an aim names, «nhóm 10/25», «thứ hạng từ 5 trở lên»; null where it names none, or several. */
export function bandIn(aim: string): number | null {
  const named = [
    ...foldInPlace(aim).matchAll(
      /\b(?:nhom|top|thu hang|xep hang|hang|vi tri)\s+(?:(?!nam\b)[a-z]+\s+){0,2}?(\d{1,3})(?![\d.,]*\d)/g,
    ),
  ].map((match) => Number(match[1]));
  const [only, ...others] = new Set(named);
  return only !== undefined && only > 0 && others.length === 0 ? only : null;
}

const besideNumber =
  /^(?:(?:nam|nhom|hang|thu|diem|bac|so|la|trong|top|don vi|xep|muc|dat|thang|ke hoach|khoang)\s*)*$/;

/** The only number of a text that says nothing else: «hạng 5», «8,5 điểm», «năm 2026 ạ». */
export function readNumber(text: string, takes: Extract<Takes, { type: 'number' }>): Read<number> {
  const { least, most, isWhole } = takes;
  const problem: PointProblem = { type: 'number', least, most, isWhole };
  const typed = fold(bare(text));
  const numbers = typed.match(/\d[\d.,]*\d|\d/g) ?? [];
  const value = numbers.length === 1 ? toNumber(numbers[0]!) : null;
  const words = typed.replace(/\d[\d.,]*\d|\d/g, ' ').trim();
  if (value === null || !besideNumber.test(words) || value < least || value > most) return { problem };
  return isWhole && !Number.isInteger(value) ? { problem } : { value };
}

/** A day as it is typed, «15/2/2026», «ngày 15 tháng 2 năm 2026», as ISO. @param year of a day that is typed without one */
export function readDay(text: string, year: number | null): Read<string> {
  const problem: PointProblem = { type: 'day', year };
  const match =
    /^(?:ngay )?(\d{1,2}) ?(?:[/.-]|thang) ?(\d{1,2})(?: ?(?:[/.-]|nam) ?(20\d\d))?$/.exec(
      fold(bare(text)),
    ) ?? null;
  if (match === null) return { problem };
  const [day, month] = [Number(match[1]), Number(match[2])];
  const typedYear = match[3] === undefined ? year : Number(match[3]);
  if (typedYear === null || (year !== null && typedYear !== year)) return { problem };
  const period = { year: typedYear, month };
  return hasDay(period, day) ? { value: dateIn(period, day) } : { problem };
}

/** The answer of another question: «giữ lịch cũ», «theo văn bản», «ngày 18», «hạng 5», «câu trước». */
const ofAnother =
  /^(?:(?:giu|de|theo|lay|dung|van)(?: nguyen| lai| theo)*(?: (?:lich|han|ngay|so|ten|muc|nhu|van ban|ke hoach|ket qua|cau)(?: .{0,16})?)?|(?:lich|han|ngay|so|thu|muc|hang|diem|nam|nhom|cau|thang|quy)(?: (?:cu|moi|nay|do|truoc|sau|[\d/.,]+|[iv]{1,3}))+|nham|quay lai|lui lai?|dung roi|sai roi)$/;

/** Whether a line can be work: of several words, and neither a name that the draft knows nor what answers another question. */
function isWork(line: string, names: ReadonlySet<string>): boolean {
  const words = foldedWords(bare(line));
  return (
    words
      .replace(/[^a-z ]/g, '')
      .trim()
      .includes(' ') &&
    !names.has(words) &&
    !isYes(line) &&
    !isNo(line) &&
    !ofAnother.test(words)
  );
}

/**
 * Tasks as they are typed, a line each, and whether more may come: none follow several lines, or «hết». Of lines of which one
 * is no work none is taken.
 * @param known the names of units and people, folded: alone they are no work
 */
export function readTasks(
  text: string,
  known: ReadonlySet<string> = new Set(),
): Read<{ tasks: string[]; isEnd: boolean }> {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const isOver = (line: string): boolean =>
    line === '' ||
    /^(?:het|xong|het roi|xong roi|khong con|the thoi|chi the|het viec)$/.test(foldedWords(bare(line)));
  const tasks = lines
    .filter((line) => !isOver(line) && !isLeft(line))
    .map((line) => line.replace(/^(?:[-–—+•*]|\(?\d{1,2}\s*[.)])\s*(?=\S)/u, ''))
    .filter((line) => line !== '');
  const none = tasks.find((line) => !isWork(line, known));
  if (none !== undefined) return { problem: { type: 'no-task', typed: none } };
  const isEnd = lines.filter((line) => line !== '').length !== 1 || isOver(lines.join(''));
  return { value: { tasks, isEnd } };
}

/** What is chosen of a list, in the order of the answer, or is new. */
export type Chosen = { id: string } | { added: Added };

type ChoiceTakes = Extract<Takes, { type: 'one' | 'several' }> & {
  /** There is no list in sight: a number names nobody. */
  isUnlisted?: boolean;
};

/** A part of an answer that names one of a list, with its end where that sounds like courtesy: «phong quan ly nha». */
const bareNamed = (text: string, options: readonly Option[]): string =>
  withItsEnd(bare(text), text.trim().replace(before, ''), options.flatMap(namesOf));

const namesOf = ({ name, aliases }: Option): string[] => [name, ...aliases].filter((one) => one.length > 1);

interface Found {
  from: number;
  to: number;
  id: string;
}

/** Where an answer has whole names of the list: the longest where one is part of another. */
function namesIn(text: string, options: readonly Option[]): Found[] {
  const folded = foldInPlace(text);
  const found: Found[] = [];
  const names = options
    .flatMap((option) => namesOf(option).map((name) => ({ id: option.id, name })))
    .sort((one, other) => other.name.length - one.name.length);
  for (const { id, name } of names) {
    const words = foldedWords(name).split(' ').join('[^a-z0-9]+');
    if (words === '') continue;
    for (const match of folded.matchAll(new RegExp(`(?<![a-z0-9])${words}(?![a-z0-9])`, 'g'))) {
      const [from, to] = [match.index, match.index + match[0].length];
      const isFree = found.every((one) => to <= one.from || from >= one.to);
      if (isFree && fitsMarks(name, text.slice(from, to))) found.push({ from, to, id });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** An «và» may stand within the name of a unit: it parts what begins another. */
const separators = {
  unit: /\s*[,;\n&+]\s*|\s+(?:và|va|với|voi|cùng)\s+(?=\d|(?:số|phòng|phong|trung tâm|trung tam|thanh tra|văn phòng|van phong|ban|chi cục|chi cuc|sở|so)\s)/iu,
  person: /\s*[,;\n&+]\s*|\s+(?:và|va|với|voi|cùng)\s+/iu,
};

/** «anh Bình», «đ/c Bình», «PGĐ Bình»: how somebody is spoken of. */
const spokenOf =
  /^(?:(?:anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|đồng chí|dong chi|đ\/c|dc|sếp|sep|pgđ|pgd|gđ|gd|phó giám đốc|giám đốc)\s+)+(?=\S)/iu;

/** Whether words only speak of whoever is named beside them. */
const isAddress = (part: string): boolean => spokenOf.exec(`${part} x`)?.[0].length === part.length + 1;

const placesIn = (words: string): number[] | null =>
  /^(?:(?:so|muc|cai|thu|don vi|phong) )*\d{1,3}(?:(?: (?:so|muc|cai|thu))* \d{1,3})*$/.test(words)
    ? (words.match(/\d+/g) ?? []).map(Number)
    : null;

const asNew = (part: string, of: ChoiceTakes['of']): Added | null => {
  if (of === 'person') {
    const person = readPersonWords(part);
    return person !== null && isPersonName(person.name) ? { of, ...person } : null;
  }
  if (of === 'group') return part.length > 3 && /\p{L}/u.test(part) ? { of, name: part, title: '' } : null;
  const unit = readUnitName(part);
  return 'name' in unit ? { of, name: unit.name, title: '' } : null;
};

/** One part of an answer that is no whole name: places in the list, a part of just one name, or somebody new. */
function readPart(part: string, { of, options, isUnlisted }: ChoiceTakes): Read<Chosen[]> {
  const missed = (): Read<Chosen[]> => ({
    problem: { type: 'choice', of, count: options.length, typed: part },
  });
  const alone = placeNamed(part, true);
  const places = isUnlisted ? null : (placesIn(foldedWords(part)) ?? (alone > 0 ? [alone] : null));
  if (places !== null) {
    const chosen = places.map((place) => options[place - 1]);
    return chosen.every((one) => one !== undefined)
      ? { value: chosen.map((one) => ({ id: one!.id })) }
      : missed();
  }
  const own = of === 'person' ? part.replace(spokenOf, '') : part;
  const words = foldedWords(own);
  const holding = options.filter((option) =>
    namesOf(option).some((name) => ` ${foldedWords(name)} `.includes(` ${words} `) && fitsMarks(name, own)),
  );
  if (words.length > 1 && holding.length === 1) return { value: [{ id: holding[0]!.id }] };
  if (words.length > 1 && holding.length > 1)
    return { problem: { type: 'several-meant', typed: part, names: holding.map(({ name }) => name) } };
  const added = asNew(part, of);
  return added === null ? missed() : { value: [{ added }] };
}

type Part = { id: string } | { part: string };

/** Says nothing of whom: what they do, or how they are led to. */
const saysNothing =
  /^(?:dạ|là|gồm|em|chọn|giao|có|ạ|nhé|chủ trì|phụ trách|thực hiện|làm đầu mối|theo dõi)$/iu;

/** The parts of an answer in its order: whole names of the list, and what stands between them. */
function partsOf(text: string, { of, options, type }: ChoiceTakes): Part[] {
  const found = namesIn(text, options);
  // A name that is new may hold commas: of one that is asked for there are no others.
  if (found.length === 0 && type === 'one') return [{ part: bareNamed(text, options) }];
  const parts: Part[] = [];
  const between = (words: string): void => {
    for (const piece of words.split(separators[of === 'person' ? of : 'unit'])) {
      const part = bareNamed(
        piece.replace(/^\s*(?:và|va|với|voi|cùng)(?=\s|$)|(?:^|\s)(?:và|va|với|voi|cùng)\s*$/giu, ' '),
        options,
      );
      if (/\p{L}|\d/u.test(part) && !saysNothing.test(part)) parts.push({ part });
    }
  };
  let at = 0;
  for (const { from, to, id } of found) {
    between(text.slice(at, from));
    parts.push({ id });
    at = to;
  }
  between(text.slice(at));
  return of === 'person' ? withTitles(parts) : parts;
}

/** A title beside a name is no second person: «PGĐ Lê Văn Bình», «Lê Văn Bình, Phó Giám đốc». */
function withTitles(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const one of parts) {
    const isTitle = 'part' in one && (readPersonWords(one.part)?.name === '' || isAddress(one.part));
    const last = joined.at(-1);
    if (!isTitle || parts.length === 1) joined.push(one);
    else if (last !== undefined && 'part' in last)
      joined.splice(-1, 1, { part: `${last.part} - ${'part' in one ? one.part : ''}` });
  }
  return joined;
}

/** A person's name without how they are spoken of: «chị Nguyễn Thu Trang ạ». */
export const spokenName = (text: string): string => bare(text).replace(spokenOf, '');

/** A part as it is read whole; else as several known ones that an «và» parts. */
function readWhole(part: string, takes: ChoiceTakes): Read<Chosen[]> {
  const read = readPart(part, takes);
  if ('value' in read && read.value.every((one) => 'id' in one)) return read;
  const pieces = takes.type === 'several' ? part.split(separators.person) : [part];
  if (pieces.length === 1) return read;
  const chosen: Chosen[] = [];
  for (const piece of pieces) {
    const one = readPart(bareNamed(piece, takes.options), takes);
    if (!('value' in one) || !one.value.every((each) => 'id' in each)) return read;
    chosen.push(...one.value);
  }
  return { value: chosen };
}

/**
 * What an answer chooses of a list: by numbers, whole names and shorter ones, a part that just one name has, or the name of
 * somebody new.
 */
export function readChoice(text: string, takes: ChoiceTakes): Read<Chosen[]> {
  const { of, options, type } = takes;
  const missed: PointProblem = { type: 'choice', of, count: options.length, typed: text };
  if (
    type === 'several' &&
    options.length > 0 &&
    /^(?:tat ca|toan bo)(?: .{0,30})?$/.test(foldedWords(bare(text)))
  )
    return { value: options.map(({ id }) => ({ id })) };
  const chosen: Chosen[] = [];
  for (const part of partsOf(text, takes)) {
    const read: Read<Chosen[]> = 'id' in part ? { value: [part] } : readWhole(part.part, takes);
    if ('problem' in read) return read;
    for (const one of read.value)
      if (!chosen.some((other) => 'id' in one && 'id' in other && one.id === other.id)) chosen.push(one);
  }
  if (chosen.length === 0) return { problem: missed };
  if (type === 'one' && chosen.length > 1) {
    const names = chosen.map((one) =>
      'id' in one ? options.find(({ id }) => id === one.id)!.name : one.added.name,
    );
    return { problem: { type: 'several-meant', typed: text, names } };
  }
  return { value: chosen };
}
