import { givenLast, isAnswered, isAwaited, isOut, type Passing, passingsOf } from '../../passing/passing.ts';
import { indexOf } from '../../people/directory-index.ts';
import { namedAmong } from '../../people/named.ts';
import { numberedTasks } from '../../report/desk.ts';
import type { Draft } from '../../report/report.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { awaitsWords, waitingReport } from '../conversing/waiting-report.ts';
import { type KnownTurn, say } from '../turn.ts';
import { askReason, fillReason } from './answering.ts';
import type { PassingSeen } from './declared.ts';
import { lead, numbers, numbersIn, task, wordsOf } from './passed-words.ts';
import { ofUnits } from './passings-asked.ts';
import { reportMeant } from './report-meant.ts';
import { seenOf } from './seen.ts';
import { openPassed, takePassedBack, use } from './using.ts';

/** «lấy lại việc 3» */
const takes = new RegExp(
  `^${lead}(?:(?:lay lai|rut lai|rut|thu lai|thu hoi|lay|huy(?: bo)?|bo|khong|ko)(?: (?:viec )?(?:da |vua )?(?:chuyen|giao|phan cong))|lay lai|rut lai|thu lai|thu hoi|lay)(?: (?<all>het|tat ca))?(?: ${task}(?<numbers>${numbers}))?(?: ve)?(?: (?:cua|tu|cho|da (?:chuyen|giao)(?: cho)?) (?<name>.+?))?(?: (?:nhe|a|di|nua|de (?:em|toi|minh) (?:lam|tra loi)))*$`,
);

/** The passing that holds a task by its number in the report. */
function holding(turn: KnownTurn, of: { unit: string; period: string }, place: number): Passing | undefined {
  const { state, context, person } = turn;
  const task = numberedTasks(state, context, of, person.id).find((one) => one.place === place);
  const id = task?.assignment.task.id;
  return passingsOf(state, of.unit, of.period).find(({ tasks }) =>
    tasks.some((one) => one.taskId === id && isOut(one)),
  );
}

export function takeSaid(turn: KnownTurn, text: string): Outcome | null {
  const words = wordsOf(text);
  const match = words && takes.exec(words.plain);
  const of = match && reportMeant(turn);
  if (!match?.groups || !of) return null;
  const out = passingsOf(turn.state, of.unit, of.period).filter(({ tasks }) => tasks.some(isOut));
  const { numbers: list, name } = match.groups;
  if (list === undefined) {
    const named = name === undefined ? out : out.filter(({ to }) => isNamed(turn, to, name));
    const [only, another] = named;
    const isMeant = name !== undefined || match.groups.all !== undefined;
    return only && !another && isMeant ? takePassedBack(turn, only.id, {}) : null;
  }
  const [place] = numbersIn(list);
  const passing = place === undefined ? undefined : holding(turn, of, place);
  if (!passing) return null;
  const tasks = numberedTasks(turn.state, turn.context, of, turn.person.id);
  const taskIds = numbersIn(list).flatMap(
    (number) => tasks.find((one) => one.place === number)?.assignment.task.id ?? [],
  );
  return takePassedBack(turn, passing.id, { taskIds });
}

const isNamed = ({ context }: KnownTurn, personId: string, name: string): boolean => {
  const person = indexOf(context.org).people.get(personId);
  return person !== undefined && namedAmong([person], name).length > 0;
};

/** «dùng trả lời của anh Bình», «ký luôn» */
const uses =
  /^(?:(?:em|toi|minh|ok|da|vang|thoi) )*(?:dung|ky|lay)(?: luon)?(?: cac| nhung)? (?:cau tra loi|tra loi|ban|phan|bai)(?: tra loi)? cua (?<name>.+?)(?: (?:nhe|a|di|luon|roi))*$/;

/** «dùng trả lời việc 4», «ký việc 4, 5», «đồng ý với trả lời việc 4» */
const usesNumbered = new RegExp(
  `^(?:(?:em|toi|minh|ok|oke|da|vang|thoi|cho) )*(?:dung|ky|lay|duyet|dong y|chap nhan|nhat tri)(?: luon| not| tiep)*(?: voi)?(?: cac| nhung)?(?: (?:cau tra loi|tra loi|ban|phan|bai))?(?: tra loi)?(?: (?:cua|cho|o))? ${task}(?<numbers>${numbers})(?: (?:nhe|nha|a|di|luon|roi|cua .+))*$`,
);
/** «dùng hết», «ok dùng đi»: all that was answered. */
const usesAll =
  /^(?:(?:em|toi|minh|ok|oke|da|vang|thoi) )*(?:dung|ky)(?: (?:luon|het|tat ca|toan bo|ca|di|nhe|nha|a|cac|nhung|cau|phan|tra loi|nay|do|ay))+$/;
/** «trả lại việc 4 vì thiếu số liệu», «trả lại việc 4 cho anh Bình, ghi rõ ngày»: what stands behind the number, as typed. */
const sendsBack =
  /^\s*(?:(?:dạ|ok|thôi|em|tôi|mình)\s+)*(?:trả|tra)\s+(?:lại|lai)\s+(?:câu\s+trả\s+lời\s+)?(?:việc|viec|nhiệm vụ|nhiem vu|nv)\s*(?:số\s*)?(\d{1,3})(?:\s+cho\s+(?:anh|chị|chi|em|bạn|cô|chú)\s+\S+)?(?:\s*[,:;.–-]\s*|\s+(?:vì|do|để|vi|de)\s+|\s*$)([\s\S]*)$/iu;

/** Who reports for a unit with what was passed on of its month and answered. */
function answeredOf(turn: KnownTurn, of: { unit: string; period: string }): Passing[] {
  return passingsOf(turn.state, of.unit, of.period).filter(({ tasks }) => tasks.some(isAnswered));
}

/** What was answered of tasks that are called by their numbers is used; of a task that is not answered it is said. */
function useNumbered(
  turn: KnownTurn,
  of: { unit: string; period: string },
  places: number[],
): Outcome | null {
  const held = places.flatMap((place) => holding(turn, of, place) ?? []);
  const [first] = held;
  if (!first || held.length !== places.length) return null;
  const tasks = numberedTasks(turn.state, turn.context, of, turn.person.id);
  const taskIds = tasks.flatMap(({ place, assignment }) =>
    places.includes(place) ? [assignment.task.id] : [],
  );
  const isOne = held.every(({ id }) => id === first.id);
  const areAnswered = first.tasks.every((one) => !taskIds.includes(one.taskId) || isAnswered(one));
  if (!isOne || !areAnswered) return openPassed(turn, first.id);
  return use(turn, first.id, givenLast(first.tasks), 'use', taskIds);
}

export function useSaid(turn: KnownTurn, text: string): Outcome | null {
  const words = wordsOf(text);
  const of = words && reportMeant(turn);
  if (!words || !of) return null;
  const list = usesNumbered.exec(words.plain)?.groups?.numbers;
  if (list !== undefined) return useNumbered(turn, of, numbersIn(list));
  const given = answeredOf(turn, of);
  const [one, other] = given;
  if (one && usesAll.test(words.plain))
    return other
      ? say({ type: 'passed-listed', all: ofUnits(turn), of: 'unit' })
      : use(turn, one.id, givenLast(one.tasks), 'use');
  const match = uses.exec(words.plain);
  if (!match?.groups) return null;
  const named = passingsOf(turn.state, of.unit, of.period).filter(
    ({ to, tasks }) => tasks.some(isOut) && isNamed(turn, to, match.groups!.name!),
  );
  const [only, another] = named;
  if (!only || another) return null;
  const at = givenLast(only.tasks);
  return at > 0 ? use(turn, only.id, at, 'use') : openPassed(turn, only.id);
}

/** An answer is sent back by the number of its task, with the reason where one is given. Null where none was answered. */
export function sendBackSaid(turn: KnownTurn, text: string): Outcome | null {
  const [, number, reason = ''] = sendsBack.exec(text.normalize('NFC')) ?? [];
  const of = number === undefined ? null : reportMeant(turn);
  if (!of) return null;
  const passing = holding(turn, of, Number(number));
  const tasks = numberedTasks(turn.state, turn.context, of, turn.person.id);
  const taskId = tasks.find(({ place }) => place === Number(number))?.assignment.task.id;
  const isGiven = passing?.tasks.some((one) => one.taskId === taskId && isAnswered(one));
  if (!passing || !isGiven || taskId === undefined) return null;
  return reason.trim() === ''
    ? askReason(turn, passing.id, 'back', taskId)
    : fillReason(turn, { id: passing.id, taskIds: [taskId], kind: 'back' }, reason);
}

/** «em không làm được», «xin trả lại việc 3 vì …», said by whom something was passed to. */
export const refuses =
  /^(?:(?:viec|nhiem vu|nv|cau)(?: so)? (?<before>\d{1,3}),? )?(?:(?:da|em|toi|minh|thua|bao cao|anh|chi|cho|viec nay|thi|dang|ban|ban qua|ban roi),? )*(?<how>khong (?:lam|tra loi|bao cao) duoc|khong biet(?: tra loi)?|(?:xin )?(?:phep )?tra lai|xin (?:tra|thoi|rut))(?: (?:viec|nhiem vu|nv|cau)(?: so)?(?: (?<number>\d{1,3})| nay)?)?(?: (?:a|nhe))*(?:[,;]? (?:vi|do|tai) (?<why>.+))?$/d;

/** A reason that stands behind it is kept as it was typed. */
function reasonIn(text: string): string {
  const [, reason = ''] = /(?:^|[\s,;])(?:vì|do|tại|vi|tai)\s+([\s\S]+)$/iu.exec(text) ?? [];
  return reason.trim();
}

/** What was passed to whoever speaks: what they are answering here, else the only one that is awaited of them. */
function passedToSpeaker({ state, person }: KnownTurn, waiting: Draft | null): Passing | undefined {
  const mine = state.passings.filter(({ to, tasks }) => to === person.id && tasks.some(isAwaited));
  if (waiting) return mine.find(({ id }) => id === waiting.passed);
  return mine.length === 1 ? mine[0] : undefined;
}

export function refuseSaid(turn: KnownTurn, text: string): Outcome | null {
  const waiting = waitingReport(turn);
  const passing = passedToSpeaker(turn, waiting);
  const match = passing && refuses.exec(foldedWords(text));
  if (!passing || !match?.groups) return null;
  const isReturned = /tra lai|xin /.test(match.groups.how ?? '');
  if (waiting && awaitsWords(waiting) && !isReturned) return null;
  const seen = seenOf(turn.state, turn.context, passing);
  const named = match.groups.number ?? match.groups.before;
  const asked = waiting?.step.type === 'task' ? waiting.step.taskId : undefined;
  const task = named === undefined ? asked : taskByNumber(seen, Number(named));
  if (!seen || (named !== undefined && task === undefined)) return null;
  const reason = reasonIn(text);
  if (reason === '') return askReason(turn, passing.id, 'refused', task);
  const taskIds = task === undefined ? seen.tasks.map(({ passed }) => passed.taskId) : [task];
  return fillReason(turn, { id: passing.id, taskIds, kind: 'refused' }, reason);
}

/** A task by its number in the unit's report. */
const taskByNumber = (seen: PassingSeen | null, number: number): string | undefined =>
  seen?.tasks.find(({ place }) => place === number)?.passed.taskId;
