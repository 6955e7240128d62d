import { eitherWay } from '../text/either-way.ts';
import { foldedWords, tokenize } from '../text/fold.ts';
import { fitsMarks } from '../text/marks-typed.ts';
import { placeAmong } from '../text/place-among.ts';
import { numeralAlone, placeNamed } from '../text/place-named.ts';
import type { Button } from './message.ts';

/** The choices that stand under the last message of a chat, so that they can be answered in words. */
export interface OpenChoices {
  options: readonly Button[];
  /** Those behind [Xem tiếp], and how many were shown ahead of these. */
  further?: { options: readonly Button[]; before: number } | undefined;
  /** Those of a list that was said above this one: their numbers go on behind its own. */
  above?: readonly Button[] | undefined;
  /** They belong to an answer, and go with the next one. */
  told?: boolean | undefined;
  /** A number answers the question itself, never a choice by its place. */
  wordsOnly?: boolean | undefined;
  /** Of a reminder: it may be answered the whole day. */
  patient?: boolean | undefined;
  /** Of a question that waits for its answer. */
  asked?: boolean | undefined;
  at: number;
}

/** What came of itself speaks of its day; a list that somebody asked for lives until it is answered or another takes its place. */
const unaskedLifetimeMs = 24 * 3_600_000;
/** A bare «có» or «ok» answers a question for so long: later it may be about anything. */
const nodLifetimeMs = 30 * 60 * 1000;

/** Whether choices may still be answered, by number or by their words. */
export const areOpen = (choices: OpenChoices | undefined, now: number): choices is OpenChoices =>
  choices !== undefined && (!cameUnasked(choices) || now - choices.at <= unaskedLifetimeMs);

/** Whether choices came of themselves, a reminder's: they stand for a day, and what was begun goes on. */
export const cameUnasked = ({ patient }: OpenChoices): boolean => patient === true;

/** Whether choices were given within a day. */
export const areOfToday = (choices: OpenChoices | undefined, now: number): boolean =>
  choices !== undefined && now - choices.at <= unaskedLifetimeMs;

/** Whether a yes or a no may still be about them. */
export const areFresh = (choices: OpenChoices | undefined, now: number): boolean =>
  choices !== undefined && now - choices.at <= (cameUnasked(choices) ? unaskedLifetimeMs : nodLifetimeMs);

/** Whether choices confirm an act: a single one that does it, or one beside another that leaves all as it is. */
export const confirmsAct = ({ options, asked }: OpenChoices): boolean =>
  asked === true && (options.length === 1 || options.some(({ stays }) => stays));

/** Whether choices are such as one turns away from: what came unasked is no question of theirs. */
export const isLeavable = (choices: OpenChoices | undefined, now: number): boolean =>
  areOpen(choices, now) && !cameUnasked(choices) && choices.options.length > 0;

/** What asks for a bare yes or no: a number that is typed behind what came between may be of anything. */
export const asBehind = <C extends OpenChoices>(choices: C): C =>
  choices.options.length <= 2 && confirmsAct(choices) ? { ...choices, wordsOnly: true } : choices;

/** So soon nobody has read what came of itself: a number is typed to what was asked before it. */
const unreadMs = 3_000;

/**
 * The choice that a number makes of a question for a yes or no that was just asked for, where another list came of itself while it was
 * being typed; null where what came may have been read, and for any other text or list.
 */
export function numberedBehind(
  text: string,
  { choices, behind }: { choices?: OpenChoices | undefined; behind?: OpenChoices | undefined },
  now: number,
): Button | null {
  if (!choices || !behind || !cameUnasked(choices) || !confirmsAct(behind) || !isChoiceNumber(text))
    return null;
  return now - choices.at <= unreadMs ? choiceOf(text, behind, now) : null;
}

/** What is said behind a choice out of courtesy: it is no part of its words. */
const courtesy = /(?: (?:a|nhe|nha|em|di|vay|luon|roi))+$/;
/** «ừ bỏ đi», «ok đổi nhé»: a yes ahead of the words of a choice. */
const yesAhead = /^(?:(?:da|vang|u|uh|um|ok|oke|okay|co|dong y|duoc|dung) )+(?=.)/;

/** «2. Đúng tiến độ»: a choice as it is listed, its number and its words; null where both do not name the same. */
function listed(text: string, options: readonly Button[], wordsOnly: boolean): Button | null {
  // Where a number is the answer itself, only the sign of a list behind it makes it the place of a choice.
  const sign = wordsOnly ? /^\(?\d{1,2}[.)]/ : /^\(?\d{1,2}[\s.):–-]/;
  const [, place, words] = /^(\d{1,2}) (.+)$/.exec(foldedWords(text)) ?? [];
  if (words === undefined || !sign.test(text.trim())) return null;
  const option = options[Number(place) - 1];
  const names = option ? [foldedWords(option.label), nameOf(option)] : [];
  const isSo = names.includes(words) || names.includes(words.replace(courtesy, ''));
  return option && isSo && fitsMarks(option.label, text) ? option : null;
}

/**
 * The button that a text stands for: its number in the list or its words, without diacritics or with those that they have.
 * Null where it is no answer to the last choice.
 * @param isFree whether a name or words are awaited, so that «Dũng» or «không» may be the answer itself
 */
export function choiceOf(
  text: string,
  choices: OpenChoices | undefined,
  now: number,
  isFree = false,
): Button | null {
  if (!areOpen(choices, now)) return null;
  const all = [...choices.options, ...(choices.above ?? [])];
  const place = placeNamed(text, pointsTo(text, choices));
  if (place > 0) return (choices.wordsOnly ? numberedAs(place, choices.options) : all[place - 1]) ?? null;
  const row = rowPointedTo(text, choices);
  if (row) return row;
  const typed = foldedWords(text);
  if (typed === '') return null;
  const fitting = all.filter(({ label }) => fitsMarks(label, text));
  return (
    labelled(typed, fitting) ??
    listed(text, choices.options, choices.wordsOnly === true) ??
    (isFree || !areFresh(choices, now) ? null : confirmed(text, choices)) ??
    labelled(typed.replace(courtesy, ''), fitting) ??
    (isFree ? null : labelled(typed.replace(yesAhead, '').replace(courtesy, ''), fitting))
  );
}

/** «cái thứ nhất» of choices that came unasked: with «việc 2» something is asked instead. */
const ofList = /^(?:(?:em|toi|chon|lay) )*(?:cai|muc|lua chon|phuong an) /;

/** «việc 2» is no second of [Gửi] and [Thôi]. */
const ofWork = /^(?:viec|nhiem vu) /;

/** Whether words that point to a row may point to one of these choices: what an answer told has rows of its own. */
function pointsTo(text: string, choices: OpenChoices): boolean {
  const words = foldedWords(text);
  if (choices.asked) return !(confirmsAct(choices) && ofWork.test(words));
  return choices.patient === true && ofList.test(words);
}

/** The rows of a list, apart from what else can be done beside them: [Thôi], [Mời tất cả …]. */
function rowsOf(options: readonly Button[]): readonly Button[] {
  const kindOf = ({ data }: Button): string => data.split(':', 2).join(':');
  const kinds = options.map(kindOf);
  const counts = (kind: string): number => kinds.filter((one) => one === kind).length;
  const most = Math.max(...kinds.map(counts));
  return most < 2
    ? options.filter(({ stays }) => !stays)
    : options.filter((one) => counts(kindOf(one)) === most);
}

/** The choice that is pointed to by where it stands in the list that asks: «cái cuối», «người đầu tiên». */
function rowPointedTo(text: string, { options, asked, wordsOnly }: OpenChoices): Button | null {
  // Of a long list whoever points sees the rows that are shown.
  if (!asked || wordsOnly) return null;
  const rows = rowsOf(options);
  return rows[placeAmong(text, rows.length) - 1] ?? null;
}

/** What can be added to a list whose numbers are of other things: «+ 16. Tổ chức họp …» has its own. */
const addable = /^\+ (\d{1,3})\. /;

const numberedAs = (place: number, options: readonly Button[]): Button | undefined =>
  options.find(({ label }) => Number(addable.exec(label)?.[1]) === place);

const roman = ['i', 'ii', 'iii', 'iv'] as const;

/** Whether all words of a text stand in a label, in their order: «họp quý 2» in «Tổ chức họp với Doanh nghiệp quý II». */
function standsApart(typed: string, label: string): boolean {
  const words = typed.replace(/\bquy ([1-4])\b/, (_, number: string) => `quy ${roman[Number(number) - 1]}`);
  return new RegExp(`(?:^| )${words.split(' ').join('(?: .+)? ')}(?: |$)`).test(label);
}

/** The choice of which a text has all the words, or all that name it. */
export const labelled = (typed: string, options: readonly Button[]): Button | null =>
  options.find((option) => foldedWords(option.label) === typed) ??
  onlyOne(options, (option) => nameOf(option) === typed);

/** What names a choice, before what is said of it: «Tháng 8» of «Tháng 8 · còn nợ», «Báo cáo» of «Báo cáo (6 nhiệm vụ)». */
const nameOf = ({ label }: Button): string => foldedWords(label.split(/ [·(]/)[0]!);

/** The only one that something holds of. */
function onlyOne(options: readonly Button[], holds: (option: Button) => boolean): Button | null {
  const found = options.filter(holds);
  return found.length === 1 ? found[0]! : null;
}

/** Longer texts are words of their own, and no part of a label. */
const longestPart = 4;

/**
 * The choices of an open list whose label a text begins, else those of which it is a part, by whole words: «phó» of «Phó
 * Giám đốc …», «hạn» of «Hạn báo cáo». Which are meant is asked where they are several.
 */
export function choicesMeant(text: string, choices: OpenChoices | undefined, now: number): readonly Button[] {
  if (!areFresh(choices, now) || choices?.asked !== true) return [];
  const asTyped = meantBy(foldedWords(text), text, choices.options);
  // «hai» is a place, and may stand in a name as well: which is meant is asked.
  const numeral = choices.wordsOnly ? undefined : choices.options[numeralAlone(text) - 1];
  if (numeral) return [...asTyped.filter((one) => one !== numeral), numeral];
  return asTyped;
}

const denies = / (?:chua|khong) /;

/** The choices of which a text is the beginning, else those of which it is a part. */
export function meantBy(said: string, text: string, options: readonly Button[]): readonly Button[] {
  // «ko chính thức»: as it is typed on a phone.
  const typed = said.replace(/^ko (?=.)/, 'khong ');
  if (typed === '' || typed.split(' ').length > longestPart || /^\d+$/.test(typed)) return [];
  const holds = (test: (label: string) => boolean): readonly Button[] =>
    options.filter(({ label }) => test(` ${foldedWords(label)} `) && fitsMarks(label, text));
  const begun = holds((label) => label.startsWith(` ${typed} `));
  if (begun.length > 0) return begun;
  // «thôi» is no part of «Chi phí thời gian», and «có» says nothing of «Chưa có số liệu».
  if (isNo(text) || isYes(text)) return [];
  // «làm rồi» is no part of «Chưa làm»: what a label denies is meant by words that deny it.
  const part = holds(
    (label) => label.includes(` ${typed} `) && (!denies.test(label) || denies.test(` ${typed} `)),
  );
  if (part.length > 0 || !typed.includes(' ')) return part;
  // The long name of a task that can be added is said by what it is called for short.
  return options.filter(
    ({ label }) => addable.test(label) && standsApart(typed, foldedWords(label)) && fitsMarks(label, text),
  );
}

/**
 * The button that a text begins, by whole words, as no other does: «phòng hạ tầng» of «Phòng Hạ tầng số». One word alone
 * begins too much of what may be meant.
 */
export function choiceBegunBy(text: string, choices: OpenChoices | undefined, now: number): Button | null {
  if (!areOpen(choices, now)) return null;
  const typed = foldedWords(text);
  if (!typed.includes(' ')) return null;
  return onlyOne(
    choices.options,
    ({ label }) => foldedWords(label).startsWith(`${typed} `) && fitsMarks(label, text),
  );
}

/** Whether a text begins a label by whole words: «khóa kỳ» of «Khóa kỳ tháng 5/2023». */
export const begins = (text: string, label: string): boolean => {
  const typed = foldedWords(text);
  return typed !== '' && `${foldedWords(label)} `.startsWith(`${typed} `);
};

/** Alike without their diacritics, and opposite: they count only as they stand. */
const opposite: ReadonlySet<string> = new Set(['đúng', 'đừng']);

/** Whole messages, in words apart by one blank, of words that may be typed without their diacritics, but with no others. */
export const whole = (source: string): RegExp => new RegExp(`^(?:${eitherWay(source, opposite)})$`, 'u');
const yes = whole(
  '(?:(?:dạ|vâng|ừ|uh|ok) )*(?:có|dạ|vâng|ừ|uh|um|đúng(?: rồi| thế)?|dung (?:roi|the)|đồng ý|ok|oke|okay|được|chắc|chắc chắn|nhất trí|yes)(?: (?:ạ|nhé|nha|em|chứ|rồi|luôn|đi))*',
);
const no = whole(
  '(?:(?:dạ|à) )*(?:không|ko|k|không phải|không đồng ý|không cần|thôi|thôi không|đừng|chưa|no)(?: (?:ạ|nhé|nha|em|đâu|nữa|vậy|cần))*',
);

/**
 * The button that a yes or a no stands for under a question that is confirmed: the first, beside which another leaves everything
 * as it is. What else can be done stands behind the two: [Đồng ý] [Thôi] [Chọn ngày khác].
 */
function confirmed(text: string, { options, asked }: OpenChoices): Button | null {
  const stays = onlyOne(options, (option) => option.stays === true);
  const isPair = options.length === 2 || (asked === true && stays !== null && options[1] === stays);
  // [Gửi] [Sửa] [Thôi]: what is shown is carried out by one of them, be there another way beside it.
  const shown = asked === true ? onlyOne(options, ({ does }) => does === true) : null;
  const does = shown ?? (isPair ? options.find((option) => option !== stays) : null);
  if (!stays || !does) return null;
  if (isYes(text)) return does;
  return isNo(text) ? stays : null;
}

/** A text in words apart by one blank, as `whole` reads them. */
export const inWords = (text: string): string =>
  tokenize(text)
    .map(({ raw }) => raw)
    .join(' ');

/** A bare yes. */
export const isYes = (text: string): boolean => yes.test(inWords(text));

/** A bare no. */
export const isNo = (text: string): boolean => no.test(inWords(text));

/** «không khóa», «thôi không mời nữa»: a no, and what it is said to. «dung» stands for «đừng» there, and «đúng» never. */
const noTo = whole(
  '(?:(?:dạ|à|thôi|em|tôi|mình) )*(?:không|ko|đừng|dung|thôi|chưa|hủy) (.+?)(?: (?:ạ|nhé|nha|nữa|đâu|vậy|đi|với|vội|ngay|đã))*',
);

/**
 * Whether a text declines the choices that stand open: a bare no, or one with words of a choice. A single choice is a
 * question as much as two are: whatever is declined is ended, and its number makes it no more.
 */
export function declines(text: string, choices: OpenChoices | undefined, now: number): boolean {
  if (!areFresh(choices, now) || choices === undefined || !isLeavable(choices, now)) return false;
  const isQuestion = choices.asked === true || choices.options.length === 1;
  if (choices.options.length === 0 || !isQuestion || text.includes('?')) return false;
  if (isNo(text)) return true;
  const [, said = ''] = noTo.exec(inWords(text)) ?? [];
  const what = foldedWords(said);
  // «thôi trích» begins «Thôi trích lời», and is that choice.
  const typed = foldedWords(text).replace(courtesy, '');
  // «ko chính thức» is a part of «Chi phí không chính thức».
  const spelt = ` ${typed.replace(/^ko /, 'khong ')} `;
  const isChoice = choices.options.some(
    ({ label }) => begins(typed, label) || ` ${foldedWords(label)} `.includes(spelt),
  );
  if (what === '' || isChoice) return false;
  return choices.options.some(({ label }) => ` ${foldedWords(label)} `.includes(` ${what} `));
}

/** A bare no to a question of which, with what stands for none: «Không thuộc nhóm nào». Null where there is no such choice. */
export function choiceOfNone(text: string, choices: OpenChoices | undefined, now: number): Button | null {
  if (!areFresh(choices, now) || !choices || !saysNone.test(inWords(text))) return null;
  return onlyOne(choices.options, ({ label }) => /^khong /.test(foldedWords(label)));
}
const saysNone = whole('(?:dạ )*(?:không|ko|k|không có|không thuộc)(?: (?:ạ|nhé|nha|em|đâu))*');

const isNought = (text: string): boolean => /^[#(]?0{1,3}[.)]?$/.test(text.normalize('NFKC').trim());

/** How many choices there are, where a text is a number beyond them; null where it is none. */
export function numberBeyond(text: string, choices: OpenChoices | undefined, now: number): number | null {
  if (!areOpen(choices, now) || choices.wordsOnly || choices.options.length === 0) return null;
  // Nought is a place of no list, as much as one behind its end.
  const all = choices.options.length + (choices.above?.length ?? 0);
  if (!isNought(text) && placeNamed(text, choices.asked === true) <= all) return null;
  // Where choices are numbers themselves, the way back beside them is none of them.
  const numbers = choices.options.filter(({ label }) => /^\d+(?!\S)/.test(label)).length;
  return numbers > 0 ? numbers : all;
}

/** Whether a text is the number of a choice; where none can be made by it, it came too late or lies beyond the list. */
export const isChoiceNumber = (text: string): boolean => placeNamed(text) > 0;

/** Of two lists the one that was given later. */
export const newerOf = (
  one: OpenChoices | undefined,
  other: OpenChoices | undefined,
): OpenChoices | undefined => (one === undefined || (other !== undefined && other.at > one.at) ? other : one);
