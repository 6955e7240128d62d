import type { DeliveryCode } from '../../core/outbox/delivery-error.ts';
import type { Content } from '../../core/said/content.ts';
import type { Line, Message } from '../../core/said/message.ts';
import { line, only } from './words.ts';

type Undeliverable = Extract<Content, { type: 'undeliverable' }>;

/** Said where an answer was refused, also as bare text: better than silence. */
export const unsentAnswer: Message = only(
  'Tôi có câu trả lời nhưng không gửi vào đây được; anh/chị hỏi lại cách khác hoặc báo Văn phòng.',
);

/** Under the words that a file should have gone along with. */
export const withoutFile = (name: string): Line =>
  line(`📎 Tệp «${name}» không gửi vào đây được; anh/chị nhận ở kênh khác (/kenh).`);

/** «nhóm «DDCI»», «một nhóm đã liên kết». */
export const groupWords = (title: string | null): string =>
  title === null ? 'một nhóm đã liên kết' : `nhóm «${title}» đã liên kết`;

/** What is said of each reason, to the office: of a group, and of a person. */
type Reasons = Readonly<Record<DeliveryCode, (whom: string) => string>>;

const groupIsGone = (where: string): string =>
  `Tôi không gửi được vào ${where} (nhóm không còn, hoặc tôi đã bị đưa ra). Cần thì mời tôi lại rồi gõ /nhom trong nhóm.`;
const refusedInGroup = (where: string): string =>
  `Một tin gửi vào ${where} bị từ chối, cả khi chỉ có chữ. Gửi lại bản tổng hợp: /tonghop; vẫn không được thì báo người quản trị máy chủ.`;
const unsureInGroup = (where: string): string =>
  `Đường truyền đứt khi tôi gửi vào ${where}: không rõ tin đã đến chưa, tôi không gửi lại để khỏi trùng. Đề nghị xem trong nhóm; thiếu bản tổng hợp thì gửi lại: /tonghop`;

const ofGroup: Reasons = {
  blocked: groupIsGone,
  'chat-not-found': groupIsGone,
  moved: groupIsGone,
  'no-right': (where) =>
    `Tôi không được phép viết vào ${where}. Đề nghị quản trị nhóm cho tôi quyền gửi tin, rồi gửi lại bản tổng hợp: /tonghop`,
  'thread-gone': (where) =>
    `Chủ đề chung của ${where} đã đóng, tôi không viết vào được. Đề nghị quản trị nhóm mở lại, hoặc gõ /nhom trong chủ đề khác; rồi gửi lại bản tổng hợp: /tonghop`,
  'pictures-forbidden': refusedInGroup,
  'picture-refused': refusedInGroup,
  'files-forbidden': refusedInGroup,
  'file-refused': refusedInGroup,
  'edit-gone': refusedInGroup,
  refused: refusedInGroup,
  'token-refused': unsureInGroup,
  'rate-limited': unsureInGroup,
  unavailable: unsureInGroup,
  unreachable: unsureInGroup,
  'outcome-unknown': unsureInGroup,
};

const personIsGone = (whom: string): string =>
  `Tôi không nhắn được cho ${whom} (đã chặn tôi hoặc bỏ tài khoản); tôi ngừng gửi đến khi người đó nhắn lại. Cần thì mời lại: /moi`;
const notAllowed = (whom: string): string =>
  `Tôi không được phép nhắn cho ${whom}; đề nghị báo người đó nhắn cho tôi một tin. Nhắc lại: /nhac`;
const refusedByPerson = (whom: string): string =>
  `Một tin gửi cho ${whom} bị từ chối, cả khi chỉ có chữ; đề nghị báo trực tiếp. Xem thêm: /tinhtrang`;
const unsureOfPerson = (whom: string): string =>
  `Đường truyền đứt khi tôi nhắn cho ${whom}: không rõ tin đã đến chưa. Đề nghị hỏi lại, hoặc nhắc: /nhac`;

const ofPerson: Reasons = {
  blocked: personIsGone,
  'chat-not-found': personIsGone,
  moved: personIsGone,
  'no-right': notAllowed,
  'thread-gone': notAllowed,
  'pictures-forbidden': refusedByPerson,
  'picture-refused': refusedByPerson,
  'files-forbidden': refusedByPerson,
  'file-refused': refusedByPerson,
  'edit-gone': refusedByPerson,
  refused: refusedByPerson,
  'token-refused': unsureOfPerson,
  'rate-limited': unsureOfPerson,
  unavailable: unsureOfPerson,
  unreachable: unsureOfPerson,
  'outcome-unknown': unsureOfPerson,
};

const personWords = ({ person, others }: Undeliverable): string =>
  `${person?.name ?? 'một người'}${others > 0 ? ` và ${others} người khác (/tinhtrang)` : ''}`;

/** To the office: somebody or a group cannot be written to, and what to do. */
export const undeliverableMessage = (content: Undeliverable): Message =>
  only(
    content.chat === 'group'
      ? ofGroup[content.why](groupWords(content.group))
      : ofPerson[content.why](personWords(content)),
  );
