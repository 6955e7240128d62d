import { hasQuestionForm } from '../../ask/question-form.ts';
import { fold } from '../../text/fold.ts';

/** «không phải, là …», «nhầm, tên là …», «sửa thành …»: that another name follows. */
const corrects =
  /^(?:(?:dạ|da|à|ơ|ủa|thôi|em|tôi|xin lỗi|xin loi)[,. ]+)*(?:(?:không phải|khong phai|không|khong|ko|chưa đúng|chua dung|sai|nhầm|nham|lộn|gõ nhầm|go nham)(?: rồi| roi)?[,.; ]+)?(?:(?:mà |ma )?(?:phải là|phai la|đúng ra là|là|la|tên là|ten la|tên đúng là|ten dung la)|(?:sửa|sua|đổi|doi)(?: lại| lai)?(?: tên| ten)? (?:thành|thanh|là|la))[: ]+/iu;
/** The same without a word that says that a name follows: «nhầm, Nguyễn Văn Bình». */
const denies =
  /^(?:(?:dạ|da|à|ơ)[,. ]+)*(?:không phải|khong phai|không|khong|ko|sai|nhầm|nham|gõ nhầm|go nham)(?: rồi| roi)?[,.;]\s*/iu;

/** «nhầm đến 14/7», «à lộn, 12/6», «sửa lại thành …»: words that call what was said before a slip, whatever stands between. */
const slips =
  /^(?:(?:dạ|da|à|ơ|ủa|ủa|ui|chết|chet|ấy|thôi|xin lỗi|xin loi|em|tôi|mình)[,. ]+)*(?:(?:gõ |ghi |viết |bấm |em |go |viet |bam )?(?:nhầm|nham|(?:lộn|lon)(?=\s*[,;:.]| (?:rồi|mất|ngày|roi|mat|ngay)))(?: (?:rồi|mất|ngày|roi|mat|ngay))?|(?:sửa|đổi|sua|doi)(?: lại| lai)?(?: (?:ngày|ngay))? (?:thành|sang|là|thanh|la))(?:\s*[,.;:–-]+\s*|\s+)(?:(?:(?:phải|ý (?:em|tôi|mình)|phai) )?(?:là|la) )?/iu;

/** «sửa đến 20/7», «đổi lý do: …», «sua lai la …»: that what is shown is to be changed, and no part of what it is changed to. */
const changes =
  /^(?:(?:dạ|à|thôi|em|tôi|cho em|cho)[,. ]+)*(?:sửa|sua|đổi|doi|chỉnh|chinh|thay)(?:\s+(?:lại|lai|thành|thanh|sang|là|la|giúp em|giup em|hộ em|lý do|ly do|lời|nội dung|noi dung|ngày|ngay|hạn|han|câu|cau))*\s*(?::\s*|\s+(?=\S))/iu;
/** «thêm: gửi trước 25/5»: words that are added to those that are shown. */
const adds =
  /^(?:(?:dạ|à|em|tôi)[,. ]+)*(?:thêm|them|bổ sung|bo sung|ghi thêm|ghi them|nhắn thêm|viết thêm)(?:\s+(?:là|la|ý|y|vào|nữa|giúp em))*\s*:\s*(?=\S)/iu;

/** What was typed behind words that have what is shown changed; null where it is no change. */
export function changedTo(text: string): string | null {
  const said = text.normalize('NFC').trim();
  const rest = said.replace(changes, '').trim();
  return rest !== said && rest !== '' ? rest : null;
}

/** What is to be added to the words that are shown: «thêm: …»; null where nothing is. */
export function addedTo(text: string): string | null {
  const said = text.normalize('NFC').trim();
  const rest = said.replace(adds, '').trim();
  return rest !== said && rest !== '' ? rest : null;
}

/** What was typed behind a word that calls what was said before a slip; null where there is none, or nothing behind it. */
export function withoutSlipBefore(text: string): string | null {
  const said = text.normalize('NFC').trim();
  const rest = said.replace(slips, '').trim();
  return rest !== said && rest !== '' ? rest : null;
}

/** Family names of nine in ten people, and what units are called: how a name begins that was typed in small letters. */
const begins =
  /^(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|trinh|dao|mai|luong|truong|doan|lam|phung|ha|cao|chu|ta|kieu|quach|to|nong|lo|vi|ma|phuong|phong|trung tam|thanh tra|van phong|ban) \S/;
const mostWords = 5;

/** Whether a text without any word around it is written as a name is: with capitals, or from a family name on. */
function readsAsName(text: string): boolean {
  const name = (text.split(/[,;\n]/)[0] ?? '').trim();
  const words = name.split(/\s+/);
  return (
    (/^\p{Lu}/u.test(name) && /\s\p{Lu}/u.test(name)) ||
    (words.length > 1 && words.length <= mostWords && begins.test(fold(name)))
  );
}

/** What was typed behind «nhầm, …», «à không, …»; all of a text that denies nothing. */
export const withoutDenial = (text: string): string =>
  withoutSlipBefore(text) ?? text.normalize('NFC').trim().replace(denies, '');

/**
 * The name that was typed where another was shown to be confirmed: «không phải, là Nguyễn Văn Bình», or the name alone.
 * Null for any other text.
 */
export function correctedName(text: string): string | null {
  const said = text.normalize('NFC').trim();
  if (hasQuestionForm(said)) return null;
  const named = said.replace(corrects, '');
  if (named !== said) return readsAsName(named) || /^\p{Lu}/u.test(named) ? named : null;
  const denied = said.replace(denies, '');
  return readsAsName(denied) ? denied : null;
}

/** A word without its marks and signs, its figures alike: «8h» is said anew by «9h», «30/5» by «2/6». */
const shapeOf = (word: string): string =>
  fold(word)
    .replace(/\d+/g, '0')
    .replace(/[^a-z0/]/g, '');

/** Words of which a part was said anew: «trước thứ 5» in «báo cáo trước thứ 6»; what was said alone where it is no part of them. */
export function withPartSaidAnew(words: string, said: string): string {
  const old = words.split(/\s+/);
  const part = said.trim().split(/\s+/);
  const begins = shapeOf(part[0]!);
  const at = old.findLastIndex((word) => shapeOf(word) === begins);
  const isPart = at > 0 && part.length < old.length && part.length <= mostOfPart;
  if (!isPart) return said.trim();
  // Up to where the same ends: «gửi trước 24/5» in «gửi tôi trước 25/5».
  const ends = shapeOf(part.at(-1)!);
  const last = old.findIndex((word, place) => place >= at && shapeOf(word) === ends);
  const until = last < 0 || last - at > mostOfPart ? at + part.length : last + 1;
  return [...old.slice(0, at), ...part, ...old.slice(until)].join(' ');
}
/** More words are said for the whole. */
const mostOfPart = 6;
