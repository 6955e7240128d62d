import { hasQuestionForm } from '../../ask/question-form.ts';
import { unitsNamed } from '../../people/named.ts';
import { placeToEdit } from '../../report/spoken-choice.ts';
import { isNo, isYes, labelled, meantBy, type OpenChoices } from '../../said/choices.ts';
import type { Button } from '../../said/message.ts';
import { fold, foldedWords, tokenize } from '../../text/fold.ts';
import { placeNamed } from '../../text/place-named.ts';
import { chosenByPart, fromPressData } from '../acts.ts';
import type { KnownTurn } from '../turn.ts';
import { waitingReport } from './waiting-report.ts';

/** Words with their marks and without any. */
const either = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').flatMap((word) => [word, foldedWords(word)]));

/** What a choice is made with, and what only a row of a list is called. */
const choosing = either('chọn lấy bấm ấn');
const rows = either('cái mục dòng phần');
/** What a row is called before it is named: «của …», «đơn vị …», «chị …». */
const pointing = new Set([
  ...either('của bên phía phòng ban là về người nhóm cho với em tôi mình anh chị dạ việc'),
  // Without their marks these are other words: «chờ», «có», «bà» and «ba».
  ...['chỗ', 'ở', 'tên', 'cô', 'chú', 'bác', 'ông', 'bà', 'thầy', 'sếp', 'theo'],
]);
const inPairs = new Set(
  ['đơn vị', 'chỉ số', 'nhiệm vụ', 'đồng chí'].flatMap((pair) => [pair, foldedWords(pair)]),
);
/** What a row is looked at or changed with: of an act that changes something for others it would be another verb. */
const verbs = either('xem mở coi sửa đổi chỉnh thêm');
/** What is typed like «có», and «ba», before a name of two words. */
const titles = new Set('co chu bac ong ba thay sep'.split(' '));
/** What somebody is called before their name. */
const calling = either('anh chị cô chú bác ông bà thầy sếp');
/** What is said behind a row out of courtesy, or to say that it is that one. */
const behind = either('ạ nhé nha nhe em đi thôi luôn ấy đó kia này nào với giúp ơi rồi');
/** Behind these «này» says which month, and is no courtesy: «từ tháng này» is no «từ tháng …» of another one. */
const months = either('tháng kỳ');
const whichMonth = either('này đó ấy kia nào');

/** Of these a row is told apart by what is asked of it, so that more is said than a name: «nhiệm vụ của thanh tra». */
const asksOf = /^(?:(?:em|toi|minh|cho|xem|chon|lay) )*(?:nhiem vu|chi so|viec) (?:cua|ben|o)\b/;

interface Reading {
  said: string;
  /** A verb stood before it, which is that of what only shows, asks or goes on. */
  hasVerb: boolean;
  /** It is said that something is chosen; of a list. */
  chooses: boolean;
  ofList: boolean;
  /** Something was said before it. */
  isPointed: boolean;
}

/** How many words at a place point to what is named behind them. */
function pointsWith(words: readonly string[], at: number): number {
  const [word = '', next = ''] = words.slice(at);
  if (inPairs.has(`${word} ${next}`)) return 2;
  const isTitle = titles.has(word) && words.length - at === 3;
  return isTitle || [choosing, rows, pointing, verbs].some((set) => set.has(word)) ? 1 : 0;
}

/** Whether the word at a place says which month is meant; «anh Thang này» is somebody. */
const saysWhichMonth = (words: readonly string[], at: number): boolean =>
  whichMonth.has(words[at]!) && months.has(words[at - 1]!) && !calling.has(words[at - 2] ?? '');

/** A text without what points to a row, word by word from the front, each also without the courtesy behind it. */
function readingsOf(text: string): Reading[] {
  const words = text.normalize('NFC').trim().split(/\s+/);
  const raw = words.map((word) => tokenize(word).map((token) => token.raw)[0] ?? '');
  let end = words.length;
  while (end > 1 && behind.has(raw[end - 1]!) && !saysWhichMonth(raw, end - 1)) end -= 1;
  const found: Reading[] = [];
  const known = { hasVerb: false, chooses: false, ofList: false, isPointed: false };
  for (let from = 0; from < end; ) {
    for (const to of end < words.length ? [words.length, end] : [end])
      found.push({ ...known, said: words.slice(from, to).join(' ') });
    const count = pointsWith(raw.slice(0, end), from);
    if (count === 0) break;
    known.isPointed = true;
    known.hasVerb ||= verbs.has(raw[from]!);
    known.chooses ||= choosing.has(raw[from]!);
    known.ofList ||= known.chooses || rows.has(raw[from]!);
    from += count;
  }
  return found;
}

/** «chọn lại», «chọn khác» are a step back. */
const stepsBack = /^(?:(?:em|toi|minh|cho) )*(?:chon|lay) (?:lai|khac)\b/;

/** Longer texts say more than which row is meant. */
const mostWords = 12;

/** The rows of a list that a unit is in, by whatever else it is called. */
function ofUnit({ context }: KnownTurn, said: string, options: readonly Button[]): readonly Button[] {
  const names = unitsNamed(context.org, said).map(({ name }) => ` ${foldedWords(name)} `);
  return options.filter(({ label }) => names.some((name) => ` ${foldedWords(label)} `.includes(name)));
}

/** Whether what is left names nothing: «của tôi», «em không». */
const saysNoName = (said: string): boolean =>
  inPairs.has(said.toLowerCase()) || tokenize(said).every(({ raw }) => pointing.has(raw) || behind.has(raw));

/** Rows that are meant by words around them, and what is said without those. */
export interface RowSaid {
  options: readonly Button[];
  said: string;
}

/**
 * The rows of an open list that are meant by what people say around a name: «cái của thanh tra», «em chọn phòng HTS nhé»,
 * «chị Yến ạ». Of what an answer told only where something is said to be chosen. Null where none is.
 */
export function rowSaid(turn: KnownTurn, text: string, choices: OpenChoices): RowSaid | null {
  const plain = foldedWords(text);
  if (plain.split(' ').length > mostWords || stepsBack.test(plain) || asksOf.test(plain)) return null;
  // «sửa 3» in a report changes its third task, whatever list stands open.
  if (waitingReport(turn) && placeToEdit(text) > 0) return null;
  // Where a number was doubted «là số liệu» says what it is.
  if (waitingReport(turn)?.pending.doubted !== undefined) return null;
  for (const { said, hasVerb, ofList, isPointed } of readingsOf(text)) {
    if (!(choices.asked || ofList) || isYes(said) || isNo(said)) continue;
    const options = hasVerb ? choices.options.filter(onlyGoesOn) : choices.options;
    const whole = labelled(foldedWords(said), options);
    if (whole) return { options: [whole], said };
    if (isPointed && saysNoName(said)) continue;
    const meant = meantBy(foldedWords(said), said, options);
    const found = meant.length > 0 ? meant : ofUnit(turn, said, options);
    if (found.length > 0) return { options: found, said };
  }
  return null;
}

/** Whether a choice only shows, asks or goes on. */
function onlyGoesOn({ data }: Button): boolean {
  const act = fromPressData(data);
  return act !== null && chosenByPart(act) === 'any';
}

/** What is said to be chosen of an open list that has no such row: «phòng CNTT»; '' where no name is said, null where nothing is. */
export function rowMissed(text: string, choices: OpenChoices): string | null {
  if (!choices.asked || hasQuestionForm(text) || foldedWords(text).split(' ').length > mostWords) return null;
  const last = readingsOf(text)
    .filter(({ chooses }) => chooses)
    .at(-1);
  return last ? (saysNoName(last.said) ? '' : last.said) : null;
}

const wantsWhole = /^(?:cho (?:em|toi|anh|chi|minh) )?(?:xem|doc) (?:du|het|toan bo|day du|ca)\b(.*)$/;

/** The answers that were cut and are wanted whole: «xem đủ 14», «xem đủ 2.1.3»; none for any other text. */
export function cutWanted(text: string, choices: OpenChoices): readonly Button[] {
  const [, what] = wantsWhole.exec(fold(text).trim()) ?? [];
  if (what === undefined) return [];
  const taskOf = ({ data }: Button): string | null => {
    const act = fromPressData(data);
    return act?.type === 'entry-words' ? act.taskId : null;
  };
  const shown = choices.options.filter((option) => taskOf(option) !== null);
  const all = [...shown, ...(choices.further?.options ?? [])];
  if (all.length === 0) return [];
  // «xem đủ» alone, where several were cut: which is asked.
  if (/^(?: (?:a|nhe|nha|di|voi))*$/.test(what)) return shown;
  const [code] = /\d+(?:\.\d+)+/.exec(what) ?? [];
  const ofTask = all.filter((option) => code !== undefined && taskOf(option)?.split('@')[0] === code);
  if (ofTask.length > 0) return ofTask;
  const place = code === undefined ? placeNamed(what, true) : 0;
  const first = (choices.further?.before ?? shown.length) - shown.length;
  // Of a further page the numbers of its own list count, too.
  const option = all[place - 1 - first] ?? shown[place - 1];
  return option ? [option] : [];
}
