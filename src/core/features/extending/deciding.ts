import { datedTiersOf } from '../../calendar/appointments.ts';
import { decidersOf, denialToDecide } from '../../extensions/deciders.ts';
import { dutyOf } from '../../extensions/duty.ts';
import { type Extension, isSameDuty, mostWords } from '../../extensions/extension.ts';
import { aroundDay, readWish } from '../../extensions/read-wish.ts';
import { withSettled } from '../../extensions/requests.ts';
import { reminderAfter } from '../../extensions/working-time.ts';
import { tierKey } from '../../month/tiers-done.ts';
import { concernedWith } from '../../people/answering-for.ts';
import type { AuditEntry } from '../../people/audit-slice.ts';
import { indexOf } from '../../people/directory-index.ts';
import { addressOf } from '../../people/links.ts';
import type { Person } from '../../people/org.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import { addDays, dateOf } from '../../time/viet-nam-time.ts';
import { gone } from '../feature.ts';
import { asks, change, type KnownTurn, say, tell } from '../turn.ts';
import type { Request } from './declared.ts';
import { requestById } from './seen.ts';
import { notBefore, unitsAsking } from './wish.ts';

const leadersOf = ({ context }: KnownTurn, request: Request | null): Person[] =>
  (request?.index.leaders ?? []).flatMap((id) => indexOf(context.org).people.get(id) ?? []);

type Why = Extract<Content, { type: 'request-closed' }>['why'];

const closed = (turn: KnownTurn, request: Request | null, why: Why): Outcome =>
  change(turn, {}, null, { type: 'request-closed', request, why, leaders: leadersOf(turn, request) });

/** Those of the unit who hear what became of a request: its head, and who asked. */
const toUnit = (turn: KnownTurn, { extension }: Request, content: Content): Notice[] =>
  concernedWith(turn.state, turn.context, extension.unit, [extension.by], turn.now)
    .filter(({ id }) => id !== turn.person.id)
    .map(({ id }) => ({ ...tell(id, content), ...notBefore(turn) }));

/** The same, and the leaders in charge: what was decided in their place, or by another of them. */
const toOthers = (turn: KnownTurn, request: Request, content: Content): Notice[] => {
  const unit = toUnit(turn, request, content);
  const told = unit.map((one) => ('personId' in one ? one.personId : ''));
  return [
    ...unit,
    ...leadersOf(turn, request)
      .filter(
        ({ id }) =>
          id !== turn.person.id && !told.includes(id) && addressOf(turn.state, turn.context, id) !== null,
      )
      .map(({ id }) => ({ ...tell(id, content), ...notBefore(turn) })),
  ];
};

/** A request that waits, where whoever acts may answer it at this moment; else why not, to be said. */
function toAnswer(turn: KnownTurn, id: number): { request: Request } | { outcome: Outcome } {
  const { state, context, person, now } = turn;
  const request = requestById(state, context, id);
  if (!request) return { outcome: gone() };
  const { extension, index } = request;
  const denial = denialToDecide(state, context, person, { ...extension, index }, now);
  if (denial) return { outcome: closed(turn, request, denial) };
  if (extension.settled) return { outcome: closed(turn, request, 'settled') };
  const duty = dutyOf(state, context, extension, now);
  if (!duty || duty.isDone) return { outcome: ended(turn, request, duty ? 'done' : 'void') };
  return { request };
}

/** It was reported done, or is nobody's any more: said to whoever would have answered, and to the unit. */
function ended(turn: KnownTurn, request: Request, type: 'done' | 'void'): Outcome {
  const { state, context, now } = turn;
  const after = withSettled(state, request.extension.id, { type, at: now });
  const seen = requestById(after, context, request.extension.id) ?? request;
  return change(
    turn,
    after,
    null,
    { type: 'extension-ended', request: seen, isToUnit: false },
    { notices: toUnit(turn, request, { type: 'extension-ended', request: seen, isToUnit: true }) },
  );
}

/** Moments before now of the new day are over: nobody is reminded of it just because it was given. */
function withTiersPast(state: State, { context, now }: KnownTurn, day: string): State {
  const period = toPeriod(day);
  const past = datedTiersOf(context, [day], period)
    .filter(({ at }) => at <= now)
    .flatMap(({ keys }) => keys.map((key) => [tierKey(day.slice(0, 7), key), now] as const));
  return past.length === 0
    ? state
    : { ...state, tiersDone: { ...state.tiersDone, ...Object.fromEntries(past) } };
}

function settle(
  turn: KnownTurn,
  request: Request,
  settled: NonNullable<Extension['settled']>,
  verb: AuditEntry['verb'],
): Outcome {
  const { state, context, now } = turn;
  const { id, unit, taskId, from } = request.extension;
  const marked = settled.type === 'granted' ? withTiersPast(state, turn, settled.to) : state;
  const after = withSettled(marked, id, settled);
  const seen = requestById(after, context, id);
  if (!seen) return gone();
  const what = settled.type === 'granted' ? settled.to : settled.type === 'refused' ? settled.words : '';
  const content = { type: 'extension-decided' as const, request: seen };
  return change(
    { ...turn, now },
    after,
    { verb, before: from, after: `${unit} ${taskId} ${what.replace(/\s+/g, ' ')}` },
    { ...content, isToUnit: false },
    { notices: toOthers(turn, request, { ...content, isToUnit: true }) },
  );
}

/** [Đồng ý]: until the day that was asked for, as long as that is still to come. */
export function grant(turn: KnownTurn, id: number): Outcome {
  const found = toAnswer(turn, id);
  if ('outcome' in found) return found.outcome;
  const { request } = found;
  const { to } = request.extension;
  // Nobody answered in time: another day has to be named.
  if (to < dateOf(turn.now)) return askDay(turn, id);
  return settle(turn, request, { type: 'granted', to, by: turn.person.id, at: turn.now }, 'grant-extension');
}

/** [Ngày khác…] */
export function askDay(turn: KnownTurn, id: number): Outcome {
  const found = toAnswer(turn, id);
  if ('outcome' in found) return found.outcome;
  return asks(turn, { type: 'extension-day', id }, { type: 'extension-day', request: found.request });
}

export const dayQuestion = (turn: KnownTurn, { id }: { id: number }): Content | null => {
  const request = requestById(turn.state, turn.context, id);
  return request && !request.extension.settled ? { type: 'extension-day', request } : null;
};

const readDay = ({ context, now }: KnownTurn, { extension }: Request, text: string) =>
  readWish(text, { today: dateOf(now), year: context.plan.year, present: extension.from });

export function canReadDay(turn: KnownTurn, { id }: { id: number }, text: string): boolean {
  const request = requestById(turn.state, turn.context, id);
  return request !== null && readDay(turn, request, text).day !== null;
}

/** Whether a day is named at all, be it one that cannot be granted. */
export function namesDay(turn: KnownTurn, { id }: { id: number }, text: string): boolean {
  const request = requestById(turn.state, turn.context, id);
  const read = request && readDay(turn, request, text);
  return read !== null && (read.day !== null || read.problem !== null);
}

/** What a day is given with, and says nothing more. */
const given =
  /^(?:(?:à|ờ|ơ|ok|oke|ừ|được|duoc|rồi|chốt|chot|chỉ|chi|thôi|thì|thi|anh|chị|em|tôi|toi|mình|minh|cho|để|lấy|vậy|thế|gia hạn|gia han|lùi|cứ|cu)(?:[\s,]+))+/iu;

/**
 * What of a text is a day, be it one that cannot be granted, where nothing else stands beside it: «cho thêm 1 tuần thôi», «chốt 10/7»;
 * null for any other text.
 */
export function dayAlone(turn: KnownTurn, { id }: { id: number }, text: string): string | null {
  const request = requestById(turn.state, turn.context, id);
  const said = [text, text.normalize('NFC').trim().replace(given, '')];
  return (
    said.find((one) => {
      const read = request && readDay(turn, request, one);
      const isDay = read !== null && (read.day !== null || read.problem !== null);
      return isDay && read.reason === '' && read.needs === '';
    }) ?? null
  );
}

/**
 * What reaches the unit beside the day: what stands behind it; all that was typed, where more stands before it, «nhưng phải xong trước
 * 10/7», which would be cut in two. Empty where nothing does.
 */
export function wordsBeside(turn: KnownTurn, request: Request, text: string): string {
  const bare = text.normalize('NFC').trim().replace(given, '');
  const read = readDay(turn, request, bare);
  const { reason, needs } = read.day === null ? readDay(turn, request, text) : read;
  const words = [reason, needs].filter((one) => one !== '').join(', ');
  const around = aroundDay(text, {
    today: dateOf(turn.now),
    year: turn.context.plan.year,
    present: request.extension.from,
  });
  const before = `${around?.before ?? ''} `.replace(given, '').trim();
  return words !== '' && before !== '' ? text.trim() : words;
}

/** The day with words beside it, which are shown before the unit gets them. */
export function doubtDay(
  turn: KnownTurn,
  { id }: { id: number },
  text: string,
  asked: number,
): Content | null {
  const request = requestById(turn.state, turn.context, id);
  const day = request && readDay(turn, request, text).day;
  const words = request ? wordsBeside(turn, request, text) : '';
  return request && day !== null && day !== undefined && words !== ''
    ? { type: 'day-doubted', request, day, words, asked }
    : null;
}

/** The day was typed; words beside it reach the unit as they are. */
export function grantUntil(turn: KnownTurn, { id }: { id: number }, text: string): Outcome {
  const found = toAnswer(turn, id);
  if ('outcome' in found) return found.outcome;
  const { request } = found;
  const { day, problem } = readDay(turn, request, text);
  const words = wordsBeside(turn, request, text);
  const long = words.length > mostWords;
  if (day === null || long)
    return say({
      type: 'wish-problem',
      problem: long
        ? { type: 'too-long', length: words.length, longest: mostWords }
        : (problem ?? { type: 'no-day' }),
      kind: 'extend',
      example: exampleFor(turn, request),
    });
  return settle(
    turn,
    request,
    {
      type: 'granted',
      to: day,
      ...(words === '' ? {} : { words }),
      by: turn.person.id,
      at: turn.now,
    },
    'grant-extension',
  );
}

/** The day that was asked for, or tomorrow where that is over. */
const exampleFor = ({ now }: KnownTurn, { extension }: Request): string =>
  extension.to > dateOf(now) ? extension.to : addDays(dateOf(now), 7);

/** [Không…] */
export function askRefusal(turn: KnownTurn, id: number): Outcome {
  const found = toAnswer(turn, id);
  if ('outcome' in found) return found.outcome;
  return asks(turn, { type: 'extension-refusal', id }, { type: 'extension-refusal', request: found.request });
}

export const refusalQuestion = (turn: KnownTurn, { id }: { id: number }): Content | null => {
  const request = requestById(turn.state, turn.context, id);
  return request && !request.extension.settled ? { type: 'extension-refusal', request } : null;
};

export const doubtRefusal = (
  turn: KnownTurn,
  { id }: { id: number },
  words: string,
  asked: number,
): Content | null => {
  const request = requestById(turn.state, turn.context, id);
  return request && { type: 'refusal-doubted', request, words, asked };
};

export function refuse(turn: KnownTurn, { id }: { id: number }, text: string): Outcome {
  const found = toAnswer(turn, id);
  if ('outcome' in found) return found.outcome;
  const words = text.trim();
  if (words.length > mostWords)
    return say({
      type: 'wish-problem',
      problem: { type: 'too-long', length: words.length, longest: mostWords },
      kind: 'extend',
      example: exampleFor(turn, found.request),
    });
  if (words === '') return say(refusalQuestion(turn, { id }) ?? { type: 'stale-button' });
  return settle(
    turn,
    found.request,
    { type: 'refused', words, by: turn.person.id, at: turn.now },
    'refuse-extension',
  );
}

/** [Nhầm – lấy lại]: who decided takes it back, as long as nothing came after it. */
export function undo(turn: KnownTurn, id: number): Outcome {
  const { state, context, person, now } = turn;
  const request = requestById(state, context, id);
  if (!request) return gone();
  const { extension } = request;
  const { settled } = extension;
  if (!settled || (settled.type !== 'granted' && settled.type !== 'refused'))
    return closed(turn, request, 'settled');
  if (settled.by !== person.id) return closed(turn, request, 'other');
  const isFollowed = state.extensions.some((one) => one.id > id && isSameDuty(one, extension));
  const duty = dutyOf(state, context, extension, now);
  if (isFollowed || !duty || duty.isDone) return closed(turn, request, 'later');
  const after = withSettled(state, id, undefined, {
    remindAt: reminderAfter(now, context.holidays),
    reminders: 0,
  });
  const seen = requestById(after, context, id);
  if (!seen) return gone();
  const content = { type: 'decision-undone' as const, request: seen, by: person };
  return change(
    turn,
    after,
    {
      verb: 'undo-extension',
      before: settled.type === 'granted' ? settled.to : settled.words,
      after: `${extension.unit} ${extension.taskId}`,
    },
    { ...content, isToUnit: false },
    { notices: toOthers(turn, request, { ...content, isToUnit: true }) },
  );
}

/** [Rút yêu cầu]: by whoever reports for the unit, while nobody has answered. */
export function withdraw(turn: KnownTurn, id: number): Outcome {
  const { state, context, person, now } = turn;
  const request = requestById(state, context, id);
  if (!request) return gone();
  const { extension, unit } = request;
  if (!unitsAsking(turn).some((one) => one.id === unit.id)) return closed(turn, request, 'other');
  if (extension.settled) return closed(turn, request, 'answered');
  const after = withSettled(state, id, { type: 'withdrawn', by: person.id, at: now });
  const seen = requestById(after, context, id);
  if (!seen) return gone();
  // Whoever would answer it now, and the leader who was asked first.
  const { people } = decidersOf(state, context, { ...extension, index: request.index }, now);
  const told = [...new Set([...leadersOf(turn, request).slice(0, 1), ...people])].filter(
    (one) => one.id !== person.id,
  );
  const content = { type: 'extension-withdrawn' as const, request: seen, by: person };
  return change(
    turn,
    after,
    { verb: 'withdraw-extension', before: extension.to, after: `${extension.unit} ${extension.taskId}` },
    { ...content, isToUnit: true },
    {
      notices: [
        ...told.map(({ id: to }) => ({ ...tell(to, { ...content, isToUnit: false }), ...notBefore(turn) })),
        ...toUnit(turn, request, { ...content, isToUnit: true }),
      ],
    },
  );
}

/** One of several that wait, with its buttons. */
export function openRequestAgain(turn: KnownTurn, id: number): Outcome {
  const found = toAnswer(turn, id);
  if ('outcome' in found) return found.outcome;
  return say({ type: 'extension-asked', request: found.request, instead: null });
}
