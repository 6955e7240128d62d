/** What `npm run agency` says, for whoever keeps the bot of a province. */
export const agencyToolWords = {
  usage: [
    'Cách dùng: npm run agency -- add MÃ --from THƯ-MỤC   thêm một cơ quan, từ thư mục có plan-NĂM.json và org.json',
    '           npm run agency -- list                    các cơ quan đang có',
    '           npm run agency -- off MÃ                  để một cơ quan sang bên; các cơ quan khác vẫn chạy',
    '           npm run agency -- on MÃ                   cho cơ quan đó chạy lại',
    '           npm run agency -- take [MÃ] [--from THƯ-MỤC]  đưa kế hoạch, danh bạ, lịch đã sửa vào PostgreSQL; không có MÃ là cơ quan dùng bot một mình',
    '           npm run agency -- province add HỌ TÊN     cho một người xem kết quả mọi cơ quan; in mã cho người đó',
    '           npm run agency -- province list           những người xem được mọi cơ quan',
    '           npm run agency -- province off MÃ-NGƯỜI   thôi cho xem',
    'MÃ gồm chữ thường không dấu, chữ số và gạch nối, tối đa 32 ký tự, ví dụ so-y-te.',
    'Cơ quan đang dùng bot một mình thì thêm trước, với --from là chính DATA_DIR: dữ liệu của cơ quan đó đi cùng.',
  ],
  noCommand: (typed: string | undefined): string =>
    typed === undefined ? 'Thiếu lệnh.' : `Không có lệnh «${typed}».`,
  unknownWord: (typed: string): string => `Thừa «${typed}».`,
  wrongId: (id: string): string =>
    id === ''
      ? 'Thiếu mã cơ quan.'
      : `«${id}» không dùng làm mã được: chỉ chữ thường không dấu, chữ số và gạch nối, tối đa 32 ký tự, ví dụ so-y-te.`,
  noFrom: 'Thiếu --from THƯ-MỤC: thư mục có plan-NĂM.json và org.json của cơ quan (npm run setup viết ra).',
  noFolder: (folder: string): string => `Không có thư mục ${folder}.`,
  lacks: (folder: string, names: readonly string[]): string =>
    `Thư mục ${folder} thiếu ${names.join(' và ')}: mỗi cơ quan có kế hoạch và danh bạ riêng.`,
  isThere: (id: string, folder: string): string => `Đã có cơ quan «${id}» ở ${folder}; không có gì thay đổi.`,
  isOff: (id: string): string => `Cơ quan «${id}» đang để sang bên; cho chạy lại: npm run agency -- on ${id}`,
  notThere: (id: string, ids: readonly string[]): string =>
    `Không có cơ quan «${id}». ${ids.length === 0 ? 'Chưa có cơ quan nào.' : `Đang có: ${ids.join(', ')}.`}`,
  sameName: (name: string, id: string): string =>
    `Cơ quan «${id}» đã mang tên «${name}». Hai cơ quan không được trùng tên, vì mọi người chọn cơ quan theo tên; sửa agency.name trong kế hoạch.`,
  sameGroup: (chat: string, id: string): string =>
    `Nhóm ${chat} đã thuộc cơ quan «${id}»; bỏ nhóm đó khỏi groups trong org.json.`,
  ownState: (dataDir: string): string =>
    `${dataDir} đang giữ dữ liệu của một cơ quan dùng bot một mình. Thêm cơ quan đó trước: npm run agency -- add MÃ --from ${dataDir}`,
  aloneInDatabase: (place: string, dataDir: string): string =>
    `${place} đang giữ dữ liệu của một cơ quan dùng bot một mình. Chuyển về tệp trước (npm run move -- --from), bỏ DATABASE_URL, thêm cơ quan đó (npm run agency -- add MÃ --from ${dataDir}), rồi npm run move -- --to.`,
  afterFiles: (place: string): string =>
    `Dữ liệu đó còn nằm trong tệp; chuyển vào ${place} trước khi chạy bot: npm run move -- --to`,
  inUse: (folder: string): string =>
    `Bot đang chạy trên ${folder}. Dừng bot, chạy lại lệnh này, rồi khởi động bot.`,
  otherDisk: (folder: string): string =>
    `Không chuyển được ${folder} vì nằm ở ổ đĩa khác; chép thư mục đó sang ổ đĩa của DATA_DIR rồi chạy lại. Không có gì thay đổi.`,
  added: (name: string, folder: string): string => `Đã thêm ${name}, ở ${folder}.`,
  stateCame: 'Dữ liệu đang có của cơ quan đã chuyển theo.',
  next: (folder: string): string[] => [
    'Khởi động lại bot để cơ quan này chạy. Khi Văn phòng chưa có tài khoản nào, bot in mã của Văn phòng lúc khởi động.',
    `Cần mã khác, dừng bot rồi: DATA_DIR=${folder} npm run office-code`,
  ],
  onlyInDatabase:
    'Lệnh take chỉ dùng khi có DATABASE_URL. Dữ liệu đang ở tệp: sửa tệp trong thư mục của cơ quan rồi khởi động lại bot.',
  whichAgency: (ids: readonly string[]): string =>
    `Thiếu mã cơ quan; đang có: ${ids.join(', ')}. Ví dụ: npm run agency -- take ${ids[0]}`,
  taken: (name: string, folder: string, names: readonly string[]): string =>
    `Đã đưa tệp của ${name} từ ${folder} vào cơ sở dữ liệu: ${names.join(', ')}. Mọi máy dùng các tệp này từ lần khởi động bot tới.`,
  isSo: (id: string, way: 'off' | 'on'): string =>
    `«${id}» ${way === 'off' ? 'đang để sang bên' : 'đang chạy cùng các cơ quan khác'} rồi; không có gì thay đổi.`,
  none: (place: string): string => `Chưa có cơ quan nào ở ${place}.`,
  row: (id: string, name: string, year: number, hasState: boolean): string =>
    `${id} · ${name} · kế hoạch ${year}${hasState ? '' : ' · chưa chạy lần nào'}`,
  rowOff: (id: string): string => `${id} · đang để sang bên`,
  rowWrong: (id: string, why: string): string => `${id} · KHÔNG DÙNG ĐƯỢC: ${why}`,
  /** Who looks at all agencies. */
  province: {
    noName: 'Thiếu họ tên: npm run agency -- province add HỌ TÊN',
    noAgencies: 'Chưa có cơ quan nào: thêm cơ quan trước (npm run agency -- add MÃ --from THƯ-MỤC).',
    added: (id: string, name: string, code: string): string[] => [
      `${name} (${id}) xem được kết quả của mọi cơ quan bằng /toantinh, từ lần khởi động bot tới.`,
      `Mã, dùng một lần trong 7 ngày, chỉ đưa cho đúng người đó; người đó gửi mã cho bot ở chat riêng: ${code}`,
    ],
    notThere: (id: string, ids: readonly string[]): string =>
      `Không có «${id}». ${ids.length === 0 ? 'Chưa ai xem được mọi cơ quan.' : `Đang có: ${ids.join(', ')}.`}`,
    off: (name: string): string => `${name} thôi xem được mọi cơ quan; tài khoản và mã của người đó đã bỏ.`,
    none: 'Chưa ai xem được mọi cơ quan.',
    row: (id: string, name: string): string => `${id} · ${name}`,
  },
  off: (id: string): string =>
    `Đã để «${id}» sang bên; dữ liệu giữ nguyên. Chạy lại: npm run agency -- on ${id}`,
  on: (id: string): string => `«${id}» chạy lại từ lần khởi động bot tới.`,
} as const;
