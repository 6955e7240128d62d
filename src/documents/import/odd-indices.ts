import type { Doubt, Draft, IndexDraft, OddOfIndex, PersonDraft, Place } from '../../core/plan/draft.ts';
import { unitKey } from '../../core/plan/draft-names.ts';
import { isPersonName } from '../../core/plan/person-words.ts';
import { escaped } from '../../core/text/escaped.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { codeKey } from './index-codes.ts';
import { isCapitals } from './lines.ts';
import { type Said, wordsAt } from './said-at.ts';
import { nameKind } from './unit-names.ts';

/** Each index, once all are read, against the others and against the words that it came from: what is unlike them is asked. */

type IndexOdd = Extract<Doubt, { type: 'index-odd' }>;

const odd = (
  of: OddOfIndex,
  { code, place, path }: IndexDraft,
  words: string,
  who: readonly string[] = [],
): IndexOdd => ({ type: 'index-odd', of, code, words, who: [...who], place, path, source: words });

/** So many of the others have to be of one shape, that one of another stands out. */
const mostAre = 0.7;
const fewest = 4;

const isMost = (others: readonly IndexDraft[], is: (one: IndexDraft) => boolean): boolean =>
  others.length >= fewest && others.filter(is).length >= others.length * mostAre;

/** What headings, labels and rows of sums are called, and no index alone. */
const isLabel =
  /^(?:hien trang|thuc trang|tinh hinh|ket qua|muc tieu|muc dich|yeu cau|nhiem vu|giai phap|noi dung|to chuc thuc hien|phan cong|phu luc|bieu|noi nhan|ghi chu|luu y|kinh phi|can cu|san pham|thoi han|don vi|co quan|lanh dao|chu tri|phoi hop|xep hang|thu hang|thu tu|tong (?:cong|diem|so|hop)|diem so|diem|toan (?:so|tinh|xa|huyen|nganh)|chung)(?: (?:nam \d{4}|cu the|chung|thuc hien|chu yeu|trong tam|phu trach|chu tri|phoi hop|va|nhiem vu|giai phap|muc tieu|ket qua|yeu cau|tong|diem|so|hang|xep|cua|so|tinh|don vi|thanh phan|chi tieu|tieu chi|chi so))*$/;

/** Whether its name is no name of one: a label, the rest of a sentence, a sentence, or what shows no letters. */
function isNoName({ name }: IndexDraft, others: readonly IndexDraft[]): boolean {
  const folded = foldInPlace(name).trim();
  if (isLabel.test(folded) || !/\p{L}/u.test(name)) return true;
  // What it reached, or who has it, stands behind its name.
  if (
    /\d[.,]\d{1,2}(?!\d)|\d\s*(?:điểm|%)|(?:hạng|thứ)\s+\d|:\s+\S|(?<!\p{L})(?:đồng chí|đ\/c)\s/iu.test(name)
  )
    return true;
  if (/^[\p{Ll},.;:)–-]/u.test(name) && isMost(others, (one) => /^\p{Lu}/u.test(one.name))) return true;
  if (isCapitals(name) && name.includes(' ') && isMost(others, (one) => !isCapitals(one.name))) return true;
  const lengths = others.map((one) => one.name.length).sort((one, other) => one - other);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return others.length >= fewest && name.length > 120 && name.length > 3 * middle;
}

/** One that another is called like, with less told of it: the same, named once more. */
const isTwice = (index: IndexDraft, others: readonly IndexDraft[]): boolean =>
  index.tasks.length === 0 &&
  others.some(
    ({ name }) =>
      foldInPlace(name) === foldInPlace(index.name) ||
      (index.name.includes(' ') && foldInPlace(name).startsWith(`${foldInPlace(index.name)} (`)),
  );

/** What a paper says of most of its indices. */
const facets: readonly ((index: IndexDraft) => boolean)[] = [
  ({ baseline }) => baseline !== null,
  ({ target }) => target !== null && target.type !== 'none',
  ({ leaders, leaderWords }) => leaders.length > 0 || leaderWords !== '',
  ({ leadUnit, leadWords }) => leadUnit !== null || leadWords !== '',
  ({ tasks }) => tasks.length > 0,
];
const fewestFacets = 3;

/** Whether it lacks nearly all that the paper says of the others. */
function isBare(index: IndexDraft, others: readonly IndexDraft[]): boolean {
  const usual = facets.filter((has) => isMost(others, has));
  return (
    usual.length >= fewestFacets && usual.filter((has) => !has(index)).length >= Math.max(3, usual.length - 1)
  );
}

const partsOf = (code: string): string[] => codeKey(code).split('.');

/** A code that begins those of others, or is less deep than nearly all: what they are parts of, and none of them. */
function isPillar({ code }: IndexDraft, others: readonly IndexDraft[]): boolean {
  const own = partsOf(code);
  const isAbove = others.some((one) => codeKey(one.code).startsWith(`${codeKey(code)}.`));
  return isAbove || isMost(others, (one) => partsOf(one.code).length > own.length);
}

/** Whoever heads a unit, or works there, directs no index of an agency. */
const ofUnit =
  /^(?:q\.|quyen |pho )?(?:truong phong|chanh van phong|chanh thanh tra|(?:pho )?giam doc trung tam|chi cuc truong|chuyen vien|can bo|cong chuc|vien chuc|doi truong|to truong|tram truong)\b/;

/** «Phòng Giá» is written like a name of two words. */
const isPerson = ({ name }: PersonDraft): boolean => isPersonName(name) && nameKind(name) === 'short';

/** Leaders that are no names of people, or people of a unit where most are not. */
function oddLeaders(index: IndexDraft, people: readonly PersonDraft[]): IndexOdd[] {
  const isOfUnit = ({ title }: PersonDraft): boolean => ofUnit.test(foldInPlace(title));
  // Of an inspectorate its chief is called as those of units are.
  const isUnusual = people.filter(isOfUnit).length * 2 < people.length;
  const unlike = people.filter(
    (person) => index.leaders.includes(person.id) && (!isPerson(person) || (isUnusual && isOfUnit(person))),
  );
  return unlike.length === 0
    ? []
    : [
        odd(
          'leader',
          index,
          unlike.map(({ name, title }) => [title, name].filter(Boolean).join(' ')).join(', '),
          unlike.map(({ id }) => id),
        ),
      ];
}

const numberWords = (figure: number): string => `${figure}`.replace('.', '[.,]');

/** Whether words have a figure as one end of a span, «3,20 - 3,50», «từ 3,5 đến 3,7». */
function isOfSpan(figure: number, words: string): boolean {
  const own = `0?${numberWords(figure)}0*`;
  const other = '\\d{1,3}(?:[.,]\\d{1,4})?';
  const span = new RegExp(
    `(?<![\\d.,/])(?:${own}\\s*(?:điểm|%)?\\s*(?:[-–÷~]|đến)\\s*${other}|${other}\\s*(?:điểm|%)?\\s*(?:[-–÷~]|đến)\\s*${own})(?![\\d.,]*\\d|\\s*/|/)`,
    'iu',
  );
  return span.test(words);
}

const ofPeople =
  /(?<!\p{L})(?:đồng chí|đ\/c|chủ trì|phối hợp|phụ trách|làm đầu mối|tham mưu|chịu trách nhiệm|lãnh đạo)(?!\p{L})/iu;

/** An aim that is one end of a span in the paper's own words, or whose words say somebody. */
function oddTarget(index: IndexDraft, said: Said): IndexOdd[] {
  const { target, place } = index;
  if (target === null || !('words' in target)) return [];
  if (ofPeople.test(target.words)) return [odd('target', index, target.words)];
  const figures = [...('score' in target ? [target.score] : []), ...('rank' in target ? [target.rank] : [])];
  const words = wordsAt(said(place));
  const dated = words.replace(/\d{4}\s*[-–]\s*\d{4}/g, '');
  const ofSpan = figures.find((figure) => !isOfSpan(figure, target.words) && isOfSpan(figure, dated));
  return ofSpan === undefined ? [] : [odd('target', index, words)];
}

/** How a unit is called in the paper: by its name, or by one that stands for it. */
function namesOf(id: string, { units, proposals }: Pick<Draft, 'units' | 'proposals'>): string[] {
  const unit = units.find((one) => one.id === id);
  const told = proposals.flatMap((one) => (one.type === 'unit-name' && one.unit === id ? [one.words] : []));
  // Of which level it is says nothing within an agency of that level.
  return unit === undefined
    ? []
    : [unit.name, ...unit.aliases, ...told].map((name) =>
        unitKey(name).replace(/ (?:tinh|thanh pho|huyen|xa|phuong|dac khu)$/, ''),
      );
}

/** The lines of a paper from one paragraph up to another. */
const linesFrom = (from: number, to: number, said: Said): string[] =>
  Array.from({ length: Math.max(1, to - from) }, (_, at) =>
    unitKey(wordsAt(said({ type: 'paragraph', number: from + at }))),
  );

/** So many lines below its heading an index of which no work was read may say who has it. */
const farthest = 12;

/** What says who has an index: its own words, its row, or what stands between its heading and its first task; not who does its work. */
function chargeOf({ leadWords, place, tasks }: IndexDraft, next: IndexDraft | undefined, said: Said): string {
  const own = unitKey(leadWords);
  if (place.type !== 'paragraph') return `${own} ${unitKey(wordsAt(said(place)))}`;
  const numberOf = (at: Place | undefined): number | null => (at?.type === 'paragraph' ? at.number : null);
  const first = numberOf(tasks[0]?.place);
  const end = numberOf(next?.place) ?? numberOf(tasks.at(-1)?.place) ?? place.number + farthest;
  const head = linesFrom(place.number, first ?? Math.min(end, place.number + farthest), said);
  const work = first === null || end <= first ? [] : linesFrom(first, end, said);
  // What was read off the lines of its work says nothing of who has the index.
  const isOfWork = own !== '' && work.some((line) => line.includes(own)) && !head.join(' ').includes(own);
  return [isOfWork ? '' : own, ...head].join(' ');
}

/** Whoever leads or helps, and is not named where the paper says who has the index. */
function oddCharge(
  index: IndexDraft,
  next: IndexDraft | undefined,
  draft: Pick<Draft, 'units' | 'proposals'>,
  said: Said,
): IndexOdd[] {
  const words = chargeOf(index, next, said);
  const isNamed = (id: string): boolean => namesOf(id, draft).some((name) => words.includes(name));
  const nameOf = (id: string): string => draft.units.find((unit) => unit.id === id)?.name ?? id;
  const { leadUnit, coordinating } = index;
  const helpers = coordinating.filter((id) => !isNamed(id));
  return [
    ...(leadUnit === null || isNamed(leadUnit) ? [] : [odd('lead', index, nameOf(leadUnit), [leadUnit])]),
    ...(helpers.length === 0 ? [] : [odd('helper', index, helpers.map(nameOf).join(', '), helpers)]),
  ];
}

/** How many the paper ranks: «19/34 tỉnh», «xếp hạng trên 45 xã, phường»; null where it names several numbers. */
function rankedIn(text: string): number | null {
  const told = [
    ...foldInPlace(text).matchAll(
      /(?:\d\/|\b(?:xep hang|thu hang)[a-z ]{0,20} (?:tren|trong) (?:tong so )?)(\d{1,3}) (?:so|tinh|xa|phuong|huyen|thi xa|thanh pho|don vi|dia phuong|co quan|ban|nganh)\b/g,
    ),
  ].map(([, of]) => Number(of));
  return new Set(told).size === 1 ? told[0]! : null;
}

/** A rank beyond the last that there is. */
function beyondRanked(index: IndexDraft, ranked: number | null): IndexOdd[] {
  const { baseline, target } = index;
  if (ranked === null) return [];
  const aim = target !== null && 'rank' in target ? target.rank : null;
  return [
    ...(baseline?.rank != null && baseline.of === null && baseline.rank > ranked
      ? [odd('baseline', index, `hạng ${baseline.rank}/${ranked}`)]
      : []),
    ...(aim !== null && aim > ranked ? [odd('target', index, `hạng ${aim}/${ranked}`)] : []),
  ];
}

/** «5 Thủ tục hành chính công 7,01 7,40»: a row of a table that fell apart, with another result than the one that was placed. */
function toldAnew(index: IndexDraft, lines: readonly string[]): IndexOdd[] {
  const score = index.baseline?.score ?? null;
  if (score === null || index.name.length < 8) return [];
  const row = new RegExp(
    `^(?:\\d{1,2}[.)]?\\s+)?${escaped(foldInPlace(index.name))}\\s+(\\d{1,3}[.,]\\d{1,2}(?:\\s+\\d{1,3}[.,]\\d{1,2})*)(?:\\s+[a-z ]+)?$`,
  );
  const known = [score, ...(index.target !== null && 'score' in index.target ? [index.target.score] : [])];
  const other = lines.find((line) => {
    const figures = row.exec(foldInPlace(line))?.[1]?.split(/\s+/) ?? [];
    const told = figures.map((figure) => Number(figure.replace(',', '.')));
    return told.length > 0 && !told.includes(score) && !known.includes(told[0]!);
  });
  return other === undefined ? [] : [odd('baseline', index, other)];
}

/** Everything of a draft's indices that is unlike an index, or unlike what the paper says where it stands. */
export function oddIndices(draft: Draft, said: Said, text = ''): IndexOdd[] {
  const { indices, people } = draft;
  const ranked = rankedIn(text);
  const lines = text.split('\n').filter((line) => line.length <= 200);
  return indices.flatMap((index, at) => {
    const others = indices.filter((one) => one !== index);
    const { name } = index;
    if (isPillar(index, others)) return [odd('pillar', index, name)];
    const isOdd = isNoName(index, others) || isBare(index, others) || isTwice(index, others);
    return [
      ...(isOdd ? [odd('index', index, name)] : []),
      ...oddLeaders(index, people),
      ...oddTarget(index, said),
      ...beyondRanked(index, ranked),
      ...toldAnew(index, lines),
      ...oddCharge(index, indices[at + 1], draft, said),
    ];
  });
}
