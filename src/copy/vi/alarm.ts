import type { MonthContent } from '../../core/conversation/outcome.ts';
import type { Message } from '../../core/message/message.ts';
import { channelNames } from './names.ts';
import { line } from './words.ts';

type Alarm = Extract<MonthContent, { type: 'alarm' }>;

/** «khoảng 12 phút», «khoảng 3 giờ». */
export function lasted(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  return minutes < 90 ? `khoảng ${minutes} phút` : `khoảng ${Math.round(minutes / 60)} giờ`;
}

/** «Telegram», «ghi đĩa». */
export function matterName(matter: Alarm['matter']): string {
  switch (matter) {
    case 'disk':
      return 'ghi đĩa';
    case 'clock':
      return 'đồng hồ';
    case 'copies':
      return 'sao lưu dự phòng';
    default:
      return channelNames[matter];
  }
}

function raised(matter: Alarm['matter']): string {
  switch (matter) {
    case 'disk':
      return 'Máy chủ không ghi được đĩa (đầy hoặc hỏng): tôi vẫn trả lời câu hỏi nhưng chưa nhận được báo cáo nào. Đề nghị người quản trị máy chủ giải phóng đĩa.';
    case 'clock':
      return 'Đồng hồ máy chủ nhảy bất thường, tôi tạm ngừng nhắc đến khi giờ đúng lại; đề nghị người quản trị máy chủ kiểm tra giờ.';
    case 'copies':
      return 'Máy chủ không sao lưu được sang thư mục dự phòng; đề nghị người quản trị máy chủ kiểm tra thư mục đó.';
    default:
      return `${channelNames[matter]} đang không hoạt động với tôi: tin gửi qua đó còn chờ, chưa mất. Đề nghị người quản trị máy chủ xem nhật ký.`;
  }
}

function over(matter: Alarm['matter'], forMs: number): string {
  switch (matter) {
    case 'disk':
      return `Máy chủ ghi được đĩa trở lại (gián đoạn ${lasted(forMs)}); những tin đang chờ được lưu ngay.`;
    case 'clock':
      return 'Đồng hồ máy chủ đã đúng trở lại.';
    case 'copies':
      return `Máy chủ sao lưu được trở lại (gián đoạn ${lasted(forMs)}).`;
    default:
      return `${channelNames[matter]} hoạt động trở lại (gián đoạn ${lasted(forMs)}); tin còn chờ đang được gửi.`;
  }
}

/** To the office: something has not worked for a while, or works again. */
export const alarmMessage = (alarm: Alarm): Message => ({
  lines: [line(alarm.over ? `✅ ${over(alarm.matter, alarm.forMs)}` : `⚠️ ${raised(alarm.matter)}`)],
});
