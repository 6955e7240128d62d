import { unitKey } from '../../core/plan/draft-names.ts';
import { colonOf, readAttributes } from './attributes.ts';
import type { Building } from './building.ts';
import { chargeIn } from './charge-cell.ts';
import type { ColumnKind } from './column-kinds.ts';
import type { Item } from './headings.ts';
import { namesFor, shortLetters } from './letters-in-text.ts';
import { isCapitals } from './lines.ts';
import { keyedIn, keyedRow, listedIn } from './name-keys.ts';
import { gatheredIn, isInitials, isOffice, renamedIn, type ShortName, shortNamesIn } from './short-names.ts';
import { loneWords, type PlanTable } from './table-reading.ts';
import { asInSentence } from './task-lines.ts';
import { isBodyByKind, isNameList, nameKind, splitNames } from './unit-names.ts';

/** The columns that name units and nothing else. */
const ofUnits: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['lead', 'owner', 'coordinating', 'helping']);

/** What stands in the columns of a table that name units: whoever leads, and whoever helps. */
const namesInTable = ({ columns, rows }: PlanTable): string[] =>
  columns.flatMap((column, at) =>
    column === null || !ofUnits.has(column.kind)
      ? []
      : rows.flatMap(({ cells }) => {
          const { lead, coordinating } = chargeIn(cells[at] ?? '');
          return [lead, coordinating];
        }),
  );

/** Lists of units that a document names where only units can stand. */
function namedIn(items: readonly Item[]): string[] {
  const named: string[] = [];
  const role = /,?\s+(?:(?:đồng |cùng )?chủ trì|có trách nhiệm|tham mưu|phối hợp)(?:\s.*)?$/su;
  for (const item of items) {
    if (item.type === 'table') {
      named.push(...namesInTable(item.table));
      continue;
    }
    const { text, marker } = item.line;
    if (marker !== null && text.length <= 90 && nameKind(text) === 'unit')
      named.push(isCapitals(text) ? asInSentence(text) : text);
    for (const attribute of readAttributes(text, isNameList))
      if (attribute.type === 'units') named.push(attribute.lead, attribute.coordinating);
    const head = colonOf(text)?.before.replace(role, '');
    if (
      head !== undefined &&
      head.length <= 120 &&
      /^(?:giao )?(?:văn phòng|thanh tra|phòng|trung tâm|chi cục|ban)\s/iu.test(head)
    )
      named.push(head.replace(/^giao /iu, ''));
    const alone =
      /^((?:Phòng|Trung tâm|Văn phòng|Thanh tra)\s[^.:;]{2,60}?),?\s+(?:đồng |cùng )?chủ trì\s/u.exec(
        text,
      )?.[1];
    if (alone !== undefined) named.push(alone);
    const told =
      /(?:báo cáo[^.;]{0,120}?\s(?:về|với|qua|cho)|Giao)\s+(Văn phòng(?: Sở)?|VP(?: Sở)?|Phòng \p{Lu}[\p{L}\s–-]{3,50}?)(?=\s(?:trước|để|tổng hợp|theo|định kỳ|là|chủ trì|thực hiện|tham mưu|phối hợp|đôn đốc)|[.,;()]|$)/u.exec(
        text,
      )?.[1];
    if (told !== undefined) named.push(told);
  }
  return named.filter((words) => isNameList(words) || isOffice(words));
}

const beforeComma =
  /(?<!\p{L})((?:Phòng|Trung tâm|Chi cục|Ban)\s+\p{Lu}[\p{L} –-]{2,60}?),\s+(?=\p{Lu}\p{Ll})((?:\p{L}+ ?){1,8})/gu;

const whatTheyDo =
  /(?:^|\s+)(?:chủ trì|phối hợp|thực hiện|tham mưu|triển khai|đầu mối|theo dõi|báo cáo|có trách nhiệm|chịu trách nhiệm|căn cứ|tổ chức|là|và(?!\s+\p{Lu})|để|trước|trong|theo)(?!\p{L}).*$/u;

/**
 * «Phòng Bưu chính, Viễn thông», written so wherever it comes: what follows the comma is part of the name, where the paper has what
 * stands before it nowhere else, and no unit by what stands behind it.
 */
function namesWithComma(texts: readonly string[]): string[] {
  const behind = new Map<string, string[][]>();
  for (const text of texts)
    for (const match of text.slice(0, 4000).matchAll(beforeComma))
      behind.set(match[1]!, [...(behind.get(match[1]!) ?? []), match[2]!.trim().split(' ')]);
  const all = texts.join('\n');
  return [...behind].flatMap(([before, ends]) => {
    const [first = []] = ends;
    const isShared = (at: number): boolean => ends.every((end) => end[at] === first[at]);
    const from = first.findIndex((_, at) => !isShared(at));
    const end = first
      .slice(0, from < 0 ? first.length : from)
      .join(' ')
      // What they do is no part of the name, however often it stands behind it.
      .replace(whatTheyDo, '');
    // Once, it may as well be the first of a list; and where one of its parts is a body by its kind, it is a list however often it comes.
    if (ends.length < 2 || !end.includes(' ') || end.split(/\s+và\s+/u).some(isBodyByKind)) return [];
    const isAlways = all.split(before).length - 1 === ends.length;
    const isUnit = new RegExp(`(?:Phòng|Trung tâm|Chi cục|Ban)\\s+${end}`, 'u').test(all);
    return isAlways && !isUnit ? [`${before}, ${end}`] : [];
  });
}

/** A cell of units that is one name by its look: a body, and behind a comma words that say no kind of body. */
const nameWithComma =
  /^((?:Phòng|Trung tâm|Chi cục|Ban|Sở|Tổ)\s+\p{Lu}[\p{L}\s–-]*?),\s+(\p{Lu}\p{Ll}[\p{L}\s,–-]*)$/u;

/** «VHXH», «VNPT Tân An», «MobiFone»: whoever begins so stands for themselves. */
const beginsOther = /^(?:\p{Lu}{2,}|\p{Lu}\p{Ll}+\p{Lu}|Viettel\s)/u;

/**
 * «Phòng Nghiệp vụ Y, Dược» alone in a cell: one name, where no other place of the paper has its first part without the rest, or a body of
 * the same kind by the rest.
 */
function namesInCells(cells: readonly string[], texts: readonly string[]): string[] {
  const all = [...texts, ...cells].join('\n');
  const whole = new Set(cells.flatMap((cell) => cell.split(/\s*[\n;]\s*/u)).map((cell) => cell.trim()));
  const kindOf = (name: string): string => /^(?:Trung tâm|Chi cục|\S+)/u.exec(name)![0];
  return [...whole].filter((name) => {
    const [, first = '', rest = ''] = nameWithComma.exec(name) ?? [];
    const parts = rest.split(/\s*,\s*|\s+và\s+/u);
    const areOthers = (part: string): boolean =>
      isBodyByKind(part) ||
      beginsOther.test(part) ||
      whole.has(part) ||
      all.includes(`${kindOf(name)} ${part}`);
    return first !== '' && !parts.some(areOthers) && all.split(first).length === all.split(name).length;
  });
}

/** That such a cell is one name, and no list of two, is asked. */
function askOneName({ doubts }: Building, name: string, items: readonly Item[]): void {
  const row = items
    .flatMap((item) => (item.type === 'table' ? item.table.rows : []))
    .find(({ cells }) => cells.some((cell) => cell.includes(name)));
  doubts.push({
    type: 'told-besides',
    why: 'one-name',
    words: name,
    mark: name,
    place: row?.place ?? { type: 'paragraph', number: 1 },
    path: '',
    source: name,
  });
}

/** Of which level a body is stands behind its name as well as behind its letters: «TTPVHCC tỉnh». */
const levelAtEnd = /\s+(?:tỉnh|thành phố|huyện|xã|phường|đặc khu)$/u;
const withoutLevel = (name: string): string => name.replace(levelAtEnd, '');
const levelOf = (name: string): string => levelAtEnd.exec(name)?.[0].trim() ?? '';

/** Whether two names say nothing against each other of the level of a body: «Trung tâm PVHCC xã» is none of the province. */
const isOfLevel = (one: string, other: string): boolean =>
  levelOf(one) === '' || levelOf(other) === '' || levelOf(one) === levelOf(other);

/** Short names in columns of units whose whole name stands in a sentence of the paper alone: «Phòng TC - KH» of «Phòng Tài chính - Kế hoạch». */
function spelledOut(
  named: readonly string[],
  texts: readonly string[],
  { knows: isKnown, kept }: Building['units'],
): ShortName[] {
  const short = [...new Set(named.flatMap((words) => splitNames(kept(words))))].filter(
    (name) => name.length <= 30 && !isKnown(name),
  );
  return short.flatMap((own) => {
    const letters = shortLetters(withoutLevel(own));
    const found = letters === null ? [] : texts.flatMap((text) => namesFor(letters, text));
    const meant = found.filter((name) => isOfLevel(own, name));
    const isOne =
      new Set(meant.map((name) => unitKey(withoutLevel(name)))).size === 1 &&
      meant.every((name) => meant.every((other) => isOfLevel(name, other)));
    return isOne ? [{ name: meant[0]!, short: own }] : [];
  });
}

/** «Phòng VH-XH», «Trung tâm PVHCC»: letters behind the word for a kind of body, wherever a sentence has them. */
const shortInText =
  /(?<![\p{L}\d])(?:Phòng|Trung tâm|Chi cục|Sở|Ban|Đội|Tr\.?\s?tâm|P\.|TT|CC|BQL)\s*(?:\p{Lu}[\p{Lu}]*(?:\s?[&.,–-]\s?\p{Lu}+)*)(?![\p{L}\d])/gu;

/** Sentences are looked through up to so many signs. */
const longestText = 3000;

const shortNamesAnywhere = (texts: readonly string[]): string[] => [
  ...new Set(
    texts.flatMap((text) =>
      [...text.slice(0, longestText).matchAll(shortInText)]
        .map(([name]) => name.replace(/\s+$/u, ''))
        .filter((name) => shortLetters(name) !== null),
    ),
  ),
];

/** Names in capitals that stand over rows of work, as a sentence writes them: «II | PHÒNG TÀI CHÍNH - KẾ HOẠCH». */
const headsInTables = (items: readonly Item[]): string[] =>
  items.flatMap((item) =>
    item.type === 'line'
      ? []
      : item.table.rows.flatMap((row) => {
          const words = loneWords(row, item.table.columns);
          const name = words !== null && isCapitals(words) ? asInSentence(words) : '';
          return name !== '' && isNameList(name) ? [name] : [];
        }),
  );

const officeInText =
  /(?<!\p{L})Văn phòng (?:(?:HĐND|Hội đồng nhân dân)(?:,| và| &) (?:UBND|[ỦU]y ban nhân dân|Uỷ ban nhân dân)|UBND|[ỦU]y ban nhân dân)(?:\s(?:xã|phường|đặc khu))?(?!\s+(?:tỉnh|huyện|thành phố|các)(?!\p{L}))/gu;

/** «Văn phòng HĐND và UBND», which other sentences call «Văn phòng»: the one office that a paper names whole. */
function officesIn(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) =>
    [...text.slice(0, 3000).matchAll(officeInText)].map(([name]) => name),
  );
  if (new Set(names.map((name) => unitKey(withoutLevel(name)))).size !== 1) return [];
  const timesOf = (name: string): number => names.filter((one) => one === name).length;
  return [names.reduce((best, one) => (timesOf(one) > timesOf(best) ? one : best))];
}

/** «Các đơn vị thuộc phường gồm …»: the paper says in so many words that whom it lists is its own. */
const listsOwn = (text: string, name: string): boolean =>
  text.includes(name) &&
  /(?:phòng|đơn vị|cơ quan)\s+(?:trực\s+)?thuộc\s[^.:;]{2,40}?\s*(?:bao\s+)?gồm\s/iu.test(
    text.slice(0, text.indexOf(name)),
  );

/**
 * Meets all units that a document names where only a unit can stand, before it is read: in a line that says who leads,
 * before a colon over tasks, in a column of units. A short name is then known wherever it comes. Names by initials come
 * last, since only the whole names tell whose they are.
 * @param rows rows of tables that are no plan's, which may be a key
 * @param keys what tables that are keys say
 */
export function learnUnits(
  building: Building,
  items: readonly Item[],
  rows: readonly string[],
  keys: readonly ShortName[],
): void {
  const { units, listed } = building;
  const named = namedIn(items);
  const texts = items.flatMap((item) => (item.type === 'line' ? [item.line.text] : []));
  const isWhole = (words: string): boolean =>
    !splitNames(units.kept(words)).some((name) => isInitials(name) || isOffice(name) || name === 'Văn phòng');
  const inColumns = items.flatMap((item) => (item.type === 'table' ? namesInTable(item.table) : []));
  const whole = namesWithComma(texts);
  for (const name of whole) units.meet(name);
  for (const name of namesInCells(inColumns, texts)) {
    const isNew = !whole.includes(name) && !units.knows(name);
    units.meet(name);
    if (isNew) askOneName(building, name, items);
  }
  for (const name of texts.flatMap(listedIn)) {
    const id = units.list(
      name,
      texts.some((text) => listsOwn(text, name)),
    );
    if (id !== null) listed.add(id);
  }
  const called = [...texts.flatMap(renamedIn), ...keyedIn(texts), ...rows.flatMap(keyedRow), ...keys];
  for (const { name, short } of [...called, ...texts.flatMap(shortNamesIn)]) units.call(name, short);
  // Where a unit can stand, the office is met by the name that it has there.
  if (!named.some((words) => words.includes('Văn phòng HĐND') || words.includes('Văn phòng UBND')))
    for (const name of officesIn(texts)) units.meet(name);
  for (const words of named) if (isWhole(words)) units.resolve(words);
  const short = [...named, ...inColumns, ...shortNamesAnywhere(texts)];
  for (const one of spelledOut(short, [...texts, ...headsInTables(items)], units))
    units.call(one.name, one.short);
  for (const words of named) if (!isWhole(words)) units.resolve(words);
  for (const gathered of texts.map(gatheredIn))
    if (gathered !== null && isNameList(gathered.members)) units.gather(gathered.group, gathered.members);
}
