import { worksForOffice } from '../../people/org.ts';
import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { answerHow } from './how-told.ts';
import { has, isHeadOf, ownUnits, type Parts, wholeSentence } from './parts.ts';

const me = '(?:em|toi|minh|anh|chi|tui|ben em|ben toi|phong em|phong toi|chung toi)';
const sends = '(?:nhap|gui|nop|lam|bao cao|dien|khai|ky|go|bao)';
const changes = '(?:sua|chinh|chinh sua|xoa|bo sung|cap nhat|doi|them|sua lai)';
const ofReport = '(?:bao cao|bc|so lieu|ket qua|muc|phan|so|noi dung)';

/** «em nhập hộ báo cáo cho …», «cho em sửa số liệu của …», folded: the asker does it with what another unit reports. */
const wouldDo = new RegExp(
  `(?:^| )${me}(?: (?:co|duoc|muon|xin|dinh|the|phep|nho|ben|do|no|dang|se))* (?:${sends}(?: ${ofReport})?(?: [^ @]+){0,3} (?:ho|thay|giup|gium|dum)|${changes}(?: (?:ho|giup|gium|thay|lai))?(?: [^ @]+){0,2} ${ofReport})(?= )`,
  'u',
);
const mayOne =
  /(?:duoc|dc|co duoc) (?:khong|ko|k|chu|chua|ha|hong|hay khong)(?: |$)|(?:^| )(?:co duoc|duoc phep|co quyen)(?: |$)|(?:^| )cho (?:em|toi|minh|anh|chi) /u;
const whoDid = /(?:^| )(?:ai|lan nao|thang nao|may lan|bao gio|khi nao) /u;

/**
 * «em nhập hộ báo cáo cho trung tâm được không, bên đó nhờ em», «cho tôi sửa số liệu của phòng nội vụ được không»: whether somebody
 * may do with another unit's report what only its own people and the office may.
 */
export function forOthers(parts: Parts): Asked | null {
  const { speaker, org } = parts.context;
  if (!speaker || worksForOffice(org, speaker.person)) return null;
  const units = new Set(parts.named.flatMap((one) => (one.type === 'unit' ? one.ids : [])));
  const [unit, another] = units;
  if (unit === undefined || another !== undefined || parts.named.some(({ type }) => type === 'index'))
    return null;
  if (
    ownUnits(parts).some(({ id }) => id === unit) ||
    org.units.find(({ id }) => id === unit)?.kind === 'office'
  )
    return null;
  if (has(parts, 'status', 'returned') || isHeadOf(parts, 'unit', true)) return null;
  const text = ` ${fold(wholeSentence(parts).text).trim()} `;
  if (!wouldDo.test(text) || !mayOne.test(text) || whoDid.test(text)) return null;
  // Whoever else is named asked for it.
  return answerHow({ ...parts, named: parts.named.filter(({ type }) => type === 'unit') }, 'deputy');
}

const whileAway = new RegExp(
  `(?:^| )(?:di (?:vang|cong tac|hop|hoc|tap huan|phep|vien)|vang|nghi|om|ban)(?: [^ ]+){0,5} ${me}(?: (?:co|duoc|xin|thi))* ${sends}(?: (?:bao cao|bc|thay|ho))*(?: [^ ]+){0,2} (?:duoc|dc) (?:khong|ko|k|chu|ha)(?: |$)`,
  'u',
);
const mayView = new RegExp(
  `(?:^| )${me} (?:(?:co|duoc|quyen) )*(?:xem|doc|coi)(?: duoc)? (?:bao cao|bc|ket qua|so lieu|kien nghi|vuong mac|tien do)(?: [^ ]+){0,6} (?:khong|ko|k|chu)(?: |$)`,
  'u',
);
const comesOfIt =
  /(?:^| )(?:co )?(?:bi|co) (?:phat|tru diem|tru thi dua|ky luat|phe binh|xu ly|xu phat|anh huong|ha diem|danh gia)(?: [^ ]+){0,3} (?:khong|ko|k|chu)(?: |$)/u;
const ofLateness =
  / (?:(?:nop|gui|bao cao) (?:muon|tre|cham)|tre|muon|qua han|(?:khong|quen|chua) (?:nop|gui|bao cao)) /u;
const sayMay = / (?:duoc|quyen|phep) /;

/**
 * «giám đốc em đi công tác thì em gửi báo cáo được không», «em có được xem báo cáo của trung tâm không»: what who asks may do at
 * all, and no order to do it.
 */
export function mayIDo(parts: Parts): Asked | null {
  if (!parts.context.speaker) return null;
  const text = ` ${fold(wholeSentence(parts).text).trim()} `;
  const isOfReport = !isHeadOf(parts, 'task') && parts.left.length <= 4;
  if (isOfReport && comesOfIt.test(text) && ofLateness.test(text))
    return answerHow({ ...parts, named: [] }, 'late');
  if (has(parts, 'status', 'returned')) return null;
  if (whileAway.test(text)) return answerHow({ ...parts, named: [] }, 'deputy');
  return mayView.test(text) && sayMay.test(text) ? answerHow(parts, 'who-sees') : null;
}
