/** What `npm run setup` asks and says, for whoever begins in a department and has its plan at hand. */
export const setupWords = {
  intro: [
    'Lập thư mục cho Trợ lý DDCI. Trả lời từng câu, mỗi câu một dòng; câu có ghi «Enter: …» thì để trống được.',
    'Mọi điều trả lời ở đây đều sửa được về sau, trong tệp hoặc bằng tin nhắn của Văn phòng.',
  ],
  usage: 'Cách dùng: npm run setup [-- --out THƯ_MỤC]',
  file: 'Tệp kế hoạch (.docx, .xlsx, .txt):',
  ended: 'Đã dừng giữa chừng: chưa ghi gì. Chạy lại npm run setup để làm từ đầu.',
  asked: (count: number): string =>
    count === 0
      ? 'Bản kế hoạch đủ những gì phải có.'
      : `Bản kế hoạch còn thiếu ${count} điểm phải có; tôi hỏi từng điểm.`,
  agency: 'Tên cơ quan (ví dụ: Sở Khoa học và Công nghệ):',
  year: 'Kế hoạch của năm nào?',
  wrongYear: 'Gõ một năm bốn chữ số, ví dụ 2026.',
  title: 'Trích yếu của kế hoạch (ví dụ: Nâng cao Chỉ số DDCI năm 2026):',
  date: 'Ngày ban hành (ngày/tháng/năm):',
  wrongDate: 'Gõ ngày/tháng/năm, ví dụ 15/02/2026.',
  aim: 'Mục tiêu chung của kế hoạch, như văn bản viết:',
  band: 'Mục tiêu chung là nhóm hoặc hạng mấy? (một số)',
  wrongBand: 'Gõ một số từ 1, ví dụ 5.',
  reportTo: 'Các đơn vị gửi báo cáo tháng về đơn vị nào?',
  leader: (code: string, name: string): string => `Lãnh đạo phụ trách chỉ số ${code} ${name}?`,
  leaderTitle: (name: string): string => `Chức vụ của ${name} (ví dụ: Phó Giám đốc):`,
  lead: (code: string, name: string): string => `Đơn vị chủ trì chỉ số ${code} ${name}?`,
  code: (code: string, name: string): string =>
    `Số hiệu của chỉ số ${name} (kế hoạch ghi «${code}»; ví dụ 2.1):`,
  wrongCode:
    'Số hiệu gồm chữ và số, cách nhau bằng dấu chấm, tối đa 12 ký tự, và chưa chỉ số nào dùng; ví dụ 2.1.',
  task: (code: string, name: string): string =>
    `Nhiệm vụ của chỉ số ${code} ${name}, mỗi dòng một việc; Enter: hết.`,
  members: (group: string): string => `«${group}» gồm những đơn vị nào? Gõ các số, cách nhau bằng dấu phẩy.`,
  spelling: (count: number): string =>
    `Sửa ${count} lỗi chính tả nêu ở trên trong chữ của kế hoạch? (c: có, k: giữ nguyên văn)`,
  head: (title: string): string => `${title} là ai? Họ và tên, viết hoa chữ đầu (Enter: điền sau):`,
  office: (unit: string): string =>
    `Ai của ${unit} tổng hợp báo cáo? Họ và tên, viết hoa chữ đầu (Enter: điền sau):`,
  choose: (lines: readonly string[]): string[] => lines.map((line, at) => `  ${at + 1}. ${line}`),
  number: (count: number, canAdd: boolean): string =>
    `Số từ 1 đến ${count}${canAdd ? ', hoặc gõ tên khác để thêm' : ''}:`,
  wrongNumber: (count: number, canName: boolean): string =>
    `Gõ số từ 1 đến ${count}${canName ? ', hoặc đúng tên trong danh sách' : ''}.`,
  add: (name: string): string => `Chưa có «${name}». Thêm vào? (c: có, k: không)`,
  firstName: 'Họ và tên, viết hoa chữ đầu:',
  firstUnit: 'Tên đơn vị:',
  wrongUnit: 'Tên đơn vị mới gồm ít nhất hai tiếng, ví dụ Phòng Bưu chính.',
  wrongName: 'Gõ họ và tên đầy đủ, ví dụ Lê Hải Yến.',
  needed: 'Câu này phải có câu trả lời.',
  wrongYes: 'Gõ c (có) hoặc k (không).',
  exists: (folder: string, files: readonly string[]): string =>
    `${folder} đã có ${files.join(', ')}. Ghi đè? (c: có, k: không)`,
  kept: 'Chưa ghi gì; tệp cũ còn nguyên. Chạy lại với --out THƯ_MỤC khác.',
  refused: (fault: string): string => `Chưa dùng được: ${fault}`,
  draftOnly: (folder: string): string =>
    `Đã ghi bản nháp vào ${folder}/draft.json. Sửa bản kế hoạch theo các điểm trên rồi chạy lại.`,
  next: (folder: string): string[] => [
    'Bước tiếp theo:',
    `  1. Chạy thử trên máy này: DATA_DIR=${folder} npm start, rồi mở trang hiện ra.`,
    '  2. Chạy thật: đặt DATA_DIR và TELEGRAM_BOT_TOKEN hoặc ZALO_BOT_TOKEN trong tệp .env, rồi npm start; mã cho Văn phòng hiện trên màn hình.',
    '  3. Văn phòng gửi mã đó cho bot, rồi gõ /moi để mời từng người.',
  ],
};
