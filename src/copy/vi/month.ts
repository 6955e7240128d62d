import { dateOf, inVietNam, periodKey } from '../../core/calendar/viet-nam-time.ts';
import type { Debt, MonthContent } from '../../core/conversation/outcome.ts';
import { type Act, toPressData } from '../../core/features/acts.ts';
import type { Button, Line, Message } from '../../core/message/message.ts';
import type { ChannelName } from '../../core/people/org.ts';
import { periodBefore, toPeriod } from '../../core/report/owed.ts';
import { alarmMessage } from './alarm.ts';
import { cadenceName } from './cadence-name.ts';
import { calendarMessage } from './calendar.ts';
import { addendumMessage, detailsMessage, digestMessage, leaderSummary } from './digest.ts';
import { channelNames, type Names } from './names.ts';
import { statusMessage } from './status.ts';
import { undeliverableMessage } from './undeliverable.ts';
import { b, capital, joined, line, monthName, shortDate, shortText, timeLeft } from './words.ts';

const only = (text: string): Message => ({ lines: [line(text)] });
const button = (label: string, act: Act): Button => ({ label, data: toPressData(act) });

const minutes = (tasks: number): number => Math.max(1, Math.round(tasks / 3));

/** «6 nhiệm vụ, khoảng 2 phút», «còn 2/6 nhiệm vụ», «1 nhiệm vụ bị trả lại». */
function owedWords(debt: Debt): string {
  if (debt.returned > 0 && debt.returned === debt.owed) return `${debt.returned} nhiệm vụ bị trả lại.`;
  const left = debt.owed - debt.answered;
  return debt.answered > 0
    ? `Đang dở: còn ${left}/${debt.owed} nhiệm vụ.`
    : `${debt.owed} nhiệm vụ, khoảng ${minutes(debt.owed)} phút.`;
}

function debtLine(
  debt: Debt,
  kind: Extract<MonthContent, { type: 'reminder' }>['kind'],
  now: number,
): Line[] {
  const month = monthName(toPeriod(debt.period));
  const over = now > debt.deadlineAt;
  const until = over
    ? `đã quá hạn ${shortDate(debt.deadlineAt)}`
    : `hạn ${shortDate(debt.deadlineAt)} (${timeLeft(now, debt.deadlineAt)})`;
  return [
    line(
      `${over || kind === 'overdue' ? '⏰' : '🔔'} ${debt.unit.name}: báo cáo DDCI `,
      b(month),
      `, ${until}. ${owedWords(debt)}`,
    ),
    ...(debt.head ? [line(`Anh/chị báo cáo thay ${debt.head.name}.`)] : []),
    ...(debt.cadence.length > 0
      ? [line(`Có ${debt.cadence.map(({ task }) => cadenceName(task, toPeriod(debt.period))).join('; ')}.`)]
      : []),
  ];
}

/** Whether the deadline is still to come, but not as late as tomorrow: then tomorrow is no time to be reminded. */
const endsToday = ({ deadlineAt }: Debt, now: number): boolean =>
  deadlineAt > now && dateOf(deadlineAt) === dateOf(now);

const snooze = (label: string, { unit, period }: Debt, until: 'snooze-hours' | 'snooze-morning'): Button =>
  button(label, { type: until, unit: unit.id, period });

function reminder({ kind, debts, now }: Extract<MonthContent, { type: 'reminder' }>): Message {
  const several = debts.length > 1;
  const buttons = debts.flatMap((debt): Button[][] => {
    const of = several ? ` · ${debt.unit.name}` : '';
    const open = (label: string, same: boolean): Button => ({
      label,
      data: toPressData({ type: same ? 'open-same' : 'open', unit: debt.unit.id, period: debt.period }),
    });
    const before = periodBefore(toPeriod(debt.period));
    return [
      [open(`${debt.answered > 0 ? 'Báo cáo tiếp' : 'Báo cáo ngay'}${of}`, false)],
      ...(debt.hasLast && before && debt.answered === 0 && debt.returned === 0
        ? [[open(`Tất cả như tháng ${before.month}${of}`, true)]]
        : []),
    ];
  });
  const [first] = debts;
  return {
    lines: debts.flatMap((debt) => debtLine(debt, kind, now)),
    buttons: [
      ...buttons,
      ...(first && !several
        ? [
            [
              snooze('Nhắc lại sau 2 giờ', first, 'snooze-hours'),
              ...(endsToday(first, now) ? [] : [snooze('Nhắc sáng mai', first, 'snooze-morning')]),
            ],
          ]
        : []),
    ],
  };
}

function officeBrief(content: Extract<MonthContent, { type: 'office-brief' }>): Message {
  const { progress, overdue, silent, missed } = content;
  const period = periodKey(progress.period);
  const names = (units: readonly { name: string }[]) => joined(units.map(({ name }) => name));
  return {
    lines: [
      ...(overdue.length > 0
        ? [
            line(
              '⏰ ',
              b(capital(monthName(progress.period))),
              `: ${overdue.length}/${progress.owing.length} đơn vị quá hạn: `,
              b(names(overdue)),
              '.',
            ),
          ]
        : []),
      ...(silent.length > 0
        ? [line(`Chưa nhắc được ${names(silent)}: chưa có ai liên kết hoặc đang vắng (/moi).`)]
        : []),
      ...(missed.length > 0
        ? [
            line(
              `Bản tổng hợp ${joined(missed.map((key) => monthName(toPeriod(key))))} chưa được gửi vì trợ lý ngừng chạy lúc đó.`,
            ),
          ]
        : []),
    ],
    buttons: [
      ...(overdue.length > 0 ? [[button('Nhắc ngay', { type: 'nudge', period })]] : []),
      ...missed.map((key) => [
        button(`Xem bản tổng hợp ${monthName(toPeriod(key))}`, { type: 'preview-digest', period: key }),
      ]),
    ],
  };
}

const channelName = (channel: ChannelName): string => channelNames[channel];

/** Words for reminders, digests and the office's month. */
export function monthMessage(content: MonthContent, names: Names): Message {
  switch (content.type) {
    case 'reminder':
      return reminder(content);
    case 'cadence-reminder': {
      const { unit, tasks, lastDay, period } = content;
      const [, month, day] = lastDay.split('-');
      return {
        lines: [
          line(
            `🔔 ${unit.name}: cần xong trước `,
            b(`${day}/${month}`),
            `: ${tasks.map(({ task }) => `${shortText(task.text, 60)} (${task.cadence!.words})`).join('; ')}.`,
          ),
        ],
        buttons: [
          [
            {
              label: 'Báo cáo ngay',
              data: toPressData({ type: 'open', unit: unit.id, period }),
            },
          ],
        ],
      };
    }
    case 'leader-summary':
      return leaderSummary(content, names);
    case 'office-brief':
      return officeBrief(content);
    case 'digest':
      return digestMessage(content, names);
    case 'digest-addendum':
      return addendumMessage(content.progress);
    case 'digest-details':
      return detailsMessage(content.progress, names);
    case 'details-sent':
      return only(
        'Chi tiết chỉ gửi riêng cho người đã liên kết: xin mã ở Văn phòng Sở rồi gửi cho tôi trong cuộc trò chuyện riêng.',
      );
    case 'digest-posted': {
      const month = monthName(toPeriod(content.period));
      return only(
        content.groups === 0
          ? `Chưa có nhóm nào để gửi bản tổng hợp ${month}: gõ /nhom trong nhóm.`
          : `Đang gửi bản tổng hợp ${month} tới ${content.groups} nơi.`,
      );
    }
    case 'next-plan':
      return only(
        `Năm kế hoạch ${content.year} đã kết thúc: tôi vẫn trả lời nhưng không nhắc việc nữa. Đề nghị Văn phòng đưa kế hoạch ${content.year + 1} vào máy chủ.`,
      );
    case 'choose-nudged':
      return {
        lines: [line(`Nhắc ai báo cáo ${monthName(toPeriod(content.period))} ngay bây giờ?`)],
        buttons: [
          ...(content.units.length > 1
            ? [
                [
                  button(`Tất cả ${content.units.length} đơn vị`, {
                    type: 'nudge',
                    period: content.period,
                  }),
                ],
              ]
            : []),
          ...content.units.map((unit) => [
            button(unit.name, { type: 'nudge', period: content.period, unit: unit.id }),
          ]),
        ],
      };
    case 'nudged':
      return {
        lines: [
          ...(content.told.length > 0
            ? [line(`Đã nhắc ${joined(content.told.map(({ name }) => name))}.`)]
            : []),
          ...(content.silent.length > 0
            ? [
                line(
                  `Chưa nhắc được ${joined(content.silent.map(({ name }) => name))}: chưa có ai liên kết hoặc đang vắng (/moi).`,
                ),
              ]
            : []),
        ],
      };
    case 'snoozed': {
      const sameDay = inVietNam(content.at).format('DD/MM') === inVietNam(content.now).format('DD/MM');
      return only(
        `Tôi sẽ nhắc lại lúc ${sameDay ? `${inVietNam(content.at).format('HH:mm')} hôm nay` : shortDate(content.at)}.`,
      );
    }
    case 'nothing-owed-now':
      return only(`Không còn gì phải báo cáo cho ${monthName(toPeriod(content.period))}.`);
    case 'undeliverable':
      return undeliverableMessage(content);
    case 'status':
      return statusMessage(content);
    case 'alarm':
      return alarmMessage(content);
    case 'choose-calendar':
    case 'calendar-value':
    case 'calendar-problem':
    case 'confirm-calendar':
    case 'calendar-set':
      return calendarMessage(content);
    case 'choose-digest':
      return {
        lines: [
          line(
            content.wanted
              ? 'Anh/chị đang nhận bản tổng hợp riêng mỗi tháng.'
              : 'Anh/chị chưa nhận bản tổng hợp riêng (bản trong nhóm vẫn có).',
          ),
        ],
        buttons: [
          [
            button(content.wanted ? 'Thôi nhận riêng' : 'Nhận riêng mỗi tháng', {
              type: 'want-digest',
              wanted: !content.wanted,
            }),
          ],
        ],
      };
    case 'digest-chosen':
      return only(
        content.wanted
          ? 'Từ nay tôi gửi riêng bản tổng hợp mỗi tháng. Đổi lại: /nhantonghop'
          : 'Tôi thôi gửi riêng bản tổng hợp. Đổi lại: /nhantonghop',
      );
    case 'quoting':
      return {
        lines: [
          line(
            `Bản tổng hợp trong nhóm ${content.on ? 'có' : 'không'} trích lời vướng mắc của đơn vị${content.changed ? ' từ nay' : ''}.`,
          ),
        ],
        ...(content.changed
          ? {}
          : {
              buttons: [
                [button(content.on ? 'Thôi trích lời' : 'Trích lời', { type: 'quote', on: !content.on })],
              ],
            }),
      };
    case 'choose-channel':
      return content.channels.length < 2
        ? only('Anh/chị mới liên kết một kênh; liên kết thêm kênh khác bằng mã của Văn phòng (/moi).')
        : {
            lines: [
              line(
                `Tôi đang nhắn cho anh/chị qua ${content.preferred ? channelName(content.preferred) : '…'}. Chọn kênh ưu tiên; kênh kia là dự phòng:`,
              ),
            ],
            buttons: content.channels.map((channel) => [
              button(channelName(channel), { type: 'prefer', channel }),
            ]),
          };
    case 'channel-preferred':
      return only(`Từ nay tôi nhắn qua ${channelName(content.channel)} trước.`);
  }
}
