import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { unitNamed } from './leaning.ts';
import { has, isHeadOf, type Parts, pieceOf } from './parts.ts';
import { answerAct } from './work.ts';

const begged = '(?:giup|gium|dum|ho|di|nha|nhe|nghen|voi|luon|ngay|lai)';
/** What is given back: a report, what is in it, or «cho họ» whose it is. */
const whatBack = '(?:bao cao|bc|muc|viec|nhiem vu|so lieu|ban|phan|cua ho|cho ho|ve cho|ve de|@u\\d+)';
const gives = new RegExp(
  `(?:^|[ ,])(?<!(?:bi|da|vua|duoc|ai|moi|tung|lan|hom|luc|ngay|nao|muc|viec) )(?:tra(?: (?:lai|ve|nguoc))?|hoan(?: tra)?(?: lai)?|day(?: lai)? ve)(?! loi| cham| han)(?: ${begged})* (?:[^ ]+ ){0,5}?${whatBack}(?= |$)`,
  'u',
);
/** «bắt họ làm lại báo cáo tháng 9» */
const makesAgain =
  /(?:^|[ ,])(?:bat|yeu cau|bao|buoc|kêu|keu) (?:ho|ben do|ben ay|phong do|@u\d+) (?:phai )?(?:lam|sua|gui|nop|viet) lai(?= |$)/u;
const isBegged =
  /(?:^|[ ,])(?:giup|gium|dum|ho|di|nha|nhe|nghen)(?: (?:anh|chi|em|toi|minh|bot|a|e|luon|nha|nhe|voi|cai))*$|(?:^|[ ,])(?:em|bot|nho|giup) (?:[^ ]+ )?(?:tra|hoan|day|bat|yeu cau)(?= )|(?:giup|gium|dum|ho|cho) (?:anh|chi|em|toi|minh)(?: |$)/u;
const asks = / (?:gi|nao|ai|may|bao nhieu|sao|dau|chua|vi sao|the nao|cach|lenh|bao gio|khi nao|nut|bam) /u;

/**
 * «Phòng Dược gửi muộn quá, em trả lại báo cáo t6 của họ hộ anh»: another unit's report is to be given back, wherever in the message
 * it is bidden and whatever is told before it; whose right that is is said where it is none of the asker's.
 */
export function bidsReturn(parts: Parts): Asked | null {
  const { speaker, org } = parts.context;
  if (!speaker || parts.context.inGroup) return null;
  // What begins with the order is read with its task and its reason.
  if ((pieceOf(parts, 'act')?.at ?? 2) <= 1) return null;
  const text = ` ${fold(parts.sentence.text).trim()} `;
  const bids = gives.test(text.trimEnd()) || makesAgain.test(text);
  if (!bids || !isBegged.test(text.trimEnd()) || asks.test(text)) return null;
  if (isHeadOf(parts, 'unit', true) || isHeadOf(parts, 'task', true) || has(parts, 'task')) return null;
  const office = new Set(org.units.filter(({ kind }) => kind === 'office').map(({ id }) => id));
  const own = new Set([...speaker.units.map(({ id }) => id), speaker.person.unit ?? '']);
  const [whose] = parts.sentence.named.flatMap((one) =>
    one.type === 'unit' && one.ids.every((id) => !office.has(id) && !own.has(id)) ? one.ids : [],
  );
  if (whose === undefined) return null;
  const pieces = parts.pieces.filter(({ type }) => type !== 'own');
  return answerAct({ ...parts, pieces, named: [unitNamed(whose)] }, 'return');
}
