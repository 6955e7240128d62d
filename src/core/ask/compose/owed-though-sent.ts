import type { Unit } from '../../people/org.ts';
import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { unitNamed } from './leaning.ts';
import { monthsOf } from './months-asked.ts';
import { has, isHeadOf, ownUnits, type Parts, unitsOf } from './parts.ts';
import { answerSent } from './reports-sent.ts';
import { answerDebt } from './still-owed.ts';

const isSent =
  /(?:^| )(?:nop|gui|bao cao|bao(?! (?:nhieu|gio|lau))|lam|khai)(?: (?!ma |sao |rang |van |con |chua |ai )[^ ]+){0,4}? (?:roi|du(?! (?:toan|an|thao|lieu|kien))|xong|het)(?= )/;
const isStillAsked =
  /(?:^| )(?:van|con|cu|lai|hoai|mai|chua|dang)(?: [^ ]+){0,3}? (?:nhac|bao|reo|giuc|keu|hien|thay|doi|no|thieu|du|viec|muc|ghi|tinh)(?= )|(?:^| )(?:nhac|doi|giuc|reo|keu)(?: [^ ]+){0,3}? (?:hoai|mai|lien tuc|suot|thieu|chua)(?= )|(?:^| )(?:bao|ghi|hien|thay|keu) (?:la )?(?:chua|thieu)(?= )/;
/** «thiếu biên bản thì bổ sung làm sao»: a way is asked for, and nothing why. */
const asksWay =
  / (?:lam sao|lam the nao|lam rang|bo sung|sua|kieu gi|cach nao|o dau|vao dau|cho nao|bam gi|go gi|duoc khong|file|tep|bien ban) /;
const asksWhy = / (?:sao|rang|vi sao|tai sao|la sao|ly do|nguyen nhan|co phai) /;

/** Whether it is said that a report was sent and asked why it is asked for all the same; a way of mending it asks for no reason. */
function asksWhyStill({ sentence }: Parts): boolean {
  const text = ` ${fold(sentence.text).trim()} `;
  if (!asksWhy.test(text) || !isSent.test(text) || !isStillAsked.test(text)) return false;
  return !asksWay.test(text) && !/ (?:ảnh|hình) /u.test(sentence.text);
}

/** Whose report it is: of the one unit that is named, else of whoever speaks; null where neither is said. */
function ofOneUnit(parts: Parts): Unit | null {
  const named = unitsOf(parts);
  const speaks = / (?:em|toi|minh|anh|chi|tui|bot|phong|don vi|ben) /.test(` ${fold(parts.sentence.text)} `);
  const [unit, another] = named.length > 0 ? named : speaks ? ownUnits(parts) : [];
  return unit && !another ? unit : null;
}

/**
 * «nộp tháng 7 rồi mà sao vẫn báo còn việc phải làm», «gửi đủ rồi sao bot cứ nhắc»: when the report was sent, and what of it is
 * owed all the same, with why it was given back; that nothing is where nothing is.
 */
export function owedThoughSent(parts: Parts): Asked | null {
  const { context } = parts;
  if (context.inGroup || !context.speaker || isHeadOf(parts, 'unit', true)) return null;
  if (has(parts, 'returned', 'act') || parts.named.some(({ type }) => type === 'index')) return null;
  const unit = asksWhyStill(parts) ? ofOneUnit(parts) : null;
  if (!unit || monthsOf(parts).months.length > 1) return null;
  const ofUnit = { ...parts, named: [unitNamed(unit.id)] };
  const debt = answerDebt(ofUnit);
  const sent = answerSent(ofUnit, 'when');
  if (debt?.answer.type !== 'debt' || sent?.answer.type !== 'sent') return null;
  return { ...debt, answer: { type: 'several', answers: [sent.answer, debt.answer] } };
}

/** «Bận quá chưa làm được, …», «mấy bữa nay đi cơ sở, …»: what kept somebody from it, told before what is asked. */
const excuse =
  /^(?:(?:da|bot|em|anh|chi|toi|minh|tui|oi|ben em|ben chi|ben anh|phong em|phong anh|phong chi|dao nay|may bua nay|may hom nay|may hom|may bua|tuan nay|hom nay|tai|vi|do|thang nay|ca tuan|thua|cu) )*(?:ban|met|om|nghi|di|ket|bao|lu|mua|thieu nguoi|nhieu viec|chua kip|chua lam|chua bao cao|chua nop|chua gui|chua dong|lo|quen|vang|hop|khong kip|moi)(?= |$)/;
/** «còn nợ mấy mục», «còn thiếu những gì», «còn mấy việc phải báo cáo». */
const asksDebt =
  /(?:^| )(?:con|dang|phai|se)(?: (?:phai|dang))?(?: (?:no|thieu|chua bao cao|chua nop|chua gui|bao cao|nop))(?: (?:lai|bao cao|nhung|cac))* (?:may|bao nhieu|nhung gi|gi|nhung|chi|muc nao|viec nao|bao cao nao|thang nao)(?= |$)|(?:^| )con (?:may|bao nhieu|nhung)(?: (?:muc|viec|nhiem vu|cai|phan|gi))?(?: [^ ]+)? (?:chua bao cao|chua nop|chua gui|phai bao cao|phai nop|phai gui|chua xong|no|thieu|phai lam)(?= |$)|(?:^| )(?:no|thieu) (?:may|bao nhieu|nhung) (?:muc|viec|nhiem vu|bao cao|cai)(?= |$)/;

/**
 * «Bận quá chưa làm được, tháng này Trung tâm tôi còn nợ mấy mục»: what the asker's own unit owes, whatever kept them from it; the
 * excuse asks for nothing, and «chưa làm» in it is no state.
 */
export function debtBehindExcuse(parts: Parts): Asked | null {
  const { context, reading } = parts;
  if (context.inGroup || !context.speaker || context.speaker.units.length === 0) return null;
  const clauses = fold(reading.text)
    .split(/[,;.]+(?=\s)/)
    .map((clause) => clause.replace(/[^a-z0-9 ]+/g, ' ').trim());
  const last = clauses.at(-1) ?? '';
  if (clauses.length < 2 || !asksDebt.test(last) || !clauses.slice(0, -1).every((one) => excuse.test(one)))
    return null;
  const own = ownUnits(parts);
  const isOther = parts.named.some(
    (one) => one.type !== 'unit' || !one.ids.every((id) => own.some((unit) => unit.id === id)),
  );
  const [unit, another] = own;
  if (!unit || another || isOther || isHeadOf(parts, 'unit', true) || isHeadOf(parts, 'index')) return null;
  return answerDebt({ ...parts, named: [unitNamed(unit.id)] });
}
