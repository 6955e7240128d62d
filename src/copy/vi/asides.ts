import type { InboundEvent } from '../../core/heard/event.ts';
import type { ShownAside } from '../../core/heard/set-aside.ts';
import type { Line, Message } from '../../core/said/message.ts';
import { button } from './button.ts';
import { line, only, shortDate } from './words.ts';

/** The longest list of events that were set aside; the latest are shown. */
const mostShown = 10;

const aMessage = 'một tin';

/** What it was, without a word of it. The name comes from a saved state, which may be a later version's. */
const whatItWas: ReadonlyMap<string, string> = new Map(
  Object.entries({
    text: aMessage,
    edited: 'một tin đã sửa',
    press: 'một lựa chọn',
    unsupported: aMessage,
    'group-moved': aMessage,
    reachable: aMessage,
  } satisfies Record<InboundEvent['type'], string>),
);

const asideLine = ({ person, type, at, again }: ShownAside, number: string): Line =>
  line(
    `${number}${person?.name ?? 'người không còn liên kết'}: ${whatItWas.get(type) ?? aMessage} lúc ${shortDate(at)}${again ? ' (đang thử lại)' : ''}`,
  );

/** Events that were set aside, with what the office can do about each. */
export function asidesMessage(asides: readonly ShownAside[]): Message {
  if (asides.length === 0) return only('✅ Không có tin nào bị giữ lại vì lỗi.');
  const shown = asides.slice(-mostShown);
  const isNumbered = shown.length > 1;
  return {
    lines: [
      line(
        asides.length === 1
          ? '⚠️ Tôi không xử lý được một tin và đã giữ lại; anh/chị cho thử lại, hoặc báo người quản trị máy chủ:'
          : `⚠️ ${asides.length} tin tôi không xử lý được, đã giữ lại; anh/chị cho thử lại, hoặc báo người quản trị máy chủ:`,
      ),
      ...shown.map((aside, position) => asideLine(aside, isNumbered ? `${position + 1}. ` : '')),
    ],
    buttons: shown.map(({ id }, position) => {
      const number = isNumbered ? ` ${position + 1}` : '';
      return [
        button(`Thử lại${number}`, { type: 'retry-aside', id }),
        button(`Bỏ${number}`, { type: 'drop-aside', id }),
      ];
    }),
  };
}
