import { type Unit, worksForOffice } from '../../people/org.ts';
import { fold } from '../../text/fold.ts';
import type { Answer, Asked, HowFacts } from '../answer.ts';
import { ownerOfChanges } from './changes-of-report.ts';
import { answerHow } from './how-told.ts';
import { unitNamed } from './leaning.ts';
import { isHeadOf, ownUnits, type Parts } from './parts.ts';
import { answerSent } from './reports-sent.ts';

/** What may be done with a report, as far as a right is asked for it. */
type Act = NonNullable<NonNullable<HowFacts['standsFor']>['act']>;

const me = '(?:em|e|toi|minh|tui|anh|chi|a|c|chau)';
const called =
  '(?:(?:em|e|bot|ad|anh|a|chi|c|toi|minh|nho|thoi|nay|oi|phien|lam phien|ban|tro ly|gio|ok|da|nhan tien|tien)(?: oi)? )*';
/** How it is begged for: between the verb and what is done, or at the end. */
const begged =
  '(?:giup|gium|dum|ho|luon|lai|ngay|cho|di|cai|nha|nhe|voi|nghen|nghe|em|toi|anh|chi|minh|co|chu|bac|tui)';
const ofReport =
  '(?:bao cao|bc|so lieu|ket qua|lan (?:nop|gui|bao cao)|luot (?:nop|gui)|lich su|nhat ky|ban ghi|ghi chu|dau|vet|loi|vu|chuyen|cai)';
const lateness = '(?:tre|muon|qua han|cham(?: han| nop)?|nop sau han)';

/** «xoá lần nộp trễ tháng 5 của bên em», «bỏ giùm cái dấu trễ hạn»: what the bot itself noted is to be gone. */
const deletesLate = new RegExp(
  `(?:^|[ ,])(?:xoa|xoa bo|go|go bo|bo|an|sua|huy|rut)(?: ${begged})* (?:[^ ]+ ){0,4}?(?:(?:nop|gui|bao cao|bc|ghi|dau|chu|lan|vet|loi|vu|cai|tinh) (?:[^ ]+ ){0,2}?${lateness}|${lateness} han|gio (?:nop|gui)|ngay (?:nop|gui))(?= )`,
);
/** «xóa giúp chị báo cáo tháng 6 của phòng …»: a report is to be gone. */
const deletes = new RegExp(
  `^ ${called}(?:xoa|xoa bo|huy|huy bo|rut|thu hoi|go bo)(?: ${begged})* (?:(?:toan bo|ca|het|cai|ban) )*${ofReport} `,
);
/** «duyệt luôn báo cáo tháng 5 phòng mình đi», «chốt số liệu của thanh tra»: what the office does with a report. */
const approves = new RegExp(
  `^ ${called}(?:duyet|phe duyet|thong qua|chap nhan|nghiem thu|xac nhan)(?: ${begged})* (?:(?:toan bo|ca|het|cai|ban) )*(?:bao cao|bc|so lieu|ket qua) `,
);
/** «để em gửi báo cáo thay anh Sơn luôn nha», «cho tôi nộp báo cáo phòng»: who asks would send a report. */
const sends = new RegExp(
  `(?:^|[ ,])(?:(?:de|cho|cho phep|nho bot cho|thoi de) ${me}|${me} (?:muon|dinh|xin|xin phep|se))(?: [^ ]+){0,3}? (?:gui|nop|nhap|lam|khai|dien|bao cao|bao)(?: (?:thay|ho|giup|gium|dum|luon|truoc|cai|ban))* (?:[^ ]+ ){0,3}?(?:bao cao|bc|so lieu|thay|ho)(?= )|(?:^|[ ,])${me} (?:gui|nop|nhap)(?: (?!roi |chua )[^ ]+){0,5} (?:thay|ho) (?!.* roi )`,
);
/** «nộp giúp em báo cáo tháng 5 của phòng», «gửi bc hộ phòng em»: the bot is to send it. */
const sentByBot = new RegExp(
  `(?:^ ${called}| (?:bot|ad|nho bot) )(?:gui|nop|nhap|bao cao|lam)(?: (?:giup|gium|dum|ho|luon|ngay))+(?: ${begged})* (?:(?:cai|ban) )*(?:bao cao|bc|so lieu) `,
);
const asksOnly =
  / (?:gi|nao|ai|may|bao nhieu|sao|o dau|the nao|cach|lenh|kieu|bao gio|khi nao|muc nao|vi sao|khong biet|chua) /;
/** «… được không em»: an order, however it is begged for. */
const begsLeave =
  / (?:co )?(?:duoc|dc|dk|nha|nhe|nghe) (?:khong|hong|hok|hem|hay khong|ko|k|chu|chua)(?: (?:em|e|a|ad|bot|vay|ta|nhi|ha))* $/;

/** The one act that a message is about, by its verb and what it is done with. */
function actIn(text: string): Act | null {
  if (deletesLate.test(text)) return 'delete-late';
  if (deletes.test(text)) return 'delete';
  if (approves.test(text)) return 'approve';
  return sends.test(text) || sentByBot.test(text) ? 'send' : null;
}

/** Whose report it is: of the unit or the person that is named, else the asker's own. */
function whose(parts: Parts): Unit | undefined {
  const { org, speaker } = parts.context;
  const [named] = ownerOfChanges(
    { ...parts, named: parts.named.filter(({ type }) => type === 'unit') },
    true,
  );
  const people = parts.named.flatMap((one) =>
    one.type === 'person' ? org.people.filter(({ id }) => one.ids.includes(id)) : [],
  );
  const ownUnit = speaker?.person.unit;
  const person = people.find(({ unit }) => unit === ownUnit) ?? people.find(({ unit }) => unit !== undefined);
  const id = named?.id ?? person?.unit ?? ownUnits(parts)[0]?.id ?? ownUnit;
  return org.units.find((unit) => unit.id === id);
}

/** Who may do it by the house's own rights; null where the asker may, and is led to it by the command. */
function denied(parts: Parts, act: Act, unit: Unit): HowFacts['standsFor'] | null {
  const { speaker, org } = parts.context;
  const person = speaker?.person;
  if (!person) return null;
  const isOffice = worksForOffice(org, person);
  const reports = speaker.units.some(({ id }) => id === unit.id);
  switch (act) {
    // Nobody takes back when something was sent.
    case 'delete-late':
      return { unit, by: null, may: false, act };
    case 'delete':
      return { unit, by: null, may: false, act };
    case 'approve':
      return isOffice ? null : { unit, by: null, may: false, act };
    case 'send':
      if (isOffice || reports) return null;
      return { unit, by: person.unit === unit.id ? person : null, may: false };
  }
}

/**
 * «để em gửi báo cáo thay anh Sơn luôn nha», «xóa lần nộp trễ của bên em đi», «duyệt luôn báo cáo phòng mình»: something is to be done
 * with a report by who may not, or that nobody may: who may is said, before when or how it is done.
 */
export function rightsInActs(parts: Parts): Asked | null {
  const { inGroup, asker, speaker } = parts.context;
  if (!speaker && !(inGroup && asker)) return null;
  // Names are signs there: «báo chí gửi …» is nobody's «chị gửi».
  const text = ` ${fold(parts.sentence.text).trim()} `.replace(begsLeave, ' ');
  const act = actIn(text);
  if (act === null || asksOnly.test(text)) return null;
  if (isHeadOf(parts, 'unit', true) || isHeadOf(parts, 'task', true)) return null;
  if (inGroup) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const unit = whose(parts);
  const standsFor = unit && denied(parts, act, unit);
  if (!standsFor) return null;
  const told = answerHow({ ...parts, named: [] }, 'deputy');
  if (told.answer.type !== 'how') return told;
  const refused: Answer = { ...told.answer, at: { ...told.answer.at, standsFor } };
  const sent =
    act === 'delete-late' ? answerSent({ ...parts, named: [unitNamed(standsFor.unit.id)] }, 'when') : null;
  return { answer: sent ? { type: 'several', answers: [refused, sent.answer] } : refused };
}
