import { bare, number, ordinal, type Rule, rule } from './piece.ts';

/** «từ nhiều đến ít»: by how much there is of it, which of a gap is no good end. */
const endsFrom: Readonly<Record<string, 'best' | 'most' | 'least'>> = {
  cao: 'best',
  tot: 'best',
  lon: 'best',
  tren: 'best',
  nhieu: 'most',
  xa: 'most',
  it: 'least',
  gan: 'least',
};

/** Which end of a row is asked for, and how far along it: «cao nhất», «thấp thứ nhì», «từ cao xuống thấp», «cái nào kém hơn». */
export const orderRules: readonly Rule[] = [
  // «hai chỉ số thấp điểm nhất», «top 3 chỉ số về điểm».
  rule(
    '(\\d|hai|ba|bốn|năm) chỉ số(?: có)?(?: điểm)? ?(?:cao|lớn|tốt)(?: điểm| hạng)? nhất|(?:top|tốp) (\\d) chỉ số(?: cao nhất)?(?: về)?(?: điểm| điểm số)?',
    (m) => ({ type: 'order', end: 'high', take: number(bare(m[1] ?? m[2])) }),
  ),
  rule('(\\d|hai|ba|bốn|năm) chỉ số(?: có)?(?: điểm)? ?(?:thấp|kém|yếu|bét)(?: điểm| hạng)? nhất', (m) => ({
    type: 'order',
    end: 'low',
    take: number(bare(m[1])),
  })),
  rule('top (\\d+)(?: cao nhất| đầu)?', (m) => ({ type: 'order', end: 'high', take: Number(m[1]) })),
  // «năm 2024 bét nhất»: a year counts no rows.
  rule('(\\d{1,2})(?: cái| chỉ số)? (?:cao|nhiều|tốt) nhất', (m) => ({
    type: 'order',
    end: 'high',
    take: Number(m[1]),
  })),
  rule('(\\d{1,2})(?: cái| chỉ số)? (?:thấp|kém|yếu|tệ|bét) nhất', (m) => ({
    type: 'order',
    end: 'low',
    take: Number(m[1]),
  })),
  rule('(?:cao|lớn)(?: điểm)? (?:thứ )?(nhì|hai|ba|tư|\\d)', (m) => ({
    type: 'order',
    end: 'high',
    nth: ordinal(m[1]),
  })),
  rule('(?:nhiều|sâu|mạnh) thứ (nhì|hai|ba|tư|\\d)', (m) => ({
    type: 'order',
    end: 'most',
    nth: ordinal(m[1]),
  })),
  rule('(?:thấp(?: điểm)? (?:thứ )?|(?:kém|bét|tệ) (?:thứ |(?=nhì|nhi)))(nhì|hai|ba|tư|\\d)', (m) => ({
    type: 'order',
    end: 'low',
    nth: ordinal(m[1]),
  })),
  rule(
    '(?:cao nhất|tốt nhất) (?:và|với|lẫn|hay) (?:thấp nhất|kém nhất)|(?:thấp nhất|kém nhất) (?:và|với|lẫn|hay) (?:cao nhất|tốt nhất)',
    { type: 'order', end: 'both' },
  ),
  rule('(?:dẫn đầu|đứng đầu|cao nhất|nhất) về (?:điểm|điểm số)', { type: 'order', end: 'high' }),
  rule('(?:cao|lớn|nhiều) (?:điểm|hạng) nhất', { type: 'order', end: 'high' }),
  rule('(?:thấp|kém|ít|tệ) (?:điểm|hạng) nhất', { type: 'order', end: 'low' }),
  // «khó khăn lớn nhất là gì»: nothing measures them; what there is of them is told.
  rule(
    '(?<=(?:khó khăn|vướng mắc|vướng|trở ngại|điểm nghẽn|nút thắt|tồn tại) (?:(?:nào|gì|là|thì|được xem là) )*)(?:lớn|to|nặng|căng|chính|nổi cộm|đáng lo|đáng kể|gay) nhất',
    { type: 'filler' },
  ),
  rule('cao nhất|lớn nhất', { type: 'order', end: 'high' }),
  rule('thấp nhất|nhỏ nhất|bé nhất|bét nhất|bét', { type: 'order', end: 'low' }),
  rule('(?:đứng |xếp )?thứ (nhì|hai|ba|tư|\\d) (?:về|xét về)', (m) => ({
    type: 'order',
    end: 'most',
    nth: ordinal(m[1]),
  })),
  rule(
    'từ (?:điểm |hạng |mức |vị trí )?(cao|tốt|lớn|trên|nhiều|xa|thấp|kém|tệ|nhỏ|bé|dưới|ít|bét|gần)(?: điểm| hạng)?(?: nhất)? (?:xuống|đến|tới|lên|về|trở lên)(?: (?:điểm|hạng|mức|vị trí)(?= (?:cao|thấp|kém|tốt|dưới|trên|lớn|nhỏ|ít|nhiều)))?(?: cao| thấp| kém| tốt| dưới| trên| lớn| nhỏ| ít| nhiều| gần| xa| bé)?(?: nhất)?',
    (m) => ({
      type: 'order',
      end: endsFrom[bare(m[1])] ?? 'worst',
      row: true,
    }),
  ),
  rule(
    '(?:xếp|sắp xếp|sắp|liệt kê|kể)(?: lại| hộ| giúp| giùm| thứ tự)*(?: [^ @]+){0,8}? theo(?= (?:thứ |điểm|hạng|chỉ tiêu|số|mức|khoảng cách|độ chênh|phần thiếu))',
    {
      type: 'order',
      end: 'best',
      row: true,
    },
  ),
  // «cái nào cách đích xa hơn»: what is lacking is set side by side.
  rule(
    '(?:còn |đang )*cách(?: xa)? (?:đích|chỉ tiêu|mục tiêu|mốc)(?: điểm| đề ra| năm nay)* (xa|nhiều|gần|ít) hơn',
    (m) => ({
      type: 'order',
      end: /^(?:xa|nhiều|nhieu)$/u.test(m[1]!) ? 'most' : 'least',
      than: true,
    }),
  ),
  rule('(?:còn )?xa (?:đích|chỉ tiêu|mục tiêu) hơn', { type: 'order', end: 'most', than: true }),
  rule('(?:còn )?xa (?:đích|chỉ tiêu|mục tiêu)(?: hơn| nhất)?', { type: 'order', end: 'most' }),
  rule('(?:còn )?(?:gần|sát) (?:đích|chỉ tiêu|mục tiêu)(?: hơn| nhất)?(?! này)', {
    type: 'order',
    end: 'least',
  }),
  // «bên nào chậm nhiều hơn»: what is counted stands between, and says so itself.
  rule(
    '(?<=nào (?:bị |báo |có |làm |việc |được )*(?:chậm|trễ|xong|hoàn thành|vướng(?: mắc)?|kiến nghị) )(nhiều|ít) hơn|(?<=nao (?:bi |bao |co |lam |viec |duoc )*(?:cham|tre|xong|hoan thanh|vuong(?: mac)?|kien nghi) )(nhieu|it) hon',
    (m) => ({ type: 'order', end: /^(?:nhiều|nhieu)$/u.test(m[1] ?? m[2]!) ? 'most' : 'least', than: true }),
  ),
  rule(
    '(?:cái |chỉ số )?nào (?:(?!chậm|trễ|xong|hoàn thành|vướng|kiến nghị|cham|tre |hoan thanh|vuong|kien nghi)[^ @]+ ){0,6}?(cao|thấp|tốt|kém|nhiều|ít)(?: điểm| hạng)? hơn',
    (m) => ({
      type: 'order',
      end: ['cao', 'tốt', 'nhiều', 'tot', 'nhieu'].includes(m[1]!) ? 'high' : 'low',
      than: true,
    }),
  ),
  // «bên nào nhiều việc chậm hơn»: what is counted stands within, and is read by itself.
  rule(
    '(?<=(?:nào|ai) (?:(?:bị|báo|có|làm|được|đang|còn) )*(nhiều|ít) (?:[^ @]+ ){1,4})hơn|(?<=(?:nao|ai) (?:(?:bi|bao|co|lam|duoc|dang|con) )*(nhieu|it) (?:[^ @]+ ){1,4})hon',
    (m) => ({ type: 'order', end: /^(?:nhiều|nhieu)$/u.test(m[1] ?? m[2]!) ? 'most' : 'least', than: true }),
  ),
  // «phòng nội vụ hay phòng tài chính cao hơn»: one of two that are named beside each other.
  rule(
    '(?<=@u\\d+ (?:hay|hoặc|với|và|hay là|hoac|voi|va|hay la) (?:[^ @]+ )?@u\\d+ (?:[^ @]+ ){0,3})(cao|thấp|tốt|kém|khá|nhiều|ít)(?: điểm| hạng)? hơn',
    (m) => ({
      type: 'order',
      end: /^(?:cao|t[oố]t|kh[aá]|nhi[eề]u)$/u.test(m[1]!) ? 'high' : 'low',
      than: true,
    }),
  ),
  rule('tốt nhất|khá nhất|ổn nhất', { type: 'order', end: 'best' }),
  rule(
    // «nhiều việc chậm nhất»: most of those that are late.
    '(?<!(?:nhiều|ít|nhieu|it) (?:[^ @]+ ){1,3}(?:bị )?)(?:trễ nhất|muộn nhất|kém nhất|tệ nhất|yếu nhất|xấu nhất|(?:(?:làm|chạy)(?: việc| ăn)? )?(?:bết|bê bết|bết bát|be bét|lẹt đẹt|dở|đuối|tồi) nhất|(?:làm|chạy)(?: việc| ăn)? (?:kém|tệ|yếu) nhất|(?<!chuyen )đội sổ|cuối bảng|đứng cuối|chậm nhất|ì ạch nhất|đáng lo nhất)(?! (?:là |vào )?(?:ngày|hôm|khi|bao|lúc|mấy|thứ|\\d|ngay|luc|may))',
    {
      type: 'order',
      end: 'worst',
    },
  ),
  // «2 chỉ số của tôi cái nào yếu hơn»
  rule('(?:(?:cái |chỉ số |đứa )?nào (?:[^ @]+ ){0,3}?)(?:yếu|tệ|xấu|đuối)(?: điểm| hạng)? hơn', {
    type: 'order',
    end: 'worst',
    than: true,
  }),
  rule('xa nhất', { type: 'order', end: 'most' }),
  rule('gần nhất(?! với tháng)(?= $| chỉ tiêu| đích)', { type: 'order', end: 'least' }),
  // «rớt hạng thê thảm nhất»
  rule(
    '(?<=(?:tụt|rớt|giảm|sụt|xuống|tut|rot|giam|sut|xuong)(?: hạng| bậc| điểm| hang| bac| diem)? )(?:(?!chỉ|cái|của|nhiều|ít|chi|cai|cua|nhieu|it)[^ @\\d]+ ){1,2}nhất',
    { type: 'order', end: 'most' },
  ),
  rule('nhiều nhất|nhiều(?= [^@]{1,30} nhất )|nặng nhất|mạnh nhất|sâu nhất', { type: 'order', end: 'most' }),
  rule('ít nhất|ít(?= [^@]{1,30} nhất )|nhẹ nhất', { type: 'order', end: 'least' }),
  rule(
    '(?:cái|chỉ số|việc|nhiệm vụ) (?:thứ|số) (?:nhất|nhì|hai|ba|tư|năm|\\d)|(?:cái|chỉ số|việc|nhiệm vụ) (?:đầu|đầu tiên|cuối|cuối cùng)',
    { type: 'within' },
  ),
];
