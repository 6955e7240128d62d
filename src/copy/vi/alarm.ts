import type { AlarmMatter } from '../../core/features/operating/declared.ts';
import type { ChannelName } from '../../core/people/org.ts';
import type { Content } from '../../core/said/content.ts';
import type { Message } from '../../core/said/message.ts';
import { channelNames } from './names.ts';
import { only } from './words.ts';

type Alarm = Extract<Content, { type: 'alarm' }>;

/** «khoảng 12 phút», «khoảng 3 giờ». */
export function lasted(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  return minutes < 90 ? `khoảng ${minutes} phút` : `khoảng ${Math.round(minutes / 60)} giờ`;
}

interface MatterWords {
  /** «Telegram», «ghi đĩa». */
  name: string;
  raised: string;
  /** Said where the platform only cannot be heard: what is sent there still goes out. */
  deaf?: string;
  over(interruption: string): string;
}

const channelWords = (channel: ChannelName): MatterWords => ({
  name: channelNames[channel],
  raised: `Tôi đang không dùng được ${channelNames[channel]}: tin gửi qua đó còn chờ, chưa mất. Đề nghị người quản trị máy chủ xem nhật ký.`,
  deaf: `Tôi đang không nhận được tin từ ${channelNames[channel]}; tin tôi gửi đi không bị ảnh hưởng. Đề nghị người quản trị máy chủ xem nhật ký.`,
  over: (interruption) =>
    `Tôi dùng được ${channelNames[channel]} trở lại (gián đoạn ${interruption}); tin nào còn chờ thì đang được gửi.`,
});

/** What an alarm may be about besides the channels. */
const otherMatters: Readonly<Record<Exclude<AlarmMatter, ChannelName>, MatterWords>> = {
  disk: {
    name: 'ghi đĩa',
    raised:
      'Máy chủ không ghi được đĩa (đầy hoặc hỏng): tôi vẫn trả lời câu hỏi nhưng chưa nhận được báo cáo nào. Đề nghị người quản trị máy chủ giải phóng đĩa.',
    over: (interruption) =>
      `Máy chủ ghi được đĩa trở lại (gián đoạn ${interruption}); những tin đang chờ được lưu ngay.`,
  },
  clock: {
    name: 'đồng hồ',
    raised:
      'Đồng hồ máy chủ nhảy bất thường, tôi tạm ngừng nhắc đến khi giờ đúng lại; đề nghị người quản trị máy chủ kiểm tra giờ.',
    over: () => 'Đồng hồ máy chủ đã đúng trở lại.',
  },
  copies: {
    name: 'sao lưu dự phòng',
    raised:
      'Máy chủ không sao lưu được sang thư mục dự phòng; đề nghị người quản trị máy chủ kiểm tra thư mục đó.',
    over: (interruption) => `Máy chủ sao lưu được trở lại (gián đoạn ${interruption}).`,
  },
};

const isChannel = (matter: AlarmMatter): matter is ChannelName => matter in channelNames;

/** What an alarm may be about, in words. */
export const matterWords = (matter: AlarmMatter): MatterWords =>
  isChannel(matter) ? channelWords(matter) : otherMatters[matter];

/** To the office: something has not worked for a while, or works again. */
export function alarmMessage({ matter, over, deaf, forMs }: Alarm): Message {
  const words = matterWords(matter);
  if (over) return only(`✅ ${words.over(lasted(forMs))}`);
  return only(`⚠️ ${deaf ? (words.deaf ?? words.raised) : words.raised}`);
}
