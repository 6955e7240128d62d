import { hasQuestionForm } from '../../ask/question-form.ts';
import { indexOf } from '../../people/directory-index.ts';
import { beforeFolded } from '../../report/before-told.ts';
import { findReport, isLocked } from '../../report/desk.ts';
import type { Desk } from '../../report/desk-draft.ts';
import { numberOf, taskAt } from '../../report/task-number.ts';
import { type WordsField, wordsThere } from '../../report/without-words.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import { waitingReport } from '../conversing/waiting-report.ts';
import { type KnownTurn, say } from '../turn.ts';
import { lookedAt, type OpenReport, sentUnit, unsentUnit } from './own-report.ts';
import { denied, enter, takeStep } from './take-step.ts';

/** What is said of a task and answers nothing. `place`: from 1; null of «việc này», and where none is named. */
type OfTask =
  | { type: 'not-ours'; place: number | null }
  | { type: 'left-out'; place: number }
  | { type: 'unword'; place: number | null; fields: readonly WordsField[] }
  | { type: 'anew'; place: number };

const noun = '(?:dau viec|viec|nhiem vu|nv|muc|cau|noi dung|phan)';
const subject = `(?:${noun}(?: so)? (?<place>\\d{1,3})|${noun} (?:nay|do|tren)|cai nay)`;
const ourselves =
  '(?:(?:phong|ben|don vi|trung tam|van phong|thanh tra|cua) )*(?:em|toi|minh|bon em|chung em|chung toi|ta|ben nay|phong|don vi|thanh tra|van phong|trung tam)';
const charge = '(?:tham quyen|trach nhiem|chuc nang|nhiem vu|pham vi|linh vuc|viec|phan|phan viec)';
const courtesy = '(?: (?:a|nhe|nha|em|anh|chi|ma|dau|chu|co|roi|giup|di|do|day|ca|luon|oi))*$';

/** What stands for the name of a unit that is another's. */
const other = 'u0ther';

const notOurs: readonly RegExp[] = [
  // «việc này không thuộc phòng em», «nhiệm vụ 4 không phải việc của bên em», «việc này đâu phải của phòng em»
  new RegExp(
    `^${beforeFolded}${subject} (?:thi |la |no )*(?:khong|ko|k|chang|dau)(?: (?:co|phai|la))*(?: (?:thuoc|nam trong|cua|lien quan(?: (?:den|toi|gi den))?))*(?: ${charge})*(?: cua)?(?: ${ourselves})${courtesy}`,
  ),
  // «không phải việc của bên em», «đây không thuộc chức năng phòng em»
  new RegExp(
    `^${beforeFolded}(?:(?:day|cai nay|viec nay) )?(?:khong|ko|k|chang|dau)(?: (?:phai|la|thuoc))+(?: ${charge})+(?: cua)? ${ourselves}${courtesy}`,
  ),
  // «phòng em không phụ trách việc này», «bên em không được giao nhiệm vụ 4»
  new RegExp(
    `^${beforeFolded}(?:${ourselves} )?(?:khong|ko|k|chang|dau)(?: co)? (?:phu trach|duoc giao|quan ly|chu tri|co chuc nang|co tham quyen|dam nhiem)(?: (?:lam|ve|thuc hien))* ${subject}${courtesy}`,
  ),
  // «việc này giao nhầm phòng em rồi», «giao nhầm việc 4 cho phòng em»
  new RegExp(
    `^${beforeFolded}(?:${subject} )?(?:bi |la )*giao (?:nham|sai|lon)(?: (?:${noun} (?:so )?(?<other>\\d{1,3}|nay)|cho|sang|roi|don vi|phong|nguoi|${ourselves}))*${courtesy}`,
  ),
  // «việc này của phòng khác», «nhiệm vụ 4 là của đơn vị khác làm»
  new RegExp(
    `^${beforeFolded}${subject} (?:la |thuoc |do )*(?:viec )?(?:cua |do )?(?:phong|don vi|ben|nguoi) (?:khac|kia)(?: (?:lam|chu tri|phu trach|bao cao|thuc hien))*${courtesy}`,
  ),
  // «việc này là của Thanh tra», «việc 4 Văn phòng làm mà»: «việc 4 của Thanh tra» alone may ask for it
  new RegExp(
    `^${beforeFolded}${subject} (?:(?:la|thuoc|phai|do)(?: (?:viec|cua|do|ve|phai))* ${other}(?: (?:lam|chu tri|phu trach|bao cao|thuc hien))*|(?:cua )?${other} (?:ma|chu|co|day|do|lam|chu tri|phu trach|bao cao|thuc hien))${courtesy}`,
  ),
];
const leftOut = new RegExp(
  `^${beforeFolded}(?:cho |xin |em |toi )*(?:bo qua|khong bao cao|mien bao cao|khoi bao cao|bo khong bao cao|bo)(?: (?:luon|giup|cho|di))* ${noun}(?: so)? (?<place>\\d{1,3})(?: (?:chua|moi chi|vi chua|do chua) (?:to chuc|lam|thuc hien|trien khai|den han|xong|bao cao)(?: duoc)?)?${courtesy}`,
);
const takesOff = '(?:bo|xoa|huy|go|cat|bot)(?: (?:bo|di|giup|ho|luon|cho|em|het))*';
const named = {
  all: '(?:(?:cac |nhung |het )?(?:loi|loi ghi|ghi chu|noi dung|chu|dong chu|loi le)(?: (?:da ghi|ghi|kem|o duoi))*)',
  result: '(?:ket qua|ket qua da ghi)',
  obstacle: '(?:ly do|li do|vuong mac|nguyen nhan|kho khan)',
  proposal: '(?:kien nghi|de xuat|de nghi)',
};
const answer = '(?:cau tra loi|tra loi|tinh trang|trang thai|so lieu|con so|ty le|phan tra loi|bao cao)';
const words = `(?:(?<all>${named.all})|(?<result>${named.result})|(?<obstacle>${named.obstacle})|(?<proposal>${named.proposal})|(?<answer>${answer}))`;
const strikes: readonly RegExp[] = [
  // «xóa kết quả việc 4», «bỏ lý do của nhiệm vụ 4 đi»
  new RegExp(
    `^${beforeFolded}(?:cho |xin |em |toi )*${takesOff} (?:phan |cai |dong )?${words}(?: (?:cua|o|tai|trong|cho))* ${noun}(?: so)? (?<place>\\d{1,3}|nay|vua roi)${courtesy}`,
  ),
  // «việc 4 bỏ lý do đi», «nhiệm vụ 4 xóa kết quả»
  new RegExp(
    `^${beforeFolded}${noun}(?: so)? (?<place>\\d{1,3})(?: (?:thi|cho|em|xin))* ${takesOff} (?:phan |cai |dong )?${words}${courtesy}`,
  ),
];

const placeIn = (number: string | undefined): number | null =>
  number !== undefined && /^\d+$/.test(number) ? Number(number) : null;

/** Names of units are as good as «phòng em» and «Thanh tra», whichever they are. */
function withUnits({ context, person }: KnownTurn, said: string): string {
  let words = ` ${said} `;
  for (const { id, name, aliases } of context.org.units)
    for (const one of [name, ...aliases].map(foldedWords).sort((left, right) => right.length - left.length))
      words = words.replaceAll(` ${one} `, id === person.unit ? ' phong em ' : ` ${other} `);
  return words.trim();
}
/** What a text says of a task instead of answering it; null for any other text. */
function ofTaskIn(turn: KnownTurn, text: string): OfTask | null {
  if (text.length > longest || text.includes('?') || hasQuestionForm(text)) return null;
  const said = withUnits(turn, foldedWords(text));
  for (const one of notOurs) {
    const found = one.exec(said);
    if (found) return { type: 'not-ours', place: placeIn(found.groups?.place ?? found.groups?.other) };
  }
  for (const one of strikes) {
    const found = one.exec(said)?.groups;
    if (!found) continue;
    const place = placeIn(found.place);
    if (found.answer !== undefined) return place === null ? null : { type: 'anew', place };
    const fields: WordsField[] =
      found.all === undefined
        ? [found.result ? 'result' : found.obstacle ? 'obstacle' : 'proposal']
        : ['result', 'obstacle', 'proposal'];
    return { type: 'unword', place, fields };
  }
  const place = placeIn(leftOut.exec(said)?.groups?.place);
  return place === null ? null : { type: 'left-out', place };
}
const longest = 120;

/** The report of which it is said, and how it stands: being written, sent, or not begun. */
interface Place {
  within: KnownTurn;
  desk: Desk;
  isSent: boolean;
}

/** What is said instead, where the report is not to be looked at; or how it stands. Null where nobody reports. */
function placeOf(turn: KnownTurn, openReport: OpenReport): Place | Outcome | null {
  const waiting = waitingReport(turn);
  if (waiting) return { within: turn, desk: enter(turn, waiting).desk, isSent: false };
  const sent = sentUnit(turn);
  if (sent && isLocked(turn.state, sent.period))
    return denied({ type: 'locked', period: toPeriod(sent.period), unit: sent.unit });
  const of = sent ?? unsentUnit(turn);
  const seen = of && lookedAt(turn, of, openReport).seen;
  return seen ? { ...seen, isSent: sent !== null } : null;
}

/** The place of the task that is meant: by its number, else the one that is asked, or the one that was answered last. */
function placeMeant({ draft: { step, trail }, tasks }: Desk, { type, place }: OfTask): number | null {
  if (place !== null) return place;
  const asked = step.type === 'task' ? step.taskId : type === 'unword' ? trail?.at(-1)?.[0] : undefined;
  const found = numberOf(tasks, asked);
  return found > 0 ? found : null;
}

/**
 * Whether the report that waits takes it otherwise: it is of somebody else, or asks for words, which may be anything but that those of
 * another task are left out: «bỏ kết quả việc 3».
 */
function isOfOthers(turn: KnownTurn, said: OfTask): boolean {
  const waiting = waitingReport(turn);
  if (!waiting) return false;
  const { step } = waiting;
  if (waiting.passed !== undefined || step.type === 'reason') return true;
  if (step.type !== 'task' || step.part !== 'words') return false;
  const { tasks } = enter(turn, waiting).desk;
  const other = said.place === null ? undefined : tasks[said.place - 1];
  return said.type !== 'unword' || other === undefined || other.task.id === step.taskId;
}

/** What was added before its month, and was sent to nobody, is left for that month again; null for any other task. */
function leftForItsMonth({ within, desk }: Place, said: OfTask, taskId: string | undefined): Outcome | null {
  const { unit, period, extras } = desk.draft;
  if (said.type !== 'left-out' || taskId === undefined || !extras.includes(taskId)) return null;
  return findReport(within.state, unit, period)?.entries[taskId] === undefined
    ? takeStep(within, desk, { type: 'drop', taskId, answered: true }, 'next')
    : null;
}

/** Words are left out of an answer, or it is asked anew; what it does not have is said. */
function struck(
  place: Place,
  said: Extract<OfTask, { type: 'unword' | 'anew' }>,
  at: number,
): Outcome | null {
  const { within, desk } = place;
  const { task } = taskAt(desk.tasks, at)!;
  const entry = desk.draft.entries[task.id];
  if (said.type === 'anew') return takeStep(within, desk, { type: 'edit', taskId: task.id }, 'next');
  const of: readonly WordsField[] =
    said.fields[0] === 'obstacle' && said.fields.length === 1 ? ['obstacle', 'proposal'] : said.fields;
  const fields = wordsThere(entry, of);
  return fields.length === 0
    ? null
    : takeStep(within, desk, { type: 'unword', taskId: task.id, fields }, 'next');
}

/**
 * «việc này không thuộc phòng em», «bỏ qua việc 4», «xóa kết quả việc 4», «bỏ lý do việc 4» of whoever reports: what can be done is done
 * or said; of a report that is being written, of one that was sent and of one that is not begun alike. Null for anything else, and where
 * words are awaited, which it may be.
 */
export function ofTaskSaid(turn: KnownTurn, text: string, openReport: OpenReport): Outcome | null {
  const said = ofTaskIn(turn, text);
  if (!said || isOfOthers(turn, said)) return null;
  const found = placeOf(turn, openReport);
  if (!found || 'kind' in found) return found;
  const { desk, isSent } = found;
  const unit = indexOf(turn.context.org).units.get(desk.draft.unit);
  if (!unit) return null;
  const at = placeMeant(desk, said);
  const work = at === null ? undefined : taskAt(desk.tasks, at);
  const aside = (why: Extract<Content, { type: 'task-aside' }>['why']): Outcome =>
    say({
      type: 'task-aside',
      why,
      unit,
      task: at !== null && work ? { place: at, work } : null,
      count: desk.tasks.length,
      isSent,
    });
  if (at !== null && !work) return aside('no-such-task');
  if (said.type === 'not-ours' || said.type === 'left-out')
    return leftForItsMonth(found, said, work?.task.id) ?? aside(said.type);
  if (at === null) return null;
  return struck(found, said, at) ?? aside('no-words');
}
