import type { BotStatus, GivenUp } from '../../core/features/operating/declared.ts';
import type { DeliveryCode } from '../../core/outbox/delivery-error.ts';
import type { RowKind } from '../../core/outbox/successor.ts';
import type { Line, Message } from '../../core/said/message.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import { lasted, matterWords } from './alarm.ts';
import { shortOffice } from './called.ts';
import { groupWords } from './undeliverable.ts';
import { b, capital, clock, line } from './words.ts';

/** More than this is counted, not listed. */
const listed = 10;

const kinds: Readonly<Record<RowKind, string>> = {
  reminder: 'lời nhắc',
  summary: 'bản tóm tắt cho lãnh đạo',
  digest: 'bản tổng hợp',
  office: `tin cho ${shortOffice}`,
  answer: 'câu trả lời',
  notice: 'thông báo',
};

const unknownOutcome = 'đường truyền đứt, không rõ đã đến chưa';

/** Why, and what to do about it. */
const reasons: ReadonlyMap<string, { why: string; todo: string }> = new Map(
  Object.entries({
    blocked: { why: 'đã chặn hoặc đưa tôi ra', todo: 'mời lại bằng /moi, nhóm bằng /nhom' },
    'chat-not-found': { why: 'tài khoản hoặc nhóm không còn', todo: 'mời lại bằng /moi, nhóm bằng /nhom' },
    moved: { why: 'nhóm đã đổi địa chỉ', todo: 'gõ /nhom trong nhóm' },
    'no-right': { why: 'tôi không có quyền gửi tin', todo: 'quản trị nhóm cho quyền, rồi /tonghop' },
    'pictures-forbidden': { why: 'nhóm không cho gửi ảnh', todo: 'quản trị nhóm cho tôi gửi ảnh' },
    'picture-refused': { why: 'ảnh không được nhận', todo: 'báo người quản trị máy chủ' },
    'files-forbidden': { why: 'nhóm không cho gửi tệp', todo: 'quản trị nhóm cho tôi gửi tệp' },
    'file-refused': { why: 'tệp không được nhận', todo: 'báo người quản trị máy chủ' },
    'thread-gone': { why: 'chủ đề đã đóng hoặc bị xóa', todo: 'gõ /nhom trong chủ đề khác' },
    'edit-gone': { why: 'tin cũ đã bị xóa', todo: 'gửi lại: /tonghop' },
    refused: { why: 'nội dung bị từ chối', todo: 'báo trực tiếp và báo người quản trị máy chủ' },
    'token-refused': { why: 'mã của bot bị từ chối', todo: 'báo người quản trị máy chủ' },
    'rate-limited': { why: 'gửi quá nhanh', todo: 'nhắc lại: /nhac' },
    unavailable: { why: 'nền tảng không hoạt động', todo: 'nhắc lại: /nhac' },
    unreachable: { why: 'không kết nối được', todo: 'nhắc lại: /nhac' },
    'outcome-unknown': { why: unknownOutcome, todo: 'hỏi lại, hoặc nhắc: /nhac, /tonghop' },
  } satisfies Record<DeliveryCode, { why: string; todo: string }>),
);

function givenUpLine({ person, group, kind, code, at, count, followed }: GivenUp): Line {
  const whom = person?.name ?? (group ? groupWords(group.title) : 'một người không còn trong danh bạ');
  const { why, todo } = reasons.get(code) ?? { why: 'không gửi được', todo: 'báo người quản trị máy chủ' };
  const what = `${kinds[kind]}${count > 1 ? ` (${count} tin)` : ''}`;
  return line(
    `– ${capital(whom)}: ${what}, ${clock(at)}; ${why}. ${followed ? 'Đã gửi cách khác.' : `${capital(todo)}.`}`,
  );
}

/** `/tinhtrang`: what does not work, what waits, what was given up and what to do about it. */
export function statusMessage({ now, failing, waiting, givenUp }: BotStatus): Message {
  const shown = givenUp.slice(0, listed);
  return {
    lines: [
      line(b('Tình trạng'), ` lúc ${inVietNam(now).format('HH:mm DD/MM/YYYY')}`),
      failing.length === 0
        ? line('✅ Các kênh, đĩa và đồng hồ đều hoạt động.')
        : line(
            `⚠️ Không hoạt động: ${failing.map(({ matter, forMs }) => `${matterWords(matter).name} (${lasted(forMs)})`).join(', ')}.`,
          ),
      line(
        waiting.count === 0
          ? 'Không có tin nào chờ gửi.'
          : `Tin chờ gửi: ${waiting.count}, lâu nhất ${lasted(waiting.oldestMs)}.`,
      ),
      line(
        givenUp.length === 0 ? 'Trong 7 ngày qua tin nào cũng gửi được.' : 'Không gửi được trong 7 ngày qua:',
      ),
      ...shown.map(givenUpLine),
      ...(givenUp.length > listed ? [line(`… và ${givenUp.length - listed} trường hợp khác.`)] : []),
    ],
  };
}
