import { mayBeAsked } from '../../ask/question-form.ts';
import { areFresh } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { fromPressData } from '../acts.ts';
import { withPartSaidAnew } from '../conversing/corrected-name.ts';
import { insteadOf } from '../conversing/done-last.ts';
import { askWhichAnswered, shownOf } from '../matters/which-answered.ts';
import { choicesHere } from '../open-choices.ts';
import { asks, type KnownTurn, withDoubted } from '../turn.ts';
import { decideInWords, decisionIn } from './decide-in-words.ts';
import {
  askDay,
  askRefusal,
  dayAlone,
  doubtDay,
  doubtRefusal,
  grant,
  grantUntil,
  namesDay,
  undo,
  wordsBeside,
} from './deciding.ts';
import type { Request } from './declared.ts';
import { requestById } from './seen.ts';

/** A refusal in words under the request that is shown: whether they are its reason is asked before anybody gets them. */
export function refuseShown(turn: KnownTurn, id: number, words: string): Outcome | null {
  const form = { type: 'extension-refusal' as const, id };
  const asked = askRefusal(turn, id);
  const question = asked.kind === 'act' && words !== '' ? doubtRefusal(turn, form, words, turn.now) : null;
  if (!question) return asked;
  const shown = asks(turn, form, question);
  return shown.kind === 'act'
    ? { ...shown, state: withDoubted(shown.state, turn.event, { form, at: turn.now }, words) }
    : shown;
}

/** A day with words beside it: both are shown before anybody gets them. */
function grantShown(turn: KnownTurn, id: number, text: string): Outcome | null {
  const asked = askDay(turn, id);
  const form = { type: 'extension-day' as const, id };
  const question = asked.kind === 'act' ? doubtDay(turn, form, text, turn.now) : null;
  if (!question) return null;
  const shown = asks(turn, form, question);
  return shown.kind === 'act'
    ? { ...shown, state: withDoubted(shown.state, turn.event, { form, at: turn.now }, text) }
    : shown;
}

/** «ok em», «ừ được», «duyệt nhé», «cho lùi»: a yes in few words, said under what asks for one. */
const agrees =
  /^(?:(?:da|vang|ok|oke|okie|u|uh|um|thi|thoi|toi|minh|anh|chi|em|cu) )*(?:ok|oke|okie|u|uh|um|duoc|duyet|nhat tri|dong y|chap thuan|cho|cho phep)(?: (?:cho|phep|lui|gia han|duoc|roi|em|nhe|nha|a|di|luon|do|ay|thoi|han|van phong|don vi|phong|yeu cau|viec|nay|cac em|voi))*$/;

/** A day behind words that only give it, with more behind it: «chỉ cho đến 10/7, không lùi thêm». */
const givesDay = (turn: KnownTurn, id: number, text: string): boolean => {
  const request = requestById(turn.state, turn.context, id);
  return request !== null && namesDay(turn, { id }, text) && wordsBeside(turn, request, text) !== text.trim();
};

/** «đồng ý cả 2», «duyệt hết»: as many as wait, and nothing else is said. */
const agreesToAll =
  /^(?:(?:da|vang|ok|oke|u|thi|toi|anh|chi) )*(?:dong y|duyet|nhat tri|chap thuan|cho phep|cho|duoc|ok|oke)(?: (?:gia han|cho|lui|luon))* (?:het|tat ca|toan bo|ca (?<count>\d{1,2}|hai|ba|bon|nam))(?: (?:cac|viec|yeu cau|gia han|cai|don vi|phong|em|nhe|nha|a|di|luon|cho|deu|duoc))*$/;
const counts = ['hai', 'ba', 'bon', 'nam'];

/** «đồng ý nhưng …» is one sentence: it reaches the unit as it was typed; else what stands behind the yes. */
const wholeOf = (text: string, rest: string): string =>
  /^(?:nhung|song|tuy nhien|voi dieu kien|mien la)(?: |$)/.test(foldedWords(rest)) ? text : rest;

/** All that wait are granted, each as by its button; null where not all are meant, or not that many. */
export function grantAll(turn: KnownTurn, all: readonly { id: number }[], text: string): Outcome | null {
  const found = agreesToAll.exec(foldedWords(text));
  const count = found?.groups?.count;
  if (!found || (count !== undefined && (Number(count) || counts.indexOf(count) + 2) !== all.length))
    return null;
  const done: Extract<Outcome, { kind: 'act' }>[] = [];
  for (const { id } of all) {
    const next = grant({ ...turn, state: done.at(-1)?.state ?? turn.state }, id);
    if (next.kind !== 'act') break;
    done.push(next);
  }
  const last = done.at(-1);
  return last
    ? {
        ...last,
        replies: done.flatMap(({ replies }) => [...replies]),
        notices: done.flatMap(({ notices = [] }) => [...notices]),
      }
    : null;
}

/** A yes or no under one request that somebody else decided, or that ended meanwhile: what became of it. Null where none is in sight. */
function decidedMeanwhile(turn: KnownTurn): Outcome | null {
  const choices = choicesHere(turn);
  if (!choices || !areFresh(choices, turn.now)) return null;
  const ids = new Set(
    choices.options.flatMap(({ data }) => {
      const act = fromPressData(data);
      return act?.type === 'grant' ? [act.id] : [];
    }),
  );
  const [only, another] = ids;
  const request =
    only === undefined || another !== undefined ? null : requestById(turn.state, turn.context, only);
  return request?.extension.settled ? grant(turn, request.extension.id) : null;
}

/**
 * «không, làm đúng hạn», «đồng ý đến 10/7», «cho thêm 1 tuần thôi», «ok em» under the requests that are in sight: of the one that is;
 * of several which is meant is asked, and the words are kept. Null for anything else.
 * @param meant those that the words may mean; all where it is not given
 */
export function decisionShown(turn: KnownTurn, text: string, meant?: readonly Request[]): Outcome | null {
  const isMeant = (id: number): boolean => meant?.some(({ extension }) => extension.id === id) ?? true;
  const waiting = shownOf(turn, 'extension').filter(({ id }) => isMeant(id));
  const isYes = agrees.test(foldedWords(text));
  const said = decisionIn(text);
  if (waiting.length === 0) return isYes || said ? decidedMeanwhile(turn) : null;
  const shown =
    isYes || said
      ? waiting
      : waiting.filter((key) => dayAlone(turn, key, text) !== null || givesDay(turn, key.id, text));
  const [only, another] = shown;
  if (!only) return null;
  if (isYes && !another) return grant(turn, only.id);
  // «ok» to several at once is none: they are shown with their buttons.
  if (isYes && !said) return null;
  if (another) return grantAll(turn, shown, text) ?? askWhichAnswered(turn, shown, text);
  if (said?.type === 'refuse') return refuseShown(turn, only.id, said.rest);
  const rest = said ? said.rest : text;
  // A day and nothing else, under the one request in sight: until that day.
  const day = dayAlone(turn, only, rest);
  if (day !== null) return said ? decideInWords(turn, only.id, text) : grantUntil(turn, only, day);
  if (!namesDay(turn, only, rest)) return null;
  return grantShown(turn, only.id, wholeOf(text, rest)) ?? decideInWords(turn, only.id, text);
}

/**
 * «11/7 không lùi thêm», «à thôi 12/7», «cho đến 13/7, lần cuối» under the decision that whoever speaks has just made: that one is taken
 * back, and the day takes its place; words beside it are shown before anybody gets them. Null for anything else.
 */
export function dayDecidedAnew(turn: KnownTurn, text: string): Outcome | null {
  const choices = mayBeAsked(text) ? null : choicesHere(turn);
  if (!choices || !areFresh(choices, turn.now)) return null;
  const decided = choices.options.flatMap(({ data }) => {
    const act = fromPressData(data);
    return act?.type === 'undo-decision' ? [act] : [];
  });
  const [only, another] = decided;
  if (!only || another) return null;
  const day = dayAlone(turn, only, text);
  if (day === null && !givesDay(turn, only.id, text)) return null;
  return insteadOf(turn, undo(turn, only.id), (after) =>
    day === null ? grantShown(after, only.id, text) : grantAnew(turn, after, only.id, day),
  );
}

/** Another day for what was just granted: words that went with the first go with it, and are shown first. */
export function grantAnew(before: KnownTurn, after: KnownTurn, id: number, day: string): Outcome | null {
  const { settled } = requestById(before.state, before.context, id)?.extension ?? {};
  const words = settled?.type === 'granted' ? settled.words : undefined;
  if (words === undefined) return grantUntil(after, { id }, day);
  // Where they name the day themselves, that is said anew in them.
  const same = namesDay(after, { id }, words) ? withPartSaidAnew(words, day) : day;
  return grantShown(after, id, same === day ? `${day}, ${words}` : same);
}
