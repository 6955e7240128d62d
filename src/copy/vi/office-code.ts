import type { Person } from '../../core/people/org.ts';

/** What `npm run office-code` says, for whoever keeps the server of a department. */
export const officeCodeWords = {
  usage:
    'Cách dùng: npm run office-code [-- NGƯỜI]. NGƯỜI là mã hoặc họ tên người của Văn phòng; bỏ trống cũng được.',
  made: (code: string, name: string): string =>
    `Mã cho «${name}», dùng một lần trong 7 ngày, gửi cho bot trong cuộc trò chuyện riêng: ${code}`,
  nobody: (word: string, office: readonly Person[]): string =>
    `Văn phòng không có ai là «${word}». Chọn một trong: ${office.map(({ id, name }) => `${id} (${name})`).join(', ')}.`,
  noOffice: 'Danh bạ chưa có người nào của Văn phòng tổng hợp; thêm vào org.json trước.',
  noState: (folder: string): string =>
    `Chưa có thư mục ${folder}: bot chưa chạy lần nào, hoặc DATA_DIR phải là thư mục khác.`,
  inUse: (folder: string): string =>
    `Bot đang chạy trên thư mục ${folder}. Dừng bot, chạy lại lệnh này, rồi khởi động bot.`,
};
