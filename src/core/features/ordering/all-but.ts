import { isOpen } from '../../extensions/extension.ts';
import { type Unit, worksForOffice } from '../../people/org.ts';
import { reportKey } from '../../report/report.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { fitsMarks } from '../../text/marks-typed.ts';
import { owingIn } from '../instructing/owing.ts';
import { offerReminder } from '../instructing/said.ts';
import type { Words } from '../instructing/unit-words.ts';
import { type KnownTurn, say } from '../turn.ts';
import { targetAt } from './bidden-to.ts';
import { lead, monthOf } from './order-words.ts';

/** Everybody, or everybody who owes something, is to be reminded. */
const remindsAll = new RegExp(
  `^${lead}(?:nhac|giuc|don doc|thuc|thuc giuc|hoi|hoi thuc|ping)(?: (?:luon|ngay|giup|ho|gap|lai|cho|di|em))* (?:tat ca|toan bo|toan so|ca so|ca huyen|het|het thay|moi|cac|nhung|may|ai|don vi nao|phong nao|dua nao)(?= )`,
);

/** What leaves somebody out, and the marks with which it does. */
const leavesOut =
  /^(?:tru ra|tru di|tru|ngoai tru|khong tinh|khong ke|khong nhac|khoi nhac|dung nhac|chua|bo qua|mien|ngoai)$/;
const asLeftOut = 'trừ ra đi ngoại ngoài không tính kể nhắc khỏi đừng chừa bỏ qua miễn';

/** «riêng phòng báo chí thì thôi»: whom it is said of, and behind it that nothing is done. */
const apart = /^(?:rieng|con)$/;
const letBe = /(?:^| )(?:thi )?(?:thoi|khoi|dung|khong(?: phai| can)?|mien|bo qua|de sau|tu tu)(?: |$)/;

/** Where what is left out begins; null where nobody is. */
function placeOfException({ plain, typed }: Words): number | null {
  for (let at = 2; at < plain.length; at += 1)
    for (const count of [2, 1]) {
      const said = plain.slice(at, at + count).join(' ');
      const isSo =
        leavesOut.test(said) && fitsMarks(asLeftOut, typed.slice(at, at + count).join(' '))
          ? // «chưa gửi» is no «chừa».
            said !== 'chua' || typed[at]!.normalize('NFC').toLowerCase() === 'chừa'
          : apart.test(said) && letBe.test(plain.slice(at + count).join(' '));
      if (isSo) return at + count;
    }
  return null;
}

/** All units, or whoever reports for them, that are named from a place on. */
function unitsNamedFrom(turn: KnownTurn, words: Words, from: number): Unit[] {
  const units: Unit[] = [];
  for (let at = from; at < words.plain.length; ) {
    const target = targetAt(turn, words, at);
    for (const unit of target?.units ?? []) if (!units.includes(unit)) units.push(unit);
    at = target ? Math.max(target.end, at + 1) : at + 1;
  }
  return units;
}

const hasNotSent = / chua (?:nop|gui|bao cao|bc|co bao cao)(?= |$)/;

/** «đã xin hoãn», «đang xin gia hạn»: whoever asked for more time and was not refused. */
const askedTime = /(?:^| )xin (?:\S+ )?(?:hoan|lui|gia han|gian han|doi|them (?:thoi gian|han))(?= |$)/;

const whoAskedTime = ({ state, context }: KnownTurn): Unit[] =>
  context.org.units.filter(({ id }) =>
    state.extensions.some((one) => one.unit === id && (isOpen(one) || one.settled?.type === 'granted')),
  );

/**
 * «nhắc tất cả đơn vị còn nợ, trừ phòng tài chính», «giục hết, riêng Thanh tra thì thôi», «… trừ chỗ nào đã xin hoãn»: the button
 * that reminds all who owe something but those who are left out. Null where nobody is, or whom is not understood.
 */
export function allButSome(turn: KnownTurn, words: Words): Outcome | null {
  const { state, context, person, now } = turn;
  const plain = words.plain.join(' ');
  if (!remindsAll.test(plain)) return null;
  if (person.role !== 'leader' && !worksForOffice(context.org, person)) return null;
  const from = placeOfException(words);
  if (from === null) return null;
  const rest = foldedWords(words.typed.slice(from).join(' '));
  const isOfTime = askedTime.test(rest);
  const out = isOfTime ? whoAskedTime(turn) : unitsNamedFrom(turn, words, from);
  if (out.length === 0 && !isOfTime) return null;
  const period = monthOf(turn, plain);
  const owing = owingIn(state, context, person, { period, scope: { type: 'all' } }, now);
  const ofReport = owing.filter(({ owesReport }) => owesReport);
  // «chưa nộp»: nothing was sent; «còn nợ» is also of a figure that is lacking, or of what was given back.
  const unsent = hasNotSent.test(plain)
    ? ofReport.filter(({ unit }) => state.reports[reportKey(unit.id, period)] === undefined)
    : [];
  const meant = [unsent, ofReport, owing].find((some) => some.length > 0)?.map(({ unit }) => unit) ?? [];
  const left = meant.filter(({ id }) => !out.some((one) => one.id === id));
  return left.length > 0
    ? offerReminder(turn, period, left)
    : say({ type: 'nobody-to-remind', period, of: null, but: meant });
}
