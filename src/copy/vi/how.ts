import type { Answer, HowFacts } from '../../core/ask/answer.ts';
import type { ActVerb, Chat, How } from '../../core/ask/language.ts';
import { maxEvidenceBytes } from '../../core/report/report.ts';
import type { Button, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { askUnlockButton, button } from './button.ts';
import { shortOffice, theAgency, theOffice } from './called.ts';
import { commandsUnder } from './commands.ts';
import { draftWords, goOnLabel } from './draft-words.ts';
import { furtherRules, lateInDetail, toldOfExtension } from './how-further.ts';
import { linkGroupWords } from './joining-words.ts';
import { lackingLines } from './lacking-lines.ts';
import { b, capital, line, moment, monthName, only, shortText, timeLeft } from './words.ts';

const key = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/** What the asker still owes, and the button that does it. */
function owing({ owes, month, now }: HowFacts, year: number): { words: string; buttons: Button[][] } {
  const name = monthName({ year, month: month.month });
  const until = `hạn ${moment(month.deadlineAt)} (${timeLeft(now, month.deadlineAt)})`;
  if (owes === null) return { words: `Kỳ ${name}: ${until}.`, buttons: [] };
  // Of a month that is locked nothing is owed any more, whether it was reported or not.
  if (owes.tasks === 0 && !owes.sent && month.locked)
    return {
      words: `${owes.unit.name} không có báo cáo ${name}; kỳ đã khóa, ${shortOffice} mở lại được.`,
      buttons: [],
    };
  if (owes.tasks === 0) return { words: `${owes.unit.name} đã báo cáo đủ ${name}; ${until}.`, buttons: [] };
  const far = { owed: owes.tasks, answered: owes.drafted ?? 0 };
  const left = far.answered > 0 ? draftWords(far) : `còn ${owes.tasks} nhiệm vụ`;
  const label = far.answered > 0 ? goOnLabel(far) : 'Báo cáo ngay';
  return {
    words: `Kỳ ${name}: ${until}; ${owes.unit.name} ${left}.`,
    buttons: month.locked
      ? []
      : [[button(label, { type: 'open', period: key(year, month.month), unit: owes.unit.id })]],
  };
}

/** At which step a file goes with a report that is not sent yet, and with one that was. */
const fileSteps = ({ owes, month }: HowFacts): string => {
  const asked = 'Gõ /baocao, tôi hỏi nhiệm vụ nào thì gửi ở đó';
  const sent = `${owes?.sent ? 'Báo cáo' : 'báo cáo'} đã gửi thì /baocao, chọn [Sửa…] và nhiệm vụ đó, gửi ảnh, tệp rồi [Gửi báo cáo], đến khi ${shortOffice} khóa kỳ`;
  if (owes === null || month.locked) return '';
  return owes.sent ? ` ${sent}.` : ` ${asked}; ${sent}.`;
};

const locked = (at: HowFacts): string => (at.month.locked ? 'Kỳ này đã khóa' : 'Kỳ này chưa khóa');

/** Who reports for a unit else, and how that comes about. */
const deputyWords = ({ role, owes }: HowFacts): string =>
  role === 'deputy' && owes
    ? `Anh/chị là người báo cáo thay của ${owes.unit.name}: gõ /baocao ở chat riêng, trả lời từng nhiệm vụ rồi chọn [Gửi báo cáo]; tên người gửi và tên trưởng đơn vị đều được ghi lại (người báo cáo thay do trưởng đơn vị cử bằng /uyquyen).`
    : role === 'staff'
      ? `Chỉ trưởng đơn vị, người được trưởng đơn vị ủy quyền (/uyquyen) hoặc ${shortOffice} gửi được báo cáo của đơn vị; tên người gửi được ghi lại. Được cử rồi thì gõ /baocao.`
      : role === 'office'
        ? 'Văn phòng nhập thay một đơn vị bằng /baocao: chọn đơn vị, ghi lý do; tên người nhập và lý do được ghi lại, trưởng đơn vị được báo. Đơn vị tự cử người báo cáo thay bằng /uyquyen.'
        : 'Báo cáo thay được: trưởng đơn vị gõ /uyquyen để cử người báo cáo thay, tên cả hai người được ghi lại; đi vắng thì gõ thêm /vangmat, lời nhắc sẽ chuyển cho người đó.';

/** Whether somebody may send the report of a unit that is not theirs, and who may. */
function standsForWords(
  { unit, by, may, changes, act, who, isAway }: NonNullable<HowFacts['standsFor']>,
  { org }: Names,
): string {
  const head = org.people.find((one) => one.unit === unit.id && one.role === 'head');
  const whose = `trưởng đơn vị${head ? ` (${head.name})` : ''}`;
  if (changes)
    return `Tôi không ghi, không sửa gì theo lời nhắn này. Báo cáo của ${unit.name} do ${whose} gửi và sửa bằng /baocao, hoặc người được trưởng đơn vị ủy quyền (/uyquyen), hoặc ${shortOffice} nhập thay (/baocao), khi kỳ chưa khóa.`;
  const alsoAway = isAway ? ' Đi vắng thì gõ thêm /vangmat: lời nhắc chuyển cho người đó.' : '';
  if (who)
    return who.length > 0
      ? `${who.map(({ name, title }) => `${name} (${title})`).join(', ')} báo cáo thay${head ? ` ${head.name}` : ''} được cho ${unit.name} (/baocao); tên cả hai người được ghi lại. Trưởng đơn vị cử thêm người bằng /uyquyen; ${shortOffice} nhập thay được.${alsoAway}`
      : `${unit.name} chưa có người báo cáo thay: ${whose} cử bằng /uyquyen, hoặc ${shortOffice} nhập thay (/baocao).${alsoAway}`;
  switch (act) {
    case 'delete':
      return `Không xóa được: báo cáo đã gửi được lưu, không ai xóa. Nội dung báo cáo của ${unit.name} do ${whose} sửa bằng /baocao, hoặc ${shortOffice} sửa thay, khi kỳ chưa khóa.`;
    case 'delete-late':
      return `Không xóa, không sửa được: giờ gửi và ghi nhận trễ hạn do tôi tự ghi, không ai sửa. Thấy ghi sai thì nhắn ${theOffice}.`;
    case 'approve':
      return `Duyệt báo cáo là việc của ${theOffice} (/duyet); anh/chị không duyệt được ở đây.`;
  }
  if (by === null)
    return `Không: anh/chị chỉ báo cáo cho đơn vị mình. Báo cáo của ${unit.name} do ${whose} gửi, hoặc người được trưởng đơn vị ủy quyền (/uyquyen), hoặc ${shortOffice} nhập thay (/baocao).`;
  return may
    ? `Được: ${by.name} (${by.title}) gửi được báo cáo của ${unit.name} bằng /baocao; tên người gửi và tên trưởng đơn vị đều được ghi lại.`
    : `${by.name} (${by.title}) không phải người báo cáo thay của ${unit.name} trong danh bạ: ${whose} ủy quyền bằng /uyquyen thì gửi được, hoặc ${shortOffice} nhập thay (/baocao).`;
}

/** How the work goes: the rule in one line. Each says what the bot itself does. */
const rules: Readonly<Record<How, (at: HowFacts, names: Names) => string>> = {
  ...furtherRules,
  late: (at) =>
    lateInDetail(at) ??
    (at.month.locked
      ? `Kỳ tháng ${at.month.month} đã khóa nên không nộp được nữa; cần bổ sung thì báo ${theOffice} mở lại kỳ.`
      : `Nộp muộn vẫn nhận (gõ /baocao), chỉ ghi «trễ hạn» với số ngày; đến khi ${shortOffice} khóa kỳ thì thôi.`),
  correct: (at) =>
    at.role === 'staff' && !at.month.locked
      ? `Chuyên viên không gửi, không sửa báo cáo được: trưởng đơn vị hoặc người được ủy quyền sửa bằng /baocao đến khi ${shortOffice} khóa kỳ. ${locked(at)}.`
      : at.detail === 'whole'
        ? 'Chỉ sửa đúng mục cần sửa (/baocao, chọn [Sửa…]), các mục khác giữ nguyên; sửa xong chọn [Gửi báo cáo] thì bản mới mới được tính.'
        : at.month.locked
          ? `Kỳ tháng ${at.month.month} đã khóa nên đơn vị không tự sửa được nữa; cần sửa thì báo ${theOffice}.`
          : `Gửi rồi vẫn sửa được đến khi ${shortOffice} khóa kỳ: gõ /baocao rồi chọn mục cần sửa, hoặc sửa ngay tin đã trả lời. ${locked(at)}.`,
  evidence: (at, { takesFiles }) =>
    takesFiles === false
      ? 'Ảnh minh chứng không bắt buộc; gửi ngay khi đang trả lời nhiệm vụ đó, kèm lời cũng được. Ở đây tôi không nhận được tệp: gửi ảnh chụp hoặc đường liên kết.'
      : `Ảnh, tệp minh chứng không bắt buộc; gửi ngay khi đang trả lời nhiệm vụ đó, kèm lời cũng được (mỗi tệp đến ${Math.round(maxEvidenceBytes / 1_048_576)} MB): ảnh, video ngắn, PDF, Word, Excel, tệp nén, nhiều tệp cũng được.${fileSteps(at)}`,
  deputy: (at, names) =>
    at.detail === 'end'
      ? 'Gõ /uyquyen rồi chọn thôi ủy quyền; tôi hỏi lại một lần và báo cho người đó.'
      : at.standsFor
        ? standsForWords(at.standsFor, names)
        : deputyWords(at),
  begin: (at, names) =>
    at.role === 'staff'
      ? furtherRules['who-sends'](at, names)
      : at.role === 'leader'
        ? `Báo cáo do trưởng đơn vị hoặc người được ủy quyền gửi (/baocao); anh/chị xem bằng /tiendo, lấy bản Word bằng /baocaothang.`
        : 'Gõ /baocao ở chat riêng với tôi, rồi chọn hoặc gõ câu trả lời từng nhiệm vụ; khoảng hai phút.',
  locked: (at) =>
    at.role === 'office'
      ? `Mở khóa kỳ bằng /khoa, đơn vị sửa bằng /baocao (hoặc ${shortOffice} sửa thay ở /duyet), xong thì khóa lại. ${locked(at)}.`
      : `Kỳ đã khóa thì đơn vị không sửa được nữa, xem lại thì được; cần sửa thì báo ${theOffice} mở khóa (gõ «xin mở khóa tháng ${at.month.month}»). ${locked(at)}. Khóa kỳ là ${shortOffice} chốt báo cáo của tháng: từ đó không gửi, không sửa được.`,
  cancel: () => 'Làm dở không mất: bản nháp tự lưu, gõ /huy để dừng, /baocao để làm tiếp.',
  away: (at) =>
    at.detail === 'leader'
      ? `${at.role === 'leader' ? 'Gõ /vangmat với ngày' : 'Lãnh đạo báo vắng bằng /vangmat'}: những ngày đó vướng mắc, kiến nghị và yêu cầu gia hạn của chỉ số mình phụ trách chuyển tới ${theOffice}.`
      : 'Vắng mặt: gõ /vangmat với ngày, lời nhắc sẽ chuyển cho người được ủy quyền (/uyquyen) nếu người đó đã liên kết; về sớm thì chọn [Kết thúc vắng mặt] ở đó.',
  'who-sees': () =>
    `Kết quả và số liệu báo cáo: người đã liên kết đều hỏi được ở chat riêng; vướng mắc, kiến nghị: lãnh đạo, ${theOffice} và chính đơn vị; nhóm chỉ thấy số tổng hợp và vướng mắc, kiến nghị được trích khi ${shortOffice} bật trích dẫn.`,
  view: () =>
    'Xem tiến độ: gõ /tiendo (từng chỉ số: /index kèm tên chỉ số); hỏi bằng lời cũng được, ví dụ «tiến độ tháng này».',
  'view-obstacles': () =>
    'Xem vướng mắc, kiến nghị: hỏi bằng lời, ví dụ «tháng này có vướng mắc gì»; tiến độ chung thì gõ /tiendo.',
  history: () =>
    'Xem lại: hỏi «tháng 5 em ghi gì» hoặc «báo cáo của phòng em tháng 6»; các lần báo cáo, trả lại, sửa của một nhiệm vụ: /lichsu kèm số nhiệm vụ.',
  invite: (at) =>
    at.detail === 'code' && at.role !== 'office'
      ? `Mã do ${theOffice} cấp (/moi): dùng một lần, trong 7 ngày; hết hạn hoặc mất thì xin mã mới. Nhận mã rồi gửi vào chat riêng với tôi.`
      : `${at.role === 'office' ? 'Anh/chị' : shortOffice} gõ /nguoi nếu người đó chưa có trong danh bạ, rồi /moi để tạo mã liên kết một lần (hạn 7 ngày); người đó gửi mã cho tôi.`,
  return: ({ role }) =>
    `${role === 'leader' ? `Trả lại là việc của ${theOffice}: ` : ''}${shortOffice} gõ /tralai, chọn đơn vị và nhiệm vụ, rồi ghi lý do; đơn vị được báo ngay.${role === 'leader' ? ' Anh/chị giao đơn vị bổ sung bằng «yêu cầu» kèm tên đơn vị và việc.' : ''}`,
  remind: ({ role }) =>
    role === 'leader'
      ? `Anh/chị gõ «nhắc» kèm tên đơn vị, hoặc chọn [Nhắc đơn vị] dưới thẻ chỉ số (trong phần mình phụ trách; Giám đốc thì mọi đơn vị). ${shortOffice} nhắc bằng /nhac; ngoài ra tôi tự nhắc theo lịch.`
      : `${shortOffice} gõ /nhac để nhắc một hoặc mọi đơn vị còn nợ, nhắc ngay lúc đó; ngoài ra tôi tự nhắc theo lịch (không hẹn riêng được giờ nhắc, đổi lịch chung: /lich).`,
  lock: ({ detail }) =>
    detail === 'needs'
      ? `Không bắt buộc đủ: còn đơn vị chưa báo cáo vẫn khóa được, tôi nêu còn thiếu ai trước khi ${shortOffice} khóa (/khoa); khóa rồi thì phần còn thiếu để trống.`
      : `${shortOffice} gõ /khoa để khóa kỳ; mở lại cũng ở đó.`,
  channel: () => 'Gõ /kenh để chọn kênh nhận tin (Telegram hoặc Zalo); kênh kia là dự phòng.',
  export: ({ role, word, month: { month } }) => {
    const toGet = `Báo cáo Word: gõ /baocaothang ${month} (hoặc /baocaothang quý 2, cả năm)`;
    const table = `bảng Excel: gõ /xuat ${month}, /xuat quý 2 hoặc /xuat cả năm; ảnh, tệp minh chứng: /xuat minh chứng ${month}`;
    if (role === 'office') return word ? `${toGet}; ${table}.` : `${capital(table)}. ${toGet}.`;
    return role === 'leader'
      ? `${toGet}; bảng Excel do ${shortOffice} lập (/xuat).`
      : `${shortOffice} lập bảng Excel (/xuat); lãnh đạo, ${shortOffice} lập báo cáo Word (/baocaothang). Anh/chị gõ /tiendo để xem số tổng hợp tháng.`;
  },
  extension: ({ role, owes, ...at }) =>
    toldOfExtension(at) ??
    (owes !== null && role !== 'leader' && role !== 'staff'
      ? 'Xin gia hạn: gõ /giahan ở chat riêng, chọn việc, ghi ngày mới, lý do và cần ai giúp; lãnh đạo phụ trách đồng ý, chọn ngày khác hoặc không đồng ý. Kiến nghị ghi trong báo cáo chưa phải là gia hạn.'
      : role === 'leader'
        ? 'Đơn vị xin gia hạn bằng /giahan; anh/chị trả lời ngay dưới tin của đơn vị, hoặc gõ /giahan để xem yêu cầu đang chờ.'
        : `Trưởng đơn vị xin gia hạn bằng /giahan (chọn việc, ngày mới, lý do); lãnh đạo phụ trách quyết định, ${shortOffice} quyết định thay khi lãnh đạo vắng.`),
  reply: ({ role }) =>
    role === 'leader' || role === 'office'
      ? `Vướng mắc, kiến nghị đang chờ: gõ /vuongmac, mở từng mục rồi chọn [Trả lời]${role === 'leader' ? ', [Giao Văn phòng]' : ''} hoặc [Giao đơn vị…]; chưa chọn thì chưa có gì được giao.`
      : `Lãnh đạo phụ trách và ${shortOffice} trả lời bằng /vuongmac; vướng mắc, kiến nghị của đơn vị mình và câu trả lời: gõ /vuongmac để xem.`,
  direct: () =>
    `Lãnh đạo phụ trách gõ «yêu cầu» kèm tên đơn vị và việc, hoặc chọn [Yêu cầu…] dưới thẻ chỉ số; tôi cho xem lại rồi mới gửi, đơn vị nhận nguyên văn. Trả lời vướng mắc, kiến nghị: /vuongmac. ${shortOffice} nhắc báo cáo bằng /nhac, trả lại nhiệm vụ bằng /tralai.`,
  returned: ({ detail }, { takesFiles }) =>
    detail === 'told'
      ? `Gửi lại bằng /baocao thì ${theOffice} được báo ngay và nhiệm vụ hết bị trả lại; khi ${shortOffice} nhận tôi không nhắn riêng, bị trả nữa thì anh/chị được báo kèm lý do.`
      : `Nhiệm vụ bị trả lại: gõ /baocao, tôi hỏi đúng nhiệm vụ đó trước; sửa, gửi kèm ảnh${takesFiles === false ? '' : ' hoặc tệp'} còn thiếu ngay lúc đó, rồi gửi lại trước khi ${shortOffice} khóa kỳ.`,
  same: () =>
    'Không có gì mới thì chọn [Tất cả như tháng trước] khi mở /baocao, điền số liệu nếu được hỏi, rồi [Gửi báo cáo]. Chỉ một nhiệm vụ không phát sinh thì chọn [Đúng tiến độ]; hỏi số liệu thì chọn [Không phát sinh].',
  language: () => 'Hỏi bằng tiếng Việt, có dấu hay không dấu đều được.',
  calendar: () =>
    `Lịch hằng tháng (ngày mở, hạn, giờ nhắc): ${shortOffice} gõ /lich. Ngày nghỉ lễ, nghỉ bù theo tệp ngày nghỉ ở máy chủ, tôi tự tránh; cần thêm ngày thì nhờ người quản trị máy.`,
  subscribe: () => 'Gõ /nhantonghop ở chat riêng để nhận hoặc thôi nhận bản tổng hợp hằng tháng.',
  digest: () => `${shortOffice} gõ /tonghop để xem trước rồi gửi bản tổng hợp vào nhóm.`,
  quote: () =>
    `${shortOffice} gõ /trichdan để bật hoặc tắt việc trích nguyên lời vướng mắc, kiến nghị trong nhóm.`,
  statistics: () =>
    'Gõ /thongke ở chat riêng: đúng hạn, trễ hạn, bị trả lại của tháng và từ đầu năm; /thongke quý 2 cho kỳ khác. Hỏi «tháng 5 ai nộp muộn» cũng được.',
  chart: () => 'Gõ /bieudo cho cả năm, hoặc /bieudo và tên chỉ số; hỏi «biểu đồ từ đầu năm» cũng được.',
  directory: ({ detail, role }) =>
    detail === 'role' && role !== 'office'
      ? `Vai trò, đơn vị, chức danh trên bot theo danh bạ do ${theOffice} ghi: trưởng đơn vị mới (/truong), chức danh (/suaten), người mới hoặc thôi việc (/nguoi). Anh/chị nhắn ${theOffice}.`
      : detail === 'role'
        ? 'Đổi trưởng đơn vị: /truong; sửa họ tên, chức danh: /suaten; thêm người vào đơn vị, ghi người thôi: /nguoi; mời lại bằng /moi.'
        : `${shortOffice} gõ /nguoi để thêm người, /donvi để thêm đơn vị; rồi /moi để cấp mã liên kết một lần (hạn 7 ngày), người đó gửi mã cho tôi.`,
  rename: () => `${shortOffice} gõ /suaten để sửa họ tên, chức danh.`,
  head: () => `${shortOffice} gõ /truong để đổi trưởng đơn vị; người mới được mời bằng /moi.`,
  unlink: ({ role }) =>
    role === 'office'
      ? `${shortOffice} gõ /go để gỡ liên kết một tài khoản; dùng máy khác thì xin mã mới (/moi).`
      : `Vẫn tài khoản Telegram, Zalo cũ thì mở chat này trên máy mới là dùng tiếp. Tài khoản mới: xin ${theOffice} mã mới (/moi) rồi gửi mã cho tôi; tài khoản cũ ${shortOffice} gỡ bằng /go.`,
  log: ({ role }) =>
    role === 'office'
      ? `${shortOffice} gõ /nhatky để xem ai đã làm gì (theo người, đơn vị, ngày).`
      : `Nhật ký chỉ ${theOffice} xem được (/nhatky); báo cáo của đơn vị mình đã gửi, bị trả lại thì xem bằng /lichsu.`,
  plan: () =>
    `${shortOffice} gửi tệp kế hoạch (.docx, .xlsx, .txt) cho tôi ở chat riêng trên Telegram, hoặc gõ /kehoach; người quản trị máy chủ cũng nạp được. Tôi tự đọc, nêu từng chỗ mới, chỗ đổi rồi hỏi; kế hoạch chỉ dùng sau khi ${shortOffice} đồng ý.`,
  group: () => linkGroupWords,
  'pass-on': () =>
    'Chuyển việc của báo cáo cho người trong đơn vị: trưởng đơn vị chọn [Chuyển cho…], hoặc gõ «chuyển 4, 5 cho anh Bình» (số thứ tự trong báo cáo); người đó phải có trong danh bạ và đã liên kết. Họ trả lời xong thì anh/chị chọn dùng hoặc trả lại.',
  coordinate: () =>
    'Phần phối hợp ở việc của đơn vị khác: chọn [Thêm phần của mình] sau khi gửi báo cáo (/baocao), hoặc gõ «phần phối hợp».',
  confirm: ({ role }) =>
    role === 'leader' || role === 'office'
      ? `Gõ /duyet để duyệt báo cáo tháng và xác nhận việc đơn vị báo hoàn thành: [Xác nhận] hoặc [Trả lại…] từng việc.${role === 'office' ? ' Bật hoặc tắt xác nhận hoàn thành: /xacnhan.' : ''}`
      : `Lãnh đạo phụ trách, ${shortOffice} duyệt báo cáo tháng và xác nhận việc hoàn thành bằng /duyet; anh/chị được báo khi có kết quả.`,
  instructions: ({ role }) =>
    role === 'leader'
      ? 'Gõ «yêu cầu» kèm tên đơn vị và việc để gửi yêu cầu; yêu cầu đã gửi và trả lời của đơn vị: gõ /yeucau.'
      : 'Yêu cầu của lãnh đạo và trả lời của đơn vị: gõ /yeucau, mở từng yêu cầu rồi chọn [Trả lời].',
  command: ({ command = '' }, names) => {
    const known = commandsUnder(names).find((one) => one.command === command);
    return known ? `/${command} · ${known.description}.` : `/${command}`;
  },
  proposal: ({ role }) =>
    role === 'staff'
      ? 'Kiến nghị, vướng mắc nêu trong báo cáo của đơn vị, do trưởng đơn vị hoặc người được ủy quyền gửi (/baocao); chuyên viên không gửi được ở đây.'
      : 'Nêu vướng mắc, kiến nghị ngay trong báo cáo (/baocao): khi chọn Chậm hoặc Chưa làm tôi hỏi lý do và cần ai hỗ trợ.',
};

const withDeadline: ReadonlySet<How> = new Set([
  'late',
  'begin',
  'correct',
  'deputy',
  'evidence',
  'proposal',
  'cancel',
  'same',
  'returned',
]);

/** The command that does what is asked about, as a button, for whom it is; whoever taps it needs its right. */
function pressed(how: How, { role, owes, word, month }: HowFacts): Button | null {
  const oversees = role === 'leader' || role === 'office';
  if (how === 'extension' && role !== 'staff' && (owes !== null || role === 'leader'))
    return button(role === 'leader' ? 'Yêu cầu đang chờ' : 'Xin gia hạn', { type: 'give', name: 'giahan' });
  if (how === 'reply' && oversees) return button('Vướng mắc, kiến nghị', { type: 'give', name: 'vuongmac' });
  return how === 'export' && word && oversees
    ? button(`Báo cáo Word tháng ${month.month}`, {
        type: 'give',
        name: 'baocaothang',
        argument: String(month.month),
      })
    : null;
}

export function howMessage({ how, at }: Extract<Answer, { type: 'how' }>, names: Names): Message {
  const { plan } = names;
  const rule = rules[how](at, names);
  const press = pressed(how, at);
  if (press) return { lines: [line(rule)], buttons: [[press]] };
  // Of another's report nothing is the asker's to send.
  if (!withDeadline.has(how) || at.standsFor) return only(rule);
  const { words, buttons } = owing(at, plan.year);
  return { lines: [line(rule), line(words)], ...(buttons.length > 0 ? { buttons } : {}) };
}

const verbs: Readonly<Record<ActVerb, { does: string; command: string }>> = {
  report: { does: 'Báo cáo', command: '/baocao' },
  lock: { does: 'Khóa kỳ', command: '/khoa' },
  unlock: { does: 'Mở khóa kỳ', command: '/khoa' },
  remind: { does: 'Nhắc báo cáo', command: '/nhac' },
  digest: { does: 'Gửi bản tổng hợp', command: '/tonghop' },
  return: { does: 'Trả lại nhiệm vụ', command: '/tralai' },
  deputise: { does: 'Ủy quyền báo cáo', command: '/uyquyen' },
  away: { does: 'Báo vắng mặt', command: '/vangmat' },
  invite: { does: 'Mời người', command: '/moi' },
  status: { does: 'Xem tình trạng', command: '/tinhtrang' },
  calendar: { does: 'Đổi lịch báo cáo', command: '/lich' },
  'see-report': { does: 'Xem báo cáo', command: '/tiendo' },
};

/** The button of an order in plain words; nothing is done before it is pressed. */
function offered(
  { verb, month, unit, task, onBehalf }: Extract<Answer, { type: 'offer' }>,
  year: number,
): Button | null {
  const period = key(year, month);
  const name = monthName({ year, month });
  switch (verb) {
    case 'lock':
      return button(`Khóa ${name}`, { type: 'lock', period });
    case 'unlock':
      return button(`Mở khóa ${name}`, { type: 'unlock', period });
    case 'remind':
      return unit
        ? button(`Nhắc ${unit.name}`, { type: 'nudge', period, unit: unit.id })
        : button('Nhắc mọi đơn vị còn nợ', { type: 'nudge', period });
    case 'return':
      if (unit && task)
        return button(`Trả lại ${task.task.id}, ${unit.name}, ${name}`, {
          type: 'return',
          period,
          taskId: task.task.id,
          unit: unit.id,
        });
      if (unit)
        return button(`Trả lại nhiệm vụ của ${unit.name}, ${name}`, {
          type: 'choose-returned-task',
          period,
          unit: unit.id,
        });
      return button(`Chọn nhiệm vụ trả lại, ${name}`, { type: 'choose-returned', period });
    case 'report':
      return unit
        ? button(onBehalf ? `Nhập thay ${unit.name}, ${name}` : `Báo cáo ${name}`, {
            type: 'open',
            period,
            unit: unit.id,
          })
        : null;
    default:
      return null;
  }
}

export function offerMessage(answer: Extract<Answer, { type: 'offer' }>, { plan }: Names): Message {
  const { verb, why, missing } = answer;
  const { does, command } = verbs[verb];
  if (why === 'in-private') return only(`${does}: hỏi tôi ở chat riêng (${command}).`);
  if (why === 'office') {
    const { unit, month } = answer;
    const asked = verb === 'unlock' && unit ? [askUnlockButton(key(plan.year, month), unit.id)] : [];
    return {
      ...only(`${does} là việc của ${theOffice} (${command}); anh/chị nhắn ${shortOffice} giúp.`),
      ...(asked.length > 0 ? { buttons: [asked] } : {}),
    };
  }
  if (why === 'no-unit')
    return only(`Anh/chị chưa được giao báo cáo cho đơn vị nào; nhắn ${theOffice} để được thêm.`);
  const press = offered(answer, plan.year);
  if (!press) return only(`${does}${answer.person ? ` cho ${answer.person.name}` : ''}: gõ ${command}.`);
  const { reason } = answer;
  const then = answer.onBehalf
    ? 'Chọn rồi gõ lý do (ghi cùng báo cáo, với tên anh/chị)'
    : verb !== 'return'
      ? 'Chọn để thực hiện'
      : reason === undefined
        ? 'Chọn rồi gõ lý do'
        : `Lý do: «${shortText(reason, 120)}». Chọn để gửi`;
  return {
    lines: [
      line(b(press.label), `? ${then}; chưa chọn thì chưa có gì thay đổi.`),
      ...(missing ? lackingLines(missing) : []),
    ],
    buttons: [[press]],
  };
}

const chats: Readonly<Record<Exclude<Chat, 'today'>, string>> = {
  hello: 'Chào anh/chị! Cần gì về kế hoạch hay báo cáo, anh/chị cứ hỏi, ví dụ «tóm tắt tháng này».',
  thanks: 'Không có gì ạ. Cần thêm điều gì về kế hoạch, anh/chị cứ hỏi.',
  agree: 'Vâng ạ. Khi cần, anh/chị cứ hỏi, ví dụ «có gì chậm không».',
  praise: 'Cảm ơn anh/chị. Hỏi tiếp được ngay, ví dụ «tóm tắt tháng này».',
  tired: 'Anh/chị nghỉ một chút nhé. Cần số liệu nhanh thì hỏi tôi, ví dụ «tóm tắt tháng này».',
  bye: 'Chào anh/chị, hẹn gặp lại. Đến kỳ báo cáo tôi sẽ nhắc.',
  sorry: 'Không sao ạ. Anh/chị cứ hỏi lại, ví dụ «hạn báo cáo tháng này».',
  laugh: 'Vui ạ! Cần gì về kế hoạch, anh/chị cứ hỏi, ví dụ «ai chưa báo cáo».',
  self: `Tôi là bot DDCI của ${theAgency}: trả lời về kế hoạch, nhắc và nhận báo cáo hằng tháng. Hỏi thử «tóm tắt tháng này».`,
  wish: 'Cảm ơn anh/chị, chúc anh/chị một ngày thuận lợi.',
  blame: 'Xin lỗi anh/chị, tôi chưa hiểu đúng. Anh/chị hỏi lại giúp, ví dụ «tóm tắt tháng này».',
};

export function chatMessage({ chat, now = 0, greets }: Extract<Answer, { type: 'chat' }>): Message {
  if (chat !== 'today') return only(chats[chat]);
  // «17:00 thứ Năm 09/10/2025», of which the hour was not asked.
  const day = moment(now).replace(/^\S+ /, '');
  return only(`${greets ? 'Chào anh/chị! ' : ''}Hôm nay ${day}.`);
}
