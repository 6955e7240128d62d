import { fold, foldedWords, maxQuestionLength } from '../text/fold.ts';

/** Who speaks, or is spoken of, folded. */
const somebody =
  '(?:em|e|anh|a|chi|c|toi|minh|co|chu|bac|sep|vp|van phong|phong|ben|ca nha|moi nguoi|lanh dao)';

/** Not the asker: what «em» did may be what «em» asks about. */
const another = '(?:anh|a|chi|c|co|chu|bac|sep|vp|van phong|phong|ben|lanh dao)';

/** «à nhầm, ý tôi là», «không phải, tôi hỏi»: what follows takes the place of what was said. */
const correcting = new RegExp(
  `^(?:(?:a|ah|o|u|um|ay|e|thoi|chet|ui|oi)[ ,]+)*(?:(?:nham|lon)(?: roi| ti| chut| mat| nha| a)*|(?:khong|ko|k) phai(?: the| vay| cai do)?)[ ,:]+(?:(?:y )?${somebody}(?: dang| muon| dinh)? (?:hoi|noi|la)(?: la| ve| cai)?|y ${somebody}(?: la)?|y la|la)? *|^(?:(?:a|ah|u)[ ,]+)?y ${somebody}(?: hoi| muon hoi)?(?: la)? `,
  'u',
);

/** «của cả sở chứ không riêng văn phòng», «tính cả sở chứ không chỉ VP»: all are meant, and nobody is left out who is named there. */
const notOnly =
  /(?<=(?:^| )(?:ca|toan|chung)(?: toan)? (?:so|co quan|nganh)(?: [a-z]+)?),? (?:chu |ma |cho )?(?:khong|ko|k) (?:chi|rieng|phai (?:chi|moi|rieng)|moi)(?: (?:co|la|cua|moi|rieng|o|tinh))* [a-z ]{2,40}[ .?!]*$/u;

/** «theo quý chứ không phải tháng nào cũng phải báo»: what it is not says again what it is. */
const notMonthly =
  /(?<=(?:^| )(?:quy|nua nam|6 thang)(?: [a-z0-9/]+){0,6}),? (?:chu |ma |cho )?(?:khong|ko|k)(?: phai)?(?: la| lam)? (?:thang nao cung|ky nao cung|(?:hang|moi) thang)[a-z ]{0,30}[ .?!]*$/u;

/** What both begin with, looked for faster than they are. */
const denies = / (?:khong|ko|k) ?(?:chi|rieng|phai|moi|la|thang|ky|hang)/;

/** A text without what it says not to mean: it has said already what is meant. */
function withoutContrast(text: string): string {
  const folded = foldedAlike(text);
  if (!denies.test(folded)) return text;
  const found = notOnly.exec(folded) ?? notMonthly.exec(folded);
  return found ? text.slice(0, found.index) : text;
}

/** «tháng 6 cơ mà». */
// «còn cái kia» names another, and insists on nothing.
const insisting =
  /(?<!(?:^| )(?:cai|chi so|ben|phong|thang|don vi|viec)) (?:co|co ma|kia|kia ma|chu)[ .!?]*$/u;

/** «9h30», «chiều mai». */
const hour = '(?:\\d{1,2} ?(?:h|g|gio) ?(?:\\d{2})?|(?:sang|chieu|toi|trua|mai|lat)(?: nay| mai| nua)?)';

/** «để em còn đi giục», «để chiều anh họp», «em cần ghi vào tờ trình»: what it is asked for. It asks nothing itself. */
const purpose = new RegExp(
  `[ ,;–-]+de (?:(?:chieu|mai|toi|sang|lat|tuan sau|cuoi tuan) )?${somebody}(?: nay| mai)? [a-z0-9 ]{2,60}[ .!]*$|[,;–-] ?(?:${somebody} )?(?:can |muon |dinh )?de (?:phan cong|can doi|doi chieu|trinh|soan|chuan bi|hop|ghi|dua|don doc|giao viec|theo doi|bao cao|sap xep|lam)(?: [a-z0-9 ]{2,60})?[ .!]*$|[,;–-] ?(?:${hour} )?${somebody} (?:can|phai|dinh|muon|dang|sap|chuan bi) (?:ghi|chep|trich|dan|dien|copy|dua|viet|lam|soan|dien|chuan bi|trinh|hop|vao|noi|phat bieu|bao cao|len|di|sua|nop|gui|chinh|bo sung|ban giao)(?: [a-z0-9 ]{2,60})?[ .!]*$|[,;–-] ?${somebody} (?:dua|ghi|chep|dien|copy|bo|gan) (?:vao|len|xuong) [a-z0-9 ]{2,60}[ .!]*$|[,;–-] ?${somebody} (?:ban giao|bao cao lai|tra loi|noi lai|lam (?:slide|bc|bao cao|bang|to trinh|tong hop)|tong hop|ghi so|nam de)(?: [a-z0-9 ]{2,60})?[ .!]*$`,
  'u',
);

/**
 * «tóm tắt t5 để họp giao ban», «đơn vị nào trễ để em làm tờ trình»: what an answer is used for, said without a comma. Only what is
 * told further by whoever asks: «làm gì để đạt chỉ tiêu» asks by its purpose.
 */
const useOfAnswer = new RegExp(
  `[ ,;–-]+(?:dang )?de (?:(?:con|kip|tien|chieu|mai|toi|sang|trua|lat|tuan sau|cuoi tuan|dau tuan) )*(?:${somebody}(?: nay| mai)? )?(?:(?:con|kip|tien|chieu|mai|toi|sang|trua|lat|di|len|vao|chuan bi|ra|ve|lay so|co so|biet ma|biet duong) )*(?:hop|giao ban|bao cao(?: lai)?|bc|trinh|phat bieu|tra loi|noi(?: lai)?|lam (?:to trinh|bao cao|bc|slide|tong hop|viec)|soan|viet|ghi|dua vao|dien|chep|in|doi chieu|theo doi|tong hop|nam(?: tinh hinh)?|biet|don doc|nhac|gui (?:sep|lanh dao|cho))(?: [a-z0-9 ]{2,60})?[ .!]*$`,
  'u',
);

/** «để tôi làm thay», «để em nộp hộ»: what is to be done, and no use of an answer. */
const standsIn = / (?:nhap|gui|nop|lam|bao cao|bc|ky)(?: bao cao| bc)? (?:thay|ho|giup|gium)(?= |[.!]|$)/u;

/** «cần gì để gửi báo cáo»: what is needed for it is asked. */
const asksMeans =
  /(?:^| )(?:lam|can|phai|co|chuan bi|go|bam|dung|nhap|vao|chon) (?:nhung )?(?:gi|sao|the nao|nao|dau|lenh nao|nut nao|cach nao|bao lau)[ ,]*$|(?:bao nhieu|bao|may|\d) (?:ngay|gio|tuan|thang)(?: lam viec)?[ ,]*$/u;

/** «…, sở mình 2 anh Minh em sợ ghi nhầm»: what is feared is why it is asked. */
const fear =
  /[,;–-] ?(?:[a-z0-9 ]{1,40} )?(?:so|keo|lo|ngai|tranh|de khoi|khong lai|khong thi)(?: (?:lai|bi|la|minh|em|toi|anh|chi|se))* (?:[a-z]+ ){0,2}(?:nham|sai|lan|quen|sot|thieu|lech|trung|muon|tre|nho|mang|la|phe binh)(?: [a-z0-9 ]{1,30})?[ .!]*$/u;

/** «chiều nay tôi họp giao ban, …»: what the asker is about to do. */
const occasion = new RegExp(
  `^(?:(?:sang|chieu|toi|trua|mai|lat|ti|chut|hom|tuan|ngay|dau|cuoi|sap|\\d+ ?p(?:hut)?)(?: nay| mai| nua| sau| toi| toi gio| tuan| gio)* )*${somebody}(?: sap| chuan bi| phai| dang| vua| moi| ngoi| len| di)* (?:hop|giao ban|bao cao|lam viec|gap|tiep|len|di|phat bieu|vao hop|trinh)(?![a-z])[a-z0-9 ]{0,50}, |^(?:sap|chuan bi|dang|vua)(?: vao| di| ngoi| len| phai)* (?:hop|giao ban|lam viec|phat bieu|tiep|trinh|gap)(?![a-z])[a-z0-9 ]{0,50}, |^(?:(?:em|e|bot|ad|ban|anh|chi) oi,? )?(?:(?:sang|chieu|toi|trua|mai|lat)(?: nay| mai)? )?(?:toi|em|e|anh|chi|minh|co|chu) (?:dang|sap|chuan bi|vua|moi|hop|di hop|phai) (?!(?:[a-z0-9]+ )*(?:truong|pho|phong|trung tam|thanh tra|van phong|chi so|cs|nhiem vu|viec|muc)[ ,])[a-z0-9 ]{3,70}, `,
  'u',
);

/** When it is, as a lead says it. */
const anyTime =
  '(?:(?:hom|sang|chieu|toi|trua|dem|mai|mot|kia|lat|ti|nua|nay|tuan|thang|dot|dao|bua|ngay|dau|cuoi|sap|sau|toi gio|bay gio|gio|luc nay|may hom|thu (?:hai|ba|tu|nam|sau|bay|\\d)|chu nhat|\\d+ ?(?:h|gio)) )+';
/** What befalls whoever asks, or what they are about to do, of which no plan and no report tells. */
const befalls =
  '(?:ban|ket|nghi|om|dau|vang|tren (?:xe|duong)|dang o|o (?:ngoai|xa|nha|tinh|ha noi)|mat (?:mang|song|dien)|het pin|(?:hong|mat|sua) (?:may|dien thoai)|di (?!den dau|toi dau)|hop|vien|hoc|cuoi|ve que|tiep (?:khach|doan|dan)|truc|bi cam|met|thi|met moi|hong|du|vao)';
const ofWork =
  /(?:^| )(?:bao cao|bc|nop|gui|viec|nhiem vu|chi so|quy|ky|han|tra lai|phong|don vi|trung tam|thanh tra|van phong|vp|khai|ghi|nhap|thay|tien do|cham|tre|thang \d+|t\d+|kien nghi|de xuat|vuong mac)(?= |,)/u;

/** «mai anh đi họp xa, …», «tuần sau em nghỉ cưới, …», «máy tôi mất mạng, …»: what befalls the asker; of no work. */
const ownAffair = new RegExp(
  `^(?:(?:${anyTime})(?:(?:em|e|toi|minh|tui|anh|chi|a|c|co|chu|bac|chung (?:toi|em)|may (?:em|toi)) )?|(?:em|e|toi|minh|tui|anh|chi|a|c|co|chu|bac|may (?:em|toi)) )(?:(?:dang|sap|phai|bi|dinh|lai|con|vua|moi|se|cu|van|thi|di|ra|len|ve|nam|may|ket) ){0,3}${befalls}(?: [a-z0-9]+){0,8}, `,
  'u',
);

/** «chưa kịp đọc báo cáo» asks nothing. */
const notYetDone = / chua (?:kip|doc|xem|coi|mo|check|ra|nam|co thoi gian|ranh)(?= |,)/gu;

/** «tỉnh vừa gọi», «DN đang giục», «chị Hà đi vắng»: what just happened, of whoever it happened with. */
const event = new RegExp(
  `^(?:(?:sang|chieu|toi|hom|luc|vua|nay|moi|co|ben|dong chi|thay|nghe|nghe noi)(?: nay| qua| truoc| roi| nua)? )*(?:tinh|ubnd(?: tinh)?|huyen|bo|dn|doanh nghiep|dan|nguoi dan|bao chi|doan|khach|ke toan|sep|cap tren|nguoi|(?:so|cuc|ban) [a-z]+(?: [a-z]+)?|vnpt|viettel|(?:${another})(?: [a-z]+){0,2})(?: (?:vua|moi|lai|dang|cu|da))* (?:goi(?: dien| den)?|hoi|giuc(?: qua)?|doi|can(?: gap)?|bao|keu|xin|nhac|yeu cau|gui|gap|di vang|di cong tac|nghi|om|thac mac|khieu nai|phan anh|phan nan)((?: [a-z0-9]+)*)$|^(?:${somebody} )?(?:vua |moi |lai |dang )?bi (?:${somebody}|doanh nghiep|dan|tinh)(?: [a-z]+){0,2} (?:goi|nhac|giuc|hoi|mang|la|doi|phe binh)(?: (?:nhac|giuc|hoi|mang|la|diet))*$|^(?:${somebody} )?(?:dang|sap|vua)(?: [a-z]+)? (?:ngoi|hop|lam viec|gap|tiep|giao ban)(?: (?:voi|ben|cung|tai|trong|o))? [a-z ]{2,40}$`,
  'u',
);

/** «liệt kê giúp em», «cho xin»: something is wanted, though nothing is asked. */
const wants =
  /(?:^| )(?:liet ke|danh sach|ke ra|cho xin|cho em|cho anh|cho chi|tom tat|xem giup|gui giup)(?= )/u;

/** «tóm tắt t5», «tổng hợp tháng 9»: what is wanted, behind which what it is for may stand. */
const wanting =
  /(?:^| )(?:tom tat|tom luoc|tong hop|tinh hinh|diem lai|liet ke|thong ke|danh sach|so lieu|may dong|may y|tien do|ket qua)(?= |$)/u;

/** So many words behind it say only what it was about: more may be what is asked. */
const mostOfEvent = 2;

/** «số và ngày ký kế hoạch, để em dẫn vào tờ trình»: a fact is asked for by its name alone. */
const namesFact =
  /(?:^| )(?:so hieu|so (?:va|voi|,)|ngay (?:ky|ban hanh)|chi tieu|muc tieu|nguyen van|danh sach|ket qua|tien do|diem|hang)(?= |,|$)/u;

/** «…, tháng trước chỉ thấy mới được 38»: a figure of before that somebody recalls. */
const recalled =
  /[,;–-] ?(?:(?:thang|ky|lan|hom|dot|quy|bua) truoc|thang \d{1,2}|t\d{1,2})(?: (?:chi|moi|thay|nghe|bao|ghi|co|duoc|dc|dat|toi|em|anh|minh|con|thi|van|bot|la|noi|do))+ \d[\d.,]* ?(?:%|[a-z]+)?(?: (?:thoi|a|ma|nhi|roi))*[ .!]*$/u;

/** «…, ai chưa nộp thì thôi»: who is left out by it. */
const letBe =
  /[,;–-] ?(?:ai|don vi nao|phong nao|ben nao) (?:con )?(?:chua|khong) (?:nop|gui|bao cao|lam|xong)(?: bc| bao cao)? (?:thi )?(?:thoi|ke|mac ke|chiu|bo qua)[ .!]*$/u;

/** A text without the figure that is recalled behind its question, or why it is asked. */
function withoutRecalled(text: string): string {
  const folded = foldedAlike(text);
  const left = letBe.exec(folded);
  if (left) return text.slice(0, left.index);
  const found = recalled.exec(folded) ?? forgotten.exec(folded);
  if (!found) return text;
  const rest = text.slice(0, found.index);
  return asksByItself(rest, false) ? rest : text;
}

/** «…, bận quá quên mất»: why it is asked. */
const forgotten =
  /[,;–-] ?(?:(?:em|e|toi|minh|tui|anh|chi|co|chu|dot|dao|tuan|hom|may|bua|thang|ngay|nay|nay gio|gio|ca|vi|do|tai|dang|moi) ){0,4}(?:ban|lo|vuong|ket|di|hop|om|nghi|truc|chay|tiep)(?: [a-z0-9]+){0,8} (?:chua|khong|ko|k)(?: (?:kip|co|ranh|he|the|kip thoi))* (?:ra|xem|coi|doc|nam|theo doi|mo|check|kiem tra|de y|ngo|nhin|ngo toi|thoi gian)(?: [a-z]+){0,3}[ .!]*$|[,;–-] ?(?:(?:dao nay|may hom|ban|lau|nhieu viec|viec nhieu)(?: [a-z]+){0,4} )?(?:quen|khong nho|ko nho|k nho)(?: (?:mat|roi|het|bang|tiet|day|a|mat tieu))*[ .!]*$/u;

const deniesAll = /(?:chang|cha|khong|chua|ko) (?:[a-z]+ ){1,4}(?:nao|gi)$/u;

/** A text without its clauses that tell only what just happened: they ask nothing, and no word of theirs is one of the question. */
function withoutEvents(text: string): string {
  const clauses = text.split(/(?<=[,.;!–-]) +/u);
  if (clauses.length < 2 || clauses.length > 4) return text;
  const kept = clauses.filter((clause) => {
    const said = foldedAlike(clause)
      .replace(/[^a-z0-9 ]+/gu, ' ')
      .replace(/ +/gu, ' ')
      .trim();
    const found = event.exec(said);
    const more = found?.[1]?.trim().split(' ').filter(Boolean).length ?? 0;
    // «dân bảo chẳng nhận được tin nào»: nothing is asked by «nào» there.
    return (
      found === null ||
      (more > mostOfEvent && !deniesAll.test(said)) ||
      asks.test(said.replace(deniesAll, ''))
    );
  });
  const whole = kept
    .join(' ')
    .replace(/[,;–-]+$/u, '')
    .trim();
  const folded = foldedAlike(whole);
  // «DN phàn nàn web sập, mục này ra sao»: what happened is what is spoken of.
  if (demonstrative.test(folded)) return text;
  const isQuestion = whole.split(/\s+/).length >= 3 && (asks.test(folded) || wants.test(folded));
  return kept.length < clauses.length && isQuestion ? whole : text;
}

/** «chi phí không chính thức» asks nothing. */
const asksInLead =
  /(?:^| )(?:ai|nao|gi|may|bao nhieu|bn|bnhieu|nhieu|dau|chua)(?= |,|$)|(?:^| )(?:khong|ko) ?(?:,|$)/u;

const demonstrative =
  /(?:^| )(?:muc|chi so|mang|cau|cai|viec|cho|nhiem vu|phong|ben|don vi|khoan|phan) (?:nay|do|ay|day)(?= |$)/u;

/**
 * «dòng cạnh tranh bình đẳng trong ảnh, mục đấy sếp nào phụ trách»: what is spoken of first, and what is asked of it; null
 * where a text is not so.
 */
export function leadAndQuestion(text: string): { lead: string; question: string } | null {
  if (text.length > maxQuestionLength) return null;
  const clauses = text
    .normalize('NFC')
    .split(/[,.;:!?–]+(?=\s)/u)
    .map((clause) => clause.trim())
    .filter(Boolean);
  const question = clauses.at(-1) ?? '';
  const lead = clauses.slice(0, -1).join(', ');
  if (lead.split(/\s+/).length < 3 || question.split(/\s+/).length < 3) return null;
  const isSo = demonstrative.test(foldedAlike(question)) && asks.test(foldedAlike(question));
  return isSo && !asksInLead.test(foldedAlike(lead)) ? { lead, question } : null;
}

/** «… vậy cả nhà», «… mọi người ơi»: who is spoken to. */
const company =
  / (?:vay |nhi |the |a |oi )*(?:ca nha|moi nguoi|cac bac|anh em|ace|ae|mng|ba con|cac anh chi|cac sep)(?: oi| a| nhe)*[ .!?]*$/u;

const pointing = /(?:^| )(?:ho|(?:ben|phong|don vi|trung tam) (?:do|ay|kia))(?= |$)/u;

const asks =
  /(?:^| )(?:ai|nao|gi|may|bao nhieu|bn|bnhieu|nhieu|dau|sao|chua|khong|ko|mo|hoi|thang(?= \d| nay| truoc| sau| toi| vua)|t\d+|quy)(?= |$)/u;

/** «nhờ ad xem giúp …»: whoever is asked for it. */
const begging =
  /^(?:nho|phien|lam phien) (?:ad|em|e|bot|ban|tro ly|chau|con)(?: oi)? (?=(?:xem|tra|cho|kiem|tim|liet|bao|noi|ke|dem|tong|soat|coi|ngo|loc) )/u;

/** A text's signs one by one folded, so that places in it are places in the text. */
function foldedAlike(text: string): string {
  const whole = fold(text);
  // Of Vietnamese each sign is one without its marks, too; of others one by one.
  return whole.length === text.length
    ? whole
    : [...text].map((sign) => (fold(sign).length === sign.length ? fold(sign) : sign)).join('');
}

/** Whether what is left is a question; behind what it is asked for a fact is named alone, too. */
function asksByItself(rest: string, isForPurpose: boolean): boolean {
  const folded = foldedAlike(rest);
  const isAsked = asks.test(folded) || (isForPurpose && (namesFact.test(folded) || wanting.test(folded)));
  return isAsked && rest.trim().split(/\s+/).length >= 3;
}

/** «à nhầm, ý tôi là …», «tháng 6 cơ mà»: what is meant instead, of what was spoken of before. */
function withoutSlip(text: string): string {
  const before = correcting.exec(foldedAlike(text));
  const isSlip = before !== null && before[0].trim() !== '' && before[0].length < text.length;
  const kept = isSlip ? `còn ${text.slice(before[0].length)}` : text;
  if (!isSlip && kept.split(/\s+/).length > 5) return kept;
  const after = insisting.exec(foldedAlike(kept));
  return after && after.index > (isSlip ? 0 : 2) ? kept.slice(0, after.index) : kept;
}

/** A text without how it is opened: who is asked for it. */
const withoutOpening = (text: string): string =>
  [begging, sendMe, askedOfOffice, looksThrough, asList].reduce(
    (rest, opening) => rest.slice(opening.exec(foldedAlike(rest))?.[0].length ?? 0),
    text,
  );

/** «em gửi hộ anh danh sách đơn vị chưa nộp»: the bot is asked for what it can show. */
const sendMe =
  /^(?:em|e|bot|ad) (?:gui|dua|lay|loc|ke|xuat|cho|trich|in)(?: (?:ho|giup|gium|cho|lai|ra|luon))* (?:(?:anh|chi|toi|minh|sep|bac|a|c) )?(?=(?:xin )?(?:danh sach|ds|list|bang|cac|nhung|thong tin|tinh hinh|ket qua|tien do|so (?:lieu|viec|nhiem vu)))/u;

/** «em cần rà các việc đã quá hạn», «soát giúp chị những mục …»: whoever looks through what is asked for, or is to, is no word of it. */
const looksThrough =
  /^(?!.* (?:thi|o dau|vao dau|lenh|nut|cach|lam sao|kieu gi|duoc khong)(?= |$|[?.,]))(?:da )?(?:(?:em|e|anh|chi|toi|minh|bac|co|chu) (?:(?:dang|can|muon|dinh|phai) )+(?:(?:ra|ra soat|soat|loc|tra|kiem|kiem tra|xem|coi|lay|nam|tong hop|thong ke)(?: (?:lai|qua|ra))? )+|(?:ra|ra soat|soat|loc|tra|kiem tra|nhin|ngo)(?: (?:lai|qua|ra))?(?: (?:giup|ho|gium|dum|cho))+(?: (?:em|e|anh|chi|toi|minh|bac))? )(?=(?:cac|nhung|danh sach|danh muc|toan bo|tat ca|may|xem) )/u;

/** «danh mục các việc phải xong trong quý III»: the form in which they are wanted, and no word of a task. */
const asList =
  /^(?:(?:em|e|anh|chi|toi|minh|bac) (?:(?:dang|can|muon|xin) )+)?(?:danh muc|bang ke|ban ke)(?: (?:day du|chi tiet|rieng))? (?=(?:cac|nhung|toan bo) (?:viec|nhiem vu|dau viec|cong viec|muc)(?= ))/u;

/** «nhờ văn phòng mở lại kỳ này giúp em»: who is asked to do it, and nobody whose work is asked about. */
const askedOfOffice =
  /^(?:(?:da|em|e|kinh|xin|thoi) )*(?:nho|de nghi|mong|phien|xin)(?: (?:cac )?(?:anh|chi|anh chi|ben))* (?:van phong|vp)(?: so)? (?=(?:mo|bo) (?:khoa|lai))/u;

/** Whether a lead tells of no work, and what is asked behind it is how, whether or by whom something is done with the bot. */
const isOfNoWork = (lead: string, text: string): boolean =>
  !ofWork.test(lead) &&
  !/\d{1,2}[/.]\d/u.test(lead) &&
  // «tuần sau em nghỉ, báo cho bot biết bằng cách nào»: what is to be told stands in the lead.
  [asksWay, ofWork].every((needs) => needs.test(foldedAlike(text.slice(lead.length))));

const asksWay =
  /(?:^| )(?:the nao|kieu gi|kieu chi|cach nao|lam sao|ra sao|sao|o dau|vao dau|cho nao|duoc khong|co duoc|duoc (?:a|ha|chu|hong|ko|k)|go gi|bam gi|lam gi|phai khong|co sao khong|ai (?:gui|nop|bao cao|nhap|lam))(?= |$|[?,.])/u;

/** «… thế nào đây», «… ở đâu giờ», «… kiểu gì ta»: what is said behind a question of how. */
const closing =
  /(?<=(?:^| )(?:the nao|kieu gi|cach nao|lam sao|ra sao|gui sao|nop sao|o dau|vao dau|cho nao|bam gi|go gi|lam gi)) (?:(?:day|gio|bay gio|ta|he|hen|nhe|ha|nhi|vay|the|a|em|bot|ban|chu|troi|nua) ?)*(?:day|gio|ta|he|hen)(?: (?:em|bot|nhi|a|troi|vay|ha))*[ .?!]*$/u;

/** How a report is made, and nothing else: «báo cáo thế nào». What has come of it is «báo cáo thế nào rồi». */
const howToReport =
  /^(?:(?:em|toi|minh|tui|anh|chi|thi|gio) )*(?:phai )?(?:(?:nop|gui|lam) bao cao|bao cao(?: thi)? (?:nop|gui|lam)|bao cao) (?:nhu )?(?:the nao|kieu gi|ra sao|sao)(?: (?:a|vay|nhi|nhe|em|the))*$/u;

const withoutClosing = (text: string): string => {
  const found = closing.exec(foldedAlike(text));
  return found ? text.slice(0, found.index) : text;
};

/** A text without one kind of what stands around it, where what is left asks by itself. */
function withoutPart(text: string, part: RegExp): string {
  const said = part.exec(foldedAlike(text));
  if (!said || (part !== company && asks.test(said[0].replace(notYetDone, ' ')))) return text;
  const rest = said.index === 0 ? text.slice(said[0].length) : text.slice(0, said.index);
  // «chiều nay họp với thanh tra, bên đó …»: whoever is spoken of is named there.
  const folded = foldedAlike(rest);
  if (said.index === 0 && (pointing.test(folded) || demonstrative.test(folded))) return text;
  // «… để tôi làm thay cho họ»: that is what is wanted.
  if (standsIn.test(said[0])) return text;
  // What is left must ask something by itself.
  const isForPurpose = part === purpose || part === useOfAnswer;
  // «chủ đề năm» is no «để», which its own marks tell.
  const isOther = part === useOfAnswer && /^[ ,;–-]+(?:đang )?đề /iu.test(text.slice(said.index));
  if (isOther || (part === useOfAnswer && asksMeans.test(folded))) return text;
  return asksByItself(rest, isForPurpose) ? rest : text;
}

/** A text without what befalls the asker, said before how something is done with the bot. */
function withoutAffair(text: string): string {
  const said = ownAffair.exec(foldedAlike(text));
  if (!said || !isOfNoWork(said[0], text)) return text;
  const rest = text.slice(said[0].length);
  const folded = foldedAlike(rest);
  if (pointing.test(folded) || demonstrative.test(folded)) return text;
  return asksByItself(rest, false) ? rest : text;
}

/** «để chú Say nhận nhắc việc thay»: what befalls the asker is why, and what is arranged so. */
const handsOver =
  /(?:^| )(?:de|nho|cho|giao|muon) (?:[a-z]+ ){0,5}(?:nhac|tin)(?: [a-z]+){0,4} (?:thay|ho)(?= |$)/u;

/**
 * A question without what stands around it: that something before was a slip, and what it is asked for. What is left out
 * asks nothing.
 * @param leans whether something was asked before, which a slip can be about
 */
export function withoutAround(text: string, leans: boolean): string {
  // Of a longer text only the beginning is read, and what stands around it is not looked for.
  if (text.length > maxQuestionLength) return text;
  let kept = withoutClosing(withoutOpening(text.normalize('NFC')));
  if (leans) kept = withoutSlip(kept);
  kept = withoutRecalled(withoutContrast(kept));
  for (const part of [company, purpose, useOfAnswer, fear]) kept = withoutPart(kept, part);
  if (!handsOver.test(foldedAlike(kept))) kept = withoutAffair(withoutPart(kept, occasion));
  kept = withoutEvents(kept);
  return howToReport.test(foldedWords(kept)) ? 'cách báo cáo' : kept;
}
