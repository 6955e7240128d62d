import { type Unit, worksForOffice } from '../../people/org.ts';
import { ownersOf } from '../../plan/assignments.ts';
import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { answerHow } from './how-told.ts';
import { indicesOf, isHeadOf, ownUnits, type Parts, piecesOfType, wholeSentence } from './parts.ts';
import { spokenOf } from './spoken.ts';
import { tasksById } from './tasks-of-plan.ts';

/** Who is asked, or asks, before the verb. */
const called =
  '(?:(?:em|e|bot|ad|anh|a|chi|c|toi|minh|nho|thoi|nay|vay|the|oi|cho|phien|ban|tro ly|gio|ok|da)(?: oi)? )*';
/** How it is begged for. */
const begged =
  '(?:giup|gium|dum|ho|luon|lai|ngay|cho|di|cai|nha|nhe|em|toi|anh|chi|minh|co|chu|bac|tui|voi|nghen)';
const verbs =
  '(?:sua|chinh|chinh sua|doi|nang|ha|chuyen|cap nhat|thay|ghi|nhap|dien|khai|danh dau|tick|tich)';
/** How a message ends that gives an order. */
const tail =
  '(?: (?:roi|luon|het|nha|nhe|nghen|nghe|di|giup|gium|dum|ho|em|e|a|voi|cai|cho|toi|anh|chi|minh|do|ca|bot|ad))*';

/** «sửa dùm số xã tháng 6 lên 40 nha», folded: a figure is to be another. */
const changesFigure = new RegExp(
  `^ ${called}${verbs}(?: ${begged})* (?:[^ ]+ ){1,14}?(?:len|xuong|thanh|sang|la|bang|con|duoc|dat)(?: [a-z]+)? \\d[\\d.,/]*(?: ?(?:%|phan tram|[a-z]+))?(?: [a-z]+)?${tail} $`,
  'u',
);
/** «sửa lại 5/5 giùm», behind what is wrong. */
const anew = new RegExp(`^ ${called}${verbs}(?: ${begged})* (?:(?:len|thanh|la|con|xuong) )?\\d[\\d.,/]*`);
/** «báo luôn giùm bên trung tâm việc tập huấn là xong rồi nhé», folded: a state is to be recorded. */
const recordsState = new RegExp(
  `^ ${called}(?:(?:${verbs}|de) |bao (?:cao )?(?=(?:${begged} )+))(?:${begged} )*(?:[^ ]+ ){1,14}?(?:la|thanh|sang|da|roi)(?: la| da| dang)? ?(?:xong|hoan thanh|dung tien do|dung han|da xong|dat)${tail} $|^ ${called}(?:${verbs} |bao (?:cao )?(?=(?:${begged} )+))(?:${begged} )+(?:[^ ]+ ){1,14}?(?:xong|hoan thanh|dung tien do|dung han)${tail} $|^ ${called}(?:${verbs} |bao (?:cao )?(?=(?:${begged} )+))(?:${begged} )+(?:[^ ]+ ){1,8}?(?:xong|hoan thanh) (?:[^ ]+ ){1,5}(?:nhe|nha|nghen|di|giup|gium|dum)${tail} $`,
  'u',
);
const asks =
  / (?:danh sach|ds|cac|nhung|liet ke|tinh hinh|ty le(?= hoan)|tong hop|biet|xem|so viec|gi|nao|ai|may|bao nhieu|bn|sao|dau|chua|khong|ko|the nao|cach|kieu|khi|bao gio|duoc khong) /u;

/** «…, họ ghi nhầm đấy», «vì bên đó báo thiếu»: why it is to be changed. */
const reason =
  / (?:(?:vi|do|tai|tai vi|boi vi)(?: [a-z0-9]+){1,5}? (?:nham|sai|lon|lech|thieu|lo tay)(?: [a-z]+){0,4}|(?:(?:ho|ben|phong|don vi|may|em|anh|chi|ong|ba|no|ay|do|kia|nay|dong chi|ben do|@u\d+|@p\d+) ){1,4}(?:(?:lo|da|bi|hinh nhu|chac|moi|cu) )*(?:ghi|bao|nhap|go|danh|dien|khai|tinh|lam|gui)(?: [a-z]+){0,3}? (?:nham|sai|lon|lech|thieu|du|lo)(?: [a-z]+){0,4}|(?:ghi|bao|nhap|go|danh|dien|khai|tinh) (?:nham|sai|lon|lech|thieu)(?: [a-z]+){0,4}) $/;
/** «phòng dược báo sai số gói thầu, …»: what is wrong, before it is bidden. */
const wrongFirst = new RegExp(
  `^ .*?(?:ghi|bao|bao cao|nhap|go|danh|dien|khai|tinh|lam|so|gui)(?: [^ ]+){0,3}? (?:nham|sai|lon|lech|thieu)(?: [^ ]+){0,10}? (?=${called}${verbs} )`,
);

/** «thu ngân sách tháng 5 sửa lại 75,4 tỷ giúp anh»: what is to be another stands before the verb. */
const anewBehind = new RegExp(
  `^ (?:[^ ]+ ){1,10}?(?:sua|chinh|doi)(?: (?:lai|giup|gium|dum|ho|cho|em|anh|chi|toi))* (?:(?:len|thanh|la|con|xuong) )?\\d[\\d.,/]*(?: ?(?:%|phan tram|[a-z]+)){0,2} (?:giup|gium|dum|ho|nha|nhe|di|cho (?:anh|chi|em|toi|minh))${tail} $`,
  'u',
);
/** «số thu tôi gõ nhầm», «phòng em nhập sai»: whoever speaks did. */
const wasMine =
  / (?:toi|minh|tui|anh|chi|em|(?:phong|ben|trung tam|don vi) (?:toi|minh|anh|chi|em))(?: (?:lo|co|da|vua|tay|bi|hom|ra))* (?:ghi|bao|nhap|go|danh|dien|khai|gui|bam)(?: [^ ]+){0,3}? (?:nham|sai|lon|lech)(?= )/;

/** «… thành 40 giúp anh được hông»: an order, however it is begged for. */
const begsLeave =
  / (?:co )?(?:duoc|dc|dk) (?:khong|hong|hok|hem|hay khong|ko|k|chu)(?: (?:em|e|a|ad|bot|vay|ta|nhi|ha))* $/u;
/** «sửa giúp anh chỉ tiêu … xuống 90%»: what the plan sets, which no report holds. */
const changesPlan = new RegExp(
  `^ ${called}${verbs}(?: ${begged})* (?:(?:muc|cac|con so) )?(?:chi tieu|muc tieu) `,
  'u',
);
/** «xóa giùm cái vụ chậm của thanh tra», «gỡ mục quá hạn tháng 4 đi», folded: what was reported is to be gone. */
const deletes = new RegExp(
  `^ ${called}(?:xoa|go|go bo|xoa bo|an|giau|bo|rut)(?: ${begged})* (?:(?:cai|vu|muc|dong|cau|phan|viec|nhiem vu|chuyen|cho|may|cac|nhung) )*(?:tra loi|cham|tre|qua han|chua lam|do|cam|bi tra lai|tra lai|vuong mac|vuong)(?: |$)`,
  'u',
);

const asksOnly = / (?:gi|nao|ai|may|bao nhieu|sao|dau|the nao|cach|lenh|duoc khong|duoc ko) /u;

/** Units that are named, and no other. */
export const ownerOfChanges = (parts: Parts, namedOnly: boolean): readonly Unit[] =>
  namedOnly && parts.named.length === 0 ? [] : whoseReport(parts);

/** Whose report holds what is to be changed: the one unit that is named, else who owes the task that its words name. */
function whoseReport(parts: Parts): readonly Unit[] {
  const { org, plan } = parts.context;
  const ids = new Set(parts.named.flatMap((one) => (one.type === 'unit' && !one.not ? one.ids : [])));
  if (ids.size > 0) return org.units.filter(({ id }) => ids.has(id));
  const codes = indicesOf(parts).map(({ code }) => code);
  const found = spokenOf(parts)?.matter.ids ?? spokenOf({ ...parts, named: [] }, true)?.matter.ids ?? [];
  const [byId] = tasksById(
    parts.context,
    piecesOfType(parts, 'task').map(({ id }) => id),
  );
  if (byId) return ownersOf(org, byId.index, byId.task);
  if (found.length === 0)
    return org.units.filter(({ id }) =>
      plan.indices.some((one) => codes.includes(one.code) && one.leadUnit === id),
    );
  return plan.indices.flatMap((index) =>
    index.tasks.filter(({ id }) => found.includes(id)).flatMap((task) => ownersOf(org, index, task)),
  );
}

/** Whether a figure is to be another, or what was reported to be gone; null where neither, nor a state, is to be changed. */
function changeSaid(parts: Parts): { isDeleted: boolean; isFigure: boolean } | null {
  const said = ` ${fold(wholeSentence(parts).text).trim()} `.replace(begsLeave, ' ');
  const text = said.replace(reason, ' ').replace(wrongFirst, ' ');
  const isDeleted = deletes.test(text) && !asksOnly.test(text);
  const isAnew =
    changesFigure.test(text) || (wrongFirst.test(said) && anew.test(text)) || anewBehind.test(said);
  const isFigure = isDeleted || (isAnew && !changesPlan.test(text));
  if ((!isFigure && !recordsState.test(text)) || (!isDeleted && asks.test(text))) return null;
  return { isDeleted, isFigure };
}

/**
 * «sửa dùm số xã băng rộng tháng 6 lên 40 nha», «báo luôn giùm bên Trung tâm việc tập huấn là xong rồi»: the bot is told to change
 * what a unit reported. Nothing is changed by a word to it: who may do it, and how, is said.
 */
export function changesOfReport(parts: Parts): Asked | null {
  const { speaker, asker, org, inGroup } = parts.context;
  const said = changeSaid(parts);
  if (!said) return null;
  const { isDeleted, isFigure } = said;
  if (isHeadOf(parts, 'unit', true) || isHeadOf(parts, 'task', true)) return null;
  const isMine =
    speaker !== null &&
    speaker.units.length > 0 &&
    parts.named.every(({ type }) => type !== 'unit') &&
    wasMine.test(` ${fold(wholeSentence(parts).text).trim()} `);
  const named = isMine ? ownUnits(parts) : whoseReport(parts);
  const units = named.length > 0 || !isDeleted ? named : ownUnits(parts);
  const [unit] = units;
  if (!unit) return null;
  if (inGroup && asker) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  if (!speaker) return null;
  if (worksForOffice(org, speaker.person)) return answerHow({ ...parts, named: [] }, 'deputy');
  const mayReport = units.some(({ id }) => speaker.units.some((own) => own.id === id));
  if (mayReport) return isFigure ? answerHow({ ...parts, named: [] }, 'correct') : null;
  const asked = answerHow({ ...parts, named: [] }, 'deputy');
  return asked.answer.type === 'how'
    ? {
        answer: {
          ...asked.answer,
          at: { ...asked.answer.at, standsFor: { unit, by: null, may: false, changes: true } },
        },
      }
    : asked;
}
