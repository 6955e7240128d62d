import { hasQuestionForm } from '../../ask/question-form.ts';
import { isAwaited } from '../../passing/passing.ts';
import { staffOf } from '../../passing/staff.ts';
import { indexOf } from '../../people/directory-index.ts';
import { namedAmong } from '../../people/named.ts';
import { numberedTasks } from '../../report/desk.ts';
import type { Draft } from '../../report/report.ts';
import type { Outcome } from '../../said/content.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { awaitsWords, waitingReport } from '../conversing/waiting-report.ts';
import { unitsAt, wordsOf as unitWordsOf } from '../instructing/unit-words.ts';
import type { KnownTurn } from '../turn.ts';
import { orderTo, tellsOfReport, withoutReason } from './order-words.ts';
import {
  ending,
  lead,
  longest,
  numbers,
  numbersIn,
  passedInWords,
  type Said,
  task,
  thisOne,
  verb,
  wordsOf,
} from './passed-words.ts';
import { askWhom, notPassed, openIn, passToNamed, type What } from './passing-on.ts';
import { reportMeant } from './report-meant.ts';
import { refuses } from './take-said.ts';

/** The tasks that are meant, or why none can be. */
function tasksMeant(
  turn: KnownTurn,
  of: { unit: string; period: string; draft: Draft | null },
  said: Said['numbers'],
): What | Outcome | null {
  const { unit, period, draft } = of;
  if (said === 'all') return { unit, period, taskIds: openIn(turn, { unit, period }) };
  if (said === 'this')
    return draft?.step.type === 'task' ? { unit, period, taskIds: [draft.step.taskId] } : null;
  const tasks = numberedTasks(turn.state, turn.context, of, turn.person.id);
  const missing = said.filter((number) => !tasks.some(({ place }) => place === number));
  if (missing.length > 0) return notPassed({ type: 'no-number', numbers: missing, count: tasks.length });
  return {
    unit,
    period,
    taskIds: tasks.flatMap(({ place, assignment }) => (said.includes(place) ? [assignment.task.id] : [])),
  };
}

/** Several are given tasks by one order: each hears of theirs, and the report is asked once. */
function passToAll(turn: KnownTurn, all: readonly { what: What; name: string }[], why: string): Outcome {
  // Whoever is nobody of the unit is told of last, and keeps nobody from what is theirs.
  const isKnown = ({ what, name }: { what: What; name: string }): boolean =>
    namedAmong(staffOf(turn.context, what.unit, turn.person), name).length > 0;
  const [first, ...rest] = [...all.filter(isKnown), ...all.filter((one) => !isKnown(one))];
  if (!first) return notPassed({ type: 'nothing-open' });
  let outcome = passToNamed(turn, first.what, first.name, { why });
  for (const { what, name } of rest) {
    const isPassed = outcome.kind === 'act' && outcome.replies.some(({ type }) => type === 'passed-on');
    if (outcome.kind !== 'act' || !isPassed) return outcome;
    const next = passToNamed({ ...turn, state: outcome.state }, what, name, { why });
    if (next.kind === 'silence') return outcome;
    const before = outcome.replies.filter(({ type }) => type !== 'report-step');
    outcome =
      next.kind === 'act'
        ? {
            ...next,
            replies: [...before, ...next.replies],
            notices: [...(outcome.notices ?? []), ...(next.notices ?? [])],
          }
        : { ...outcome, replies: [...before, ...next.replies] };
  }
  if (outcome.kind !== 'act') return outcome;
  // Each is taken back by itself.
  const replies = outcome.replies.map((one) =>
    one.type === 'passed-on' && rest.length > 0 ? { ...one, isOfSeveral: true as const } : one,
  );
  return { ...outcome, replies };
}

/** Who is given what by a text, one or several; null where nobody is. */
function givenIn(turn: KnownTurn, text: string, unit: string): { all: Said[]; why: string } | null {
  const { rest, why } = withoutReason(text);
  const said = passedInWords(text) ?? passedInWords(rest);
  const staff = staffOf(turn.context, unit, turn.person);
  const isKnown = said && namedAmong(staff, said.name).length > 0;
  if (isKnown) return { all: [said], why: passedInWords(text) ? (said.until ?? '') : why };
  const waiting = waitingReport(turn);
  const mustBegin = waiting !== null && awaitsWords(waiting);
  const all =
    text.length > longest || tellsOfReport(rest) || hasQuestionForm(text)
      ? null
      : orderTo(staff, rest, mustBegin);
  if (all) return { all, why };
  const named = passedInWords(rest) ?? said;
  return named ? { all: [named], why } : null;
}

/** Whether whoever is named may be somebody to whom work is passed: of the unit, or called as a person or by a post. */
function mayBePassed(
  turn: KnownTurn,
  text: string,
  { name }: Said,
  { unit, waiting }: { unit: string; waiting: Draft | null },
): boolean {
  if (namedAmong(staffOf(turn.context, unit, turn.person), name).length > 0) return true;
  // «chuyển 4 cho anh Bình» is no reason of anything, though no such colleague is known.
  if (waiting && awaitsWords(waiting))
    return /^(?:chuyen|giao|nho) /.test(foldedWords(text)) && isCalled.test(foldedWords(name));
  return isOfPerson(name) || (/^chuyen /.test(foldedWords(text)) && isOfPost.test(foldedWords(name)));
}

/** «chuyển 3, 4 cho anh Bình». Null for anything else; where words are awaited, also for whoever is nobody of the unit. */
export function passSaid(turn: KnownTurn, text: string): Outcome | null {
  const of = reportMeant(turn);
  const waiting = waitingReport(turn);
  if (!of) return passedByStaff(turn, text, waiting);
  const given = givenIn(turn, text, of.unit);
  const [said] = given?.all ?? [];
  if (!given || !said) return waiting ? null : passedByName(turn, text, of);
  const elsewhere = waiting ? null : notToUnit(turn, said, of.unit);
  if (elsewhere) return elsewhere;
  if (!mayBePassed(turn, text, said, { unit: of.unit, waiting })) return null;
  if (waiting?.passed !== undefined && !of.draft) return notPassed({ type: 'not-yours' });
  const all = given.all.map(({ numbers, name }) => ({ name, what: tasksMeant(turn, of, numbers) }));
  const other = all.find(({ what }) => what === null || 'kind' in what)?.what;
  if (other !== undefined) return other === null || 'kind' in other ? other : null;
  const whats = all.flatMap(({ name, what }) => (what && !('kind' in what) ? [{ name, what }] : []));
  if (whats.some(({ what }) => what.taskIds.length === 0)) return notPassed({ type: 'nothing-open' });
  return passToAll(turn, whats, given.why);
}

/** «chuyển việc 1 cho Thanh tra»: a report's work is passed within its unit. Null where a matter may be meant, or no unit is named. */
function notToUnit(turn: KnownTurn, { name, numbers: said }: Said, own: string): Outcome | null {
  const words = unitWordsOf(name);
  const named = unitsAt(turn, words, 0, 2);
  const unit = indexOf(turn.context.org).units.get(own);
  const [other] = named?.units ?? [];
  const isMatter = Array.isArray(said) && turn.state.matters.some(({ id }) => said.includes(id));
  if (!unit || !other || other.id === own || isMatter || named!.end < words.plain.length) return null;
  return namedAmong(staffOf(turn.context, own, turn.person), name).length > 0
    ? null
    : notPassed({ type: 'a-unit', named: other, unit });
}

/** «chuyển việc họp doanh nghiệp cho chuyên viên tổng hợp»: work that is called by words of it. */
const byWords = new RegExp(
  `^${lead}${verb}(?: cho)? (?:viec|nhiem vu|phan) (?!nay )(?<what>[^\\d,;]+?) (?:sang cho|cho|sang) (?<name>.+)$`,
  'd',
);

/** Which task is called by words of it, where somebody of the unit is to have it: its number is asked. */
function passedByName(
  turn: KnownTurn,
  text: string,
  of: { unit: string; period: string; draft: Draft | null },
): Outcome | null {
  const words = wordsOf(withoutReason(text).rest);
  const match = words && !text.includes('?') ? byWords.exec(words.plain) : null;
  if (!words || !match?.groups || !match.indices?.groups) return null;
  const bare = match.groups.name!.replace(ending, '');
  const [from] = match.indices.groups.name!;
  const name = words.typed(from, from + bare.length);
  if (namedAmong(staffOf(turn.context, of.unit, turn.person), name).length === 0) return null;
  const called = match.groups.what!.split(' ').filter((word) => word.length > 1);
  const tasks = numberedTasks(turn.state, turn.context, of, turn.person.id).filter(({ assignment }) => {
    const held = new Set(foldedWords(assignment.task.text).split(' '));
    return called.every((word) => held.has(word));
  });
  // Whoever is given it hears of it at once: a task that only reads so is given to nobody unasked.
  return notPassed({ type: 'which-number', name, tasks: tasks.slice(0, 4) });
}

/** Whoever answers what was passed to them passes nothing on: they give it back, with who may do it. Null for anything else. */
function passedByStaff(turn: KnownTurn, text: string, waiting: Draft | null): Outcome | null {
  const mine = turn.state.passings.filter(({ to, tasks }) => to === turn.person.id && tasks.some(isAwaited));
  const isTheirs = waiting?.passed !== undefined || mine.length > 0;
  const [unit] = mine;
  const staff = unit ? staffOf(turn.context, unit.unit, turn.person) : [];
  const { rest } = withoutReason(text);
  const isOrder =
    passedInWords(rest) !== null || (!refuses.test(foldedWords(text)) && orderTo(staff, rest, true) !== null);
  return isTheirs && isOrder ? notPassed({ type: 'not-yours' }) : null;
}

/** «văn thư», «phó phòng»: somebody by what they are. */
const isOfPost =
  /^(?:van thu|thu ky|ke toan|chuyen vien|can bo|nhan vien|pho phong|pho giam doc|cong chuc|vien chuc)(?: |$)/;

/** Whether a name is said of a person: whoever is given work as an office or a unit is none. */
const isOfPerson = (name: string): boolean =>
  /^(?:anh|chi|co|chu|bac|ong|ba|em|dong chi|d\/c|dc|ban)\s/.test(fold(name)) ||
  (/^\p{Lu}/u.test(name) &&
    !/^(?:phong|van phong|thanh tra|trung tam|so|ban|chi cuc|don vi)\b/.test(fold(name)));

/** «anh Bình», «chị Thu Hà»: somebody, and no more. */
const isCalled = /^(?:anh|chi|co|chu|bac|ong|ba|em|dong chi) [a-z]+(?: [a-z]+){0,3}$/;

/** «chuyển việc 3», with nobody named: to whom is asked. */
const toNobody = new RegExp(
  `^${lead}(?:chuyen|giao|phan cong)(?: luon)? (?:(?<one>${thisOne})|${task}(?<numbers>${numbers}))(?: (?:cho|di|nhe|a|nguoi khac|cho nguoi khac|cho ai do))*$`,
);

export function passAsked(turn: KnownTurn, text: string): Outcome | null {
  const words = wordsOf(text);
  const match = words && toNobody.exec(words.plain);
  const of = match && !text.includes('?') ? reportMeant(turn) : null;
  if (!match?.groups || !of) return null;
  const waiting = waitingReport(turn);
  if (waiting && awaitsWords(waiting)) return null;
  const what = tasksMeant(turn, of, match.groups.one ? 'this' : numbersIn(match.groups.numbers ?? ''));
  return what === null || 'kind' in what ? what : askWhom(turn, what);
}

/** «đã giao anh Bình việc 5», «việc 5 em đã giao anh Bình»: told as done, by whoever may not have done it here. */
const toldDone =
  /^(?:(?:dạ|vâng|em|tôi|mình|anh|chị|bên em|ok|da|vang|toi|minh|chi) )*(?:(?<task>(?:việc|nhiệm vụ|mục|câu|viec|nhiem vu|muc|cau)(?: số| so)? \d{1,3}) )?(?:(?:thì|là|em|tôi|mình|anh|chị|thi|la|toi|minh|chi) )*(?:đã|vừa|mới|da|vua|moi) (?<said>(?:giao|chuyển|phân công|phân|nhờ|chuyen|phan cong|phan|nho) .+)$/iu;

/** What was told as given to somebody: it was passed on nowhere here, so that it is asked, and nobody hears of it unasked. */
export function passTold(turn: KnownTurn, text: string): Outcome | null {
  const { task: named = '', said } = toldDone.exec(text.normalize('NFC').trim())?.groups ?? {};
  const of = said === undefined || hasQuestionForm(text) || waitingReport(turn) ? null : reportMeant(turn);
  if (said === undefined || !of) return null;
  const plain = said.replace(/(?:\s+(?:rồi|làm|nhé|nha|ạ|xong|roi|lam|nhe|a))+$/iu, '');
  const given = passedInWords(`${plain} ${named}`.trim());
  if (!given) return null;
  const isOfStaff = namedAmong(staffOf(turn.context, of.unit, turn.person), given.name).length > 0;
  if (!isOfStaff && !isOfPerson(given.name)) return null;
  const what = tasksMeant(turn, of, given.numbers);
  return what === null || 'kind' in what ? what : askWhom(turn, what);
}
