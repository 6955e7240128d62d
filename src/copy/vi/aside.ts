import type { AsideContent } from '../../core/conversation/outcome.ts';
import type { ShownAside } from '../../core/conversation/set-aside.ts';
import { toPressData } from '../../core/features/acts.ts';
import type { Button, Message } from '../../core/message/message.ts';
import { line, shortDate } from './words.ts';

/** What it was, without a word of it. */
function what({ type }: ShownAside): string {
  switch (type) {
    case 'press':
      return 'một nút đã bấm';
    case 'edited':
      return 'một tin đã sửa';
    default:
      return 'một tin';
  }
}

const buttonsOf = ({ id }: ShownAside, number: string): Button[] => [
  { label: `Thử lại${number}`, data: toPressData({ type: 'retry-aside', id }) },
  { label: `Bỏ${number}`, data: toPressData({ type: 'drop-aside', id }) },
];

function listed(asides: readonly ShownAside[]): Message {
  if (asides.length === 0) return { lines: [line('✅ Không có tin nào bị giữ lại vì lỗi.')] };
  const shown = asides.slice(-10);
  const number = (position: number): string => (shown.length === 1 ? '' : ` ${position + 1}`);
  return {
    lines: [
      line(
        asides.length === 1
          ? '⚠️ Tôi không xử lý được một tin và đã giữ lại; anh/chị cho thử lại, hoặc báo người quản trị máy chủ:'
          : `⚠️ ${asides.length} tin tôi không xử lý được, đã giữ lại; anh/chị cho thử lại, hoặc báo người quản trị máy chủ:`,
      ),
      ...shown.map((aside, position) =>
        line(
          `${shown.length === 1 ? '' : `${position + 1}. `}${aside.person?.name ?? 'người không còn liên kết'}: ${what(aside)} lúc ${shortDate(aside.at)}${aside.again ? ' (đang thử lại)' : ''}`,
        ),
      ),
    ],
    buttons: shown.map((aside, position) => buttonsOf(aside, number(position))),
  };
}

/** What is said of events that could not be carried out, or not yet. */
export function asideMessage(content: AsideContent): Message {
  switch (content.type) {
    case 'not-saved-yet':
      return {
        lines: [
          line(
            '⏳ Máy chủ đang không lưu được: tôi đã nhận tin này và sẽ tự lưu khi ghi được, anh/chị không cần gửi lại.',
          ),
        ],
      };
    case 'set-aside':
      return {
        lines: [line('Tôi chưa xử lý được tin này; tin đã được giữ lại cho Văn phòng Sở xem.')],
      };
    case 'asides':
      return listed(content.asides);
    case 'aside-settled':
      return {
        lines: [
          line(
            content.again
              ? '↻ Đang thử lại; nếu xong, người gửi sẽ được trả lời.'
              : 'Đã bỏ tin này, không xử lý nữa.',
          ),
        ],
      };
  }
}
