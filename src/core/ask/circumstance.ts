import { fold, isUnmarked } from '../text/fold.ts';
import type { AskContext } from './answer.ts';
import { namesATask } from './carried-on.ts';
import { has, isHeadOf, type Parts, pieceOf } from './compose/parts.ts';
import { partsOf } from './compose/taken-apart.ts';
import { readText } from './read-text.ts';
import { asksSomething } from './several.ts';

/** What a thing that is spoken of is led in by: «vụ phủ sóng thôn lõm, …», «theo kế hoạch, …», «nếu trễ hạn, …». */
const leadsIn =
  /^(?:(?:da|em|e|a|anh|chi|bot|oi|ve|con|cai|rieng|noi|xet|ban|lien quan(?: den)?) )*(?:ve|vu|viec|chuyen|khoan|muc|phan|tru(?! (?:so|cot))|tru ra|loai|khong ke|khong tinh|chi so|cs|nhiem vu|ho so|mang|dong|cau|tieu chi|trong|ngoai|doi voi|theo|neu|gia su|khi|luc|truoc|sau|tu|den|so voi|ngoai ra|tai|vi|do|(?:cai|nhung|cac|may(?! (?:nay|bua|hom|ngay|tuan|luc))|cho|ben) (?!(?:\S+ ){0,3}(?:dang|sap|vua|moi|phai|cu|lai) )\S+ \S+)(?= |$)/;

/** «cái kế hoạch ấy», «những cuộc họp, …»: a thing that is named, or the first of several. */
const isThing = /(?:^| )(?:do|ay|day|kia)$|(?:^| )(?:nhung|cac|may)(?: [a-z]+){1,2}$/;

/** What the bot is bidden or asked for: that is no circumstance of what is asked behind it. */
const wanted =
  /(?:^| )(?:tom tat|liet ke|danh sach|thong ke|so sanh|kiem tra giup|cho (?:toi|em|anh|chi|minh|tui|co|chu|bac)(?: xin| hoi| xem| biet)|ke (?:giup|ten|het|ra)|(?<!nho (?:anh|chi|em|toi|minh|tui) )(?:coi|xem|soat|tra|tim|loc|gom) (?:giup|gium|dum|ho|cho|lai giup))(?= |$)/;

/** «điểm năm ngoái, chỉ tiêu năm nay, …»: facts that are wanted by their names. */
const wantedFact =
  /(?:^| )(?:diem|hang|thu hang|chi tieu|muc tieu)(?: so)?(?: (?:cu|moi|nam ngoai|nam nay|nam truoc|nam roi))+$/;

/** Somebody does something, or something happens to them: a clause, and no thing that is named. */
const predicate = {
  marked:
    /(?:^| )(?:đang|sắp|vừa|mới|phải|cần|muốn|định|chuẩn bị|hứa|nhờ|dặn|bảo|kêu|gọi|hỏi|giục|nhắc|đòi|hối|đi|về|lên|xuống|ra|vô|vào|qua|ghé|họp|tiếp|gặp|làm việc|ngồi|nằm|nghỉ|ốm|bệnh|mệt|bận|kẹt|lo|quên|nghe|thấy|đọc|coi|xem|viết|soạn|làm|ghi|chốt|ráp|rà|đối chiếu|so lại|in|trình|nộp|gửi|chuyển|mất|hỏng|mua|báo|có việc|để|tranh thủ|chạy|ngủ|ăn|uống|chơi|tới)(?= |$)/u,
  // «năm», «dự án», «ban», «đề án» are no verbs: what sounds like one without its marks is left out.
  plain:
    /(?:^| )(?:dang|sap|vua|moi|phai|can|muon|dinh|chuan bi|hua|nho|dan|bao|keu|goi|hoi|giuc|nhac|doi|di|ve|len|xuong|vo|vao|qua|ghe|hop|tiep|gap|lam viec|ngoi|nghi|om|benh|met|ket|lo|quen|nghe|thay|doc|coi|xem|viet|soan|lam|ghi|chot|rap|doi chieu|so lai|trinh|nop|gui|chuyen|mat|mua|co viec|tranh thu|chay|ngu|uong|choi)(?= |$)/u,
};

/** Who is away, of which it may be asked how that is arranged. */
const away =
  /(?:^| )(?:nghi(?! (?:la|rang|toi|den))|vang|om|benh|vien|di (?:cong tac|hoc|vang|phep|xa|tinh|tap huan|nuoc ngoai|du lich))(?= |$)/;
const asksWay =
  /(?:^| )(?:the nao|kieu gi|cach nao|lam sao|bam gi|go gi|lam gi|chon gi|vao dau|o dau|lenh (?:gi|nao)|nut (?:gi|nao))(?= |$)/;

/** «Sở Tư pháp hỏi về cái văn bản trạm phát sóng»: what it is told of may be what is asked about. */
const tellsOfMatter = /(?:^| )(?:ve|vu|viec|chuyen|khoan)(?= [a-z0-9]+ [a-z0-9]+)/;

/** What somebody is about to do, or does just now: of whichever report, it is nothing that was done. */
const underWay =
  /(?:^| )(?:dang|sap|phai|can|muon|dinh|chuan bi|de|tinh|lo|nho|dan|hua|tranh thu|duoc giao|bi (?:hoi|giuc|goi|la|ray))(?= |$)/;

/** «việc đó», «mục này», «họ»: what was said before it is pointed to. */
const pointsBack =
  /(?:^| )(?:do|ay|day(?! du)|nay|kia)(?= (?!nam|gio|mai)|$)(?<!(?:thang|nam|hom|ky|quy|tuan|bua|sang|chieu|toi|dot|nam nay|bay|luc|khi|may|sau|truoc|so|tinh|huyen|tinh hinh) (?:nay|do|ay|kia))|(?:^| )(?:no|ho)(?= |$)(?<!(?:con|mac|cong|giup|coi|lam|xem|gui|nop|may|bao nhieu|khong|dang) (?:no|ho))(?! (?:ten|va ten|so|bao cao|bc|thang|may|bao nhieu|gi|nao|ky|tro|ngheo|dan|gia dinh))/;

/** What only goes on with what stands before it. */
const goesOn = /^(?:thi|ma|con|the|vay|nen|roi|nhung|va|hay|chu|tuc la|nghia la|cu the|do la)(?= )/;

/** All of the agency: whose something is, is said. */
const ofAll =
  /(?:^| )(?:toan|ca|chung|tong|khap) (?:the )?(?:so|huyen|co quan|nganh|don vi|tinh)(?= |$)|(?:^| )(?:cac|moi|tung|nhung) (?:don vi|phong|ben|co quan)(?= |$)|(?:^| )(?:so|huyen) (?:minh|ta|nha)(?= |$)/;

/** Of what is reported: asked of whom or of what, it needs nothing that stands before it. */
const ofReports = [
  'sent',
  'debt',
  'returned',
  'status',
  'order',
  'ranking',
  'words',
  'said',
  'nudged',
  'state',
  'number',
] as const;

const boundary = /[,;.!?…:]+(?=\s)|\s[–-](?=\s)|\s(?:mà|ma)(?=\s)/gu;

/** «mấy nay», «mấy bữa rày»: lately, and no question. */
const lately = /(?<!\p{L})(?:mấy|may) (?:nay|bữa|hôm|ngày|tuần|bua|hom|ngay|tuan)(?!\p{L})/giu;

/** The clauses before the first that asks or bids something, and what follows; null where nothing stands before it. */
function cut(text: string): { lead: string; rest: string } | null {
  let from = 0;
  let end: number | null = null;
  for (const mark of text.matchAll(boundary)) {
    const clause = text.slice(from, mark.index);
    const isJoined = /^\s/u.test(mark[0]) && mark[0].trim().length === 2;
    // «sở mình mà đứng cuối thì sao»: only what somebody does is told before it.
    if (isJoined && !underWay.test(fold(clause))) continue;
    if (!tellsOnly(clause)) break;
    from = mark.index + mark[0].length;
    end = from;
  }
  if (end === null) return null;
  return { lead: text.slice(0, end).trim(), rest: text.slice(end).trim() };
}

/** «6 dòng. …», «Dạ, …»: too short to tell anything, or what the bot is to do. */
function tellsOnly(clause: string): boolean {
  const said = fold(clause).trim();
  if (said.split(/\s+/).length < 3) return false;
  if ([leadsIn, isThing, wanted, wantedFact].some((one) => one.test(said))) return false;
  const isPlain = isUnmarked(clause);
  const words = isPlain ? said : clause.normalize('NFC').toLowerCase().trim();
  return predicate[isPlain ? 'plain' : 'marked'].test(words) && !asksSomething(clause.replace(lately, ''));
}

const bareWords = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9 ]+/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim();

const isNamed = ({ named }: Parts, ...types: readonly string[]): boolean =>
  named.some(({ type }) => types.includes(type));

/** What is bidden of the bot in a lead; who is away only says so. */
const bids = (lead: Parts): boolean =>
  lead.pieces.some((piece) => piece.type === 'act' && piece.verb !== 'away');

/** Whether somebody's reports are told of, as they are: what is asked behind it may be of them. */
const tellsOfReports = (lead: Parts): boolean =>
  has(lead, 'sent', 'debt', 'returned', 'status', 'said', 'nudged', 'due');

/** Whether what is asked says itself of what, of whose, or of which of them it is. */
function isWhole(rest: Parts, said: string, text: string): boolean {
  if (isNamed(rest, 'index', 'unit', 'person') || has(rest, 'own', 'task') || ofAll.test(said)) return true;
  const isOfWhich = rest.pieces.some((piece) => piece.type === 'head' && piece.asks);
  return (isOfWhich && has(rest, ...ofReports)) || namesATask(text, rest.context);
}

/** «…, bot ăn sáng chưa nè»: of the bot itself. */
const asksOfBot = (rest: Parts): boolean => pieceOf(rest, 'chat')?.chat === 'self' && rest.left.length === 0;

/** Whether a lead names something of a kind that what is asked behind it leaves open, so that it may be of it. */
function leavesOpen(
  { lead, told }: { lead: Parts; told: string },
  { rest, said, text }: { rest: Parts; said: string; text: string },
): boolean {
  const { context } = rest;
  if (lead.period !== '' && rest.period === '') return true;
  const namesWork = isNamed(rest, 'index') || has(rest, 'task') || namesATask(text, context);
  if (isNamed(lead, 'index') && !namesWork) return true;
  if (tellsOfMatter.test(told) && !namesWork && !has(rest, 'sent', 'debt', 'returned', 'status')) return true;
  const isWhose =
    isNamed(rest, 'unit', 'person') ||
    has(rest, 'own') ||
    ofAll.test(said) ||
    isHeadOf(rest, 'unit', true) ||
    isHeadOf(rest, 'person', true);
  // «phòng em đang rà lại, tháng 6 việc nào chậm»: of whose it is, is not said.
  return !isWhose && !namesWork && (isNamed(lead, 'unit') || pieceOf(lead, 'own')?.of === 'unit');
}

/** «thời gian thẩm định và thanh tra, kiểm tra … cái nào cao hơn»: a comma within a name parts nothing, and both are compared. */
const compares = /(?:^| )(?:hon|nhat)(?: |$)/;
const tornName = (whole: Parts, rest: Parts): boolean => {
  const indices = ({ named }: Parts): number => named.filter(({ type }) => type === 'index').length;
  return indices(whole) > 1 && indices(rest) < indices(whole);
};

/**
 * A message without the circumstance that is told before what it asks or orders: who asks, why, when, what is being prepared («VP tụi
 * em đang tổng hợp, đơn vị nào gửi trễ»). Such a clause binds nothing of what follows, whatever it names; it stays where the rest
 * points back to it, or leaves open what it is of.
 */
export function withoutCircumstance(text: string, context: AskContext): string {
  const parts = cut(text);
  if (!parts || parts.rest.split(/\s+/).length < 3) return text;
  const said = bareWords(parts.rest);
  if (pointsBack.test(said) || goesOn.test(said)) return text;
  const rest = partsOf(context, readText(parts.rest, context), null);
  if (
    (has(rest, 'that') && !/(?:^| )ho (?:va )?ten /.test(said)) ||
    has(rest, 'within') ||
    !(has(rest, 'act') || asksOfBot(rest) || isWhole(rest, said, parts.rest))
  )
    return text;
  const lead = partsOf(context, readText(parts.lead, context), null);
  const told = bareWords(parts.lead);
  if (compares.test(said) && tornName(partsOf(context, readText(text, context), null), rest)) return text;
  if (asksWay.test(said) && away.test(told)) return text;
  if (!underWay.test(told) && (bids(lead) || tellsOfReports(lead))) return text;
  return leavesOpen({ lead, told }, { rest, said, text: parts.rest }) ? text : parts.rest;
}
