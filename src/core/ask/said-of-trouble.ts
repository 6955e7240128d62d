import { fold } from '../text/fold.ts';

/** Behind a word at the end of a clause: nothing but what is said by mouth. */
const ends =
  '(?=\\s*(?:[,.;?!]|$)|(?: (?:vậy|thế|rứa|hè|hả|nhỉ|ạ|ha|hen|hén|em|bot|đấy|đó|á|ta|nha|nhé|ấy|các|vay|the|rua|ha|nhi|a|day|do|ta|nhe|cac)(?!\\p{L}))+)';

/** «vì đâu», «bởi đâu», «vì răng», «do cái chi», «nguyên cớ gì», «là bởi đâu»: why, as people of each region say it. */
const why =
  /(?<!\p{L})(?:(?:là |la )?(?:vì|bởi vì|bởi|do|vi|boi vi|boi) (?:đâu|dau)(?: (?:mà|ra|ma))?|(?:là |la )?(?:vì|bởi|do|tại|vi|boi|tai) (?:răng|rang|(?:cái |cai |lẽ |le |điều |dieu |cớ |co )(?:gì|chi|gi)|cớ sao|co sao|nguyên nhân gì|nguyên cớ gì|nguyen nhan gi)|(?:vì|tại|vi|tai) (?:gì|chi|gi)(?! (?:thì|mà không|thi))|nguyên cớ(?: (?:gì|chi|là gì|là chi|nào|do đâu|vì đâu|từ đâu))?|nguyen co (?:gi|chi|la gi|la chi)|(?:cớ|co) (?:chi|sao|làm sao|lam sao) (?:mà|lại|ma|lai)|răng mà|(?<!(?:vướng|vuong|thắc|thac|bị|bi|còn|con|đang|dang|có|co) )mắc (?:chi|gì)(?: mà)?|làm sao mà)(?!\p{L})/giu;

/** «hỏng vì ai», «chậm tại ai», «lỗi do ai»: whose fault it is the reason tells, where nothing else is asked of whom. */
const whoseFault = new RegExp(
  `(?:(?:lỗi|là lỗi|loi|la loi) (?:do|tại|của|ở|tai|cua|o) (?:ai|đâu|dau)|(?<=(?:hỏng|trễ|chậm|muộn|vỡ|đổ|lỡ|tắc|kẹt|chững|đình|ngừng|hong|tre|cham|muon|lo|tac|ket|ngung)(?: \\p{L}+){0,3} )(?:là )?(?:vì|tại|do|bởi|vi|tai|boi) ai)${ends}`,
  'giu',
);

/** How a task stands is told by a colour: what is late is orange, and what shines yellow is no other. */
const shown = '(?:bị|đang|lại|cứ|vẫn|còn|toàn|liền|thấy|hiện|mà|nằm|đứng|bi|dang|lai|van|thay|hien)';
const colour = '(?:vàng|cam|da cam|vàng cam|vang cam)';
const painted = new RegExp(
  `(?<!\\p{L})(?:${shown} )*(?:(?:đánh|tô|bôi|ghi|để|lên|chuyển|có|ra|báo|hiện|thành|đổi|treo|gắn|to|danh|boi|chuyen|bao|hien|thanh) )+(?:màu |thẻ |cờ |đèn |sang |thành |mau |sang )?(?:${colour}|vang|cam)(?!\\p{L}| (?:kết|ket|đoan|doan))|(?<!\\p{L})(?:màu|mau) (?:${colour}|vang|cam)(?!\\p{L})|(?<!\\p{L})(?:${shown} )+(?:${colour}|vang)(?!\\p{L}| (?:kết|đoan))|(?<=\\p{L} )(?:vàng|cam)(?=\\s*(?:[,.;?!]|$)| (?:vì|tại|do|bởi|sao|hoài|mãi|khè|chóe|chói|là|rồi|vậy|thế|hả|nhỉ|ạ|em|suốt|liền|từ)(?!\\p{L}))`,
  'giu',
);
const redShown =
  /(?<!\p{L})(?:liền|hoài|suốt|toàn|màu|lien|hoai|suot|toan|mau) (?:đỏ|do)(?: (?:hoài|mãi|suốt|lòm|chót|hoai|mai|suot))?(?=\s*(?:[,.;?!]|$)| (?:lý|ly|vì|vi|sao|là|la|hoài|vậy|thế)(?!\p{L}))/giu;

/** «gold» and what is sold, and no state of work. */
const ofGoods = /(?<!\p{L})(?:giá|mua|bán|vàng bạc|gia|ban) (?:vàng|vang)(?!\p{L})/iu;

/** «là sao», «là thế nào», behind what went wrong: why. */
const isWhat = new RegExp(
  `(?<=(?:chậm|trễ|hỏng|tụt|rớt|sập|đứng|cham|tre|hong|tut)(?: \\p{L}+){0,4} )(?:là|nghĩa là|la) (?:sao|thế nào|the nao|làm sao)${ends}`,
  'giu',
);

/** «ì ạch», «lẹt đẹt», «chững lại», «trống»: it does not get on. */
const stuck =
  /(?<!\p{L})(?:(?:cứ|vẫn|đang|còn|bị|mãi|van|dang|bi) )*(?:ì ạch|lẹt đẹt|chững(?: lại)?|rề rà|lê thê|giậm chân|dậm chân|trầy trật|ì ra|i ach|let det|chung lai|re ra|tray trat)(?: (?:tại chỗ|mãi|hoài|thế|vậy|quá))*(?!\p{L})/giu;

/** «sao …, đang kẹt ở ai»: what holds it up the reason tells. */
const heldBy =
  /(?<=(?<!\p{L})(?:sao|vì đâu|vi dau)(?!\p{L}).{6,80})[, ]+(?:(?:đang|còn|là|nó|thì|dang|con|la|no|thi) )*(?:kẹt|vướng|tắc|nằm|mắc|ách|ket|vuong|tac|nam|mac)(?: (?:lại|lai))? (?:ở|tại|o|tai) (?:ai|phòng nào|đơn vị nào|bên nào|phong nao|don vi nao|ben nao)(?!\p{L})|(?<=(?<!\p{L})(?:sao|vì đâu|vi dau)(?!\p{L}).{3,80})[, ]+(?:ai|đơn vị nào|phòng nào|bên nào|don vi nao|phong nao|ben nao) (?:đang |còn |dang |con )?(?:giữ|ôm|ngâm|giu|om|ngam)(?!\p{L})/giu;

/** What must stand in a folded text, looked for faster than the words of each place and mouth, and those by which the rules read them. */
type Row = readonly [needs: RegExp, words: RegExp, write: string];

const coloured: readonly Row[] = [
  [/vang|cam/, painted, 'chậm'],
  [/(?:lien|hoai|suot|toan|mau) do/, redShown, 'đang đỏ'],
];

const rows: readonly Row[] = [
  [/(?:ket|vuong|tac|nam|mac|ach)(?: lai)? (?:o|tai)|(?:giu|om|ngam)/, heldBy, ''],
  [/i ach|let det|chung|re ra|le the|(?:giam|dam) chan|tray trat|i ra/, stuck, 'chậm'],
  [/(?:vi|tai|do|boi|cua|o) (?:ai|dau)/, whoseFault, 'vì sao'],
  [/la (?:sao|the nao|lam sao)/, isWhat, 'vì sao'],
  [
    /(?:vi|boi|do|tai) (?:dau|rang|cai|le|dieu|co|nguyen|gi|chi)|nguyen co|co (?:chi|sao|lam sao)|rang ma|mac (?:chi|gi)|lam sao ma/,
    why,
    'vì sao',
  ],
];

/**
 * Why something does not get on, in the words of every region and by the colours in which it is shown, in those by which the rules
 * read it: «bị tô cam vì răng» → «chậm vì sao». Nothing else is changed.
 */
export function troublePlainly(text: string): string {
  const folded = fold(text);
  const isPlain = folded === text.toLowerCase();
  let written = text;
  const take = ([needs, said, write]: Row): void => {
    if (needs.test(folded)) written = written.replace(said, isPlain ? fold(write) : write);
  };
  if (!ofGoods.test(text)) coloured.forEach(take);
  rows.forEach(take);
  return written;
}
