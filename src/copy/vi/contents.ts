import type { Content, MonthContent, OfficeContent, ReportContent } from '../../core/conversation/outcome.ts';
import { hasWords, type Message } from '../../core/message/message.ts';
import { answerMessage } from './answers.ts';
import { asideMessage } from './aside.ts';
import { enrolmentMessage } from './enrolment.ts';
import { monthMessage } from './month.ts';
import type { Names } from './names.ts';
import { officeMessage } from './office.ts';
import { reportMessage } from './report-words.ts';
import { line } from './words.ts';

const monthTypes: ReadonlySet<string> = new Set<MonthContent['type']>([
  'reminder',
  'cadence-reminder',
  'leader-summary',
  'office-brief',
  'digest',
  'digest-addendum',
  'digest-details',
  'details-sent',
  'digest-posted',
  'next-plan',
  'choose-nudged',
  'nudged',
  'snoozed',
  'nothing-owed-now',
  'undeliverable',
  'status',
  'alarm',
  'choose-calendar',
  'calendar-value',
  'calendar-problem',
  'confirm-calendar',
  'calendar-set',
  'choose-digest',
  'digest-chosen',
  'quoting',
  'choose-channel',
  'channel-preferred',
]);

const isMonthContent = (content: Content): content is MonthContent => monthTypes.has(content.type);

/** Said where a content has nothing to say, which no platform takes: a fault, but no silence. */
const nothingToSay = line('Tôi không tìm thấy gì để trả lời; anh/chị hỏi cách khác hoặc gõ /trogiup.');

/** Puts what is to be said into Vietnamese; the message always has words. */
export function contentMessage(content: Content, names: Names): Message {
  const message = wordsOf(content, names);
  return hasWords(message.lines) ? message : { ...message, lines: [nothingToSay] };
}

/** Whether a message is what is said in place of nothing. */
export const hasNothingToSay = (message: Message): boolean => message.lines[0] === nothingToSay;

function wordsOf(content: Content, names: Names): Message {
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
    case 'anonymous':
    case 'not-oneself':
    case 'choose-invited':
    case 'code':
    case 'choose-unlinked':
    case 'confirm-unlink':
    case 'unlinked':
    case 'group-linked':
      return enrolmentMessage(content, names);
    case 'not-saved-yet':
    case 'set-aside':
    case 'asides':
    case 'aside-settled':
      return asideMessage(content);
    case 'unsupported':
      return {
        lines: [
          line(
            'Tôi đọc được chữ, và ảnh hoặc tệp khi báo cáo; anh/chị hãy gõ, ví dụ: ai phụ trách chi phí thời gian.',
          ),
        ],
      };
    case 'expired-number':
      return {
        lines: [line('Số này không ứng với lựa chọn nào còn hiệu lực; anh/chị gõ lại câu hỏi hoặc lệnh.')],
      };
    default:
      return content.type.startsWith('report-') ||
        content.type === 'choose-report-unit' ||
        content.type === 'bad-period' ||
        content.type === 'nothing-to-stop'
        ? reportMessage(content as ReportContent, names)
        : isMonthContent(content)
          ? monthMessage(content, names)
          : officeMessage(content as OfficeContent, names);
  }
}
