import { hasQuestionForm } from '../../ask/question-form.ts';
import { monthDates } from '../../calendar/appointments.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { peopleNow } from '../../people/as-of.ts';
import { indexOf } from '../../people/directory-index.ts';
import { namedAmong } from '../../people/named.ts';
import { type Person, type Unit, worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { isLedBy } from '../../plan/plan.ts';
import type { Outcome } from '../../said/content.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { foldedWords } from '../../text/fold.ts';
import { readDates } from '../../time/dates.ts';
import { toPeriod } from '../../time/period.ts';
import { addNamed } from '../directory/directory.ts';
import { proposeHead } from '../directory/heads.ts';
import { readPerson } from '../directory/names.ts';
import { isWrittenAsName } from '../feature.ts';
import { unitsAt, wordsOf } from '../instructing/unit-words.ts';
import { cutFirstDay, readFirstDay } from '../succession/first-day.ts';
import { followLeader, leaderForms } from '../succession/leading.ts';
import { renameForms } from '../succession/rename-unit.ts';
import { type KnownTurn, openForm, say } from '../turn.ts';

/** A longer text tells of something. */
const longest = 160;

const lead =
  '(?:(?:dạ|vâng|à|em|tôi|mình|bot|nhờ|giúp|xin|hãy|báo cáo|thông báo|báo|từ|tuần sau|tuần này|tháng sau|ngày mai|mai|hôm nay|da|vang|toi|minh|nho|giup|bao cao|bao)[\\s,:]+)*';
const titles =
  '(?:(?:anh|chị|chi|cô|co|chú|chu|bác|bac|ông|ong|bà|ba|đồng chí|dong chi|đ\\/c|pgđ|pgd|phó giám đốc|pho giam doc|sếp|sep|lãnh đạo|lanh dao)\\s+)*';

/** The one person whom words name, by their name or their post; null for none, and for several. */
function oneNamed({ context, person }: KnownTurn, said: string): Person | null {
  const bare = withoutCourtesy(said.replace(new RegExp(`^${titles}`, 'iu'), '')).trim();
  if (bare === '' || /^(?:em|tôi|toi|mình|minh|ai)$/iu.test(bare)) return null;
  const [only, another] = namedAmong(peopleNow(context.org), bare);
  return only && !another && only.id !== person.id ? only : null;
}

const off =
  '(?:nghỉ(?!\\s+(?:hưu|việc|lễ|tết|thôi|gì|không))|nghi(?!\\s+(?:huu|viec|le|tet|thoi|gi))|vắng|vang|bị ốm|ốm|om|nằm viện|nhập viện|đi\\s+(?:vắng|công tác|học|tập huấn|phép|khám|viện|họp)|di\\s+(?:vang|cong tac|hoc|tap huan|phep|kham|vien|hop))(?!\\p{L})';
const isAway = new RegExp(
  `^\\s*${lead}(\\p{L}[\\p{L}\\s/]{1,50}?)\\s+(?:(?:sẽ|bị|đang|phải|xin|có lịch|thì|se|bi|dang|phai|co lich)\\s+)*${off}([\\s\\S]*)$`,
  'iu',
);

/** Something is to be done meanwhile: that is what is meant. */
const bidsElse =
  /(?<!\p{L})(?:cho|để|nhờ|giao|xin|muốn|phải|cần|em|tôi|mình|tui|ai|de|nho|muon|phai|can|toi|minh)\s(?:\p{L}+\s){0,4}?(?:nộp|gửi|báo cáo|nhập|ký|làm|bấm|trả lời|duyệt|nop|gui|bao cao|nhap|ky|lam|tra loi|duyet)(?!\p{L})/iu;

/**
 * «chị Yến đi công tác từ 24 đến 26/5»: of somebody else, which nobody writes down for them; what happens meanwhile is said, and the
 * office enters a report for a head.
 */
function othersAway(turn: KnownTurn, text: string): Outcome | null {
  const [, called = '', behind = ''] = isAway.exec(text.normalize('NFC')) ?? [];
  const isAsked =
    /(?<![\p{L}])(?:bao giờ|khi nào|hôm nào|ngày nào|mấy|đâu|chưa|không|bao gio|khi nao|chua|khong)(?![\p{L}])/iu.test(
      behind,
    );
  // «cho chị Yến nghỉ» bids it, and «anh Vinh đi vắng, cho tôi nộp báo cáo» something else.
  const isBidden = /^(?:cho|để|de)\s/iu.test(called) || bidsElse.test(behind);
  const person = called === '' || isAsked || isBidden ? null : oneNamed(turn, called);
  if (!person) return null;
  const span = daysIn(`${text.slice(0, text.indexOf(called))} ${behind}`, turn.now);
  const unit =
    person.role === 'head' ? (indexOf(turn.context.org).units.get(person.unit ?? '') ?? null) : null;
  const leads = turn.context.plan.indices.some((index) => isLedBy(index, person.id));
  return say({
    type: 'away-of-other',
    person,
    span,
    unit,
    leads,
    enter: unit && worksForOffice(turn.context.org, turn.person) ? monthAtHand(turn) : null,
  });
}

/** The days that are named somewhere in some words; null where none can be read. */
function daysIn(said: string, now: number): { from: string; to: string } | null {
  const words = said.split(/[\s,;]+/).filter((word) => word !== '');
  for (let length = Math.min(words.length, 8); length > 0; length -= 1)
    for (let from = 0; from + length <= words.length; from += 1) {
      const dates = readDates(words.slice(from, from + length).join(' '), now);
      if (!('problem' in dates)) return dates;
    }
  return null;
}

/** «thay chị Lan bằng anh Nguyễn Văn Bình» */
const insteadOf = new RegExp(
  `^\\s*${lead}(?:thay|thay thế|đổi|doi)\\s+(?<old>\\p{L}[\\p{L}\\s/]{0,50}?)\\s+(?:bằng|thành|sang|bang|thanh)\\s+(?<name>\\p{L}[\\p{L}\\s/]{1,60})$`,
  'iu',
);
/** «anh Bình thay chị Yến», «anh Bình làm trưởng phòng thay em» */
const takesPlace = new RegExp(
  `^\\s*${lead}(?<name>\\p{L}[\\p{L}\\s/]{1,40}?)\\s+(?:(?:sẽ|lên|về|được|se|len|ve|duoc|làm|lam|giữ chức|phụ trách|phu trach|trưởng phòng|truong phong|giám đốc|phó giám đốc)\\s+)*(?:thay|thay thế|thay cho|thế chỗ|thế)\\s+(?:cho\\s+)?(?<old>\\p{L}[\\p{L}\\s/]{0,50})$`,
  'iu',
);
/** Somebody reports meanwhile: that is another thing. */
const meanwhile = /(?:báo cáo|bao cao|nộp|nop|trực|truc|ký|nhập|nhap|làm|lam)\s+thay/iu;

/**
 * «thay chị Lan bằng anh Nguyễn Văn Bình», «anh Bình thay chị Yến từ 1/6»: a head's follower is shown; who follows a leader in all of
 * their indices is asked, or from when; somebody new is added first. Whoever may not hears who does.
 */
function replaced(turn: KnownTurn, text: string): Outcome | null {
  const { said, day } = withoutFirstDay(text, turn.now);
  const found = placesIn(said);
  const meant = found && meantIn(turn, found);
  if (!meant) return null;
  const { old, known, name } = meant;
  if (!worksForOffice(turn.context.org, turn.person))
    return say({
      type: 'ordered-of-office',
      does: old.role === 'head' ? 'head' : 'leader',
      isHead: turn.person.role === 'head',
    });
  return old.role === 'head' && old.unit !== undefined
    ? proposeHead(turn, { type: 'head-name', unit: old.unit }, known?.name ?? name)
    : leaderReplaced(turn, old, { known, name, day });
}

/** A text without the day from which on it counts, «từ 1/6» before or behind it, and that day. */
function withoutFirstDay(text: string, now: number): { said: string; day: string | null } {
  const begins = /^\s*từ\s+(\S*\d\S*)\s+/iu.exec(text);
  const cut = begins ? { before: text.slice(begins[0].length), day: begins[1]! } : cutFirstDay(text);
  const read = cut ? readFirstDay(cut.day, now) : null;
  return { said: cut?.before ?? text, day: typeof read === 'string' ? read : null };
}

/** Whose place somebody takes, and who does, as it was said; null where nothing of the kind is. */
function placesIn(said: string): { old: string; name: string } | null {
  const plain = said
    .normalize('NFC')
    .replace(/[.!]+$/, '')
    .trim();
  const found =
    insteadOf.exec(plain)?.groups ?? (meanwhile.test(plain) ? undefined : takesPlace.exec(plain)?.groups);
  return found?.old && found.name ? { old: found.old, name: found.name } : null;
}

/** Who these are: a head or a leader, and somebody of the directory or new to it; null for anything else. */
function meantIn(
  turn: KnownTurn,
  said: { old: string; name: string },
): { old: Person; known: Person | null; name: string } | null {
  const isSelf = /^(?:em|tôi|toi|mình|minh)$/iu.test(said.old.trim());
  const old = isSelf ? turn.person : oneNamed(turn, said.old);
  if (!old || (old.role !== 'head' && old.role !== 'leader')) return null;
  const name = withoutCourtesy(said.name.replace(new RegExp(`^${titles}`, 'iu'), ''));
  const known = oneNamed(turn, said.name);
  return known || isNewName(turn, name) ? { old, known, name } : null;
}

/** Whether words may be the name of somebody whom the directory does not have: written as one, or a given name alone. */
const isNewName = ({ context }: KnownTurn, name: string): boolean =>
  (isWrittenAsName(name) && !('problem' in readPerson(name, context.org))) || /^\p{Lu}\p{Ll}*$/u.test(name);

/** Who follows a leader in all of their indices; somebody whom the directory does not have is added first. */
function leaderReplaced(
  turn: KnownTurn,
  old: Person,
  { known, name, day }: { known: Person | null; name: string; day: string | null },
): Outcome | null {
  const added = !known && name.includes(' ') ? addNamed(turn, name, { role: 'leader' }) : null;
  if (added && added.kind !== 'silence')
    return { ...added, replies: [{ type: 'leader-to-add', name, instead: old }, ...added.replies] };
  const asked = followLeader(turn, old.id, true);
  if (asked.kind !== 'act') return asked;
  const within = { ...turn, state: asked.state };
  const form = openForm(within)?.form;
  if (form?.type !== 'new-leader') return asked;
  const chosen = leaderForms['new-leader'].fill(
    within,
    day === null ? form : { ...form, day },
    known?.name ?? name,
  );
  return chosen.kind === 'answer' ? { ...asked, replies: chosen.replies } : chosen;
}

/** «phòng hạ tầng số đổi tên thành phòng chuyển đổi số» */
const renames =
  /^\s*(?:cho\s+|nhờ\s+|em\s+)*(\p{L}[\p{L}\s–-]{1,80}?)\s+(?:được\s+|đã\s+|sẽ\s+|xin\s+)*(?:đổi tên|doi ten)\s+(?:thành|là|sang|thanh|la)\s+(\S.{1,100})$/iu;

function unitRenamed(turn: KnownTurn, text: string): Outcome | null {
  const [, called = '', name = ''] = renames.exec(text.normalize('NFC').replace(/[.!]+$/, '')) ?? [];
  const words = wordsOf(called);
  const named = called === '' ? null : unitsAt(turn, words, 0, 2);
  const [unit, another] = named?.units ?? [];
  if (!unit || another || named!.end < words.plain.length) return null;
  if (!worksForOffice(turn.context.org, turn.person))
    return say({ type: 'ordered-of-office', does: 'rename-unit', isHead: turn.person.role === 'head' });
  const given = withoutCourtesy(name);
  const capital = given.charAt(0).toUpperCase() + given.slice(1);
  return renameForms['unit-new-name'].fill(turn, { type: 'unit-new-name', unit: unit.id }, capital);
}

const late = '(?:muon|cham|tre|sau|lui)';
const mayBeLate = new RegExp(
  `^(?:(?:da|vang|em|toi|nho|giup|xin|bot|anh|chi|dong y|thoi) )*(?:cho phep|cho|de) (?<who>.+?) (?:duoc )?(?:nop|gui|bao cao|lui)(?: (?:bao cao|bc))? ${late}(?: |$)`,
);
const extended =
  /^(?:(?:da|vang|em|toi|nho|giup|xin|bot|anh|chi|dong y|cho|phep|muon) )*(?:(?:gia han|lui|doi|keo|keo dai)(?: (?:han|them|lai|thoi han|thoi gian|ngay))*(?: (?:nop|gui))? (?:bao cao|bc))(?: (?:thang \d{1,2}|thang nay|ky nay))?(?<who>(?: (?:cho|cua) (?!(?:em|toi|minh|cac|tat ca|ca|moi|toan)(?: |$)).+?)?)(?: (?:den|sang|toi|qua|them|lai)(?: |$)|$)/;
const ownWords =
  /^(?:(?:phong|ben|don vi|trung tam|van phong|thanh tra) )?(?:em|toi|minh|chung em|chung toi)$/;

/** The unit of which it is said: by its name, or one's own. Null where it is neither, so that all may be meant. */
function unitMeant(turn: KnownTurn, who: string): Unit | null {
  const bare = who.replace(/^ ?(?:cho|cua) /, '').trim();
  const [own] = unitsToReport(turn.state, turn.context.org, turn.person, turn.now);
  if (bare === '' || ownWords.test(bare)) return own ?? null;
  const words = wordsOf(bare.replace(/^(?:rieng|phong|don vi|ben) (?=\S)/, ''));
  const named = unitsAt(turn, words, 0, 2) ?? unitsAt(turn, wordsOf(bare), 0, 2);
  const [unit, another] = named?.units ?? [];
  return unit && !another ? unit : null;
}

/**
 * «cho hạ tầng số nộp muộn đến 27/5», «xin gia hạn báo cáo tháng 5»: the day of reports is one for all units, which the office moves; late
 * ones are taken all the same.
 */
function lateAllowed(turn: KnownTurn, text: string): Outcome | null {
  const said = foldedWords(text);
  const found = mayBeLate.exec(said) ?? extended.exec(said);
  const who = found?.groups?.who ?? '';
  const unit = found ? unitMeant(turn, who) : null;
  const isOffice = worksForOffice(turn.context.org, turn.person);
  // The office moves the day of all by an order of its own.
  const isAll = mayBeLate.test(said) && /^(?:tat ca|toan bo|cac|moi|ca)(?: |$)/.test(who.trim());
  if (!found || (!unit && !isAll && (isOffice || who.trim() !== ''))) return null;
  const period = monthAtHand(turn);
  const { deadlineAt } = monthDates(turn.context, toPeriod(period));
  const day = daysIn(text.slice(text.search(/\d|thứ|thu |mai|hôm/iu)), turn.now)?.to ?? null;
  return say({
    type: 'late-for-one',
    unit,
    period,
    deadlineAt,
    day,
    isOffice,
  });
}

/** «ủy quyền cho anh Hùng xử lý việc của tôi», said by a leader: whoever is away is answered for by the office. */
const handsOver = /^(?:(?:em|toi|anh|chi|nho|bot|cho) )*(?:uy quyen|uy nhiem)(?: |$)/;

/**
 * What is said of others by the office, leaders and heads: that somebody is away, who takes whose place, that a unit may be late. The act's own
 * step with what was said in it, or who does it, and how. Null for anything else.
 */
export function othersSaid(turn: KnownTurn, text: string): Outcome | null {
  if (text.length > longest || text.includes('?')) return null;
  const isLate = lateAllowed(turn, text);
  if (isLate || hasQuestionForm(text)) return isLate;
  if (turn.person.role === 'leader' && handsOver.test(foldedWords(text)))
    return say({ type: 'leader-no-deputy' });
  return othersAway(turn, text) ?? replaced(turn, text) ?? unitRenamed(turn, text);
}
