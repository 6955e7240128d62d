import { dateOf, inVietNam } from '../../core/calendar/viet-nam-time.ts';
import type { ReportContent } from '../../core/conversation/outcome.ts';
import { toReportData } from '../../core/conversation/report-act.ts';
import type { Message } from '../../core/message/message.ts';
import type { Denial } from '../../core/report/desk.ts';
import { toPeriod } from '../../core/report/owed.ts';
import { maxWords } from '../../core/report/report.ts';
import { entryWords } from './entry.ts';
import type { Names } from './names.ts';
import { statusMark, statusName } from './progress.ts';
import { stepMessage } from './report.ts';
import { b, capital, figure, joined, line, monthName, shortText } from './words.ts';

const only = (text: string): Message => ({ lines: [line(text)] });

const dayMs = 86_400_000;

/** «trước hạn 3 ngày», «trước hạn 5 giờ», «trễ hạn 1 ngày»: in days of the calendar, within one day in hours. */
function punctuality(at: number, deadlineAt: number): string {
  const days = Math.round((Date.parse(dateOf(deadlineAt)) - Date.parse(dateOf(at))) / dayMs);
  const hours = Math.max(1, Math.floor(Math.abs(deadlineAt - at) / 3_600_000));
  const word = at <= deadlineAt ? 'trước hạn' : 'trễ hạn';
  return `${word} ${days === 0 ? `${hours} giờ` : `${Math.abs(days)} ngày`}`;
}

const clock = (at: number): string => inVietNam(at).format('HH:mm DD/MM');

function denial(why: Denial, names: Names): Message {
  const unitName = (id: string) => names.org.units.find((unit) => unit.id === id)?.name ?? id;
  switch (why.type) {
    case 'no-unit':
      return only(
        'Anh/chị xem được tiến độ (/tiendo) nhưng không báo cáo thay đơn vị nào; trưởng đơn vị ủy quyền bằng /uyquyen.',
      );
    case 'not-your-unit':
      return only(
        `Anh/chị không báo cáo thay ${unitName(why.unit)} được; việc này của trưởng đơn vị, người được ủy quyền hoặc Văn phòng Sở. Không có gì thay đổi.`,
      );
    case 'locked':
      return only(
        `Kỳ ${monthName(why.period)} đã khóa; cần sửa thì đề nghị Văn phòng Sở. Không có gì thay đổi.`,
      );
    case 'not-in-plan-year':
      return only(`Chỉ báo cáo được các tháng của năm kế hoạch ${why.year}, ví dụ: /baocao 4/${why.year}`);
    case 'month-ahead':
      return only(`${capital(monthName(why.period))} chưa đến; chưa báo cáo được.`);
    case 'nothing-owed':
      return only(`${unitName(why.unit)} không có nhiệm vụ phải báo cáo trong ${monthName(why.period)}.`);
  }
}

function sent(content: Extract<ReportContent, { type: 'report-sent' }>): Message {
  const { report, unit, deadlineAt, by, head, replaced, others } = content;
  const month = monthName(toPeriod(report.period));
  const again = report.sentAt !== report.firstSentAt;
  return {
    lines: [
      line(
        '✅ ',
        b(again ? 'Đã nhận bản sửa báo cáo' : 'Đã nhận báo cáo'),
        ` ${month} của ${unit.name} lúc ${clock(report.sentAt)}, ${again ? `lần đầu ${punctuality(report.firstSentAt, deadlineAt)}` : punctuality(report.sentAt, deadlineAt)}. Sửa được đến khi Văn phòng khóa kỳ: /baocao`,
      ),
      ...(head ? [line(`Người gửi: ${by.name}, thay ${head.name}.`)] : []),
      ...(report.reason ? [line(`Người nhập: ${by.name}. Lý do: «${shortText(report.reason, 200)}»`)] : []),
      ...(replaced
        ? [
            line(
              `Bản này thay bản do ${replaced.person?.name ?? 'người khác'} gửi lúc ${clock(replaced.sentAt)}.`,
            ),
          ]
        : []),
      ...(others.length > 0
        ? [line(`${joined(others.map(({ name }) => name))} cũng đang soạn báo cáo này và đã được báo.`)]
        : []),
    ],
  };
}

/** Words of the guided report. */
export function reportMessage(content: ReportContent, names: Names): Message {
  switch (content.type) {
    case 'report-step':
      return stepMessage(content, names);
    case 'report-attached': {
      const { desk } = content;
      const place = desk.tasks.findIndex(({ task }) => task.id === content.taskId) + 1;
      const waiting =
        desk.draft.step.type === 'task' &&
        desk.draft.step.part === 'words' &&
        desk.draft.step.taskId === content.taskId;
      return {
        lines: [
          line(
            `📎 Đã nhận ${content.count} minh chứng của nhiệm vụ ${place}.${waiting ? ' Viết thêm một tin, hoặc:' : ''}`,
          ),
        ],
        ...(waiting
          ? {
              buttons: [
                [
                  {
                    label: 'Bỏ qua',
                    data: toReportData({
                      type: 'choose',
                      draftId: desk.draft.id,
                      taskId: content.taskId,
                      part: 'words',
                      choice: 'skip',
                    }),
                  },
                ],
              ],
            }
          : {}),
      };
    }
    case 'report-file-too-large':
      return only(
        `«${shortText(content.name, 40)}» lớn hơn 20 MB nên không giữ được; anh/chị gửi đường liên kết hoặc tệp nhỏ hơn.`,
      );
    case 'report-file-refused': {
      const name = `«${shortText(content.name, 40)}»`;
      if (content.why === 'too-large')
        return only(`${name} lớn hơn 20 MB nên không giữ được; anh/chị gửi tệp nhỏ hơn hoặc đường liên kết.`);
      if (content.why === 'type')
        return only(
          `${name} không phải ảnh, PDF hay tài liệu văn phòng nên không giữ được; anh/chị gửi lại dạng khác.`,
        );
      return only(`Không tải được ${name}; anh/chị gửi lại khi báo cáo (/baocao).`);
    }
    case 'report-no-files':
      return only('Ảnh và tệp là minh chứng khi báo cáo: gõ /baocao, trả lời nhiệm vụ rồi gửi kèm.');
    case 'report-corrected':
      return {
        lines: [
          line(
            `✏️ Đã sửa: ${shortText(content.task.task.text, 48)} – ${statusMark[content.entry.status]} ${entryWords(content.entry, content.task.task.measure) || statusName[content.entry.status]}`,
          ),
        ],
      };
    case 'report-not-corrected':
      return only(
        content.problem.type === 'too-long'
          ? `Chưa sửa: tin dài ${figure(content.problem.length)} ký tự, tối đa ${figure(maxWords)}.`
          : `Chưa sửa: cần một con số từ 0 đến ${figure(content.task.task.measure?.max ?? 0)}; câu trả lời cũ còn nguyên.`,
      );
    case 'report-sent':
      return sent(content);
    case 'report-sent-by-other': {
      const { by, unit, report, writing, elsewhere } = content;
      const what = `báo cáo ${monthName(toPeriod(report.period))} của ${unit.name}`;
      if (elsewhere)
        return only(`${capital(what)} đã được gửi từ thiết bị khác của anh/chị lúc ${clock(report.sentAt)}.`);
      const reason = report.reason ? ` Lý do: «${shortText(report.reason, 200)}».` : '';
      return only(
        `${by.name} đã gửi ${what} lúc ${clock(report.sentAt)}.${reason} ${writing ? 'Bản anh/chị đang soạn còn nguyên; gửi đi thì bản đó thay.' : 'Cần sửa thì gõ /baocao.'}`,
      );
    }
    case 'report-parked': {
      const { draft, tasks } = content.desk;
      const done = tasks.filter(({ task }) => draft.entries[task.id]).length;
      return only(
        `Đã để lại báo cáo ${monthName(toPeriod(draft.period))} (đã trả lời ${done}/${tasks.length} nhiệm vụ), không mất gì. Tiếp tục: /baocao`,
      );
    }
    case 'report-denied':
      return denial(content.denial, names);
    case 'report-gone':
      return only('Nút này của báo cáo đã gửi hoặc không còn; không có gì thay đổi. Mở báo cáo: /baocao');
    case 'report-not-active': {
      const { draft, tasks } = content.desk;
      const done = tasks.filter(({ task }) => draft.entries[task.id]).length;
      return {
        lines: [
          line(
            `Tôi chưa hiểu câu này. Báo cáo ${monthName(toPeriod(draft.period))} đang dở (${done}/${tasks.length} nhiệm vụ).`,
          ),
        ],
        buttons: [[{ label: 'Tiếp tục báo cáo', data: toReportData({ type: 'resume', draftId: draft.id }) }]],
      };
    }
    case 'nothing-to-stop':
      return only('Không có việc gì đang dở.');
    case 'choose-report-unit':
      return {
        lines: [
          line(
            `${content.onBehalf ? 'Nhập thay' : 'Báo cáo'} ${monthName(toPeriod(content.period))} của đơn vị nào?`,
          ),
        ],
        buttons: content.units.map((unit) => [
          {
            label: unit.name,
            data: toReportData({ type: 'open', unit: unit.id, period: content.period, same: false }),
          },
        ]),
      };
    case 'bad-period':
      return only(
        `Tháng cần viết như 4/${content.year}, trong năm kế hoạch ${content.year}; ví dụ: /${content.command} 4/${content.year}`,
      );
  }
}
