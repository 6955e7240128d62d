import type * as z from 'zod';
import { hasQuestionForm } from '../../ask/question-form.ts';
import { namedAmong } from '../../people/named.ts';
import type { Person } from '../../people/org.ts';
import type { Span } from '../../people/standing-in-spans.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { foldedWords } from '../../text/fold.ts';
import { fitsMarks } from '../../text/marks-typed.ts';
import { readDates } from '../../time/dates.ts';
import { addDays, dateOf } from '../../time/viet-nam-time.ts';
import { asks, type KnownTurn } from '../turn.ts';
import { candidates } from './candidates.ts';
import type { standingInForms } from './declared.ts';

export type StandingInForm = z.output<(typeof standingInForms)[3]>;

/** A longer text tells of something. */
const longest = 200;

/** Who speaks of themselves, and how it is put: «báo cáo anh, em xin phép», «tôi có lịch»; nobody else's name fits in here. */
const speaker =
  '(?:(?:da|vang|bot|oi|a|quen|nham|nham roi|khong phai|y la|bao cao|bao|thua|kinh|lanh dao|em|toi|minh|anh|chi|co|chu|xin phep|xin|cho phep|cho|phep|duoc|se|phai|can|dang|bi|lich|ke hoach|vao|trong|ca|nhe|thi) )*';
/** Off duty, whatever for; «nghỉ hưu» and a holiday are other things. */
const off =
  '(?:nghi(?! (?:huu|viec luon|le|tet|thoi|gi))|vang|(?:bi )?om|thai san|nam vien|nhap vien|di (?:vang|cong tac|hoc|tap huan|phep|kham|vien))(?![a-z])';
const isAway = new RegExp(`^${speaker}${off}`);
/** There again, sooner than was said. */
const isBack = new RegExp(
  `^${speaker}(?:khong (?:di )?(?:nghi|vang|cong tac)|thoi (?:khong )?(?:nghi|vang|di cong tac)|het (?:nghi|phep|om)|ve (?:som|roi|lai|co quan)|da ve|di lam(?: lai)?|tro lai)(?![a-z])`,
);
/** What these words are with their marks: «nghị quyết» is no «nghỉ». */
const asTyped =
  'nghỉ vắng công tác học tập huấn phép khám viện nằm nhập ốm thai sản họp ủy quyền nhiệm nhờ cử thay';
/** What is asked of it rather than told. */
const isAsked =
  /(?<![a-z])(?:sao|the nao|nhu nao|ntn|cach nao|kieu (?:gi|nao)|ai (?:nop|gui|bao cao|nhap|ky|lam)|gi|dau|may|bao nhieu|bao gio|chua|mot lan|(?:co|thi) (?:phai|can|duoc)|khong (?:em|a|bot|nhi)?$|(?:lam|man) (?:rang|chi)|(?:o|cho|muc|nut|vo|vao) mo|(?:bam|go) chi|rang$|hong$|hok$)(?![a-z])/;
/** Something else that is wanted, in a clause of its own: «tôi đi vắng rồi, khóa kỳ tháng 7 hộ tôi». */
const isOrder =
  /^(?:(?:em|bot|thi|nho|giup|ho|hay) )*(?:khoa|mo|nhac|tra|gui|xuat|chot|duyet|lap|tong hop|xem|cho (?:em|toi|chi|anh)|sua|doi|bo)(?![a-z])/;
/** A meeting takes somebody away only for some days on end, or where somebody else reports meanwhile. */
const longestMeeting = 14;
const isMeeting = new RegExp(`^${speaker}(?:di |du )?hop(?![a-z])`);

/** What stands in every text that is meant here: the days of any other are not looked for. */
const mayMean = new RegExp(
  `(?<![a-z])(?:${off}|hop|thay|(?:bao cao|nop|lam|gui) ho|uy (?:quyen|nhiem)|lam lai|tro lai|ve (?:som|roi|lai|co quan)|het (?:nghi|phep|om))(?![a-z])`,
);

/** What has somebody else report: before their name, and behind it. */
const before = /^(?:uy quyen|uy nhiem|cu|nho|phan cong|giao|de|cho|nhuong)$/;
const behind =
  /^(?:(?:thi |se |la |lam |nop |ky |truc |lo |giup |ho )*(?:bao cao|nop bao cao|lam bao cao)(?: (?:ho|thay|giup|giup em|ho em))*|thay(?: mat)?(?: (?:em|toi|minh|anh|chi))?|thay bao cao|lam thay|truc thay|ky thay)(?![a-z])/;

/** «…, nhắc việc thì gửi chị Uyên», «có gì báo anh Bình»: who is to get the reminders meanwhile. */
const handsOver =
  /^(?:(?:co (?:gi|viec gi|viec)|nhac(?: (?:viec|bao cao|nho|nop))*|loi nhac|tin nhac)(?: thi| cu| nho| em| bot)*(?: (?:gui|chuyen|bao|nhac|nhan|goi|lien he))+)(?: (?:cho|voi|den|toi|qua))? (?!(?:cho )?(?:toi|em|minh|tui)(?: |$))/;

/** «có gì báo chị Uyên»: nothing is asked by it. */
const inAnyCase =
  /(?<![a-z])co (?:gi|viec gi)(?= (?:thi |cu |em |bot )*(?:nhac|bao|goi|lien he|gui|chuyen|nhan) )/;

/** Whoever is named behind such words, where they can stand in; null where nothing of the kind is said. */
function remindedInstead(turn: KnownTurn, text: string): readonly Person[] | null {
  for (const clause of text.split(/[,;.]|\s(?=có gì\s|co gi\s)/u)) {
    const { typed, folded } = wordsOf(clause);
    const said = handsOver.exec(folded.join(' '));
    if (!said) continue;
    const from = said[0].trim().split(' ').length;
    for (let to = Math.min(typed.length, from + 5); to > from; to -= 1) {
      const named = namedAmong(candidates(turn), withoutCourtesy(typed.slice(from, to).join(' ')));
      if (named.length > 0) return named;
    }
  }
  return null;
}

interface Meant {
  /** The days that are named, where they can be read. */
  span: Span | null;
  isAway: boolean;
  /** Whoever is named to report meanwhile; null where nobody is meant to. */
  deputies: readonly Person[] | null;
}

interface Words {
  /** As they were typed, and folded, one for one. */
  typed: readonly string[];
  folded: readonly string[];
}

const wordsOf = (text: string): Words => {
  const typed = text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => foldedWords(word) !== '' || /[-–—]/.test(word));
  return { typed, folded: typed.map((word) => foldedWords(word)) };
};

const sameSpan = (one: Span, other: Span | null): boolean => one.from === other?.from && one.to === other.to;

/** The most words of a text that stand together and are days, without those that add nothing to them, and the text without them. */
function datesIn({ typed, folded }: Words, now: number): { span: Span; rest: string } | null {
  const read = (from: number, to: number): Span | null => {
    const said = typed.slice(from, to).join(' ');
    const dates = readDates(said.replace(/^[,.;:()]+|[,.;:()!]+$/g, ''), now);
    return 'problem' in dates ? null : dates;
  };
  for (let length = Math.min(typed.length, longestDates); length > 0; length -= 1)
    for (let from = 0; from + length <= typed.length; from += 1) {
      const span = read(from, from + length);
      if (!span) continue;
      let [first, last] = [from, from + length];
      while (first < last - 1 && sameSpan(span, read(first + 1, last))) first += 1;
      while (first < last - 1 && sameSpan(span, read(first, last - 1))) last -= 1;
      // «từ 24/5», «tuần này»: what adds nothing and is still of the days.
      while (first > from && /^(?:tu|ngay|vao|trong|ca|hom|suot)$/.test(folded[first - 1]!)) first -= 1;
      while (last < from + length && /^(?:nay|toi|sau|do)$/.test(folded[last]!)) last += 1;
      // «tuần sau chị nghỉ phép từ thứ Hai tới thứ Sáu»: what stands among the days is said, too.
      const among = offAmong.exec(` ${folded.slice(first, last).join(' ')} `)?.[1]?.split(' ') ?? [];
      return { span, rest: [...typed.slice(0, first), ...among, ',', ...typed.slice(last)].join(' ') };
    }
  return null;
}
const longestDates = 14;
const offAmong = new RegExp(` (${off}) `);

/** Who is to report meanwhile; null where a text has nobody do so. */
function deputiesIn(turn: KnownTurn, { typed, folded }: Words): readonly Person[] | null {
  for (const [at, word] of folded.entries()) {
    const two = `${word} ${folded[at + 1] ?? ''}`;
    const taken = before.test(two) ? 2 : before.test(word) ? 1 : 0;
    if (taken === 0) continue;
    const isPower = /^uy/.test(word);
    const from = at + taken + (isPower && folded[at + taken] === 'cho' ? 1 : 0);
    for (let to = from + 1; to <= Math.min(folded.length, from + 7); to += 1) {
      const rest = folded.slice(to).join(' ');
      const ends = behind.test(rest) || (isPower && (rest === '' || typed[to - 1]!.endsWith(',')));
      if (!ends) continue;
      // «để tôi làm thay»: nobody hands over to themselves.
      if (/^(?:em|toi|minh|chung em|chung toi|ho|nguoi khac)$/.test(folded.slice(from, to).join(' ')))
        return null;
      const name = withoutCourtesy(
        typed
          .slice(from, to)
          .join(' ')
          .replace(/[,.;:]+$/, ''),
      );
      const named = namedAmong(candidates(turn), name);
      // «để», «cho» stand before many other things than a name.
      if (named.length > 0 || /^(?:uy|cu|nho|phan)$/.test(word)) return named;
      break;
    }
  }
  return null;
}

/** @param rest what is said beside the days */
function meantBy(turn: KnownTurn, rest: string, span: Span | null): Meant | null {
  const deputies =
    turn.person.role === 'head' ? (deputiesIn(turn, wordsOf(rest)) ?? remindedInstead(turn, rest)) : null;
  const plain = foldedWords(rest);
  const isLong = span !== null && span.from !== span.to && span.to <= addDays(span.from, longestMeeting);
  const isOff = isAway.test(plain) || ((isLong || deputies !== null) && isMeeting.test(plain));
  return isOff || deputies !== null ? { span, isAway: isOff, deputies } : null;
}

/** Whether it is meant so; null where whoever was named, or the unit, is none any more. */
export function standingInQuestion(
  turn: KnownTurn,
  { from, to, isAway, personId }: StandingInForm,
  at: number,
): Content | null {
  const person = personId === null ? null : candidates(turn).find(({ id }) => id === personId);
  const unit = turn.context.org.units.find(({ id }) => id === turn.person.unit);
  if (person === undefined || (person && !unit)) return null;
  const deputy = person && unit ? { person, unit } : null;
  return { type: 'confirm-standing-in', asked: at, span: { from, to }, isAway, deputy };
}

/**
 * «em nghỉ phép từ 24/5 đến 30/5», «ủy quyền cho anh Bình từ 24/5 đến 30/5», «em đi họp Hà Nội 24-25/5, nhờ anh Bình báo cáo
 * thay»: who speaks is away, or has somebody report meanwhile. It is offered as it was understood; what is left open is asked.
 * Null for anything else, and for what is asked.
 */
export function awaySaid(turn: KnownTurn, text: string, perform: Perform): Outcome | null {
  if (text.length > longest || text.includes('?') || hasQuestionForm(text)) return null;
  const whole = foldedWords(text);
  if (!mayMean.test(whole) || isAsked.test(whole.replace(inAnyCase, ''))) return null;
  const isSet = turn.state.absences.some(
    ({ personId, to }) => personId === turn.person.id && to >= dateOf(turn.now),
  );
  const dates = datesIn(wordsOf(text), turn.now);
  const rest = dates ? dates.rest.replace(/^[\s,]+/, '') : text;
  if (isSet && isBack.test(foldedWords(rest))) return perform({ type: 'name-absence' });
  const isOther = text
    .split(/[,;.]/)
    .slice(1)
    .some((clause) => isOrder.test(foldedWords(clause)) && !handsOver.test(foldedWords(clause)));
  const meant = !isOther && fitsMarks(asTyped, rest) ? meantBy(turn, rest, dates?.span ?? null) : null;
  return meant && shown(turn, meant, perform);
}

type Perform = (
  act: { type: 'name-absence' } | { type: 'choose-deputy' } | { type: 'appoint'; personId: string },
) => Outcome;

/** What was understood, to be confirmed; of what is left open it is asked. */
function shown(turn: KnownTurn, meant: Meant, perform: Perform): Outcome | null {
  const [deputy, another] = meant.deputies ?? [];
  // Nobody of that name, or several: whom it can be is shown.
  if (meant.deputies !== null && (!deputy || another)) return perform({ type: 'choose-deputy' });
  if (meant.span === null)
    return deputy ? perform({ type: 'appoint', personId: deputy.id }) : perform({ type: 'name-absence' });
  const form: StandingInForm = {
    type: 'confirm-standing-in',
    ...meant.span,
    isAway: meant.isAway,
    personId: deputy?.id ?? null,
  };
  const question = standingInQuestion(turn, form, turn.now);
  return question && asks(turn, form, question);
}
