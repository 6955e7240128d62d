import type { Form } from '../../core/features/forms.ts';
import type { Wording } from '../wording.ts';
import { only } from './words.ts';

/** What was being asked, behind «việc». */
const leftForms: Readonly<Record<Form['type'], string>> = {
  'person-name': 'thêm người',
  'new-name': 'sửa tên',
  'confirm-rename': 'sửa tên',
  'head-name': 'đổi trưởng đơn vị',
  'confirm-head': 'đổi trưởng đơn vị',
  'confirm-new-head': 'đổi trưởng đơn vị',
  'unit-name': 'thêm đơn vị',
  'deputy-dates': 'ủy quyền',
  'confirm-end-deputy': 'thôi ủy quyền',
  'absence-dates': 'báo vắng mặt',
  'return-reason': 'trả lại nhiệm vụ',
  'calendar-value': 'đổi lịch',
  'calendar-confirm': 'đổi lịch',
};

/** Words for what may happen in any chat, whatever it is about. */
export const chat = {
  'unknown-person': () =>
    only('Tôi chưa biết anh/chị. Xin mã tham gia ở Văn phòng Sở rồi gửi mã đó vào đây.'),
  'unlinked-group': () => only('Nhóm này chưa được liên kết; đề nghị Văn phòng Sở liên kết nhóm trước.'),
  'stale-button': () => only('Nút này không còn dùng được; anh/chị hãy hỏi lại hoặc gõ /trogiup.'),
  'expired-number': () =>
    only('Số này không ứng với lựa chọn nào còn hiệu lực; anh/chị gõ lại câu hỏi hoặc lệnh.'),
  unsupported: () =>
    only(
      'Tôi đọc được chữ, và ảnh hoặc tệp khi báo cáo; anh/chị hãy gõ, ví dụ: ai phụ trách chi phí thời gian.',
    ),
  fault: () =>
    only('Tôi gặp lỗi với tin này và đã ghi lại; anh/chị thử hỏi cách khác hoặc báo Văn phòng Sở.'),
  'office-only': () => only('Việc này chỉ Văn phòng Sở làm được.'),
  'head-only': () => only('Việc này chỉ trưởng đơn vị làm được cho đơn vị mình.'),
  'in-private': () => only('Việc này làm trong cuộc trò chuyện riêng với tôi.'),
  cancelled: () => only('Đã thôi.'),
  'form-ended': ({ form }) => only(`(Dừng việc ${leftForms[form]} đang dở.)`),
} satisfies Pick<
  Wording,
  | 'unknown-person'
  | 'unlinked-group'
  | 'stale-button'
  | 'expired-number'
  | 'unsupported'
  | 'fault'
  | 'office-only'
  | 'head-only'
  | 'in-private'
  | 'cancelled'
  | 'form-ended'
>;
