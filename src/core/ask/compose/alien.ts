import { memo } from '../../../kit/memo.ts';
import type { Org } from '../../people/org.ts';
import type { Plan } from '../../plan/plan.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { departmentAt } from '../agency-names.ts';
import type { AskContext, Asked } from '../answer.ts';
import { type Department, departments } from '../departments.ts';
import { indexIntentsOf } from '../intents.ts';
import { type Reading, typedWords } from '../reading.ts';
import { matchIn, pattern } from '../sentence.ts';
import { isRun, isWrittenInTasks } from '../task-text.ts';
import { isOfDirectory, namesUnknownUnit } from '../unit-names.ts';
import { buildsSentence } from './content.ts';
import { indicesOf, type Parts, wholeSentence } from './parts.ts';

const agencies = '(?:sở|tỉnh|huyện|thành phố|thị xã|cục|bộ|chi cục|ubnd tỉnh|ubnd huyện|ubnd|ban quản lý)';

/** «của Sở Xây dựng», «bên cục thuế»: whose figures are asked for. */
const ofAgency = pattern(`của (${agencies} [^ ]+(?: [^ ]+){0,3})`);

/** Letters of a department that stand for nothing else. */
const isItsLetters = ({ clear }: Department, letters: string): boolean =>
  letters === clear || letters.replaceAll(' ', '').length > 2;

/** Departments that every province has, by how their names begin and by letters: they need no «của» before them to be known. */
const named = [
  ...new Set(
    departments.flatMap((one) => [
      one.name.split(/[ ,]+/).slice(0, 2).join(' '),
      ...one.letters.filter((letters) => isItsLetters(one, letters)),
    ]),
  ),
].sort((one, other) => other.length - one.length);
const departmentNames = `(?:${named.join('|')})`;
const isDepartment = new RegExp(`^${fold(departmentNames)}(?= |$)`, 'u');
const department = pattern(`((?:sở|chi cục|cục|ban) ${departmentNames}(?: [^ ]+){0,7})`);

/** What may follow «sở» and names none: «của sở mình», «ở tỉnh nào». */
const noName =
  /^(?:mình|ta|tôi|em|anh|này|đó|ấy|nào|gì|có|thì|là|thuộc|nằm|ở|trong|trên|được|cho|với|thuoc|trong|tren|bao|mấy|được|đang|ai|chúng|nhà|minh|toi|nay|nao|gi|co|thi|la|may|duoc|dang|chung|nha|mô|phê|ban|giao|về|ve)$/u;

/** «của sở năm 2024»: a year names no agency. */
const isYearBehind = (first: string, next = ''): boolean =>
  /^(?:năm|nam)$/u.test(first) && /^(?:\d+|nay|ngoái|trước|rồi|qua|kia|ngoai|truoc|roi)$/u.test(next);

const noPart = /^(?:điểm|hạng|năm|phụ|chủ|ra|thế|diem|hang|nam|phu|chu|the)$/u;

const agencyHead =
  /^(?:ubnd (?:tỉnh|huyện|tinh|huyen)|ban quản lý|ban quan ly|thành phố|thanh pho|thị xã|thi xa|chi cục|chi cuc|[^ ]+) /u;

/** All that the plan says, folded: whom it speaks of is asked about by its words. */
const saidInPlan = memo(
  (plan: Plan, org: Org) => [plan, org],
  (plan, { outside }): string =>
    [
      ...plan.indices.flatMap(({ tasks }) => tasks.map(({ text }) => text)),
      ...outside.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...plan.legalBases,
      ...plan.requirements,
      JSON.stringify(plan.organisation),
    ]
      .map(foldedWords)
      .join(' '),
);

/** «phối hợp với Sở Y tế», «gửi sang sở tài chính»: whom something is done with is not asked about. */
const toOthers: ReadonlySet<string> = new Set('voi cho sang toi den len tu qua gui trinh moi hoi'.split(' '));

const besides: ReadonlySet<string> = new Set('so sanh hon kem bang'.split(' '));

/** «Sở Tư pháp vừa gọi về …»: what another department did leads to a question of our own. */
const tellsOfOther =
  /^(?:vua |moi |dang |lai |co |da |hom qua |sang nay )*(?:goi|hoi|yeu cau|de nghi|moi|nhac|nho|bao(?! (?:nhieu|lau|gio))|noi|phan anh|can|muon|doi|giuc|thong bao|xin|gop y|gui (?:cong van|van ban|giay|thu|ve))(?: |$)/;

/**
 * Another department that provinces have, by its name, of which the plan says nothing: «mục tiêu của Sở Y tế», «sở tnmt nộp
 * báo cáo chưa». What is asked of it is none of ours, whatever else is understood.
 */
export function otherDepartment(parts: Parts): Asked | null {
  const {
    reading: { tokens },
    context: { plan, org },
  } = parts;
  for (const [at, { raw }] of tokens.entries()) {
    if (raw !== 'sở' && raw !== 'so') continue;
    const behind = tokens.slice(at + 1, at + 9);
    const length = departmentAt(behind.map(({ folded }) => folded));
    const words = [tokens[at]!, ...behind.slice(0, length)];
    // «so với …»: without its marks it is that word where nothing behind it has any.
    const isWord = raw === 'so' && words.some((word) => word.raw !== word.folded);
    // «so với Sở Giáo dục mình hơn hay kém»: beside whom something is set is asked about.
    const isBeside = tokens[at - 1]?.folded === 'voi' && besides.has(tokens[at - 2]?.folded ?? '');
    if (length === 0 || isWord || (!isBeside && toOthers.has(tokens[at - 1]?.folded ?? ''))) continue;
    const after = behind.slice(length).map(({ folded }) => folded);
    if (tellsOfOther.test(after.join(' '))) continue;
    const first = words.slice(0, 3).map(({ folded }) => folded);
    if (!saidInPlan(plan, org).includes(first.join(' ')))
      return ofOther(parts, words.map((word) => word.raw).join(' '));
  }
  return null;
}

/** «huyện bên cạnh», «tỉnh bạn», «các sở khác»: of the neighbours, whoever they are. */
const neighbour = pattern(
  '(?:huyện|tỉnh|sở|thành phố|thị xã) (?:(?:ở|kế|sát|lân|ngay|kề) )*(?:bên cạnh|kế bên|sát bên|bên kia|cạnh bên|cạnh|láng giềng|hàng xóm|lân cận|cận)|(?:huyện|tỉnh) (?:bạn|bên)(?= )(?! (?:mình|em|tôi|anh|chị|ta|tui|nhà|sở|phòng|trung tâm|@))|(?:huyện|tỉnh) khác(?= )|địa phương (?:bạn|khác|lân cận)',
);
/** «so với các huyện khác mình đứng mấy»: beside them our own is asked for. */
const besideThem =
  / (?:so|hơn|kém|bằng|trên|dưới|với|trong|giữa|cùng|hon|kem|bang|tren|duoi|voi|giua) (?:[^ ]+ ){0,2}$/u;
const asksOfThem =
  / (?:mấy|bao nhiêu|thế nào|ra sao|sao|gì|ai|nào|chưa|không|bn|may|bao nhieu|the nao|gi|nao|chua|khong|đâu|dau) /u;

/** «huyện bên cạnh giải ngân được mấy phần trăm rồi»: what is asked of a neighbour is in none of our papers. */
export function ofNeighbour(parts: Parts): Asked | null {
  const whole = wholeSentence(parts);
  const match = matchIn(neighbour, whole);
  if (
    !match ||
    besideThem.test(`${whole.text.slice(0, match.index).trimEnd()} `) ||
    !asksOfThem.test(whole.text)
  )
    return null;
  const { plan, org } = parts.context;
  // «tinh ban hanh»: without its marks what the plan says is no neighbour.
  const isOurs = !whole.marked && saidInPlan(plan, org).includes(foldedWords(match[0]));
  return isOurs ? null : ofOther(parts, match[0].trim());
}

/** Another agency whose facts are asked for. */
export function otherAgency(parts: Parts): Asked | null {
  const name = agencyNamed(parts);
  return name === null ? null : ofOther(parts, name);
}

function ofOther(parts: Parts, name: string): Asked {
  const codes = indicesOf(parts).map(({ code }) => code);
  const intents = indexIntentsOf(parts.reading, parts.context.plan);
  return {
    answer: { type: 'refused', refusal: { type: 'other-agency', name } },
    // «vậy còn của sở mình»: the same of what was named.
    ...(codes.length > 0 ? { topic: { indices: codes, intents } } : {}),
  };
}

const isNamedPlace = ({ text, wordAt }: Parts['sentence'], said: string): boolean => {
  const at = text.indexOf(` ${said} `) + 1 + said.indexOf(' ') + 1;
  return /^\p{Lu}/u.test(wordAt.get(at)?.typed ?? '');
};

/**
 * Whether the word behind «sở» is read as something else: «của sở *đứng* hạng mấy», «chỉ số nào của sở *đội sổ*». A name is
 * what nothing explains, or what every province has.
 */
function isReadOtherwise({ sentence, pieces, reading }: Parts, said: string, head: number): boolean {
  const words = said.split(' ');
  const at =
    sentence.text.indexOf(` ${said} `) +
    1 +
    words.slice(0, head).reduce((sum, { length }) => sum + length + 1, 0);
  if (isDepartment.test(fold(words.slice(head).join(' ')))) return false;
  if (pieces.some((piece) => piece.type !== 'filler' && piece.at <= at && at < piece.to)) return true;
  const place = sentence.placeOf.get(at);
  const typed = sentence.wordAt.get(at)?.typed ?? '';
  if (place === undefined || /^\p{Lu}/u.test(typed)) return false;
  return reading.cover.some(
    ({ from, to, phrase }) =>
      from <= place && place < to && phrase.meanings.some(({ type }) => type === 'concept'),
  );
}

/** Another agency behind a «của», as typed; null where none is. */
function agencyNamed(parts: Parts): string | null {
  const {
    context: { plan, org },
    sentence,
    named,
  } = parts;
  const asksFact =
    / (?:điểm|hạng|chỉ tiêu|chỉ số|xếp|đứng|thứ mấy|ddci|diem|hang|chi tieu|chi so|xep|dung thu|thu may) /u.test(
      sentence.text,
    );
  if (!named.some(({ type }) => type === 'index') && !asksFact) return null;
  const read = ({ marked, plain }: typeof ofAgency): string | undefined => {
    const expression = sentence.marked ? marked : plain;
    expression.lastIndex = 0;
    return expression.exec(sentence.text)?.[1];
  };
  const said = read(ofAgency) ?? read(department);
  if (said === undefined) return null;
  // «của tỉnh, số ký hiệu …»: a place has a name with a capital.
  if (/^(?:tỉnh|huyện|thành phố|thị xã|bộ|tinh|huyen|bo) /u.test(said) && !isNamedPlace(sentence, said))
    return null;
  const words = said.split(' ');
  const head = agencyHead.exec(said)![0].trim().split(' ').length;
  const name = words[head];
  if (name === undefined || noName.test(name) || name.startsWith('@')) return null;
  if (isYearBehind(name, words[head + 1]) || isReadOtherwise(parts, said, head)) return null;
  const own = fold(
    `${plan.agency.name} ${plan.agency.province} ${plan.agency.parent} ${org.units.map((unit) => unit.name).join(' ')}`,
  );
  const called = fold(words.slice(head, head + 2).join(' '));
  if (own.includes(fold(name)) && (own.includes(called) || words.length === head + 1)) return null;
  const stop = words.findIndex(
    (word, at) => at > head && (noName.test(word) || noPart.test(word) || word.startsWith('@')),
  );
  const length = departmentAt(fold(words.slice(head).join(' ')).split(' '));
  const end = length > 0 ? head + length : stop < 0 ? undefined : stop;
  return words.slice(0, end).join(' ');
}

const indexHead = pattern('chỉ số (?:về |thành phần )?([^ @]+(?: [^ @]+){1,5})');

/** Words that end a name behind «chỉ số», or describe what is looked for. */
const behindName =
  /^(?:là|gì|nào|ai|có|được|bị|của|năm|tháng|này|đó|thì|mấy|bao|do|đứng|xếp|hạng|điểm|thấp|cao|tăng|giảm|tụt|chậm|đỏ|cần|phải|trong|không|chưa|mà|tôi|em|anh|chị|mình|đang|với|và|hay|thuộc|liên|đã|đạt|cải|duy|yếu|kém|tốt|nhất|còn|nằm|chủ|phụ|theo|phối|thế|sao|mô|ở|bên|la|gi|nao|co|duoc|bi|cua|nam|thang|nay|do|thi|may|dung|xep|hang|diem|thap|cao|tang|giam|tut|cham|can|phai|khong|chua|ma|toi|anh|chi|dang|voi|va|thuoc|lien|da|dat|cai|duy|yeu|kem|tot|nhat|con|nam|chu|phu|theo|phoi|the|mo|ben|đơn|phòng|lãnh|người|trưởng|don|phong|lanh|nguoi|đặt|bằng|nhiều|ít|vừa|mới|cuối|đầu|thứ|hàng|quan|trọng|đặc|giao|chỉ|lọt|top|tốp|vừa|cũ|chi|lot|vua|khó|dễ|khác|trên|dưới|từ|lên|xuống|tren|duoi|tu|len|xuong|thay|vay|nhieu|rớt|rot|nhe|nhi|hả|ha|biến|bien|ngoài|ngoai|vượt|vuot|\d[\d.,/]*)$/u;

const partAndMore = pattern('chỉ số (@i\\d+) ([^ @]+) ([^ @]+)');

/** All words of a plan's names of indices, folded. */
const wordsOfNames = memo(
  (plan: Plan) => [plan],
  ({ indices }): ReadonlySet<string> => new Set(indices.flatMap(({ name }) => fold(name).split(' '))),
);

/** «chỉ số *chi phí* thời gian» of a plan whose only such index is another: the rest of the name is none of its words. */
function unknownRest({ context: { plan }, sentence, reading, left }: Parts): Asked | null {
  const [, sign, first = '', second = ''] = matchIn(partAndMore, sentence) ?? [];
  if (sign === undefined) return null;
  const known = wordsOfNames(plan);
  const isOther = (word: string): boolean => !behindName.test(word) && !known.has(fold(word));
  // «chỉ số nhân lực của sở»: one word is its rest, where nothing reads it.
  const isOne = behindName.test(second) && left.some(({ word }) => word === first);
  const rest = isOne ? [first] : [first, second];
  if (!rest.every(isOther)) return null;
  const at = sentence.text.indexOf(` ${sign} `) + 1;
  const from = sentence.placeOf.get(at)!;
  const span = reading.cover.find((one) => one.from === from);
  if (!span || plan.indices.some(({ name }) => fold(name) === span.phrase.folded.join(' '))) return null;
  const part = typedWords(reading, span.from, span.to);
  return {
    answer: { type: 'refused', refusal: { type: 'no-such-index', name: `${part} ${rest.join(' ')}` } },
  };
}

/** «chỉ số tiếp cận tín dụng»: a name behind «chỉ số» that no index of the plan has; null where it may be one. */
export function unknownIndex(parts: Parts): Asked | null {
  const {
    context: { plan },
    sentence,
    reading,
  } = parts;
  if (reading.mentions.some(({ strong }) => strong)) return unknownRest(parts);
  const expression = sentence.marked ? indexHead.marked : indexHead.plain;
  expression.lastIndex = 0;
  const match = expression.exec(sentence.text);
  const said = match?.[1]?.split(' ') ?? [];
  let at = match ? match.index + match[0].length - match[1]!.length : 0;
  // What a rule of language reads is no part of a name: «chỉ số mục tiêu đặt theo hạng».
  const isRead = (word: string): boolean => {
    const here = at;
    at += word.length + 1;
    return parts.pieces.some(
      ({ type, at: from, to }) => type !== 'head' && type !== 'filler' && from <= here && here < to,
    );
  };
  const stop = said.findIndex((word) => isRead(word) || behindName.test(word));
  const name = stop < 0 ? said : said.slice(0, stop);
  if (name.length < 2 || name.length > 6) return null;
  const known = wordsOfNames(plan);
  const strange = name.filter((word) => !known.has(fold(word)));
  // «chỉ số những cái nào»: a name has a word that says something.
  if (strange.every((word) => buildsSentence(word, sentence.marked))) return null;
  // Half of a name that is not, at least: a slip of the finger is none.
  return strange.length * 2 >= name.length
    ? { answer: { type: 'refused', refusal: { type: 'no-such-index', name: name.join(' ') } } }
    : null;
}

/** «phòng Xuất nhập khẩu»: a unit with a name of its own that the directory does not have. */
export function unknownUnit({ sentence, reading, context }: Parts): Asked | null {
  const { tokens, cover } = reading;
  const isNamed = (at: number): boolean =>
    cover.some(
      ({ from, to, phrase }) => from <= at && at < to && phrase.meanings.some(({ type }) => type === 'unit'),
    );
  const isUnit = tokens.some(
    ({ raw, folded }, at) =>
      // «Bản Lừm» is a village.
      /^(?:phòng|phong|ban)$/.test(raw) &&
      !isNamed(at) &&
      tokens[at + 1]?.capital === true &&
      !isNamed(at + 1) &&
      !isOfDirectory(context.org, reading, at + 1) &&
      !isRun(context.plan, [folded, tokens[at + 1]!.folded]) &&
      sentence.named.every(({ type }) => type !== 'unit'),
  );
  const isOther = sentence.named.every(({ type }) => type !== 'unit') && namesUnknownUnit(reading, context);
  return isUnit || isOther ? { answer: { type: 'refused', refusal: { type: 'no-such-unit' } } } : null;
}

const whys: ReadonlySet<string> = new Set(['vì sao', 'tại sao', 'nguyên nhân', 'lý do', 'sao lại', 'do đâu']);

/** Words of what no plan of this kind holds, and that this plan does not use either; folded. */
const aliensIn = ({ plan }: AskContext, { cover }: Reading): string[] =>
  cover
    .filter(({ phrase }) => phrase.meanings.every(({ type }) => type === 'foreign'))
    // Why something is so is asked of anything.
    .filter(({ phrase: { raws } }) => !raws.some((raw) => whys.has(raw) || isWrittenInTasks(plan, raw)))
    .flatMap(({ phrase: { folded } }) => folded);

/** Those of them that no rule of the language reads either: without diacritics «kien nghi» is no «kiện», «cộng lại» asks for a sum. */
export function aliensUnread({ context, reading, sentence, pieces }: Parts): string[] {
  const read = new Set(
    [...sentence.placeOf]
      .filter(([at]) => pieces.some((piece) => piece.type !== 'filler' && piece.at <= at && at < piece.to))
      .map(([, place]) => place),
  );
  const isRead = ({ from, to }: Reading['cover'][number]): boolean =>
    Array.from({ length: to - from }, (_, step) => from + step).some((place) => read.has(place));
  return aliensIn(context, { ...reading, cover: reading.cover.filter((span) => !isRead(span)) });
}

/** Whether it does so in such words. */
export const asksAlien = (parts: Parts): boolean => aliensUnread(parts).length > 0;

/** Whether a question touches what no plan of this kind holds, in words that this plan does not use either. */
export const isAlien = (context: AskContext, reading: Reading): boolean =>
  aliensIn(context, reading).length > 0;
