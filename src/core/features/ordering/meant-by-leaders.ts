import { isOpenMatter } from '../../matters/matter.ts';
import { peopleNow } from '../../people/as-of.ts';
import { namedAmong } from '../../people/named.ts';
import type { Unit } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { fitsMarks } from '../../text/marks-typed.ts';
import { withoutSlipBefore } from '../conversing/corrected-name.ts';
import { instructUnits, offerReminder } from '../instructing/said.ts';
import { behind, skipped, unitFrom, unitsAt, type Words } from '../instructing/unit-words.ts';
import { type KnownTurn, say } from '../turn.ts';
import { biddenTo, courteous, reminds, sendsReport, unitOfPerson } from './bidden-to.ts';
import { firstClause, lead, monthOf, type Ways } from './order-words.ts';

const hasMoment =
  /\d{1,2} ?(?:h|g|gio)(?:\d\d)?(?![a-z])|\d{1,2}[/.-]\d{1,2}|(?<![a-z])(?:truoc|hom nay|mai|chieu nay|sang nay|thu (?:hai|ba|tu|nam|sau|bay|\d)|cuoi tuan|trong ngay|ngay \d)(?![a-z])/;

/** That something was meant otherwise, or is now done instead: nothing that a unit is to do. */
const turns = /^(?:(?:the|vay|nham|lon|khong phai|sua lai|doi lai|thoi|a|thi|roi|ma) )*/;

/** What may stand before an order as what it is about: «việc giải ngân giao chị Tâm …». */
const aboutOf = (text: string, words: Words, from: number): string => {
  const before = words.typed.slice(0, from).join(' ');
  const said = `${foldedWords(before)} `.replace(new RegExp(lead), '').replace(turns, '').trim();
  if (said === '') return '';
  const end = text.normalize('NFC').length - behind(text, words, from).length;
  return text
    .normalize('NFC')
    .slice(0, end)
    .replace(/[\s,;:–-]+$/u, '')
    .trim();
};

/** «giao Văn phòng xử lý đề xuất …»: what a unit asked for is decided where it is shown, with its buttons. */
const ofProposal =
  /^(?:xu ly|giai quyet|xem xet|tra loi|lo) (?:(?:cai|vu|nhung|cac) )?(?:de xuat|de nghi|kien nghi)(?= |$)/;

/** «đừng nhắc …», «không cần yêu cầu … nữa»: that it is not to be done. */
const holdsBack =
  /(?:^| )(?:dung|khong|ko|chua|khoi|cho|ngung|dung viec|thoi)(?: (?:can|phai|nen|co|duoc))*$/;
/** «mai nhắc …», «chiều nay giúp chị nhắc …»: when, and nothing that is to be done. */
const momentAlone =
  /^(?:(?:sang|chieu|toi|trua|dau gio|cuoi gio|mai|kia|mot|hom|nay|ngay|sau|lat|ti|chut|nua|tuan|den|vao|luc|khi nao|bay gio|\d{1,2}h?|h|gio|thi|nho|giup|em|anh|chi|toi|bot|thu|hai|ba|tu|nam|bay|cung)(?: |$))+$/;

/** What a leader has a unit do, or reminds it of, in whatever words it is bidden. */
export function bidden(turn: KnownTurn, text: string, words: Words): Outcome | null {
  const target = biddenTo(turn, words);
  if (!target) return null;
  const before = foldedWords(words.typed.slice(0, target.from).join(' '));
  // What is not to be done, or is somebody else's to bid, goes to nobody.
  if (holdsBack.test(before)) return say({ type: 'word-unsent', why: 'not', units: target.units });
  if (bidsAnother(turn, words, target.from))
    return say({ type: 'word-unsent', why: 'another', units: target.units });
  const told = aboutOf(text, words, target.from);
  const about = momentAlone.test(foldedWords(told)) ? '' : told;
  const said = behind(text, words, target.end);
  const rest = foldedWords(said);
  if (ofProposal.test(rest)) return null;
  const isReminder = reminds.test(target.verb) || (about === '' && sendsReport.test(rest));
  if (about === '' && isReminder && !hasMoment.test(rest))
    return offerReminder(turn, monthOf(turn, words.plain.join(' ')), target.units);
  // A reminder with a moment is a word of the leader's own: as it was said.
  if (isReminder && about === '') return instructUnits(turn, target.units, text.trim());
  if (about === '') return said === '' ? null : instructUnits(turn, target.units, said);
  // What stands around the unit is one sentence: it is sent as it was typed.
  return instructUnits(turn, target.units, (withoutSlipBefore(text) ?? text).trim());
}

/** «yêu cầu chị Lan chỉ đạo Thanh tra»: a leader who is bidden to bid the unit. */
function bidsAnother({ context, person }: KnownTurn, words: Words, until: number): boolean {
  const leaders = peopleNow(context.org).filter(({ id, role }) => role === 'leader' && id !== person.id);
  return words.plain.slice(0, until).some((word, at) => {
    if (!courteous.test(word) && word !== 'sep') return false;
    return [4, 3, 2, 1].some((count) => {
      const end = at + 1 + count;
      return end <= until && namedAmong(leaders, words.typed.slice(at + 1, end).join(' ')).length > 0;
    });
  });
}

const agrees = new RegExp(
  `^${lead}(?:dong y|nhat tri|duyet|chap thuan|chap nhan|cho phep)(?: (?:cho|de|voi|luon|giup|roi))*(?= )`,
);

/** «duyệt 60 triệu máy chủ cho trung tâm», «đồng ý cho phòng môi trường chỉ định thầu»: a leader's yes to what a unit asked for. */
export function agreed(turn: KnownTurn, text: string, words: Words, ways: Ways): Outcome | null {
  const plain = words.plain.join(' ');
  if (!agrees.test(plain) || !fitsMarks('đồng ý nhất trí duyệt chấp thuận nhận cho phép', firstClause(text)))
    return null;
  if (/(?<![a-z])(?:bao cao|bc|gia han|thang \d+)(?![a-z])/.test(plain)) return null;
  const unit = unitAnywhere(turn, words);
  if (!unit) return null;
  const waits = turn.state.matters.some((one) => one.unit === unit.id && isOpenMatter(one));
  return waits ? ways.give('vuongmac', '') : instructUnits(turn, [unit], text.trim());
}

function unitAnywhere(turn: KnownTurn, words: Words): Unit | null {
  for (let at = 0; at < words.plain.length; at += 1) {
    const [unit] = courteous.test(words.plain[at]!) ? (unitOfPerson(turn, words, at)?.units ?? []) : [];
    if (unit) return unit;
  }
  return unitFrom(turn, words, 0);
}

/** «Phòng Nông nghiệp lo bàn giao mặt bằng trước 20/6 nhé, tôi giao đấy»: a unit with what it is to do. */
const isCharged =
  /^(?:lo|lam|chu dong|phu trach|dau moi|len|ra soat|xu ly|giai quyet|phai|can|hoan thanh|trinh|soan|chuan bi|tham muu|kiem tra|bo tri|phoi hop|ban giao) /;

export function charged(turn: KnownTurn, text: string, words: Words): Outcome | null {
  const named = unitsAt(turn, words, skipped(words, 0), 2);
  if (!named || !isCharged.test(`${words.plain.slice(named.end).join(' ')} `)) return null;
  const plain = words.plain.join(' ');
  const isBidding = /(?<![a-z])(?:toi giao|nhe|nha|di|ngay|truoc|bao (?:lai |cao )?toi|gap)(?![a-z])/.test(
    plain,
  );
  return isBidding ? instructUnits(turn, named.units, behind(text, words, named.end)) : null;
}
