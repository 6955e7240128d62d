import type { Content } from '../../core/conversation/outcome.ts';
import type { Message } from '../../core/message/message.ts';
import { answerMessage } from './answers.ts';
import { enrolmentMessage } from './enrolment.ts';
import type { Names } from './names.ts';
import { line } from './words.ts';

/** Puts what is to be said into Vietnamese. */
export function contentMessage(content: Content, names: Names): Message {
  switch (content.type) {
    case 'answer':
      return answerMessage(content.answer, names);
    case 'unknown-person':
      return {
        lines: [line('Tôi chưa biết anh/chị. Xin mã tham gia ở Văn phòng Sở rồi gửi mã đó vào đây.')],
      };
    case 'unlinked-group':
      return { lines: [line('Nhóm này chưa được liên kết; đề nghị Văn phòng Sở liên kết nhóm trước.')] };
    case 'stale-button':
      return { lines: [line('Nút này không còn dùng được; anh/chị hãy hỏi lại hoặc gõ /trogiup.')] };
    case 'fault':
      return {
        lines: [
          line('Tôi gặp lỗi với tin này và đã ghi lại; anh/chị thử hỏi cách khác hoặc báo Văn phòng Sở.'),
        ],
      };
    case 'redeemed':
    case 'office-only':
    case 'in-private':
    case 'in-group':
    case 'not-oneself':
    case 'choose-invited':
    case 'code':
    case 'choose-unlinked':
    case 'unlinked':
    case 'group-linked':
      return enrolmentMessage(content, names);
    case 'unsupported':
      return {
        lines: [line('Tôi chỉ đọc được chữ; anh/chị hãy gõ câu hỏi, ví dụ: ai phụ trách chi phí thời gian.')],
      };
  }
}

/** The commands shown in a platform's menu. */
export const commands = [
  { command: 'index', description: 'Một chỉ số: /index Chi phí thời gian' },
  { command: 'chiso', description: 'Danh sách chỉ số' },
  { command: 'trogiup', description: 'Hỏi được những gì' },
  { command: 'moi', description: 'Văn phòng: tạo mã mời một người' },
  { command: 'go', description: 'Văn phòng: gỡ liên kết một tài khoản' },
  { command: 'nhom', description: 'Văn phòng: liên kết nhóm đang đứng' },
  { command: 'help', description: 'Hỏi được những gì' },
] as const;
