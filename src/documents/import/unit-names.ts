import { readPersonWords } from '../../core/plan/person-words.ts';
import { foldInPlace } from '../../core/text/fold.ts';

/** How the name of a unit within an agency begins; the general words of the state's apparatus, none of a department. */
const unitName =
  /^(?:(?:Văn phòng|Thanh tra)(?:\s+(?:Sở|sở|Ban|Chi cục|UBND tỉnh))?|(?:Phòng|Trung tâm|Chi cục|Tổ|Trạm|Bệnh viện|Trường|Viện|Đội|Bộ phận|Ban)\s+\p{Lu}[\p{L}\p{M}\d\s&,–-]*|(?:Bảo tàng|Thư viện|Nhà hát|Nhà văn hóa|Nhà khách|Vườn quốc gia|Hạt Kiểm lâm|Cảng vụ)\s+(?:tỉnh|thành phố|\p{Lu}[\p{L}\p{M}\d\s&–-]*))$/u;

/** Whoever is outside of a department. Of a province its departments are its units. */
const outsideName =
  /^(?:(?:UBND|Ủy ban|Uỷ ban|HĐND|Sở|Công an|Thuế|Kho bạc|Ban Quản lý|Hội|Hiệp hội|Liên đoàn|Liên minh|Liên hiệp|Mặt trận|Báo|Đài|Bảo hiểm|Ngân hàng|Cục|Bộ|Công ty|Bưu điện|Viễn thông|Điện lực|Hải quan|Tòa án|Viện kiểm sát|Bộ Chỉ huy|Thanh tra|Văn phòng|Chi nhánh|Quỹ|Trường)\s+(?:\p{Lu}|tỉnh|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn|cấp|các|thành phố|nhân dân|dự án|khu|cơ sở)|(?:Tổ trưởng|Trưởng|Bí thư)\s+(?:các\s+)?(?:thôn|bản|xóm|ấp|buôn|khu|tổ dân phố)(?=\s|$)|Thống kê\s+(?:tỉnh|thành phố)(?=$|[,;])|(?:Đảng ủy|Tỉnh ủy|Tỉnh đoàn|Trung tâm Phục vụ hành chính công)(?=\s|$))/u;

/** What somebody does: with it, words are a sentence and no name. Small letters alone, since names write «Tổ chức». */
const does =
  /(?<!\p{L})(?:phê duyệt|ban hành|niêm yết|công khai|bố trí|thực hiện|triển khai|rà soát|tham mưu|phối hợp|chủ trì|báo cáo|hướng dẫn|đôn đốc|cung cấp|cập nhật|đẩy mạnh|tăng cường|nâng cao|duy trì|giải quyết|tiếp nhận|quán triệt|chịu trách nhiệm|có trách nhiệm|(?:là|làm) (?:đơn vị|cơ quan|đầu mối)|(?<!chợ )đầu mối(?=$|[,;])|chuẩn bị(?! đầu tư)|hoàn thành|làm (?:xong|trong|trước|ngay)|xong (?:trước|trong|ngày)|tiếp tục|kịp thời|sử dụng|khẩn trương|nghiêm túc|chủ động|công bố|tuyên truyền|phổ biến|(?<!các )tổ chức|định kỳ|căn cứ|đôn đốc|rút ngắn|cắt giảm|đăng tải|(?<!(?:và|,|[-–]) )(?:theo dõi|kiểm tra|giám sát)(?= (?:việc|các|tình hình|công tác|kết quả|tiến độ|sự|\p{Ll}+ (?:việc|các|tình hình|công tác))))(?!\p{L})/u;

/** «… xây dựng Kế hoạch như sau»: a sentence that leads to others, or whose body makes a paper. */
const leadsIn =
  /\b(?:nhu sau|sau day|duoi day)$|\s(?:xay dung|lap|de ra|trinh|gui|ra|nop)(?: va \p{L}+ \p{L}+)? (?:cac )?(?:ke hoach|bao cao|chuong trinh|de an|quyet dinh|van ban)\b/u;

/** «Các chỉ số …», «nhóm nhiệm vụ …»: what is worked at, whoever is named behind it. */
const ofWork =
  /^(?:(?:cac|nhung|toan bo|tat ca|nhom|phan|mot so)\s+)*(?:chi so|tieu chi|tru cot|noi dung|nhiem vu|giai phap|muc tieu|chi tieu|cong viec|viec|dau viec|thu tuc|linh vuc|ket qua|van de)\b/;

const beginsUnit =
  /^(?:các|toàn bộ|toàn thể|tất cả|lãnh đạo|văn phòng|thanh tra|phòng|trung tâm|chi cục|ban|tổ(?!\s+chức)|đơn vị|sở(?!\s+hữu)|ubnd|ủy ban|uỷ ban|công an|cục(?!\s+bộ)|thuế(?!\s+(?:quan|phí))|hội(?!\s+(?:nhập|nghị|thảo|chợ|họp))|bộ(?!\s+(?:máy|chỉ số|thủ tục))|bệnh viện|trường(?!\s+học)|cơ quan|liên minh|đảng ủy|kho bạc|bảo hiểm|trưởng\s+(?:các\s+)?(?:thôn|bản|xóm|ấp|buôn|khu|tổ)|đoàn\s+(?:thanh niên|tncs|thể))(?=\s|$)/iu;

/** Bodies that are called by more than a kind: behind an «và» one begins a name of its own, in capitals alone. */
const beginsBody =
  /^(?:Công ty|Bưu điện|Viettel|VNPT|Liên đoàn|Hiệp hội|Đoàn|Mặt trận|UBMTTQ|Điện lực|Chi nhánh|Tòa án|Toà án|Viện Kiểm sát|Viện kiểm sát|Ngân hàng|Hải quan|Quỹ)\s+\p{L}/u;

/** Whether words begin as a body's name does, by the word for its kind. */
export const isBodyByKind = (words: string): boolean => beginsUnit.test(words) || beginsBody.test(words);

/** Bodies of the State above, by their kind: of no agency's own, whatever the word for it that their name begins with. */
const ofState =
  /^(?:(?:chi cuc|cuc|doi|tram|chi nhanh|phong|kho bac|ban|ban chi huy|bo chi huy) )?(?:thue|hai quan|kho bac(?: nha nuoc)?|thi hanh an|bao hiem xa hoi|bhxh|thong ke|chi huy quan su|quan su|bo doi bien phong|bien phong|vien kiem sat|toa an|cong an)(?= (?:khu vuc|co so|lien|tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dac khu|nhan dan|nha nuoc|dan su|so|\d)| [A-Z\d])/;

/** «Ban Tổ chức Huyện ủy», «Văn phòng Đảng ủy xã»: bodies of the Party, whatever the word for their kind. */
const ofParty =
  /^(?:ban|van phong|uy ban kiem tra|co quan|trung tam|truong|to|bao|khoi)\s.*\b(?:tinh|thanh|huyen|quan|thi|dang|trung uong) uy\b/;

/** «Phòng Cảnh sát kinh tế - Công an tỉnh»: a part of another body, whose name stands behind its own. */
const ofOther =
  /^(?:Phòng|Ban|Cục|Chi cục|Đội|Trung tâm|Văn phòng|Tổ|Trường|Viện|Bộ phận|Hội sở|Chi nhánh)\s.*\s[-–]\s(?:Công an|Sở|UBND|Bộ|Cục|Thuế|Ngân hàng)\s\p{L}/u;

/** Whether a body is one of the State's own branches (tax, treasury, police, courts), or of the Party. */
const isOfState = (name: string): boolean =>
  ofState.test(foldInPlace(name)) ||
  ofPeople.test(name) ||
  ofParty.test(foldInPlace(name)) ||
  ofOther.test(name);

/** «Các ngân hàng thương mại»: several bodies that no agency has as units of its own. */
const severalOthers =
  /^(?:cac |toan bo |tat ca (?:cac )?)(?:ngan hang|to chuc tin dung|doanh nghiep|cong ty|tap doan|tong cong ty|hop tac xa|hiep hoi|hoi doanh|truong dai hoc|vien nghien cuu|chu dau tu|nha dau tu|nha thau|co quan bao|hang tau|nha mang)(?=\s|$)/;

/** «Viện KSND», «TAND tỉnh»: courts and prosecution by their letters; and bodies that the people elect. */
const ofPeople =
  /^(?:(?:viện )?ksnd|vksnd|viện ks|tand|tòa án|toà án|viện kiểm sát)(?=\s|$)|^ban (?:thanh tra nhân dân|giám sát đầu tư)(?=\s|$)/iu;

export type NameKind = 'unit' | 'outside' | 'group' | 'outside-group' | 'loose' | 'short';

/** What a name can be, by its words alone. */
export function nameKind(name: string): NameKind {
  const folded = foldInPlace(name);
  if (/[:;!?“”"]|\.\s/.test(name)) return 'short';
  if (ofWork.test(folded)) return 'short';
  if (leadsIn.test(folded)) return 'short';
  if (does.test(name) && !/^(?:các|toàn bộ|tất cả)\s.*(?:liên quan|khác)$/iu.test(name)) return 'short';
  if (/^(?:cac|toan bo|toan the|tat ca)\s/.test(folded) || /^ubnd (?:cac|cap)\s/.test(folded)) {
    if (/\b(?:lien quan|khac|co lien quan)$/.test(folded)) return 'loose';
    if (/^cac (?:phong|don vi|phong,? (?:ban|don vi))(?: truc thuoc(?: so)?| thuoc so)?$/.test(folded))
      return 'group';
    // With no word of whose they are, all of the agency are meant, and who that is is asked.
    if (/^(?:cac|toan the|tat ca cac) co quan,? (?:va )?(?:don vi|bo phan)$/.test(folded)) return 'group';
    if (severalOthers.test(folded)) return 'outside-group';
    if (
      /^(?:cac )?(?:so|ubnd|xa|huyen|dia phuong|co quan|nganh|doanh nghiep|to chuc)\b|\b(?:so|nganh|xa|phuong|huyen|dia phuong)\b/.test(
        folded.replace(/\bthuoc so\b/, ''),
      ) &&
      !/^cac (?:phong|trung tam|don vi|chi cuc)\b/.test(folded)
    )
      return 'outside-group';
    return 'group';
  }
  if ((outsideName.test(name) && !unitName.test(name)) || isOfState(name)) return 'outside';
  if (/^(?:Trạm Y tế|Thanh tra tỉnh|Văn phòng (?:UBND|HĐND|Tỉnh ủy)|Ban Quản lý)(?=\s|$)/u.test(name))
    return 'outside';
  return unitName.test(name) ? 'unit' : 'short';
}

/** How the names of the agency's own units begin when they are shortened: whoever that is, the paper's whole names tell. */
const shortenedKind =
  /^(?:p|tt|cc|vp|tr|đ|b)\s*\.|^(?:phòng|trung tâm|chi cục|văn phòng|thanh tra|ban|tổ|bộ phận|đội|trạm|tt|vp|cc|p|tr\.?\s?tâm|các|những|toàn|mọi|từng|cán bộ|công chức|viên chức|chuyên viên)(?=\s|$)/iu;

/** «TTPVHCC tỉnh», «BQLDA»: letters that begin with those of a kind of unit may be the agency's own. */
const lettersOfKind = /^(?:TT|VP|CC|BQL)\p{Lu}{2,}/u;

/** «VNPT Bắc Lũng», «MobiFone Tân An»: letters, or capitals within a word, begin nobody's own name. */
const isFirm = /^(?:\p{Lu}{3,}|\p{Lu}\p{Ll}+\p{Lu}\p{L}*|Viettel)\s/u;

/**
 * Whether words are the name of a body that says no kind of its own: «NHNN Khu vực 7», «Viettel huyện», «VNPT Bắc Lũng». One word, or letters
 * alone, may as well be a unit's short name.
 */
export function isNamedOutside(words: string): boolean {
  const parts = words.split(/\s+/);
  // «Gia nhập thị trường» begins with a capital as any words do.
  const capitals = parts.filter((part) => /^(?:\p{Lu}|\d{1,2}$)/u.test(part)).length;
  const isProper =
    capitals >= 2 ||
    /^(?:\p{Lu}{2,}|Viettel)\s+(?:tỉnh|huyện|xã|phường|thành phố|khu vực|chi nhánh)(?=\s|$)/u.test(words) ||
    /^(?:Công đoàn|Chi đoàn|Đoàn|Hợp tác xã|Điện lực|Nghiệp đoàn|Tổ công nghệ số)\s/u.test(words);
  return (
    isProper &&
    nameKind(words) === 'short' &&
    /^\p{Lu}[\p{L}\d]/u.test(words) &&
    parts.length >= 2 &&
    parts.length <= 10 &&
    words.length <= 60 &&
    !/[/()\d]{3,}|[.:;!?"“”]/u.test(words) &&
    !does.test(words) &&
    !ofWork.test(foldInPlace(words)) &&
    !shortenedKind.test(words) &&
    !lettersOfKind.test(words) &&
    (isFirm.test(words) || readPersonWords(words) === null)
  );
}

/** No name of whoever helps has more words. */
const mostWords = 12;

/** Whether words beside somebody who is known may be a name as well, of whomever: who that is, is asked then. */
export const mayBeSomebody = (words: string): boolean =>
  isNamedOutside(words) ||
  (/^(?:\p{Lu}|(?:các|những|toàn thể|một số|(?:tổ |hiệu |thủ |bí )?(?:trưởng|thư)|chủ tịch|đại diện|lãnh đạo|cán bộ|công chức|đơn vị|cơ quan|doanh nghiệp|hợp tác xã)\s)/u.test(
    words,
  ) &&
    words.split(/\s+/).length <= mostWords &&
    !/[:;!?“”"%\d]|\.\s|\slà\s/u.test(words) &&
    !does.test(words) &&
    !ofWork.test(foldInPlace(words)));

/** Lists of kinds of bodies, which one name stands for: «các sở, ban, ngành», «các phòng, đơn vị». */
const listOfKinds =
  /(?:các|những|UBND các|toàn bộ)\s+(?:sở|phòng|đơn vị|xã|huyện|cơ quan|ban|phòng ban)(?:\s*(?:,|;|và)\s*(?:ban|ngành|đơn vị|phường|đặc khu|thị trấn|thị xã|thành phố|đoàn thể|địa phương|tổ chức|huyện|xã|cơ quan)(?=[\s,;.]|$))+/giu;

/** «Phòng Giá cả, thị trường»: no unit begins with a small letter but one that says its kind, so the name goes on. */
const goesOnSmall =
  /(?:Phòng|Trung tâm|Chi cục|Ban)\s+\p{Lu}[\p{L}\s–-]*,\s+(?!(?:các|toàn|toàn bộ|toàn thể|tất cả|lãnh đạo|văn phòng|thanh tra|phòng|trung tâm|chi cục|ban|tổ|đơn vị|sở|ubnd|ủy ban|uỷ ban|công an|cục|thuế|hội|bộ|bệnh viện|trường|cơ quan|và|cùng|giao|do|là|với|chủ trì|phối hợp|tham mưu|theo|đồng thời|trong|khi|để|từng|mỗi|những|một|cán bộ|người|trưởng|chuyên viên|bộ phận|doanh nghiệp|địa phương|xã|phường|huyện)(?!\p{L}))\p{Ll}{2,}/gu;

/** «Phòng Văn hóa, Khoa học và Thông tin»: behind the comma stands no unit's kind, and an «và» joins what the name ends in. */
const goesOnLarge =
  /(?:Phòng|Trung tâm|Chi cục|Ban|Sở)\s+\p{Lu}[\p{L}\s–-]*,\s+(\p{Lu}[\p{L}\s–-]*?\s+và\s+\p{Lu}[\p{L}\s–-]*)(?=\s*(?:[,;.:\n(]|$))/gu;

const keptComma = '\uE020';
const keptAnd = '\uE021';

/** Words in which a comma or an «và» inside a name that is known parts nothing for `splitNames`. */
export function keepWhole(words: string, names: readonly string[]): string {
  let kept = words;
  for (const name of names) {
    const at = kept.toLowerCase().indexOf(name.toLowerCase());
    if (at < 0) continue;
    const own = kept.slice(at, at + name.length);
    const whole = own.replaceAll(',', keptComma).replace(/\svà\s/g, ` ${keptAnd} `);
    kept = kept.slice(0, at) + whole + kept.slice(at + name.length);
  }
  return kept;
}

/** «Trung tâm VH,TT&TT»: letters of one name behind a comma without a blank, of which an «&» joins the last. */
const commaOfLetters = /(?<=\s\p{Lu}{1,5}),(?=\p{Lu}{1,5}(?:-\p{Lu}{1,5})?&\p{Lu}{1,5}(?![\p{L}\d]))/gu;

/** «Văn phòng HĐND và UBND huyện»: one office of two bodies. */
const officeOfBoth = /(?:Văn phòng|VP) (?:HĐND|Hội đồng nhân dân) và (?=UBND|[UỦ])/giu;

/**
 * Parts words that name several units; a comma or an «và» inside one name parts nothing.
 * @param isShort whether words are a shorter name of a unit, which a comma does part from the one before
 * @param isCalled whether letters are a short name of the paper's own, before which an «và» parts, too
 */
export function splitNames(
  words: string,
  isShort: (part: string) => boolean = () => false,
  isCalled: (part: string) => boolean = () => false,
): string[] {
  const kept = words
    .replace(/\s*\([^)]{0,300}\)/g, '')
    .replace(goesOnLarge, (name, end: string) =>
      end.split(/\s+và\s+/u).some((part) => beginsUnit.test(part) || isShort(part))
        ? name
        : name.replace(',', keptComma).replace(/\svà\s/gu, ` ${keptAnd} `),
    )
    .replace(commaOfLetters, keptComma)
    .replace(goesOnSmall, (name) => name.replace(',', keptComma))
    .replace(officeOfBoth, (name) => name.replace(/\svà\s/u, ` ${keptAnd} `))
    .replace(listOfKinds, (list) => list.replace(/[,;]/g, keptComma).replace(/\svà\s/g, ` ${keptAnd} `));
  const parts: string[] = [];
  for (const piece of kept.split(/\s*[;\n,]\s*/)) {
    let rest = piece;
    for (;;) {
      const and = [...rest.matchAll(/\s+(?:và|cùng)\s+/gu)].find((match) => {
        const behind = rest.slice(match.index + match[0].length);
        return beginsUnit.test(behind) || beginsBody.test(behind) || isCalled(behind);
      });
      if (and === undefined) break;
      parts.push(rest.slice(0, and.index));
      rest = rest.slice(and.index + and[0].length);
    }
    parts.push(rest);
  }
  return parts
    .map((part) =>
      part
        .replaceAll(keptComma, ',')
        .replaceAll(keptAnd, 'và')
        .replace(/^(?:và|giao|cùng|do|[-+–])\s+/iu, '')
        .replace(/[\s.,;:]+$/u, '')
        .replace(
          /\s+(?:(?:tổ chức |triển khai |tham mưu )?thực hiện|(?:đồng |cùng )?chủ trì|tham mưu|theo dõi|(?<![Vv]iệc\s)(?:cùng )?làm)$/u,
          '',
        )
        .trim(),
    )
    .filter((part) => part !== '');
}

/** Whether words can only be a list of units, as a heading over tasks is: «Văn phòng Sở», «Các phòng chuyên môn, Trung tâm thuộc Sở». */
export const isNameList = (words: string): boolean => {
  const parts = splitNames(words);
  return (
    words.length <= 200 &&
    parts.length > 0 &&
    parts.every(
      (part) =>
        part.split(' ').length <= 14 &&
        (/^(?:trung tâm(?: trực)?(?: thuộc sở)?|TT)$/iu.test(part) || nameKind(part) !== 'short'),
    )
  );
};
