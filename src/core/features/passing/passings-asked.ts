import { monthAtHand } from '../../month/month-at-hand.ts';
import { isOut } from '../../passing/passing.ts';
import { namedAmong } from '../../people/named.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { waitingReport } from '../conversing/waiting-report.ts';
import { type KnownTurn, say } from '../turn.ts';
import type { PassingSeen } from './declared.ts';
import { seenOf } from './seen.ts';

/** «em được giao việc gì», «việc anh Hùng chuyển cho em» */
export const asksOwn =
  /^(?:(?:da|a|cho|anh|chi|hoi|xem) )*(?:(?:em|toi|minh)(?: (?:duoc|bi|dang|co|con))* (?:giao|chuyen|phan cong)(?: (?:nhung|cac))? (?:viec|nhiem vu|phan)?(?: ?(?:gi|nao))*|(?:viec|nhiem vu|viec gi) (?:duoc |da )?(?:giao|chuyen)(?: cho)? (?:em|toi|minh)(?: la gi)?|(?:ai|anh \S+|chi \S+) (?:giao|chuyen)(?: cho)? (?:em|toi|minh) (?:viec )?gi)(?: (?:a|vay|the|nhe|khong|day))*$/;
/** «việc 3 ai trả lời», «ai đang làm việc 3» */
const asksTask =
  /^(?:(?:da|a|cho|hoi|the) )*(?:(?:viec|nhiem vu|nv|cau)(?: so)? (?<a>\d{1,3}) (?:thi )?(?:ai|giao ai|chuyen (?:cho )?ai|dang o ai|giao cho ai)(?: (?:dang |se )?(?:tra loi|lam|giu|phu trach|bao cao))?|ai (?:dang |se )?(?:tra loi|lam|giu) (?:viec|nhiem vu|nv|cau)(?: so)? (?<b>\d{1,3}))(?: (?:a|vay|the|nhe|day|do))*$/;
/** «anh Bình làm xong chưa», «chị Hoa trả lời chưa» */
const asksPerson =
  /^(?:(?:da|a|cho|hoi|the) )*(?:(?<title>anh|chi|co|chu|bac|ong|ba|em|dong chi) )(?<name>.+?) (?:da )?(?:lam|tra loi|nop|gui|bao cao)(?: (?:viec|xong|het|duoc))*(?: den dau)?(?: roi)? ?(?:chua|den dau roi)?(?: (?:a|vay|the|nhe|em))*$/;
/** «đã chuyển việc gì cho ai», «việc nào đang chuyển» */
const asksUnit =
  /^(?:(?:da|a|cho|hoi|em|toi|minh|xem) )*(?:(?:da )?(?:chuyen|giao) (?:nhung |cac )?(?:viec|gi|nhiem vu)(?: (?:gi|nao))? cho (?:ai|nhung ai)|(?:viec|nhiem vu|nhung viec) (?:nao |gi )?(?:dang|da) (?:chuyen|giao)(?: (?:cho )?(?:ai|nguoi khac|nhan vien|chuyen vien))*)(?: (?:roi|a|vay|the|nhe))*$/;

/** What was passed of the units that whoever asks reports for, of the month at hand. */
export function ofUnits(turn: KnownTurn): PassingSeen[] {
  const { state, context, person, now } = turn;
  const period = waitingReport(turn)?.period ?? monthAtHand(turn);
  const units = unitsToReport(state, context.org, person, now).map(({ id }) => id);
  return state.passings
    .filter((one) => one.period === period && units.includes(one.unit))
    .flatMap((one) => seenOf(state, context, one, () => true) ?? []);
}

/** What was passed to whoever speaks and is still theirs. */
const passedToThem = ({ state, context, person }: KnownTurn): PassingSeen[] =>
  state.passings
    .filter(({ to, tasks }) => to === person.id && tasks.some(isOut))
    .flatMap((one) => seenOf(state, context, one) ?? []);

/** What was passed to somebody who would report, and reports for no unit: that is theirs. Null where nothing was. */
export function passedInstead(turn: KnownTurn): Outcome | null {
  const all = passedToThem(turn);
  return all.length > 0 ? say({ type: 'passed-listed', all, of: 'self' }) : null;
}

/** What is asked of what was passed on. Null for anything else, and where nothing of it is known. */
export function asked(turn: KnownTurn, text: string): Outcome | null {
  const words = foldedWords(text);
  if (asksOwn.test(words)) return say({ type: 'passed-listed', all: passedToThem(turn), of: 'self' });
  const of = asksTask.exec(words);
  const unit = ofUnits(turn);
  if (of) {
    const place = Number(of.groups!.a ?? of.groups!.b);
    const found = unit.flatMap((seen) => {
      const one = seen.tasks.find((task) => task.place === place);
      return one ? [{ ...seen, tasks: [one] }] : [];
    });
    const last = found.at(-1);
    return last ? say({ type: 'passed-told', seen: last, about: 'task' }) : null;
  }
  if (asksUnit.test(words))
    return unit.length > 0 ? say({ type: 'passed-listed', all: unit, of: 'unit' }) : null;
  const name = asksPerson.exec(words)?.groups?.name;
  if (name === undefined || !/chua|den dau/.test(words)) return null;
  const found = unit.find(({ to }) => namedAmong([to], name).length > 0);
  return found ? say({ type: 'passed-told', seen: found, about: 'person' }) : null;
}
