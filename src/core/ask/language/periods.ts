import { bare, number, type PieceMeaning, quarter, type Rule, rule } from './piece.ts';

/** «tháng 5 đến tháng 7». */
function monthsBetween(match: RegExpExecArray): PieceMeaning | null {
  const [from, to] = [Number(match[1]), Number(match[2])];
  return from < to && to <= 12
    ? {
        type: 'period',
        spec: { type: 'months', months: Array.from({ length: to - from + 1 }, (_, step) => from + step) },
      }
    : null;
}

/** «tháng 5, 6 và 7». */
const monthsListed = (match: RegExpExecArray): PieceMeaning => ({
  type: 'period',
  spec: {
    type: 'months',
    months: [match[1]!, ...match[2]!.match(/\d+/g)!].map(Number).filter((month) => month >= 1 && month <= 12),
  },
});

/** The same where nothing stands between them: they must follow one another, else a figure is none. */
function monthsInARow(match: RegExpExecArray): PieceMeaning | null {
  const months = [match[1]!, ...match[2]!.match(/\d+/g)!].map(Number);
  const isRow = months.every((month, at) => month <= 12 && (at === 0 || month === months[at - 1]! + 1));
  return isRow && months.length > 1 ? monthsListed(match) : null;
}

/** «ba» tháng, «3» tháng; 0 of «mấy». */
const countOf = (said: string): number =>
  (({ hai: 2, ba: 3, bốn: 4, bon: 4 }) as Record<string, number>)[said] ?? (Number(said) || 0);

/** How months are named. They are read first: they stand anywhere, also between words that belong together. */
export const periodRules: readonly Rule[] = [
  // Months.
  // «thu ngân sách lũy kế đến hết T5 được bao nhiêu tỷ, mấy % dự toán»: a figure as it stood then. What is counted from month to month is of all of them.
  rule(
    '(?:lũy kế|luỹ kế|cộng dồn)(?: (?:tính|từ đầu năm))* (?:đến|tới)(?: (?:hết|cuối|hết kỳ))* (?:tháng |kỳ |t ?)(\\d{1,2})(?= (?:[^ @]+ ){0,6}(?:bao nhiêu|mấy)(?! (?:việc|nhiệm|đơn|phòng|mục|lần|tháng|kỳ)))(?=.* (?:phần trăm|%|pt|dự toán) )(?!.* (?:việc|nhiệm vụ|đơn vị|phòng|vướng|chậm|trễ|tăng|giảm|thêm|từng|mỗi) )',
    (m) => {
      const month = Number(m[1]);
      return month >= 1 && month <= 12 ? { type: 'period', spec: { type: 'months', months: [month] } } : null;
    },
  ),
  // «tháng 3, tháng 4 và tháng 5», «t5 t6 t7»
  rule(
    '(?:cả |ở cả |trong cả )?(?:tháng |kỳ |t ?)(\\d{1,2})((?: (?:và |lẫn |với |cả |cùng )*(?:tháng |kỳ |t ?)\\d{1,2}){2,5})',
    monthsListed,
  ),
  // «tháng 7 tháng 8 thì sao», «tháng 7, tháng 8 vướng gì»: nothing stands between the two.
  rule('tháng (\\d{1,2})( (?:và |lẫn |với )?tháng \\d{1,2})(?! lần| lan|/)(?= |$)', monthsListed),
  // «so với t3, t4»: the sign between is gone.
  rule(
    '(?<=(?:so với|so voi|với|voi)(?: cả| ca)? )(?:tháng |kỳ |t ?)(\\d{1,2})((?: (?:và |lẫn |với |cả |cùng )*(?:tháng |kỳ |t ?)\\d{1,2}){1,5})',
    monthsListed,
  ),
  // «cả tháng 4 lẫn tháng 5»
  rule(
    '(?:cả|ở cả|trong cả) (?:tháng |t ?|kỳ )(\\d{1,2}) (?:lẫn|và|với|cùng)(?: cả)? (?:tháng |t ?|kỳ )?(\\d{1,2})',
    (m) => {
      const months = [Number(m[1]), Number(m[2])];
      return months.every((month) => month >= 1 && month <= 12)
        ? { type: 'period', spec: { type: 'months', months } }
        : null;
    },
  ),
  rule(
    '(?:tính |kể )?từ (?:hồi )?(?:đầu )?(?:quý |q)([1-4])(?: (?:đến|tới) (?:nay|giờ|hiện tại|bây giờ|hôm nay))',
    (m) => ({ type: 'period', spec: { type: 'since', month: 3 * Number(m[1]) - 2 } }),
  ),
  rule(
    '(?<!đến |tới |hết |den |toi |het )(?:tính )?(?:từ )?(?:hồi )?(?:tháng|kỳ|t) (\\d{1,2}) (?:đến|tới) (?:nay|giờ|hiện tại|bây giờ|hôm nay)',
    (m) => ({
      type: 'period',
      spec: { type: 'since', month: Number(m[1]) },
    }),
  ),
  rule(
    '(?<!đến |tới |hết |den |toi |het )(?:tính )?(?:từ )?(?:hồi )?t(\\d{1,2}) (?:đến|tới) (?:nay|giờ|hiện tại|bây giờ|hôm nay)',
    (m) => ({
      type: 'period',
      spec: { type: 'since', month: Number(m[1]) },
    }),
  ),
  // «từ tháng 3 số đơn vị nộp đúng hạn tăng hay giảm»: up to now, where no end of it is said.
  rule(
    'từ (?:hồi |dạo |cái )?(?:đầu )?(?:tháng |kỳ |t ?)(\\d{1,2})(?! (?:đến|tới|sang|qua|den|toi)(?= ))(?!/\\d)',
    (m) => {
      const month = Number(m[1]);
      return month >= 1 && month <= 12 ? { type: 'period', spec: { type: 'since', month } } : null;
    },
  ),
  // «từ đầu đợt tới giờ»: before «đợt tới» is the next one.
  rule(
    '(?:tính |kể |lũy kế )?từ (?:hồi |lúc |khi |ngày |buổi )?(?:đầu|bắt đầu|mới bắt đầu|ban đầu|khởi đầu)(?: (?:đợt|kỳ|vụ|chiến dịch|báo cáo|triển khai|theo dõi|thực hiện|làm|chạy|kế hoạch|dùng bot|dùng)){0,2} (?:đến|tới) (?:nay|giờ|hiện tại|hiện nay|bây giờ|hôm nay|lúc này)',
    { type: 'period', spec: { type: 'year' } },
  ),
  // «từ lúc chạy bot tới giờ», «từ hồi có bot đến nay»
  rule(
    '(?:tính |kể )?từ (?:hồi |lúc |khi |ngày |dạo )?(?:có|dùng|chạy|xài|triển khai|áp dụng|sử dụng)(?: con| cái)? (?:bot|hệ thống|phần mềm)(?: này)?(?: (?:đến|tới) (?:nay|giờ|hiện tại|hiện nay|bây giờ|hôm nay|lúc này))?',
    { type: 'period', spec: { type: 'year' } },
  ),
  rule('(?:từ )?t(\\d{1,2}) (?:đến|tới|sang|qua) t(\\d{1,2})', monthsBetween),
  rule('(?:cả |trong )?\\d tháng (\\d{1,2})((?: (?:và |với )?\\d{1,2})+)', monthsListed),
  rule('(hai|ba|bốn|2|3|4) (?:tháng|kỳ) (?:liền )?trước(?: (?:đó|nữa|ấy))?', (m) => ({
    type: 'period',
    spec: { type: 'before', count: number(bare(m[1])) },
  })),
  rule('(?:cái )?(?:tháng|kỳ) (?:trước (?:đó|nữa)|liền trước)|tháng trước tháng (?:đó|ấy)', {
    type: 'period',
    spec: { type: 'before' },
  }),
  rule(
    '(?:từ )?(?:tháng|kỳ|t) (\\d{1,2}) (?:đến|tới|sang|và cả) (?:tháng |kỳ |t )?(\\d{1,2})',
    monthsBetween,
  ),
  rule(
    '(?:các |những |(?:hai|ba|bốn|năm|\\d) )?tháng (\\d{1,2})((?: (?:và|với|hay|hoặc)(?: tháng)? \\d{1,2})+)',
    monthsListed,
  ),
  // «tháng 3, 4, 5»: the signs between are gone.
  rule(
    '(?:các |những |(?:hai|ba|bốn|năm|\\d) )?(?:tháng|t) (\\d{1,2})((?: \\d{1,2}){1,5})(?= (?:và )?[^\\d]|$)',
    monthsInARow,
  ),
  rule(
    '(?<!mấy )(?<!may )(?:trong |của |hồi |đợt |dạo |hôm |sang |bước sang |qua )?(?:tháng|kỳ tháng|kỳ|kỳ báo cáo tháng|t) (\\d{1,2})(?! lần| lan| (?:tháng|thang)(?! (?:nào|nao|mô|mo)(?= |$)))(?:/(20\\d\\d))?(?: năm (20\\d\\d))?',
    (m) => {
      const month = Number(m[1]);
      const year = m[2] ?? m[3];
      return month >= 1 && month <= 12
        ? {
            type: 'period',
            spec: { type: 'months', months: [month], ...(year ? { year: Number(year) } : {}) },
          }
        : null;
    },
  ),
  rule(
    '(?<!từng )(?<!tung )(?<!mấy )(?<!may )(?<!nhiêu )(?<!nhieu )(?<!\\d )(?<!sáu )(?<!sau )(?:trong |của )?(?:tháng|kỳ tháng|kỳ) (một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười một|mười hai|mười)(?! nhiệm| lần)',
    (m) => {
      const names = [
        'mot',
        'hai',
        'ba',
        'tu',
        'nam',
        'sau',
        'bay',
        'tam',
        'chin',
        'muoi',
        'muoi mot',
        'muoi hai',
      ];
      const plain = m[1]!.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      const month = plain === 'bon' ? 4 : names.indexOf(plain) + 1;
      return month > 0 ? { type: 'period', spec: { type: 'months', months: [month] } } : null;
    },
    // Without diacritics «thang sau» is the next one sooner than the sixth.
    '(?<!tung )(?<!may )(?<!nhieu )(?<!\\d )(?<!sau )(?:trong |cua )?(?:thang|ky thang|ky) (mot|hai|ba|tu|bon|nam|bay|tam|chin|muoi mot|muoi hai|muoi)(?! nhiem| lan)',
  ),
  rule('(\\d{1,2})/(20\\d\\d)', (m) =>
    Number(m[1]) >= 1 && Number(m[1]) <= 12
      ? { type: 'period', spec: { type: 'months', months: [Number(m[1])], year: Number(m[2]) } }
      : null,
  ),
  rule(
    '(?<!1 )(?<!một )(?<!mỗi )(?<!moi )(?:trong |của )?quý (i|ii|iii|iv|[1-4]|một|hai|ba|bốn)(?! lần| lan)',
    (m) => ({
      type: 'period',
      spec: { type: 'quarter', quarter: quarter(m[1]!) },
    }),
  ),
  rule('(?:trong |của )?quý (?:này|nay)', { type: 'period', spec: { type: 'quarter', quarter: null } }),
  rule('(?:6|sáu) tháng (?:đầu năm|đầu)|nửa đầu năm|nửa năm đầu', {
    type: 'period',
    spec: { type: 'half', half: 1 },
  }),
  rule('(?:6|sáu) tháng (?:cuối năm|cuối)|nửa cuối năm', { type: 'period', spec: { type: 'half', half: 2 } }),
  rule(
    '(?:tính |kể |lũy kế )?từ đầu năm(?: đến nay| tới nay| đến giờ| tới giờ)?|lũy kế|(?<!hơn |hon |kém |bằng |đủ |đạt |tiêu |hoạch |du |dat |tieu |hoach )cả năm(?! ngoái| trước| ngoai| truoc)|mấy (?:tháng|kỳ) (?:nay|này|qua|vừa rồi|vừa qua|rồi|gần đây)|tháng nào cũng|những tháng qua|(?:các|mấy|những) (?:tháng|kỳ|đợt) (?:qua|trước|vừa rồi)|đến nay',
    {
      type: 'period',
      spec: { type: 'year' },
    },
  ),
  rule(
    '(?:trong |suốt |cả )?(\\d|hai|ba|bốn|mấy) (?:tháng|kỳ|đợt)(?: báo cáo)? (?:qua|vừa rồi|vừa qua|gần đây|gần nhất|liền|nay|này|liên tiếp|liên tục|rồi)(?: đây| nhau)?|(?:cả|qua|trong|suốt) (\\d|hai|ba|bốn) (?:tháng|kỳ|đợt)(?! nữa| tới| sắp tới| kế tiếp)(?! đầu| cuối| dau| cuoi| một| mot)',
    (m) => {
      const said = (m[1] ?? m[2])!;
      const count = countOf(said);
      return count > 0 ? { type: 'period', spec: { type: 'recent', count } } : null;
    },
  ),
  // «sau 2 tháng tăng bao nhiêu»: the one before them is where it begins.
  rule(
    '(?<=(?:tăng|giảm|nhích|thêm|lên|xuống|thay đổi|khá)(?: [^ @]+){0,4} )(?:sau|qua) (\\d|hai|ba|bốn) (?:tháng|kỳ)(?! nữa| tới| sau| báo)|sau (\\d|hai|ba|bốn) (?:tháng|kỳ)(?= (?:[^ @]+ ){0,3}(?:tăng|giảm|nhích|thêm|lên|xuống|thay đổi|tang|giam|nhich|them|len|xuong) )',
    (m) => {
      const count = countOf((m[1] ?? m[2])!);
      return count > 0 ? { type: 'period', spec: { type: 'recent', count: count + 1 } } : null;
    },
  ),
  // «thanh tra 3 tháng chậm những việc gì»
  rule(
    '(?<!mỗi |cứ |mấy |trong |từng |moi |cu |tung )(\\d|hai|ba|bốn) (?:tháng|kỳ)(?: báo cáo)?(?= (?:lần lượt|lan luot|chậm|trễ|vướng|nộp|bị|đều|xong|hoàn thành|có việc|có mấy|cham|tre|vuong|nop|bi|deu)(?= |$))',
    (m) => {
      const count = countOf(m[1]!);
      return count > 1 ? { type: 'period', spec: { type: 'recent', count } } : null;
    },
  ),
  rule(
    'qua các (?:tháng|kỳ)|theo (?:từng )?tháng|theo từng kỳ|từng tháng|qua (?:từng|mỗi) (?:tháng|kỳ)|từng kỳ(?! một)|các tháng',
    {
      type: 'period',
      spec: { type: 'each' },
    },
  ),
  // «tổng kết năm»
  rule('(?<=(?:tổng kết|tong ket|sơ kết|so ket) )(?:cả )?năm(?: nay| vừa qua| 20\\d\\d)?(?= $)', {
    type: 'period',
    spec: { type: 'year' },
  }),
  rule('từ trước (?:tới|đến) (?:giờ|nay)|xưa nay|trước giờ', { type: 'period', spec: { type: 'year' } }),
  rule('(?:trong |của )?q([1-4])', (m) => ({
    type: 'period',
    spec: { type: 'quarter', quarter: Number(m[1]) },
  })),
  rule('(?:(?:trong |của )?(?:kỳ|đợt|hồi|dạo) )?t(\\d{1,2})', (m) =>
    Number(m[1]) >= 1 && Number(m[1]) <= 12
      ? { type: 'period', spec: { type: 'months', months: [Number(m[1])] } }
      : null,
  ),
  rule('(?:trong |của )?(?:tháng (?:này|nay|ni)|kỳ này|đợt này|kỳ hiện tại)', {
    type: 'period',
    spec: { type: 'this' },
  }),
  rule('(?:trong |của )?(?:tháng|kỳ|đợt)(?: báo cáo)? (?:trước|rồi|vừa rồi|vừa qua|mới rồi)(?: đó)?', {
    type: 'period',
    spec: { type: 'last' },
  }),
  rule(
    '(?:trong )?(\\d|hai|ba|bốn) (?:tháng|kỳ|đợt)(?: báo cáo)? (?:sau(?: đó| nữa)?|liền sau|kế tiếp|tiếp theo)(?= |$)(?! hạn| là ngày)',
    (m) => {
      const count = countOf(m[1]!);
      return count > 0 ? { type: 'period', spec: { type: 'after', count } } : null;
    },
  ),
  // «tháng sau đó», «kỳ kế tiếp»: behind one that is spoken of, the month after it.
  rule(
    '(?:sang |bước sang |qua )?(?:cái )?(?:tháng|kỳ|đợt)(?: báo cáo)? (?:sau (?:đó|nữa)|liền (?:sau|kề)|ngay sau(?: đó)?|kế (?:tiếp|sau|đó)|kế|tiếp theo|tiếp)(?! hạn| là ngày)',
    { type: 'period', spec: { type: 'after' } },
  ),
  // «sắp tới hạn» is of what is at hand.
  rule(
    '(?<!(?:\\d|hai|ba|vài|mấy|may|vai) )(?:tháng|kỳ|đợt|lần)(?: báo cáo| nộp| gửi)* (?:sau|kế tiếp|kế|sắp tới(?! hạn)|tới(?! hạn(?= $| chưa| rồi))|tiếp theo|tiếp)|(?<=(?:báo cáo|nộp|gửi) )tiếp(?: theo)?(?= $| (?:là |vào )?(?:ngày|hôm|khi|bao giờ|lúc))',
    { type: 'period', spec: { type: 'next' } },
  ),
];
