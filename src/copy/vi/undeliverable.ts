import type { MonthContent } from '../../core/conversation/outcome.ts';
import type { Message } from '../../core/message/message.ts';
import { line } from './words.ts';

type Undeliverable = Extract<MonthContent, { type: 'undeliverable' }>;

/** Said where an answer was refused, also as bare text: better than silence. */
export const unsentAnswer: Message = {
  lines: [
    ['Tôi có câu trả lời nhưng không gửi vào đây được; anh/chị hỏi lại cách khác hoặc báo Văn phòng Sở.'],
  ],
};

/** «nhóm «DDCI»», «một nhóm đã liên kết». */
export const groupWords = (title: string | null): string =>
  title === null ? 'một nhóm đã liên kết' : `nhóm «${title}» đã liên kết`;

function aboutGroup({ why, group }: Undeliverable): string {
  const where = groupWords(group);
  switch (why) {
    case 'blocked':
    case 'chat-not-found':
    case 'moved':
      return `Tôi không gửi được vào ${where} (nhóm không còn, hoặc tôi đã bị đưa ra). Cần thì mời tôi lại rồi gõ /nhom trong nhóm.`;
    case 'no-right':
      return `Tôi không được phép viết vào ${where}. Đề nghị quản trị nhóm cho tôi quyền gửi tin, rồi gửi lại bản tổng hợp: /tonghop`;
    case 'thread-gone':
      return `Chủ đề chung của ${where} đã đóng, tôi không viết vào được. Đề nghị quản trị nhóm mở lại, hoặc gõ /nhom trong chủ đề khác; rồi gửi lại bản tổng hợp: /tonghop`;
    case 'pictures-forbidden':
    case 'picture-refused':
    case 'edit-gone':
    case 'refused':
      return `Một tin gửi vào ${where} bị từ chối, cả khi chỉ có chữ. Gửi lại bản tổng hợp: /tonghop; vẫn không được thì báo người quản trị máy chủ.`;
    case 'token-refused':
    case 'rate-limited':
    case 'unavailable':
    case 'unreachable':
    case 'outcome-unknown':
      return `Đường truyền đứt khi tôi gửi vào ${where}: không rõ tin đã đến chưa, tôi không gửi lại để khỏi trùng. Đề nghị xem trong nhóm; thiếu bản tổng hợp thì gửi lại: /tonghop`;
  }
}

function aboutPerson({ why, person, others }: Undeliverable): string {
  const whom = `${person?.name ?? 'một người'}${others > 0 ? ` và ${others} người khác (/tinhtrang)` : ''}`;
  switch (why) {
    case 'blocked':
    case 'chat-not-found':
    case 'moved':
      return `Tôi không nhắn được cho ${whom} (đã chặn tôi hoặc bỏ tài khoản); tôi ngừng gửi đến khi người đó nhắn lại. Cần thì mời lại: /moi`;
    case 'no-right':
    case 'thread-gone':
      return `Tôi không được phép nhắn cho ${whom}; đề nghị báo người đó nhắn cho tôi một tin. Nhắc lại: /nhac`;
    case 'pictures-forbidden':
    case 'picture-refused':
    case 'edit-gone':
    case 'refused':
      return `Một tin gửi cho ${whom} bị từ chối, cả khi chỉ có chữ; đề nghị báo trực tiếp. Xem thêm: /tinhtrang`;
    case 'token-refused':
    case 'rate-limited':
    case 'unavailable':
    case 'unreachable':
    case 'outcome-unknown':
      return `Đường truyền đứt khi tôi nhắn cho ${whom}: không rõ tin đã đến chưa. Đề nghị hỏi lại, hoặc nhắc: /nhac`;
  }
}

/** To the office: somebody or a group cannot be written to, and what to do. */
export const undeliverableMessage = (content: Undeliverable): Message => ({
  lines: [line(content.chat === 'group' ? aboutGroup(content) : aboutPerson(content))],
});
