import { fold, isUnmarked } from '../text/fold.ts';
import { inFigures } from './numbers-in-words.ts';
import { inCommonWords } from './region-words.ts';

const days = ['', '', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

/** «rơi vào t7», «t7, cn», «sáng t2», «17h t6», «t5 tuần này»: a «t» that is no month. */
const ofWeek = [
  /(?<=(?<!\p{L})(?:rơi|trúng|nhằm|trùng|dính|vướng|đụng|roi|(?<!(?:tập|tap) )trung|nham|dinh|vuong|dung)(?: vào| phải| đúng| vao| phai| dung)? )t([2-7])(?!\p{L}|\d|\/)/giu,
  /(?<=(?<!\p{L})(?:sáng|chiều|tối|trưa|đêm|chieu|trua) )t([2-7])(?!\p{L}|\d|\/)/giu,
  /(?<=\d{1,2}(?:h|g| giờ| gio)\d{0,2} )t([2-7])(?!\p{L}|\d|\/)/giu,
  /(?<!\p{L})t([2-7])(?= (?:tuần|tuan) )/giu,
  /(?<!\p{L})t([2-7])(?=(?:\s*[,/]| và| hay| hoặc| hoac| va)? ?(?:cn|chủ nhật|chu nhat)(?!\p{L}))/giu,
];

const sunday = /(?<=(?:thứ bảy|thu bay)(?:\s*[,/]| và| hay| hoặc| hoac| va)? ?)cn(?!\p{L})/giu;
const onSunday =
  /(?<=(?<!\p{L})(?:rơi|trúng|nhằm|trùng|dính|vướng|đụng|roi|(?<!(?:tập|tap) )trung|nham|dinh|vuong|dung)(?: vào| phải| đúng| vao| phai| dung)? )cn(?!\p{L})/giu;

/** «nhiều hơn cả», at the end of what is asked. */
const mostOfAll =
  /(?<=\p{L} )(?:hơn cả|hơn hết|hon ca|hon het)(?=\s*(?:$|[?.!,]|(?:ạ|nhỉ|vậy|thế|em|nhé|nhi|vay|the|nhe)(?!\p{L})))/giu;

/** «thay mặt chị Hà gửi báo cáo», «thay trung tâm nộp»: in whose name, before what is done; the rules read «gửi thay chị Hà». */
const inNameOf =
  /(?<!\p{L})(?:thay mặt|thay mat|đại diện|dai dien|thay)(?: cho)? ((?:\p{L}+ ){1,5}?)(?:đã |da |bấm |bam |đứng ra |dung ra )?(gửi|nộp|nhập|gui|nop|nhap)(?!\p{L})/giu;
const standsFor = /(?<!\p{L})(thay) (?:mặt|mat)(?!\p{L})/giu;

/** «giao chung 3 phòng quản lý», «trong 3 phòng quản lý», «3 phòng quản lý …» at the beginning: all of them; a bare number may be a month's. */
const allOfThem =
  /(?<=^\s*|[,;.] |(?<!\p{L})(?:chung|giao|giao cho|trong|trong số|giữa|so|so sánh|của|trong so|giua|so sanh|cua) )(\d|hai|ba|bốn|bon)(?= (?:phòng|phong|trung tâm|trung tam) (?!nào|nao))/giu;

/** «tính theo %»: by what something is counted, in a word; a sign behind a figure or a «bao nhiêu» is read as it stands. */
const byShare =
  /(?<=(?<!\p{L})(?:theo|bằng|qua|tỷ lệ|tỉ lệ|chỉ tiêu|mục tiêu|bang|ty le|ti le|chi tieu|muc tieu) )%/giu;

/** «còn bao nhiêu %»: a figure of that kind, and nothing else that is counted. */
const howManyOfHundred = /(?<=(?<!\p{L})(?:bao nhiêu|bao nhieu|bao nhiu|mấy|may|bn) ?)%/giu;

/** «được mấy phần rồi», «bằng bao nhiêu phần dự toán»: so many of a hundred. */
const howManyParts =
  /(?<=(?<!\p{L})(?:được|đạt|bằng|làm|nộp|xong|tới|đến|giải ngân|thu|dc|duoc|dat|bang|lam|nop|toi|den|giai ngan) )(mấy|bao nhiêu|may|bao nhieu) (phần|phan)(?! (?:trăm|tram|mềm|mem|việc|viec))(?!\p{L})/giu;

/** «tôi đang đứng tên chỉ số nào»: whose it is, where no report is spoken of, on which a name stands as well. */
const inOnesName = /(?<!\p{L})(?:đứng|dung|mang) (?:tên|ten)(?: (?:phụ trách|phu trach))?(?!\p{L})/giu;
const ofReport = /(?<!\p{L})(?:bc|báo cáo|bao cao|gửi|nộp|nhập|gui|nop|nhap)(?!\p{L})/iu;
const ofIndices = /(?<!\p{L})(?:cs|chỉ số|chi so)(?!\p{L})/iu;

/**
 * «còn mấy việc chưa báo», «ai chưa báo ạ»: «báo cáo» cut short, where nothing is told to anybody. «việc nào chưa báo» asks for
 * tasks, which the rules read as it stands.
 */
const cutShort =
  /(?<!(?:việc|nhiệm vụ|mục|nv|viec|nhiem vu|muc) (?:nào|gì|nao|gi) (?:chưa|chua) (?:báo|bao))(?<=(?<!\p{L})(?:chưa|đã|chua|da) (?:báo|bao))(?=\s*(?:$|[?.!,]|(?:ạ|nhỉ|vậy|thế|em|nhé|nhi|vay|the|nhe|không|khong)(?!\p{L})))/giu;

/** «tháng 4, 5, 6», «t4, 5 và 6»: each of them is a month. */
const monthsListed =
  /(?<![\p{L}\d])(tháng |thang |t)(\d{1,2}(?: ?, ?\d{1,2})+(?: (?:và|va|với|voi|cùng|cung) \d{1,2})?)(?![\d/%]|[.,]\d| ?(?:%|việc|nhiệm vụ|đơn vị|phòng|chỉ số|viec|nhiem vu|don vi|phong|chi so))/giu;

const eachMonth = (listed: string, noun: string, numbers: string): string =>
  numbers.match(/\d{1,2}/gu)!.every((one) => Number(one) >= 1 && Number(one) <= 12)
    ? numbers
        .match(/\d{1,2}/gu)!
        .map((one) => `${noun}${one}`)
        .join(', ')
    : listed;

/** «rốt cuộc công bố hôm nào», «năm nay mới đem ra chấm»: words that say nothing of it. */
const atLast =
  /(?<!\p{L})(?:rốt cuộc|rốt cục|chung quy|đem ra|rot cuoc|rot cuc|dem ra)(?: (?:là|thì|la|thi))?(?!\p{L})/giu;
/** «cái nào còn cách mục tiêu xa nhất» */
const farthest =
  /(?<!\p{L})(?:còn |con )?(?:cách|cach) (?:mục tiêu|chỉ tiêu|đích|muc tieu|chi tieu|dich)(?: đề ra)? (?:xa|nhiều|nhieu) (?:nhất|nhat)(?!\p{L})/giu;
/** «thì vô đâu» */
const southern = /(?<!\p{L})(?:vô|vo)(?= (?:đâu|chỗ nào|dau|cho nao)(?!\p{L}))/giu;

/** «tháng 5 chạy được bao nhiêu việc», «chạy tới đâu rồi»: how far work is, and nothing that runs. */
const runsTo =
  /(?<!\p{L})(?:chạy|chay)(?= (?:được|đến|tới|duoc|dc|đc|den|toi) (?:bao nhiêu|mấy|đâu|bao nhieu|bn|may|dau)(?!\p{L}))/giu;

/** «ai trong Ban Giám đốc phụ trách», «đồng chí nào trong BGĐ»: which of the leaders. */
const whoOfLeaders =
  /(?<!\p{L})(?:ai|(?:vị|đồng chí|người|sếp|anh|chị|vi|dong chi|nguoi|sep) (?:nào|nao)) (?:ở |o )?(?:trong|thuộc|trg|thuoc) (?:ban giám đốc|ban lãnh đạo|ban thường vụ|lãnh đạo sở|tập thể lãnh đạo|bgđ|ban giam doc|ban lanh dao|lanh dao so|tap the lanh dao|bgd)(?: (?:sở|so))?(?!\p{L})/giu;

/** «bọn mình», «phòng tụi em»: several who ask. */
const severalOfUs =
  /(?<!\p{L})((?:phòng|đơn vị|bên|trung tâm|văn phòng|thanh tra|phong|don vi|ben|trung tam|van phong) )?(?:bọn|tụi|chúng|bon|tui|chung) (?:mình|em|tôi|tui|tớ|minh|toi)(?!\p{L})/giu;

/** «các phòng, trung tâm đã kiến nghị gì»: all units, and none that is called so alone. */
const allUnits =
  /(?<!\p{L})((?:các|mấy|những|cac|may|nhung) )(?:phòng|phong)(?:\s*,)?(?: (?:ban|và|hay|hoặc|va|hoac))*\s*,?\s*(?:trung tâm|trung tam|đơn vị|don vi)(?= (?:đã|có|nào|chưa|còn|thì|phải|kiến|đề|báo|nộp|gửi|trực thuộc|da|co|nao|chua|con|thi|phai|kien|de|bao|nop|gui)(?!\p{L})|\s*[,.?!]|\s*$)/giu;

/** «áp bét», «kế chót»: the last but one. */
const lastButOne =
  /(?<!\p{L})(?:áp|kế|ap|ke) (?:bét|chót|cuối|đáy|bet|chot|cuoi|day)(?: (?:bảng|lớp|bang|lop))?(?!\p{L})/giu;

/** «được một nửa chưa»: of which «một cửa» is a letter away. */
const oneHalf = /(?<!\p{L})(?:một|1|mot) (?=(?:nửa|nua)(?!\p{L}))/giu;

/** «mấy đơn vị nộp rồi, ai trễ, ai chưa»: of what was said before, which is sent. */
const whoElseSent =
  /(?<=(?<!\p{L})(?:nộp|gửi|báo cáo|bc|nop|gui|bao cao)(?!\p{L})[^.?!\n]{0,60}[, ])((?:ai|(?:phòng|đơn vị|bên|phong|don vi|ben) (?:nào|nao)) )(trễ|muộn|chưa|tre|muon|chua)(?=\s*(?:[,;.?!]|$)|(?: (?:ạ|nhỉ|vậy|em|a|nhi|vay))?\s*[?.!]?$)/giu;

/** «h sao rồi»: now. */
const now =
  /(?<=(?:^|[,;.]) ?|(?<!\d) )h(?= (?:thì |thi )?(?:sao|ra sao|thế nào|đến đâu|tới đâu|hết|xong|được|còn|the nao|den dau|toi dau|het|duoc|con)(?!\p{L}))/giu;

/** «sao vẫn đứng yên», «sao giậm chân tại chỗ»: why it does not move, and no place that was kept. */
const whyStill =
  /(?<!\p{L})((?:vì |tại |vi |tai )?sao)(?: (?:nó|vẫn|cứ|lại|mãi|toàn|no|van|cu|lai|mai))* (?:đứng yên|đứng im|đứng ì|giậm chân|dậm chân|ì ra|không nhúc nhích|không nhích|dung yen|dung im|giam chan|dam chan|khong nhuc nhich|khong nhich)(?: (?:tại chỗ|một chỗ|đấy|đó|hoài|mãi|thế|vậy|tai cho|mot cho|day|hoai|mai|the|vay))*(?!\p{L})/giu;

/** «sao biết gửi thành công chưa»: how one knows it, and whether it was sent. */
const howKnown = /(?<=^\s*|[,.?!;]\s*)sao(?= (?:biết|biet)(?!\p{L}))/giu;
const wentThrough =
  /(?<=(?<!\p{L})(?:gửi|nộp|gui|nop) )(?:thành công|thanh cong)(?=\s+(?:chưa|không|chua|khong|rồi|roi))/giu;

/** «trước giao ban 9h»: when the asker needs it. */
const beforeMeeting =
  /(?<!\p{L})(?:trước|kịp|để|truoc|kip|de) (?:giờ |buổi |cuộc |gio |buoi |cuoc )?(?:giao ban|họp|hop)(?: (?:lúc|hồi|vào|luc|hoi|vao))? \d{1,2} ?(?:h|g|giờ|gio)(?:\d{2})?(?!\p{L}|\d)/giu;

/** «thu ns»: the budget, and no «nói»; «hồ sơ nằm lại»: what was left over. */
const budget = /(?<=(?<!\p{L})(?:thu|chi|vốn|nguồn|nộp|dự toán|von|nguon|nop|du toan) )ns(?!\p{L})/giu;
const leftOver =
  /(?<=(?<!\p{L})(?:hồ sơ|đơn|việc|ho so|don|viec)(?: đất đai| dat dai)? )(?:còn |con )?(?:nằm lại|nằm chờ|nam lai|nam cho)(?!\p{L})/giu;

/** «lắm việc chậm»: much of it; without its mark it is «làm». */
const lotsOf =
  /(?<!\p{L})lắm(?= (?:việc|nhiệm vụ|vướng|khó khăn|kiến nghị|đề xuất|mục|đầu việc)(?!\p{L}))/giu;

/** «phòng nào lắm nhất» */
const lotsMost = /(?<=(?:nào|nao) )(?:lắm|lam)(?= (?:nhất|nhat)(?!\p{L}))/giu;

/** «tháng 8 ai không gửi báo cáo»: who has not, where it is over. */
const whoDidNot =
  /(?<=(?<!\p{L})(?:ai|(?:phòng|đơn vị|bên|phong|don vi|ben) (?:nào|nao)) )(?:không|khong|ko|k|hông|hong)(?= (?:chịu |thấy |chiu |thay )?(?:gửi|nộp|báo cáo|bc|gui|nop|bao cao)(?: (?:báo cáo|bc|bao cao))?(?: (?:tháng|thang|t)? ?\d{1,2})?\s*(?:[,.?!]|$))/giu;

/** «khóa rồi mà đúng không»: whether it is. */
const lockedIndeed =
  /(?<=(?<!\p{L})(?:khóa|khoá|chốt|khoa|chot) )(?:rồi|roi)(?: (?:mà|phải|ma|phai))?,? (?:đúng|phải|dung|phai) (?:không|khong|ko|k)(?!\p{L})/giu;

/** «bao nhiêu cây số» */
const inKilometres = /(?<=(?<!\p{L})(?:mấy|bao nhiêu|bn|\d+|may|bao nhieu) )(?:cây số|cay so)(?!\p{L})/giu;

/** «thứ 5 hàng tuần»: a weekday as plans spell it. */
const everyWeekday = /(?<!\p{L})(?:thứ|thu) ?([2-7]) (?:hàng|hằng|mỗi|hang|moi) (?:tuần|tuan)(?!\p{L})/giu;
/** «sơ kết 6 tháng», «cho chị vài dòng», «bức tranh nhà ở xã hội»: a summary, and no meeting. */
const summedUp =
  /(?<=^\s*(?:(?:dạ|em ơi|cho (?:em|tôi|anh|chị|mình)|da|em oi) )*)(?:sơ kết|điểm nhanh|so ket|diem nhanh)(?= (?:\d|quý|tháng|nhanh|mảng|giúp|cho|tình hình|quy|thang|mang|giup|tinh hinh)(?!\p{L}))/giu;
const fewLines =
  /(?:cho|giúp|viết|nói|gửi|giup|viet|noi|gui)(?: (?:tôi|chị|anh|em|mình|sếp|toi|chi|minh|sep))? (?:vài|mấy|đôi ba|dăm ba|đôi|vai|doi ba|dam ba|doi) (?:dòng|câu|nét|ý(?! (?:kiến|kien|đồ|do))|gạch đầu dòng|dong|cau|net|y(?! (?:kien|do|te))|gach dau dong)(?: (?:thôi|ngắn|gọn|chính|về|thoi|ngan|gon|chinh|ve)(?!\p{L}))*/giu;
const picture =
  /(?<!\p{L})(?:bức tranh|toàn cảnh|buc tranh|toan canh)(?: (?:chung|tổng thể|về|tong the|ve)(?!\p{L}))*/giu;
/** «thnág 5», «thag 9», «thangs 6»: letters of «tháng» that changed places or are lost, before its number. */
const monthMistyped =
  /(?<!\p{L})(?:t[ahng\u00e1]{3,4}|tháng?[sfj]|thangs)(?= ?(?:1[0-2]|0?[1-9])(?!\d|[,.]\d| ?(?:%|ngày|người|điểm|bậc)))/giu;
/** How it would be spelt; a word of other letters stays. */
const isMonth = (word: string): boolean => {
  const letters = [...fold(word)].toSorted().join('');
  return fold(word) !== 'thang' && ['aghnt', 'ahnt', 'aght', 'aghnst', 'ghnt'].includes(letters);
};
/** «giải ngân tới đâu rồi, đạt không»: whether it is reached, and no name. */
const isReached =
  /(?<=,\s*(?:đã |có |thế |da |co |the )?)(?:đạt|dat)(?= (?:không|ko|k|chưa|khong|chua)\s*[?.!]*\s*$)/gu;
/** «chưa nhúc nhích gì» */
const unmoved =
  /(?<!\p{L})(?:chưa|chua) (?:hề |he )?(?:nhúc nhích|động đậy|động tĩnh|nhuc nhich|dong day|dong tinh)(?: (?:gì|được|tí nào|gi|duoc|ti nao)(?!\p{L}))*/giu;
/** «mục nào xanh mục nào cam»: how each stands, by the colours in which the bot shows it. */
const byColours =
  /(?<!\p{L})(?:mục|việc|cái|nhiệm vụ|muc|viec|cai|nhiem vu) (?:nào|nao) (?:màu |mau )?xanh(?: lá| la)?[ ,]+(?:(?:và|còn|va|con) )?(?:mục|việc|cái|nhiệm vụ|muc|viec|cai|nhiem vu) (?:nào|nao) (?:màu |mau )?(?:cam|vàng|đỏ|trắng|vang|do|trang)(?!\p{L})/giu;
/** «trong đám đó», «mớ kia»: those that were spoken of. */
const thatHeap =
  /(?<!\p{L})(?:trong |trong )?(?:đám|mớ|đống|dam|mo|dong) (?:đó|ấy|này|kia|do|ay|nay)(?!\p{L})/giu;
/** «phòng em nhúc nhích được gói nào chưa»: whether any more was done. */
const stirred =
  /(?<!\p{L})(?<!(?:có|co|thấy|thay) )(?:nhúc nhích|rục rịch|động tĩnh|nhuc nhich|ruc rich)(?= (?:được |thêm |gì |lên |duoc |them |gi |len )*(?:\p{L}+ (?:nào|nao) )?(?:chưa|không|chua|khong)(?!\p{L}))/giu;
/** «dồn ở phòng nào nhất»: which has most of it. */
const gathersAt =
  /(?<!\p{L})(?:dồn|tập trung|rơi|chủ yếu|phần lớn|đa số|don|tap trung|roi|chu yeu|phan lon|da so)(?: (?:nhiều|chủ yếu|nhieu|chu yeu))? (?:ở|vào|tại|về|o|vao|tai|ve) ((?:phòng|đơn vị|bên|chỉ số|phong|don vi|ben|chi so) (?:nào|nao))(?: (?:nhiều nhất|nhất|nhiều|nhieu nhat|nhat|nhieu)(?!\p{L}))?/giu;

/** «tính năng động thì ai, phòng nào làm»: two are asked for. */
const whoAndWhich =
  /(?<!\p{L})(?:ai|(?:lãnh đạo|sếp|anh|chị|lanh dao|sep|chi) (?:nào|nao)),? (?:và |với |rồi |va |voi |roi )?((?:phòng|đơn vị|bên|phong|don vi|ben) (?:nào|nao)) (?:làm|thực hiện|chủ trì|lo|đảm nhiệm|phụ trách|lam|thuc hien|chu tri|dam nhiem|phu trach)(?=\s*(?:[?.!,]|$| (?:vậy|thế|ạ|em|nhỉ|vay|the|a|nhi)(?!\p{L})))/giu;

/** «Đề nghị cho biết …», «Đề nghị văn phòng cung cấp …»: as in papers, what is asked for stands behind it, and nothing is proposed. */
const politelyAsked =
  /^\s*(?:(?:kính|xin|dạ|vâng|em|tôi|kinh|da|vang|toi)[ ,]+)*(?:đề nghị|de nghi) (?:(?:bot|trợ lý|em|anh|chị|văn phòng|hệ thống|các đồng chí|đồng chí|tro ly|chi|van phong|he thong) )?(?=(?:cho (?:biết|xin|xem|hay|tôi|em|anh|chị|biet|toi|chi)|cung cấp|liệt kê|nêu|thống kê|tổng hợp|xếp|so sánh|thông tin|kể|gửi (?:danh sách|số liệu)|trích|cung cap|liet ke|neu|thong ke|tong hop|xep|so sanh|thong tin|ke|gui (?:danh sach|so lieu)|trich)(?!\p{L}))/iu;
/** «có trễ hạn kế hoạch không»: the day that the plan sets; no plan is asked about. */
const dayOfPlan =
  /(?<=(?<!\p{L})(?:trễ|quá|đúng|kịp|chậm|muộn|sai|tre|qua|dung|kip|cham|muon) (?:hạn|han))(?: (?:của|theo|so với|trong|cua|so voi))? (?:kế hoạch|ke hoach)(?= (?:không|hông|hổng|chưa|ko|k|khong|hong|chua)(?!\p{L}))/giu;
/** «đạt mấy % dự toán», «bằng bao nhiêu phần trăm kế hoạch năm»: what part of it there is; whatever it is a part of names no work. */
const ofEstimate =
  /(?<!\p{L})(?:được|đạt|đc|bằng|dc|duoc|dat|bang) (bao nhiêu|mấy|bn|bao nhieu|may) ?(?:%|phần trăm|phan tram)(?: (?:so với|của|trên|so voi|cua|tren))? (?:dự toán|chỉ tiêu|kế hoạch|mức giao|mục tiêu|cả năm|ca nam|du toan|chi tieu|ke hoach|muc giao|muc tieu)(?: (?:giao|cả năm|năm|ca nam|nam)(?! (?:nay|ngoái|trước|nay|ngoai|truoc)))?(?: (?:rồi|roi))?(?!\p{L})/giu;

/** «có trễ hạn hông»: «không» by the mouth of the south, behind a day that is kept or not. */
const notSoSouth = /(?<=hạn )(?:hông|hổng)(?=\s*(?:[?.!,]|$)| (?:em|anh|bot|ad|ta|vậy|ạ)\s*[?.!]*$)/giu;

type InSpelling = (words: string) => string;

/** Something that is written out, with what must stand in a folded text for it: looked for faster than it is. */
type Step = readonly [needs: RegExp, write: (text: string, inSpelling: InSpelling) => string];

/** In this order: what one writes another may read. */
const steps: readonly Step[] = [
  [/(?:^|\W)(?:mo|rang|man|bua)(?!\w)|hom ni/, inCommonWords],
  [
    /(?:^|\W)(?!thang)t[ahngs]{3,5} ?\d/,
    (text, inSpelling) => text.replace(monthMistyped, (word) => (isMonth(word) ? inSpelling('tháng') : word)),
  ],
  [/de nghi/, (text) => text.replace(politelyAsked, '')],
  [/(?:^|\W)hong(?!\w)/, (text) => text.replace(notSoSouth, 'không')],
  [/han (?:cua |theo |so voi |trong )?ke hoach/, (text) => text.replace(dayOfPlan, '')],
  [
    /(?:%|phan tram)/,
    (text, inSpelling) =>
      text.replace(ofEstimate, (_, count: string) => inSpelling(`được ${count} phần trăm rồi`)),
  ],
  // «tơi giờ»: up to now.
  [/toi (?:gio|nay)/, (text) => text.replace(/(?<!\p{L})tơi (?=giờ|nay)/giu, 'tới ')],
  // «thágn», «nhữgn», «khôgn»: no word of the language ends so.
  [
    /gn(?![a-z])/,
    (text) => text.replace(/(?<=[aeiouyăâêôơưà-ỹ])gn(?!\p{L})(?<!(?:desi|si|campai)gn)/giu, 'ng'),
  ],
  [
    /(?:ai|nao),? (?:\w+ )?(?:phong|don vi|ben) nao/,
    (text, inSpelling) =>
      text.replace(
        whoAndWhich,
        (_, which: string) => `${inSpelling('ai phụ trách')}, ${which} ${inSpelling('chủ trì')}`,
      ),
  ],
  [/muoi|tram|nghin|ngan|chuc/, inFigures],
  // Several who ask are their unit, in the words by which the rules read it: «bên em», «phòng em».
  [
    /bon|tui|chung/,
    (text, inSpelling) => text.replace(severalOfUs, (_, noun?: string) => `${noun ?? inSpelling('bên ')}em`),
  ],
  [
    /phong\W+(?:ban|va|hay|hoac|trung tam|don vi)/,
    (text, inSpelling) => text.replace(allUnits, (_, all: string) => `${all}${inSpelling('đơn vị')}`),
  ],
  [
    /\/c/,
    (text, inSpelling) =>
      text
        // A whole name needs no title before it.
        .replace(/(?<!\p{L})[đdĐD]\/[cC] (?=\p{Lu}\p{L}+ \p{Lu})/gu, '')
        .replace(/(?<!\p{L})[đd]\/c(?!\p{L})/giu, inSpelling('đồng chí')),
  ],
  [
    /(?:trong|thuoc|trg) (?:ban|lanh|tap|bgd)/,
    (text, inSpelling) => text.replace(whoOfLeaders, inSpelling('lãnh đạo nào')),
  ],
  [
    /cach (?:muc tieu|chi tieu|dich)/,
    (text, inSpelling) => text.replace(farthest, inSpelling('còn thiếu nhiều điểm nhất')),
  ],
  [/rot cu|chung quy|dem ra/, (text) => text.replace(atLast, ' ')],
  [/(?:^| )vo (?:dau|cho)/, (text, inSpelling) => text.replace(southern, inSpelling('vào'))],
  [/(?:thang|t) ?\d{1,2} ?,/, (text) => text.replace(monthsListed, eachMonth)],
  [/chay/, (text, inSpelling) => text.replace(runsTo, inSpelling('làm'))],
  [/(?:chua|da) bao/, (text, inSpelling) => text.replace(cutShort, inSpelling(' cáo'))],
  [
    /(?:ap|ke) (?:bet|chot|cuoi|day)/,
    (text, inSpelling) => text.replace(lastButOne, inSpelling('thấp thứ nhì')),
  ],
  [/(?:mot|1) nua/, (text) => text.replace(oneHalf, '')],
  [
    /(?:ai|nao) (?:tre|muon|chua)/,
    (text, inSpelling) =>
      text.replace(whoElseSent, (_, who: string, how: string) =>
        /^ch/iu.test(how) ? `${who}${how} ${inSpelling('nộp')}` : `${who}${inSpelling('nộp')} ${how}`,
      ),
  ],
  [
    /(?:^|\W)h (?:thi )?(?:sao|ra|the|den|toi|het|xong|duoc|con)/,
    (text, inSpelling) => text.replace(now, inSpelling('giờ')),
  ],
  [
    /dung (?:yen|im|i)|(?:giam|dam) chan|i ra|nhich/,
    (text, inSpelling) => text.replace(whyStill, inSpelling('vì sao')),
  ],
  [/(?:giao ban|hop)(?: \w+)? \d{1,2} ?(?:h|g)/, (text) => text.replace(beforeMeeting, '')],
  [/sao biet/, (text, inSpelling) => text.replace(howKnown, inSpelling('làm sao'))],
  [/thanh cong/, (text) => text.replace(wentThrough, '')],
  [/(?:^|\W)ns(?:\W|$)/, (text, inSpelling) => text.replace(budget, inSpelling('ngân sách'))],
  [/nam (?:lai|cho)/, (text, inSpelling) => text.replace(leftOver, inSpelling('tồn'))],
  [/lam (?:viec|nhiem|vuong|kho|kien|de|muc|dau)/, (text) => text.replace(lotsOf, 'nhiều')],
  [/lam nhat/, (text) => text.replace(lotsMost, 'nhiều')],
  [
    /(?:khong|ko|k|hong) (?:\w+ )?(?:gui|nop|bao|bc)/,
    (text, inSpelling) => text.replace(whoDidNot, inSpelling('chưa')),
  ],
  [/(?:khoa|chot) roi/, (text, inSpelling) => text.replace(lockedIndeed, inSpelling('chưa'))],
  [/cay so/, (text) => text.replace(inKilometres, 'km')],
  [
    /thu ?[2-7] (?:hang|moi)/,
    (text, inSpelling) =>
      text.replace(everyWeekday, (_, number: string) => inSpelling(`thứ ${days[Number(number)]!} hằng tuần`)),
  ],
  [/so ket|diem nhanh/, (text, inSpelling) => text.replace(summedUp, inSpelling('tóm tắt'))],
  [
    /(?:vai|may|ba|doi) (?:dong|cau|net|y|gach)(?!\w)/,
    (text, inSpelling) => text.replace(fewLines, /tóm tắt|tom tat/iu.test(text) ? '' : inSpelling('tóm tắt')),
  ],
  [/buc tranh|toan canh/, (text, inSpelling) => text.replace(picture, inSpelling('tình hình'))],
  [/, ?(?:\w+ )?dat /, (text, inSpelling) => text.replace(isReached, inSpelling('đạt chỉ tiêu'))],
  [/nhuc nhich|dong (?:day|tinh)/, (text, inSpelling) => text.replace(unmoved, inSpelling('chưa làm'))],
  [
    /(?:don|tap trung|roi|chu yeu|phan lon|da so)(?: \w+){0,2} (?:o|vao|tai|ve) /,
    (text, inSpelling) =>
      text.replace(gathersAt, (_, which: string) => `${which} ${inSpelling('nhiều nhất')}`),
  ],
  [
    /(?:dam|mo|dong) (?:do|ay|nay|kia)/,
    (text, inSpelling) => text.replace(thatHeap, inSpelling('trong số đó')),
  ],
  [/xanh/, (text, inSpelling) => text.replace(byColours, inSpelling('làm đến đâu'))],
  [/nhuc nhich|ruc rich|dong tinh/, (text, inSpelling) => text.replace(stirred, inSpelling('làm'))],
  [/hon (?:ca|het)/, (text, inSpelling) => text.replace(mostOfAll, inSpelling('nhất'))],
  [
    /thay|dai dien/,
    (text) =>
      text
        .replace(inNameOf, (_, whom: string, verb: string) => `${verb} thay ${whom.trim()}`)
        .replace(standsFor, '$1'),
  ],
  [
    /%/,
    (text, inSpelling) =>
      text.replace(byShare, inSpelling('phần trăm')).replace(howManyOfHundred, ` ${inSpelling('phần trăm')}`),
  ],
  [
    / phan(?= |$|\?|,)/,
    (text, inSpelling) => text.replace(howManyParts, (said) => `${said}${inSpelling(' trăm')}`),
  ],
  [
    /phong|trung tam/,
    (text, inSpelling) => text.replace(allOfThem, (count) => `${inSpelling('cả')} ${count}`),
  ],
];

const ofWeekday: Step = [
  /t[2-7]/,
  (text, inSpelling) =>
    ofWeek.reduce(
      (written, day) =>
        written.replace(day, (_, number: string) => inSpelling(`thứ ${days[Number(number)]!}`)),
      text,
    ),
];

const ofSunday: Step = [
  /cn/,
  (text, inSpelling) =>
    text.replace(sunday, inSpelling('chủ nhật')).replace(onSunday, inSpelling('chủ nhật')),
];

/**
 * What signs stand for that are no words: «đ/c» is «đồng chí», «rơi vào t7» a weekday and no month, «nhiều hơn cả» the most;
 * and «thay mặt … gửi», «đứng tên» in the words by which they are read. Nothing else is changed.
 */
export function writtenOut(text: string): string {
  const folded = fold(text);
  const plain = isUnmarked(text);
  const inSpelling: InSpelling = (words) => (plain ? fold(words) : words);
  let written = text;
  const take = ([needs, write]: Step): void => {
    if (needs.test(folded)) written = write(written, inSpelling);
  };
  steps.forEach(take);
  if (/ten/.test(folded) && ofIndices.test(text) && !ofReport.test(text))
    written = written.replace(inOnesName, inSpelling('phụ trách'));
  take(ofWeekday);
  take(ofSunday);
  return written;
}
