import { hasQuestionForm } from '../../ask/question-form.ts';
import { chatKey } from '../../heard/event.ts';
import { isOpenMatter, type Matter } from '../../matters/matter.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { foldedWords } from '../../text/fold.ts';
import { type KnownTurn, openForm } from '../turn.ts';
import { rightOn } from './by-words.ts';
import { shownOf } from './which-answered.ts';

/** What is said of one of several matters. */
export interface OfOne {
  id: number;
  said: string;
}

/** The same, of one by its number, or of all that are left. */
interface Part {
  ids: number[] | 'left';
  said: string;
}

const noun = '(?:việc|viec|vướng mắc|vuong mac|kiến nghị|kien nghi)';
const left =
  '(?:(?:các|cac|những|nhung|mấy|may)\\s+)?(?:(?:việc|viec|vướng mắc|vuong mac|kiến nghị|kien nghi|cái|cai|phần|phan)\\s+)?(?:còn lại|con lai|khác|khac|kia)';
/** All that wait: «cả 3 việc», «tất cả các việc». */
const every =
  '(?:cả|ca|tất cả|tat ca|toàn bộ|toan bo)\\s+(?:(?:các|cac|\\d{1,2}|hai|ba|bốn|bon|năm|nam|sáu|sau)\\s+)*(?:việc|viec|vướng mắc|vuong mac|kiến nghị|kien nghi)(?:\\s+(?:mới|moi|này|nay|đó|do|trên|tren))?(?!\\s*(?:số\\s*)?\\d)';
/** What is done, or said, of a matter that is called by its bare number. */
const act =
  '(?:đồng ý|dong y|nhất trí|duyệt|chấp thuận|không|khong|chưa|giao|chuyển|đã|da|xong|để|de|chờ|mời|yêu cầu|thì|ok)(?![\\p{L}])';
const number = `(?:${noun}\\s*(?:số|so)?\\s*)?\\d{1,9}`;
/** Where what is said of one ends, and the next begins. */
const between = new RegExp(
  `\\s*(?:[;\\n]|,(?=\\s*(?:còn\\s+|và\\s+|rồi\\s+)?(?:${noun}\\s*(?:số|so)?\\s*\\d|${left}|\\d{1,9}(?:\\s*(?:,|và|va)\\s*\\d{1,9})*\\s+${act}))|\\.(?=\\s)|\\s(?=(?:còn|và|con|va)\\s+(?:${noun}\\s*(?:số|so)?\\s*\\d|${left})|(?:(?:các|những)\\s+việc\\s+)?(?:còn lại|con lai)\\s))\\s*(?:(?:còn|và|rồi|con|va)\\s+(?!lại|lai))?(?=${number}|${left})`,
  'iu',
);
/** «việc 1 và 2 giao văn phòng», «việc 1: mời họp», «3 đồng ý» */
const ofNumbers = new RegExp(
  `^\\s*(?:(?:cả|ca|các|cac|hai|2)\\s+(?=${noun}))?(${noun}\\s*)?(?:số|so)?\\s*(\\d{1,9}(?:\\s*(?:,|và|va|\\+|&|với|voi)\\s*${number})*)\\s*[:,.–-]?\\s+(?!\\d)(\\S[\\s\\S]*)$`,
  'iu',
);
const ofLeft = new RegExp(`^\\s*(?:${left}|${every})\\s*(?:thì|thi|cứ|:|,)?\\s+(\\S[\\s\\S]*)$`, 'iu');
const beginsWithAct = new RegExp(`^${act}`, 'iu');
/** Nothing is done with them now: «để sau», «chưa giải quyết». */
const waits =
  /^(?:(?:cu|thi|toi|anh|chi|em|de|tam|tam thoi|hay) )*(?:de (?:sau|do|lai|day)|sau|tinh sau|xem (?:lai|sau|them)|cho|chua|giu nguyen|khoan)(?: (?:tinh|xem|lam|xu ly|giai quyet|tra loi|sau|da|them|nhe|a|em|anh|chi))*$/;

/** What a part of a message says, and of which; null where it says it of none. */
function partIn(part: string): Part | null {
  const [, rest] = ofLeft.exec(part) ?? [];
  // «tất cả các việc của Thanh tra» is what is asked for.
  if (rest !== undefined) return beginsWithAct.test(rest) ? { ids: 'left', said: rest.trim() } : null;
  const [, called, list = '', said] = ofNumbers.exec(part) ?? [];
  if (said === undefined || (called === undefined && !beginsWithAct.test(said))) return null;
  return {
    ids: [...new Set(list.match(/\d+/g)?.map(Number))],
    said: said.replace(/^(?:thì|thi)\s+/iu, '').trim(),
  };
}

/** Numbers of which nothing is said before a comma: they go with what is said of the next. */
const numbersAlone = new RegExp(`^\\s*${number}(?:\\s*(?:,|và|va)\\s*${number})*\\s*$`, 'iu');

/** The parts of a message, each of another matter; none where it is of one alone, or not all of it is of any. */
function partsIn(text: string): Part[] {
  const parts: string[] = [];
  for (const piece of text.normalize('NFC').trim().split(between)) {
    if (piece.trim() === '') continue;
    const before = parts.at(-1);
    if (before !== undefined && numbersAlone.test(before)) parts[parts.length - 1] = `${before}, ${piece}`;
    else parts.push(piece);
  }
  const all = parts.flatMap((part) => partIn(part) ?? []);
  const several = all.length > 1 || all[0]?.ids === 'left' || (all[0]?.ids.length ?? 0) > 1;
  return several && all.length === parts.length ? all : [];
}

const isUnanswered = ({ acts }: Matter): boolean => {
  const last = acts.at(-1);
  return last === undefined || last.type === 'reopened';
};

/** The matters that wait for whoever speaks and were not answered yet: those that are shown, else all. */
function waiting(turn: KnownTurn): number[] {
  const shown = shownOf(turn, 'matter').map(({ id }) => id);
  const open = turn.state.matters.filter((one) => isOpenMatter(one) && isUnanswered(one)).map(({ id }) => id);
  const few = open.filter((id) => shown.includes(id));
  return (few.length > 1 ? few : open).filter((id) => rightOn(turn, id) === 'decide');
}

/** What is said of each matter, in the order of the message, and those that are left for later. */
function ofEach(turn: KnownTurn, parts: readonly Part[]): { all: OfOne[]; later: number[] } {
  const named = parts.flatMap(({ ids }) => (ids === 'left' ? [] : ids));
  const all: OfOne[] = [];
  const later: number[] = [];
  for (const { ids, said } of parts) {
    const of = ids === 'left' ? waiting(turn).filter((id) => !named.includes(id)) : ids;
    if (waits.test(foldedWords(said))) later.push(...of);
    else all.push(...of.map((id) => ({ id, said })));
  }
  return { all, later };
}

const isDone = (outcome: Outcome): boolean =>
  outcome.kind === 'act' && outcome.replies.some(({ type }) => type === 'matter-acted');

/** With which nothing is to be done: it is settled, given to them already, or another's. The others go on. */
const isClosed = (outcome: Outcome): boolean =>
  outcome.kind !== 'silence' && outcome.replies.every(({ type }) => type === 'matter-closed');

type Answer = (turn: KnownTurn, id: number, said: string) => Outcome;

/** What is asked of words goes on with the others once they are sent. */
function withNext(
  turn: KnownTurn,
  outcome: Outcome,
  next: readonly OfOne[],
  later: readonly number[],
): Outcome | null {
  if (outcome.kind !== 'act') return null;
  const open = openForm({ ...turn, state: outcome.state });
  const isAsked =
    (open?.form.type === 'matter-words' && open.doubted !== undefined) || open?.form.type === 'answer-which';
  return isAsked ? { ...outcome, state: withFollowing(turn, outcome.state, { next, later }) } : null;
}

/** The open question of a matter's words, or of who gets them, with what follows once it is answered. */
export function withFollowing(
  turn: KnownTurn,
  state: State,
  { next = [], later = [] }: { next?: readonly OfOne[] | undefined; later?: readonly number[] | undefined },
): State {
  const open = openForm({ ...turn, state });
  if (open?.form.type !== 'matter-words' && open?.form.type !== 'answer-which') return state;
  const form = {
    ...open.form,
    ...(next.length > 0 ? { next: [...next] } : {}),
    ...(later.length > 0 ? { later: [...later] } : {}),
  };
  const key = chatKey(turn.event.chat);
  return { ...state, chats: { ...state.chats, [key]: { ...state.chats[key], form: { ...open, form } } } };
}

/**
 * Each of several is done as by itself; words are shown one after the other, the next once those before were sent, and what is left for
 * later is told last.
 */
export function goThrough(
  turn: KnownTurn,
  { all, later }: { all: readonly OfOne[]; later: readonly number[] },
  answer: Answer,
): Extract<Outcome, { kind: 'act' }> | null {
  let done: Extract<Outcome, { kind: 'act' }> | null = null;
  for (const [at, { id, said }] of all.entries()) {
    const here: KnownTurn = done ? { ...turn, state: done.state } : turn;
    const next = answer(here, id, said);
    if (next.kind === 'silence') continue;
    const goesOn = isDone(next) || isClosed(next);
    const rest = goesOn ? [] : all.slice(at + 1);
    const follows = goesOn ? null : withNext(here, next, rest, later);
    const asked = follows ?? next;
    const apart: Content[] =
      rest.length > 0 ? [{ type: 'matters-apart', id, rest, ...(follows ? { follows: true } : {}) }] : [];
    const replies: Content[] = [...(done?.replies ?? []), ...apart, ...next.replies];
    const state = asked.kind === 'act' ? asked.state : here.state;
    const told = next.kind === 'act' ? (next.notices ?? []) : [];
    const notices: Notice[] = [...(done?.notices ?? []), ...told];
    done = { kind: 'act', state, replies, notices };
    if (!goesOn) return done;
  }
  const stays: Content[] = later.length > 0 ? [{ type: 'matters-later', ids: later }] : [];
  return done && { ...done, replies: [...done.replies, ...stays] };
}

/**
 * «việc 1: mời họp; việc 2: chờ phân bổ», «việc 1 đồng ý, việc 3 giao văn phòng, còn lại để sau». Null where several are not meant.
 * @param answer what is done with one of them
 */
export function saidOfEach(turn: KnownTurn, text: string, answer: Answer): Outcome | null {
  const parts = partsIn(text);
  if (parts.length === 0 || hasQuestionForm(text)) return null;
  const { all, later } = ofEach(turn, parts);
  const may = (id: number): boolean => ['decide', 'answer'].includes(rightOn(turn, id) ?? '');
  const ids = [...all.map(({ id }) => id), ...later];
  // Of what is another leader's it is said whose, and the rest is done.
  const isMeant =
    turn.person.role === 'leader' ? ids.some(may) && ids.every((id) => rightOn(turn, id)) : ids.every(may);
  if (all.length === 0 || ids.length < 2 || !isMeant) return null;
  return goThrough(turn, { all, later }, answer);
}
